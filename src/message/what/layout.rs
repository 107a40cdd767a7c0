//! Why the columns could not be understood.

use super::declare;
use super::sample::Exemplary;
use crate::message::Side;

declare! {
    /// Why the columns could not be understood.
    LayoutError {
        /// No two columns name the two sides of a criterion.
        NoPair { columns: Vec<String>, total: usize },
        /// A column of one side has no partner.
        OneSided { column: String, side: Side, nearest: Option<String> },
        /// Two columns bear one name where one is needed.
        DuplicateColumn { name: String, first: usize, second: usize },
        /// An option or the study file names a column that is not there.
        UnknownColumn { wanted_for: String, name: String, nearest: Vec<String>, columns: Vec<String> },
        /// A pattern matches no column.
        EmptyPattern { option: &'static str, pattern: String, nearest: Option<String> },
        /// A column was named for both sides.
        BothSides { column: String },
        /// Two blocks could be the same side of the same criteria.
        TwoBlocks { side: Side, first: String, second: String },
        /// Ranks, not ratings.
        Ranking { first: String, last: String, k: usize, rows: usize, of: usize },
        /// Points shared out over the columns, not ratings.
        SharedOut { first: String, last: String, sum: f64, rows: usize, of: usize },
        /// Names that pair columns whose questions are about different things, each about that of another pair.
        PairsContradicted { names: Box<[String; 2]>, questions: Box<[String; 2]> },
        /// Two questions about the same things, and neither asks for importance or performance.
        Unsaid { first: String, second: String },
        /// Importance and nothing else that says performance; ratings that bear the same names.
        ImportanceOnly { columns: Vec<String>, count: usize, beside: Vec<String> },
        /// Columns of ratings without a word of a side.
        NoSide { columns: Vec<String>, outcome: Option<String> },
        /// Columns that say a side each and nothing that they rate.
        Nameless { importance: String, of_importance: usize, performance: String, of_performance: usize },
        /// A header that asks for the opposite of a side.
        NegatedSide { column: String, word: String },
        /// Rows that a column names as criteria, of which no two columns hold the means.
        RowsAreCriteria { column: String },
        /// Questions in rows and respondents in columns.
        Transposed { column: String, example: String },
        /// A column that says more than the two sides of the answers.
        OtherMeasures { column: String, others: Vec<String>, sides: Vec<String> },
        /// A column by which everybody has several answers to one thing.
        SeveralOfEach { column: String, example: String },
        /// A column that was repeated.
        Copied { column: String, of: String },
        /// Two columns of ids that name different respondents in one row.
        IdsDisagree { column: String, other: String, id: String, beside: String, row: u64 },
        /// Headers that say two scales.
        TwoScales { first: String, other: String },
        /// Headers that say one scale that runs up in some columns and down in others; the sum of its ends.
        OppositeScales { first: String, other: String, sum: f64 },
        /// A choice of the most important items, not ratings.
        Choices { first: String, last: String, example: String },
        /// One column for each answer instead of one for each question.
        Expanded { column: String, answer: String },
        /// A table of counts and percentages.
        SummaryExport { found: String },
        /// Minimum, desired and perceived level for each criterion.
        ThreeLevels { columns: Box<[String; 3]>, patterns: Box<[String; 3]> },
        /// One importance and one performance column, and nothing to tell criteria apart.
        NoCriterion { importance: String, performance: String },
        /// The two sides do not have as many columns, and their names do not match.
        Unmatched { importance: usize, performance: usize, first_importance: String, first_performance: String },
        /// All ratings are of performance.
        OnlyPerformance { columns: Vec<String>, outcomes: Vec<String> },
        /// Another sheet of the workbook may be the one that was meant.
        OnSheet { problem: Box<LayoutError>, sheet: String, others: Vec<String> },
        /// A rating column with more different answers than any scale.
        TooManyAnswers { column: String, most: usize },
        /// A row of a long file names no criterion.
        BlankCriterion { row: u64, column: String },
        /// A respondent rates a criterion twice in a long file.
        RatedTwice { earlier: u64, row: u64, criterion: String },
        /// A column that is asked for holds what no survey does.
        NeitherTextsNorNumbers { column: String, holds: &'static str },
        /// A query needs a row for each respondent.
        NoRespondents,
        /// Files that were asked on other scales.
        FilesOnOtherScales { first: String, first_scale: String, second: String, second_scale: String },
        /// Means of several groups, of which one does not say how many respondents are behind it.
        SummariesOfGroups { criterion: String },
        /// Means of the same criterion twice, and the columns that may tell groups.
        SummarisedTwice { earlier: u64, row: u64, criterion: String, columns: Vec<String> },
        /// A respondent who is twice in a wave of a panel.
        TwiceInWave { first: u64, second: u64, column: String },
    }
}

impl Exemplary for Box<LayoutError> {
    fn sample(_: &str) -> Self {
        Box::new(LayoutError::NoRespondents)
    }
}
