//! What a chart of several waves says, by language.

mod de;
mod en;
mod es;
mod fr;

use super::{Noun, Words};
use crate::analysis::Measure;

/// One language.
#[derive(Debug)]
pub struct MultiplesWords {
    /// The message.
    pub title: fn(&CountedChanges) -> String,
    /// The waves: how many, the first and the last.
    pub waves: fn(usize, [&str; 2]) -> String,
    /// What the picture is: what is shown, rows, what a row is, how many waves, the first and the last.
    pub description: fn(Measure, usize, Noun, usize, [&str; 2]) -> String,
    /// What colour and the number beside a name mean: adjustment, significance level.
    pub colour: fn(Option<&str>, &str) -> String,
    /// What the bars are: confidence level.
    pub intervals: fn(f64) -> String,
    /// What dashed lines and rings are.
    pub limits: &'static str,
    /// Where waves stand that have days.
    pub dated: &'static str,
}

/// What the message of a chart of several waves counts.
#[derive(Debug, Clone, Copy)]
pub struct CountedChanges {
    /// What is shown of each row: importance, performance or gap.
    pub measure: Measure,
    /// Rows that all waves have.
    pub rows: usize,
    /// Waves.
    pub waves: usize,
    /// Rows shown to have risen from the first wave to the last.
    pub rising: usize,
    /// Rows shown to have fallen.
    pub falling: usize,
    /// Rows of which a wave is outside its limits.
    pub outside: usize,
}

/// The words of a language; English where it has none of its own.
pub fn of(words: &Words) -> &'static MultiplesWords {
    match words.code {
        "de" => &de::WORDS,
        "es" => &es::WORDS,
        "fr" => &fr::WORDS,
        _ => &en::WORDS,
    }
}
