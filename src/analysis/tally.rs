//! In which quadrants the rows of a map are, replicate for replicate.

use super::{Crosshair, CrosshairRule, Plan, Quadrant, crosshair};
use crate::survey::Scale;

/// How often a row was in each quadrant, in the order of [`Quadrant::ALL`].
pub(super) type Counts = [u64; 4];

/// How often each row was in each quadrant of the replicates.
pub(super) struct Tally<'a> {
    /// Of each row.
    pub counts: Vec<Counts>,
    scale: &'a Scale,
    plan: &'a Plan,
    /// Importance and performance of each row in the replicate at hand, NaN where nobody who rated it was drawn.
    means: [Vec<f64>; 2],
    /// The bases of both, where the crosshair asks for them.
    mass: [Vec<f64>; 2],
}

impl<'a> Tally<'a> {
    /// Of no replicates yet.
    pub fn new(rows: usize, scale: &'a Scale, plan: &'a Plan) -> Self {
        let none = || [vec![0.0; rows], vec![0.0; rows]];
        Self { counts: vec![[0; 4]; rows], scale, plan, means: none(), mass: none() }
    }

    /// Places every row of a replicate against its own crosshair; `mean` and `base` are asked for a row and its side,
    /// 0 for importance, 1 for performance.
    ///
    /// A row without a mean is in no quadrant, and does not move the crosshair.
    #[inline]
    pub fn add(&mut self, mean: impl Fn(usize, usize) -> f64, base: impl Fn(usize, usize) -> f64) {
        for (side, means) in self.means.iter_mut().enumerate() {
            means.iter_mut().enumerate().for_each(|(row, place)| *place = mean(row, side));
        }
        if self.plan.crosshair == CrosshairRule::GrandMean {
            for (side, mass) in self.mass.iter_mut().enumerate() {
                mass.iter_mut().enumerate().for_each(|(row, place)| *place = base(row, side));
            }
        }
        let Some(at) = self.crosshair() else { return };
        let [importance, performance] = &self.means;
        for ((counts, &importance), &performance) in self.counts.iter_mut().zip(importance).zip(performance) {
            // Without a branch, of which there would be thousands that go either way.
            let known = !(importance.is_nan() | performance.is_nan());
            counts[Quadrant::of(importance, performance, at) as usize] += u64::from(known);
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_nobody_rated_is_nowhere_and_moves_no_line() {
        let (values, evidence) = (vec![1.0, 5.0], String::new());
        let scale =
            Scale { lowest: 1.0, highest: 5.0, values, labels: Vec::new(), missing: Vec::new(), evidence };
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
