//! Compressed downloads: one export inside a zip, or a gzip file.

use std::io::{Cursor, Read};

use flate2::read::MultiGzDecoder;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::input::open::file_error::FileError;

/// No survey export is larger than this once unpacked.
pub const MAX_UNPACKED_BYTES: u64 = 1 << 30;
/// Answers compress some 5 to 100 times; blank sheets more. Beyond this it is a bomb.
pub const MAX_RATIO: u64 = 400;
/// Below this size the ratio is not looked at.
pub const RATIO_FROM_BYTES: u64 = 16 << 20;

/// What a zip file is.
#[derive(Debug, Clone, PartialEq)]
pub enum Zip {
    /// A workbook (xlsx, xlsm, xlsb, ods), which is a zip file itself.
    Workbook,
    /// A download holding one export.
    Export {
        /// Name of the member.
        member: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
}

/// Opens a zip file that is a workbook or holds exactly one export.
///
/// # Errors
/// [`FileError::BrokenArchive`], [`FileError::NothingInArchive`], [`FileError::SeveralInArchive`],
/// [`FileError::Bomb`].
pub fn unzip(bytes: &[u8]) -> Result<Zip, FileError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut names = Vec::new();
    for name in archive.file_names() {
        names.push(name.map_err(|error| broken(&error))?.into_owned());
    }
    if names.iter().any(|name| WORKBOOK_PARTS.contains(&name.as_str())) {
        refuse_bomb(&mut archive, bytes.len())?;
        return Ok(Zip::Workbook);
    }
    let exports: Vec<usize> = (0..names.len()).filter(|at| is_export(&names[*at])).collect();
    let at = match exports[..] {
        [at] => at,
        [] => return Err(FileError::NothingInArchive { members: names }),
        _ => {
            let members = exports.iter().map(|at| names[*at].clone()).collect();
            return Err(FileError::SeveralInArchive { members });
        }
    };
    let mut member = archive.by_index(at).map_err(|error| broken(&error))?;
    let packed = member.compressed_size();
    Ok(Zip::Export { member: names[at].clone(), bytes: read_bounded(&mut member, bound(packed))? })
}

/// Unpacks a gzip file.
///
/// # Errors
/// [`FileError::BrokenArchive`], [`FileError::Bomb`].
pub fn gunzip(bytes: &[u8]) -> Result<Vec<u8>, FileError> {
    read_bounded(&mut MultiGzDecoder::new(bytes), bound(bytes.len() as u64))
}

/// The members by which a workbook is known.
const WORKBOOK_PARTS: [&str; 3] = [XLSX_PART, XLSB_PART, ODS_PART];
/// Of an xlsx.
pub(in crate::input) const XLSX_PART: &str = "xl/workbook.xml";
/// Of an xlsb.
pub(in crate::input) const XLSB_PART: &str = "xl/workbook.bin";
/// Of an ods.
pub(in crate::input) const ODS_PART: &str = "content.xml";

const EXPORT_EXTENSIONS: [&str; 9] = ["csv", "tsv", "txt", "xlsx", "xls", "xlsb", "ods", "sav", "zsav"];

/// An export by its extension; the shadow files that macOS adds are none.
fn is_export(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let extension = file.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
    !name.starts_with("__MACOSX/")
        && !file.starts_with('.')
        && extension.is_some_and(|extension| EXPORT_EXTENSIONS.contains(&extension.as_str()))
}

/// How much the parts of a file that is read column by column may grow to, all together.
pub(in crate::input) fn growth(packed: u64) -> u64 {
    packed.saturating_mul(MAX_RATIO).max(RATIO_FROM_BYTES)
}

/// The member by which a workbook is known, and its bytes where it is a text that its reader follows to the end.
pub(in crate::input) fn workbook_part(bytes: &[u8]) -> Option<(&'static str, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let part = WORKBOOK_PARTS.into_iter().find(|part| archive.index_for_name(part).is_some())?;
    let mut text = Vec::new();
    if part == ODS_PART {
        let member = archive.by_name(part).ok()?;
        member.take(MAX_UNPACKED_BYTES).read_to_end(&mut text).ok()?;
    }
    Some((part, text))
}

/// How much a packed size may grow to.
fn bound(packed: u64) -> u64 {
    packed.saturating_mul(MAX_RATIO).clamp(RATIO_FROM_BYTES, MAX_UNPACKED_BYTES)
}

fn read_bounded(reader: &mut impl Read, limit: u64) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    let read = reader.take(limit + 1).read_to_end(&mut bytes);
    read.map_err(|error| FileError::BrokenArchive { why: error.to_string() })?;
    if bytes.len() as u64 > limit {
        return Err(FileError::Bomb { limit });
    }
    Ok(bytes)
}

/// Sizes declared in a zip file may lie, so its members are unpacked and counted, all together.
fn refuse_bomb(archive: &mut ZipArchive<Cursor<&[u8]>>, packed: usize) -> Result<(), FileError> {
    let limit = bound(packed as u64);
    let mut left = limit;
    for at in 0..archive.len() {
        let member = archive.by_index(at).map_err(|error| broken(&error))?;
        let unpacked = std::io::copy(&mut member.take(left + 1), &mut std::io::sink());
        let unpacked = unpacked.map_err(|error| FileError::BrokenArchive { why: error.to_string() })?;
        left = left.checked_sub(unpacked).ok_or(FileError::Bomb { limit })?;
    }
    Ok(())
}

fn broken(error: &ZipError) -> FileError {
    FileError::BrokenArchive { why: error.to_string() }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::Write;

    use flate2::{Compression, write::GzEncoder};
    use proptest::prelude::*;
    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    /// A zip file of the given members.
    pub(crate) fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in members {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn the_one_export_is_taken() {
        let bytes =
            zip(&[("CSV/Survey.csv", b"a,b\n"), ("__MACOSX/CSV/._Survey.csv", b"x"), ("readme.pdf", b"x")]);
        let member = "CSV/Survey.csv".to_string();
        assert_eq!(unzip(&bytes), Ok(Zip::Export { member, bytes: b"a,b\n".to_vec() }));
    }

    #[test]
    fn none_and_several_are_errors_that_list() {
        let members = vec!["a.pdf".to_string()];
        assert_eq!(unzip(&zip(&[("a.pdf", b"")])), Err(FileError::NothingInArchive { members }));
        let members = vec!["a.csv".to_string(), "b/c.XLSX".to_string()];
        assert_eq!(
            unzip(&zip(&[("a.csv", b""), ("b/c.XLSX", b"")])),
            Err(FileError::SeveralInArchive { members })
        );
    }

    #[test]
    fn damage_is_told() {
        let mut bytes = zip(&[("a.csv", b"a,b\n1,2\n")]);
        bytes.truncate(bytes.len() / 2);
        assert!(matches!(unzip(&bytes), Err(FileError::BrokenArchive { .. })));
        let packed = gzip(b"a,b\n1,2\n");
        assert_eq!(gunzip(&packed).unwrap(), b"a,b\n1,2\n");
        assert!(matches!(gunzip(&packed[..12]), Err(FileError::BrokenArchive { .. })));
    }

    #[test]
    fn bombs_are_refused() {
        let zeros = vec![0; RATIO_FROM_BYTES as usize + 1];
        let bomb = Err(FileError::Bomb { limit: RATIO_FROM_BYTES });
        assert!(unzip(&zip(&[("a.csv", &zeros)])) == bomb);
        assert!(unzip(&zip(&[("xl/workbook.xml", &zeros)])) == bomb);
        let gunzipped = gunzip(&gzip(&zeros));
        assert!(matches!(gunzipped, Err(FileError::Bomb { .. })));
        assert_eq!(bound(u64::MAX), MAX_UNPACKED_BYTES);
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in any::<Vec<u8>>(), at in any::<prop::sample::Index>(), with in any::<u8>()) {
            let _ = (unzip(&bytes).is_ok(), gunzip(&bytes).is_ok());
            let mut damaged = zip(&[("a.csv", &bytes)]);
            let at = at.index(damaged.len());
            damaged[at] = with;
            let _ = unzip(&damaged).is_ok();
        }
    }
}
