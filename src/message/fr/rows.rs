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
