//! What is wanted of the rows of a long file.

use crate::input::stream::dictionary::Take;

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
}

impl Cut {
    /// The columns of ratings.
    pub fn ratings(&self) -> impl Iterator<Item = usize> {
        self.columns(|take| take == Take::Rating)
    }

    /// The columns of texts.
    pub fn texts(&self) -> impl Iterator<Item = usize> {
        self.columns(Take::is_text)
    }

    fn columns(&self, is: impl Fn(Take) -> bool) -> impl Iterator<Item = usize> {
        self.takes.iter().enumerate().filter(move |(_, take)| is(**take)).map(|(column, _)| column)
    }
}

/// What to do with some columns that stand side by side.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    Pass(usize),
    /// The first of them and their number.
    Ratings(usize, usize),
    /// The one, and whether it is wanted of the first respondents only.
    Text(usize, bool),
    Id,
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
                Take::Text | Take::Asked => steps.extend(columns.map(|column| Self::Text(column, false))),
                Take::Id => steps.extend(columns.map(|_| Self::Id)),
                Take::First => steps.extend(columns.map(|column| Self::Text(column, true))),
            }
            column += alike.len();
        }
        steps
    }
}
