//! The encoding of bytes that do not say it.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::Evidence;

/// The encoding of bytes without byte-order mark; the last line of a text that is not `complete` may be cut.
pub(super) fn guess(bytes: &[u8], complete: bool) -> &'static Encoding {
    if let Some(wide) = utf16_without_bom(bytes) {
        return wide;
    }
    // Most files are, and this is told many bytes at a time.
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let lines =
        if complete { bytes.len() } else { memchr::memrchr(b'\n', bytes).map_or(bytes.len(), |end| end + 1) };
    let cut_amid_a_character = !complete
        && lines == bytes.len()
        && std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    if cut_amid_a_character { UTF_8 } else { Evidence::of(&bytes[..lines]).encoding() }
}

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
