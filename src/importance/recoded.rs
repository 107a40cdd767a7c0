//! Ratings that stand for something else: a dummy, or the part above or below a point.

use std::borrow::Cow;

use crate::stats::column::Column;

/// A column made of another; codes stay as they are and only stand for other numbers.
pub(super) enum Recoded<'a> {
    Codes { codes: &'a [u8], values: Cow<'a, [f64]> },
    Numbers(Vec<f64>),
}

impl<'a> Recoded<'a> {
    /// What `of` makes of every rating.
    pub fn new(ratings: Column<'a>, of: impl Fn(f64) -> f64) -> Self {
        match ratings {
            Column::Codes { codes, values } => {
                Self::Codes { codes, values: values.iter().map(|&x| of(x)).collect() }
            }
            Column::Numbers(numbers) => Self::Numbers(numbers.iter().map(|&x| of(x)).collect()),
        }
    }

    pub fn column(&self) -> Column<'_> {
        match self {
            Self::Codes { codes, values } => Column::Codes { codes, values },
            Self::Numbers(numbers) => numbers.into(),
        }
    }

    /// Whether two of these rows differ.
    pub fn varies(&self, rows: &[u32]) -> bool {
        let mut numbers = self.column().at(rows);
        let first = numbers.next();
        numbers.any(|x| Some(x) != first)
    }
}
