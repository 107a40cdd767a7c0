//! In which quadrants the rows of a map are, replicate for replicate.

use super::{Crosshair, CrosshairRule, Plan, Quadrant, crosshair};
use crate::survey::Scale;

/// How often a row was in each quadrant, in the order of [`Quadrant::ALL`].
pub(super) type Counts = [u64; 4];

/// How often a row was the first and among the first three, by its weighted gap and then by its gap.
pub(super) type RankCounts = [[f64; 2]; 2];

/// How often each row was in each quadrant of the replicates, and how often its weighted gap was among the largest.
///
/// Rows stand in the order of their names: sums over them must not depend on the order of columns in a file.
pub(super) struct Tally<'a> {
    /// Of each row.
    pub counts: Vec<Counts>,
    /// How often each row was ranked first, and among the first three, by weighted gap and by gap; replicates where rows
    /// are level share the count.
    pub ranks: Vec<RankCounts>,
    /// Replicates in which the rows could be ranked.
    pub ranked: u64,
    scale: &'a Scale,
    plan: &'a Plan,
    /// Importance and performance of each row in the replicate at hand, NaN where nobody who rated it was drawn.
    means: [Vec<f64>; 2],
    /// The bases of both, where the crosshair asks for them.
    mass: [Vec<f64>; 2],
    /// What the rows of the replicate at hand are ranked by.
    gaps: Vec<f64>,
}

impl<'a> Tally<'a> {
    /// Of no replicates yet.
    pub fn new(rows: usize, scale: &'a Scale, plan: &'a Plan) -> Self {
        let none = || [vec![0.0; rows], vec![0.0; rows]];
        Self {
            counts: vec![[0; 4]; rows],
            ranks: vec![[[0.0; 2]; 2]; rows],
            ranked: 0,
            scale,
            plan,
            means: none(),
            mass: none(),
            gaps: vec![0.0; rows],
        }
    }

    /// Places every row of a replicate against its own crosshair; `mean` and `base` are asked for a row and its side,
    /// 0 for importance, 1 for performance.
    ///
    /// A row without a mean is in no quadrant, and does not move the crosshair.
    #[inline]
    pub fn add(&mut self, mean: impl Fn(usize, usize) -> f64, base: impl Fn(usize, usize) -> f64) {
        let Some(at) = self.place(mean, base) else { return };
        let [importance, performance] = &self.means;
        for ((counts, &importance), &performance) in self.counts.iter_mut().zip(importance).zip(performance) {
            // Without a branch, of which there would be thousands that go either way.
            let known = !(importance.is_nan() | performance.is_nan());
            counts[Quadrant::of(importance, performance, at) as usize] += u64::from(known);
        }
        self.rank();
    }

    /// Ranks the rows by importance × gap, which is the weighted gap times the mean importance of the map, and by gap.
    fn rank(&mut self) {
        let [importance, performance] = &self.means;
        if importance.iter().zip(performance).any(|(i, p)| i.is_nan() | p.is_nan()) {
            return;
        }
        self.ranked += 1;
        for by in 0..2 {
            let [importance, performance] = &self.means;
            for ((gap, &i), &p) in self.gaps.iter_mut().zip(importance).zip(performance) {
                *gap = if by == 0 { i * (i - p) } else { i - p };
            }
            self.count_ranks(by);
        }
    }

    /// Counts who is first, and among the first three.
    fn count_ranks(&mut self, by: usize) {
        let first = self.largest_four();
        let distinct = first.windows(2).all(|pair| self.gaps[pair[0]] - self.gaps[pair[1]] > TOLERANCE);
        if distinct {
            for (place, &row) in first.iter().take(3).enumerate() {
                self.ranks[row][by][0] += f64::from(u8::from(place == 0));
                self.ranks[row][by][1] += 1.0;
            }
        } else {
            self.share_ranks(by);
        }
    }

    /// The rows with the four largest gaps, the largest first.
    fn largest_four(&self) -> Vec<usize> {
        let mut first: Vec<usize> = Vec::with_capacity(5);
        for (row, &gap) in self.gaps.iter().enumerate() {
            if first.len() < 4 || gap > self.gaps[first[3]] {
                let place = first.iter().position(|&other| gap > self.gaps[other]).unwrap_or(first.len());
                first.insert(place, row);
                first.truncate(4);
            }
        }
        first
    }

    /// The same where rows are level: they share the places they have together.
    fn share_ranks(&mut self, by: usize) {
        for (ranks, &gap) in self.ranks.iter_mut().zip(&self.gaps) {
            let larger = self.gaps.iter().filter(|&&other| other > gap + TOLERANCE).count();
            let level = self.gaps.iter().filter(|&&other| (other - gap).abs() <= TOLERANCE).count();
            for (count, top) in ranks[by].iter_mut().zip([1_usize, 3]) {
                *count += top.saturating_sub(larger).min(level) as f64 / level as f64;
            }
        }
    }

    /// Takes the means of a replicate in and places its crosshair, counting nothing.
    #[inline]
    pub fn place(
        &mut self,
        mean: impl Fn(usize, usize) -> f64,
        base: impl Fn(usize, usize) -> f64,
    ) -> Option<Crosshair> {
        for (side, means) in self.means.iter_mut().enumerate() {
            means.iter_mut().enumerate().for_each(|(row, place)| *place = mean(row, side));
        }
        if self.plan.crosshair == CrosshairRule::GrandMean {
            for (side, mass) in self.mass.iter_mut().enumerate() {
                mass.iter_mut().enumerate().for_each(|(row, place)| *place = base(row, side));
            }
        }
        self.crosshair()
    }

    /// Importance and performance of a row in the replicate taken in last; NaN where nobody who rated it was drawn.
    pub fn point(&self, row: usize) -> [f64; 2] {
        [self.means[0][row], self.means[1][row]]
    }

    /// Of the rows that have both means.
    fn crosshair(&self) -> Option<Crosshair> {
        let [importance, performance] = &self.means;
        let place = |means: [&[f64]; 2], mass: [&[f64]; 2]| {
            crosshair::place(means, mass.map(Some), self.plan.crosshair, self.scale)
        };
        let unknown = |(i, p): (&f64, &f64)| i.is_nan() | p.is_nan();
        let gaps = importance.iter().zip(performance).fold(false, |gaps, row| gaps | unknown(row));
        if !gaps {
            return place(self.means.each_ref().map(Vec::as_slice), self.mass.each_ref().map(Vec::as_slice));
        }
        let of_known = |numbers: &Vec<f64>| -> Vec<f64> {
            let rows = numbers.iter().zip(importance.iter().zip(performance));
            rows.filter(|(_, row)| !unknown(*row)).map(|(&number, _)| number).collect()
        };
        let (means, mass) = (self.means.each_ref().map(of_known), self.mass.each_ref().map(of_known));
        place(means.each_ref().map(Vec::as_slice), mass.each_ref().map(Vec::as_slice))
    }
}

/// Products of ratings this close are level.
const TOLERANCE: f64 = 1e-9;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::Unchosen;

    #[test]
    fn rows_that_are_level_share_their_rank() {
        let (values, evidence) = (vec![1.0, 5.0], String::new());
        let scale = Scale {
            lowest: 1.0,
            highest: 5.0,
            values,
            labels: Vec::new(),
            missing: Vec::new(),
            evidence,
            unchosen: Unchosen::default(),
        };
        let plan = Plan::default();
        let mut tally = Tally::new(5, &scale, &plan);
        let add = |tally: &mut Tally, performance: [f64; 5]| {
            tally.add(|row, side| if side == 0 { 5.0 } else { performance[row] }, |_, _| 1.0);
        };
        add(&mut tally, [1.0, 2.0, 3.0, 4.0, 5.0]);
        add(&mut tally, [5.0, 4.0, 3.0, 2.0, 1.0]);
        // Importance is alike: the gaps rank the rows as the weighted gaps do.
        let both = |expected: [[f64; 2]; 5]| expected.map(|ranks| [ranks; 2]);
        assert_eq!(tally.ranks, both([[1.0, 1.0], [0.0, 1.0], [0.0, 2.0], [0.0, 1.0], [1.0, 1.0]]));
        add(&mut tally, [1.0, 1.0, 3.0, 3.0, 5.0]);
        assert_eq!(tally.ranks, both([[1.5, 2.0], [0.5, 2.0], [0.0, 2.5], [0.0, 1.5], [1.0, 1.0]]));
        add(&mut tally, [f64::NAN, 1.0, 3.0, 3.0, 5.0]);
        assert_eq!(tally.ranked, 3, "without one of the rows nothing is ranked");
    }

    #[test]
    fn a_larger_gap_in_what_matters_less_ranks_first_by_gap_alone() {
        let (scale, plan) = (Scale::new(1.0, 5.0), Plan::default());
        let mut tally = Tally::new(2, &scale, &plan);
        // Gaps 1.0 and 1.2, times importance 5.0 and 3.0.
        let means = [[5.0, 4.0], [3.0, 1.8]];
        tally.add(|row, side| means[row][side], |_, _| 1.0);
        assert_eq!(tally.ranks, [[[1.0, 1.0], [0.0, 1.0]], [[0.0, 1.0], [1.0, 1.0]]]);
    }

    #[test]
    fn a_row_that_nobody_rated_is_nowhere_and_moves_no_line() {
        let (values, evidence) = (vec![1.0, 5.0], String::new());
        let scale = Scale {
            lowest: 1.0,
            highest: 5.0,
            values,
            labels: Vec::new(),
            missing: Vec::new(),
            evidence,
            unchosen: Unchosen::default(),
        };
        let nobody = (f64::NAN, 0.0);
        for rule in [CrosshairRule::Mean, CrosshairRule::Median, CrosshairRule::GrandMean] {
            let plan = Plan { crosshair: rule, ..Plan::default() };
            let mut tally = Tally::new(4, &scale, &plan);
            // The lines are 3 and 3, whatever the third and the fourth row say.
            let rows = [
                [(5.0, 2.0), (1.0, 2.0)],
                [(1.0, 2.0), (5.0, 2.0)],
                [nobody, (1.0, 9.0)],
                [(1.0, 9.0), nobody],
            ];
            tally.add(|row, side| rows[row][side].0, |row, side| rows[row][side].1);
            tally.add(|row, side| rows[row / 2][side].0, |row, side| rows[row / 2][side].1);
            assert_eq!(tally.counts, [[2, 0, 0, 0], [1, 0, 0, 1], [0, 0, 0, 1], [0, 0, 0, 1]], "{rule:?}");
            tally.add(|_, _| f64::NAN, |_, _| 0.0);
            assert_eq!(tally.counts.iter().flatten().sum::<u64>(), 6, "{rule:?}");
        }
    }
}
