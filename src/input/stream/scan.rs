//! From the bytes of a block to the numbers of its cells.
//!
//! Most cells of a large file are one digit: they are taken eight at a time. Any other cell is cut as
//! [`records`](crate::input::records) cuts it, and looked up.

use memchr::memchr3;

use super::blocks::{Block, after_quotes};
use super::dictionary::{BLANK, Dictionary, Lookup, Take, ZERO};
use super::rows::Rows;
use crate::input::file_error::FileError;
use crate::input::records::{MAX_CELLS_PER_ROW, line_end};

/// What is taken of the rows.
#[derive(Debug)]
pub(super) struct Cut {
    /// Between two cells.
    pub delimiter: u8,
    /// Of each column.
    pub takes: Vec<Take>,
    /// Records at the beginning of the text that are no answers.
    pub header_rows: usize,
    /// Cells most rows have.
    pub usual: usize,
    /// A column of texts that is looked at in the first rows only.
    pub first_only: Option<usize>,
}

impl Cut {
    /// Columns taken so.
    pub fn count(&self, take: Take) -> usize {
        self.takes.iter().filter(|&&of| of == take).count()
    }
}

/// Scans blocks, one thread's share of them.
pub(super) struct Scanner<'a> {
    cut: &'a Cut,
    /// One for each column, used where something is taken.
    dictionaries: &'a [Dictionary],
    lookups: Vec<Lookup>,
    /// How many rating columns stand side by side from each column on.
    ahead: Vec<usize>,
    /// Four digits 0 with the delimiter behind each, as they lie in a word.
    four: u64,
    /// A cell with marks in it, unquoted.
    unquoted: Vec<u8>,
    /// Whether the first rows are behind, and others are only counted.
    pub counting: bool,
}

/// What follows a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Cell,
    Row,
}

/// Where a record could not be read: its number in the block, and why.
pub(super) type Failure = (u64, FileError);

impl<'a> Scanner<'a> {
    /// A scanner that looks texts up in `dictionaries`, one for each column.
    pub fn new(cut: &'a Cut, dictionaries: &'a [Dictionary]) -> Self {
        let mut ahead = vec![0; cut.takes.len() + 1];
        for (column, take) in cut.takes.iter().enumerate().rev() {
            ahead[column] = if *take == Take::Rating { ahead[column + 1] + 1 } else { 0 };
        }
        let four = u64::from_le_bytes([b'0', cut.delimiter].repeat(4).try_into().unwrap_or_default());
        let lookups = cut.takes.iter().map(|_| Lookup::default()).collect();
        Self { cut, dictionaries, lookups, ahead, four, unquoted: Vec::new(), counting: false }
    }

    /// The rows of a block, each of them given to `take` as well: its ratings and its texts.
    ///
    /// Where rows are only counted, `take` alone gets to see what is in them.
    ///
    /// # Errors
    /// [`Failure`] where a quote stays open or a row has too many cells.
    pub fn scan(&mut self, block: &Block, mut take: impl FnMut(&[u8], &[u32])) -> Result<Rows, Failure> {
        let mut rows = Rows::default();
        let mut header = if block.index == 0 { self.cut.header_rows } else { 0 };
        let mut expected = 1;
        let mut at = block.start;
        while at < block.bytes.len() {
            rows.records += 1;
            if let Some(length) = line_end(&block.bytes[at..]) {
                at += length;
                continue;
            }
            let (start, taken) = (at, (rows.ratings.len(), rows.texts.len()));
            let (end, width) =
                if header > 0 { self.pass(&block.bytes, at) } else { self.take(&block.bytes, at, &mut rows) }
                    .map_err(|error| (rows.records, error))?;
            at = end;
            let row = &block.bytes[start..end];
            let blank = self.is_blank(row);
            let filled = width > 1 || !blank;
            if filled {
                rows.filled += 1;
                rows.last_filled = rows.records;
                self.note_width(row, width, &mut rows);
            }
            if header > 0 {
                header -= usize::from(filled);
                continue;
            }
            if blank {
                rows.blank += u64::from(filled);
                rows.ratings.truncate(taken.0);
                rows.texts.truncate(taken.1);
                continue;
            }
            if rows.records != expected || rows.len == 0 {
                rows.breaks.push((rows.len, rows.records));
            }
            expected = rows.records + 1;
            rows.len += 1;
            take(&rows.ratings[taken.0..], &rows.texts[taken.1..]);
            if self.counting {
                rows.ratings.clear();
                rows.texts.clear();
            }
        }
        Ok(rows)
    }

    /// Takes the row that starts at `at`; returns where the next one starts and how many cells this one has.
    fn take(&mut self, bytes: &[u8], mut at: usize, rows: &mut Rows) -> Result<(usize, usize), FileError> {
        let takes = &self.cut.takes;
        let mut column = 0;
        loop {
            let take = takes.get(column).copied().unwrap_or(Take::Nothing);
            if take == Take::Rating {
                let (after, taken) = self.digits(bytes, at, self.ahead[column], &mut rows.ratings);
                if taken > 0 {
                    (at, column) = (after, column + taken);
                    continue;
                }
            }
            let (text, after, next) = match plain_cell(bytes, at, self.cut.delimiter) {
                Some(length) => (&bytes[at..at + length], at + length + 1, Next::Cell),
                None => cell(bytes, at, self.cut.delimiter, &mut self.unquoted)
                    .ok_or_else(|| FileError::UnterminatedQuote { row: 0, column: column + 1 })?,
            };
            if take != Take::Nothing {
                let number = if text.is_empty() || (self.counting && self.cut.first_only == Some(column)) {
                    BLANK
                } else {
                    self.lookups[column].number(text, &self.dictionaries[column])
                };
                match take {
                    Take::Rating => rows.ratings.push(number as u8),
                    _ => rows.texts.push(number),
                }
            }
            at = after;
            column += 1;
            if next == Next::Row {
                break;
            }
            within_limit(column)?;
        }
        for take in takes.iter().skip(column) {
            match take {
                Take::Nothing => {}
                Take::Rating => rows.ratings.push(BLANK as u8),
                Take::Text => rows.texts.push(BLANK),
            }
        }
        Ok((at, column))
    }

    /// Passes over a row, as [`take`](Self::take) without taking anything.
    fn pass(&mut self, bytes: &[u8], mut at: usize) -> Result<(usize, usize), FileError> {
        let mut column = 0;
        loop {
            let (_, after, next) = cell(bytes, at, self.cut.delimiter, &mut self.unquoted)
                .ok_or_else(|| FileError::UnterminatedQuote { row: 0, column: column + 1 })?;
            (at, column) = (after, column + 1);
            if next == Next::Row {
                return Ok((at, column));
            }
            within_limit(column)?;
        }
    }

    /// Takes cells of one digit or none from `at` on, `most` at most; returns where it stopped, and how many it took.
    fn digits(&self, bytes: &[u8], mut at: usize, most: usize, ratings: &mut Vec<u8>) -> (usize, usize) {
        let start = ratings.len();
        ratings.resize(start + most + 8, BLANK as u8);
        let places = &mut ratings[start..];
        let mut taken = 0;
        while taken < most {
            let (Some(first), Some(second)) = (word(bytes, at), word(bytes, at + 8)) else { break };
            // Eight are written, and as many stay as are digits.
            let (numbers, digits) = eight_digits([first, second], self.four);
            places[taken..taken + 8].copy_from_slice(&numbers);
            if digits >= most - taken {
                at += 2 * (most - taken);
                taken = most;
                break;
            }
            // What stops them is a blank cell, which cannot be foreseen, and seldom anything else: so the next eight wait
            // for the number of digits only.
            let stopped = digits < 8;
            if stopped & (bytes.get(at + 2 * digits) != Some(&self.cut.delimiter)) {
                at += 2 * digits;
                taken += digits;
                break;
            }
            places[taken + digits] = BLANK as u8;
            at += 2 * digits + usize::from(stopped);
            taken += digits + usize::from(stopped);
        }
        ratings.truncate(start + taken);
        (at, taken)
    }

    /// Whether no cell of a row holds more than white space.
    fn is_blank(&self, row: &[u8]) -> bool {
        let delimiter = self.cut.delimiter;
        let telling = row.iter().find(|&&byte| byte != delimiter && !matches!(byte, b'"' | b' '));
        // A letter or digit decides for most rows.
        !telling.is_some_and(u8::is_ascii_graphic) && !self.holds_more(row, 0)
    }

    /// Counts a row of unusual width.
    fn note_width(&self, row: &[u8], width: usize, rows: &mut Rows) {
        if width < self.cut.usual {
            rows.short.add(rows.records);
        } else if width > self.cut.usual && self.holds_more(row, self.cut.usual) {
            rows.long.add(rows.records);
        }
    }

    /// Whether a cell from `first` on holds more than white space.
    fn holds_more(&self, row: &[u8], first: usize) -> bool {
        let (mut at, mut column, mut unquoted) = (0, 0, Vec::new());
        while let Some((text, after, next)) = cell(row, at, self.cut.delimiter, &mut unquoted) {
            if column >= first && !String::from_utf8_lossy(text).trim().is_empty() {
                return true;
            }
            (at, column) = (after, column + 1);
            if next == Next::Row {
                break;
            }
        }
        false
    }
}

/// The eight bytes at `at`, the first of them the lowest.
fn word(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes)
}

/// The numbers of eight cells of one digit, each with a delimiter behind it, and how many of the eight, from the first,
/// are such cells; `pattern` is four times the digit 0 and the delimiter.
fn eight_digits(words: [u64; 2], pattern: u64) -> ([u8; 8], usize) {
    let [first, second] = words.map(|word| word ^ pattern);
    let digits = (u128::from(no_digits(first)) | u128::from(no_digits(second)) << 64).trailing_zeros() / 16;
    let numbers = (every_other_byte(first) | every_other_byte(second) << 32)
        .wrapping_add(u64::from(ZERO) * 0x0101_0101_0101_0101);
    (numbers.to_le_bytes(), digits as usize)
}

/// Bits in each of four cells that is not a digit, whose value alone is left of it, and a delimiter, now 0.
fn no_digits(word: u64) -> u64 {
    // Digits are 0 to 9 now, which alone stay below 128 when 118 is added.
    let over = word | (word & 0x007F_007F_007F_007F).wrapping_add(0x0076_0076_0076_0076);
    over & 0xFF80_FF80_FF80_FF80
}

/// The first, third, fifth and seventh byte, side by side.
fn every_other_byte(word: u64) -> u64 {
    let pairs = word & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF;
    (fours | fours >> 16) & 0xFFFF_FFFF
}

fn within_limit(cells: usize) -> Result<(), FileError> {
    if cells >= MAX_CELLS_PER_ROW {
        return Err(FileError::TooManyCells { row: 0, limit: MAX_CELLS_PER_ROW });
    }
    Ok(())
}

/// The cell at `at`, where the next one or the next row starts, and which of the two; `None` where a quote stays open.
///
/// A cell that starts with `"` runs to the closing mark, `""` meaning one mark; a mark elsewhere is an ordinary
/// character.
fn cell<'a>(
    bytes: &'a [u8],
    at: usize,
    delimiter: u8,
    unquoted: &'a mut Vec<u8>,
) -> Option<(&'a [u8], usize, Next)> {
    let end_from = |from: usize| {
        // Most cells are short, and a search prepared for any length takes longer than they do.
        for at in [from, from + 8] {
            match word(bytes, at).map(|word| first_end(word, delimiter)) {
                Some(8) => {}
                Some(length) => return at + length,
                None => break,
            }
        }
        memchr3(delimiter, b'\n', b'\r', &bytes[from..]).map_or(bytes.len(), |at| from + at)
    };
    let ends = |end: usize| match line_end(&bytes[end..]) {
        Some(length) => (end + length, Next::Row),
        None if end == bytes.len() => (end, Next::Row),
        None => (end + 1, Next::Cell),
    };
    if bytes.get(at) != Some(&b'"') {
        let end = end_from(at);
        let (after, next) = ends(end);
        return Some((&bytes[at..end], after, next));
    }
    let closed = after_quotes(bytes, at)?;
    let end = end_from(closed);
    let (after, next) = ends(end);
    let inner = &bytes[at + 1..closed - 1];
    if end == closed && !inner.contains(&b'"') {
        return Some((inner, after, next));
    }
    unquoted.clear();
    let mut marks = inner.iter().copied();
    while let Some(byte) = marks.next() {
        unquoted.push(byte);
        if byte == b'"' {
            // Inside the quotes a mark stands twice.
            marks.next();
        }
    }
    unquoted.extend_from_slice(&bytes[closed..end]);
    Some((unquoted, after, next))
}

/// The length of a cell of up to 15 bytes that no quote opens, with another cell behind it: most that are no ratings are
/// such cells.
#[inline]
fn plain_cell(bytes: &[u8], at: usize, delimiter: u8) -> Option<usize> {
    let first = word(bytes, at)?;
    let length = match first_end(first, delimiter) {
        8 => 8 + first_end(word(bytes, at + 8)?, delimiter),
        length => length,
    };
    (bytes.get(at + length) == Some(&delimiter) && bytes[at] != b'"').then_some(length)
}

/// Which of eight bytes is the first that ends a cell; 8 where none does.
#[inline]
fn first_end(word: u64, delimiter: u8) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    // Subtracting 1 borrows from the highest bit of a byte that is 0; a borrow may go too far, but upwards only.
    let zeros = |word: u64| word.wrapping_sub(EACH) & !word & (0x80 * EACH);
    let is = |byte: u8| zeros(word ^ (u64::from(byte) * EACH));
    ((is(delimiter) | is(b'\n') | is(b'\r')).trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::input::records::Records;

    /// The cells the scanner takes, as text, and its rows.
    fn scanned(text: &str, takes: &[Take]) -> (Vec<Vec<String>>, Rows) {
        let cut = Cut {
            delimiter: b',',
            takes: takes.to_vec(),
            header_rows: 0,
            usual: takes.len(),
            first_only: None,
        };
        let dictionaries: Vec<Dictionary> = takes.iter().map(|take| Dictionary::new(*take)).collect();
        let block = Block { index: 0, bytes: text.as_bytes().to_vec(), start: 0 };
        let rows = Scanner::new(&cut, &dictionaries).scan(&block, |_, _| {}).unwrap();
        let texts: Vec<Vec<Vec<u8>>> = dictionaries.into_iter().map(Dictionary::into_texts).collect();
        let (ratings, others) = (cut.count(Take::Rating), cut.count(Take::Text));
        let cells = (0..rows.len).map(|row| {
            let mut rating = rows.ratings[row * ratings..][..ratings].iter();
            let mut other = rows.texts[row * others..][..others].iter();
            let number = |take: &Take| match take {
                Take::Nothing => None,
                Take::Rating => rating.next().map(|&number| number as usize),
                Take::Text => other.next().map(|&number| number as usize),
            };
            let numbers: Vec<Option<usize>> = takes.iter().map(number).collect();
            let text = |(column, number): (usize, &Option<usize>)| {
                number.map(|number| String::from_utf8(texts[column][number].clone()).unwrap())
            };
            numbers.iter().enumerate().filter_map(text).collect()
        });
        (cells.collect(), rows)
    }

    #[test]
    fn digits_are_taken_eight_at_a_time_and_others_one_by_one() {
        let takes = [Take::Rating; 6];
        let (cells, _) = scanned("1,2,3,4,5,6\n1,,3,4,10,\"6\"\r\n9,8,7,:,5,4", &takes);
        assert_eq!(
            cells,
            [["1", "2", "3", "4", "5", "6"], ["1", "", "3", "4", "10", "6"], ["9", "8", "7", ":", "5", "4"]]
        );
    }

    #[test]
    fn odd_rows_are_noted() {
        let (cells, rows) = scanned("1,2\n\n , \n1\n  \n1,2,\n1,2,3\n", &[Take::Rating, Take::Text]);
        assert_eq!(cells, [["1", "2"], ["1", ""], ["1", "2"], ["1", "2"]]);
        assert_eq!((rows.records, rows.filled, rows.last_filled, rows.blank), (7, 5, 7, 1));
        assert_eq!((rows.short.count, rows.short.first), (1, 4));
        assert_eq!((rows.long.count, rows.long.first), (1, 7));
        assert_eq!(rows.breaks, [(0, 1), (1, 4), (2, 6)]);
    }

    #[test]
    fn an_open_quote_is_told() {
        let takes = [Take::Rating; 2];
        let cut = Cut { delimiter: b',', takes: takes.to_vec(), header_rows: 0, usual: 2, first_only: None };
        let dictionaries = takes.map(Dictionary::new);
        let block = Block { index: 0, bytes: b"1,2\n3,\"4\n".to_vec(), start: 0 };
        let failure = Scanner::new(&cut, &dictionaries).scan(&block, |_, _| {}).unwrap_err();
        assert_eq!(failure, (2, FileError::UnterminatedQuote { row: 0, column: 2 }));
    }

    proptest! {
        #[test]
        fn cells_are_those_of_the_records(text in "[15,\" \r\na\u{e9}]{0,80}") {
            let wanted: Result<Vec<_>, _> = Records::new(&text, b',').collect();
            let Ok(wanted) = wanted else { return Ok(()) };
            let takes = [Take::Rating, Take::Rating, Take::Rating, Take::Rating, Take::Text];
            let (cells, rows) = scanned(&text, &takes);
            let mut answers: Vec<Vec<String>> = Vec::new();
            for record in wanted {
                if record.cells.iter().any(|cell| !cell.trim().is_empty()) {
                    let mut row = record.cells;
                    row.resize(takes.len(), String::new());
                    answers.push(row);
                }
            }
            prop_assert_eq!(cells, answers);
            prop_assert_eq!(rows.len as u64 + rows.blank, rows.filled);
        }
    }
}
