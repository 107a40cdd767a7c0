//! From the bytes of a block to the numbers of its cells.
//!
//! Most rows of a large file have no quotation marks and as many cells as usual, and most of their cells are one digit: these
//! are taken many at a time ([`words`](crate::input::stream::words), [`vectors`](crate::input::stream::vectors)). Any other row is cut as
//! [`records`](crate::input::open::records) cuts it.
#![allow(clippy::inline_always, reason = "only what is inlined into `Vectors::run` is compiled for vectors")]

use crate::input::open::encoding::{Evidence, nul};
use crate::input::open::file_error::FileError;
use crate::input::open::records::{MAX_CELLS_PER_ROW, line_end};
use crate::input::stream::blocks::Block;
use crate::input::stream::cells::{Ends, Next, cell};
use crate::input::stream::cut::{Cut, Step};
use crate::input::stream::dictionary::{BLANK, Dictionary, Lookup, Take};
use crate::input::stream::passing::Passing;
use crate::input::stream::rows::{PLACES, Rows};
#[cfg(target_arch = "x86_64")]
use crate::input::stream::vectors::Vectors;
use crate::input::stream::words::{Look, SPARE, Seen, Words};

/// Scans blocks, one thread's share of them.
pub(super) struct Scanner<'a> {
    cut: &'a Cut,
    /// One for each column, used where something is taken.
    dictionaries: &'a [Dictionary],
    lookups: Vec<Lookup>,
    /// What to do with the columns from left to right.
    steps: Vec<Step>,
    /// Numbers of the ratings of a row, and room behind them.
    ratings: Vec<u8>,
    /// Numbers of the texts of a row.
    texts: Vec<u32>,
    /// The id of a row, where ids are wanted.
    id: Option<Vec<u8>>,
    /// A cell with marks in it, unquoted.
    unquoted: Vec<u8>,
    /// The rows that count, where some do not; and memory for their combinations.
    passing: Option<&'a Passing>,
    combination: Vec<u32>,
    /// Whether rows are only counted from here on.
    pub counting: bool,
    /// Whether the respondents whom the doctor looks at are behind.
    pub examined: bool,
}

/// Where a record could not be read: its number in the block, and why.
pub(super) type Failure = (u64, FileError);

impl<'a> Scanner<'a> {
    /// A scanner that looks texts up in `dictionaries`, one for each column.
    pub fn new(cut: &'a Cut, dictionaries: &'a [Dictionary], passing: Option<&'a Passing>) -> Self {
        Self {
            cut,
            dictionaries,
            lookups: cut.takes.iter().map(|_| Lookup::default()).collect(),
            steps: Step::all(&cut.takes),
            ratings: vec![BLANK as u8; cut.ratings().count() + SPARE],
            texts: vec![BLANK; cut.texts().count()],
            id: cut.takes.contains(&Take::Id).then(Vec::new),
            unquoted: Vec::new(),
            passing,
            combination: Vec::new(),
            counting: false,
            examined: false,
        }
    }

    /// The rows of a block, each of them given to `take` as well: its ratings and its texts.
    ///
    /// Where rows are only counted, `take` alone gets to see what is in them.
    ///
    /// # Errors
    /// [`Failure`] where a quote stays open, a row has too many cells, or a NUL stands anywhere.
    pub fn scan(&mut self, block: &Block, take: impl FnMut(&[u8], &[u32])) -> Result<Rows, Failure> {
        #[cfg(target_arch = "x86_64")]
        if let Some(vectors) = Vectors::of_this_processor() {
            return vectors.run(Scan { scanner: self, look: vectors, block, take });
        }
        self.rows(Words, block, take)
    }

    #[inline(always)]
    fn rows(
        &mut self,
        look: impl Look,
        block: &Block,
        mut take: impl FnMut(&[u8], &[u32]),
    ) -> Result<Rows, Failure> {
        let bytes = block.bytes.as_slice();
        let mut rows = Rows::default();
        let (least, all) = extremes(block.text());
        if least == 0 {
            return Err(self.before_nul(block));
        }
        if all >= 0x80 {
            rows.evidence = Evidence::of(block.text());
        }
        let mut header = if block.index == 0 { self.cut.header_rows } else { 0 };
        let mut expected = 1;
        let mut at = block.start;
        while at < bytes.len() {
            rows.records += 1;
            if let Some(length) = line_end(&bytes[at..]) {
                at += length;
                continue;
            }
            let start = at;
            let seen = look.row(bytes, at, self.cut.delimiter);
            let width = match line_end(&bytes[seen.mark..]) {
                Some(length) if header == 0 && self.take_plain(look, bytes, at, &seen).is_some() => {
                    // Known without a look at the cells, so that the next row can be begun meanwhile.
                    at = seen.mark + length;
                    self.cut.usual
                }
                _ => {
                    let taken = if header > 0 { self.pass(bytes, at) } else { self.take(bytes, at) };
                    let (after, width) = taken.map_err(|error| (rows.records, error))?;
                    at = after;
                    width
                }
            };
            let row = &bytes[start..at];
            let blank = self.is_blank(row);
            let filled = width > 1 || !blank;
            if filled {
                rows.filled += 1;
                rows.last_filled = rows.records;
            }
            let has_surplus = filled && self.note_width(row, width, &mut rows);
            if header > 0 {
                header -= usize::from(filled);
                continue;
            }
            if blank {
                rows.blank += u64::from(filled);
                continue;
            }
            if has_surplus {
                rows.surplus.add(rows.records);
                continue;
            }
            if let Some(passing) = self.passing
                && !passing.holds(&self.ratings, &self.texts, &mut self.combination)
            {
                self.pass_by(&mut rows.passed_by);
                continue;
            }
            if !self.counting && (rows.records != expected || rows.len == 0) {
                rows.breaks.push((rows.len, rows.records));
            }
            expected = rows.records + 1;
            rows.len += 1;
            rows.lettered += u64::from(begins_with_letter(row));
            if let (Some(id), false) = (&self.id, self.examined) {
                rows.ids.push(id);
            }
            let ratings = &self.ratings[..self.ratings.len() - SPARE];
            take(ratings, &self.texts);
            if !self.counting {
                rows.ratings.extend_from_slice(ratings);
                rows.texts.extend_from_slice(&self.texts);
            }
        }
        Ok(rows)
    }

    /// Takes the row that starts at `at` and ends at the mark; `None` where it has not as many cells as usual.
    #[inline(always)]
    fn take_plain(&mut self, look: impl Look, bytes: &[u8], mut at: usize, seen: &Seen) -> Option<()> {
        let Self { cut, dictionaries, lookups, steps, ratings, texts, id, examined, .. } = self;
        let delimiter = cut.delimiter;
        let mut ends = Ends { from: at, bits: seen.ends, last: seen.mark };
        let (mut ratings, mut texts) = (ratings.as_mut_slice(), texts.iter_mut());
        for step in steps {
            match *step {
                Step::Pass(cells) => {
                    for _ in 0..cells {
                        at = ends.end(look, bytes, at, delimiter)? + 1;
                    }
                }
                Step::Text(column, first) => {
                    let end = ends.end(look, bytes, at, delimiter)?;
                    let text = if first && *examined { &[] } else { &bytes[at..end] };
                    *texts.next()? = lookups[column].number(text, &dictionaries[column]);
                    at = end + 1;
                }
                Step::Id => {
                    let end = ends.end(look, bytes, at, delimiter)?;
                    if let (Some(id), false) = (&mut *id, *examined) {
                        id.clear();
                        id.extend_from_slice(&bytes[at..end]);
                    }
                    at = end + 1;
                }
                Step::Ratings(first, count) => {
                    let mut column = first;
                    while column < first + count {
                        let most = first + count - column;
                        let (after, taken) = look.digits(bytes, at, delimiter, most, ratings);
                        (ratings, at, column) = (&mut ratings[taken..], after, column + taken);
                        if taken < most {
                            let end = ends.end(look, bytes, at, delimiter)?;
                            let text = &bytes[at..end];
                            ratings[0] = lookups[column].number(text, &dictionaries[column]) as u8;
                            (ratings, at, column) = (&mut ratings[1..], end + 1, column + 1);
                        }
                    }
                }
            }
        }
        // The last cell ends with the row, and so no other does.
        (at == seen.mark + 1).then_some(())
    }

    /// Takes any row that starts at `at`; returns where the next one starts and how many cells this one has.
    fn take(&mut self, bytes: &[u8], mut at: usize) -> Result<(usize, usize), FileError> {
        self.texts.fill(BLANK);
        self.id.iter_mut().for_each(Vec::clear);
        let takes = &self.cut.takes;
        let (mut column, mut ratings, mut texts) = (0, 0, 0);
        loop {
            let take = takes.get(column).copied().unwrap_or(Take::Nothing);
            if take == Take::Rating {
                let most = takes[column..].iter().take_while(|take| **take == Take::Rating).count();
                let (after, taken) =
                    Words.digits(bytes, at, self.cut.delimiter, most, &mut self.ratings[ratings..]);
                if taken > 0 {
                    (at, column, ratings) = (after, column + taken, ratings + taken);
                    continue;
                }
            }
            let (text, after, next) = cell(bytes, at, self.cut.delimiter, &mut self.unquoted)
                .ok_or_else(|| FileError::UnterminatedQuote { row: 0, column: column + 1 })?;
            match take {
                Take::Nothing => {}
                Take::Rating => {
                    self.ratings[ratings] =
                        self.lookups[column].number(text, &self.dictionaries[column]) as u8;
                    ratings += 1;
                }
                Take::Id => self.id.iter_mut().for_each(|id| id.extend_from_slice(text)),
                Take::Text | Take::First | Take::Asked => {
                    let text = if take == Take::First && self.examined { &[] } else { text };
                    self.texts[texts] = self.lookups[column].number(text, &self.dictionaries[column]);
                    texts += 1;
                }
            }
            at = after;
            column += 1;
            if next == Next::Row {
                // Those the row has not; digits leave anything behind them.
                self.ratings[ratings..].fill(BLANK as u8);
                return Ok((at, column));
            }
            within_limit(column)?;
        }
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

    /// The first of what is wrong in a block that holds a NUL.
    fn before_nul(&mut self, block: &Block) -> Failure {
        let at = memchr::memchr(0, block.text()).unwrap_or_default();
        let before = Block { bytes: block.bytes[..block.start + at].to_vec(), ..*block };
        match self.rows(Words, &before, |_, _| {}) {
            Err(failure @ (_, FileError::TooManyCells { .. })) => failure,
            _ => (0, nul(block.place(at))),
        }
    }

    /// Whether no cell of a row holds more than white space.
    fn is_blank(&self, row: &[u8]) -> bool {
        let delimiter = self.cut.delimiter;
        let telling = row.iter().find(|&&byte| byte != delimiter && !matches!(byte, b'"' | b' '));
        // A letter or digit decides for most rows.
        !telling.is_some_and(u8::is_ascii_graphic) && !self.holds_more(row, 0)
    }

    /// Counts a row of unusual width; returns whether it has more cells and something in them.
    fn note_width(&self, row: &[u8], width: usize, rows: &mut Rows) -> bool {
        if width == self.cut.usual {
            return false;
        }
        rows.widths.add(width, 1);
        if width < self.cut.usual {
            rows.short.add(rows.records);
        } else if self.holds_more(row, self.cut.usual) {
            rows.long.add(rows.records);
            return true;
        }
        false
    }

    /// Counts the ratings of a row that a condition leaves out.
    fn pass_by(&self, counts: &mut Vec<u64>) {
        let ratings = &self.ratings[..self.ratings.len() - SPARE];
        counts.resize(ratings.len() * PLACES, 0);
        for (counts, &number) in counts.chunks_exact_mut(PLACES).zip(ratings) {
            counts[usize::from(number)] += 1;
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

/// Whether a row begins with a letter, that of no language by itself: its first cell is no number.
#[inline(always)]
fn begins_with_letter(row: &[u8]) -> bool {
    let first = if row[0] == b'"' { row.get(1) } else { row.first() };
    first.is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80)
}

/// The least of some bytes, and every bit that is set in any of them.
#[inline(always)]
fn extremes(bytes: &[u8]) -> (u8, u8) {
    bytes.iter().fold((u8::MAX, 0), |(least, all), &byte| (least.min(byte), all | byte))
}

fn within_limit(cells: usize) -> Result<(), FileError> {
    if cells >= MAX_CELLS_PER_ROW {
        return Err(FileError::TooManyCells { row: 0, limit: MAX_CELLS_PER_ROW });
    }
    Ok(())
}

/// A block to be scanned by vectors.
#[cfg(target_arch = "x86_64")]
struct Scan<'s, 'a, T> {
    scanner: &'s mut Scanner<'a>,
    look: Vectors,
    block: &'s Block,
    take: T,
}

#[cfg(target_arch = "x86_64")]
impl<T: FnMut(&[u8], &[u32])> pulp::NullaryFnOnce for Scan<'_, '_, T> {
    type Output = Result<Rows, Failure>;

    #[inline(always)]
    fn call(self) -> Self::Output {
        self.scanner.rows(self.look, self.block, self.take)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::input::open::records::Records;

    /// The cells the scanner takes, as text, and its rows.
    fn scanned(text: &str, takes: &[Take]) -> (Vec<Vec<String>>, Rows) {
        let cut = Cut { delimiter: b',', takes: takes.to_vec(), header_rows: 0, usual: takes.len() };
        let dictionaries: Vec<Dictionary> = takes.iter().map(|take| Dictionary::new(*take)).collect();
        let block = Block { index: 0, bytes: text.as_bytes().to_vec(), offset: 0, start: 0 };
        let rows = Scanner::new(&cut, &dictionaries, None).scan(&block, |_, _| {}).unwrap();
        // On any processor.
        let other: Vec<Dictionary> = takes.iter().map(|take| Dictionary::new(*take)).collect();
        assert_eq!(rows, Scanner::new(&cut, &other, None).rows(Words, &block, |_, _| {}).unwrap());
        let texts: Vec<Vec<Vec<u8>>> = dictionaries.into_iter().map(Dictionary::into_texts).collect();
        let (ratings, others) = (cut.ratings().count(), cut.texts().count());
        let cells = (0..rows.len).map(|row| {
            let mut rating = rows.ratings[row * ratings..][..ratings].iter();
            let mut other = rows.texts[row * others..][..others].iter();
            let number = |take: &Take| match take {
                Take::Nothing | Take::Id => None,
                Take::Rating => rating.next().map(|&number| number as usize),
                Take::Text | Take::First | Take::Asked => other.next().map(|&number| number as usize),
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
        assert_eq!(cells, [["1", "2"], ["1", ""], ["1", "2"]]);
        assert_eq!((rows.surplus.count, &rows.surplus.first[..]), (1, &[7][..]));
        assert_eq!((rows.records, rows.filled, rows.last_filled, rows.blank), (7, 5, 7, 1));
        assert_eq!((rows.short.count, rows.short.first), (1, 4));
        assert_eq!((rows.long.count, rows.long.first), (1, 7));
        assert_eq!(rows.breaks, [(0, 1), (1, 4), (2, 6)]);
    }

    #[test]
    fn an_open_quote_is_told() {
        let takes = [Take::Rating; 2];
        let cut = Cut { delimiter: b',', takes: takes.to_vec(), header_rows: 0, usual: 2 };
        let dictionaries = takes.map(Dictionary::new);
        let block = Block { index: 0, bytes: b"1,2\n3,\"4\n".to_vec(), offset: 0, start: 0 };
        let failure = Scanner::new(&cut, &dictionaries, None).scan(&block, |_, _| {}).unwrap_err();
        assert_eq!(failure, (2, FileError::UnterminatedQuote { row: 0, column: 2 }));
    }

    proptest! {
        #[test]
        fn cells_are_those_of_the_records(text in "[15,\" \r\na\u{e9}]{0,300}") {
            let wanted: Result<Vec<_>, _> = Records::new(&text, b',').collect();
            let Ok(wanted) = wanted else { return Ok(()) };
            let takes = [Take::Rating, Take::Rating, Take::Rating, Take::Rating, Take::Text];
            let (cells, rows) = scanned(&text, &takes);
            let mut answers: Vec<Vec<String>> = Vec::new();
            for record in wanted {
                // Rows with surplus cells are not used.
                if record.cells.iter().skip(takes.len()).any(|cell| !cell.trim().is_empty()) {
                    continue;
                }
                if record.cells.iter().any(|cell| !cell.trim().is_empty()) {
                    let mut row: Vec<String> = record.cells.iter().map(String::from).collect();
                    row.resize(takes.len(), String::new());
                    answers.push(row);
                }
            }
            prop_assert_eq!(cells, answers);
            prop_assert_eq!(rows.len as u64 + rows.blank + rows.surplus.count, rows.filled);
        }
    }
}
