//! A grid whose header rows and columns are understood: what the readers of the three shapes share.

use std::collections::HashMap;

use crate::error::Result;
use crate::input::answers::labels::Coding;
use crate::input::grid::Grid;
use crate::input::headings::Headings;
use crate::input::hints::Hints;
use crate::message::{Cell, Message, Place, Summed, What};
use crate::survey::{MISSING, Scale};

/// Data rows and columns of a survey file.
pub(in crate::input) struct Sheet<'a> {
    pub file: &'a str,
    pub grid: &'a Grid,
    pub headings: &'a Headings,
    pub hints: &'a Hints,
    pub decimal_comma: bool,
    /// Whether commas part the cells of the file.
    pub parted_by_commas: bool,
    /// The column that tells the file of each row, where there are several.
    pub file_column: Option<usize>,
    /// Indices of the grid rows that hold answers.
    pub rows: Vec<usize>,
    /// Indices of those that a condition leaves out.
    pub passed_by: &'a [usize],
}

impl Sheet<'_> {
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.grid.cell(row, column)
    }

    /// Header text of a column.
    pub fn name(&self, column: usize) -> &str {
        self.headings.name(column)
    }

    /// Every distinct cell text of some columns with its count, sorted by text.
    pub fn distinct(&self, columns: &[usize]) -> Vec<(String, u64)> {
        self.grid.distinct(&self.rows, columns)
    }

    /// The same of the rows that a condition leaves out.
    pub fn distinct_passed_by(&self, columns: &[usize]) -> Vec<(String, u64)> {
        self.grid.distinct(self.passed_by, columns)
    }

    /// The codes of the ratings of some columns, each one for each data row; what is no rating goes to `bad`.
    ///
    /// Row by row, as the cells lie in memory.
    pub fn codes(
        &self,
        columns: &[usize],
        coding: &Coding,
        scale: &Scale,
        bad: &mut BadCells,
    ) -> Vec<Vec<u8>> {
        // There are few distinct texts: each is understood once. Most are one byte long.
        let mut bytes = [None; 256];
        let mut known: HashMap<&str, Option<u8>> = HashMap::new();
        let mut codes = vec![Vec::with_capacity(self.rows.len()); columns.len()];
        for &row in &self.rows {
            for (codes, &column) in codes.iter_mut().zip(columns) {
                let text = self.cell(row, column);
                let understood = || coding.code(text, scale);
                let code = match text.as_bytes() {
                    [byte] => *bytes[usize::from(*byte)].get_or_insert_with(understood),
                    _ => *known.entry(text).or_insert_with(understood),
                };
                codes.push(code.unwrap_or_else(|| {
                    bad.add_with(self.grid.numbers[row], self.name(column), || {
                        coding.problem(text, self.headings)
                    });
                    MISSING
                }));
            }
        }
        codes
    }
}

/// Cells that are no ratings: the first ten by row and column, and a count.
#[derive(Debug, Default)]
pub(in crate::input) struct BadCells {
    cells: Vec<Message>,
    count: u64,
    /// Whether some are known to stand in different rows.
    scattered: bool,
}

/// How many are shown.
const SHOWN: usize = 10;
/// Numbers outside the scale in one row that make it one of figures.
const FEWEST_FIGURES: u64 = 3;

impl BadCells {
    /// Notes a cell and what is wrong with it.
    pub fn add(&mut self, row: u64, column: &str, problem: Cell) {
        self.add_with(row, column, || problem);
    }

    /// The same; what is wrong is looked for only where it will be shown.
    pub fn add_with(&mut self, row: u64, column: &str, problem: impl FnOnce() -> Cell) {
        self.count += 1;
        // Sides are read one after the other: keep the earliest rows of both.
        let last = self.cells.last().and_then(|cell| cell.place.row).unwrap_or_default();
        self.scattered |= !self.cells.is_empty() && row != last;
        if self.cells.len() < SHOWN || row < last {
            let place = Place { file: None, row: Some(row), column: Some(column.to_owned()) };
            self.cells.push(Message::error(problem()).at(place));
            self.cells.sort_by_key(|cell| cell.place.row);
            self.cells.truncate(SHOWN);
        }
    }

    /// Notes a cell somewhere behind the rows that were kept.
    pub fn add_unseen(&mut self) {
        self.count += 1;
        self.scattered = true;
    }

    /// What they are where all stand in one row and are unlike numbers outside the scale: totals or counts, which no code for
    /// "no answer" explains.
    fn of_one_row(&self) -> Option<Message> {
        if self.scattered || self.count < FEWEST_FIGURES {
            return None;
        }
        let mut texts = Vec::new();
        let mut scale = None;
        for cell in &self.cells {
            let What::Cell(Cell::OffScale { text, lowest, highest, .. }) = &cell.what else { return None };
            texts.push(text.clone());
            scale = Some((*lowest, *highest));
        }
        let (lowest, highest) = scale?;
        let row = self.cells.first()?.place.row;
        let unlike = texts.iter().any(|text| *text != texts[0]);
        let found = Cell::RowOffScale { count: self.count, texts, lowest, highest };
        unlike.then(|| Message::error(found).at(Place { file: None, row, column: None }))
    }

    /// The error they make, if there are any.
    pub fn into_result(self, file: &str) -> Result<()> {
        if let Some(mut row) = self.of_one_row() {
            row.place.file = Some(file.to_owned());
            return Err(row.into());
        }
        match (self.count, self.cells) {
            (0, _) => Ok(()),
            (1, mut cells) if cells.len() == 1 => {
                let mut cell = cells.remove(0);
                cell.place.file = Some(file.to_owned());
                Err(cell.into())
            }
            (count, cells) => {
                let all = Message::error(Summed::BadCells { count }).at(Place::file(file));
                Err(all.made_of(cells).into())
            }
        }
    }
}
