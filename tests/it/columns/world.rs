//! Grids and headings built by hand.

use ecart::input::columns::layout::{Layout, LayoutError, Match, Shape, understand};
use ecart::input::grid::Grid;
use ecart::input::headings::{Heading, Headings};
use ecart::input::hints::Hints;
use ecart::message::Message;

/// A grid from rows of cells separated by bars.
pub fn grid(rows: &[&str]) -> Grid {
    Grid {
        rows: rows.iter().map(|row| row.split('|').collect()).collect(),
        numbers: (1..=rows.len() as u64).collect(),
    }
}

/// Headings of a plain table: one header row, the code is the header text.
pub fn plain(grid: &Grid) -> Headings {
    let header = grid.rows.first().cloned().unwrap_or_default();
    let column =
        |(index, text): (usize, &str)| Heading { index, code: text.trim().to_owned(), ..Heading::default() };
    headings(1, header.iter().enumerate().map(column).collect())
}

/// Headings with the given columns.
pub fn headings(header_rows: usize, columns: Vec<Heading>) -> Headings {
    Headings {
        vendor: "plain table",
        evidence: String::new(),
        header_rows,
        columns,
        dropped_rows: Vec::new(),
        notices: Vec::new(),
    }
}

/// What is understood of a plain table.
pub fn understood(rows: &[&str], hints: &Hints) -> Result<Layout, LayoutError> {
    let grid = grid(rows);
    understand(&grid, &plain(&grid), hints)
}

/// Name, importance column, performance column, match of every pair of a plain table.
pub fn pairs(rows: &[&str]) -> Vec<(String, usize, usize, Match)> {
    pairs_of(&understood(rows, &Hints::default()).unwrap())
}

/// Name, importance column, performance column, match of every pair.
pub fn pairs_of(layout: &Layout) -> Vec<(String, usize, usize, Match)> {
    let Shape::Wide { pairs } = &layout.shape else { panic!("{layout:?}") };
    pairs.iter().map(|p| (p.name.clone(), p.importance, p.performance, p.matched)).collect()
}

/// The sentence of the error a plain table makes.
pub fn error(rows: &[&str], hints: &Hints) -> String {
    understood(rows, hints).unwrap_err().to_string()
}

/// Codes of the notices of a layout.
pub fn notices(layout: &Layout) -> Vec<&'static str> {
    layout.notices.iter().map(Message::code).collect()
}
