//! Why a block of answers could not be turned into numbers.

pub use crate::message::CodingError;
