//! Delimited text (CSV, TSV and their relatives) to a grid.

use crate::input::grid::{Dialect, FileKind, Grid, Opened, Row};
use crate::input::open::dialect;
use crate::input::open::encoding;
use crate::input::open::file_error::FileError;
use crate::input::open::records::{Record, Records};
use crate::message::{Message, Noticed, Values};

/// More rows than this are not held in memory.
pub const MAX_GRID_ROWS: usize = 2_000_000;
/// More cells than this are not held in memory.
pub const MAX_GRID_CELLS: usize = 40_000_000;

/// Reads a whole delimited text.
///
/// Short rows are padded to the width most rows have, a last column without a single character
/// (trailing delimiter) is left out, blank lines are counted in the row numbers and left out. A
/// first line `sep=;` declares the delimiter and, as in a spreadsheet, is no row.
///
/// # Errors
/// [`FileError`] where the bytes are no text, a quote stays open or a limit is passed.
pub fn read(bytes: &[u8]) -> Result<Opened, FileError> {
    open(bytes, true)
}

/// Reads the beginning of a delimited text; a row cut at the end is left out.
///
/// # Errors
/// As [`read`], for what is in the beginning.
pub fn read_beginning(bytes: &[u8]) -> Result<Opened, FileError> {
    open(bytes, false)
}

fn open(bytes: &[u8], complete: bool) -> Result<Opened, FileError> {
    let decoded = encoding::decode(bytes, complete).map_err(|error| first_of(error, bytes))?;
    let (delimiter, body) = dialect::declared_delimiter(&decoded.text)
        .unwrap_or_else(|| (dialect::delimiter(dialect::telling(&decoded.text)), &decoded.text));
    let telling = dialect::telling(body).len();
    let (mut grid, examined) = rows(body, delimiter, complete, telling)?;
    let mut notices = Vec::new();
    if decoded.unreadable > 0 {
        notices.push(replaced(decoded.unreadable, decoded.encoding));
    }
    strip_hidden_mark(&mut grid);
    notices.extend(grid.blank_rows_notice());
    notices.extend(pad(&mut grid));
    drop_trailing_column(&mut grid);
    Ok(Opened {
        dialect: Dialect {
            encoding: decoded.encoding,
            bom: decoded.bom,
            delimiter,
            decimal_comma: dialect::decimal_comma_in(&grid, examined),
            kind: FileKind::Text,
        },
        grid,
        codebook: None,
        sheets: Vec::new(),
        headings: None,
        notices,
        left_out: Vec::new(),
        told: Vec::new(),
    })
}

/// Of a NUL, and of what is wrong in the rows before it, whichever comes first in the file.
fn first_of(error: FileError, bytes: &[u8]) -> FileError {
    match error {
        FileError::Binary { at, .. } if (1..bytes.len()).contains(&at) => match open(&bytes[..at], true) {
            Err(before @ (FileError::TooManyCells { .. } | FileError::RowTooLong { .. })) => before,
            _ => error,
        },
        other => other,
    }
}

/// The rows of a text, and how many of them lie in its first `telling` bytes.
fn rows(text: &str, delimiter: u8, complete: bool, telling: usize) -> Result<(Grid, usize), FileError> {
    let mut grid = Grid::default();
    let (mut cells, mut examined) = (0, 0);
    for record in Records::new(text, delimiter) {
        let record = match record {
            // The closing quote may be past the beginning that was read.
            Err(FileError::UnterminatedQuote { .. }) if !complete && !grid.rows.is_empty() => break,
            other => other?,
        };
        cells += record.cells.len();
        examined += usize::from(record.end <= telling);
        push(&mut grid, record);
        within_limits(grid.rows.len(), cells)?;
    }
    if !complete && grid.rows.len() > 1 && !text.ends_with('\n') {
        grid.rows.pop();
        grid.numbers.pop();
    }
    Ok((grid, examined))
}

fn push(grid: &mut Grid, record: Record) {
    grid.rows.push(record.cells);
    grid.numbers.push(record.number);
}

/// Refuses a sheet too large to be held in memory.
pub(in crate::input) fn within_limits(rows: usize, cells: usize) -> Result<(), FileError> {
    if rows > MAX_GRID_ROWS {
        return Err(FileError::TooManyRows { limit: MAX_GRID_ROWS });
    }
    if cells > MAX_GRID_CELLS {
        return Err(FileError::TooManySheetCells { limit: MAX_GRID_CELLS });
    }
    Ok(())
}

/// A file saved twice keeps its first byte-order mark in cell A1, as such or as three letters.
fn strip_hidden_mark(grid: &mut Grid) {
    let Some(row) = grid.rows.first_mut() else { return };
    let Some(first) = row.first() else { return };
    let visible =
        first.trim_start_matches('\u{feff}').trim_start_matches("ï»¿").trim_start_matches('\u{feff}');
    if visible.len() == first.len() {
        return;
    }
    // The mark before the quotation mark hid it.
    let quoted = visible.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    let cell = quoted.map_or_else(|| visible.to_owned(), |inner| inner.replace("\"\"", "\""));
    *row = std::iter::once(cell.as_str()).chain(row.iter().skip(1)).collect();
}

/// Pads short rows with empty cells, and tells how many rows were irregular.
fn pad(grid: &mut Grid) -> Vec<Message> {
    let usual = grid.usual_width();
    let (mut short, mut long, mut lacking_one) = (Vec::new(), Vec::new(), 0);
    for (row, number) in grid.rows.iter_mut().zip(&grid.numbers) {
        if row.len() < usual {
            lacking_one += u64::from(row.len() + 1 == usual);
            row.pad(usual);
            short.push(*number);
        } else if row.len() > usual && row.iter().skip(usual).any(|cell| !cell.trim().is_empty()) {
            long.push(*number);
        }
    }
    let of = |numbers: &[u64]| (numbers.len() as u64, numbers.first().copied().unwrap_or_default());
    let rows = grid.rows.len() as u64;
    Ragged { rows, short: of(&short), lacking_one, long: of(&long), usual }.told()
}

/// The rows of unusual widths: how many of how many, and the first of them.
pub(in crate::input) struct Ragged {
    /// All rows.
    pub rows: u64,
    /// Those with fewer cells than usual, and the first.
    pub short: (u64, u64),
    /// Those of them that lack one cell.
    pub lacking_one: u64,
    /// Those with more, and something in them, and the first.
    pub long: (u64, u64),
    /// Cells that rows have.
    pub usual: usize,
}

impl Ragged {
    /// A line on the rows with fewer and one on those with more cells. A few rows that lack one cell may have lost it anywhere;
    /// where many are short, the program that wrote them leaves out blank cells at the end.
    pub fn told(self) -> Vec<Message> {
        let Self { rows, short: (short, first_short), lacking_one, long: (long, first), usual } = self;
        let lost = lacking_one == short && short <= FEW_SHORT && short * 10 <= rows;
        let of_short = match () {
            () if lost => Message::likely(Values::RowsEndEarly { count: short, first: first_short, usual }),
            () => Message::sure(Noticed::ShortRows { rows: short, first: first_short, usual }),
        };
        let of_long = Message::sure(Noticed::LongRows { rows: long, first, usual });
        let told = [(short, of_short), (long, of_long)].into_iter();
        told.filter(|(rows, _)| *rows > 0).map(|(_, message)| message).collect()
    }
}

/// Short rows, more than which have no cell lost.
const FEW_SHORT: u64 = 3;

/// What is told of characters that could not be read.
pub(in crate::input) fn replaced(characters: usize, encoding: &str) -> Message {
    Message::sure(Noticed::Replaced { characters, encoding: encoding.to_owned() })
}

fn drop_trailing_column(grid: &mut Grid) {
    let width = grid.width();
    if width < 2 || grid.rows.iter().any(|row| row.len() == width && !row[width - 1].trim().is_empty()) {
        return;
    }
    grid.rows.iter_mut().filter(|row| row.len() == width).for_each(Row::pop);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(opened: &Opened) -> Vec<Vec<&str>> {
        opened.grid.rows.iter().map(|row| row.iter().collect()).collect()
    }

    #[test]
    fn a_french_excel_export_is_understood() {
        let opened = read(b"Identit\xE9;Poids\r\n1;0,75\r\n2;1,00\r\n").unwrap();
        assert_eq!(cells(&opened), [["Identité", "Poids"], ["1", "0,75"], ["2", "1,00"]]);
        assert_eq!(opened.grid.numbers, [1, 2, 3]);
        let dialect = opened.dialect;
        assert_eq!((dialect.encoding, dialect.delimiter), ("windows-1252", b';'));
        assert!(dialect.decimal_comma && !dialect.bom);
    }

    #[test]
    fn an_export_of_excel_for_mac_is_understood() {
        let opened = read(b"Qualit\x8E;Pri\x8F\x8F\r1;0,75\r").unwrap();
        assert_eq!(cells(&opened), [["Qualité", "Prièè"], ["1", "0,75"]]);
        assert_eq!(opened.dialect.encoding, "macintosh");
    }

    #[test]
    fn tabs_and_pipes_are_read() {
        assert_eq!(cells(&read(b"a\tb\n1\t2\n").unwrap()), [["a", "b"], ["1", "2"]]);
        assert_eq!(cells(&read(b"a|b\n1|2\n").unwrap()), [["a", "b"], ["1", "2"]]);
        assert_eq!(cells(&read(b"sep=;\na,b;c\n1;2\n").unwrap()), [["a,b", "c"], ["1", "2"]]);
    }

    #[test]
    fn a_mark_hidden_in_the_first_cell_goes() {
        for bytes in [
            &b"\xEF\xBB\xBF\xEF\xBB\xBFid,b\n1,2\n"[..],
            b"\xEF\xBB\xBF\"\xEF\xBB\xBFid\",b\n1,2\n",
            b"\xEF\xBB\xBF\xEF\xBB\xBF\"id\",b\n1,2\n",
            "ï»¿id,b\n1,2\n".as_bytes(),
        ] {
            assert_eq!(read(bytes).unwrap().grid.cell(0, 0), "id");
        }
    }

    #[test]
    fn ragged_rows_are_padded_and_told() {
        let opened = read(b"a,b,c\n1,2\n\n1,2,3\n1,2,3\n1,2,3,4\n").unwrap();
        assert_eq!(opened.grid.rows[1], ["1", "2", ""]);
        assert_eq!(opened.grid.numbers, [1, 2, 4, 5, 6]);
        assert_eq!(
            opened.notices,
            [
                "1 blank row is passed over",
                "1 row has fewer than the usual 3 cells (first: row 2)",
                "1 row has more than the usual 3 cells (first: row 6)"
            ]
        );
    }

    #[test]
    fn a_trailing_delimiter_makes_no_column() {
        let opened = read(b"a,b,\n1,2,\n3,4,\n").unwrap();
        assert_eq!(cells(&opened), [["a", "b"], ["1", "2"], ["3", "4"]]);
        assert!(opened.notices.is_empty());
        // A last question that nobody answered keeps its column: it has a name.
        assert_eq!(read(b"a,b,c\n1,2,\n").unwrap().grid.width(), 3);
    }

    #[test]
    fn a_beginning_ends_at_its_last_whole_row() {
        assert_eq!(read_beginning(b"a,b\n1,2\n3").unwrap().grid.rows.len(), 2);
        assert_eq!(read_beginning(b"a,b\n1,2\n3,\"x\n").unwrap().grid.rows.len(), 2);
        assert_eq!(read_beginning(b"a,b\n1,2\n").unwrap().grid.rows.len(), 2);
    }

    #[test]
    fn errors_come_through() {
        assert_eq!(read(b"a,b\n1,\"2\n").unwrap_err(), FileError::UnterminatedQuote { row: 2, column: 2 });
        assert!(within_limits(MAX_GRID_ROWS + 1, 0).is_err());
        assert!(within_limits(1, MAX_GRID_CELLS + 1).is_err());
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in any::<Vec<u8>>()) {
            for opened in [read(&bytes), read_beginning(&bytes)].into_iter().flatten() {
                prop_assert_eq!(opened.grid.rows.len(), opened.grid.numbers.len());
            }
        }
    }
}
