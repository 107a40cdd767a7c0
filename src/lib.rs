//! Importance/performance gap analysis of survey ratings.
//!
//! Respondents rate each criterion for importance and for performance; the gap is
//! importance − performance (positive = shortfall), and every criterion is placed in a quadrant
//! against a crosshair (importance-performance analysis, Martilla & James 1977). The program `ecart` is this
//! library behind a command line.
//!
//! # Five names
//!
//! [`read`] makes a survey of a file or of bytes, [`analyze`] every number, [`compare`] what changed between two waves,
//! [`fn@report`] an output as bytes, [`draw`] a chart.
//!
//! ```
//! use ecart::analysis::Plan;
//! use ecart::input::Source;
//! use ecart::look::Chart;
//! use ecart::write::{HTML, Style};
//!
//! # fn main() -> ecart::error::Result<()> {
//! let survey = ecart::read(&Source::file("fixtures/martilla_james.csv"))?;
//! let analysis = ecart::analyze(&survey, &Plan::default())?;
//! assert_eq!(analysis.criteria.len(), 14);
//!
//! let page = ecart::report(&analysis, &HTML, &Style::default())?;
//! let map = ecart::draw(&analysis, Chart::Quadrant, &Style::default())?;
//! assert!(page.bytes.len() > 10_000 && map.notices.is_empty());
//! # Ok(())
//! # }
//! ```
//!
//! Two waves of a survey, each with its analysis:
//!
//! ```
//! use ecart::analysis::{ComparePlan, Plan, Recorded, Wave};
//! use ecart::input::Source;
//!
//! # fn main() -> ecart::error::Result<()> {
//! let plan = Plan::default();
//! let wave = |file: &str| ecart::read(&Source::file(format!("fixtures/study/{file}")));
//! let (old, new) = (wave("customers_2025.csv")?, wave("customers_2026.csv")?);
//! let analyzed = |label: &str, survey| -> ecart::error::Result<_> {
//!     let recorded = Recorded::of(&ecart::analyze(survey, &plan)?);
//!     Ok(Wave { label: label.into(), recorded, read: Some((survey, &plan)) })
//! };
//! let changes = ecart::compare(&analyzed("2025", &old)?, &analyzed("2026", &new)?, &ComparePlan::default())?;
//! assert_eq!(changes.rows.len(), 12);
//! # Ok(())
//! # }
//! ```
//!
//! A file that is wrong is an [`Error`](error::Error) that says what was found, where, and what to do; what was inferred
//! stands in the survey's notices and findings, each with how sure it is.
//!
//! # Rooms
//!
//! The way through the crate is one line, [`app::analyze`]: [`input`] reads a file into a checked
//! [`survey`], [`analysis`] computes every number, [`mod@report`] makes a document and pictures of them,
//! [`mod@write`] makes bytes. Every command is a task that becomes outputs ([`app::run`]), and [`output`] writes these.
//! Rooms import only from the floors below: [`stats`] knows nothing of surveys.
//!
//! There are no cargo features: everything is built. A file of other people's formats (workbooks, Parquet, Arrow) is read
//! by their readers in this process; the program runs itself a second time for that, with limits.

pub mod analysis;
pub mod app;
pub mod chart;
pub mod cli;
pub mod demo;
pub mod error;
pub(crate) mod explain;
pub mod faults;
pub mod importance;
pub mod input;
pub mod inspect;
pub mod look;
pub mod message;
pub mod office;
pub mod options;
pub mod output;
pub mod report;
pub mod sql;
pub mod stats;
pub mod survey;
pub mod words;
pub mod worker;
pub mod write;

pub use analysis::{analyze, compare};
pub use input::read;
pub use write::{draw, report};
