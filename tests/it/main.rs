//! One binary for all integration tests: one link, seconds per edit.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a test that is skipped says so")]

mod architecture;
mod charts;
mod cli;
mod columns;
mod counts;
mod derived;
mod element_maps;
mod errors;
mod explain;
mod exports;
#[path = "../faults/mod.rs"]
mod faults;
mod files;
mod golden;
mod hard_cases;
mod inference;
mod inspect;
mod languages;
mod laws;
mod limits;
mod looks;
mod outcomes;
mod placement;
mod readme;
mod reference;
mod resampling;
mod samples;
mod segments;
mod shared_data;
mod vendors;
mod world;
