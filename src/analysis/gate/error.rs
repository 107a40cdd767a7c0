//! What is wrong with a gate, and where.

use std::fmt;

use crate::message::Gating;

/// Why a text is not a gate.
#[derive(Debug, Clone, PartialEq)]
pub struct GateError {
    text: String,
    at: usize,
    problem: Gating,
}

impl GateError {
    pub(super) fn new(text: &str, at: usize, problem: Gating) -> Self {
        Self { text: text.to_owned(), at, problem }
    }
}

impl From<GateError> for Gating {
    /// The gate, a caret under the place, and what is wrong.
    fn from(error: GateError) -> Self {
        let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
        let (from, width) = (error.at.saturating_sub(60), 100);
        let line = error.text.chars().map(plain).skip(from).take(width).collect();
        Self::Malformed { fault: Box::new(error.problem), line, at: error.at - from }
    }
}

impl fmt::Display for GateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        Gating::from(self.clone()).fmt(formatter)
    }
}
