//! Rows that no respondent gave: repeated headers, totals and averages, notes under the table, rows that were shifted.

mod counted;
mod groups;
mod others;
pub(in crate::input) mod shifted;
pub(in crate::input) mod trials;
mod unnamed;
mod words;

use std::collections::{BTreeSet, HashMap};

use crate::input::columns::remarks;
use crate::input::fold::fold;
use crate::input::grid::{Grid, Row};
use crate::input::headings::Headings;
use crate::input::values::missing::is_missing_word;
use crate::input::values::number;
use crate::message::{Message, Rows, Stray, Values};
use others::{Evidence, Others};
use words::Telling;

/// The data rows that are no answers, each with the reason, in file order.
pub(in crate::input) fn find(grid: &Grid, headings: &Headings) -> Vec<(usize, Rows)> {
    let rows = headings.answer_rows(grid.rows.len());
    let mut found: Vec<(usize, Rows)> = Vec::new();
    surplus(grid, headings, &rows, &mut found);
    found.extend(shifted::find(grid, &rows).into_iter().map(|row| (row, Rows::ShiftedCells)));
    found.extend(counted::find(grid, &rows).into_iter().map(|row| (row, Rows::BesideItsNumber)));
    repeated_headers(grid, headings, &rows, &mut found);
    let scales = remarks::row_of_scales(grid, headings);
    found.extend(scales.map(|(row, _)| (row, Rows::ScalesOfColumns)));
    let look = Look { grid, rows: &rows };
    look.figures(&mut found);
    look.notes(&mut found);
    found.sort_by_key(|(row, _)| *row);
    found.dedup_by_key(|(row, _)| *row);
    // A sheet of nothing else is not understood at all.
    if found.len() == rows.len() {
        return Vec::new();
    }
    found
}

/// The few rows that have a word where all others have a number of their own, and whole ratings beside it: somebody with an
/// odd id, or figures that nothing tells, `Target`, `Last year`.
pub(in crate::input) fn odd_ids(grid: &Grid, headings: &Headings) -> Vec<usize> {
    let rows = headings.answer_rows(grid.rows.len());
    let look = Look { grid, rows: &rows };
    if !look.is_numeric(0, &rows) {
        return references(&look);
    }
    let is_odd = |row: &usize| {
        look.first(*row).is_some_and(|first| {
            first.column == 0
                && (shifted::is_word(first.text) && may_name(first.text)
                    || words::is_reference(first.text)
                    || is_year_of_none(&look, *row, first.text))
        })
    };
    let is_rated = |row: &usize| holds_numbers(grid, *row);
    let odd = rows.iter().copied().filter(is_odd).filter(is_rated);
    let found: Vec<usize> = odd.take(MOST_ODD + 1).collect();
    if found.is_empty() || found.len() > MOST_ODD {
        return Vec::new();
    }
    // Few numbers that come again are no ids.
    let numbers: BTreeSet<&str> = rows.iter().map(|&row| grid.cell(row, 0).trim()).collect();
    if numbers.len() * 10 < rows.len() * 9 { Vec::new() } else { found }
}

/// The rows of ratings at both ends that have nothing in the first column, where all others have a text that stands once: targets,
/// means or the numbers of the questions, or somebody without an id.
pub(in crate::input) fn without_id(grid: &Grid, headings: &Headings) -> Vec<usize> {
    let rows = headings.answer_rows(grid.rows.len());
    if rows.len() < FEWEST_NAMED {
        return Vec::new();
    }
    let is_bare = |row: &&usize| grid.cell(**row, 0).trim().is_empty();
    let first = rows.iter().take(MOST_BARE).take_while(is_bare);
    let last = rows.iter().rev().take(MOST_BARE).take_while(is_bare);
    let bare: BTreeSet<usize> = first.chain(last).copied().collect();
    let texts: BTreeSet<&str> = rows.iter().map(|&row| grid.cell(row, 0).trim()).collect();
    let named = rows.len() - bare.len();
    // What stands twice is a group, not an id.
    let are_ids = texts.len() == named + usize::from(!bare.is_empty());
    let rated = |row: &usize| holds_numbers(grid, *row);
    let are_few = bare.len() * 2 < rows.len();
    if are_ids && are_few { bare.into_iter().filter(rated).collect() } else { Vec::new() }
}

/// Whether the number of the first or the last row is a year, `2024`, where all others are counted far below: the ratings of that year.
fn is_year_of_none(look: &Look, row: usize, text: &str) -> bool {
    let at_an_end = [look.rows.first(), look.rows.last()].contains(&Some(&row));
    let value = |text: &str| text.trim().parse::<u32>().ok();
    let is_year = |text: &str| text.len() == 4 && value(text).is_some_and(|year| YEARS.contains(&year));
    let counted = |other: &usize| value(look.grid.cell(*other, 0)).is_none_or(|id| id < YEARS.start / 2);
    at_an_end && is_year(text) && look.rows.iter().filter(|other| **other != row).all(counted)
}

/// Years of surveys.
const YEARS: std::ops::Range<u32> = 1950..2100;

/// Whether a text may name what a row holds: words, with a number beside them at the most (`Top 3`, `70 respondents`), and no id (`R12`).
fn may_name(text: &str) -> bool {
    text.contains(' ') || !text.contains(|c: char| c.is_ascii_digit())
}

/// Whether a row holds two numbers or more.
fn holds_numbers(grid: &Grid, row: usize) -> bool {
    grid.rows[row].iter().filter(|text| number(text, true).is_some()).count() >= 2
}

/// Rows without an id at an end, more than which nobody writes below a table.
const MOST_BARE: usize = 8;
/// Rows whose texts tell that they are ids.
const FEWEST_NAMED: usize = 5;

/// The rows at both ends that are called like figures or references, `Target`, `Vorjahr`, `Total`, in a column of texts of which each
/// stands once: names or times of respondents.
fn references(look: &Look) -> Vec<usize> {
    let at_an_end =
        look.rows.iter().take(1).chain(look.rows.iter().skip(1).rev().take(LAST_REFERENCES)).copied();
    let mut found: Vec<usize> = at_an_end
        .filter(|&row| {
            look.first(row).is_some_and(|first| first.column == 0 && words::is_reference(first.text))
        })
        .collect();
    found.sort_unstable();
    let texts: BTreeSet<&str> = look.rows.iter().map(|&row| look.grid.cell(row, 0).trim()).collect();
    if texts.len() * 10 < look.rows.len() * 9 { Vec::new() } else { found }
}

/// Rows at the end in which references are looked for.
const LAST_REFERENCES: usize = 5;

/// Rows with a word for an id, more than which are respondents of another kind.
pub(in crate::input) const MOST_ODD: usize = 3;

/// Whether the first or the last row has a fraction where its neighbours have whole numbers, a number far above theirs, or no text
/// where they have one, so that it may hold figures of all rows. That shows only beside all of them.
pub(in crate::input) fn may_end_in_figures(grid: &Grid, headings: &Headings) -> bool {
    let rows: Vec<usize> = (headings.header_rows..grid.rows.len()).collect();
    let look = Look { grid, rows: &rows };
    [rows.first(), rows.last()].into_iter().flatten().any(|&row| unnamed::may_be_figures(&look, row))
}

/// What is told of rows that are left out for one of these reasons: how many, and the first of them.
pub(in crate::input) fn told(reason: &Rows, count: u64, rows: Vec<u64>) -> Message {
    let rows: Vec<u64> = rows.into_iter().take(SHOWN).collect();
    let left_out = |stray| Message::sure(Values::RowsLeftOut { stray, count, rows: rows.clone() });
    match reason {
        Rows::Figures => left_out(Stray::Figures),
        Rows::NoteUnderTable => left_out(Stray::Note),
        Rows::RepeatedHeader => left_out(Stray::Header),
        Rows::ScalesOfColumns => left_out(Stray::Scales),
        Rows::ShiftedCells => Message::likely(Values::RowsBesideThemselves { count, rows }),
        Rows::BesideItsNumber => Message::likely(Values::RowsBesideTheirNumbers { count, rows }),
        _ => Message::likely(Values::ShiftedRows { count, rows }),
    }
}

/// Whether a text names a total or an average, in any of the languages that are known.
pub(in crate::input) fn is_figure(text: &str) -> bool {
    words::telling(text) == Telling::Figure
}

/// Row numbers shown.
pub(in crate::input) const SHOWN: usize = 10;

/// Rows with something in cells beyond those that rows usually have.
fn surplus(grid: &Grid, headings: &Headings, rows: &[usize], found: &mut Vec<(usize, Rows)>) {
    let header = headings.header_rows.checked_sub(1).and_then(|row| grid.rows.get(row));
    let as_header = header.map_or(0, Row::len);
    let alike = grid.rows.iter().filter(|row| row.len() == as_header).count();
    let usual = if alike * 2 > grid.rows.len() { as_header } else { grid.usual_width() };
    let holds = |row: &&usize| {
        let cells = &grid.rows[**row];
        cells.len() > usual && cells.iter().skip(usual).any(|cell| !cell.trim().is_empty())
    };
    found.extend(rows.iter().filter(holds).map(|&row| (row, Rows::SurplusCells)));
}

/// Rows most of whose cells are those of the last header row.
fn repeated_headers(grid: &Grid, headings: &Headings, rows: &[usize], found: &mut Vec<(usize, Rows)>) {
    let Some(header) = headings.header_rows.checked_sub(1) else { return };
    let width = grid.rows[header].len();
    let named = |column: &usize| !grid.cell(header, *column).trim().is_empty();
    let Some(first) = (0..width).find(named) else { return };
    let same = |row: usize, column: usize| grid.cell(row, column).trim() == grid.cell(header, column).trim();
    for &row in rows.iter().filter(|row| same(**row, first)) {
        let filled: Vec<usize> =
            (0..width).filter(|&column| !grid.cell(row, column).trim().is_empty()).collect();
        let alike = filled.iter().filter(|&&column| same(row, column)).count();
        if alike >= 2 && alike * 2 > filled.len() {
            found.push((row, Rows::RepeatedHeader));
        }
    }
}

/// A cell with its place.
struct First<'a> {
    column: usize,
    text: &'a str,
}

struct Look<'a> {
    grid: &'a Grid,
    rows: &'a [usize],
}

impl<'a> Look<'a> {
    fn first(&self, row: usize) -> Option<First<'a>> {
        let cells = self.grid.rows[row].iter().enumerate();
        cells.map(|(column, text)| First { column, text: text.trim() }).find(|cell| !cell.text.is_empty())
    }

    /// Totals, averages and other figures about the rows above or below: told by their word, or by equalling them.
    fn figures(&self, found: &mut Vec<(usize, Rows)>) {
        let last = self.rows.len().saturating_sub(LAST_ROWS);
        let (mut named, mut unnamed) = (Vec::new(), Vec::new());
        for (at, &row) in self.rows.iter().enumerate() {
            let Some(first) = self.first(row) else { continue };
            let at_an_end = at >= last || at == 0;
            let telling = if at_an_end { words::telling(first.text) } else { words::quickly(first.text) };
            if telling == Telling::Figure {
                named.push((row, first));
            } else if at_an_end && number(first.text, true).is_none() && !is_missing_word(first.text) {
                unnamed.push((row, first));
            }
        }
        let is_named: BTreeSet<usize> = named.iter().map(|(row, _)| *row).collect();
        let others: Vec<usize> = self.rows.iter().copied().filter(|row| !is_named.contains(row)).collect();
        if !named.is_empty() {
            let (alike, held) = (self.alike(&named), Others::of(self.grid, &others.iter().copied()));
            for (row, first) in &named {
                let alike = alike[&(first.column, fold(first.text))];
                // A word that comes again is a level of a segment, and its rows are figures only where nothing else fits.
                let is_level = alike >= FEWEST_OF_LEVEL && alike * 5 > self.rows.len();
                // Respondents may be called so too; a mean that was rounded stands at the end.
                let rounded = alike == 1 && self.rows.iter().rev().take(3).any(|last| last == row);
                let named = words::is_nothing_else(first.text);
                let evidence = Evidence { times: if named { 1.0 } else { 2.0 }, rounded, named };
                let sums_up = || held.are_summed_up_by(self.grid, *row, first.column, &evidence);
                if self.is_foreign(first, &others) || !is_level && sums_up() {
                    found.push((*row, Rows::Figures));
                }
            }
        }
        // In words that are not known, where all others have a number.
        let is_unnamed = |row: &usize| unnamed.iter().any(|(other, _)| other == row);
        let numbered: Vec<usize> = others.iter().copied().filter(|row| !is_unnamed(row)).collect();
        let known = if numbered.len() * 2 > self.rows.len() { &numbered } else { self.rows };
        for (row, first) in unnamed.iter().filter(|(_, first)| self.is_foreign(first, known)) {
            let evidence = Evidence { times: 2.0, rounded: false, named: true };
            let sums_up = || {
                let held = Others::of(self.grid, &others.iter().copied().filter(|other| other != row));
                held.are_summed_up_by(self.grid, *row, first.column, &evidence)
            };
            if words::is_short(first.text) || sums_up() || self.holds_odd_fractions(*row, first.column, known)
            {
                found.push((*row, Rows::Figures));
            }
        }
        found.extend(unnamed::find(self).into_iter().map(|row| (row, Rows::Figures)));
        // Without a word: behind the last or before the first respondent, with nobody's id.
        let known: BTreeSet<usize> = found.iter().map(|(row, _)| *row).collect();
        found.extend(groups::find(self, &known).into_iter().map(|row| (row, Rows::Figures)));
        let known: BTreeSet<usize> = found.iter().map(|(row, _)| *row).collect();
        for row in [self.rows.first(), self.rows.last()].into_iter().flatten().copied() {
            if known.contains(&row) || !unnamed::may_be_figures(self, row) {
                continue;
            }
            let others: Vec<usize> =
                self.rows.iter().copied().filter(|other| *other != row && !known.contains(other)).collect();
            if unnamed::are_figures(self, row, &others) {
                found.push((row, Rows::Figures));
            }
        }
    }

    /// How many rows have the word of a named row in its column.
    fn alike(&self, named: &[(usize, First)]) -> HashMap<(usize, String), usize> {
        let mut alike: HashMap<(usize, String), usize> = HashMap::new();
        let columns: BTreeSet<usize> = named.iter().map(|(_, first)| first.column).collect();
        for column in columns {
            for &row in self.rows {
                *alike.entry((column, fold(self.grid.cell(row, column).trim()))).or_default() += 1;
            }
        }
        alike
    }

    /// Whether a text stands where others have a number.
    fn is_foreign(&self, first: &First, others: &[usize]) -> bool {
        number(first.text, true).is_none() && self.is_numeric(first.column, others)
    }

    /// Notes behind the last respondent: one or two texts in rows that are blank otherwise.
    fn notes(&self, found: &mut Vec<(usize, Rows)>) {
        let figures: BTreeSet<usize> = found.iter().map(|(row, _)| *row).collect();
        for (at, &row) in self.rows.iter().enumerate().rev().take(LAST_ROWS) {
            if figures.contains(&row) {
                continue;
            }
            let above = &self.rows[..at];
            let after_gap = above.last().is_none_or(|&above| {
                self.grid.numbers[row] > self.grid.numbers[above] + 1 || row > above + 1
            });
            if !self.is_note(row, above, after_gap) {
                break;
            }
            found.push((row, Rows::NoteUnderTable));
        }
    }

    fn is_note(&self, row: usize, above: &[usize], after_gap: bool) -> bool {
        let cells = &self.grid.rows[row];
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let Some(first) = self.first(row) else { return false };
        if filled > (cells.len() / 3).max(1) || number(first.text, true).is_some() || above.is_empty() {
            return false;
        }
        let marked =
            first.text.contains([':', '=', '*', '©', '†']) || first.text.split_whitespace().count() >= 4;
        self.is_numeric(first.column, above) || marked || after_gap && first.text.contains(' ')
    }

    /// Whether nearly all cells of a column that are filled are numbers; none where none is filled.
    fn is_numeric(&self, column: usize, rows: &[usize]) -> bool {
        let (mut numbers, mut filled) = (0, 0);
        for &row in rows.iter().take(ROWS_EXAMINED) {
            let text = self.grid.cell(row, column).trim();
            filled += usize::from(!text.is_empty());
            numbers += usize::from(number(text, true).is_some());
        }
        filled > 0 && numbers * 10 >= filled * 9
    }

    /// Whether half of the numbers of a row or more are fractions where all others of their column are whole.
    fn holds_odd_fractions(&self, row: usize, name: usize, others: &[usize]) -> bool {
        let is_fraction = |row: usize, column: usize| {
            number(self.grid.cell(row, column), true).is_some_and(|value| value.fract() != 0.0)
        };
        let columns = || (0..self.grid.rows[row].len()).filter(|&column| column != name);
        let given = columns().filter(|&column| number(self.grid.cell(row, column), true).is_some()).count();
        let is_odd = |column: &usize| {
            is_fraction(row, *column)
                && !others.iter().any(|&other| other != row && is_fraction(other, *column))
        };
        given > 0 && columns().filter(is_odd).count() * 2 >= given
    }
}

/// Rows at the end in which notes and figures are looked for.
const LAST_ROWS: usize = 40;
/// Rows of one name, a fifth of all or more, that make a level of it: "Average" between "Below average" and "Above average".
const FEWEST_OF_LEVEL: usize = 3;
/// Rows that tell what a column holds.
const ROWS_EXAMINED: usize = 200;

#[cfg(test)]
mod tests;
