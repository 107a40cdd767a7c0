//! How sure and how bad.

use schemars::JsonSchema;
use serde::Serialize;

/// How sure a reading is, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// The user or the file says so.
    Told,
    /// Only one reading fits.
    Sure,
    /// The usual reading; another one fits.
    Likely,
    /// Order or size alone decides.
    Guess,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Good to know.
    Notice,
    /// To be known before a number is trusted; stands in every output.
    Warning,
    /// Stops the run.
    Error,
}
