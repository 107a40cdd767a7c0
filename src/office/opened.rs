//! Packages from elsewhere: opened within bounds, since what is in them may be anything.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use roxmltree::{Document, ParsingOptions};
use zip::ZipArchive;

use super::package::Package;

/// Bytes that all parts may have together, once unpacked.
pub const LARGEST: u64 = 256 << 20;
/// Bytes that one part may have.
pub const LARGEST_PART: u64 = 64 << 20;
/// Parts that a package may have.
pub const MOST_PARTS: usize = 10_000;
/// Elements and texts of one part of XML.
const MOST_NODES: u32 = 2_000_000;

/// Why a package is not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is no zip file.
    NoZip,
    /// It is a damaged one: what is wrong.
    Damaged(String),
    /// Its parts are larger than [`LARGEST`] together.
    Large,
    /// A part is larger than [`LARGEST_PART`].
    LargePart(String),
    /// It has more than [`MOST_PARTS`].
    Many,
    /// A part has a name that leads elsewhere, or that of another.
    Name(String),
}

/// All parts of a package that may be anything.
///
/// # Errors
/// Where it is no zip, is damaged, or goes beyond the bounds.
pub fn open(bytes: &[u8]) -> Result<Package, Fault> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return Err(Fault::NoZip);
    }
    let damaged = |error: &dyn std::fmt::Display| Fault::Damaged(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(Fault::Many);
    }
    let (mut package, mut left) = (Package::default(), LARGEST);
    let mut names = std::collections::BTreeSet::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| damaged(&error))?;
        let name = part.name().map_err(|error| damaged(&error))?.into_owned();
        if part.is_dir() {
            continue;
        }
        // Names differ by more than their case.
        if !is_inside(&name) || !names.insert(name.to_lowercase()) {
            return Err(Fault::Name(name));
        }
        let (bound, mut content) = (left.min(LARGEST_PART), Vec::new());
        // What a zip says of sizes may be a lie.
        let read = part.by_ref().take(bound + 1).read_to_end(&mut content);
        let read = read.map_err(|error| damaged(&error))? as u64;
        if read > bound {
            return Err(if bound < LARGEST_PART { Fault::Large } else { Fault::LargePart(name) });
        }
        left -= read;
        package.put(name, content);
    }
    Ok(package)
}

fn is_inside(name: &str) -> bool {
    let odd = name.contains(['\\', ':', '\0']) || name.starts_with('/');
    !odd && name.split('/').all(|step| !matches!(step, "" | "." | ".."))
}

/// The text of a part of XML, which is UTF-8 or UTF-16.
pub fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let wide = |of: fn([u8; 2]) -> u16| {
        let units = bytes[2..].chunks(2).map(|pair| of([pair[0], pair.get(1).copied().unwrap_or_default()]));
        char::decode_utf16(units).collect::<Result<String, _>>().ok().map(Cow::Owned)
    };
    match bytes {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        _ => {
            std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)).ok().map(Cow::Borrowed)
        }
    }
}

/// A part of XML, parsed; it declares no entities and has no more elements than a program would write.
///
/// # Errors
/// What is wrong with it, in words.
pub fn parsed(text: &str) -> Result<Document<'_>, String> {
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_opened_within_bounds() {
        let mut package = Package::default();
        package.put("ppt/a.xml", "<a/>");
        let bytes = package.write().unwrap();
        assert_eq!(open(&bytes).unwrap().parts, package.parts);
        assert_eq!(open(b"<html>").unwrap_err(), Fault::NoZip);
        assert!(matches!(open(&bytes[..30]).unwrap_err(), Fault::Damaged(_)));
        package.put("../a.xml", "");
        assert_eq!(open(&package.write().unwrap()).unwrap_err(), Fault::Name("../a.xml".into()));
        let mut package = Package::default();
        package.put("A.xml", "").put("a.xml", "");
        assert!(matches!(open(&package.write().unwrap()).unwrap_err(), Fault::Name(_)));
        let mut package = Package::default();
        package.put("a.bin", vec![0; LARGEST_PART as usize + 1]);
        assert_eq!(open(&package.write().unwrap()).unwrap_err(), Fault::LargePart("a.bin".into()));
        let mut package = Package::default();
        for number in 0..=MOST_PARTS {
            package.put(format!("{number}.xml"), "");
        }
        assert_eq!(open(&package.write().unwrap()).unwrap_err(), Fault::Many);
    }

    #[test]
    fn xml_is_read_whole_or_not_at_all() {
        assert_eq!(text(b"\xEF\xBB\xBF<a/>").as_deref(), Some("<a/>"));
        assert_eq!(text(b"\xFF\xFE<\0a\0/\0>\0").as_deref(), Some("<a/>"));
        assert_eq!(text(b"<\xFF/>"), None);
        assert!(parsed("<a><b/></a>").is_ok() && parsed("<a><b></a>").is_err());
        assert!(parsed("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").is_err());
        let deep = |levels: usize| "<a>".repeat(levels) + &"</a>".repeat(levels);
        // The parser follows no depth with its own.
        assert!(parsed(&deep(300_000)).is_ok());
    }
}
