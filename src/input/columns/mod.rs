//! Grid → pairs and roles: what each column is, by its names, its place and its answers.

pub(crate) mod brackets;
pub(in crate::input) mod companions;
pub(in crate::input) mod dictionary;
pub mod layout;
pub(crate) mod pairing;
pub(crate) mod remarks;
pub(crate) mod roles;
pub mod rows;
pub(crate) mod sides;
pub(in crate::input) mod strays;
pub(crate) mod tidy;
pub mod tools;
