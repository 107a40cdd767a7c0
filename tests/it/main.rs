//! One binary for all integration tests: one link, seconds per edit.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a test that is skipped says so")]

mod architecture;
mod asymmetric;
mod audiences;
mod benchmarks;
mod charts;
mod cli;
mod columns;
mod counts;
mod derived;
mod document;
mod dressings;
mod element_maps;
mod errors;
mod excel;
mod explain;
mod exports;
#[path = "../faults/mod.rs"]
mod faults;
mod files;
mod first_minute;
mod gates;
mod golden;
mod groups;
mod hard_cases;
mod headline;
mod inference;
mod inspect;
mod kinds;
mod languages;
mod laws;
mod limits;
mod looks;
mod made_up;
mod messages;
mod methods;
mod number_laws;
mod office;
mod outcome_laws;
mod outcomes;
mod placement;
mod readme;
mod reference;
mod resampling;
mod samples;
mod segments;
mod shared_data;
mod small_surveys;
mod values;
mod vendors;
mod waves;
mod widths;
mod worked_survey;
mod world;
