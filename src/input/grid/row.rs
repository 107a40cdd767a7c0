//! The cells of one row.

use std::fmt;
use std::ops::Index;

/// The cells of a row as texts, end to end: most hold a letter or two, and none needs memory of its own.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Row {
    text: String,
    /// Where in the text each cell ends. A file that is held has at most 1 GiB.
    ends: Vec<u32>,
}

impl Row {
    /// The cells of `text` that end at these bytes.
    ///
    /// # Panics
    /// Where a cell would end inside a letter.
    pub fn cut(text: &str, ends: &[usize]) -> Self {
        assert!(ends.iter().all(|&end| text.is_char_boundary(end)), "cells end between letters");
        let text = &text[..ends.last().copied().unwrap_or(0)];
        Self { text: text.to_owned(), ends: ends.iter().map(|&end| end as u32).collect() }
    }

    /// Number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is not a single cell.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text of a cell; `None` where the row is shorter.
    #[inline]
    pub fn get(&self, column: usize) -> Option<&str> {
        let end = *self.ends.get(column)? as usize;
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.text.get(start..end)
    }

    /// The first cell.
    pub fn first(&self) -> Option<&str> {
        self.get(0)
    }

    /// The cells from left to right.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> + DoubleEndedIterator + Clone {
        (0..self.len()).map(|column| &self[column])
    }

    /// Adds a cell on the right.
    pub fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len() as u32);
    }

    /// Takes the last cell away.
    pub fn pop(&mut self) {
        self.ends.pop();
        self.text.truncate(self.ends.last().map_or(0, |&end| end as usize));
    }

    /// Adds blank cells up to this number; a row that has as many stays as it is.
    pub fn pad(&mut self, cells: usize) {
        let end = self.text.len() as u32;
        self.ends.resize(cells.max(self.ends.len()), end);
    }
}

impl Index<usize> for Row {
    type Output = str;

    fn index(&self, column: usize) -> &str {
        self.get(column).expect("the row has this cell")
    }
}

impl<S: AsRef<str>> FromIterator<S> for Row {
    fn from_iter<I: IntoIterator<Item = S>>(cells: I) -> Self {
        let mut row = Self::default();
        row.extend(cells);
        row
    }
}

impl<S: AsRef<str>> Extend<S> for Row {
    fn extend<I: IntoIterator<Item = S>>(&mut self, cells: I) {
        cells.into_iter().for_each(|cell| self.push(cell.as_ref()));
    }
}

impl<S: AsRef<str>, const N: usize> PartialEq<[S; N]> for Row {
    fn eq(&self, other: &[S; N]) -> bool {
        self.iter().eq(other.iter().map(AsRef::as_ref))
    }
}

impl fmt::Debug for Row {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cells_lie_end_to_end() {
        let row = Row::cut("éa", &[2, 2, 3]);
        assert_eq!(row, ["é", "", "a"]);
        assert_eq!((row.get(3), Row::default().first()), (None, None));
        assert_eq!(format!("{row:?}"), r#"["é", "", "a"]"#);
    }

    proptest! {
        #[test]
        fn a_row_is_a_list_of_texts(cells in prop::collection::vec("[aé,]{0,3}", 0..6), width in 0..9_usize) {
            let mut row: Row = cells.iter().collect();
            prop_assert!(row.iter().eq(&cells));
            row.pad(width);
            prop_assert_eq!(row.len(), cells.len().max(width));
            while row.len() > cells.len() {
                row.pop();
            }
            prop_assert!(row.iter().eq(&cells));
        }
    }
}
