//! What is told of answers, scales and rows.

use super::declare;
use super::sample::Exemplary;
use crate::message::{Side, Turned};

declare! {
    /// How answers become numbers, on which scale, and which rows hold none.
    Values {
        /// The words of codes rank them, not the codes themselves.
        WordsRankCodes { side: Option<Side>, scale: String },
        /// A column that holds the labels of another one's codes.
        LabelColumn { column: String, labels: String },
        /// Labels of two languages in one column.
        TwoLanguages { side: Option<Side>, scale: String },
        /// Labels of a longer scale that may be all there were.
        LabelsUnused { side: Option<Side>, taken: String, all: usize, points: usize },
        /// Words read on as many points as those of the other side.
        PointsOfOtherSide { side: Side, points: usize, taken: String },
        /// Labels in some rows and numbers in others.
        LabelsAndNumbers { side: Option<Side>, highest: usize, scale: String },
        /// Numbers with words at the ends, whose ends the words alone do not settle.
        EndsFromWords { lowest: f64, highest: f64 },
        /// Fractions from 0 to 1.
        ScaleOfShares,
        /// Halves up to 5.
        ScaleOfHalves { lowest: f64, highest: f64 },
        /// A code between two that many gave, and nobody gave it.
        CodeNeverUsed { value: f64 },
        /// An end of a less usual scale that may mean "no answer" beside a usual one.
        CodeMayBeNoAnswer { value: f64, lowest: f64, highest: f64 },
        /// A value below 0 taken for no answer, beside 0 and a few above it.
        BelowZero { value: f64, highest: f64 },
        /// A value that one side alone gave, just beyond all points of the other.
        EndOfOneSide { value: f64, lowest: f64, highest: f64 },
        /// A declared scale whose upper end no answer comes near.
        ScaleNeverReached { lowest: f64, highest: f64, top: f64 },
        /// An end of an inferred scale that nobody gave, and numbers that rest on it.
        EndNotChosen { lowest: f64, highest: f64, unchosen: Vec<f64> },
        /// Answers whose labels speak of the other side than the names of their columns.
        LabelsContradictNames { side: Side },
        /// A 1 whose words may be the lowest rating or "no answer".
        LowestOrNoAnswer { side: Side, words: String, rated: bool },
        /// Words beside numbers that do not say which end is the better one, or say it at one end only.
        LabelDirection { side: Side, lowest: String, highest: String, down: bool },
        /// Rows with more cells than columns.
        ShiftedRows { count: u64, rows: Vec<u64> },
        /// Rows whose numbers stand one column beside their own.
        RowsBesideThemselves { count: u64, rows: Vec<u64> },
        /// Rows whose own numbers stand one column beside those of the others.
        RowsBesideTheirNumbers { count: u64, rows: Vec<u64> },
        /// Rows with a word for an id where all others have a number; the number of the first.
        OddIds { ids: Vec<String>, row: u64 },
        /// Rows at the beginning or the end with a cell that says they are a test.
        TestRows { column: String, rows: Vec<u64> },
        /// Ratings in the first or the last row, without an id where all others have one.
        NoId { rows: Vec<u64> },
        /// The few rows with one cell less than columns; the number of the first.
        RowsEndEarly { count: u64, first: u64, usual: usize },
        /// Whole ratings, and a few cells that are halves or two ticks.
        HalvesOrTicks { side: Side, example: String, count: u64 },
        /// Respondents of whom the cell of the cluster, or of the stratum, is blank.
        BlankUnits { column: String, count: u64, clusters: bool },
        /// Rows that no respondent gave.
        RowsLeftOut { stray: Stray, count: u64, rows: Vec<u64> },
        /// Cells of a workbook that hold a formula and no result.
        FormulasWithoutResults { count: u64, cells: Vec<String> },
        /// Codes of an outcome that run from best to worst.
        OutcomeTurned { column: String, sum: f64, why: Turned },
        /// Answers of an outcome taken as no answer.
        OutcomeMissing { column: String, texts: Vec<(String, u64)> },
        /// Numbers of an outcome beyond the scale that its header says.
        OutcomeBeyond { column: String, values: Vec<String>, lowest: f64, highest: f64 },
        /// Cells of a column of ranks, counts or values taken as no answer.
        CellsMissing { column: String, texts: Vec<(String, u64)> },
        /// Respondents who are worth less than nothing.
        NegativeValues { column: String, count: u64, least: f64 },
        /// A value of an outcome just beyond a scale of which every point was used.
        OutcomeStray { column: String, value: f64 },
        /// An outcome of yes and no.
        OutcomeYesNo { column: String },
        /// An outcome in words.
        OutcomeWords { column: String, lowest: f64, highest: f64, labels: Vec<String> },
        /// Ranks among providers read as shares of wallet.
        WalletShares { rank: String, providers: String },
        /// Respondents with the weight 0.
        ZeroWeights { column: String, count: usize },
        /// Cells of a grouping that the file declares missing.
        LevelsMissing { column: String, texts: Vec<(String, u64)> },
        /// Names that differ by case and spaces only.
        OneName { column: String, names: Vec<(String, Vec<String>)> },
        /// A recommendation that was not asked from 0 to 10.
        NoNetPromoter { outcome: String, lowest: f64, highest: f64 },
        /// A question for effort that does not say which end is the better one.
        NoEffortDirection { outcome: String },
    }
}

/// Why a row is no respondent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Stray {
    /// A total, an average or another figure about other rows.
    Figures,
    /// A note under the table.
    Note,
    /// The header once more.
    Header,
    /// The scale of each column.
    Scales,
}

impl Exemplary for Stray {
    fn sample(_: &str) -> Self {
        Self::Note
    }
}
