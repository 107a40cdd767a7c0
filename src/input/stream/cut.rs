//! What is wanted of the rows of a long file.

use super::dictionary::Take;

/// What is taken of the rows.
#[derive(Debug)]
pub(super) struct Cut {
    /// Between two cells.
    pub delimiter: u8,
    /// Of each column.
    pub takes: Vec<Take>,
    /// Records at the beginning of the text that are no answers.
    pub header_rows: usize,
    /// Cells most rows have.
    pub usual: usize,
    /// A column of texts that is looked at in the first rows only.
    pub first_only: Option<usize>,
}

impl Cut {
    /// Columns taken so.
    pub fn count(&self, take: Take) -> usize {
        self.takes.iter().filter(|&&of| of == take).count()
    }
}

/// What to do with some columns that stand side by side.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    Pass(usize),
    /// The first of them and their number.
    Ratings(usize, usize),
    /// The one.
    Text(usize),
}

impl Step {
    /// The steps of a row.
    pub fn all(takes: &[Take]) -> Vec<Self> {
        let mut column = 0;
        let mut steps = Vec::new();
        for alike in takes.chunk_by(|one, next| one == next) {
            let columns = column..column + alike.len();
            match alike[0] {
                Take::Nothing => steps.push(Self::Pass(alike.len())),
                Take::Rating => steps.push(Self::Ratings(column, alike.len())),
                Take::Text => steps.extend(columns.map(Self::Text)),
            }
            column += alike.len();
        }
        steps
    }
}
