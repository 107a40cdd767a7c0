//! Texts → ratings: labels and numbers become codes of a scale, and a doctor looks at what came out.

pub mod doctor;
pub mod labels;
pub(in crate::input) mod ratings;
mod reached;
pub(in crate::input) mod sheet;
