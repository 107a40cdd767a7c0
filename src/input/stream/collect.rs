//! Blocks scanned by several threads, put together in the order of the file.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::input::answers::doctor::MOST_EXAMINED;
use crate::input::open::encoding::Evidence;
use crate::input::open::file_error::FileError;
use crate::input::stream::dictionary::Dictionary;
use crate::input::stream::pivot::Pivot;
use crate::input::stream::rows::{Odd, Rows, Strung, Surplus, Widths};
use crate::input::stream::scan::Failure;

/// Everything taken of a file.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// Answer rows.
    pub len: usize,
    /// Of the first rows: the dictionary numbers of each rating column.
    pub ratings: Vec<Vec<u8>>,
    /// Of the same rows, or fewer: the dictionary numbers of each other column.
    pub texts: Vec<Vec<u32>>,
    /// The ids of the first rows, where ids are wanted.
    pub ids: Strung,
    /// Records that are more than a blank line.
    pub filled: u64,
    /// The last of them.
    pub last_filled: u64,
    /// Rows without a single answer.
    pub blank: u64,
    /// Answer rows that begin with a letter.
    pub lettered: u64,
    /// Rows with fewer cells than usual.
    pub short: Odd,
    /// Rows with more.
    pub long: Odd,
    /// Rows of unusual widths.
    pub widths: Widths,
    /// What tells the encoding.
    pub evidence: Evidence,
    /// Those of them that are not used.
    pub surplus: Surplus,
    /// How often each text of each rating column stands in rows that a condition leaves out.
    pub passed_by: Vec<u64>,
    /// The rows of a long table by respondent, in place of ratings, texts and ids.
    pub pivot: Option<Pivot>,
    /// Records, blank lines included.
    records: u64,
    /// `(answer row, its record)`, where the row before is not the record before.
    breaks: Vec<(usize, u64)>,
}

impl Taken {
    /// The record of an answer row: its row number in a spreadsheet.
    pub fn number(&self, row: usize) -> u64 {
        let at = self.breaks.partition_point(|(first, _)| *first <= row);
        let (first, record) = at.checked_sub(1).map_or((0, 1), |at| self.breaks[at]);
        record + (row - first) as u64
    }

    /// The rows of a frame, below a header, of which those in `kept` count and `blank` others are blank.
    pub fn of_frame(
        ratings: Vec<Vec<u8>>,
        texts: Vec<Vec<u32>>,
        height: usize,
        kept: &[u32],
        blank: u64,
    ) -> Self {
        let (len, filled) = (kept.len(), height as u64 + 1);
        let mut taken = Self { len, ratings, texts, filled, blank, ..Self::default() };
        (taken.last_filled, taken.records) = (taken.filled, taken.filled);
        for (row, &of_frame) in kept.iter().enumerate() {
            let record = u64::from(of_frame) + 2;
            if row == 0 || taken.number(row) != record {
                taken.breaks.push((row, record));
            }
        }
        taken
    }

    /// Keeps the first of some rows.
    fn keep(&mut self, rows: &Rows, most: &Most) {
        let room = |most: usize| most.saturating_sub(self.len).min(rows.len);
        for (column, cells) in self.ratings.iter_mut().zip(by_column(&rows.ratings, rows.len)) {
            column.extend_from_slice(&cells[..room(most.ratings)]);
        }
        for ((column, cells), &most) in
            self.texts.iter_mut().zip(by_column(&rows.texts, rows.len)).zip(&most.texts)
        {
            column.extend_from_slice(&cells[..room(most)]);
        }
        self.ids.append(&rows.ids, MOST_EXAMINED);
        for &(row, record) in &rows.breaks {
            let (row, record) = (row + self.len, record + self.records);
            if row == 0 || self.number(row) != record {
                self.breaks.push((row, record));
            }
        }
    }

    /// Adds the next block.
    fn append(&mut self, rows: &Rows, most: &Most, dictionaries: &[Dictionary]) {
        match &mut self.pivot {
            Some(pivot) => pivot.append(rows, self.records, dictionaries),
            None => self.keep(rows, most),
        }
        if rows.filled > 0 {
            self.last_filled = self.records + rows.last_filled;
        }
        self.short.append(rows.short, self.records);
        self.long.append(rows.long, self.records);
        self.widths.append(&rows.widths);
        self.evidence.append(&rows.evidence);
        self.surplus.append(&rows.surplus, self.records);
        self.passed_by.resize(self.passed_by.len().max(rows.passed_by.len()), 0);
        self.passed_by.iter_mut().zip(&rows.passed_by).for_each(|(all, more)| *all += more);
        self.filled += rows.filled;
        self.blank += rows.blank;
        self.lettered += rows.lettered;
        self.records += rows.records;
        self.len += rows.len;
    }
}

/// The columns of `len` rows that stand column by column; nothing of rows that were only counted.
fn by_column<T>(turned: &[T], len: usize) -> impl Iterator<Item = &[T]> {
    turned.chunks_exact(len.max(1))
}

/// How many of the first rows are kept.
pub(super) struct Most {
    /// Of ratings.
    pub ratings: usize,
    /// Of each column of texts.
    pub texts: Vec<usize>,
}

/// Takes blocks from several threads.
pub(super) struct Collector {
    most: Most,
    full: AtomicBool,
    examined: AtomicBool,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    next: usize,
    waiting: BTreeMap<usize, Result<Rows, Failure>>,
    taken: Taken,
    failure: Option<FileError>,
}

impl Collector {
    /// Keeps so many rows of so many columns of ratings, and of texts.
    pub fn new(ratings: usize, most: Most) -> Self {
        let taken = Taken {
            ratings: vec![Vec::new(); ratings],
            texts: vec![Vec::new(); most.texts.len()],
            ..Taken::default()
        };
        let state = Mutex::new(State { taken, ..State::default() });
        Self { full: AtomicBool::new(most.ratings == 0), examined: AtomicBool::new(false), most, state }
    }

    /// Lays the rows of a long table out by respondent.
    pub fn of_long(pivot: Pivot) -> Self {
        let taken = Taken { pivot: Some(pivot), ..Taken::default() };
        let state = Mutex::new(State { taken, ..State::default() });
        let most = Most { ratings: usize::MAX, texts: Vec::new() };
        Self { full: AtomicBool::new(false), examined: AtomicBool::new(false), most, state }
    }

    /// Whether nothing more is kept: what comes now is counted only.
    pub fn is_full(&self) -> bool {
        self.full.load(Ordering::Relaxed)
    }

    /// Whether all those came whom the doctor looks at.
    pub fn is_examined(&self) -> bool {
        self.examined.load(Ordering::Relaxed)
    }

    /// Adds a block whose ratings and texts stand column by column, or are left out where nothing more is kept; of a long
    /// table they stand row by row. Returns whether to go on.
    pub fn add(&self, index: usize, block: Result<Rows, Failure>, dictionaries: &[Dictionary]) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.waiting.insert(index, block);
        while state.failure.is_none() {
            let next = state.next;
            let Some(block) = state.waiting.remove(&next) else { break };
            state.next += 1;
            match block {
                Ok(rows) => state.taken.append(&rows, &self.most, dictionaries),
                Err((record, error)) => {
                    let number = state.taken.records + record;
                    state.failure = Some(error.at_row(number));
                }
            }
            self.full.store(state.taken.len >= self.most.ratings, Ordering::Relaxed);
            let long = state.taken.pivot.is_some();
            self.examined.store(!long && state.taken.len >= MOST_EXAMINED, Ordering::Relaxed);
        }
        state.failure.is_none() && !state.taken.pivot.as_ref().is_some_and(|pivot| pivot.full)
    }

    /// Everything, or what stopped it.
    ///
    /// # Errors
    /// The first failure in the order of the file.
    pub fn into_taken(self) -> Result<Taken, FileError> {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        state.failure.map_or(Ok(state.taken), Err)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(ratings: &[u8], records: u64, breaks: &[(usize, u64)]) -> Rows {
        let len = ratings.len();
        Rows { len, ratings: ratings.to_vec(), records, breaks: breaks.to_vec(), ..Rows::default() }
    }

    #[test]
    fn blocks_stand_in_the_order_of_the_file() {
        let collector = Collector::new(1, Most { ratings: 4, texts: Vec::new() });
        collector.add(1, Ok(rows(&[3, 4], 3, &[(0, 1), (1, 3)])), &[]);
        collector.add(0, Ok(rows(&[1, 2], 3, &[(0, 2)])), &[]);
        assert!(collector.is_full());
        collector.add(2, Ok(rows(&[5], 1, &[(0, 1)])), &[]);
        let taken = collector.into_taken().unwrap();
        assert_eq!(taken.ratings, [[1, 2, 3, 4]]);
        assert_eq!((0..taken.len).map(|row| taken.number(row)).collect::<Vec<_>>(), [2, 3, 4, 6, 7]);
    }

    #[test]
    fn the_first_failure_of_the_file_counts() {
        let collector = Collector::new(1, Most { ratings: 0, texts: Vec::new() });
        let open = |column| FileError::UnterminatedQuote { row: 0, column };
        assert!(collector.add(1, Err((2, open(7))), &[]));
        assert!(!collector.add(0, Err((3, open(5))), &[]));
        assert_eq!(collector.into_taken().unwrap_err(), FileError::UnterminatedQuote { row: 3, column: 5 });
    }
}
