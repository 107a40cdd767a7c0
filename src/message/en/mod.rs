//! English.

#![allow(clippy::too_many_lines, reason = "tables of sentences")]
#![allow(
    clippy::ref_option,
    clippy::ref_option_ref,
    clippy::trivially_copy_pass_by_ref,
    reason = "helpers are given what a match on a message binds"
)]

mod acting;
mod beside;
mod cells;
mod coding;
mod columns;
mod comparing;
mod condition;
mod drawn;
mod files;
mod findings;
mod gating;
mod grouping;
mod layout;
mod noticed;
mod outputs;
mod request;
mod results;
mod rows;
mod summed;
mod template;
mod typed;
mod values;
mod why;
mod words;

pub use why::why;

use super::{Around, Said, Side, What};

/// The sentence for something told.
pub fn sentence(what: &What) -> Said {
    match what {
        What::Columns(what) => columns::sentence(what),
        What::Findings(what) => findings::sentence(what),
        What::Values(what) => values::sentence(what),
        What::FileError(what) => files::sentence(what),
        What::LayoutError(what) => layout::sentence(what),
        What::CodingError(what) => coding::sentence(what),
        What::Cell(what) => cells::sentence(what),
        What::Noticed(what) => noticed::sentence(what),
        What::Request(what) => request::sentence(what),
        What::Results(what) => results::sentence(what),
        What::Comparing(what) => comparing::sentence(what),
        What::Acting(what) => acting::sentence(what),
        What::Beside(what) => beside::sentence(what),
        What::Grouping(what) => grouping::sentence(what),
        What::Gating(what) => gating::sentence(what),
        What::Outputs(what) => outputs::sentence(what),
        What::Drawn(what) => drawn::sentence(what),
        What::Template(what) => template::sentence(what),
        What::Typed(what) => typed::sentence(what),
        What::Rows(what) => rows::sentence(what),
        What::Summed(what) => summed::sentence(what),
    }
}

/// What stands around sentences.
pub const AROUND: Around = Around {
    error: "error: ",
    in_file: |file, seen| format!("{file}: {seen}"),
    in_row: |row, seen| format!("row {row}: {seen}"),
    in_cell: |row, column, seen| format!("row {row}, column \"{column}\": {seen}"),
    advised: |seen, advice| format!("{seen}: {advice}"),
    study_file: "study file",
    list: |seen| format!("{seen}:"),
    guide: ["Says:           ", "Why it matters: ", "What to do:     "],
    nothing: "nothing",
    guide_head: "# Messages\n\nEvery notice, warning and error has a code; `ecart help CODE` prints its entry, \
                 `--messages json` writes it to standard error. Words in capitals stand for what the message names. \
                 This page is generated.\n",
    quoted: |name| format!("\"{name}\""),
    more: |n| format!("… and {n} more"),
};

/// Names in quotes, one after the other.
fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

/// The first eight names in quotes.
fn listed(names: &[String]) -> String {
    const LISTED: usize = 8;
    if names.is_empty() {
        return "nothing".into();
    }
    let shown = quoted(&names[..names.len().min(LISTED)]);
    match names.len().saturating_sub(LISTED) {
        0 => shown,
        more => format!("{shown}, and {more} more"),
    }
}

/// A side as it stands in a sentence.
fn side(side: Side) -> &'static str {
    match side {
        Side::Importance => "importance",
        Side::Performance => "performance",
    }
}
