//! The data rows of a grid, without its header rows and dropped rows.

use crate::input::grid::Grid;
use crate::input::headings::Headings;

/// The answers of a sheet: the grid rows that are data.
#[derive(Debug, Clone)]
pub struct Answers<'a> {
    grid: &'a Grid,
    rows: Vec<usize>,
}

impl<'a> Answers<'a> {
    /// The rows under the header rows that the headings do not drop.
    pub fn new(grid: &'a Grid, headings: &Headings) -> Self {
        Self { grid, rows: headings.answer_rows(grid.rows.len()) }
    }

    /// Number of data rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether no data row is left.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The cell of the `row`-th data row in grid column `column`; blank where the row is too short.
    pub fn cell(&self, row: usize, column: usize) -> &'a str {
        let cells = self.rows.get(row).and_then(|&index| self.grid.rows.get(index));
        cells.and_then(|cells| cells.get(column)).unwrap_or_default()
    }

    /// The cells of one grid column, top to bottom.
    pub fn column(&self, column: usize) -> impl Iterator<Item = &'a str> + '_ {
        (0..self.len()).map(move |row| self.cell(row, column))
    }

    /// Every distinct cell text of some columns with its count, sorted by text; blank cells included.
    pub fn distinct(&self, columns: &[usize]) -> Vec<(String, u64)> {
        self.grid.distinct(&self.rows, columns)
    }
}
