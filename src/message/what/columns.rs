//! What is told of the columns.

use super::declare;
use crate::message::Side;

declare! {
    /// Which columns are ratings, of what and of which side.
    Columns {
        /// Names that differ between the sides by case, spaces, accents or punctuation only.
        MatchedFolded { criteria: Vec<String> },
        /// Two columns paired by their place alone.
        MatchedByOrder { importance: String, performance: String, importance_key: String, performance_key: String },
        /// Two questions about the same things, and nothing says which one is importance.
        SidesByOrder { importance: String, performance: String },
        /// The answers of a question tell its side.
        SideFromAnswers { first: String, side: Side },
        /// A question about the same things as one whose side is known.
        SideFromPartner { first: String, side: Side, partner: String },
        /// Letters of the names tell the sides.
        SidesByLetters { importance: String, performance: String },
        /// A column of texts among ratings.
        TextsLeftOut { column: String },
        /// Ratings of performance and none of importance.
        PerformanceOnly { columns: usize },
        /// A column that looks like a weight, and nobody asked for it.
        WeightNotApplied { column: String },
    }
}
