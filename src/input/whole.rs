//! Files that are no surveys, as they are.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::error::{Error, Result};
use crate::faults;
use crate::input::open::file_error::FileError;

/// The bytes of a file, `most` and one at most: whoever gets more than `most` has not all of it.
///
/// # Errors
/// Where it cannot be read.
pub fn whole(path: &Path, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let opened = faults::call().and_then(|()| File::open(path));
    let read = opened.and_then(|file| file.take(most + 1).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|cause| Error::unread(path, cause))
}

/// All bytes of a file.
///
/// # Errors
/// Where it cannot be read, or has more than `most`: a device without an end, or a file that was not meant.
pub(in crate::input) fn whole_within(path: &Path, most: u64) -> Result<Vec<u8>> {
    let bytes = whole(path, most)?;
    if bytes.len() as u64 > most {
        return Err(Error::in_file(path.display().to_string(), FileError::LargerThanItsKind { limit: most }));
    }
    Ok(bytes)
}
