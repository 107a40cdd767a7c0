//! Joint counts of dictionary numbers, before anybody knows what they mean.

/// The joint counts of every pair of columns within every group of respondents.
#[derive(Debug, Clone, Default)]
pub(super) struct Tables {
    /// Positions of the two ratings of each pair among the ratings of a row.
    pairs: Vec<(usize, usize)>,
    /// Numbers a table has room for, on either side.
    width: usize,
    /// Counts by group, pair, first number and second number.
    counts: Vec<u64>,
    /// The same of the latest rows: half as wide, so that the cells in use stay close to the processor.
    latest: Vec<u32>,
    /// At most so many rows are behind `latest`.
    latest_rows: u64,
    /// Respondents of each group.
    respondents: Vec<u64>,
}

/// Digits and a few words fit in.
const WIDTH: usize = 16;

impl Tables {
    /// Empty tables.
    pub fn new(pairs: Vec<(usize, usize)>) -> Self {
        Self { pairs, width: WIDTH, ..Self::default() }
    }

    /// Makes sure that so many rows can be counted.
    pub fn expect(&mut self, rows: usize) {
        if self.latest_rows + rows as u64 > u64::from(u32::MAX) {
            self.settle();
        }
        self.latest_rows += rows as u64;
    }

    /// Counts a row of ratings in its group.
    pub fn add(&mut self, row: &[u8], group: usize) {
        let largest = usize::from(row.iter().copied().max().unwrap_or_default());
        if largest >= self.width || group >= self.groups() {
            self.make_room(largest + 1, group + 1);
        }
        self.respondents[group] += 1;
        let table = self.width * self.width;
        let of_group = self.pairs.len() * table;
        let tables = &mut self.latest[group * of_group..][..of_group];
        if self.width == WIDTH {
            // The same with a width that the compiler knows.
            let (tables, _) = tables.as_chunks_mut::<{ WIDTH * WIDTH }>();
            for (&(first, second), counts) in self.pairs.iter().zip(tables) {
                counts[usize::from(row[first]) % WIDTH * WIDTH + usize::from(row[second]) % WIDTH] += 1;
            }
            return;
        }
        for (&(first, second), counts) in self.pairs.iter().zip(tables.chunks_exact_mut(table)) {
            counts[usize::from(row[first]) * self.width + usize::from(row[second])] += 1;
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
        self.table(group * self.pairs.len() + pair)
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
            let tables = self.groups() * self.pairs.len();
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
            self.latest.resize(groups * self.pairs.len() * self.width * self.width, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_grow_and_add_up() {
        let mut tables = Tables::new(vec![(0, 1), (1, 0)]);
        tables.expect(3);
        tables.add(&[1, 2], 0);
        tables.add(&[1, 2], 1);
        tables.add(&[3, 0], 0);
        let mut others = Tables::new(vec![(0, 1), (1, 0)]);
        others.expect(2);
        others.add(&[1, 200], 2);
        others.add(&[1, 2], 2);
        tables.merge(others);
        tables.expect(u32::MAX as usize);
        tables.add(&[1, 2], 0);
        assert_eq!(tables.respondents(), [3, 1, 2]);
        assert_eq!(tables.of(0, 0).collect::<Vec<_>>(), [(1, 2, 2), (3, 0, 1)]);
        assert_eq!(tables.of(1, 1).collect::<Vec<_>>(), [(2, 1, 1)]);
        assert_eq!(tables.of(2, 0).collect::<Vec<_>>(), [(1, 2, 1), (1, 200, 1)]);
    }
}
