//! One binary for all integration tests: one link, seconds per edit.

mod architecture;
mod cli;
mod errors;
mod golden;
mod laws;
mod readme;
mod reference;
mod world;
