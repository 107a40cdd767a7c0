//! What a study file says of an audience.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Text;

/// One `[[audience]]`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub struct StudyAudience {
    /// Its value in the column of audiences.
    pub name: String,
    /// What a reader sees.
    pub label: Option<Text>,
    /// `own` where its respondents say what they think themselves, `belief` where they say what they believe the
    /// reference thinks.
    pub asks: Option<String>,
}
