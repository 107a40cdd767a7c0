//! The sentences of an explanation, by language.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;

/// One language.
#[derive(Debug)]
pub struct ExplainWords {
    /// A file of means holds no answers to count.
    pub summary: &'static str,
    /// In the survey, rated both, importance only, performance only, neither.
    pub respondents: fn(u64, u64, u64, u64, u64) -> String,
    /// Importance was not asked.
    pub performance_only: &'static str,
    /// The base of those who rated both.
    pub pairs: &'static str,
    /// The base of all answers of each side.
    pub available: &'static str,
    /// The base of those complete on everything: how many.
    pub listwise: fn(u64) -> String,
    /// Left out while reading: how many, of what (`row`, `cell`, `column`), why.
    pub dropped: fn(u64, &str, &str) -> String,
    /// Above the table of counts.
    pub table: &'static str,
    /// The name of a measure, as a sentence begins with it.
    pub measure: fn(MeanOf) -> &'static str,
    /// Whence the sum is of an element that is the mean of its criteria.
    pub composite: &'static str,
    /// Name, products with their brackets or nothing, sum, n, mean.
    pub mean: fn(&str, &str, &str, u64, &str) -> String,
    /// A value that is given: name, value, n.
    pub given: fn(&str, &str, Option<u64>) -> String,
    /// Importance, performance, gap.
    pub difference: fn(&str, &str, &str) -> String,
    /// Standard deviation, n.
    pub sd: fn(&str, u64) -> String,
    /// Standard error, confidence level, t, df, interval.
    pub interval: fn(&str, &str, &str, &str, &str) -> String,
    /// Derived importance: method, value.
    pub derived: fn(&str, &str) -> String,
    /// Rule, rows, what a row is, importance, performance.
    pub crosshair: fn(&str, usize, &str, &str, &str) -> String,
    /// Importance and whether it is high, performance and whether it is high, quadrant.
    pub side: fn(SaidValue, SaidValue, &str) -> String,
    /// A point on a line counts as high.
    pub on_line: &'static str,
    /// Gap, importance, mean importance, weighted gap.
    pub weighted: fn(&str, &str, &str, &str) -> String,
    /// Rank, rows, what the rows are, whether they have gaps.
    pub rank: fn(usize, usize, &str, bool) -> String,
}

/// A value as written, and whether it is high.
pub type SaidValue<'a> = (&'a str, bool);

/// What a mean is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeanOf {
    /// The ratings of importance.
    Importance,
    /// The ratings of performance.
    Performance,
    /// The differences of each respondent's two ratings.
    Gap,
}
