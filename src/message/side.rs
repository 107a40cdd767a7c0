//! The two sides of a pair.

use std::fmt;

use serde::Serialize;

/// A side of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// How much it matters.
    Importance,
    /// How well it is done, or how satisfied people are.
    Performance,
}

impl Side {
    /// The side across.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Importance => Self::Performance,
            Self::Performance => Self::Importance,
        }
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Importance => "importance",
            Self::Performance => "performance",
        })
    }
}
