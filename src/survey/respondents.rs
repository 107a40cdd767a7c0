//! Respondents' answers as compact codes.

/// The code of a rating that was not given.
pub const MISSING: u8 = u8::MAX;

/// Every answer, a byte a rating, column by column; all columns have `len` entries.
///
/// Kept beside the counts for what counts cannot tell: the listwise base, composites of
/// another selection, resampling, correlation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Respondents {
    /// Importance codes: criteria in survey order, then the elements that were rated themselves.
    pub importance: Vec<Vec<u8>>,
    /// Performance codes, same order.
    pub performance: Vec<Vec<u8>>,
    /// How many respondents.
    pub len: usize,
}

impl Respondents {
    /// Whether respondent `row` answered every one of the first `criteria` pairs.
    pub fn complete(&self, row: usize, criteria: usize) -> bool {
        let answered = |columns: &[Vec<u8>]| columns[..criteria].iter().all(|codes| codes[row] != MISSING);
        answered(&self.importance) && answered(&self.performance)
    }
}
