//! From bytes to text: byte-order marks first, then UTF-8, then evidence.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::file_error::FileError;

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
    refuse_binary(&text)?;
    let unreadable = text.matches('\u{fffd}').count();
    Ok(Decoded { text, encoding: encoding.name(), bom: bom_length > 0, unreadable })
}

/// The encoding of bytes without byte-order mark.
fn guess(bytes: &[u8], complete: bool) -> &'static Encoding {
    if let Some(wide) = utf16_without_bom(bytes) {
        return wide;
    }
    if is_mostly_utf8(bytes, complete) {
        return UTF_8;
    }
    let evidence = Evidence::of(bytes);
    if evidence.mac > evidence.windows {
        return MACINTOSH;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, complete);
    let guessed = detector.guess(None, Utf8Detection::Deny);
    // A few odd bytes lead the detector to exotic answers; Western exports are the common case.
    if evidence.high < STRONG_EVIDENCE { WINDOWS_1252 } else { guessed }
}

/// So many bytes above 127 before a guess other than windows-1252 is believed.
const STRONG_EVIDENCE: usize = 12;

/// Every second byte of Western UTF-16 is NUL.
fn utf16_without_bom(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096) & !1];
    let nul_at = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (nul_at(0), nul_at(1));
    let most = sample.len() / 2 * 9 / 10;
    if sample.len() < 8 {
        None
    } else if odd > most && even == 0 {
        Some(UTF_16LE)
    } else if even > most && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Valid UTF-8, or UTF-8 with a few damaged characters among many good ones.
fn is_mostly_utf8(bytes: &[u8], complete: bool) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    let mut chunks = bytes.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        good += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        let cut_at_the_end = !complete && chunks.peek().is_none() && chunk.invalid().len() < 4;
        if !chunk.invalid().is_empty() && !cut_at_the_end {
            bad += 1;
        }
    }
    bad == 0 || good > 20 * bad
}

/// Bytes above 127, and the accented letters they are in MacRoman and in windows-1252.
struct Evidence {
    high: usize,
    mac: usize,
    windows: usize,
}

impl Evidence {
    /// Letters count where they touch another letter: alone, 0x92 is a windows-1252 apostrophe.
    fn of(bytes: &[u8]) -> Self {
        let mut evidence = Self { high: 0, mac: 0, windows: 0 };
        for (at, byte) in bytes.iter().enumerate().filter(|(_, byte)| **byte >= 0x80) {
            evidence.high += 1;
            let before = at > 0 && bytes[at - 1].is_ascii_alphabetic();
            let after = bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic);
            if before || after {
                // é è à ù ê ä ö ü á
                match byte {
                    0x8E | 0x8F | 0x88 | 0x9D | 0x90 | 0x8A | 0x9A | 0x9F | 0x87 => {
                        evidence.mac += 1;
                    }
                    0xE9 | 0xE8 | 0xE0 | 0xF9 | 0xEA | 0xE4 | 0xF6 | 0xFC | 0xE1 => {
                        evidence.windows += 1;
                    }
                    _ => {}
                }
            }
        }
        evidence
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

fn refuse_binary(text: &str) -> Result<(), FileError> {
    if let Some(at) = text.find('\0') {
        return Err(FileError::Binary { at, found: "NUL".to_string() });
    }
    let mut control = (0_usize, None);
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < SEARCHED_BYTES) {
        if c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}') {
            control = (control.0 + 1, control.1.or(Some((at, c))));
        }
    }
    let searched = text.len().min(SEARCHED_BYTES);
    match control {
        (count, Some((at, c))) if count * 50 > searched => {
            Err(FileError::Binary { at, found: format!("0x{:02X}", c as u32) })
        }
        _ => Ok(()),
    }
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
    fn utf16_without_a_mark_is_seen() {
        let bytes: Vec<u8> = "id\timp\tperf\n".bytes().flat_map(|b| [b, 0]).collect();
        assert_eq!(read(&bytes), ("id\timp\tperf\n".into(), "UTF-16LE", false));
    }

    #[test]
    fn western_bytes_are_windows_1252() {
        assert_eq!(read(b"Qualit\xE9 \x80"), ("Qualité €".into(), "windows-1252", false));
        // Two odd bytes after a question mark lead chardetng to windows-1250.
        assert_eq!(read(b"Are you a fan?\x8C\xE6,1\n").1, "windows-1252");
    }

    #[test]
    fn mac_roman_is_told_by_its_accents() {
        // "Qualité, très, déjà" as Excel for Mac writes it.
        assert_eq!(
            read(b"Qualit\x8E, tr\x8Fs, d\x8Ej\x88"),
            ("Qualité, très, déjà".into(), "macintosh", false)
        );
        assert_eq!(read(b"l\x92accueil, qualit\xE9").1, "windows-1252");
    }

    #[test]
    fn other_scripts_need_evidence() {
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode("Насколько важно, довольны ли вы");
        assert_eq!(read(&bytes).1, "windows-1251");
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
