//! What a dashboard says, by language.

mod de;
mod en;
mod es;
mod fr;

use super::{Noun, Words};
use crate::analysis::Verdict;

/// One language.
#[derive(Debug)]
pub struct DashboardWords {
    /// Where to act.
    pub act: &'static str,
    /// Of the map: rows, what a row is.
    pub map: fn(usize, Noun) -> String,
    /// By how much, and how sure.
    pub gaps: &'static str,
    /// Of the gaps: how many are shown, whether they were tested.
    pub largest: fn(usize, bool) -> String,
    /// No gap of a priority is shown.
    pub no_gap: &'static str,
    /// Under the name of a gap: importance and performance, already written.
    pub means: fn(&str, &str) -> String,
    /// Behind them: that performance rises or falls since a wave.
    pub since: fn(bool, &str) -> String,
    /// How many priorities are certain, likely, of how many; the probabilities from which they are.
    pub sure: fn([usize; 2], usize, [f64; 2]) -> String,
    /// No priority.
    pub none: fn(Noun) -> String,
    /// Priorities that the bars do not show: their names, how many more.
    pub others: fn(&[String], usize) -> String,
    /// Priorities that are uncertain: their names, how many more.
    pub perhaps: fn(&[String], usize) -> String,
    /// Behind the message: how many of the priorities fall.
    pub worse: fn(usize) -> String,
    /// What changed.
    pub changed: &'static str,
    /// Of the changes: the wave before, changed performances, rows, what a row is.
    pub changes: fn(&str, usize, usize, Noun) -> String,
    /// No change is shown.
    pub no_change: &'static str,
    /// Changes that are left out.
    pub more_changes: fn(usize) -> String,
    /// A move: the name, whether it enters the priorities, leaves them or neither, how sure, the probability.
    pub moved: fn(&str, Option<bool>, Verdict, Option<&str>) -> String,
    /// Moves that are left out.
    pub more_moves: fn(usize) -> String,
    /// Where everything stands.
    pub stands: &'static str,
    /// Of the quadrants: rows, what a row is.
    pub quadrants: fn(usize, Noun) -> String,
    /// How many of a quadrant are certain, likely, uncertain.
    pub verdicts: fn([usize; 3]) -> String,
    /// For whom.
    pub whom: &'static str,
    /// Of the segments: gaps of priorities, by which column; how many priorities of how many.
    pub by: fn(&str, usize, usize) -> String,
    /// Cells: a priority there too, larger than in the other segments, no priority there, too few respondents.
    pub cells: [&'static str; 4],
    /// Segments that are left out.
    pub more_segments: fn(usize) -> String,
    /// What next.
    pub next: &'static str,
    /// Of the steps: from the plan, or targets.
    pub steps: [&'static str; 2],
    /// Where nothing is sure enough to act on.
    pub ask: &'static str,
    /// A priority without an action.
    pub decide: fn(&str) -> String,
    /// A priority whose action is done, and was not enough.
    pub go_on: fn(&str) -> String,
    /// An action that is done.
    pub done: fn(&str) -> String,
    /// A priority whose action promises too little.
    pub raise: fn(&str) -> String,
    /// An action to be done, with what it is.
    pub due: fn(&str) -> String,
    /// When an action is due.
    pub until: fn(&str) -> String,
    /// What an action promises, already written.
    pub promised: fn(&str) -> String,
    /// What a row needs, already written.
    pub needs: fn(&str) -> String,
    /// Without a plan: from the present performance to the target, and the increase; already written.
    pub target: fn(&str, &str, &str) -> String,
    /// A priority that no rating of the scale lifts out of the quadrant.
    pub unreachable: &'static str,
    /// What “needs” means.
    pub needs_note: &'static str,
    /// Nothing to do first: strengths to keep.
    pub keep: fn(usize, Noun) -> String,
    /// Behind the measure: the wave before with its base.
    pub compared: fn(&str) -> String,
    /// Footnote: what a gap is, where it is shown ±, the tests of the gaps: level of the intervals, adjustment, significance level;
    /// whether tested.
    pub margins: fn(Option<f64>, Option<&str>, &str, bool) -> String,
    /// What the picture is: rows, what a row is, whether there are changes, whether there are segments.
    pub description: fn(usize, Noun, bool, bool) -> String,
}

/// The words of a language; English where it has none of its own.
pub fn of(words: &Words) -> &'static DashboardWords {
    match words.code {
        "de" => &de::WORDS,
        "es" => &es::WORDS,
        "fr" => &fr::WORDS,
        _ => &en::WORDS,
    }
}
