//! What is said of action plans, by language.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;

use super::{IntervalWords, Words};
use crate::analysis::{ActionStatus, EffortUnit, Kept, ScoreRule};

/// One language.
#[derive(Debug)]
pub struct PlanWords {
    /// Heading of the section.
    pub heading: &'static str,
    /// The message.
    pub title: fn(PlanCounts) -> String,
    /// What the chart shows: the outcome, or nothing where there is none; level of the intervals.
    pub subtitle: fn(Option<&str>, f64) -> String,
    /// Alternative text: actions in the matrix, lines of the table.
    pub description: fn(usize, usize) -> String,
    /// Heads of the columns.
    pub heads: PlanHeads,
    /// A priority without an action.
    pub no_action: &'static str,
    /// An action without an owner.
    pub no_owner: &'static str,
    /// Enough, not enough, no target to hold it against.
    pub enough: [&'static str; 3],
    /// What a row needs, such as “needs +0.86”.
    pub needs: fn(&str) -> String,
    /// How far an action has come.
    pub status: fn(ActionStatus) -> &'static str,
    /// Behind a day that has passed.
    pub late: &'static str,
    /// All open actions together.
    pub whole: &'static str,
    /// Axis of the matrix: effort.
    pub effort_axis: fn(EffortUnit) -> &'static str,
    /// Axis of the matrix: expected effect, weighted gap.
    pub effect_axis: [&'static str; 2],
    /// Quick wins, large projects, fill-ins, reconsider.
    pub quarters: [&'static str; 4],
    /// The tag of a median.
    pub median: fn(&str) -> String,
    /// Legend: promises enough, not enough, not a priority.
    pub legend: [&'static str; 3],
    /// How letters go on: further actions are in the table only.
    pub more: fn(usize) -> String,
    /// Notes under the table.
    pub notes: PlanNotes,
    /// What came of the promises.
    pub follow: FollowWords,
    /// Comments of the stubs that are to be filled in.
    pub draft: DraftWords,
}

/// What the message counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanCounts {
    /// Priorities.
    pub priorities: usize,
    /// Those with an action that promises enough.
    pub enough: usize,
    /// Those without an action.
    pub without: usize,
    /// Open actions.
    pub actions: usize,
    /// Whether there are others, done or given up.
    pub closed: bool,
}

/// Heads of the columns.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is the head of the column it names")]
pub struct PlanHeads {
    pub action: &'static str,
    pub owner: &'static str,
    pub due: &'static str,
    pub status: &'static str,
    pub promised: &'static str,
    pub needs: &'static str,
    pub enough: &'static str,
    pub effect: &'static str,
    pub effort: &'static str,
    pub cost: &'static str,
    pub order: &'static str,
}

/// Notes under the table.
#[derive(Debug)]
pub struct PlanNotes {
    /// What enough means.
    pub enough: &'static str,
    /// Of which outcome the effect is, and that it is an association.
    pub effect: fn(&str) -> String,
    /// Change of the outcome with all open actions together, with its interval.
    pub whole: fn(f64, IntervalWords, usize) -> String,
    /// A promise was cut at the end of the scale.
    pub cut: &'static str,
    /// That what is at risk and what an action costs make no return together.
    pub no_return: &'static str,
    /// That actions or efforts are too few for a matrix.
    pub no_matrix: &'static str,
    /// By what actions are ranked.
    pub score: fn(ScoreRule) -> &'static str,
    /// That the next wave tests every promise.
    pub next: &'static str,
}

/// Comments of the stubs that are to be filled in.
#[derive(Debug)]
pub struct DraftWords {
    /// How many there are, and what to do with them.
    pub head: fn(usize) -> String,
    /// What is done.
    pub what: &'static str,
    /// Who does it.
    pub owner: &'static str,
    /// What it takes.
    pub effort: &'static str,
    /// When.
    pub due: &'static str,
    /// What is promised.
    pub raises: &'static str,
}

/// What came of the promises.
#[derive(Debug)]
pub struct FollowWords {
    /// Heading: label of the wave before.
    pub heading: fn(&str) -> String,
    /// Heads: promised, measured, verdict.
    pub heads: [&'static str; 3],
    /// A verdict in a cell.
    pub kept: fn(Kept) -> &'static str,
    /// What the verdicts mean.
    pub note: &'static str,
    /// Which actions are not followed.
    pub skipped: fn(&str) -> String,
}

/// The words of a language; English where it has none of its own.
pub fn of(words: &Words) -> &'static PlanWords {
    match words.code {
        "de" => &de::WORDS,
        "es" => &es::WORDS,
        "fr" => &fr::WORDS,
        _ => &en::WORDS,
    }
}
