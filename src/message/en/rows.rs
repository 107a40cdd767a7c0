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
