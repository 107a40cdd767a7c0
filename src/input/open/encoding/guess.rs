//! The encoding of bytes that do not say it.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The encoding of bytes without byte-order mark.
pub(super) fn guess(bytes: &[u8], complete: bool) -> &'static Encoding {
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
    // Most files are, and this is told many bytes at a time.
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
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

#[cfg(test)]
mod tests {
    use crate::input::open::encoding::decode;

    fn read(bytes: &[u8]) -> (String, &'static str, bool) {
        let decoded = decode(bytes, true).unwrap();
        (decoded.text.into_owned(), decoded.encoding, decoded.bom)
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
}
