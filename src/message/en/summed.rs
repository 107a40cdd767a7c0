//! What is made of several messages, in English.

use crate::message::{Said, Summed};

/// What was seen and what to do.
pub fn sentence(what: &Summed) -> Said {
    match what {
        Summed::BadCells { count } => Said::seen(format!("{count} cells are wrong")),
        Summed::Suspicious { .. } => Said::seen("it looks suspicious, and --strict makes that an error"),
    }
}
