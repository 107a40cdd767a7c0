//! Every way in which a survey file cannot be opened.

use super::declare;
use crate::message::{Damage, Markup, SystemReason};

declare! {
    /// Every way in which a survey file cannot be opened.
    FileError {
        /// There is nothing in the file.
        Empty,
        /// There are headers but no answers.
        HeaderOnly,
        /// Nothing but tests and previews of a survey tool.
        AllTests { tests: usize, previews: usize },
        /// The file cannot be opened or read.
        Unreadable { why: SystemReason },
        /// The file was written to while it was read.
        Changed,
        /// A long pipe whose later part is not what its beginning promised.
        PipeChanges,
        /// The file is not text and no format that is known.
        Binary { at: usize, found: String },
        /// The file is text, but not a table.
        NotATable { what: Markup },
        /// A quoted cell is never closed.
        UnterminatedQuote { row: u64, column: usize },
        /// A row has more cells than any spreadsheet.
        TooManyCells { row: u64, limit: usize },
        /// A row is longer than anything a survey writes.
        RowTooLong { row: u64, limit: usize },
        /// The file is too large to hold in memory.
        FileTooLarge { limit: u64 },
        /// A file that is no survey is larger than any of its kind.
        LargerThanItsKind { limit: u64 },
        /// A text that has to be UTF-8 is not.
        NotUnicode { line: u64 },
        /// The sheet has too many rows to hold in memory.
        TooManyRows { limit: usize },
        /// The sheet has too many cells to hold in memory.
        TooManySheetCells { limit: usize },
        /// A compressed file grows beyond reason.
        Bomb { limit: u64 },
        /// A zip or gzip file is damaged.
        BrokenArchive { why: String },
        /// A zip file holds no export.
        NothingInArchive { members: Vec<String> },
        /// A zip file holds several exports.
        SeveralInArchive { members: Vec<String> },
        /// A workbook is damaged.
        BrokenWorkbook { why: Damage },
        /// A file, or one of several, that the process which read it did not survive.
        ReaderStopped { several: bool, why: Damage },
        /// A workbook is protected by a password.
        PasswordProtected,
        /// A named sheet does not exist.
        NoSuchSheet { wanted: String, sheets: Vec<String> },
        /// Two named sheets are not the two sides of one survey.
        SheetsNotSides { wanted: String, sheets: Vec<String> },
        /// A file is to be rescaled, and nothing says its scale.
        NoScaleDeclared,
        /// A file of means or counts is to be rescaled.
        NothingToRescale,
        /// An SPSS file is damaged or of a kind not read.
        BrokenSpss { at: usize, why: String },
        /// A Parquet file is damaged or holds what no survey does.
        BrokenParquet { why: Damage },
        /// An Arrow file is damaged or holds what no survey does.
        BrokenArrow { why: Damage },
        /// The export holds counts and percentages, not answers.
        Summary { evidence: String },
        /// A data dictionary given as data.
        IsDictionary,
        /// A data dictionary that is not one.
        NotADictionary,
        /// An export that explains itself has a dictionary beside it.
        DictionaryNotNeeded { export: String },
        /// No field of the dictionary is a column of the export.
        DictionaryOfAnother { fields: usize, export: String },
        /// One file is named twice.
        GivenTwice,
        /// Two files write decimals differently.
        TwoDecimalMarks { commas: String, points: String },
        /// Two joined files have a column of one name.
        ColumnInBoth { column: String },
        /// A key by which files are joined comes twice.
        KeyTwice { key: String, column: String, first: u64, second: u64 },
        /// Two sides in two tables, and too few ids stand in both.
        SidesShareFewIds { importance: String, performance: String, column: String, shared: usize, rows: usize },
        /// Two sides in two tables without ids and with other numbers of rows.
        SidesUnequal { importance: String, performance: String, rows: usize, others: usize },
        /// Stacked files label the values of a column differently.
        OtherLabels { column: String },
        /// Stacked files share no columns of ratings.
        NothingInCommon { first: String, second: String, shared: Option<String> },
    }
}
