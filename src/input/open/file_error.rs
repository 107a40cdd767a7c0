//! Every way in which a survey file cannot be opened, in the reader's words.

use thiserror::Error;

/// Why a file could not be opened; the file's name is added by whoever knows it.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum FileError {
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// The file is not text and no format that is known.
    #[error("this is not a text file (byte {at} is {found}): give a CSV, TSV, xlsx, xls, ods or sav export")]
    Binary {
        /// Offset of the first byte that cannot be in a text.
        at: usize,
        /// What was found there.
        found: String,
    },
    /// The file is text, but no table.
    #[error("this is {what}, not a table: open it in a spreadsheet program and save it as xlsx or CSV")]
    NotATable {
        /// What it is, with its article.
        what: &'static str,
    },
    /// A quoted cell is never closed.
    #[error(
        "row {row}, column {column}: a quotation mark opens a cell and is never closed (close it, or double the marks inside a cell)"
    )]
    UnterminatedQuote {
        /// Row in which the quote opens, as a spreadsheet counts.
        row: u64,
        /// Column, from 1.
        column: usize,
    },
    /// A row has more cells than any spreadsheet.
    #[error("row {row} has more than {limit} cells (is the delimiter right?)")]
    TooManyCells {
        /// Row as a spreadsheet counts.
        row: u64,
        /// The limit.
        limit: usize,
    },
    /// A row is longer than anything a survey writes.
    #[error("row {row} is longer than {limit} bytes (is a quotation mark missing?)")]
    RowTooLong {
        /// Row as a spreadsheet counts.
        row: u64,
        /// The limit.
        limit: usize,
    },
    /// The file is too large to hold in memory.
    #[error(
        "the file has more than {limit} bytes, too many to hold in memory (`ecart analyze` reads a CSV file of any size \
         with a row for each respondent; else leave out columns that hold no ratings)"
    )]
    FileTooLarge {
        /// The limit.
        limit: u64,
    },
    /// The sheet is too large to hold in memory.
    #[error(
        "the sheet has more than {limit} {what}, too many to hold in memory (`ecart analyze` reads a CSV file of any size \
         with a row for each respondent; else leave out columns that hold no ratings)"
    )]
    TooLarge {
        /// What there is too much of: rows or cells.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// A compressed file grows beyond reason.
    #[error(
        "unpacking gives more than {limit} bytes, which no survey export needs: unpack it yourself if you trust it"
    )]
    Bomb {
        /// The limit, in bytes.
        limit: u64,
    },
    /// A zip or gzip file is damaged.
    #[error("the compressed file is damaged: {why} (was the download complete?)")]
    BrokenArchive {
        /// What the decompressor said.
        why: String,
    },
    /// A zip file holds no export.
    #[error("the zip file holds no CSV, TSV, workbook or sav file (it holds {})", list(.members))]
    NothingInArchive {
        /// What is inside.
        members: Vec<String>,
    },
    /// A zip file holds several exports.
    #[error("the zip file holds several exports ({}): unpack it and give one", list(.members))]
    SeveralInArchive {
        /// The candidates.
        members: Vec<String>,
    },
    /// A workbook is damaged.
    #[error("the workbook cannot be read: {why} (was the download complete?)")]
    BrokenWorkbook {
        /// What the reader said.
        why: String,
    },
    /// A workbook is protected by a password.
    #[error("the workbook is protected by a password: save it without one")]
    PasswordProtected,
    /// A named sheet does not exist.
    #[error("there is no sheet \"{wanted}\"; the workbook has {}", list(.sheets))]
    NoSuchSheet {
        /// The sheet asked for.
        wanted: String,
        /// The sheets there are.
        sheets: Vec<String>,
    },
    /// An SPSS file is damaged or of a kind not read.
    #[error("the SPSS file cannot be read: {why} (at byte {at})")]
    BrokenSpss {
        /// Where.
        at: usize,
        /// What.
        why: String,
    },
    /// A Parquet file is damaged or holds what no survey does.
    #[error("the Parquet file cannot be read: {why}")]
    BrokenParquet {
        /// What the reader said.
        why: String,
    },
    /// An Arrow file is damaged or holds what no survey does.
    #[error("the Arrow file cannot be read: {why}")]
    BrokenArrow {
        /// What the reader said.
        why: String,
    },
    /// The export holds counts and percentages, not answers.
    #[error(
        "this is a summary export ({evidence}): it holds counts, not answers; export \"All individual responses\" instead"
    )]
    Summary {
        /// What gave it away.
        evidence: String,
    },
}

/// At most this many names are listed in a message.
const NAMES_LISTED: usize = 8;

impl FileError {
    /// The same error in another row, where it tells one.
    #[must_use]
    pub fn at_row(self, row: u64) -> Self {
        match self {
            Self::UnterminatedQuote { column, .. } => Self::UnterminatedQuote { row, column },
            Self::TooManyCells { limit, .. } => Self::TooManyCells { row, limit },
            Self::RowTooLong { limit, .. } => Self::RowTooLong { row, limit },
            other => other,
        }
    }
}

fn list(names: &[String]) -> String {
    if names.is_empty() {
        return "nothing".to_string();
    }
    let mut listed: Vec<String> = names.iter().take(NAMES_LISTED).map(|name| format!("\"{name}\"")).collect();
    if names.len() > NAMES_LISTED {
        listed.push(format!("and {} more", names.len() - NAMES_LISTED));
    }
    listed.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_say_what_where_and_what_to_do() {
        let error = FileError::UnterminatedQuote { row: 17, column: 3 };
        assert_eq!(
            error.to_string(),
            "row 17, column 3: a quotation mark opens a cell and is never closed (close it, or double the marks inside a cell)"
        );
        let names: Vec<String> = (1..=10).map(|k| format!("{k}.csv")).collect();
        let message = FileError::SeveralInArchive { members: names }.to_string();
        assert!(message.contains("\"8.csv\", and 2 more"), "{message}");
    }
}
