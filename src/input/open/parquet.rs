//! Parquet files, read by polars.

use std::io::Cursor;

use polars::prelude::DataFrame;
use polars_io::SerReader;
use polars_io::parquet::read::ParquetReader;

use crate::input::grid::FileKind;
use crate::input::open::file_error::FileError;
use crate::input::open::frame::{Framed, Part};

/// The first bytes of a Parquet file.
pub const FILE: &[u8] = b"PAR1";

/// Parquet.
pub(in crate::input) static FRAMED: Framed =
    Framed { kind: FileKind::Parquet, read, broken: |why| FileError::BrokenParquet { why } };

fn read(bytes: &[u8], part: Part) -> Result<DataFrame, String> {
    let reader = ParquetReader::new(Cursor::new(bytes)).with_columns(part.columns);
    reader.with_slice(part.rows.map(|rows| (0, rows))).finish().map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::open::frame::tests::{check, sample};
    use polars_io::parquet::write::ParquetWriter;

    fn bytes() -> Vec<u8> {
        let mut bytes = Vec::new();
        ParquetWriter::new(&mut bytes).finish(&mut sample()).unwrap();
        bytes
    }

    #[test]
    fn values_become_the_texts_of_a_spreadsheet() {
        check(&FRAMED.open(&bytes()).unwrap());
    }

    #[test]
    fn a_cut_file_is_refused() {
        let bytes = bytes();
        assert!(matches!(FRAMED.open(&bytes[..bytes.len() / 2]), Err(FileError::BrokenParquet { .. })));
    }
}
