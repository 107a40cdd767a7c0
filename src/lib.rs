//! Importance/performance gap analysis of survey ratings.
//!
//! Respondents rate each criterion for importance and for performance; the gap is
//! importance − performance (positive = shortfall), and every criterion is placed in a quadrant
//! against a crosshair (importance-performance analysis, Martilla & James 1977).
//!
//! The way through the crate is one line, [`app::run`]: [`input`] reads a file into a checked
//! [`survey`], [`analysis`] computes every number, [`report`] makes a document and pictures of them,
//! [`mod@write`] makes bytes, [`output`] writes files.
//! Rooms import only from the floors below: [`stats`] knows nothing of surveys.
//!
//! ```
//! use ecart::{analysis, input};
//! let survey = input::read(&input::Source::file("fixtures/martilla_james.csv")).unwrap();
//! let analysis = analysis::analyze(&survey, &analysis::Plan::default()).unwrap();
//! assert_eq!(analysis.criteria.len(), 14);
//! ```

pub mod analysis;
pub mod app;
pub mod chart;
pub mod cli;
pub mod demo;
pub mod error;
pub mod explain;
pub mod faults;
pub mod importance;
pub mod input;
pub mod inspect;
pub mod look;
pub mod message;
pub mod office;
pub mod output;
pub mod report;
pub mod sql;
pub mod stats;
pub mod survey;
pub mod words;
pub mod worker;
pub mod write;
