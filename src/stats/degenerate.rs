//! Why columns of data give no correlation or regression.

use std::fmt;

/// Why columns of data give no correlation or regression.
///
/// Columns are numbered from 0 in the order the called function says it uses.
///
/// ```
/// use ecart::stats::degenerate::Degenerate;
/// assert_eq!(Degenerate::Constant { column: 2 }.to_string(), "column 2 has the same value in every row used");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Degenerate {
    /// Fewer complete rows than the statistic needs.
    TooFewRows {
        /// Complete rows of positive weight.
        rows: usize,
        /// Rows needed.
        needed: usize,
    },
    /// A column without variance has no correlation.
    Constant {
        /// Index of the column.
        column: usize,
    },
    /// A column is a linear function of those before it.
    Collinear {
        /// Index of the column.
        column: usize,
    },
    /// A column tells every 1 of the outcome from every 0, by itself or with others, so that its part has no end.
    Separated {
        /// Index of the column.
        column: usize,
    },
    /// A matrix of pairwise correlations that no complete data could have.
    Indefinite {
        /// The smallest eigenvalue, below zero.
        smallest_eigenvalue: f64,
    },
}

impl fmt::Display for Degenerate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFewRows { rows, needed } => {
                write!(f, "{rows} complete rows, {needed} are needed")
            }
            Self::Constant { column } => {
                write!(f, "column {column} has the same value in every row used")
            }
            Self::Collinear { column } => {
                write!(f, "column {column} is a linear function of the columns before it")
            }
            Self::Separated { column } => {
                write!(f, "column {column} tells every 1 of the outcome from every 0")
            }
            Self::Indefinite { smallest_eigenvalue } => write!(
                f,
                "the pairwise correlations contradict each other (smallest eigenvalue {smallest_eigenvalue:.3e}); use complete rows"
            ),
        }
    }
}

impl std::error::Error for Degenerate {}
