//! A message in words.

use std::fmt;

/// What was seen and what to do, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What was seen, one sentence without its full stop.
    pub seen: String,
    /// What to do about it, in the same form; empty where nothing is to be done.
    pub advice: String,
}

impl Said {
    /// A sentence that needs no advice.
    pub fn seen(seen: impl Into<String>) -> Self {
        Self { seen: seen.into(), advice: String::new() }
    }

    /// A sentence and its advice.
    pub fn and(seen: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { seen: seen.into(), advice: advice.into() }
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.advice.as_str() {
            "" => write!(f, "{}", self.seen),
            advice => write!(f, "{} ({advice})", self.seen),
        }
    }
}

/// Rows of groups, `Price × North`; the first of many.
pub(in crate::message) fn crossed(cells: &[(String, String)]) -> String {
    const LISTED: usize = 12;
    let mut shown: Vec<String> =
        cells.iter().take(LISTED).map(|(row, group)| format!("{row} × {group}")).collect();
    if cells.len() > LISTED {
        shown.push("…".into());
    }
    shown.join(", ")
}
