//! German.

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
    error: "Fehler: ",
    in_file: |file, seen| format!("{file}: {seen}"),
    in_row: |row, seen| format!("Zeile {row}: {seen}"),
    in_cell: |row, column, seen| format!("Zeile {row}, Spalte „{column}“: {seen}"),
    advised: |seen, advice| format!("{seen}; {advice}"),
    study_file: "Studiendatei",
    list: |seen| format!("{seen}:"),
    guide: ["Besagt:         ", "Warum wichtig:  ", "Was zu tun ist: "],
    nothing: "nichts",
    guide_head: "# Meldungen\n\nJeder Hinweis, jede Warnung und jeder Fehler hat einen Code; `ecart help CODE` zeigt den Eintrag, \
                 `--messages json` schreibt ihn auf die Standardfehlerausgabe. Wörter in Großbuchstaben stehen für das, was die \
                 Meldung nennt. Diese Seite ist erzeugt.\n",
    quoted: |name| format!("„{name}“"),
    more: |n| format!("… und {n} weitere"),
};

/// Names in quotes, one after the other.
fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("„{name}“")).collect::<Vec<_>>().join(", ")
}

/// The first eight names in quotes.
fn listed(names: &[String]) -> String {
    const LISTED: usize = 8;
    if names.is_empty() {
        return "nichts".into();
    }
    let shown = quoted(&names[..names.len().min(LISTED)]);
    match names.len().saturating_sub(LISTED) {
        0 => shown,
        more => format!("{shown} und {more} weitere"),
    }
}

/// A side as it stands in a sentence.
fn side(side: Side) -> &'static str {
    match side {
        Side::Importance => "Wichtigkeit",
        Side::Performance => "Leistung",
    }
}
