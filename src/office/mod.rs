//! What workbooks, decks and documents share: the package, safe text, and native charts that stay editable.
//!
//! An Office file is a zip of XML parts. [`package`] writes one with the same bytes every time, [`text`] lets no label
//! break out of its part, and [`chart`] writes the one chart part that spreadsheets, slides and documents all embed.

mod axis;
pub(crate) mod block;
pub mod chart;
pub(crate) mod opened;
pub mod package;
mod range;
pub mod related;
pub(crate) mod relations;
pub mod text;
pub(crate) mod xml;
