//! What a single cell says: a number, or nothing.

pub(crate) mod date;
pub(crate) mod missing;
pub mod number;
pub(crate) mod rounded;
pub(crate) mod thousands;
pub(crate) mod written;
pub(crate) mod yes_no;

pub use self::number::number;
