//! What workbooks, decks and documents share: the package, safe text, and native charts that stay editable.
//!
//! An Office file is a zip of XML parts. [`package`] writes one with the same bytes every time, [`text`] lets no label
//! break out of its part, and [`chart`] writes the one chart part that spreadsheets, slides and documents all embed.

pub mod block;
pub mod chart;
pub mod opened;
pub mod package;
pub mod related;
pub mod relations;
pub mod text;
pub mod xml;
