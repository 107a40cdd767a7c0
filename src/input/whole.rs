//! Files that are no surveys, as they are.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::error::{Error, Result};
use crate::faults;

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
