//! What is said of audiences, by language.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;

use super::{IntervalWords, Words};
use crate::analysis::{Asking, AudienceFinding, Estimates};

/// One language.
#[derive(Debug)]
pub struct AudienceWords {
    /// Heading: the audience, the reference.
    pub heading: fn(&str, &str) -> String,
    /// An audience whose numbers are withheld.
    pub withheld: fn(&str) -> String,
    /// Rows whose numbers are withheld: how many answers it takes.
    pub few: fn(u64) -> String,
    /// Head of the difference of performance.
    pub difference: &'static str,
    /// Head of the difference of importance.
    pub importance_difference: &'static str,
    /// Head of the verdict.
    pub verdict: &'static str,
    /// A verdict in a cell.
    pub estimates: fn(Estimates) -> &'static str,
    /// Rows with a finding: which, their labels.
    pub finding: fn(AudienceFinding, &[String]) -> String,
    /// What was asked: audience, reference.
    pub asked: fn(&str, &str, Option<Asking>) -> String,
    /// Bases: names and respondents of reference and audience.
    pub bases: fn([&str; 2], [u64; 2]) -> String,
    /// What the columns and verdicts mean: significance level, what is aligned.
    pub columns: fn(f64, f64) -> String,
    /// Agreement over the rows: rows, quadrants shared, importance, performance.
    pub agreement: fn(usize, usize, Agreed, Agreed) -> String,
    /// Priorities of both, of the reference only, of the audience only.
    pub priorities: fn([Vec<String>; 3]) -> String,
    /// Share of ones: outcome, names and shares of reference and audience, interval of the difference, whether the audience
    /// was asked what it believes.
    pub outcome: fn(&str, [&str; 2], [f64; 2], IntervalWords, bool) -> String,
}

/// How two profiles agree.
#[derive(Debug, Clone, Copy)]
pub struct Agreed {
    /// Rank correlation.
    pub spearman: Option<f64>,
    /// Mean difference.
    pub bias: Option<f64>,
    /// Lin's concordance.
    pub concordance: Option<f64>,
}

/// The words of a language; English where it has none of its own.
pub fn of(words: &Words) -> &'static AudienceWords {
    match words.code {
        "de" => &de::WORDS,
        "es" => &es::WORDS,
        "fr" => &fr::WORDS,
        _ => &en::WORDS,
    }
}
