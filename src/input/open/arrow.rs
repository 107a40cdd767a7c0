//! Arrow files (Feather 2 among them) and streams, read by polars.

use std::io::Cursor;

use polars::prelude::DataFrame;
use polars_io::SerReader;
use polars_io::ipc::{IpcReader, IpcStreamReader};

use crate::input::grid::FileKind;
use crate::input::open::file_error::FileError;
use crate::input::open::frame::{Framed, Part};

/// The first bytes of an Arrow file.
pub const FILE: &[u8] = b"ARROW1\0\0";
/// The first bytes of an Arrow stream.
pub const STREAM: &[u8] = b"\xFF\xFF\xFF\xFF";

/// Arrow.
pub(in crate::input) static FRAMED: Framed =
    Framed { kind: FileKind::Arrow, read, broken: |why| FileError::BrokenArrow { why } };

fn read(bytes: &[u8], part: Part) -> Result<DataFrame, String> {
    let reader = Cursor::new(bytes);
    let frame = if bytes.starts_with(STREAM) {
        IpcStreamReader::new(reader).with_columns(part.columns).with_n_rows(part.rows).finish()
    } else {
        IpcReader::new(reader).with_columns(part.columns).with_n_rows(part.rows).finish()
    };
    frame.map_err(|error| error.to_string())
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
