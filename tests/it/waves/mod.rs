//! Waves: changes against other software, moves, panels, saved analyses (`docs/waves.md`).

mod lacking;
mod laws;
mod measures;
mod mix;
mod pictures;
mod properties;
pub mod reference;
mod references;
mod several;
mod slopes;
pub mod world;
