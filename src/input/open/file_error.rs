//! Every way in which a survey file cannot be opened.

use std::fmt::Display;

use crate::message::Damage;
pub use crate::message::FileError;

/// What an error of another reader means; its own words are for those who know that reader.
pub(in crate::input) fn damage(error: &impl Display) -> Damage {
    of_words(&error.to_string())
}

/// The same of what a reader said or panicked with.
pub(in crate::input) fn of_words(said: &str) -> Damage {
    let said = said.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if says(&["cell limit exceeded"]) {
        Damage::FarCell
    } else if says(&[
        "allocat",
        "out of memory",
        "resource temporarily unavailable",
        "os error 11",
        "os error 12",
    ]) {
        Damage::Memory
    } else {
        Damage::Nonsense
    }
}

impl FileError {
    /// The same error in another row, where it tells one.
    #[must_use]
    pub fn at_row(self, row: u64) -> Self {
        match self {
            Self::UnterminatedQuote { column, .. } => Self::UnterminatedQuote { row, column },
            Self::TooManyCells { limit, .. } => Self::TooManyCells { row, limit },
            Self::RowTooLong { limit, .. } => Self::RowTooLong { row, limit },
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_say_what_where_and_what_to_do() {
        let error = FileError::UnterminatedQuote { row: 17, column: 3 };
        assert_eq!(
            error.to_string(),
            "row 17, column 3: a quotation mark opens a cell and is never closed (close it, or double the marks inside a cell)"
        );
        let names: Vec<String> = (1..=10).map(|k| format!("{k}.csv")).collect();
        let message = FileError::SeveralInArchive { members: names }.to_string();
        assert!(message.contains("\"8.csv\", and 2 more"), "{message}");
    }
}
