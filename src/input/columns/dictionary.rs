//! The data dictionary of REDCap, a second file that explains an export of variable names and codes.

use std::fs::File;
use std::path::Path;

use crate::error::{Error, Result};
use crate::faults;
use crate::input::columns::tools::redcap;
use crate::input::grid::{Grid, Opened};
use crate::input::open;
use crate::input::source::Source;
use crate::message::{FileError, SystemReason};

/// The data dictionary the source names, if any.
///
/// # Errors
/// Where it cannot be read, is no data dictionary, or explains no column of the export.
pub fn read(source: &Source, export: &Opened) -> Result<Option<Grid>> {
    let Some(path) = source.dictionary() else { return Ok(None) };
    let file = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let refused = |problem: FileError| Err(Error::in_file(&file, problem));
    let dictionary = opened(&path, &file)?.grid;
    let Some(fields) = redcap::fields(&dictionary) else {
        return refused(FileError::NotADictionary);
    };
    let export_name = source.name();
    if export.headings.is_some() {
        return refused(FileError::DictionaryNotNeeded { export: export_name });
    }
    let is_field = |header: &str| fields.contains(header.trim());
    if !export.grid.rows.first().is_some_and(|header| header.iter().any(is_field)) {
        return refused(FileError::DictionaryOfAnother { fields: fields.len(), export: export_name });
    }
    Ok(Some(dictionary))
}

/// Whether a sheet is such a dictionary itself.
pub fn is_one(grid: &Grid) -> bool {
    let names =
        |name: &str| grid.rows.first().is_some_and(|header| header.iter().any(|cell| cell.trim() == name));
    names("Variable / Field Name") && names("Field Type")
}

fn opened(path: &Path, file: &str) -> Result<Opened> {
    let unread = |source: std::io::Error| {
        Error::in_file(path.display().to_string(), FileError::Unreadable { why: SystemReason::of(&source) })
            .because(source)
    };
    let bytes = faults::call()
        .and_then(|()| File::open(path))
        .and_then(|mut file| open::read_bounded(&mut file))
        .map_err(unread)?;
    bytes.and_then(|bytes| open::open(&bytes, None)).map_err(|error| Error::in_file(file, error))
}
