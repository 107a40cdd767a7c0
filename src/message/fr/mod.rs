//! French.

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
    error: "erreur\u{a0}: ",
    in_file: |file, seen| format!("{file}\u{a0}: {seen}"),
    in_row: |row, seen| format!("ligne {row}\u{a0}: {seen}"),
    in_cell: |row, column, seen| format!("ligne {row}, colonne «\u{a0}{column}\u{a0}»\u{a0}: {seen}"),
    advised: |seen, advice| format!("{seen}\u{202f}; {advice}"),
    study_file: "fichier d’étude",
    list: |seen| format!("{seen}\u{a0}:"),
    guide: ["Dit\u{a0}:             ", "Pourquoi\u{a0}:        ", "Que faire\u{a0}:       "],
    nothing: "rien",
    guide_head: "# Messages\n\nChaque notice, avertissement et erreur a un code\u{a0}; «\u{a0}ecart help CODE\u{a0}» affiche son \
                 article, `--messages json` l’écrit sur la sortie d’erreur. Les mots en capitales tiennent la place de ce que \
                 le message nomme. Cette page est engendrée.\n",
    quoted: |name| format!("«\u{a0}{name}\u{a0}»"),
    more: |n| format!("… et {n} de plus"),
};

/// Names in quotes, one after the other.
fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("«\u{a0}{name}\u{a0}»")).collect::<Vec<_>>().join(", ")
}

/// The first eight names in quotes.
fn listed(names: &[String]) -> String {
    const LISTED: usize = 8;
    if names.is_empty() {
        return "rien".into();
    }
    let shown = quoted(&names[..names.len().min(LISTED)]);
    match names.len().saturating_sub(LISTED) {
        0 => shown,
        more => format!("{shown}, et {more} de plus"),
    }
}

/// A side as it stands in a sentence.
/// A side behind what is of it: “les réponses d’importance”.
fn of_side(side: Side) -> &'static str {
    match side {
        Side::Importance => "d’importance",
        Side::Performance => "de performance",
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Importance => "importance",
        Side::Performance => "performance",
    }
}
