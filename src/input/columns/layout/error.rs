//! Why the columns could not be understood.

pub use crate::message::LayoutError;
