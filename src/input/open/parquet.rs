//! Parquet files, read by polars.

use std::io::Cursor;

use polars::prelude::{ArrowSchema, DataFrame};
use polars_arrow::array::Array;
use polars_buffer::Buffer;
use polars_io::SerReader;
use polars_io::parquet::read::ParquetReader;
use polars_parquet::parquet::page::CompressedPage;
use polars_parquet::read::{
    BasicDecompressor, ColumnChunkMetadata, PageReader, RowGroupMetadata, column_iter_to_arrays,
    infer_schema, read_metadata,
};

use crate::input::grid::FileKind;
use crate::input::open::archive::growth;
use crate::input::open::file_error::{FileError, damage};
use crate::input::open::framed::{Framed, Part};
use crate::message::Damage;

/// The first bytes of a Parquet file.
pub const FILE: &[u8] = b"PAR1";

/// Parquet.
pub(in crate::input) static FRAMED: Framed = Framed {
    kind: FileKind::Parquet,
    check,
    schema,
    read,
    arrays,
    slice: 1 << 19,
    broken: |why| FileError::BrokenParquet { why },
};

/// All pages lie inside the file and do not grow beyond reason.
fn check(bytes: &[u8]) -> Result<(), Damage> {
    let metadata = read_metadata(&mut Cursor::new(bytes)).map_err(|error| damage(&error))?;
    let (all, mut room) = (Buffer::from(bytes.to_vec()), growth(bytes.len() as u64));
    for column in metadata.row_groups.iter().flat_map(RowGroupMetadata::parquet_columns) {
        for page in pages(&all, column)? {
            if let CompressedPage::Data(page) = page.map_err(|error| damage(&error))? {
                let unpacked = page.uncompressed_size() as u64;
                room = room.checked_sub(unpacked).ok_or(Damage::Grows)?;
            }
        }
    }
    Ok(())
}

fn schema(bytes: &[u8]) -> Result<ArrowSchema, Damage> {
    let metadata = read_metadata(&mut Cursor::new(bytes));
    metadata.and_then(|metadata| infer_schema(&metadata)).map_err(|error| damage(&error))
}

/// The pages of a column in a row group.
fn pages(bytes: &Buffer<u8>, column: &ColumnChunkMetadata) -> Result<PageReader, Damage> {
    let outside = || Damage::Outside;
    if column.compressed_size() < 0 || column.num_values() < 0 {
        return Err(outside());
    }
    let range = column.byte_range();
    let start = usize::try_from(range.start).map_err(|_| outside())?;
    let end = usize::try_from(range.end).map_err(|_| outside())?;
    bytes.get(start..end).ok_or_else(outside)?;
    Ok(PageReader::new(Cursor::new(bytes.clone().sliced(start..end)), column, Vec::new(), usize::MAX))
}

/// A column of all row groups.
fn arrays(bytes: &[u8], name: &str) -> Result<Vec<Box<dyn Array>>, Damage> {
    let said = |error: polars::error::PolarsError| damage(&error);
    let metadata = read_metadata(&mut Cursor::new(bytes)).map_err(said)?;
    let schema = infer_schema(&metadata).map_err(said)?;
    let field = schema.get(name).ok_or(Damage::Nonsense)?;
    let (all, mut arrays) = (Buffer::from(bytes.to_vec()), Vec::new());
    for group in &metadata.row_groups {
        for column in group.columns_under_root_iter(name).into_iter().flatten() {
            let pages = BasicDecompressor::new(pages(&all, column)?, Vec::new());
            let of = vec![&column.descriptor().descriptor.primitive_type];
            arrays.extend(column_iter_to_arrays(vec![pages], of, field.clone(), None).map_err(said)?.0);
        }
    }
    Ok(arrays)
}

fn read(bytes: &[u8], part: Part) -> Result<DataFrame, Damage> {
    let reader = ParquetReader::new(Cursor::new(bytes)).with_columns(part.columns);
    reader.with_slice(part.rows.map(|rows| (part.from, rows))).finish().map_err(|error| damage(&error))
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
