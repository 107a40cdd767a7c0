//! Cells looked at 32 bytes at a time, on x86-64 processors with AVX2.
#![allow(clippy::inline_always, reason = "only what is inlined into `run` is compiled for these processors")]

use core::arch::x86_64::{__m128i, __m256i};

use pulp::x86::V3;
use pulp::{NullaryFnOnce, cast};

use crate::input::stream::dictionary::ZERO;
use crate::input::stream::words::{Look, SPARE, Seen, Words};

/// Bytes in a vector.
const REACH: usize = 32;

/// 32 bytes at a time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Vectors(V3);

impl Vectors {
    /// `None` where the processor has none.
    pub fn of_this_processor() -> Option<Self> {
        V3::try_new().map(Self)
    }

    /// Runs what is compiled for processors that have them: `work`, and all that is inlined into it.
    pub fn run<R>(self, work: impl NullaryFnOnce<Output = R>) -> R {
        self.0.vectorize(work)
    }

    #[inline(always)]
    fn each(self, byte: u8) -> __m256i {
        self.0.avx._mm256_set1_epi8(byte as i8)
    }

    /// A bit for every byte that is this one, the first the lowest.
    #[inline(always)]
    fn are(self, bytes: __m256i, byte: u8) -> u32 {
        self.bits(self.0.avx2._mm256_cmpeq_epi8(bytes, self.each(byte)))
    }

    /// A bit for every line feed, carriage return and quotation mark.
    #[inline(always)]
    fn marks(self, bytes: __m256i) -> u32 {
        // Each byte is compared with the mark that has the same last four bits.
        let marks = self.0.avx2._mm256_shuffle_epi8(cast(MARKS), bytes);
        self.bits(self.0.avx2._mm256_cmpeq_epi8(marks, bytes))
    }

    #[inline(always)]
    fn bits(self, bytes: __m256i) -> u32 {
        self.0.avx2._mm256_movemask_epi8(bytes) as u32
    }

    /// The values of digits, larger than 9 for everything else; and all bits of those that are digits.
    #[inline(always)]
    fn values(self, bytes: __m256i) -> (__m256i, __m256i) {
        let values = self.0.avx2._mm256_sub_epi8(bytes, self.each(b'0'));
        let lowered = self.0.avx2._mm256_min_epu8(values, self.each(9));
        (values, self.0.avx2._mm256_cmpeq_epi8(lowered, values))
    }

    /// What the cells hold that end one byte further: the number of a digit, or that of a blank, which is 0.
    #[inline(always)]
    fn numbers(self, before: __m256i) -> [[u64; 2]; 2] {
        let (values, digits) = self.values(before);
        let numbers = self.0.avx2._mm256_add_epi8(values, self.each(ZERO));
        cast(self.0.avx2._mm256_and_si256(numbers, digits))
    }

    /// Eight bytes in this order.
    #[inline(always)]
    fn ordered(self, bytes: u64, order: u64) -> [u8; 8] {
        let pair = |word: u64| -> __m128i { cast([word, 0]) };
        let [ordered, _]: [u64; 2] = cast(self.0.ssse3._mm_shuffle_epi8(pair(bytes), pair(order)));
        ordered.to_le_bytes()
    }
}

impl Look for Vectors {
    #[inline(always)]
    fn row(self, bytes: &[u8], at: usize, delimiter: u8) -> Seen {
        let (mut from, mut ends) = (at, 0);
        while let Some([one, other]) = pair(bytes, from) {
            let marks = u64::from(self.marks(one)) | u64::from(self.marks(other)) << REACH;
            if from == at {
                let delimiters = [self.are(one, delimiter), self.are(other, delimiter)].map(u64::from);
                ends = marks | delimiters[0] | delimiters[1] << REACH;
            }
            if marks != 0 {
                return Seen { mark: from + marks.trailing_zeros() as usize, ends };
            }
            from += 2 * REACH;
        }
        Seen { ends, ..Words.row(bytes, from, delimiter) }
    }

    #[inline(always)]
    fn ends(self, bytes: &[u8], at: usize, delimiter: u8) -> u64 {
        let Some([one, other]) = pair(bytes, at) else { return Words.ends(bytes, at, delimiter) };
        let one = self.are(one, delimiter) | self.marks(one);
        let other = self.are(other, delimiter) | self.marks(other);
        u64::from(one) | u64::from(other) << REACH
    }

    /// Every delimiter ends a cell, which holds what stands before it: so the bytes before delimiters, side by side, are
    /// the ratings, and blank cells need no attention.
    #[inline(always)]
    fn digits(
        self,
        bytes: &[u8],
        at: usize,
        delimiter: u8,
        most: usize,
        places: &mut [u8],
    ) -> (usize, usize) {
        let (mut from, mut after, mut taken, mut cell_starts) = (at, at, 0, 1);
        // No byte stands before the first one of a block.
        while let Some(before) = from.checked_sub(1)
            && let (Some(before), Some(here)) = (vector(bytes, before), vector(bytes, from))
        {
            let delimiters = self.are(here, delimiter);
            let digits = self.bits(self.values(here).1);
            let good = delimiters | (digits & (delimiters << 1 | cell_starts));
            let ends = delimiters & low_bits(good.trailing_ones());
            let Some(room) = places[taken..].first_chunk_mut::<SPARE>() else { break };
            let mut filled = 0;
            for (eight, &word) in self.numbers(before).as_flattened().iter().enumerate() {
                let ends = (ends >> (8 * eight)) as u8;
                let order = PLACES[usize::from(ends)];
                room[filled..filled + 8].copy_from_slice(&self.ordered(word, order));
                let more = ends.count_ones() as usize;
                if taken + filled + more >= most {
                    let last = order.to_le_bytes()[most - taken - filled - 1];
                    return (from + 8 * eight + usize::from(last) + 1, most);
                }
                filled += more;
            }
            taken += filled;
            if ends != 0 {
                after = from + REACH - ends.leading_zeros() as usize;
            }
            if good != u32::MAX {
                break;
            }
            cell_starts = delimiters >> (REACH - 1);
            from += REACH;
        }
        (after, taken)
    }
}

/// The vectors from `at` on.
#[inline(always)]
fn pair(bytes: &[u8], at: usize) -> Option<[__m256i; 2]> {
    let both: &[u8; 2 * REACH] = bytes.get(at..at + 2 * REACH)?.try_into().ok()?;
    Some(cast(*both))
}

#[inline(always)]
fn vector(bytes: &[u8], at: usize) -> Option<__m256i> {
    <[u8; REACH]>::try_from(bytes.get(at..at + REACH)?).ok().map(cast)
}

/// So many bits from the lowest on.
#[inline(always)]
fn low_bits(bits: u32) -> u32 {
    1_u32.checked_shl(bits).unwrap_or_default().wrapping_sub(1)
}

/// The mark whose last four bits are those of the place, or something else with other bits; twice, for either half.
const MARKS: [u8; REACH] = {
    let mut marks = [0; REACH];
    let mut place = 0;
    while place < REACH {
        marks[place] = match place % 16 {
            2 => b'"',
            10 => b'\n',
            13 => b'\r',
            other => !(other as u8),
        };
        place += 1;
    }
    marks
};

/// The places of the bits of a byte that are set, a byte each, the lowest first.
const PLACES: [u64; 256] = {
    let mut places = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let (mut bit, mut bits) = (0, 0);
        while bit < 8 {
            if byte >> bit & 1 == 1 {
                places[byte] |= bit << (8 * bits);
                bits += 1;
            }
            bit += 1;
        }
        byte += 1;
    }
    places
};
