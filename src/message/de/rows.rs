//! Why a row, a cell or a column is left out, in German.

use super::words::plain;
use crate::message::{Rows, Said};

/// What was seen and what to do.
pub fn sentence(what: &Rows) -> Said {
    match what {
        Rows::BlankRow => Said::seen("leere Zeile"),
        Rows::SurveyPreview => Said::seen("Vorschau der Umfrage"),
        Rows::SurveyTest => Said::seen("Test der Umfrage"),
        Rows::Spam => Said::seen("Spam-Antwort"),
        Rows::SurplusCells => Said::seen("mehr Zellen als Spalten, sodass Antworten verschoben sein können"),
        Rows::ShiftedCells => Said::seen(
            "ein Text zwischen den Bewertungen und eine Bewertung zwischen Texten: die Zellen sind verschoben",
        ),
        Rows::BesideItsNumber => Said::seen(
            "die Nummer steht eine Spalte neben denen der übrigen Zeilen: die Zellen sind verschoben",
        ),
        Rows::RepeatedHeader => Said::seen("wiederholte Kopfzeile"),
        Rows::ScalesOfColumns => Said::seen("Zeile mit den Skalen unter der Kopfzeile"),
        Rows::Figures => Said::seen("Summe oder Mittelwert"),
        Rows::NoteUnderTable => Said::seen("Anmerkung unter der Tabelle"),
        Rows::ConditionNotMet { condition } => Said::seen(format!("nicht {condition}")),
        Rows::Unlisted { criteria } => {
            Said::seen(format!("Kriterien, die die Studiendatei nicht aufführt: {}", plain(criteria)))
        }
        Rows::UnlistedPairs { criteria } => {
            Said::seen(format!("Bewertungspaare, die die Studiendatei nicht aufführt: {}", plain(criteria)))
        }
        Rows::RowUnmatched { file, column, other } => {
            Said::seen(format!("aus {file}, ohne eine Zeile mit demselben Wert in {column} in {other}"))
        }
    }
}
