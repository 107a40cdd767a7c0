//! A message as JSON.

use std::fmt;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::{Message, Place, Severity, Strength};

/// A message, said and taken apart, for scripts.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Written {
    /// Stable name for scripts.
    pub code: String,
    /// What was seen.
    pub message: String,
    /// What to do about it; empty where nothing is to be done.
    pub advice: String,
    /// The criterion, element or column it is about, where it is about one.
    pub subject: Option<String>,
    /// How bad it is.
    pub severity: Severity,
    /// How sure it is.
    pub strength: Strength,
    /// Where it was seen.
    pub place: Place,
    /// What the sentence was made from, by name.
    pub arguments: Map<String, Value>,
    /// What it is made of, where it sums up several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Written>,
}

impl Message {
    /// The message as it is written to JSON.
    pub fn written(&self) -> Written {
        let said = self.said(self.language);
        Written {
            code: self.code().to_owned(),
            message: said.seen,
            advice: said.advice,
            subject: self.subject.clone(),
            severity: self.severity,
            strength: self.strength,
            place: self.place.clone(),
            arguments: self.what.arguments(),
            parts: self.parts.iter().map(Self::written).collect(),
        }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.whole(self.language))
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written().serialize(serializer)
    }
}
