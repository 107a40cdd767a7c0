//! Cells looked at a word of eight bytes at a time, on any processor.

use memchr::memchr3;

use crate::input::stream::dictionary::{BLANK, ZERO};

/// How the scanner sees cells: some bytes at once.
pub(super) trait Look: Copy {
    /// The row that starts at `at`.
    fn row(self, bytes: &[u8], at: usize, delimiter: u8) -> Seen;

    /// A bit for each of the next 64 bytes at most, the first the lowest: set where a delimiter or a line end stands, and
    /// maybe where a quotation mark does.
    fn ends(self, bytes: &[u8], at: usize, delimiter: u8) -> u64;

    /// Takes cells of one digit or none from `at` on, where a cell starts, `most` at most, each with a delimiter behind
    /// it; returns where it stopped, and how many it took.
    ///
    /// Their numbers go into `places`, which has room for `most` and [`SPARE`] more, whose contents do not matter.
    fn digits(self, bytes: &[u8], at: usize, delimiter: u8, most: usize, places: &mut [u8])
    -> (usize, usize);
}

/// What is seen of a row at first sight.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    /// Where its first line feed, carriage return or quotation mark stands, or where the bytes end.
    pub mark: usize,
    /// The [`Look::ends`] from its beginning on, as far as the mark.
    pub ends: u64,
}

/// Places that digits need beyond those that are taken, for they come in eights, and of a vector.
pub(super) const SPARE: usize = 32;

/// Eight bytes at a time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words;

impl Look for Words {
    fn row(self, bytes: &[u8], at: usize, delimiter: u8) -> Seen {
        let mark = memchr3(b'\n', b'\r', b'"', &bytes[at..]).map_or(bytes.len(), |mark| at + mark);
        Seen { mark, ends: self.ends(bytes, at, delimiter) }
    }

    fn ends(self, bytes: &[u8], at: usize, delimiter: u8) -> u64 {
        let of = |at: usize| word(bytes, at).map_or(0, |word| ends(word, delimiter));
        of(at) | of(at + 8) << 8
    }

    fn digits(
        self,
        bytes: &[u8],
        mut at: usize,
        delimiter: u8,
        most: usize,
        places: &mut [u8],
    ) -> (usize, usize) {
        // Four digits 0 with the delimiter behind each, as they lie in a word.
        let pattern = (u64::from(b'0') | u64::from(delimiter) << 8) * 0x0001_0001_0001_0001;
        let mut taken = 0;
        while taken < most {
            let (Some(first), Some(second)) = (word(bytes, at), word(bytes, at + 8)) else { break };
            // Eight are written, and as many stay as are digits.
            let (numbers, digits) = eight_digits([first, second], pattern);
            places[taken..taken + 8].copy_from_slice(&numbers);
            if digits >= most - taken {
                return (at + 2 * (most - taken), most);
            }
            // What stops them is a blank cell, which cannot be foreseen, and seldom anything else: so the next eight wait
            // for the number of digits only.
            let stopped = digits < 8;
            if stopped & (bytes.get(at + 2 * digits) != Some(&delimiter)) {
                return (at + 2 * digits, taken + digits);
            }
            places[taken + digits] = BLANK as u8;
            at += 2 * digits + usize::from(stopped);
            taken += digits + usize::from(stopped);
        }
        (at, taken)
    }
}

/// The eight bytes at `at`, the first of them the lowest.
pub(super) fn word(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes)
}

/// The numbers of eight cells of one digit, each with a delimiter behind it, and how many of the eight, from the first,
/// are such cells; `pattern` is four times the digit 0 and the delimiter.
fn eight_digits(words: [u64; 2], pattern: u64) -> ([u8; 8], usize) {
    let [first, second] = words.map(|word| word ^ pattern);
    let digits = (u128::from(no_digits(first)) | u128::from(no_digits(second)) << 64).trailing_zeros() / 16;
    let numbers = (every_other_byte(first) | every_other_byte(second) << 32)
        .wrapping_add(u64::from(ZERO) * 0x0101_0101_0101_0101);
    (numbers.to_le_bytes(), digits as usize)
}

/// Bits in each of four cells that is not a digit, whose value alone is left of it, and a delimiter, now 0.
fn no_digits(word: u64) -> u64 {
    // Digits are 0 to 9 now, which alone stay below 128 when 118 is added.
    let over = word | (word & 0x007F_007F_007F_007F).wrapping_add(0x0076_0076_0076_0076);
    over & 0xFF80_FF80_FF80_FF80
}

/// The first, third, fifth and seventh byte, side by side.
fn every_other_byte(word: u64) -> u64 {
    let pairs = word & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF;
    (fours | fours >> 16) & 0xFFFF_FFFF
}

/// Where this byte first stands among eight.
pub(super) fn first_place(word: u64, byte: u8) -> Option<usize> {
    let places = are(word, byte);
    (places != 0).then(|| places.trailing_zeros() as usize / 8)
}

/// The lowest bit of each of eight bytes that is this one.
fn are(word: u64, byte: u8) -> u64 {
    let word = word ^ (u64::from(byte) * EACH);
    // The highest bit of a byte comes out 0 where all its bits are.
    let others = ((word & (0x7F * EACH)) + 0x7F * EACH) | word;
    !others >> 7 & EACH
}

const EACH: u64 = 0x0101_0101_0101_0101;

/// A bit for each of eight bytes, the first the lowest: set where it ends a cell.
fn ends(word: u64, delimiter: u8) -> u64 {
    let ends = are(word, delimiter) | are(word, b'\n') | are(word, b'\r');
    // Moves the bit of byte i to place 56 + i.
    ends.wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same by the definition, a byte at a time.
    fn slowly(bytes: &[u8], at: usize, most: usize) -> (usize, Vec<u8>) {
        let (mut after, mut numbers) = (at, Vec::new());
        while numbers.len() < most {
            match bytes[after..] {
                [b',', ..] => (after, numbers) = (after + 1, [numbers, vec![BLANK as u8]].concat()),
                [digit @ b'0'..=b'9', b',', ..] => {
                    (after, numbers) = (after + 2, [numbers, vec![digit - b'0' + ZERO]].concat());
                }
                _ => break,
            }
        }
        (after, numbers)
    }

    /// Looks agree with the definitions, as far as they look.
    fn check(look: impl Look, text: &str, most: usize) -> Result<(), TestCaseError> {
        // Behind a line feed, and with enough to follow.
        let bytes = format!("\n{text}\n{}", "-".repeat(80)).into_bytes();
        let mut places = vec![99; most + SPARE];
        let (after, taken) = look.digits(&bytes, 1, b',', most, &mut places);
        let (last, wanted) = slowly(&bytes, 1, most);
        prop_assert_eq!((after, &places[..taken]), (last, &wanted[..]));

        let seen = look.row(&bytes, 1, b',');
        let is_mark = |byte: &u8| matches!(byte, b'\n' | b'\r' | b'"');
        prop_assert_eq!(Some(seen.mark - 1), bytes[1..].iter().position(is_mark));

        let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r' | b',');
        let first = bytes[1..].iter().position(is_end).unwrap_or_default();
        let ends = look.ends(&bytes, 1, b',');
        let reach = 64 - ends.leading_zeros() as usize;
        prop_assert!(first >= 16 || ends.trailing_zeros() as usize == first);
        for (at, byte) in bytes[1..][..reach].iter().enumerate() {
            prop_assert_eq!(ends >> at & 1 == 1, is_end(byte), "{}", at);
            let before_mark = at < seen.mark - 1 && at < 16;
            prop_assert!(!before_mark || (seen.ends >> at & 1 == 1) == is_end(byte));
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn digits_and_ends_are_seen(text in "([0-9]?,){0,50}[0-9,:/a\r\n\u{e9}]{0,90}", most in 1_usize..60) {
            check(Words, &text, most)?;
            #[cfg(target_arch = "x86_64")]
            if let Some(vectors) = crate::input::stream::vectors::Vectors::of_this_processor() {
                check(vectors, &text, most)?;
            }
        }
    }
}
