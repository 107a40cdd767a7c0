//! A column that groups the respondents.

use crate::input::hints::text_of;
use crate::input::survey::cells::Cells;
use crate::input::survey::levels::{Levels, one_spelling, sorted, told_missing};
use crate::message::Message;
use crate::survey::SegmentColumn;

/// The grouping of a column: texts that differ by case and spaces only are one level, which is told.
pub(in crate::input) fn segment(cells: &impl Cells, column: usize, told: &mut Vec<Message>) -> SegmentColumn {
    let mut texts = cells.texts(column);
    told.extend(one_spelling(&mut texts.texts, cells.name(column)));
    let heading = cells.heading(column);
    let mut counts = vec![0; texts.texts.len()];
    for &code in texts.codes.iter() {
        counts[code as usize] += 1;
    }
    told.extend(told_missing(&texts, heading, &counts));
    let Levels { names, codes, ranks } = Levels::of(&texts, heading);
    let of_each = texts.codes.iter().map(|&code| ranks[code as usize]);
    SegmentColumn::new(cells.name(column).to_owned(), names, of_each)
        .labelled(heading.map_or_else(String::new, text_of), codes)
}

/// The column's levels as they are written, sorted, and the level of each respondent.
pub(in crate::input) fn plain(cells: &impl Cells, column: usize) -> SegmentColumn {
    let texts = cells.texts(column);
    let (levels, ranks) = sorted(&texts, |text| !text.is_empty());
    let of_each = texts.codes.iter().map(|&code| ranks[code as usize]);
    SegmentColumn::new(cells.name(column).to_owned(), levels, of_each)
}
