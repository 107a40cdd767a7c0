//! Suspicions about a survey's answers: pure functions from ratings to findings, nothing is changed.

mod blocks;
mod codes;
mod respondents;

pub use blocks::{
    ceiling, reversed_criteria, reversed_performance, swapped_sides, tiny_bases, unequal_scales,
};
pub use codes::suspicious_codes;
pub use respondents::{duplicated_ids, identical_respondents, straight_liners};

/// Something suspicious.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Stable name: `straight_liners`, `ceiling`, ….
    pub code: &'static str,
    /// What was seen, one line.
    pub message: String,
    /// What to do about it.
    pub advice: &'static str,
    /// The criterion or column concerned; `None` when it is the whole survey.
    pub subject: Option<String>,
}

/// The ratings of a survey, both sides on their scales; every row has a place for every criterion.
#[derive(Debug, Clone, Copy)]
pub struct Ratings<'a> {
    /// Names of the criteria.
    pub criteria: &'a [String],
    /// Importance: respondents × criteria.
    pub importance: &'a [Vec<Option<f64>>],
    /// Performance: respondents × criteria.
    pub performance: &'a [Vec<Option<f64>>],
}

/// All ratings of one criterion, answered ones only.
fn answered(rows: &[Vec<Option<f64>>], criterion: usize) -> impl Iterator<Item = f64> + '_ {
    rows.iter().filter_map(move |row| row.get(criterion).copied().flatten())
}
