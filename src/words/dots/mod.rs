//! What a chart of audiences says, by language.

mod de;
mod en;
mod es;
mod fr;

use super::slope::Unit;
use super::{Noun, Words};

/// One language.
#[derive(Debug)]
pub struct DotWords {
    /// The message.
    pub title: fn(&DotCounts) -> String,
    /// What is shown: ends of the scale unless it is shares, audiences with their bases.
    pub subtitle: fn(Unit<'_>, &str) -> String,
    /// What the picture is: rows, what a row is, the audiences.
    pub description: fn(usize, Noun, &[String]) -> String,
    /// Head of the dots.
    pub performance: &'static str,
    /// What is under the name of an audience: the reference, confidence level.
    pub minus: fn(&str, f64) -> String,
    /// A number that is not shown.
    pub withheld: &'static str,
    /// The verdict of a priority that is overestimated.
    pub blind_spot: &'static str,
    /// The verdict of a strength that is underestimated.
    pub hidden_strength: &'static str,
    /// The longest verdict.
    pub longest: &'static str,
    /// What thick lines and words mean: adjustment, significance level, what is aligned.
    pub marks: fn(Option<&str>, &str, &str) -> String,
    /// What the shape beside a name is: the reference.
    pub shapes: fn(&str) -> String,
    /// Rank correlation of importance, already written.
    pub agreement: fn(&str) -> String,
    /// Rows that are left out because nothing is shown of them.
    pub others: fn(usize, Noun) -> String,
}

/// What the message of a chart of audiences counts.
#[derive(Debug)]
pub struct DotCounts<'a> {
    /// The audience and the reference.
    pub names: [&'a str; 2],
    /// Rows that both have.
    pub rows: usize,
    /// What a row is.
    pub noun: Noun,
    /// Priorities of the reference.
    pub priorities: usize,
    /// Those among them that the audience overestimates.
    pub blind: usize,
    /// Strengths that it underestimates.
    pub hidden: usize,
    /// Rows that it overestimates and underestimates.
    pub over_and_under: [usize; 2],
    /// Name and difference, already written, of the only blind spot.
    pub only: Option<(&'a str, &'a str)>,
}

/// The words of a language; English where it has none of its own.
pub fn of(words: &Words) -> &'static DotWords {
    match words.code {
        "de" => &de::WORDS,
        "es" => &es::WORDS,
        "fr" => &fr::WORDS,
        _ => &en::WORDS,
    }
}
