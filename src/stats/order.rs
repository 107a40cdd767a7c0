//! An order of the rows that depends on what they hold, not on where they stood.

use super::random::mix;

/// Keys made of the content of rows; sorting by them puts any shuffle of the same rows in one order.
///
/// Sums of floating-point numbers depend on the order of their terms and a bootstrap draws rows by
/// their position: taken in this order, both give the same bits however the file was sorted.
/// Rows that differ share a key with probability below n²/2⁶⁵; they then keep their order in the file.
///
/// ```
/// use ecart::stats::order::RowKeys;
/// let order = |x: &[f64]| -> Vec<f64> {
///     let mut keys = RowKeys::new(x.len());
///     keys.add(x.iter().map(|v| v.to_bits()));
///     keys.order().iter().map(|&row| x[row as usize]).collect()
/// };
/// assert_eq!(order(&[1.0, 2.0, 3.0]), order(&[3.0, 1.0, 2.0]));
/// ```
#[derive(Debug, Clone)]
pub struct RowKeys {
    keys: Vec<u64>,
}

impl RowKeys {
    /// Keys of `rows` rows that hold nothing yet.
    ///
    /// ```
    /// assert_eq!(ecart::stats::order::RowKeys::new(2).order(), [0, 1]);
    /// ```
    pub fn new(rows: usize) -> Self {
        Self { keys: vec![0; rows] }
    }

    /// Takes a column into the keys, one number for each row.
    ///
    /// ```
    /// let mut keys = ecart::stats::order::RowKeys::new(3);
    /// keys.add([7, 8, 7]);
    /// assert_eq!(keys.keys()[0], keys.keys()[2]);
    /// ```
    pub fn add(&mut self, column: impl IntoIterator<Item = u64>) {
        for (key, cell) in self.keys.iter_mut().zip(column) {
            *key = taken_into(*key, cell);
        }
    }

    /// Takes a cell into the key of one row.
    ///
    /// ```
    /// let mut keys = ecart::stats::order::RowKeys::new(2);
    /// keys.add_to(1, 7);
    /// assert_ne!(keys.keys()[0], keys.keys()[1]);
    /// ```
    pub fn add_to(&mut self, row: usize, cell: u64) {
        self.keys[row] = taken_into(self.keys[row], cell);
    }

    /// The key of each row.
    ///
    /// ```
    /// assert_eq!(ecart::stats::order::RowKeys::new(2).keys(), [0, 0]);
    /// ```
    pub fn keys(&self) -> &[u64] {
        &self.keys
    }

    /// The row numbers sorted by key.
    ///
    /// ```
    /// assert_eq!(ecart::stats::order::RowKeys::new(3).order(), [0, 1, 2]);
    /// ```
    pub fn order(&self) -> Vec<u32> {
        self.sorted(0..self.keys.len() as u32)
    }

    /// These rows, given in ascending order, sorted by key.
    ///
    /// ```
    /// assert_eq!(ecart::stats::order::RowKeys::new(3).order_of(&[0, 2]), [0, 2]);
    /// ```
    pub fn order_of(&self, rows: &[u32]) -> Vec<u32> {
        self.sorted(rows.iter().copied())
    }

    /// Keys are spread evenly, so their first bits put nearly every row in its place; the rest is sorted there.
    fn sorted(&self, rows: impl ExactSizeIterator<Item = u32> + Clone) -> Vec<u32> {
        let key = |row: u32| self.keys[row as usize];
        let bits = rows.len().max(MEAN_RUN).ilog2() - MEAN_RUN.ilog2() + 1;
        let run = |row: u32| (key(row) >> (u64::BITS - bits)) as usize;
        // Where each run of rows with the same first bits ends; until it is filled, where its next row belongs.
        let mut ends = vec![0; (1 << bits) + 1];
        for row in rows.clone() {
            ends[run(row) + 1] += 1;
        }
        for at in 1..ends.len() {
            ends[at] += ends[at - 1];
        }
        let mut sorted = vec![0; rows.len()];
        for row in rows {
            let next = &mut ends[run(row)];
            sorted[*next] = row;
            *next += 1;
        }
        let mut first = 0;
        for end in ends {
            sorted[first..end].sort_unstable_by_key(|&row| (key(row), row));
            first = end;
        }
        sorted
    }
}

fn taken_into(key: u64, cell: u64) -> u64 {
    mix(key.rotate_left(1) ^ cell)
}

/// Rows with the same first bits, between this and half of it.
const MEAN_RUN: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_by_key_and_then_by_number() {
        for (rows, values) in [(0, 1), (1, 1), (5, 5), (1_000, 7), (1_000, 1_000), (5_000, 3_000)] {
            let mut keys = RowKeys::new(rows);
            keys.add((0..rows as u64).map(|row| row * row % values));
            let mut expected: Vec<u32> = (0..rows as u32).collect();
            expected.sort_by_key(|&row| keys.keys()[row as usize]);
            assert_eq!(keys.order(), expected);
            let even: Vec<u32> = (0..rows as u32).step_by(2).collect();
            expected.retain(|row| row % 2 == 0);
            assert_eq!(keys.order_of(&even), expected);
        }
    }
}
