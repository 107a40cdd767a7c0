//! Analysis → a report as a value: a [`Document`] of sections with tables of typed cells, charts and sentences.
//!
//! Titles, marks and the sentences under a table are made here, once; the writers only walk what was made.

mod answers;
mod assembled;
mod audiences;
mod cell;
mod dashboard;
mod document;
mod dots;
mod drivers;
pub mod figure;
mod grid;
mod heat;
pub mod labels;
mod lists;
mod main_table;
mod marks;
mod multiples;
mod necessary;
pub(crate) mod notes;
mod outcomes;
mod panels;
mod plan;
mod plan_chart;
mod ranking;
mod rivals;
mod segments;
mod slope;
mod spoken;
mod strip;
mod styles;
mod table;
mod titles;
mod told;
mod trend;
mod view;
pub(crate) mod warnings;
mod waves;

pub use cell::{Cell, CellRoom, Mark, Sign, Tone, Value, symbol};
pub use dashboard::{
    Answer, AnswerKind, BarSketch, Brief, LEAST_ROWS as LEAST_ROWS_OF_A_DASHBOARD, Sketch, SlopeSketch,
    brief, rows_with_gaps,
};
pub use document::{Block, Document, Section};
pub use figure::Figure;
pub use multiples::multiples;
pub use slope::{refusal as refusal_of_waves, slope};
pub use table::{Column, ColumnKey, Head, Row, Table, TableKind};
pub use titles::next as next_step;
