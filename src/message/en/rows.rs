//! Why a row, a cell or a column is left out, in English.

use super::words::plain;
use crate::message::{Rows, Said};

/// What was seen and what to do.
pub fn sentence(what: &Rows) -> Said {
    match what {
        Rows::BlankRow => Said::seen("blank row"),
        Rows::SurveyPreview => Said::seen("survey preview"),
        Rows::SurveyTest => Said::seen("survey test"),
        Rows::Spam => Said::seen("spam"),
        Rows::SurplusCells => Said::seen("more cells than columns, so answers may be shifted"),
        Rows::ShiftedCells => {
            Said::seen("a text among its ratings and a rating among texts: its cells are shifted")
        }
        Rows::BesideItsNumber => {
            Said::seen("its number stands one column beside those of the other rows: its cells are shifted")
        }
        Rows::RepeatedHeader => Said::seen("repeated header row"),
        Rows::ScalesOfColumns => Said::seen("row of scales under the header"),
        Rows::Figures => Said::seen("total or average"),
        Rows::NoteUnderTable => Said::seen("note under the table"),
        Rows::ConditionNotMet { condition } => Said::seen(format!("not {condition}")),
        Rows::Unlisted { criteria } => {
            Said::seen(format!("criteria the study file does not list: {}", plain(criteria)))
        }
        Rows::UnlistedPairs { criteria } => {
            Said::seen(format!("rating pairs the study file does not list: {}", plain(criteria)))
        }
        Rows::RowUnmatched { file, column, other } => {
            Said::seen(format!("of {file}, without a row of the same {column} in {other}"))
        }
    }
}
