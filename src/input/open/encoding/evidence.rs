//! What tells the encoding of bytes that do not say it, line by line: that of a whole text is the sum of its parts.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, WINDOWS_1252};

/// Evidence of the encoding of a text.
///
/// Most of it is taken from the lines that are not UTF-8; where there are none, nothing else is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Characters of several bytes that are valid UTF-8.
    good: usize,
    /// Runs of bytes that are no part of any.
    bad: usize,
    /// Characters that say that another one was not read before.
    replaced: usize,
    /// How often each byte from 128 on stands in the lines that are not UTF-8.
    high: Vec<usize>,
    /// Accented letters that those lines hold if they are MacRoman.
    mac: usize,
    /// And if they are windows-1252.
    windows: usize,
    /// The first of those lines, [`LOOKED_AT`] bytes at most.
    lines: Vec<u8>,
}

/// So many bytes above 127 before a guess other than windows-1252 is believed.
const STRONG_EVIDENCE: usize = 12;
/// Bytes of lines that the detector is given.
const LOOKED_AT: usize = 256 << 10;
/// U+FFFD in UTF-8.
const REPLACEMENT: &[u8] = "\u{fffd}".as_bytes();

impl Evidence {
    /// The evidence of whole lines.
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.is_ascii() {
            return Self::default();
        }
        if std::str::from_utf8(bytes).is_ok() {
            return Self { good: leads(bytes), replaced: replaced(bytes), ..Self::default() };
        }
        let mut evidence = Self { high: vec![0; 128], ..Self::default() };
        bytes.split_inclusive(|byte| *byte == b'\n').for_each(|line| evidence.add(line));
        evidence
    }

    /// Adds that of the next lines.
    pub fn append(&mut self, next: &Self) {
        self.good += next.good;
        self.bad += next.bad;
        self.replaced += next.replaced;
        self.mac += next.mac;
        self.windows += next.windows;
        if self.high.len() < next.high.len() {
            self.high.resize(next.high.len(), 0);
        }
        for (count, more) in self.high.iter_mut().zip(&next.high) {
            *count += more;
        }
        self.keep(&next.lines);
    }

    /// The encoding of the text.
    pub fn encoding(&self) -> &'static Encoding {
        // UTF-8 with a few damaged characters among many good ones is UTF-8.
        if self.bad == 0 || self.good > 20 * self.bad {
            return UTF_8;
        }
        if self.mac > self.windows {
            return MACINTOSH;
        }
        // A few odd bytes lead the detector to exotic answers; Western exports are the common case.
        if self.high.iter().sum::<usize>() < STRONG_EVIDENCE {
            return WINDOWS_1252;
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(&self.lines, true);
        detector.guess(None, Utf8Detection::Deny)
    }

    /// How many characters cannot be read in an encoding with a byte for each character, or in UTF-8.
    pub fn unreadable(&self, encoding: &'static Encoding) -> usize {
        if encoding == UTF_8 {
            return self.bad + self.replaced;
        }
        let of_byte = |(byte, count): (u8, &usize)| {
            let unknown = encoding.decode_without_bom_handling(&[byte]).0.contains('\u{fffd}');
            if unknown { *count } else { 0 }
        };
        (128..=u8::MAX).zip(&self.high).map(of_byte).sum()
    }

    fn add(&mut self, line: &[u8]) {
        if line.is_ascii() {
            return;
        }
        self.replaced += replaced(line);
        let mut damaged = 0;
        for chunk in line.utf8_chunks() {
            self.good += leads(chunk.valid().as_bytes());
            damaged += usize::from(!chunk.invalid().is_empty());
        }
        self.bad += damaged;
        if damaged > 0 {
            self.letters(line);
            self.keep(line);
        }
    }

    /// Letters count where they touch another letter: alone, 0x92 is a windows-1252 apostrophe.
    fn letters(&mut self, line: &[u8]) {
        for (at, &byte) in line.iter().enumerate().filter(|(_, byte)| **byte >= 0x80) {
            self.high[usize::from(byte) - 128] += 1;
            let before = at > 0 && line[at - 1].is_ascii_alphabetic();
            let after = line.get(at + 1).is_some_and(u8::is_ascii_alphabetic);
            if before || after {
                // é è à ù ê ä ö ü á
                match byte {
                    0x8E | 0x8F | 0x88 | 0x9D | 0x90 | 0x8A | 0x9A | 0x9F | 0x87 => self.mac += 1,
                    0xE9 | 0xE8 | 0xE0 | 0xF9 | 0xEA | 0xE4 | 0xF6 | 0xFC | 0xE1 => self.windows += 1,
                    _ => {}
                }
            }
        }
    }

    fn keep(&mut self, lines: &[u8]) {
        let room = LOOKED_AT.saturating_sub(self.lines.len());
        self.lines.extend_from_slice(&lines[..lines.len().min(room)]);
    }
}

/// Bytes that begin a character of several bytes.
fn leads(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte >= 0xC0).count()
}

fn replaced(bytes: &[u8]) -> usize {
    memchr::memmem::find_iter(bytes, REPLACEMENT).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Wherever the lines are parted.
        #[test]
        fn the_evidence_of_parts_is_that_of_the_whole(
            lines in prop::collection::vec("[a-c\u{e9}\u{fffd}€]{0,4}\n", 0..8),
            odd in prop::collection::vec((any::<prop::sample::Index>(), 128_u8..), 0..6),
            part in any::<prop::sample::Index>(),
        ) {
            let mut lines: Vec<Vec<u8>> = lines.into_iter().map(String::into_bytes).collect();
            for (at, byte) in odd {
                if !lines.is_empty() {
                    let line = at.index(lines.len());
                    lines[line].insert(0, byte);
                }
            }
            let at = part.index(lines.len() + 1);
            let mut sum = Evidence::of(&lines[..at].concat());
            sum.append(&Evidence::of(&lines[at..].concat()));
            let whole = Evidence::of(&lines.concat());
            prop_assert_eq!(sum.encoding(), whole.encoding());
            prop_assert_eq!(sum.unreadable(UTF_8), whole.unreadable(UTF_8));
            prop_assert_eq!(whole.unreadable(UTF_8), String::from_utf8_lossy(&lines.concat()).matches('\u{fffd}').count());
        }
    }
}
