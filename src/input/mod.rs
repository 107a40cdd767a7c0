//! File → [`Survey`](crate::survey::Survey): the only reader.
//!
//! Bytes become a [`grid::Grid`] of text ([`open`]), its header rows become [`headings::Headings`]
//! ([`vendor`]), its columns a [`layout::Layout`], its cells ratings ([`labels`]), and all of it a
//! survey ([`read()`]).

pub mod answers;
pub mod archive;
pub mod arrow;
pub mod brackets;
mod columns;
mod counts;
pub mod dialect;
mod dictionary;
pub mod doctor;
pub mod encoding;
pub mod file_error;
mod filter;
pub mod fold;
mod frame;
pub mod grid;
pub mod headings;
pub mod hints;
pub mod labels;
pub mod layout;
mod long;
pub mod open;
pub mod pairing;
pub mod parquet;
mod ratings;
mod read;
pub mod records;
pub mod roles;
pub mod sav;
mod several;
mod sheet;
pub mod sides;
mod source;
mod stream;
mod structure;
pub mod study;
mod summary;
mod table;
pub mod text;
pub mod vendor;
mod wide;
pub mod workbook;

pub use columns::Wanted;
pub use read::{read, refuse_findings};
pub use source::{Pace, ScaleRange, Source};
pub use structure::Structure;
pub use table::Table;
pub use wide::{Paired, paired};
