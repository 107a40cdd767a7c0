//! From bytes to text: byte-order marks first, then UTF-8, then evidence.

mod evidence;
mod guess;

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::input::open::file_error::FileError;
use guess::guess;

pub use evidence::Evidence;

/// A text and the encoding it was in.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded<'a> {
    /// The text, without byte-order mark.
    pub text: Cow<'a, str>,
    /// WHATWG name of the encoding.
    pub encoding: &'static str,
    /// Whether a byte-order mark said so.
    pub bom: bool,
    /// How many characters could not be read (each is U+FFFD in the text).
    pub unreadable: usize,
}

/// Decodes a whole file, or its beginning where `complete` is false (a character cut at the end is
/// then left out).
///
/// # Errors
/// [`FileError::Empty`], or [`FileError::Binary`] where the bytes are no text.
pub fn decode(bytes: &[u8], complete: bool) -> Result<Decoded<'_>, FileError> {
    let (encoding, bom_length) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, length),
        None => (guess(bytes, complete), 0),
    };
    let wide = encoding == UTF_16LE || encoding == UTF_16BE;
    if !wide {
        refuse_binary(bytes)?;
    }
    let mut body = &bytes[bom_length..];
    if !complete {
        body = without_cut_character(body, encoding);
    }
    let (text, _) = encoding.decode_without_bom_handling(body);
    let text = match text {
        // Ctrl-Z ends the text files of old systems.
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_end_matches('\u{1a}')),
        Cow::Owned(text) => Cow::Owned(text.trim_end_matches('\u{1a}').to_string()),
    };
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    if wide {
        refuse_binary(text.as_bytes()).map_err(|error| in_file(error, &text, bom_length))?;
    }
    let unreadable = text.matches('\u{fffd}').count();
    Ok(Decoded { text, encoding: encoding.name(), bom: bom_length > 0, unreadable })
}

/// The error of a place in a text of UTF-16, with its place in the file.
fn in_file(error: FileError, text: &str, bom_length: usize) -> FileError {
    match error {
        FileError::Binary { at, found } => {
            let units: usize = text[..at].chars().map(char::len_utf16).sum();
            FileError::Binary { at: bom_length + 2 * units, found }
        }
        other => other,
    }
}

fn without_cut_character<'a>(body: &'a [u8], encoding: &'static Encoding) -> &'a [u8] {
    if encoding == UTF_16LE || encoding == UTF_16BE {
        return &body[..body.len() & !1];
    }
    if encoding == UTF_8 {
        let tail = body.len().saturating_sub(3);
        for start in (tail..body.len()).rev() {
            let wanted = match body[start] {
                0xC0..=0xDF => 2,
                0xE0..=0xEF => 3,
                0xF0..=0xFF => 4,
                _ => continue,
            };
            return if start + wanted > body.len() { &body[..start] } else { body };
        }
    }
    body
}

/// Only so much of a text is searched for signs of a binary file.
const SEARCHED_BYTES: usize = 1 << 16;

/// Refuses what no text holds: a NUL anywhere, many control characters at the beginning.
///
/// # Errors
/// [`FileError::Binary`] with the first of them.
pub fn refuse_binary(text: &[u8]) -> Result<(), FileError> {
    memchr::memchr(0, text).map_or(Ok(()), |at| Err(nul(at)))?;
    let searched = &text[..text.len().min(SEARCHED_BYTES)];
    let is_control =
        |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | b'\x0b' | b'\x0c' | b'\x1a');
    let count = searched.iter().filter(|byte| is_control(byte)).count();
    match searched.iter().position(is_control) {
        Some(at) if count * 50 > searched.len() => {
            Err(FileError::Binary { at, found: format!("0x{:02X}", searched[at]) })
        }
        _ => Ok(()),
    }
}

/// The error of a NUL at this byte.
pub fn nul(at: usize) -> FileError {
    FileError::Binary { at, found: "NUL".to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(bytes: &[u8]) -> (String, &'static str, bool) {
        let decoded = decode(bytes, true).unwrap();
        (decoded.text.into_owned(), decoded.encoding, decoded.bom)
    }

    #[test]
    fn byte_order_marks_decide_and_go() {
        assert_eq!(read(b"\xEF\xBB\xBFid,\xC3\xA9"), ("id,é".into(), "UTF-8", true));
        assert_eq!(read(b"\xFF\xFEi\0d\0\xE9\0"), ("idé".into(), "UTF-16LE", true));
        assert_eq!(read(b"\xFE\xFF\0i\0d\0\xE9"), ("idé".into(), "UTF-16BE", true));
    }

    #[test]
    fn a_nul_in_wide_text_is_told_where_it_stands_in_the_file() {
        let wide = |text: &str| {
            [vec![0xFF, 0xFE], text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat()
        };
        let place = |text: &str| match decode(&wide(text), true) {
            Err(FileError::Binary { at, found }) => (at, found),
            other => panic!("{other:?}"),
        };
        assert_eq!(place("a,b\n\0,1\n"), (10, "NUL".into()));
        assert_eq!(place("é,𝒳\n\0,1\n"), (12, "NUL".into()));
    }

    #[test]
    fn a_damaged_character_does_not_change_the_encoding() {
        let mut bytes = "é".repeat(30).into_bytes();
        bytes.push(0xE9);
        bytes.extend(b" ok");
        let decoded = decode(&bytes, true).unwrap();
        assert_eq!((decoded.encoding, decoded.unreadable), ("UTF-8", 1));
    }

    #[test]
    fn a_beginning_may_end_inside_a_character() {
        let bytes = "id,é".as_bytes();
        let decoded = decode(&bytes[..bytes.len() - 1], false).unwrap();
        assert_eq!((decoded.text.as_ref(), decoded.encoding), ("id,", "UTF-8"));
    }

    #[test]
    fn binary_and_empty_files_are_refused() {
        assert_eq!(decode(b"", true), Err(FileError::Empty));
        assert_eq!(decode(b"\xEF\xBB\xBF \r\n", true), Err(FileError::Empty));
        let found = |found: &str| found.to_string();
        assert_eq!(decode(b"id,\0a", true), Err(FileError::Binary { at: 3, found: found("NUL") }));
        assert_eq!(decode(b"\x01\x02\x03abc", true), Err(FileError::Binary { at: 0, found: found("0x01") }));
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in any::<Vec<u8>>(), complete in any::<bool>()) {
            if let Ok(decoded) = decode(&bytes, complete) {
                prop_assert!(!decoded.text.contains('\0'));
            }
        }

        #[test]
        fn utf8_comes_back_unchanged(text in "[a-zé€漢,;\n]{1,40}") {
            prop_assume!(!text.trim().is_empty());
            let decoded = decode(text.as_bytes(), true).unwrap();
            prop_assert_eq!(decoded.text.as_ref(), text.as_str());
        }
    }
}
