//! What is made of several messages, in German.

use crate::message::{Said, Summed};

/// What was seen and what to do.
pub fn sentence(what: &Summed) -> Said {
    match what {
        Summed::BadCells { count } => Said::seen(format!("{count} Zellen sind falsch")),
        Summed::Suspicious { .. } => {
            Said::seen("das sieht verdächtig aus, und --strict macht daraus einen Fehler")
        }
    }
}
