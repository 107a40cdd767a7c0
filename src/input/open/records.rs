//! The rows of a delimited text, numbered as a spreadsheet numbers them.

use std::borrow::Cow;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::input::grid::Row;
use crate::input::open::file_error::FileError;

/// No spreadsheet has more columns.
pub const MAX_CELLS_PER_ROW: usize = 16_384;
/// A row longer than this comes from a missing quotation mark.
pub const MAX_ROW_BYTES: usize = 64 << 20;

/// One row of a delimited text.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// 1-based number of the row: blank lines count, line breaks inside quotes do not.
    pub number: u64,
    /// Byte of the text at which the row starts.
    pub start: usize,
    /// Byte behind it and its line end.
    pub end: usize,
    /// Its cells, unquoted.
    pub cells: Row,
}

/// Iterates over the rows of a text; blank lines are counted and not given.
///
/// A cell that starts with `"` runs to the closing mark, `""` meaning one mark; a mark elsewhere is
/// an ordinary character. Rows end with LF, CRLF or CR. The cells are cut by csv-core; it passes over blank lines
/// and open quotes in silence, so both are looked for here.
#[derive(Debug, Clone)]
pub struct Records<'a> {
    text: &'a str,
    /// Where the last row starts, and where the next one does.
    start: usize,
    at: usize,
    number: u64,
    reader: Reader,
    /// The cells of a row end to end, and where each of them ends.
    cells: Vec<u8>,
    ends: Vec<usize>,
}

impl<'a> Records<'a> {
    /// The rows of `text`, whose cells are separated by the ASCII character `delimiter`.
    pub fn new(text: &'a str, delimiter: u8) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        Self { text, start: 0, at: 0, number: 0, reader, cells: vec![0; 1024], ends: vec![0; 64] }
    }

    /// How many cells each row has; ends where a row cannot be read.
    pub fn widths(mut self) -> impl Iterator<Item = usize> {
        std::iter::from_fn(move || self.advance().transpose()?.ok())
    }

    /// Cuts the next row that is not blank, and returns how many cells it has; `None` at the end of the text.
    fn advance(&mut self) -> Result<Option<usize>, FileError> {
        while self.at < self.text.len() {
            self.number += 1;
            self.start = self.at;
            if let Some(length) = line_end(&self.text.as_bytes()[self.start..]) {
                self.at += length;
                continue;
            }
            let count = self.cut(self.start)?;
            // The reader leaves the second half of CRLF for the next row.
            if self.text[..self.at].ends_with('\r') && self.text[self.at..].starts_with('\n') {
                self.at += 1;
            }
            if count > 1 || !self.row(count).trim().is_empty() {
                return Ok(Some(count));
            }
        }
        Ok(None)
    }

    /// All `count` cells of the row that was cut last, end to end.
    fn row(&self, count: usize) -> Cow<'_, str> {
        // Cells are cut at ASCII characters, so each is text again, and so are all.
        String::from_utf8_lossy(&self.cells[..count.checked_sub(1).map_or(0, |last| self.ends[last])])
    }

    /// Cuts the row that starts here into cells and returns how many there are.
    fn cut(&mut self, start: usize) -> Result<usize, FileError> {
        let (mut written, mut count) = (0, 0);
        let mut at_end = false;
        loop {
            // A row that the end of the text closes is closed by a line end too, an open quote is not.
            let input = if at_end { &b"\n"[..] } else { &self.text.as_bytes()[self.at..] };
            let (result, read, wrote, ended) =
                self.reader.read_record(input, &mut self.cells[written..], &mut self.ends[count..]);
            (written, count) = (written + wrote, count + ended);
            if !at_end {
                self.at += read;
            }
            if self.at - start > MAX_ROW_BYTES {
                return Err(FileError::RowTooLong { row: self.number, limit: MAX_ROW_BYTES });
            }
            match result {
                ReadRecordResult::Record | ReadRecordResult::OutputEndsFull if count > MAX_CELLS_PER_ROW => {
                    return Err(FileError::TooManyCells { row: self.number, limit: MAX_CELLS_PER_ROW });
                }
                ReadRecordResult::Record => return Ok(count),
                ReadRecordResult::InputEmpty if at_end => {
                    return Err(FileError::UnterminatedQuote { row: self.number, column: count + 1 });
                }
                ReadRecordResult::InputEmpty | ReadRecordResult::End => at_end = true,
                ReadRecordResult::OutputFull => self.cells.resize(2 * self.cells.len(), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len(), 0),
            }
        }
    }
}

/// The length of the line end that the bytes begin with.
pub(in crate::input) fn line_end(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b'\r', b'\n', ..] => Some(2),
        [b'\r' | b'\n', ..] => Some(1),
        _ => None,
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Record, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.advance() {
            Ok(count) => {
                let count = count?;
                let cells = Row::cut(&self.row(count), &self.ends[..count]);
                Some(Ok(Record { number: self.number, start: self.start, end: self.at, cells }))
            }
            Err(error) => {
                self.at = self.text.len();
                Some(Err(error))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str) -> Vec<(u64, Row)> {
        Records::new(text, b',')
            .map(|record| record.map(|record| (record.number, record.cells)))
            .collect::<Result<_, _>>()
            .unwrap()
    }

    fn row(number: u64, cells: &[&str]) -> (u64, Row) {
        (number, cells.iter().collect())
    }

    #[test]
    fn blank_lines_count_and_line_breaks_in_quotes_do_not() {
        assert_eq!(
            rows("a,b\r\n\r\n\"1\r\n2\",3\r\n   \n4,5\n\n"),
            [row(1, &["a", "b"]), row(3, &["1\r\n2", "3"]), row(5, &["4", "5"])]
        );
    }

    #[test]
    fn every_line_end_is_known() {
        assert_eq!(rows("a,b\r1,2\r"), [row(1, &["a", "b"]), row(2, &["1", "2"])]);
        assert_eq!(rows("a,b\n1,2"), [row(1, &["a", "b"]), row(2, &["1", "2"])]);
        assert_eq!(rows("a,\n,"), [row(1, &["a", ""]), row(2, &["", ""])]);
    }

    #[test]
    fn quotes_are_read_as_written_by_spreadsheets() {
        assert_eq!(
            rows("\"a \"\"b\"\"\",\"x\" y,5\" screen,\"\""),
            [row(1, &["a \"b\"", "x y", "5\" screen", ""])]
        );
    }

    #[test]
    fn start_is_the_byte_of_the_row() {
        let starts: Vec<usize> =
            Records::new("é,b\n\n1,2\n", b',').map(|record| record.unwrap().start).collect();
        assert_eq!(starts, [0, 6]);
    }

    #[test]
    fn an_open_quote_is_told_where_it_opens() {
        let error = Records::new("a,b\n\n1,\"2\n3,4\n", b',').last().unwrap();
        assert_eq!(error, Err(FileError::UnterminatedQuote { row: 3, column: 2 }));
    }

    #[test]
    fn limits_name_the_row() {
        let wide = format!("a\n{}", ",".repeat(MAX_CELLS_PER_ROW));
        assert_eq!(
            Records::new(&wide, b',').last().unwrap(),
            Err(FileError::TooManyCells { row: 2, limit: MAX_CELLS_PER_ROW })
        );
        let long = format!("a,b\n\"{}\",c", "x".repeat(MAX_ROW_BYTES));
        assert_eq!(
            Records::new(&long, b',').last().unwrap(),
            Err(FileError::RowTooLong { row: 2, limit: MAX_ROW_BYTES })
        );
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in any::<String>(), delimiter in 1_u8..128) {
            for record in Records::new(&text, delimiter).flatten() {
                prop_assert!(record.start < text.len());
            }
        }

        #[test]
        fn quoted_cells_come_back(cells in prop::collection::vec("[a,;\"\r\né]{0,6}", 2..5)) {
            let quoted: Vec<String> =
                cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            let text = format!("{}\r\n", quoted.join(","));
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            prop_assert_eq!(rows(&text), vec![row(1, &cells)]);
        }
    }
}
