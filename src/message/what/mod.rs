//! Everything that can be told: a variant each, its arguments typed and named.

mod columns;
mod declare;
mod findings;
mod values;

pub use columns::Columns;
use declare::declare;
pub use findings::Findings;
pub use values::{Stray, Values};

use serde::Serialize;
use serde_json::{Map, Value};

declare! {
    /// What does not have a variant of its own yet.
    Plain {
        /// A finished sentence.
        Plain { code: &'static str, seen: String, advice: String },
    }
}

/// Everything that can be told, by the stage at which it is seen.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum What {
    /// Which columns are ratings, of what and of which side.
    Columns(Columns),
    /// What looks suspicious in the answers.
    Findings(Findings),
    /// How answers become numbers, and which rows hold none.
    Values(Values),
    /// Not yet sorted.
    Plain(Plain),
}

impl What {
    /// Its stable name for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Columns(what) => what.code(),
            Self::Findings(what) => what.code(),
            Self::Values(what) => what.code(),
            Self::Plain(Plain::Plain { code, .. }) => code,
        }
    }

    /// Its arguments by name.
    pub fn arguments(&self) -> Map<String, Value> {
        match serde_json::to_value(self) {
            Ok(Value::Object(arguments)) => arguments,
            _ => Map::new(),
        }
    }
}

impl From<Columns> for What {
    fn from(what: Columns) -> Self {
        Self::Columns(what)
    }
}

impl Plain {
    /// A finished sentence without advice.
    pub fn seen(code: &'static str, seen: impl Into<String>) -> Self {
        Self::Plain { code, seen: seen.into(), advice: String::new() }
    }
}

impl From<Findings> for What {
    fn from(what: Findings) -> Self {
        Self::Findings(what)
    }
}

impl From<Values> for What {
    fn from(what: Values) -> Self {
        Self::Values(what)
    }
}

impl From<Plain> for What {
    fn from(what: Plain) -> Self {
        Self::Plain(what)
    }
}
