//! What the columns of surveys are: on literal headers, on real exports, and by laws.

mod coding;
mod exports;
mod label_sets;
mod laws;
mod layout;
mod world;
