//! What is wrong with a gate, and where.

use std::fmt;

/// Why a text is not a gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateError {
    text: String,
    at: usize,
    problem: String,
}

impl GateError {
    pub(super) fn new(text: &str, at: usize, problem: String) -> Self {
        Self { text: text.to_owned(), at, problem }
    }
}

impl fmt::Display for GateError {
    /// The gate, a caret under the place, and what is wrong.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line: String =
            self.text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        let (from, width) = (self.at.saturating_sub(60), 100);
        let shown: String = line.chars().skip(from).take(width).collect();
        write!(formatter, "{}\n  {shown}\n  {}^", self.problem, " ".repeat(self.at - from))
    }
}
