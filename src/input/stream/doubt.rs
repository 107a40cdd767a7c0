//! Signs that some rows of a long file are no respondents.
//!
//! A long file is counted row by row, and a total or a note is seen only beside all the others. Its signs cost nothing
//! to look for: its last rows, and the texts of its rating columns.

use crate::input::columns::strays;
use crate::input::columns::strays::shifted::is_word;
use crate::input::grid::{Grid, Row};
use crate::input::open::records::Records;
use crate::input::stream::Scanned;
use crate::input::stream::columns::Usage;
use crate::input::stream::plan::Planned;
use crate::input::values::number;
use crate::message::Rows;

/// Whether anything speaks against some row: then all are better held in memory.
pub(super) fn is_in(planned: &Planned, scanned: &Scanned) -> bool {
    ends_in_strays(planned, &scanned.last)
        || holds_its_header(planned, scanned)
        || few_fractions(planned, scanned)
        || holds_odd_ids(planned, scanned)
        || holds_words(planned, scanned)
        || holds_no_respondents(planned, scanned)
}

/// Whether a row of a long table may be no respondent's: its id is a word for a figure, or nothing where most are numbers, or
/// what stands for its criterion is a number where others have a name.
fn holds_no_respondents(planned: &Planned, scanned: &Scanned) -> bool {
    let (Some(long), Some(pivot)) = (&planned.long, &scanned.taken.pivot) else { return false };
    let is_figure = |text: &[u8]| strays::is_figure(String::from_utf8_lossy(text).trim());
    let texts = |column: usize| scanned.texts[column].iter().map(Vec::as_slice);
    let (mut blank, mut numbers) = (false, 0);
    for id in pivot.ids.iter() {
        let digits = id.iter().all(u8::is_ascii_digit);
        blank |= id.is_empty();
        numbers += usize::from(digits && !id.is_empty() || is_number(id));
        // A figure is named by a word.
        if !id.first().is_none_or(u8::is_ascii_digit) && is_figure(id) {
            return true;
        }
    }
    let named = || planned.text.keys().copied().filter(|&column| blank || column == 0);
    let criteria =
        || pivot.criteria.iter().map(|it| &scanned.texts[long.columns.criterion][it.text as usize]);
    blank && numbers * 2 > pivot.ids.len()
        || named().any(|column| texts(column).any(is_figure))
        || criteria().any(|name| is_number(name)) && !criteria().all(|name| is_number(name))
}

fn is_number(text: &[u8]) -> bool {
    number(&String::from_utf8_lossy(text), true).is_some()
}

/// Whether rows at the end are no respondents, beside those of the beginning.
fn ends_in_strays(planned: &Planned, last: &[u8]) -> bool {
    let table = &planned.table;
    let first = table.headings.header_rows;
    let shown = table.grid.rows.len().min(first + ROWS);
    let mut grid =
        Grid { rows: table.grid.rows[..shown].to_vec(), numbers: table.grid.numbers[..shown].to_vec() };
    let before = grid.numbers.last().copied().unwrap_or_default();
    let start = memchr::memchr(b'\n', last).map_or(last.len(), |at| at + 1);
    let text = String::from_utf8_lossy(&last[start..]);
    for record in Records::new(&text, planned.cut.delimiter) {
        // The first rows may begin inside of quotes.
        let Ok(mut record) = record else { return false };
        if record.cells.len() < planned.cut.usual {
            record.cells.pad(planned.cut.usual);
        }
        grid.numbers.push(before + record.number);
        grid.rows.push(record.cells);
    }
    let found = strays::find(&grid, &table.headings);
    let is_new = |(row, reason): &(usize, Rows)| {
        *row >= shown
            && *reason != Rows::SurplusCells
            && grid.rows[*row].iter().any(|cell| !cell.trim().is_empty())
    };
    let is_behind = |row: &usize| *row >= shown;
    found.iter().any(is_new)
        || strays::odd_ids(&grid, &table.headings).iter().any(is_behind)
        || strays::trials::find(&grid, &table.headings).iter().any(|(row, _)| is_behind(row))
        || !strays::without_id(&grid, &table.headings).is_empty()
        || strays::may_end_in_figures(&grid, &table.headings)
}

/// Whether a few rows begin with a letter where those of the beginning are counted by numbers.
fn holds_odd_ids(planned: &Planned, scanned: &Scanned) -> bool {
    let lettered = scanned.taken.lettered;
    let table = &planned.table;
    let rows = table.headings.header_rows..table.grid.rows.len();
    let is_number = |row: usize| number(table.grid.cell(row, 0), true).is_some();
    lettered > 0
        && lettered <= strays::MOST_ODD as u64
        && rows.clone().filter(|&row| is_number(row)).count() * 2 > rows.len()
}

/// Rows of the beginning that tell what the columns hold.
const ROWS: usize = 200;

/// Whether a rating column holds its own header.
fn holds_its_header(planned: &Planned, scanned: &Scanned) -> bool {
    let header = planned.table.headings.header_rows.checked_sub(1);
    let names = header.and_then(|row| planned.table.grid.rows.get(row));
    planned.rating.keys().any(|&column| {
        let name = names.and_then(|names: &Row| names.get(column)).unwrap_or_default().trim();
        !name.is_empty() && scanned.texts[column].iter().any(|text| text.trim_ascii() == name.as_bytes())
    })
}

/// Whether a rating column of numbers holds a word: its row may be shifted, which its other cells tell.
fn holds_words(planned: &Planned, scanned: &Scanned) -> bool {
    let texts = |column: usize| scanned.texts[column].iter().map(|text| String::from_utf8_lossy(text));
    if !planned.rating.keys().any(|&column| texts(column).any(|text| is_word(&text))) {
        return false;
    }
    let usage = Usage::of(planned, &scanned.taken, &scanned.tables);
    planned.rating.iter().any(|(&column, &position)| {
        // A dictionary holds usual answers before anybody gave them.
        let given = || texts(column).zip(&usage.counted[position]).filter(|(_, n)| **n > 0);
        let words = given().filter(|(text, _)| is_word(text)).count();
        words > 0 && given().filter(|(text, _)| number(text, true).is_some()).count() > words
    })
}

/// Whether a few ratings, less than one in five, are fractions and all others whole numbers: means of groups may stand among them.
fn few_fractions(planned: &Planned, scanned: &Scanned) -> bool {
    let value = |text: &[u8]| number(&String::from_utf8_lossy(text), true);
    let is_fraction =
        |text: &Vec<u8>| text.len() > 1 && value(text).is_some_and(|value| value.fract() != 0.0);
    let columns = || planned.rating.keys().map(|&column| &scanned.texts[column]);
    if !columns().flatten().any(is_fraction) {
        return false;
    }
    let usage = Usage::of(planned, &scanned.taken, &scanned.tables);
    let (mut fractions, mut all) = (0, 0);
    for (&column, &position) in &planned.rating {
        for (text, n) in scanned.texts[column].iter().zip(&usage.counted[position]) {
            all += if value(text).is_some() { *n } else { 0 };
            fractions += if is_fraction(text) { *n } else { 0 };
        }
    }
    fractions > 0 && fractions * 5 < all
}
