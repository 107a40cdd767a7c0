//! What is made of several messages, in Spanish.

use crate::message::{Said, Summed};

/// What was seen and what to do.
pub fn sentence(what: &Summed) -> Said {
    match what {
        Summed::BadCells { count } => Said::seen(format!("{count} celdas son incorrectas")),
        Summed::Suspicious { .. } => Said::seen("parece sospechoso, y --strict lo convierte en un error"),
    }
}
