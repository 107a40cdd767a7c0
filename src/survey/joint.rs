//! The joint importance × performance count table of one criterion: a sufficient
//! statistic for its means, standard deviations, gap, paired tests and box scores.

use super::MISSING;

/// How many respondents gave each pair of ratings, missing included.
///
/// Counts are integers, so tables add up over chunks, threads, files and machines
/// to the same bytes in any order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joint {
    /// Number of ratings on the scale; code `levels` stands for missing inside the table.
    levels: usize,
    /// Row = importance code, column = performance code, `(levels + 1)²` entries.
    cells: Vec<u64>,
}

impl Joint {
    /// An empty table for a scale of `levels` ratings.
    pub fn new(levels: usize) -> Self {
        Self { levels, cells: vec![0; (levels + 1) * (levels + 1)] }
    }

    /// Counts one respondent; [`MISSING`] stands for no answer.
    pub fn add(&mut self, importance: u8, performance: u8) {
        self.add_all(importance, performance, 1);
    }

    /// Counts `n` respondents who answered alike.
    pub fn add_all(&mut self, importance: u8, performance: u8, n: u64) {
        let at = self.index(importance) * (self.levels + 1) + self.index(performance);
        self.cells[at] += n;
    }

    /// Adds the counts of another table over the same scale.
    pub fn merge(&mut self, other: &Self) {
        debug_assert_eq!(self.levels, other.levels, "tables of one survey share its scale");
        for (mine, theirs) in self.cells.iter_mut().zip(&other.cells) {
            *mine += theirs;
        }
    }

    /// `(importance code, performance code, n)` of every pair that occurs, in code order.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize, u64)> + Clone + '_ {
        let width = self.levels + 1;
        let at = move |(at, &n): (usize, &u64)| (at / width, at % width, n);
        let rated = move |&(i, p, n): &(usize, usize, u64)| n > 0 && i < self.levels && p < self.levels;
        self.cells.iter().enumerate().map(at).filter(rated)
    }

    /// `n` of each importance code, whether or not performance was rated.
    pub fn importance(&self) -> Vec<u64> {
        let width = self.levels + 1;
        (0..self.levels).map(|i| self.cells[i * width..(i + 1) * width].iter().sum()).collect()
    }

    /// `n` of each performance code, whether or not importance was rated.
    pub fn performance(&self) -> Vec<u64> {
        let width = self.levels + 1;
        (0..self.levels).map(|p| (0..width).map(|i| self.cells[i * width + p]).sum()).collect()
    }

    fn index(&self, code: u8) -> usize {
        if code == MISSING { self.levels } else { usize::from(code) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn margins_hold_the_answers_of_one_side_only() {
        let mut joint = Joint::new(3);
        joint.add(2, 0);
        joint.add(2, MISSING);
        joint.add(MISSING, 1);
        joint.add(MISSING, MISSING);
        assert_eq!(joint.pairs().collect::<Vec<_>>(), [(2, 0, 1)]);
        assert_eq!(joint.importance(), [0, 0, 2]);
        assert_eq!(joint.performance(), [1, 1, 0]);
    }

    #[test]
    fn empty_plus_x_is_x() {
        let mut x = Joint::new(2);
        x.add(1, 0);
        let mut sum = Joint::new(2);
        sum.merge(&x);
        assert_eq!(sum, x);
    }
}
