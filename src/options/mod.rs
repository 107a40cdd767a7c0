//! Options: what may be typed on the command line and written in a study file, and what it means.

mod spelled;

pub use spelled::Spelled;
