//! One `[[action]]` of a study file.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Text;

/// One `[[action]]`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub struct StudyAction {
    /// Its key, the same in every wave.
    pub id: String,
    /// Criteria or elements it is to raise.
    pub on: Vec<String>,
    /// What is done.
    pub what: Text,
    /// Who does it.
    pub owner: Option<String>,
    /// What it takes, from 1 to 5.
    pub effort: Option<f64>,
    /// What it takes, in days of one person.
    pub effort_days: Option<f64>,
    /// What it costs.
    pub cost: Option<f64>,
    /// Currency of the cost.
    pub currency: Option<String>,
    /// When it is to be done.
    pub due: Option<String>,
    /// `planned`, `running`, `done` or `dropped`.
    pub status: Option<String>,
    /// What is promised.
    pub raises: Option<Raises>,
    /// Name of the wave it started from.
    pub since: Option<String>,
}

/// What an action promises.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Raises {
    /// Increase of performance on each of its rows, in rating units.
    pub performance: f64,
}
