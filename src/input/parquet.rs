//! Parquet files, read by polars into a grid of text like every other file.

use std::io::Cursor;

use polars_io::SerReader;
use polars_io::parquet::read::ParquetReader;

use super::file_error::FileError;
use super::frame;
use super::grid::{FileKind, Opened};

/// Reads a Parquet file; null becomes an empty cell, and column names are the header row.
///
/// # Errors
/// Where the bytes are no Parquet, or a column is no text, number, date or category.
pub fn read(bytes: &[u8]) -> Result<Opened, FileError> {
    let broken = |why: String| FileError::BrokenParquet { why };
    let frame = ParquetReader::new(Cursor::new(bytes)).finish().map_err(|error| broken(error.to_string()))?;
    frame::opened(&frame, FileKind::Parquet).map_err(broken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::frame::tests::{check, sample};
    use polars_io::parquet::write::ParquetWriter;

    fn bytes() -> Vec<u8> {
        let mut bytes = Vec::new();
        ParquetWriter::new(&mut bytes).finish(&mut sample()).unwrap();
        bytes
    }

    #[test]
    fn values_become_the_texts_of_a_spreadsheet() {
        check(&read(&bytes()).unwrap());
    }

    #[test]
    fn a_cut_file_is_refused() {
        let bytes = bytes();
        assert!(matches!(read(&bytes[..bytes.len() / 2]), Err(FileError::BrokenParquet { .. })));
    }
}
