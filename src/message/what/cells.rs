//! What is wrong with a cell.

use super::declare;
use crate::message::{Remedy, TableFigure};

declare! {
    /// What is wrong with a cell.
    Cell {
        /// A number outside the scale.
        OffScale { text: String, lowest: f64, highest: f64, wider: Option<[f64; 2]> },
        /// Several unlike numbers outside the scale, all in one row.
        RowOffScale { count: u64, texts: Vec<String>, lowest: f64, highest: f64 },
        /// A text that is not an answer of the scale.
        NotAnAnswer { text: String, lowest: f64, highest: f64, remedy: Remedy },
        /// A text in a column of numbers that groups are made of.
        NotForGroups { text: String },
        /// A weight that is not one.
        NotAWeight { text: String },
        /// An outcome that is not a number.
        NotANumber { text: String },
        /// A rank that is none among so many providers.
        NotARank { text: String, providers: Option<f64> },
        /// A number of providers that is none.
        NotProviders { text: String },
        /// What a respondent is worth, which is no number.
        NotAValue { text: String },
        /// A mean outside the scale.
        MeanOffScale { mean: f64, lowest: f64, highest: f64 },
        /// A mean of ratings that is not one.
        NotAMean { text: String },
        /// A cell of a summary that does not hold what its column is for.
        NotAStatistic { text: String, needed: TableFigure },
        /// A cell of a table of counts that does not hold what its column is for.
        NotACount { text: String, needed: TableFigure },
    }
}
