//! Extension records (type 7): what newer versions of the format added.

use std::collections::BTreeMap;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::input::open::file_error::FileError;
use crate::input::open::sav::bytes::Bytes;
use crate::input::open::sav::value;

/// A variable's name, and its values with their labels.
type LongLabels = (Vec<u8>, Vec<(Vec<u8>, Vec<u8>)>);
/// A variable's name, and its missing values.
type LongMissing = (Vec<u8>, Vec<Vec<u8>>);

/// The extension records that matter for reading the cases and their labels.
#[derive(Debug, Default)]
pub(super) struct Extensions {
    /// Subtype 3: code page.
    code_page: Option<i32>,
    /// Subtype 4: the number that means system-missing.
    pub(super) system_missing: Option<f64>,
    /// Subtype 13: `SHORT=Long`, separated by tabs.
    long_names: Vec<u8>,
    /// Subtype 14: `SHORT=width`, separated by NUL and tab.
    very_long_strings: Vec<u8>,
    /// Subtype 20: name of the encoding.
    encoding_name: Vec<u8>,
    /// Subtype 21: value labels of strings longer than eight bytes, by variable name.
    pub(super) value_labels: Vec<LongLabels>,
    /// Subtype 22: missing values of such strings, by variable name.
    pub(super) missing: Vec<LongMissing>,
}

impl Extensions {
    /// Reads one extension record; those of no use here are passed over.
    pub(super) fn read(&mut self, bytes: &mut Bytes) -> Result<(), FileError> {
        let subtype = bytes.i32()?;
        let length = bytes.length()?.saturating_mul(bytes.length()?);
        let mut inside = bytes.clone();
        let data = bytes.take(length)?;
        match subtype {
            3 if length >= 32 => {
                inside.take(28)?;
                self.code_page = Some(inside.i32()?);
            }
            4 if length >= 8 => self.system_missing = Some(inside.f64()?),
            13 => self.long_names = data.to_vec(),
            14 => self.very_long_strings = data.to_vec(),
            20 => self.encoding_name = data.to_vec(),
            21 => {
                let end = inside.at() + length;
                while inside.at() < end {
                    self.value_labels.push(long_value_labels(&mut inside)?);
                }
            }
            22 => {
                let end = inside.at() + length;
                while inside.at() < end {
                    self.missing.push(long_missing(&mut inside)?);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The encoding by name, else by code page, else windows-1252.
    pub(super) fn encoding(&self) -> &'static Encoding {
        let by_name = Encoding::for_label(&self.encoding_name);
        by_name.unwrap_or_else(|| self.code_page.map_or(WINDOWS_1252, of_code_page))
    }

    pub(super) fn long_names(&self, encoding: &'static Encoding) -> Names {
        pairs(&value::decode(&self.long_names, encoding))
    }

    /// Widths of strings above 255 bytes, by short name.
    pub(super) fn very_long_strings(&self, encoding: &'static Encoding) -> BTreeMap<String, usize> {
        let widths = pairs(&value::decode(&self.very_long_strings, encoding));
        let parsed = widths.into_iter().map(|(name, width)| Some((name, width.trim().parse().ok()?)));
        parsed.flatten().filter(|(_, width)| (256..=32_767).contains(width)).collect()
    }
}

/// The encoding of a code page number.
fn of_code_page(number: i32) -> &'static Encoding {
    match number {
        65_001 => UTF_8,
        1250..=1258 => Encoding::for_label(format!("windows-{number}").as_bytes()).unwrap_or(WINDOWS_1252),
        _ => WINDOWS_1252,
    }
}

/// Long names by short name, from `SHORT=Long` pairs.
type Names = BTreeMap<String, String>;

/// `NAME=text` pairs, separated by tabs.
fn pairs(text: &str) -> Names {
    let pairs = text.split('\t').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, text)| (name.trim().to_string(), text.to_string())).collect()
}

fn long_value_labels(bytes: &mut Bytes) -> Result<LongLabels, FileError> {
    let name = counted(bytes)?;
    let _width = bytes.i32()?;
    let count = bytes.length()?;
    let mut labels = Vec::new();
    for _ in 0..count {
        let value = counted(bytes)?;
        labels.push((value, counted(bytes)?));
    }
    Ok((name, labels))
}

fn long_missing(bytes: &mut Bytes) -> Result<LongMissing, FileError> {
    let name = counted(bytes)?;
    let count = bytes.array::<1>()?[0];
    let length = bytes.length()?;
    let values = (0..count).map(|_| bytes.take(length).map(<[u8]>::to_vec));
    Ok((name, values.collect::<Result<_, _>>()?))
}

/// Bytes after their number.
fn counted(bytes: &mut Bytes) -> Result<Vec<u8>, FileError> {
    let length = bytes.length()?;
    bytes.take(length).map(<[u8]>::to_vec)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extension(subtype: i32, data: &[u8]) -> Extensions {
        let mut record = Vec::new();
        for number in [subtype, 1, data.len() as i32] {
            record.extend(number.to_le_bytes());
        }
        record.extend(data);
        let mut extensions = Extensions::default();
        extensions.read(&mut Bytes::new(&record, 0, false)).unwrap();
        extensions
    }

    #[test]
    fn the_encoding_is_told_by_name_or_code_page() {
        assert_eq!(extension(20, b"UTF-8").encoding(), UTF_8);
        assert_eq!(extension(20, b"windows-1252").encoding(), WINDOWS_1252);
        let mut machine = [0; 32];
        machine[28..].copy_from_slice(&65_001_i32.to_le_bytes());
        assert_eq!(extension(3, &machine).encoding(), UTF_8);
        assert_eq!(of_code_page(1251).name(), "windows-1251");
        assert_eq!(Extensions::default().encoding(), WINDOWS_1252);
    }

    #[test]
    fn names_and_widths_are_pairs() {
        let names = extension(13, "V1=Première\tV2=b".as_bytes()).long_names(UTF_8);
        assert_eq!((names["V1"].as_str(), names["V2"].as_str()), ("Première", "b"));
        let widths = extension(14, b"V1=00300\0\tV2=12\0\t").very_long_strings(UTF_8);
        assert_eq!(widths, BTreeMap::from([("V1".to_string(), 300)]));
    }
}
