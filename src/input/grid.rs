//! A sheet of text, and what was seen about the file it came from.

mod row;

use std::collections::BTreeMap;

use crate::input::headings::Headings;
use crate::message::{Message, Noticed};

pub use row::Row;

/// A sheet as exported: every cell as text, nothing interpreted. Rows may differ in width.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Grid {
    /// Cells of each row, header rows included, trimmed of nothing.
    pub rows: Vec<Row>,
    /// 1-based number of each row as a spreadsheet counts records (blank lines counted,
    /// multi-line cells count once).
    pub numbers: Vec<u64>,
}

impl Grid {
    /// The text of a cell; empty where the row is shorter or absent.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or_default()
    }

    /// Number of columns of the widest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Row::len).max().unwrap_or(0)
    }

    /// The width most rows have (the larger of two equally frequent ones); 0 for an empty grid.
    pub fn usual_width(&self) -> usize {
        let mut widths: Vec<usize> = self.rows.iter().map(Row::len).collect();
        widths.sort_unstable();
        widths.chunk_by(|a, b| a == b).max_by_key(|run| run.len()).map_or(0, |run| run[0])
    }

    /// Every distinct cell text of some columns, over some rows, with its count, sorted by text; blank cells included.
    pub fn distinct(&self, rows: &[usize], columns: &[usize]) -> Vec<(String, u64)> {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        // Most cells are a digit or blank: those are counted without a look-up.
        let mut digits = [("", 0); 10];
        let mut blank = 0;
        // Row by row, as the cells lie in memory.
        for &row in rows {
            for &column in columns {
                let text = self.cell(row, column);
                match text.as_bytes() {
                    [] => blank += 1,
                    [digit @ b'0'..=b'9'] => {
                        let (known, count) = &mut digits[usize::from(digit - b'0')];
                        (*known, *count) = (text, *count + 1);
                    }
                    _ => *counts.entry(text).or_insert(0) += 1,
                }
            }
        }
        counts.extend(digits.into_iter().chain([("", blank)]).filter(|(_, count)| *count > 0));
        counts.into_iter().map(|(text, count)| (text.to_owned(), count)).collect()
    }

    /// A line on the blank rows that were passed over between the rows of the grid, if any.
    pub fn blank_rows_notice(&self) -> Option<Message> {
        let last = *self.numbers.last()?;
        blank_rows(last.saturating_sub(self.rows.len() as u64))
    }

    /// Whether every cell of a row is empty or spaces.
    pub fn is_blank_row(&self, row: usize) -> bool {
        self.rows.get(row).is_none_or(|cells| cells.iter().all(|cell| cell.trim().is_empty()))
    }
}

/// A line on blank rows that were passed over, if any.
pub(in crate::input) fn blank_rows(rows: u64) -> Option<Message> {
    (rows > 0).then(|| Message::sure(Noticed::BlankRows { rows }))
}

impl FileKind {
    /// What is in the archive, or the kind itself.
    pub fn inner(&self) -> &Self {
        match self {
            Self::Archive { inner, .. } => inner.inner(),
            other => other,
        }
    }

    /// The same archive with something else in it, or that itself.
    #[must_use]
    pub fn with_inner(self, other: Self) -> Self {
        match self {
            Self::Archive { member, inner } => {
                Self::Archive { member, inner: Box::new(inner.with_inner(other)) }
            }
            _ => other,
        }
    }
}

/// What was seen about the file itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Dialect {
    /// WHATWG name of the encoding (`UTF-8`, `windows-1252`, …).
    pub encoding: &'static str,
    /// Whether the file starts with a byte-order mark.
    pub bom: bool,
    /// The byte between two cells; 0 where the file has none (workbooks, SPSS).
    pub delimiter: u8,
    /// Whether numbers are written with a decimal comma (`3,5`).
    pub decimal_comma: bool,
    /// What kind of file it is.
    pub kind: FileKind,
}

/// What kind of file a grid was read from.
#[derive(Debug, Clone, PartialEq)]
pub enum FileKind {
    /// Delimited text.
    Text,
    /// One sheet of a workbook (xlsx, xls, xlsb, ods).
    Workbook {
        /// Name of the sheet that was read.
        sheet: String,
        /// Names of the other sheets.
        others: Vec<String>,
    },
    /// SPSS system file (.sav, .zsav).
    Spss,
    /// Apache Parquet.
    Parquet,
    /// Apache Arrow, file or stream.
    Arrow,
    /// A compressed file holding another one.
    Archive {
        /// Name of the member inside; empty where the format keeps none (gzip).
        member: String,
        /// What the member is.
        inner: Box<FileKind>,
    },
}

/// A file that was opened: its cells, and what came with them.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The sheet.
    pub grid: Grid,
    /// What was seen about the file.
    pub dialect: Dialect,
    /// A second sheet that explains the first (the `information` sheet of Sphinx).
    pub codebook: Option<Grid>,
    /// How the other sheets of a workbook begin: a legend may stand there.
    pub sheets: Vec<Grid>,
    /// Headings the file itself declares (SPSS); otherwise the vendor table finds them.
    pub headings: Option<Headings>,
    /// Notices worth a line (ragged rows, unreadable characters …).
    pub notices: Vec<Message>,
    /// Columns that hold what no survey does.
    pub left_out: Vec<LeftOut>,
    /// What else should be known of its cells.
    pub told: Vec<Message>,
}

/// A column that is not read, because it holds neither texts nor numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its name.
    pub name: String,
    /// What it holds, in words.
    pub holds: &'static str,
}

impl LeftOut {
    /// A line on columns that are left out, if any.
    pub fn notice(columns: &[Self]) -> Option<Message> {
        let columns: Vec<(String, &'static str)> =
            columns.iter().map(|column| (column.name.clone(), column.holds)).collect();
        (!columns.is_empty()).then(|| Message::sure(Noticed::ColumnsUnread { columns }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(rows: &[&[&str]]) -> Grid {
        Grid {
            rows: rows.iter().map(|row| row.iter().collect()).collect(),
            numbers: (1..=rows.len() as u64).collect(),
        }
    }

    #[test]
    fn absent_cells_are_empty_text() {
        let grid = grid(&[&["a", "b"], &["1"]]);
        assert_eq!(grid.cell(0, 1), "b");
        assert_eq!(grid.cell(1, 1), "");
        assert_eq!(grid.cell(7, 0), "");
    }

    #[test]
    fn usual_width_is_the_most_frequent() {
        let grid = grid(&[&["title"], &["a", "b"], &["1", "2"], &["1", "2", "3"]]);
        assert_eq!((grid.usual_width(), grid.width()), (2, 3));
        assert_eq!(Grid::default().usual_width(), 0);
    }

    #[test]
    fn blank_rows_are_told_from_the_numbers() {
        let mut grid = grid(&[&["a"], &["1"]]);
        assert_eq!(grid.blank_rows_notice(), None);
        grid.numbers = vec![2, 4];
        assert_eq!(grid.blank_rows_notice().unwrap(), "2 blank rows are passed over");
    }

    #[test]
    fn a_row_of_spaces_is_blank() {
        let grid = grid(&[&["", " "], &["", "0"]]);
        assert!(grid.is_blank_row(0));
        assert!(!grid.is_blank_row(1));
    }
}
