//! The rows of one block: what was taken of them, and what was odd about them.

use crate::input::columns::strays::SHOWN;
use crate::input::open::encoding::Evidence;

/// What was taken of the rows of a block.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Rows {
    /// Answer rows.
    pub len: usize,
    /// The number of each rating in its column's dictionary, row by row.
    pub ratings: Vec<u8>,
    /// The number of each text in its column's dictionary, row by row.
    pub texts: Vec<u32>,
    /// The id of each row, where ids are wanted.
    pub ids: Strung,
    /// Records, blank lines included.
    pub records: u64,
    /// Records that are more than a blank line, and the last of them.
    pub filled: u64,
    pub last_filled: u64,
    /// Rows without a single answer.
    pub blank: u64,
    /// Answer rows that begin with a letter.
    pub lettered: u64,
    /// Rows with fewer cells than usual.
    pub short: Odd,
    /// Rows with more, and something in them.
    pub long: Odd,
    /// Rows of unusual widths.
    pub widths: Widths,
    /// What tells the encoding.
    pub evidence: Evidence,
    /// Those of them below the header, which are not used.
    pub surplus: Surplus,
    /// How often each text of each rating column stands in rows that a condition leaves out: [`PLACES`] for each column.
    pub passed_by: Vec<u64>,
    /// `(answer row, its record)`, where the row before is not the record before.
    pub breaks: Vec<(usize, u64)>,
}

/// Numbers that the texts of a rating column have at most.
pub(super) const PLACES: usize = 256;

/// Rows that are not used: how many, and the records of the first of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Surplus {
    pub count: u64,
    pub first: Vec<u64>,
}

impl Surplus {
    /// Counts a record.
    pub fn add(&mut self, record: u64) {
        self.count += 1;
        if self.first.len() < SHOWN {
            self.first.push(record);
        }
    }

    /// Adds those of the next block, whose records start after `before`.
    pub fn append(&mut self, next: &Self, before: u64) {
        let room = SHOWN - self.first.len();
        self.first.extend(next.first.iter().take(room).map(|record| record + before));
        self.count += next.count;
    }
}

/// Rows of a kind: how many, and the record of the first, from 1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Odd {
    pub count: u64,
    pub first: u64,
}

/// How many rows have each of some widths: few but the usual one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Widths(Vec<(usize, u64)>);

impl Widths {
    /// Counts rows of a width.
    pub fn add(&mut self, width: usize, rows: u64) {
        match self.0.iter_mut().find(|(known, _)| *known == width) {
            Some((_, count)) => *count += rows,
            None => self.0.push((width, rows)),
        }
    }

    /// How many rows have this width.
    pub fn of(&self, width: usize) -> u64 {
        self.0.iter().find(|(known, _)| *known == width).map_or(0, |(_, rows)| *rows)
    }

    /// Adds those of the next block.
    pub fn append(&mut self, next: &Self) {
        next.0.iter().for_each(|&(width, rows)| self.add(width, rows));
    }

    /// Whether the width that was taken for usual, which `filled` rows have together with these, is that of all rows as
    /// [`Grid::usual_width`](crate::input::grid::Grid::usual_width) tells it; or whether every row has one cell more, which
    /// is always blank.
    pub fn confirm(&self, usual: usize, filled: u64, holding_more: u64) -> bool {
        let others: u64 = self.0.iter().map(|(_, rows)| rows).sum();
        let most = self
            .0
            .iter()
            .copied()
            .chain([(usual, filled - others)])
            .max_by_key(|&(width, rows)| (rows, width));
        let trailing =
            others == filled && holding_more == 0 && self.0.iter().all(|&(width, _)| width == usual + 1);
        trailing || most.is_none_or(|(width, _)| width == usual)
    }
}

impl Odd {
    /// Counts a record.
    pub fn add(&mut self, record: u64) {
        if self.count == 0 {
            self.first = record;
        }
        self.count += 1;
    }

    /// Adds those of the next block, whose records start after `before`.
    pub fn append(&mut self, next: Self, before: u64) {
        if self.count == 0 {
            self.first = next.first + before;
        }
        self.count += next.count;
    }
}

/// Texts one behind the other: many of which hardly two are alike.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Strung {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Strung {
    /// Adds a text.
    pub fn push(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(text);
        self.ends.push(self.bytes.len());
    }

    /// The texts.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.bytes[start..end])
    }

    /// Adds the texts of others as long as there are not more than `most`.
    pub fn append(&mut self, others: &Self, most: usize) {
        let room = most.saturating_sub(self.ends.len());
        others.iter().take(room).for_each(|text| self.push(text));
    }
}

impl Rows {
    /// Ratings column by column, `columns` of them.
    pub fn ratings_by_column(&self, columns: usize) -> Vec<u8> {
        by_column(&self.ratings, self.len, columns)
    }

    /// Texts column by column.
    pub fn texts_by_column(&self, columns: usize) -> Vec<u32> {
        by_column(&self.texts, self.len, columns)
    }
}

fn by_column<T: Copy + Default>(rows: &[T], len: usize, columns: usize) -> Vec<T> {
    let mut turned = vec![T::default(); rows.len()];
    if len > 0 && columns > 0 {
        for (column, cells) in turned.chunks_exact_mut(len).enumerate() {
            for (cell, row) in cells.iter_mut().zip(rows.chunks_exact(columns)) {
                *cell = row[column];
            }
        }
    }
    turned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_turned_into_columns() {
        let rows = Rows { len: 2, ratings: vec![1, 2, 3, 4, 5, 6], ..Rows::default() };
        assert_eq!(rows.ratings_by_column(3), [1, 4, 2, 5, 3, 6]);
        assert_eq!(rows.texts_by_column(0), [0; 0]);
    }

    #[test]
    fn strung_texts_are_as_they_were() {
        let (mut one, mut other) = (Strung::default(), Strung::default());
        one.push(b"a");
        other.push(b"");
        other.push(b"bc");
        other.push(b"d");
        one.append(&other, 3);
        assert_eq!(one.iter().collect::<Vec<_>>(), [&b"a"[..], b"", b"bc"]);
    }

    #[test]
    fn the_usual_width_is_that_of_most_rows() {
        let mut widths = Widths::default();
        widths.add(2, 3);
        assert!(widths.confirm(3, 7, 0));
        // Of two equally frequent widths the larger one is usual.
        assert!(widths.confirm(3, 6, 0));
        assert!(!widths.confirm(1, 6, 0));
        assert!(!widths.confirm(3, 5, 0));
        let mut trailing = Widths::default();
        trailing.add(4, 9);
        assert!(trailing.confirm(3, 9, 0));
        assert!(!trailing.confirm(3, 9, 1));
        assert!(!trailing.confirm(3, 10, 0));
    }

    #[test]
    fn odd_rows_of_blocks_add_up() {
        let (mut all, mut next) = (Odd::default(), Odd::default());
        next.add(3);
        next.add(5);
        all.append(Odd::default(), 0);
        all.append(next, 10);
        assert_eq!(all, Odd { count: 2, first: 13 });
    }
}
