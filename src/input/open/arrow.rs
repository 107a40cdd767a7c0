//! Arrow files (Feather 2 among them) and streams, read by polars.

use std::io::Cursor;

use polars::prelude::{ArrowSchema, DataFrame};
use polars_arrow::array::Array;
use polars_arrow::io::ipc::read::{
    FileReader, StreamReader, StreamState, read_file_metadata, read_stream_metadata,
};
use polars_io::SerReader;
use polars_io::ipc::{IpcReader, IpcStreamReader};

use crate::input::grid::FileKind;
use crate::input::open::file_error::{FileError, damage};
use crate::input::open::framed::{Framed, Part};
use crate::input::open::ipc;
use crate::message::Damage;

/// The first bytes of an Arrow file.
pub const FILE: &[u8] = b"ARROW1\0\0";
/// The first bytes of an Arrow stream.
pub const STREAM: &[u8] = b"\xFF\xFF\xFF\xFF";

/// Arrow.
pub(in crate::input) static FRAMED: Framed = Framed {
    kind: FileKind::Arrow,
    check,
    schema,
    read,
    arrays,
    // Its readers begin at the first row.
    slice: usize::MAX,
    broken: |why| FileError::BrokenArrow { why },
};

/// All messages lie inside the file and do not grow beyond reason.
fn check(bytes: &[u8]) -> Result<(), Damage> {
    if bytes.starts_with(STREAM) {
        return ipc::check_stream(bytes);
    }
    ipc::check_footer(bytes)?;
    let metadata = read_file_metadata(&mut Cursor::new(bytes)).map_err(|error| damage(&error))?;
    let blocks = metadata.blocks.iter().chain(metadata.dictionaries.iter().flatten());
    ipc::check_blocks(bytes, blocks.map(|block| block.offset))
}

fn schema(bytes: &[u8]) -> Result<ArrowSchema, Damage> {
    let mut reader = Cursor::new(bytes);
    if bytes.starts_with(STREAM) {
        return read_stream_metadata(&mut reader).map(|it| it.schema).map_err(|error| damage(&error));
    }
    let metadata = read_file_metadata(&mut reader).map_err(|error| damage(&error))?;
    Ok(metadata.schema.as_ref().clone())
}

/// A column of all batches.
fn arrays(bytes: &[u8], name: &str) -> Result<Vec<Box<dyn Array>>, Damage> {
    let said = |error: polars::error::PolarsError| damage(&error);
    let place = |schema: &ArrowSchema| schema.index_of(name).ok_or(Damage::Nonsense);
    let mut reader = Cursor::new(bytes);
    let mut arrays = Vec::new();
    if bytes.starts_with(STREAM) {
        let metadata = read_stream_metadata(&mut reader).map_err(said)?;
        let column = place(&metadata.schema)?;
        for state in StreamReader::new(reader, metadata, Some(vec![column])) {
            match state.map_err(said)? {
                StreamState::Some(batch) => arrays.extend(batch.into_arrays()),
                // Behind the last message nothing more will come.
                StreamState::Waiting => break,
            }
        }
    } else {
        let metadata = read_file_metadata(&mut reader).map_err(said)?;
        let column = place(&metadata.schema)?;
        for batch in FileReader::new(reader, metadata, Some(vec![column]), None) {
            arrays.extend(batch.map_err(said)?.into_arrays());
        }
    }
    Ok(arrays)
}

fn read(bytes: &[u8], part: Part) -> Result<DataFrame, Damage> {
    let reader = Cursor::new(bytes);
    let frame = if bytes.starts_with(STREAM) {
        IpcStreamReader::new(reader).with_columns(part.columns).with_n_rows(part.rows).finish()
    } else {
        IpcReader::new(reader).with_columns(part.columns).with_n_rows(part.rows).finish()
    };
    frame.map_err(|error| damage(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::open::frame::tests::{check, sample};
    use polars_io::SerWriter;
    use polars_io::ipc::{IpcStreamWriter, IpcWriter};

    fn file() -> Vec<u8> {
        let mut bytes = Vec::new();
        IpcWriter::new(&mut bytes).finish(&mut sample()).unwrap();
        bytes
    }

    #[test]
    fn files_and_streams_become_the_texts_of_a_spreadsheet() {
        check(&FRAMED.open(&file()).unwrap());
        let mut stream = Vec::new();
        IpcStreamWriter::new(&mut stream).finish(&mut sample()).unwrap();
        check(&FRAMED.open(&stream).unwrap());
    }

    #[test]
    fn a_cut_file_is_refused() {
        let bytes = file();
        assert!(matches!(FRAMED.open(&bytes[..bytes.len() / 2]), Err(FileError::BrokenArrow { .. })));
    }
}
