//! What a chart of slopes says, by language.

mod de;
mod en;
mod es;
mod fr;

use super::{Noun, Words};
use crate::analysis::Verdict;

/// One language.
#[derive(Debug)]
pub struct SlopeWords {
    /// The message.
    pub title: fn(&SlopeCounts) -> String,
    /// What is shown: what a row is, the ends of the scale unless it is shares, the waves with their bases.
    pub subtitle: fn(Noun, Option<[&str; 2]>, &str) -> String,
    /// What the picture is: rows, what a row is, how many waves, the first and the last.
    pub description: fn(usize, Noun, usize, [&str; 2]) -> String,
    /// Head over all that is said of three waves and more: the first and the last.
    pub across: fn(&str, &str) -> String,
    /// Head of the changes: confidence level.
    pub change: fn(f64) -> String,
    /// Head of the verdicts.
    pub verdict: &'static str,
    /// Head of the moves.
    pub quadrant: &'static str,
    /// What stands beside the head of the moves.
    pub probability: &'static str,
    /// A change that is shown.
    pub rises: &'static str,
    /// The same downwards.
    pub falls: &'static str,
    /// How sure a move is.
    pub sure: fn(Verdict) -> &'static str,
    /// The line of the crosshair, already written: its name, old, new.
    pub line: fn(&str, &str, &str) -> String,
    /// What colour means: adjustment, significance level, the change that would have been shown four times in five; whether
    /// there are more waves than two.
    pub colour: fn(Option<&str>, &str, Option<&str>, bool) -> String,
    /// What the words of certainty mean.
    pub moves: &'static str,
    /// What the shapes mean: whether each wave has its own line.
    pub marks: fn(bool) -> &'static str,
    /// What the dashed lines of a map are: the wave before, its importance and performance, already written.
    pub before: fn(&str, &str, &str) -> String,
    /// Rows that are left out because nothing is shown of them.
    pub others: fn(usize, Noun) -> String,
}

/// What the message of a chart of slopes counts.
#[derive(Debug)]
pub struct SlopeCounts<'a> {
    /// Waves.
    pub waves: usize,
    /// Rows in all of them.
    pub rows: usize,
    /// Performances shown to have risen.
    pub rising: usize,
    /// Shown to have fallen.
    pub falling: usize,
    /// Changes of quadrant that are certain.
    pub certain: usize,
    /// Name and change, already written, of the only row that changed.
    pub only: Option<(&'a str, &'a str)>,
    /// The change that would have been shown four times in five, already written.
    pub detectable: Option<&'a str>,
}

/// The words of a language; English where it has none of its own.
pub fn of(words: &Words) -> &'static SlopeWords {
    match words.code {
        "de" => &de::WORDS,
        "es" => &es::WORDS,
        "fr" => &fr::WORDS,
        _ => &en::WORDS,
    }
}
