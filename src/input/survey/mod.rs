//! Columns and ratings → a checked survey: one builder for each shape, several files, conditions.

pub(in crate::input) mod cells;
pub(in crate::input) mod counts;
mod design;
pub(in crate::input) mod extra;
pub(in crate::input) mod filter;
mod grouping;
pub(in crate::input) mod groups;
pub(in crate::input) mod levels;
pub(in crate::input) mod long;
pub(in crate::input) mod outcome;
pub(in crate::input) mod persons;
pub(in crate::input) mod results;
pub(in crate::input) mod several;
pub(in crate::input) mod structure;
pub(in crate::input) mod summary;
pub(in crate::input) mod table;
pub(in crate::input) mod unasked;
pub(in crate::input) mod wave;
pub(in crate::input) mod wide;
