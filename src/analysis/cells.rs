//! The weighted count table of one criterion: everything its estimates need, in one pass over the answers.

use crate::stats::weighted::{WeightedMean, WeightedSums};
use crate::survey::{MISSING, WeightedCell};

/// Number, Σw and Σw² of the respondents who gave each pair of ratings, missing included.
pub(super) struct Cells(Vec<WeightedCell>);

impl Cells {
    /// Counts the respondents for which `keep` is true, in the order they stand in.
    pub fn of(
        importance: &[u8],
        performance: &[u8],
        weights: &[f64],
        values: &[f64],
        keep: impl Fn(usize) -> bool,
    ) -> Self {
        let width = values.len() + 1;
        let value = |code: usize| values.get(code).copied();
        let empty = |at: usize| WeightedCell {
            importance: value(at / width),
            performance: value(at % width),
            n: 0,
            w: 0.0,
            w2: 0.0,
        };
        let mut cells: Vec<WeightedCell> = (0..width * width).map(empty).collect();
        let index = |code: u8| if code == MISSING { values.len() } else { usize::from(code) };
        for (row, ((&i, &p), &weight)) in importance.iter().zip(performance).zip(weights).enumerate() {
            if keep(row) {
                let cell = &mut cells[index(i) * width + index(p)];
                cell.n += u64::from(weight > 0.0);
                cell.w += weight;
                cell.w2 += weight * weight;
            }
        }
        Self(cells)
    }

    /// Respondents who were counted elsewhere.
    pub fn counted(cells: &[WeightedCell]) -> Self {
        Self(cells.to_vec())
    }

    /// Respondents who rated importance, performance, and both.
    pub fn sizes(&self) -> [u64; 3] {
        let mut n = [0; 3];
        for (i, p, cell) in self.rows() {
            n[0] += if i.is_some() { cell.n } else { 0 };
            n[1] += if p.is_some() { cell.n } else { 0 };
            n[2] += if i.is_some() && p.is_some() { cell.n } else { 0 };
        }
        n
    }

    /// Weighted mean of a score of the two ratings, over the respondents who have one.
    pub fn mean(&self, score: impl Fn(Option<f64>, Option<f64>) -> Option<f64>) -> Option<WeightedMean> {
        let mut sums = WeightedSums::default();
        for (i, p, cell) in self.rows() {
            if let Some(value) = score(i, p) {
                sums.add(value, cell.n, cell.w, cell.w2);
            }
        }
        sums.mean()
    }

    /// Unweighted mean of `weight × score` over the respondents who have a score, for the error of a sum
    /// that is linear in the weights.
    pub fn mean_of_products(
        &self,
        score: impl Fn(Option<f64>, Option<f64>) -> Option<f64>,
    ) -> Option<WeightedMean> {
        let mut sums = WeightedSums::default();
        for (i, p, cell) in self.rows() {
            let Some(value) = score(i, p) else { continue };
            let (n, sum, squares) = (cell.n as f64, cell.w * value, cell.w2 * value * value);
            sums.n += cell.n;
            sums.w += n;
            sums.w2 += n;
            sums.wx += sum;
            sums.w2x += sum;
            sums.wx2 += squares;
            sums.w2x2 += squares;
        }
        sums.mean()
    }

    fn rows(&self) -> impl Iterator<Item = (Option<f64>, Option<f64>, WeightedCell)> + '_ {
        let full = self.0.iter().filter(|cell| cell.n > 0);
        full.map(|&cell| (cell.importance, cell.performance, cell))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_the_sums_of_its_rows() {
        let values = [1.0, 2.0, 3.0];
        let (importance, performance) = ([2, 2, 0, MISSING], [0, 1, MISSING, 1]);
        let weights = [0.5, 2.0, 1.0, 3.0];
        let cells = Cells::of(&importance, &performance, &weights, &values, |_| true);
        assert_eq!(cells.sizes(), [3, 3, 2]);
        let gap = cells.mean(|i, p| Some(i? - p?)).unwrap();
        assert_eq!(gap, WeightedSums::of_values(&[0.5, 2.0], &[2.0, 1.0]).mean().unwrap());
        let products = cells.mean_of_products(|i, p| Some(i? - p?)).unwrap();
        assert_eq!(products, WeightedSums::of_values(&[1.0, 1.0], &[1.0, 2.0]).mean().unwrap());
    }
}
