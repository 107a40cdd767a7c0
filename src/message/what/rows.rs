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
        /// A row with more cells than columns.
        SurplusCells,
        /// A row whose numbers stand one column beside their own.
        ShiftedCells,
        /// A row whose own number stands one column beside those of the others.
        BesideItsNumber,
        /// The header, once more.
        RepeatedHeader,
        /// The scale of each column, under the header.
        ScalesOfColumns,
        /// A total, an average or another figure.
        Figures,
        /// A note under the table.
        NoteUnderTable,
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
