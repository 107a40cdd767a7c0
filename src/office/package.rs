//! The zip around the parts: the same bytes whenever and wherever it is written.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Parts by name, without the leading slash.
#[derive(Debug, Clone, Default)]
pub struct Package {
    /// Name → bytes; `[Content_Types].xml` is written first, whatever its place here.
    pub parts: BTreeMap<String, Vec<u8>>,
}

/// Where the content types of all parts stand; readers want it first.
pub const CONTENT_TYPES: &str = "[Content_Types].xml";

impl Package {
    /// All parts of a zip.
    ///
    /// # Errors
    /// Where the bytes are no zip, or a part cannot be unpacked.
    pub fn read(bytes: &[u8]) -> io::Result<Self> {
        let mut archive = ZipArchive::new(Cursor::new(bytes))?;
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index)?;
            if part.is_dir() {
                continue;
            }
            let mut content = Vec::new();
            part.read_to_end(&mut content)?;
            let name = part.name()?.into_owned();
            parts.insert(name, content);
        }
        Ok(Self { parts })
    }

    /// One part of a zip; `None` where it has none of that name.
    ///
    /// # Errors
    /// Where the bytes are no zip, or the part cannot be unpacked.
    pub fn part(bytes: &[u8], name: &str) -> io::Result<Option<Vec<u8>>> {
        let mut archive = ZipArchive::new(Cursor::new(bytes))?;
        let Some(index) = archive.index_for_name(name) else { return Ok(None) };
        let mut content = Vec::new();
        archive.by_index(index)?.read_to_end(&mut content)?;
        Ok(Some(content))
    }

    /// Puts a part in, in place of one of its name.
    pub fn put(&mut self, name: impl Into<String>, content: impl Into<Vec<u8>>) -> &mut Self {
        self.parts.insert(name.into(), content.into());
        self
    }

    /// The zip.
    ///
    /// # Errors
    /// Where a part is larger than a zip can hold.
    pub fn write(&self) -> io::Result<Vec<u8>> {
        let options = options();
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let first = self.parts.get_key_value(CONTENT_TYPES);
        let others = self.parts.iter().filter(|(name, _)| *name != CONTENT_TYPES);
        for (name, content) in first.into_iter().chain(others) {
            writer.start_file(name.as_str(), options)?;
            writer.write_all(content)?;
        }
        Ok(writer.finish()?.into_inner())
    }

    /// A zip with other parts in place of some of its own; those that stay are not packed anew.
    ///
    /// # Errors
    /// Where the bytes are no zip, or a part is larger than a zip can hold.
    pub fn replaced(bytes: &[u8], parts: &BTreeMap<String, Vec<u8>>) -> io::Result<Vec<u8>> {
        let mut archive = ZipArchive::new(Cursor::new(bytes))?;
        let mut names = Vec::new();
        for index in 0..archive.len() {
            names.push((archive.by_index_raw(index)?.name()?.into_owned(), index));
        }
        names.sort_by_key(|(name, _)| (name != CONTENT_TYPES, name.clone()));
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, index) in names {
            match parts.get(&name) {
                Some(content) => {
                    writer.start_file(name.as_str(), options())?;
                    writer.write_all(content)?;
                }
                None => {
                    writer.raw_copy_file_touch(archive.by_index_raw(index)?, DateTime::default(), None)?;
                }
            }
        }
        Ok(writer.finish()?.into_inner())
    }
}

/// How parts are packed. No clock: every entry is of the first day that a zip knows.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_exchanged_and_the_others_stay_as_they_were() {
        let mut package = Package::default();
        package.put("b.xml", "<b/>").put("a.xml", "<a/>".repeat(100)).put(CONTENT_TYPES, "<Types/>");
        let before = package.write().unwrap();
        let others = BTreeMap::from([("b.xml".to_owned(), b"<other/>".to_vec())]);
        let after = Package::replaced(&before, &others).unwrap();
        package.put("b.xml", "<other/>");
        assert_eq!(Package::read(&after).unwrap().parts, package.parts);
        assert_eq!(after, package.write().unwrap());
    }
}
