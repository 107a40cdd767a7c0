//! `[[gate]]` in a study file: a condition that a run must meet.

use schemars::JsonSchema;
use serde::Deserialize;

/// One `[[gate]]`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub struct StudyGate {
    /// What readers call it.
    pub name: Option<String>,
    /// Condition under which the run fails.
    pub fail_if: Option<String>,
    /// Condition under which it is told.
    pub warn_if: Option<String>,
    /// Why the gate is there.
    pub reason: Option<String>,
}
