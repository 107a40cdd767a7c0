//! The data dictionary of REDCap, a second file that explains an export of variable names and codes.

use std::fs::File;
use std::path::Path;

use crate::error::{Error, Result};
use crate::input::columns::tools::redcap;
use crate::input::grid::{Grid, Opened};
use crate::input::open;
use crate::input::source::Source;

/// The data dictionary the source names, if any.
///
/// # Errors
/// Where it cannot be read, is no data dictionary, or explains no column of the export.
pub fn read(source: &Source, export: &Opened) -> Result<Option<Grid>> {
    let Some(path) = source.dictionary() else { return Ok(None) };
    let file = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let refused = |problem: String| Err(Error::File { file: file.clone(), problem });
    let dictionary = opened(&path, &file)?.grid;
    let Some(fields) = redcap::fields(&dictionary) else {
        return refused(
            "this is no data dictionary of REDCap: its first row has no \"Variable / Field Name\" and \"Field Label\" \
             (download the dictionary from the project's page Data Dictionary)"
                .into(),
        );
    };
    let export_name = source.name();
    if export.headings.is_some() {
        return refused(format!(
            "{export_name} explains its columns itself: leave the dictionary away, or read the CSV export"
        ));
    }
    let is_field = |header: &str| fields.contains(header.trim());
    if !export.grid.rows.first().is_some_and(|header| header.iter().any(is_field)) {
        return refused(format!(
            "none of its {} fields is a column of {export_name} (is it another project's dictionary? The export must \
             be of raw data, with variable names in its first row)",
            fields.len()
        ));
    }
    Ok(Some(dictionary))
}

fn opened(path: &Path, file: &str) -> Result<Opened> {
    let unread = |source| Error::Read { path: path.to_owned(), source };
    let bytes = File::open(path).and_then(|mut file| open::read_bounded(&mut file)).map_err(unread)?;
    bytes
        .and_then(|bytes| open::open(&bytes, None))
        .map_err(|error| Error::File { file: file.to_owned(), problem: error.to_string() })
}
