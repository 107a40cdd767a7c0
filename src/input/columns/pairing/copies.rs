//! Columns that a spreadsheet or a data frame numbered because their name comes again: `imp_wifi.1`.

use crate::input::columns::layout::LayoutError;
use crate::input::columns::pairing::partnered::without_copy_number;
use crate::input::columns::pairing::reading::readings;
use crate::input::columns::rows::Answers;
use crate::input::fold::fold;
use crate::input::headings::{Heading, Headings};
use crate::message::{Columns, Message};

/// The headings without copies of columns that name a side: they are no new criteria.
///
/// # Errors
/// [`LayoutError::Copied`] where the copy holds other cells.
pub fn without(
    headings: &Headings,
    answers: &Answers<'_>,
    notices: &mut Vec<Message>,
) -> Result<Headings, LayoutError> {
    let of = |heading: &Heading| {
        let base = fold(without_copy_number(&heading.code)?);
        let original = headings.columns.iter().find(|other| fold(&other.code) == base)?;
        let sided = readings(original).first().is_some_and(|reading| reading.side.is_some());
        (sided && !heading.metadata && original.index != heading.index).then_some(original)
    };
    let mut left = headings.clone();
    let mut copies = Vec::new();
    for heading in &mut left.columns {
        let Some(original) = of(heading) else { continue };
        if !answers.column(heading.index).eq(answers.column(original.index)) {
            return Err(LayoutError::Copied { column: heading.code.clone(), of: original.code.clone() });
        }
        copies.push(heading.code.clone());
        heading.metadata = true;
    }
    if !copies.is_empty() {
        notices.push(Message::sure(Columns::RepeatedColumns { columns: copies }));
    }
    Ok(left)
}
