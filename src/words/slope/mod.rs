//! What a chart of slopes says, by language.

pub(super) mod de;
pub(super) mod en;
pub(super) mod es;
pub(super) mod fr;

use super::{Noun, Words};
use crate::analysis::{Measure, Metric, Verdict};

/// One language.
#[derive(Debug)]
pub struct SlopeWords {
    /// The message.
    pub title: fn(&SlopeCounts) -> String,
    /// What is shown of each row, what a row is, and in which unit.
    pub measure: fn(Measure, Noun, Unit<'_>) -> String,
    /// What the picture is: what is shown, rows, what a row is, how many waves, the first and the last.
    pub description: fn(Measure, usize, Noun, usize, [&str; 2]) -> String,
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
    /// Name of the line where importance and performance are the same.
    pub no_gap: &'static str,
    /// What a rise is where gaps are shown.
    pub worse: &'static str,
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

/// What values are written in.
#[derive(Debug, Clone, Copy)]
pub enum Unit<'a> {
    /// Ratings: both ends of their scale, already written.
    Ratings([&'a str; 2]),
    /// Per cent of ratings in so many of the highest categories.
    Shares(u8),
}

impl<'a> Unit<'a> {
    /// That of a metric, on a scale whose ends are already written.
    pub fn of(metric: Metric, ends: [&'a str; 2]) -> Self {
        metric.boxes().map_or(Self::Ratings(ends), Self::Shares)
    }
}

/// What the message of a chart of slopes counts.
#[derive(Debug)]
pub struct SlopeCounts<'a> {
    /// What is shown of each row: importance, performance or gap.
    pub measure: Measure,
    /// Waves.
    pub waves: usize,
    /// Rows in all of them.
    pub rows: usize,
    /// Rows shown to have risen.
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

/// What is said of importance, performance or the gap, whichever is shown.
pub(in crate::words) fn by<T>(measure: Measure, [importance, performance, gap]: [T; 3]) -> T {
    match measure {
        Measure::Importance | Measure::TopTwoImportance => importance,
        Measure::Performance | Measure::TopTwoPerformance => performance,
        Measure::Gap => gap,
    }
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
