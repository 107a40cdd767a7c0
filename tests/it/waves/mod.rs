//! Waves: changes against other software, moves, panels, saved analyses (`docs/waves.md`).

mod laws;
mod mix;
pub mod reference;
mod references;
mod several;
pub mod world;
