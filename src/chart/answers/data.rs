//! What a chart of answers shows: plain values, already computed, that the chart only draws.

use crate::analysis::quadrant::Quadrant;
use crate::words::Noun;

/// Shares of answers to importance and performance.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerRows {
    /// What is measured, base; may be empty.
    pub subtitle: String,
    /// Sentences after those that explain the chart itself.
    pub footnotes: Vec<String>,
    /// What a row is.
    pub noun: Noun,
    /// Whose answers they are: `pairs`, `available` or `listwise`.
    pub base: &'static str,
    /// The ratings of the scale, ascending.
    pub values: Vec<f64>,
    /// The rows shown, in their order.
    pub rows: Vec<AnswerRow>,
    /// Those of a crowd that are counted and not shown, in the same order.
    pub others: Vec<AnswerRow>,
}

impl AnswerRows {
    /// Every row: those shown, then the others.
    pub fn all(&self) -> impl Iterator<Item = &AnswerRow> {
        self.rows.iter().chain(&self.others)
    }
}

/// One criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerRow {
    /// What the reader calls it.
    pub label: String,
    /// Its number, the same in every output.
    pub rank: usize,
    /// Its quadrant.
    pub quadrant: Quadrant,
    /// Mean importance, and the share of each rating, 0 to 1.
    pub importance: (f64, Vec<f64>),
    /// Mean performance, and the share of each rating.
    pub performance: (f64, Vec<f64>),
    /// Mean gap.
    pub gap: f64,
    /// Respondents behind performance.
    pub n: u64,
    /// Mark of a small base (`*`, `**`), or nothing.
    pub mark: &'static str,
    /// Whether the base is large enough to tell two camps.
    pub large: bool,
}
