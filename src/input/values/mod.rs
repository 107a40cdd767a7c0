//! What a single cell says: a number, or nothing.

pub mod date;
pub mod missing;
pub mod number;
pub mod rounded;
pub mod thousands;
pub mod written;
pub mod yes_no;

pub use self::number::number;
