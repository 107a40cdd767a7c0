//! What a kind of file that polars reads has to say of itself.

use polars::prelude::{ArrowSchema, DataFrame};
use polars_arrow::array::Array;

use crate::input::grid::FileKind;
use crate::input::open::file_error::FileError;
use crate::message::Damage;

/// A kind of file that polars reads.
pub(in crate::input) struct Framed {
    /// Which one.
    pub kind: FileKind,
    /// Checks what a file claims of itself against its size, before anybody believes it.
    pub check: fn(&[u8]) -> Result<(), Damage>,
    /// Tells its columns.
    pub schema: fn(&[u8]) -> Result<ArrowSchema, Damage>,
    /// Reads bytes of it.
    pub read: fn(&[u8], Part) -> Result<DataFrame, Damage>,
    /// The arrays of one column.
    pub arrays: fn(&[u8], &str) -> Result<Arrays, Damage>,
    /// How many rows are best read at a time, where a file is read from somewhere else than its beginning too.
    pub slice: usize,
    /// The error of a file that cannot be read.
    pub broken: fn(Damage) -> FileError,
}

/// A column as the file has it, part by part.
pub(in crate::input) type Arrays = Vec<Box<dyn Array>>;

/// What is wanted of a file.
#[derive(Debug, Clone, Default)]
pub(in crate::input) struct Part {
    /// The columns, where not all are.
    pub columns: Option<Vec<String>>,
    /// How many rows from the first one wanted, where not all are.
    pub rows: Option<usize>,
    /// The first row wanted.
    pub from: usize,
}
