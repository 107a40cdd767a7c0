//! What is made of several messages, in French.

use crate::message::{Said, Summed};

/// What was seen and what to do.
pub fn sentence(what: &Summed) -> Said {
    match what {
        Summed::BadCells { count } => Said::seen(format!("{count} cellules sont fausses")),
        Summed::Suspicious { .. } => Said::seen("il paraît suspect, et --strict en fait une erreur"),
    }
}
