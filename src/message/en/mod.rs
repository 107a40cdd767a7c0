//! English.

mod columns;
mod findings;
mod values;

use super::{Plain, Said, Side, What};

/// The sentence for something told.
pub fn sentence(what: &What) -> Said {
    match what {
        What::Columns(what) => columns::sentence(what),
        What::Findings(what) => findings::sentence(what),
        What::Values(what) => values::sentence(what),
        What::Plain(Plain::Plain { seen, advice, .. }) => Said::and(seen, advice),
    }
}

/// Names in quotes, one after the other.
fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

/// A side as it stands in a sentence.
fn side(side: Side) -> &'static str {
    match side {
        Side::Importance => "importance",
        Side::Performance => "performance",
    }
}
