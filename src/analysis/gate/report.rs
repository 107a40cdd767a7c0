//! What came of a gate.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::Level;
use crate::message::{Gating, Message};

/// A gate, judged.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct GateReport {
    /// What readers call it.
    pub name: String,
    /// Its expression, as written.
    pub expression: String,
    /// What a condition that holds does.
    pub severity: Severity,
    /// What came of it.
    pub outcome: GateOutcome,
    /// Whether it makes the run end with exit code 3.
    pub blocks: bool,
    /// Why the gate is there, where that was said.
    pub reason: Option<String>,
    /// The rows and numbers that decided.
    pub subjects: Vec<GateSubject>,
    /// One line: what decided.
    pub message: String,
}

/// What a condition that holds does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// It fails the run.
    Error,
    /// It is told.
    Warning,
}

/// What came of a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GateOutcome {
    /// The condition does not hold.
    Passed,
    /// It holds.
    Failed,
    /// It cannot be told.
    Undecided,
}

/// A row or a number that decided.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GateSubject {
    /// Which map; `null` of a number of the whole survey.
    pub level: Option<Level>,
    /// Key of the row, or the word of the number.
    pub name: String,
    /// What was compared; a probability of quadrants and moves.
    pub value: Option<f64>,
    /// Lower end of its interval, where it has one.
    pub low: Option<f64>,
    /// Upper end of its interval.
    pub high: Option<f64>,
    /// What it was compared with.
    pub limit: Option<f64>,
    /// What it makes of the gate.
    pub outcome: GateOutcome,
    /// What was seen, in words.
    #[serde(skip)]
    pub seen: String,
}

impl GateOutcome {
    /// Its name in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Undecided => "undecided",
        }
    }
}

impl GateReport {
    /// What came of it, for standard error; `None` where it passed.
    pub fn told(&self) -> Option<Message> {
        let told = self.message.clone();
        let what = match (self.severity, self.outcome) {
            (_, GateOutcome::Passed) => return None,
            (Severity::Warning, GateOutcome::Failed) => Gating::GateWarns { told },
            (_, GateOutcome::Failed) => Gating::GateFailed { told },
            (_, GateOutcome::Undecided) => Gating::GateUndecided { told },
        };
        Some(if self.blocks { Message::error(what) } else { Message::finding(what) })
    }
}
