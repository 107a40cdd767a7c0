//! Why a row, a cell or a column is left out.

use super::declare;

declare! {
    /// Why a row, a cell or a column is left out.
    Rows {
        /// A row without any answer.
        BlankRow,
        /// A preview by whoever made the survey.
        SurveyPreview,
        /// A test by whoever made the survey.
        SurveyTest,
        /// An answer that the survey tool takes for spam.
        Spam,
        /// A row for which the condition is not true.
        ConditionNotMet { condition: String },
        /// Rows of criteria that the study file does not list.
        Unlisted { criteria: Vec<String> },
        /// Pairs that the study file does not list.
        UnlistedPairs { criteria: Vec<String> },
        /// A row of a joined file that belongs to no row of the first.
        RowUnmatched { file: String, column: String, other: String },
    }
}
