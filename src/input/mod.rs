//! File → [`Survey`](crate::survey::Survey): the only reader, in rooms by stage.
//!
//! Bytes become a [`grid::Grid`] of text ([`open`]), its header rows [`headings::Headings`] and its columns a
//! [`columns::layout::Layout`] ([`columns`]), its cells ratings ([`answers`]), and all of it a survey (`survey`,
//! or [`read()`] for long files block by block).

pub mod answers;
pub mod benchmark;
pub mod columns;
pub(crate) mod fold;
pub mod grid;
pub mod headings;
mod held;
pub mod hints;
pub mod open;
mod pace;
mod read;
pub mod recorded;
mod source;
mod stream;
pub mod study;
pub(crate) mod survey;
pub mod values;
mod whole;

pub use pace::{Pace, Progress};
pub use read::{read, refuse_doubts};
pub use source::{ScaleRange, Source};
pub use survey::cells::Wanted;
pub use survey::structure::Structure;
pub use survey::table::Table;
pub use survey::wide::{Paired, paired};
pub use whole::whole;
