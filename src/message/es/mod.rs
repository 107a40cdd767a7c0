//! Spanish.

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
    in_row: |row, seen| format!("fila {row}: {seen}"),
    in_cell: |row, column, seen| format!("fila {row}, columna «{column}»: {seen}"),
    advised: |seen, advice| format!("{seen}; {advice}"),
    study_file: "archivo de estudio",
    list: |seen| format!("{seen}:"),
    guide: ["Dice:            ", "Por qué importa: ", "Qué hacer:       "],
    nothing: "nada",
    guide_head: "# Mensajes\n\nCada aviso, advertencia y error tiene un código; `ecart help CODE` muestra su entrada y `--messages \
                 json` lo escribe en la salida de error. Las palabras en mayúsculas representan lo que el mensaje nombra. Esta \
                 página se genera.\n",
    quoted: |name| format!("«{name}»"),
    more: |n| format!("… y {n} más"),
};

/// Names in quotes, one after the other.
fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("«{name}»")).collect::<Vec<_>>().join(", ")
}

/// The first eight names in quotes.
fn listed(names: &[String]) -> String {
    const LISTED: usize = 8;
    if names.is_empty() {
        return "nada".into();
    }
    let shown = quoted(&names[..names.len().min(LISTED)]);
    match names.len().saturating_sub(LISTED) {
        0 => shown,
        more => format!("{shown} y {more} más"),
    }
}

/// A side as it stands in a sentence.
fn side(side: Side) -> &'static str {
    match side {
        Side::Importance => "importancia",
        Side::Performance => "desempeño",
    }
}

/// A side with its article.
fn the_side(side: Side) -> &'static str {
    match side {
        Side::Importance => "la importancia",
        Side::Performance => "el desempeño",
    }
}
