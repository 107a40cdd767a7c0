//! How long the parts of an analysis take: `cargo bench`, or `cargo bench -- reading` for one part.
//!
//! Whole programs against their peers are measured by `benches/peers/run`.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]

mod analysis;
mod formats;
mod placement;
mod reading;
mod resampling;
mod sample;
mod shapley;

fn main() {
    divan::main();
}
