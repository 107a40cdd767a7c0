//! The scale, as the JSON tells it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::survey::Scale;

/// The declared or inferred range of the ratings, upwards.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct ScaleFacts {
    /// Lowest possible rating.
    pub lowest: f64,
    /// Highest possible rating.
    pub highest: f64,
    /// The words ratings were given in, lowest first; empty where they were numbers.
    pub labels: Vec<String>,
    /// Texts read as "no answer".
    pub missing: Vec<String>,
    /// How the range is known.
    pub evidence: String,
}

impl ScaleFacts {
    /// The facts of a scale.
    pub fn of(scale: &Scale) -> Self {
        Self {
            lowest: scale.lowest,
            highest: scale.highest,
            labels: scale.labels.iter().map(|(_, label)| label.clone()).collect(),
            missing: scale.missing.clone(),
            evidence: scale.evidence.clone(),
        }
    }
}
