//! Why a row, a cell or a column is left out, in French.

use super::words::plain;
use crate::message::{Rows, Said};

/// What was seen and what to do.
pub fn sentence(what: &Rows) -> Said {
    match what {
        Rows::BlankRow => Said::seen("ligne vide"),
        Rows::SurveyPreview => Said::seen("aperçu de l’enquête"),
        Rows::SurveyTest => Said::seen("test de l’enquête"),
        Rows::Spam => Said::seen("indésirable"),
        Rows::SurplusCells => {
            Said::seen("plus de cellules que de colonnes, donc des réponses peut-être décalées")
        }
        Rows::ShiftedCells => Said::seen(
            "un texte parmi ses notes et une note parmi les textes\u{a0}: ses cellules sont décalées",
        ),
        Rows::BesideItsNumber => Said::seen(
            "son numéro est à une colonne de ceux des autres lignes\u{a0}: ses cellules sont décalées",
        ),
        Rows::RepeatedHeader => Said::seen("en-tête répété"),
        Rows::ScalesOfColumns => Said::seen("ligne des échelles sous l’en-tête"),
        Rows::Figures => Said::seen("total ou moyenne"),
        Rows::NoteUnderTable => Said::seen("note sous le tableau"),
        Rows::ConditionNotMet { condition } => Said::seen(format!("hors condition {condition}")),
        Rows::Unlisted { criteria } => {
            Said::seen(format!("critères que le fichier d’étude ne liste pas\u{a0}: {}", plain(criteria)))
        }
        Rows::UnlistedPairs { criteria } => Said::seen(format!(
            "paires de notes que le fichier d’étude ne liste pas\u{a0}: {}",
            plain(criteria)
        )),
        Rows::RowUnmatched { file, column, other } => {
            Said::seen(format!("de {file}, sans ligne de même {column} dans {other}"))
        }
    }
}
