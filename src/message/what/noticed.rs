//! What was seen while a file was read.

use super::declare;
use crate::message::{Side, Turned};

declare! {
    /// What was seen while a file was read.
    Noticed {
        /// Blank rows.
        BlankRows { rows: u64 },
        /// Rows with fewer cells than usual.
        ShortRows { rows: u64, first: u64, usual: usize },
        /// Rows with more cells than usual.
        LongRows { rows: u64, first: u64, usual: usize },
        /// Characters that could not be read.
        Replaced { characters: usize, encoding: String },
        /// The first sheet with something in it, of several.
        OneSheetOfSeveral { sheet: String, others: usize },
        /// The only sheet of several that holds ratings, which is not the first.
        SheetInstead { sheet: String, first: String },
        /// Sheets that hold ratings as the one that is read does.
        SheetsHoldRatings { sheets: Vec<String> },
        /// Rows that a filter of the sheet hides; the number of the first.
        FilteredRows { sheet: String, count: u64, first: u64 },
        /// The file names a weight.
        WeightInFile { column: String },
        /// Responses that were not finished.
        PartialKept { responses: usize, evidence: String },
        /// Responses of people who were screened out.
        DisqualifiedKept { responses: usize },
        /// Statements that occur under several questions without titles.
        RepeatedStatements { statements: usize },
        /// A header that is not the first row.
        HeaderBelow { row: u64 },
        /// A header of numbers.
        NumericHeader { row: u64 },
        /// Columns for each choice, made into ratings.
        ChoicesFolded { columns: usize, ratings: usize },
        /// A column made to tell files apart.
        FileColumn { column: String },
        /// Means of several groups, put together.
        GroupsOfMeans { groups: usize, column: String },
        /// A file without columns that others have.
        ColumnsLacking { file: String, column: String, more: usize },
        /// Rows that no row of another file is joined to.
        RowsUnjoined { rows: u64, of: usize, other: String, column: String },
        /// A long file without respondents.
        RowsAsRespondents,
        /// Respondents who rated in several groups, such as channels.
        CountedOnce { columns: Vec<String>, several: usize, people: usize },
        /// A scale told by means only.
        ScaleOfMeans { lowest: f64, highest: f64, low: f64, high: f64 },
        /// Columns that hold neither texts nor numbers.
        ColumnsUnread { columns: Vec<(String, &'static str)> },
        /// Cells taken as no answer that nobody declared.
        MissingTaken { side: Side, answers: Vec<(String, u64)> },
        /// Codes that run from best to worst.
        CodesTurned { side: Side, sum: f64, why: Turned },
        /// A label with a slip of the pen.
        LabelSlip { side: Side, seen: String, meant: String },
        /// Labels that a longer scale would hold too.
        LabelsFitTwoScales { side: Side, taken: String, other: String, points: usize },
    }
}
