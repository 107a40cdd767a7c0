//! What a single cell says: a number, or nothing.

pub mod missing;
pub mod number;

pub use self::number::number;
