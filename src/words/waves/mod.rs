//! What is said of waves, gates and audiences, by language.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;

use super::Words;
use crate::analysis::gate::GateOutcome;
use crate::analysis::{Cause, Verdict};

/// Label and respondents of a wave.
pub type WaveBase<'a> = (&'a str, Option<u64>);

/// What the message of two waves counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountedMoves {
    /// Rows that both waves have.
    pub rows: usize,
    /// Those whose performance is shown to have changed.
    pub changed: usize,
    /// Those whose performance could not be tested.
    pub untested: usize,
    /// Moves between quadrants: certain, likely, within chance, of unknown certainty.
    pub moves: [usize; 4],
}

/// One language.
#[derive(Debug)]
pub struct WaveWords {
    /// Heading of the section: names of the old wave and the new one.
    pub heading: fn(&str, &str) -> String,
    /// The message: what is counted, and what several rows are called.
    pub message: fn(&CountedMoves, &str) -> String,
    /// The bases: label and respondents of each wave.
    pub measure: fn(&[WaveBase<'_>]) -> String,
    /// Heads: importance Δ, performance old and new, Δ, p, gap Δ, quadrant, probability, cause.
    pub heads: [&'static str; 9],
    /// A certain move, a likely one, one within chance, one of which it is not known: how the list of each begins.
    pub moves: fn(Option<Verdict>) -> &'static str,
    /// What made a row move.
    pub cause: fn(Cause) -> &'static str,
    /// Only in the new wave, only in the old one.
    pub unmatched: [&'static str; 2],
    /// How the waves are linked: units in both, name of the column.
    pub linked: fn(u64, &str) -> String,
    /// Sign of a change and what ▲▼ mean: adjustment, level.
    pub note: fn(Option<&str>, &str) -> String,
    /// The median change that would have been shown four times in five.
    pub detectable: fn(&str) -> String,
    /// Probability of a move is no p-value.
    pub probability: &'static str,
    /// What the mark of a base too small to test means.
    pub tiny_base: &'static str,
    /// Heading of several waves: how many, the first and the last.
    pub trend: fn(usize, &str, &str) -> String,
    /// Heads: from the first wave to the last, change for each wave or year, p of it, p that all are equal.
    pub trend_heads: [&'static str; 4],
    /// What slope and equality are: whether slopes are for each year.
    pub trend_note: fn(bool) -> &'static str,
    /// A row of which waves are outside the limits of a control chart: name, limits, waves.
    pub outside: fn(&str, [&str; 2], &str) -> String,
    /// Heading of the gates.
    pub gates: &'static str,
    /// What came of a gate, as a line begins.
    pub outcome: fn(GateOutcome) -> &'static str,
    /// A change taken apart: name; the change, the part within the groups and the part of their sizes, already written; the
    /// column.
    pub mix: fn(&str, [&str; 3], &str) -> String,
}

/// The words of a language; English where it has none of its own.
pub fn of(words: &Words) -> &'static WaveWords {
    match words.code {
        "de" => &de::WORDS,
        "es" => &es::WORDS,
        "fr" => &fr::WORDS,
        _ => &en::WORDS,
    }
}
