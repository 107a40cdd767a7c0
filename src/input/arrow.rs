//! Arrow files (Feather 2 among them) and streams, read by polars.

use std::io::Cursor;

use polars_io::SerReader;
use polars_io::ipc::{IpcReader, IpcStreamReader};

use super::file_error::FileError;
use super::frame;
use super::grid::{FileKind, Opened};

/// The first bytes of an Arrow file.
pub const FILE: &[u8] = b"ARROW1\0\0";
/// The first bytes of an Arrow stream.
pub const STREAM: &[u8] = b"\xFF\xFF\xFF\xFF";

/// Reads an Arrow file or stream; null becomes an empty cell, and column names are the header row.
///
/// # Errors
/// Where the bytes are no Arrow, or a column is no text, number, date or category.
pub fn read(bytes: &[u8]) -> Result<Opened, FileError> {
    let broken = |why: String| FileError::BrokenArrow { why };
    let reader = Cursor::new(bytes);
    let frame = if bytes.starts_with(STREAM) {
        IpcStreamReader::new(reader).finish()
    } else {
        IpcReader::new(reader).finish()
    };
    let frame = frame.map_err(|error| broken(error.to_string()))?;
    frame::opened(&frame, FileKind::Arrow).map_err(broken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::frame::tests::{check, sample};
    use polars_io::SerWriter;
    use polars_io::ipc::{IpcStreamWriter, IpcWriter};

    fn file() -> Vec<u8> {
        let mut bytes = Vec::new();
        IpcWriter::new(&mut bytes).finish(&mut sample()).unwrap();
        bytes
    }

    #[test]
    fn files_and_streams_become_the_texts_of_a_spreadsheet() {
        check(&read(&file()).unwrap());
        let mut stream = Vec::new();
        IpcStreamWriter::new(&mut stream).finish(&mut sample()).unwrap();
        check(&read(&stream).unwrap());
    }

    #[test]
    fn a_cut_file_is_refused() {
        let bytes = file();
        assert!(matches!(read(&bytes[..bytes.len() / 2]), Err(FileError::BrokenArrow { .. })));
    }
}
