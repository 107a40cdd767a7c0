//! How many levels a grouping may have.

use super::Plan;
use crate::error::{Error, Result};
use crate::message::Request;
use crate::survey::Survey;

/// Refuses an id by mistake behind an option: a map for each respondent would take hours and tell nothing.
///
/// # Errors
/// With more levels than the plan allows.
pub fn refuse_many(
    survey: &Survey,
    option: &'static str,
    column: &str,
    levels: usize,
    plan: &Plan,
) -> Result<()> {
    if levels <= plan.most_levels {
        return Ok(());
    }
    let column = column.to_owned();
    Err(Error::in_file(&survey.origin.file, Request::TooManyLevels { grouping: option, column, levels }))
}

/// What is wrong with a grouping of one level, or none.
pub(super) fn one_level(survey: &Survey, column: &str, level: Option<&String>) -> Error {
    let what = Request::OneLevel { column: column.to_owned(), level: level.cloned() };
    Error::in_file(&survey.origin.file, what)
}
