//! Grid → pairs and roles: what each column is, by its names, its place and its answers.

pub mod brackets;
pub(in crate::input) mod companions;
pub(in crate::input) mod dictionary;
pub mod layout;
pub mod pairing;
pub mod remarks;
pub mod roles;
pub mod rows;
pub mod sides;
pub(in crate::input) mod strays;
pub mod tidy;
pub mod tools;
