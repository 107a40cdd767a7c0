//! Sums of rows drawn from a block that stays in the cache.
#![allow(clippy::inline_always, reason = "only what is inlined into a draw is compiled for vectors")]

use crate::stats::random::Stream;
use std::ops::AddAssign;

/// Rows in a full block: a random byte is a random row.
pub const BLOCK: usize = 256;

/// Draws made at one go.
const DRAWS: usize = 1024;

/// A number of a row: small integers where they hold the data exactly, else a double.
pub trait Lane: Copy + Default + AddAssign + Send + Sync {
    /// Holds the sum of [`DRAWS`] numbers.
    type Sum: Copy + Default + AddAssign + From<Self>;
    /// Holds the sum of all draws of a replicate.
    type Total: Copy + Default + AddAssign + From<Self::Sum> + Send;
    /// The largest number taken: some eight or sixteen of them fit the type itself, [`DRAWS`] the sum.
    const LARGEST: usize;
    /// The largest sum of all draws that is held exactly.
    const LARGEST_TOTAL: usize;
    /// A number known to fit.
    fn from_number(number: f64) -> Self;
    /// How many numbers up to `largest` can be added in this type.
    fn additions(largest: usize) -> usize;
    /// The total as a double.
    fn number(total: Self::Total) -> f64;
}

impl Lane for u8 {
    type Sum = u16;
    type Total = u32;
    const LARGEST: usize = 31;
    const LARGEST_TOTAL: usize = u32::MAX as usize;
    fn from_number(number: f64) -> Self {
        number as Self
    }
    fn additions(largest: usize) -> usize {
        usize::from(Self::MAX) / largest.max(1)
    }
    fn number(total: u32) -> f64 {
        f64::from(total)
    }
}

impl Lane for u16 {
    type Sum = u32;
    type Total = u32;
    const LARGEST: usize = 4095;
    const LARGEST_TOTAL: usize = u32::MAX as usize;
    fn from_number(number: f64) -> Self {
        number as Self
    }
    fn additions(largest: usize) -> usize {
        usize::from(Self::MAX) / largest.max(1)
    }
    fn number(total: u32) -> f64 {
        f64::from(total)
    }
}

impl Lane for f64 {
    type Sum = f64;
    type Total = f64;
    const LARGEST: usize = usize::MAX;
    const LARGEST_TOTAL: usize = usize::MAX;
    fn from_number(number: f64) -> Self {
        number
    }
    fn additions(_: usize) -> usize {
        DRAWS
    }
    fn number(total: f64) -> f64 {
        total
    }
}

/// Up to 256 rows, cut into panels: a panel and its sums fit the nearest cache.
pub struct Block<L, const W: usize> {
    /// Of the rows of the first panel, then of those of the second, …
    lines: Vec<Line<L, W>>,
    rows: usize,
    additions: usize,
}

/// The W numbers of a row in a panel: 64 bytes, a line of the cache.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Line<L, const W: usize>([L; W]);

/// Room for the rows that are drawn at one go.
pub type DrawnRows = [u8; DRAWS];

/// Room as it is at first.
pub const NOBODY: DrawnRows = [0; DRAWS];

impl<L: Lane, const W: usize> Block<L, W> {
    /// A block of `rows` rows of `lanes` zeros, to which numbers up to `largest` will be added.
    pub fn new(rows: usize, lanes: usize, largest: usize) -> Self {
        Self {
            lines: vec![Line([L::default(); W]); BLOCK * lanes.div_ceil(W)],
            rows,
            additions: L::additions(largest),
        }
    }

    /// Adds to a number of a row.
    pub fn add(&mut self, row: usize, lane: usize, number: L) {
        self.lines[lane / W * BLOCK + row].0[lane % W] += number;
    }

    /// Draws `draws` rows, each row each time equally likely, and adds them to `totals`.
    pub fn draw(&self, stream: &mut Stream, draws: usize, drawn: &mut DrawnRows, totals: &mut [L::Total]) {
        let mut left = draws;
        while left > 0 {
            let drawn = &mut drawn[..left.min(DRAWS)];
            self.draw_some(stream, drawn, totals);
            left -= drawn.len();
        }
    }

    fn draw_some(&self, stream: &mut Stream, drawn: &mut [u8], totals: &mut [L::Total]) {
        #[cfg(target_arch = "x86_64")]
        if let Some(vectors) = pulp::x86::V3::try_new() {
            return vectors.vectorize(Draw { block: self, stream, drawn, totals });
        }
        self.drawn(stream, drawn, totals);
    }

    #[inline(always)]
    fn drawn(&self, stream: &mut Stream, drawn: &mut [u8], totals: &mut [L::Total]) {
        draw_rows(stream, self.rows, drawn);
        let (panels, _) = self.lines.as_chunks::<BLOCK>();
        for (panel, totals) in panels.iter().zip(totals.chunks_exact_mut(W)) {
            add_rows(panel, drawn, self.additions, totals);
        }
    }
}

/// A draw compiled for processors with AVX2, which add twice as many numbers at once; the sums are the same.
#[cfg(target_arch = "x86_64")]
struct Draw<'a, L: Lane, const W: usize> {
    block: &'a Block<L, W>,
    stream: &'a mut Stream,
    drawn: &'a mut [u8],
    totals: &'a mut [L::Total],
}

#[cfg(target_arch = "x86_64")]
impl<L: Lane, const W: usize> pulp::NullaryFnOnce for Draw<'_, L, W> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        self.block.drawn(self.stream, self.drawn, self.totals);
    }
}

/// Fills `drawn` with random numbers below `rows`, each exactly equally likely.
#[inline(always)]
fn draw_rows(stream: &mut Stream, rows: usize, drawn: &mut [u8]) {
    if rows == BLOCK {
        let mut words = drawn.chunks_exact_mut(8);
        for word in &mut words {
            word.copy_from_slice(&stream.next_u64().to_le_bytes());
        }
        let rest = words.into_remainder();
        rest.copy_from_slice(&stream.next_u64().to_le_bytes()[..rest.len()]);
        return;
    }
    // As in `Stream::below`, with bytes: the first (256 mod rows) remainders would be met once too often.
    let surplus = (BLOCK % rows) as u64;
    let mut left = drawn;
    while !left.is_empty() {
        let (mut bytes, mut kept) = (0_u64, 0);
        for byte in stream.next_u64().to_le_bytes() {
            let product = u64::from(byte) * rows as u64;
            // Times 0 or 1, without a branch: which bytes are surplus cannot be foreseen.
            let keep = u64::from(product % BLOCK as u64 >= surplus);
            bytes |= (keep * (product / BLOCK as u64)) << (8 * kept);
            kept += keep as usize;
        }
        let bytes = bytes.to_le_bytes();
        if let Some(place) = left.first_chunk_mut() {
            *place = bytes;
        } else {
            kept = kept.min(left.len());
            left[..kept].copy_from_slice(&bytes[..kept]);
        }
        left = &mut left[kept..];
    }
}

/// Adds the drawn rows of a panel in the narrow type, and widens before it can overflow.
#[inline(always)]
fn add_rows<L: Lane, const W: usize>(
    panel: &[Line<L, W>; BLOCK],
    drawn: &[u8],
    additions: usize,
    totals: &mut [L::Total],
) {
    let mut sums = [L::Sum::default(); W];
    for run in drawn.chunks(additions) {
        let mut narrow = [L::default(); W];
        for &row in run {
            for (sum, &number) in narrow.iter_mut().zip(&panel[usize::from(row)].0) {
                *sum += number;
            }
        }
        for (sum, number) in sums.iter_mut().zip(narrow) {
            *sum += number.into();
        }
    }
    for (total, sum) in totals.iter_mut().zip(sums) {
        *total += sum.into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_equally_likely() {
        for rows in [1, 3, 100, 255, 256] {
            let mut drawn = vec![0; 400 * rows];
            draw_rows(&mut Stream::new(5, rows as u64), rows, &mut drawn);
            let mut counts = vec![0.0; rows];
            for row in drawn {
                counts[usize::from(row)] += 1.0;
            }
            let chi2: f64 = counts.iter().map(|c: &f64| (c - 400.0).powi(2) / 400.0).sum();
            let df = rows as f64 - 1.0;
            assert!(chi2 <= df + 4.0 * (2.0 * df).sqrt(), "{rows}: {chi2}");
        }
    }

    #[test]
    fn the_widest_numbers_do_not_overflow() {
        fn check<L: Lane, const W: usize>(largest: L, number: f64) {
            let mut block = Block::<L, W>::new(200, W + 1, number as usize);
            for row in 0..200 {
                block.add(row, W, largest);
            }
            let mut totals = vec![L::Total::default(); 2 * W];
            block.draw(&mut Stream::new(1, 1), 5_000, &mut NOBODY.clone(), &mut totals);
            assert_eq!(L::number(totals[W]), 5_000.0 * number);
            assert_eq!(L::number(totals[0]), 0.0);
        }
        check::<u8, 64>(31, 31.0);
        check::<u16, 32>(4095, 4095.0);
        check::<f64, 8>(0.5, 0.5);
    }
}
