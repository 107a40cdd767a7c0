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
            *key = mix(key.rotate_left(1) ^ cell);
        }
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
        let mut order: Vec<u32> = (0..self.keys.len() as u32).collect();
        order.sort_unstable_by_key(|&row| (self.keys[row as usize], row));
        order
    }
}
