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
        /// Two columns whose names are near to each other and to no other.
        MatchedByLikeness { importance: String, performance: String, importance_key: String, performance_key: String },
        /// A column that bears the name of a criterion and no word of a side.
        SideFromName { side: Side, columns: Vec<String> },
        /// Two tables that are named after the sides and rate the same things, as one survey.
        SidesFromNames { importance: String, performance: String, criteria: usize, by: Option<String> },
        /// Respondents whose row stands in one of the two tables only: how many in that of importance, in that of performance.
        OnOneSideOnly { importance: u64, performance: u64, by: String },
        /// A legend in the headers whose words do not say which end is the best.
        DirectionUnclear { column: String },
        /// A header that says that its codes are reversed.
        CodedBackwards { column: String },
        /// A column whose label speaks of the other side than its name.
        LabelContradictsName { column: String, label: String, side: Side },
        /// Ratings of each file brought onto 0–100 of its declared scale.
        Rescaled { files: Vec<(String, String)> },
        /// Columns that a spreadsheet or data frame repeated.
        RepeatedColumns { columns: Vec<String> },
        /// Performance columns whose names speak of a competitor, a target or another time: the first, and the word.
        SideOfOthers { column: String, word: String },
        /// Ratings beside both sides that bear the names of all criteria.
        BlockBesides { columns: Vec<String> },
        /// Columns that name a side, hold ratings and are half of no pair.
        SidedLeftOut { columns: Vec<String> },
        /// Criteria of which one side holds no answer.
        Unasked { criteria: Vec<String> },
        /// Names of criteria that differ by case or spaces.
        NamesAsOne { names: Vec<String> },
        /// A table with a row for each answer or side.
        RowsBySide { measure: String },
        /// A column of texts that was taken for the criteria although each respondent has one row.
        OneEach { column: String },
        /// The answers of a file reach less far than those of another.
        FileScaleYields { file: String, scale: String, other: String, wider: String },
        /// Files with the same ids.
        RowsInBoth { rows: usize, files: Vec<String> },
        /// Files that share ids.
        SharedIds { ids: usize, files: Vec<String> },
        /// A text beside the table says that some numbers mean "no answer".
        NoAnswerBeside { text: String, codes: Vec<String> },
        /// Files called like audiences of the study file, taken as one group.
        AudiencesPooled { names: Vec<String>, column: Option<String> },
        /// A condition of the command line in the place of the study file's.
        ConditionReplaced { study: String, option: String },
        /// The headers say the scale.
        ScaleFromHeaders { lowest: f64, highest: f64, reversed: bool },
        /// Some headers say that the lowest number is the best, and others say nothing.
        DirectionOfSome { told: String, silent: String },
        /// School grades, of which the lowest is the best.
        SchoolGrades { column: String },
        /// Columns named like figures about criteria, "Mean importance".
        FiguresLeftOut { columns: Vec<String> },
        /// A legend outside of the headers that says that the lowest number is the best.
        LegendBeside { text: String },
        /// Columns of one side that name a criterion of a pair and something more.
        VariantsLeftOut { columns: Vec<String> },
        /// Columns that are the means or sums of the others of their side.
        ComputedLeftOut { columns: Vec<String> },
        /// Pairs whose two columns hold the same in every row.
        SameOnBothSides { columns: Vec<String> },
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
        /// A column that counts the respondents of each row, and nobody asked for it.
        RowsStandForSeveral { column: String },
    }
}
