//! Surveys of known truth in the clothes that people give them.

mod chance;
mod form;
mod survey;
mod tongue;
mod verdict;

pub use survey::dress;
pub use verdict::{Outcome, judge};
