//! The survey of what is held in memory as a table.

use crate::error::Result;
use crate::input::source::Source;
use crate::input::survey::table::Table;
use crate::survey::Survey;

/// The survey of a file held in memory.
pub(in crate::input) fn whole(bytes: &[u8], source: &Source) -> Result<Survey> {
    understood(&Table::of_bytes(bytes, source)?, source)
}

/// The survey of a table.
pub(in crate::input) fn understood(table: &Table, source: &Source) -> Result<Survey> {
    table.survey(&table.layout()?, source)
}
