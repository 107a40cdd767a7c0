//! Legends that stand beside the ratings: in a title above the headers, in a note under the table, in a column of their own, in the
//! header of a column that holds no rating.

use super::{Runs, Told, cut, scale_in};
use crate::input::columns::pairing::is_overall;
use crate::input::grid::Grid;
use crate::input::headings::Headings;
use crate::message::Rows;

/// The first legend that says that the lowest number is the best.
pub fn lowest_is_best(grid: &Grid, headings: &Headings) -> Option<String> {
    let above = (0..headings.header_rows).filter(|row| row + 1 < headings.header_rows);
    let notes =
        headings.dropped_rows.iter().filter(|(_, why)| *why == Rows::NoteUnderTable).map(|(row, _)| *row);
    let in_rows = above.chain(notes).flat_map(|row| grid.rows[row].iter());
    let columns = headings.columns.iter().filter_map(|heading| alone_in(grid, headings, heading.index));
    // Overall satisfaction is an outcome, with a scale of its own.
    let names = headings.columns.iter().map(|heading| heading.code.as_str()).filter(|name| !is_overall(name));
    let mut texts = in_rows.chain(columns).chain(names).map(str::trim).filter(|text| text.len() >= SHORTEST);
    texts.find(|text| told(text).is_some_and(|told| told.runs == Runs::Down)).map(str::to_owned)
}

/// What a text says that is a legend, or ends in one: `Scale: 1 = very important, 5 = not`.
fn told(text: &str) -> Option<Told> {
    let lead = text.split_once(':').map(|(_, legend)| legend);
    scale_in(text, true)
        .or_else(|| lead.and_then(|legend| scale_in(legend, true)))
        .or_else(|| cut(text).map(|(told, _)| told))
}

/// The only text of a column, where it has one.
fn alone_in<'g>(grid: &'g Grid, headings: &Headings, column: usize) -> Option<&'g str> {
    let rows = headings.header_rows..grid.rows.len();
    let mut filled =
        rows.take(LOOKED_AT).map(|row| grid.cell(row, column)).filter(|text| !text.trim().is_empty());
    let first = filled.next()?;
    filled.all(|text| text == first).then_some(first)
}

/// Letters of the shortest legend: `1=low 5=hi`.
const SHORTEST: usize = 8;
/// Rows that decide whether a column holds one text, as many as the beginning of a long file holds in any case.
const LOOKED_AT: usize = 60;
