//! Joint counts of dictionary numbers, before anybody knows what they mean.

use std::ops::Range;

use crate::input::stream::pass::Tally;
use crate::input::stream::plan::Planned;

/// The joint counts of every pair of columns within every group of respondents.
#[derive(Debug, Clone, Default)]
pub(super) struct Tables {
    /// The pairs whose ratings stand side by side in a row.
    runs: Vec<Run>,
    /// Pairs.
    pairs: usize,
    /// Numbers a table has room for, on either side.
    width: usize,
    /// Counts by group, pair, first number and second number.
    counts: Vec<u64>,
    /// The same of the latest rows: a quarter as wide, so that the cells in use stay close to the processor.
    latest: Vec<u16>,
    /// So many rows are behind `latest`.
    latest_rows: u16,
    /// Respondents of each group.
    respondents: Vec<u64>,
    /// Where a row is counted in the table of each pair of a run.
    places: Vec<u8>,
}

/// The tables of each grouping of the respondents; of everybody where there is none, and none where answers are kept.
pub(super) struct Grouped<'a> {
    /// Positions of the groupings among the texts of a row.
    groups: &'a [usize],
    sets: Vec<Tables>,
}

impl<'a> Grouped<'a> {
    /// Empty tables.
    pub fn new(planned: &'a Planned) -> Self {
        let sets = if planned.keep { 0 } else { planned.groups.len().max(1) };
        Self { groups: &planned.groups, sets: vec![Tables::new(&planned.pairs); sets] }
    }

    /// The tables, in the order of the groupings.
    pub fn into_tables(self) -> Vec<Tables> {
        self.sets
    }
}

impl Tally for Grouped<'_> {
    #[inline]
    fn add(&mut self, ratings: &[u8], texts: &[u32]) {
        for (at, tables) in self.sets.iter_mut().enumerate() {
            let group = self.groups.get(at).map_or(0, |&group| texts[group] as usize);
            tables.add(ratings, group);
        }
    }

    fn merge(&mut self, other: Self) {
        self.sets.iter_mut().zip(other.sets).for_each(|(mine, theirs)| mine.merge(theirs));
    }
}

/// Pairs of which each follows the one before on both sides, as columns mostly do.
#[derive(Debug, Clone)]
struct Run {
    /// Positions among the ratings of a row.
    firsts: Range<usize>,
    seconds: Range<usize>,
}

impl Run {
    /// Pairs of positions, in order, as runs.
    fn of(pairs: &[(usize, usize)]) -> Vec<Self> {
        let follows = |one: &(usize, usize), next: &(usize, usize)| *next == (one.0 + 1, one.1 + 1);
        let run = |pairs: &[(usize, usize)]| {
            let ((first, second), len) = (pairs[0], pairs.len());
            Self { firsts: first..first + len, seconds: second..second + len }
        };
        pairs.chunk_by(follows).map(run).collect()
    }
}

/// Digits and a few words fit in.
const WIDTH: usize = 16;

impl Tables {
    /// Empty tables of pairs of positions among the ratings of a row.
    pub fn new(pairs: &[(usize, usize)]) -> Self {
        let places = vec![0; pairs.len()];
        Self { runs: Run::of(pairs), pairs: pairs.len(), width: WIDTH, places, ..Self::default() }
    }

    /// Counts a row of ratings in its group.
    pub fn add(&mut self, row: &[u8], group: usize) {
        if exceed(row, self.width) || group >= self.groups() {
            let largest = usize::from(row.iter().copied().max().unwrap_or_default());
            self.make_room(largest + 1, group + 1);
        }
        if self.latest_rows == u16::MAX {
            self.settle();
        }
        self.latest_rows += 1;
        self.respondents[group] += 1;
        let table = self.width * self.width;
        let of_group = self.pairs * table;
        let mut tables = &mut self.latest[group * of_group..][..of_group];
        for run in &self.runs {
            let (these, others) = tables.split_at_mut(run.firsts.len() * table);
            let pairs = row[run.firsts.clone()].iter().zip(&row[run.seconds.clone()]);
            if self.width == WIDTH {
                // The same for many pairs at once: a place is a byte, and every byte is a place.
                let places = &mut self.places[..run.firsts.len()];
                for (place, (&first, &second)) in places.iter_mut().zip(pairs) {
                    *place = first.wrapping_mul(WIDTH as u8) + second % WIDTH as u8;
                }
                for (&place, counts) in places.iter().zip(these.as_chunks_mut::<{ WIDTH * WIDTH }>().0) {
                    counts[usize::from(place)] += 1;
                }
            } else {
                for ((&first, &second), counts) in pairs.zip(these.chunks_exact_mut(table)) {
                    counts[usize::from(first) * self.width + usize::from(second)] += 1;
                }
            }
            tables = others;
        }
    }

    /// Adds the counts of other rows of the same columns.
    pub fn merge(&mut self, mut other: Self) {
        let (width, groups) = (self.width.max(other.width), self.groups().max(other.groups()));
        self.make_room(width, groups);
        other.make_room(width, groups);
        self.settle();
        other.settle();
        for (mine, theirs) in self.counts.iter_mut().zip(other.counts) {
            *mine += theirs;
        }
        for (mine, theirs) in self.respondents.iter_mut().zip(other.respondents) {
            *mine += theirs;
        }
    }

    /// Respondents of each group.
    pub fn respondents(&self) -> &[u64] {
        &self.respondents
    }

    /// `(first, second, n)` of every combination of a pair that occurs in a group.
    pub fn of(&self, group: usize, pair: usize) -> impl Iterator<Item = (usize, usize, u64)> + '_ {
        self.table(group * self.pairs + pair)
    }

    /// The table at a place, one after the other for each pair of each group.
    fn table(&self, place: usize) -> impl Iterator<Item = (usize, usize, u64)> + '_ {
        let table = self.width * self.width;
        let start = place * table;
        let latest = self.latest[start..start + table].iter();
        let counts = self.counts.get(start..start + table).unwrap_or_default();
        let cells = latest.enumerate().map(move |(at, &latest)| {
            let n = u64::from(latest) + counts.get(at).copied().unwrap_or_default();
            (at / self.width, at % self.width, n)
        });
        cells.filter(|(.., n)| *n > 0)
    }

    fn groups(&self) -> usize {
        self.respondents.len()
    }

    /// Moves the latest counts to the others.
    fn settle(&mut self) {
        self.counts.resize(self.latest.len(), 0);
        for (count, latest) in self.counts.iter_mut().zip(&mut self.latest) {
            *count += u64::from(std::mem::take(latest));
        }
        self.latest_rows = 0;
    }

    fn make_room(&mut self, width: usize, groups: usize) {
        if width > self.width {
            let width = width.next_power_of_two();
            let tables = self.groups() * self.pairs;
            let mut counts = vec![0; tables * width * width];
            for (place, table) in counts.chunks_exact_mut(width * width).enumerate() {
                for (first, second, n) in self.table(place) {
                    table[first * width + second] = n;
                }
            }
            (self.width, self.latest) = (width, vec![0; counts.len()]);
            self.counts = counts;
        }
        if groups > self.groups() {
            self.respondents.resize(groups, 0);
            self.latest.resize(groups * self.pairs * self.width * self.width, 0);
        }
    }
}

/// Whether a number has no room in `width` places, a power of two.
fn exceed(numbers: &[u8], width: usize) -> bool {
    let (eights, rest) = numbers.as_chunks::<8>();
    let eight = eights.iter().fold(0, |all, &eight| all | u64::from_ne_bytes(eight));
    let all = rest.iter().chain(&eight.to_ne_bytes()).fold(0, |all, number| all | number);
    usize::from(all) >= width
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_grow_and_add_up() {
        let mut tables = Tables::new(&[(0, 1), (1, 0)]);
        tables.add(&[1, 2], 0);
        tables.add(&[1, 2], 1);
        tables.add(&[3, 0], 0);
        let mut others = Tables::new(&[(0, 1), (1, 0)]);
        others.add(&[1, 200], 2);
        others.add(&[1, 2], 2);
        tables.merge(others);
        tables.add(&[1, 2], 0);
        assert_eq!(tables.respondents(), [3, 1, 2]);
        assert_eq!(tables.of(0, 0).collect::<Vec<_>>(), [(1, 2, 2), (3, 0, 1)]);
        assert_eq!(tables.of(1, 1).collect::<Vec<_>>(), [(2, 1, 1)]);
        assert_eq!(tables.of(2, 0).collect::<Vec<_>>(), [(1, 2, 1), (1, 200, 1)]);
    }

    /// More rows than the latest counts have room for, in tables of either width.
    #[test]
    fn many_rows_are_counted() {
        for other in [7, 70] {
            let mut tables = Tables::new(&[(0, 2), (1, 3)]);
            for _ in 0..140_000 {
                tables.add(&[5, 6, other, 0], 0);
            }
            assert_eq!(tables.respondents(), [140_000]);
            assert_eq!(tables.of(0, 0).collect::<Vec<_>>(), [(5, usize::from(other), 140_000)]);
            assert_eq!(tables.of(0, 1).collect::<Vec<_>>(), [(6, 0, 140_000)]);
        }
    }
}
