//! Which columns of a table fit a page, how wide, and in which form.

use super::width;
use crate::report::{CellRoom, ColumnKey, Table};
use crate::words::Words;

/// Spaces between two columns.
pub const BETWEEN: usize = 2;
/// Names wrap, but not below this width, nor below their longest word as far as this one.
const NARROWEST_NAME: usize = 16;
const LONGEST_WORD: usize = 26;
/// Longer forms are for pages where the names have this much.
const COMFORTABLE_NAME: usize = 28;

/// The columns that some tables share, so that they stand in line.
#[derive(Debug)]
pub struct SharedColumns {
    /// From left to right.
    pub columns: Vec<ShownColumn>,
    /// Heads of the columns that found no room.
    pub dropped: Vec<String>,
}

/// A column that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownColumn {
    /// Which one.
    pub index: usize,
    /// Columns of the terminal.
    pub width: usize,
    /// The form of its cells.
    pub form: CellRoom,
    /// The form of its head.
    pub head: CellRoom,
}

/// How much a page says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fullness {
    /// Every column and word.
    Full,
    /// Every column, short heads, half intervals.
    Brief,
    /// Short names of quadrants, `n.s.` for p-values, certainty as a mark.
    Terse,
}

impl SharedColumns {
    /// The fullest layout that fits the page; at last columns go in the order the table tells.
    pub fn of(tables: &[&Table], words: &Words, page: usize) -> Self {
        let Some(first) = tables.first() else { return Self { columns: Vec::new(), dropped: Vec::new() } };
        let mut all: Vec<usize> = (0..first.columns.len()).collect();
        let fits = |columns: &[ShownColumn]| total(columns, first, COMFORTABLE_NAME) <= page;
        let mut columns = measured(tables, &all, Fullness::Full, words);
        while let Some(at) = all.iter().rposition(|&index| first.columns[index].is_spare())
            && !fits(&columns)
        {
            all.remove(at);
            columns.remove(at);
        }
        if !fits(&columns) {
            columns = measured(tables, &all, Fullness::Brief, words);
        }
        if fits(&columns) {
            return Self { columns: fitted(columns, first, page), dropped: Vec::new() };
        }
        let most = first.columns.iter().filter_map(|column| column.dropped).max().unwrap_or(0);
        let kept = |order: u8| -> Vec<usize> {
            let stays = |&index: &usize| first.columns[index].dropped.is_none_or(|its| its > order);
            all.iter().copied().filter(stays).collect()
        };
        let narrow = |order: u8| measured(tables, &kept(order), Fullness::Terse, words);
        let narrowest = narrowest(tables, words);
        let fits = |order: &u8| total(&narrow(*order), first, narrowest) <= page;
        let order = (0..=most).find(fits).unwrap_or(most);
        // A mark at the quadrant tells of certainty.
        let gone = first.columns.iter().filter(|column| {
            column.dropped.is_some_and(|its| (1..=order).contains(&its)) && column.key != ColumnKey::Certainty
        });
        let dropped = gone.map(|column| column.head.short.clone()).collect();
        Self { columns: fitted(narrow(order), first, page), dropped }
    }

    /// Columns of the terminal that it takes; more than the page has where all that may go is gone.
    pub fn width(&self) -> usize {
        let widths = self.columns.iter().map(|shown| shown.width);
        widths.sum::<usize>() + BETWEEN * self.columns.len().saturating_sub(1)
    }
}

/// The least width of names: a word that is cut cannot be read.
fn narrowest(tables: &[&Table], words: &Words) -> usize {
    let names = tables.iter().flat_map(|table| {
        let at = table.columns.iter().position(|column| column.key == ColumnKey::Name);
        table.rows.iter().filter_map(move |row| Some(row.cells[at?].text(words, CellRoom::Long)))
    });
    let longest = names.map(|name| name.split([' ', '-', '/']).map(width).max().unwrap_or(0)).max();
    // What marks the name, and the hyphen that stays behind a part, take a place more.
    longest.unwrap_or(0).clamp(NARROWEST_NAME, LONGEST_WORD)
}

/// The columns as wide as their widest cell in any table.
fn measured(tables: &[&Table], columns: &[usize], fullness: Fullness, words: &Words) -> Vec<ShownColumn> {
    let shown = |&index: &usize| {
        let column = &tables[0].columns[index];
        let (key, halved) = (column.key, column.head.long != column.head.short);
        let form = match fullness {
            // Where half an interval has no head of its own, it would be taken for something else.
            Fullness::Terse | Fullness::Brief if key == ColumnKey::Interval && !halved => CellRoom::Long,
            Fullness::Terse => CellRoom::Short,
            Fullness::Brief if key == ColumnKey::Interval => CellRoom::Short,
            Fullness::Brief | Fullness::Full => CellRoom::Long,
        };
        let head = if fullness == Fullness::Full { CellRoom::Long } else { CellRoom::Short };
        let cells = |table: &&Table| {
            let heads = &table.columns[index].head;
            let own = width(if head == CellRoom::Long { &heads.long } else { &heads.short });
            let cells = table.rows.iter().map(|row| width(&row.cells[index].text(words, form)));
            cells.chain([own]).max().unwrap_or(0)
        };
        ShownColumn { index, width: tables.iter().map(cells).max().unwrap_or(0), form, head }
    };
    columns.iter().map(shown).collect()
}

/// The width of a page whose names have as much as they need, and no more than this.
fn total(columns: &[ShownColumn], table: &Table, name: usize) -> usize {
    let width = |shown: &ShownColumn| if wraps(shown, table) { shown.width.min(name) } else { shown.width };
    columns.iter().map(width).sum::<usize>() + BETWEEN * columns.len().saturating_sub(1)
}

/// What the other columns leave is for those that wrap: shared alike, but what one does not need the next may have.
fn fitted(mut columns: Vec<ShownColumn>, table: &Table, page: usize) -> Vec<ShownColumn> {
    let mut room = page.saturating_sub(total(&columns, table, 0));
    let mut wrapping: Vec<&mut ShownColumn> =
        columns.iter_mut().filter(|shown| wraps(shown, table)).collect();
    wrapping.sort_by_key(|shown| shown.width);
    let mut left = wrapping.len();
    for shown in wrapping {
        shown.width = shown.width.min((room / left).max(NARROWEST_NAME));
        room = room.saturating_sub(shown.width);
        left -= 1;
    }
    columns
}

/// Names, and what is done about them.
fn wraps(shown: &ShownColumn, table: &Table) -> bool {
    matches!(table.columns[shown.index].key, ColumnKey::Name | ColumnKey::Action)
}
