//! Bootstrap of correlation matrices: cross-products of the units once, their sums in every replicate.

use super::Resampling;
use super::threads::{in_runs, number};
use super::units::DrawnUnits;
use crate::stats::column::{Column, for_each_row};
use crate::stats::correlation::Deletion;
use crate::stats::matrix::Symmetric;
use std::ops::Range;

/// Replicates made together, so that the cross-products of some units stay in the cache.
const TOGETHER: usize = 32;
/// Units whose cross-products are added together.
const BLOCK: usize = 64;

/// What `take` makes of the correlation matrix of each replicate, in order; `None` where a column does not vary.
///
/// `rows` of the columns are those of the units; with listwise deletion no answer of theirs is missing.
/// The sums over a replicate are Σ_u c_u Σ_{r∈u} w x_j x_k, so that a replicate costs units × products and not rows.
/// The result depends neither on threads nor on the order of the rows, if that of `rows` does not.
///
/// ```
/// # use ecart::stats::bootstrap::{Resampling, products::replicate_correlations, units::DrawnUnits};
/// # use ecart::stats::{column::Column, correlation::Deletion};
/// let columns = [&[1.0, 2.0, 3.0, 4.0], &[2.0, 1.0, 4.0, 3.0]].map(Column::from);
/// let rows = [0, 1, 2, 3];
/// let units = DrawnUnits::new(4, None, 100, 1);
/// let resampling = Resampling { replicates: 9, seed: 1, threads: std::num::NonZeroUsize::new(2) };
/// let take = |r: &ecart::stats::matrix::Symmetric| Some(r.get(0, 1));
/// let r = replicate_correlations(&columns, None, &rows, Deletion::Listwise, &units, &resampling, take);
/// assert!(r.iter().flatten().all(|r| r.abs() <= 1.0));
/// ```
pub fn replicate_correlations<T: Send>(
    columns: &[Column],
    weights: Option<&[f64]>,
    rows: &[u32],
    deletion: Deletion,
    units: &DrawnUnits,
    resampling: &Resampling,
    take: impl Fn(&Symmetric) -> Option<T> + Sync,
) -> Vec<Option<T>> {
    let lanes = Lanes::new(columns.len(), deletion);
    let products = lanes.of_units(columns, weights, rows, units);
    let width = lanes.width();
    in_runs(resampling.replicates, number(resampling.threads), |replicates| {
        let mut found = Vec::with_capacity(replicates.len());
        for first in replicates.clone().step_by(TOGETHER) {
            let together = first..replicates.end.min(first + TOGETHER);
            let counts: Vec<Vec<f64>> =
                together.map(|replicate| units.draw(resampling.seed, replicate)).collect();
            let mut totals = vec![0.0; width * counts.len()];
            for (block, rows) in products.chunks(width * BLOCK).enumerate() {
                for (totals, counts) in totals.chunks_exact_mut(width).zip(&counts) {
                    for (row, &count) in rows.chunks_exact(width).zip(&counts[block * BLOCK..]) {
                        if count > 0.0 {
                            for (total, product) in totals.iter_mut().zip(row) {
                                *total += count * product;
                            }
                        }
                    }
                }
            }
            let matrices = totals.chunks_exact(width).map(|totals| lanes.correlations(totals));
            found.extend(matrices.map(|matrix| take(&matrix?)));
        }
        found
    })
}

/// Number of products of a unit, for the cost of a replicate.
///
/// ```
/// # use ecart::stats::bootstrap::products::products_of;
/// # use ecart::stats::correlation::Deletion;
/// assert_eq!(products_of(2, Deletion::Listwise), 6); // 1, x, y, xx, xy, yy
/// ```
pub fn products_of(columns: usize, deletion: Deletion) -> usize {
    Lanes::new(columns, deletion).width()
}

/// Which products are summed: of 1 or the marks of an answer, the answers x, and their squares.
struct Lanes {
    columns: usize,
    deletion: Deletion,
    /// A lane and those it is multiplied with.
    lines: Vec<(usize, Range<usize>)>,
}

impl Lanes {
    fn new(columns: usize, deletion: Deletion) -> Self {
        let triangle = |from: usize, to: usize| (from..to).map(move |i| (i, from..i + 1));
        let square = |a: usize, b: usize| (0..columns).map(move |i| (a + i, b..b + columns));
        let lines = match deletion {
            // 1 and x.
            Deletion::Listwise => triangle(0, columns + 1).collect(),
            // m·m, x·x, then x·m and x²·m, since a mean rests on who answered the other column too.
            Deletion::Pairwise => triangle(0, columns)
                .chain(triangle(columns, 2 * columns))
                .chain(square(columns, 0))
                .chain(square(2 * columns, 0))
                .collect(),
        };
        Self { columns, deletion, lines }
    }

    /// Number of products.
    fn width(&self) -> usize {
        self.lines.iter().map(|(_, others)| others.len()).sum()
    }

    /// The sums of every unit, one after the other.
    fn of_units(
        &self,
        columns: &[Column],
        weights: Option<&[f64]>,
        rows: &[u32],
        units: &DrawnUnits,
    ) -> Vec<f64> {
        // Measured from the mean, so that the differences of sums below keep their digits.
        let means: Vec<f64> = columns.iter().map(|column| mean(column.at(rows))).collect();
        let width = self.width();
        let mut sums = vec![0.0; width * units.len()];
        let mut lanes = vec![0.0; self.columns * 3 + 1];
        let mut unit_of_row = units.of_rows.iter();
        for_each_row(columns, rows, |row, numbers| {
            let Some(&unit) = unit_of_row.next() else { return };
            let weight = weights.map_or(1.0, |weights| weights[row as usize]);
            self.fill(&mut lanes, numbers, &means);
            let mut left = &mut sums[unit as usize * width..][..width];
            for (lane, others) in &self.lines {
                let factor = weight * lanes[*lane];
                let (line, rest) = left.split_at_mut(others.len());
                for (sum, x) in line.iter_mut().zip(&lanes[others.clone()]) {
                    *sum += factor * x;
                }
                left = rest;
            }
        });
        sums
    }

    fn fill(&self, lanes: &mut [f64], numbers: &[f64], means: &[f64]) {
        lanes[0] = 1.0;
        for (at, (number, mean)) in numbers.iter().zip(means).enumerate() {
            let x = number - mean;
            match self.deletion {
                Deletion::Listwise => lanes[at + 1] = x,
                Deletion::Pairwise => {
                    let answered = !x.is_nan();
                    let x = if answered { x } else { 0.0 };
                    lanes[at] = f64::from(u8::from(answered));
                    lanes[self.columns + at] = x;
                    lanes[2 * self.columns + at] = x * x;
                }
            }
        }
    }

    /// `None` where a column does not vary.
    fn correlations(&self, totals: &[f64]) -> Option<Symmetric> {
        let size = self.columns;
        let triangle = |i: usize, j: usize| i * (i + 1) / 2 + j;
        let mut defined = true;
        let matrix = Symmetric::from_fn(size, |i, j| {
            if i == j {
                return 1.0;
            }
            let sums = match self.deletion {
                Deletion::Listwise => {
                    let of = |i: usize, j: usize| totals[triangle(i, j)];
                    let (a, b) = (i + 1, j + 1);
                    [of(0, 0), of(a, 0), of(b, 0), of(a, a), of(b, b), of(a, b)]
                }
                Deletion::Pairwise => {
                    let all = triangle(size, 0);
                    let square =
                        |lane: usize, i: usize, j: usize| totals[2 * all + (lane * size + i) * size + j];
                    [
                        totals[triangle(i, j)],
                        square(0, i, j),
                        square(0, j, i),
                        square(1, i, j),
                        square(1, j, i),
                        totals[all + triangle(i, j)],
                    ]
                }
            };
            let r = correlation(sums);
            defined &= r.is_some();
            r.unwrap_or_default()
        });
        defined.then_some(matrix)
    }
}

/// From Σw, Σwx, Σwy, Σwx², Σwy² and Σwxy.
fn correlation([w, x, y, xx, yy, xy]: [f64; 6]) -> Option<f64> {
    let own = |sum: f64, squares: f64| {
        let spread = squares - sum * sum / w;
        // A rest of the size of rounding errors is none.
        (w > 0.0 && spread > 1e-12 * squares).then_some(spread)
    };
    let product = own(x, xx)? * own(y, yy)?;
    Some(((xy - x * y / w) / product.sqrt()).clamp(-1.0, 1.0))
}

fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let answers = numbers.filter(|x| !x.is_nan());
    let (n, sum) = answers.fold((0.0, 0.0), |(n, sum), x| (n + 1.0, sum + x));
    if n > 0.0 { sum / n } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::num::NonZeroUsize;

    use crate::stats::correlation::correlation_matrix;
    use crate::stats::random::Stream;

    /// Three related columns of sixty rows, some answers missing unless `complete`.
    fn columns(complete: bool) -> Vec<Vec<f64>> {
        let mut stream = Stream::new(9, 0);
        let common: Vec<f64> = (0..60).map(|_| stream.uniform()).collect();
        let answer = |stream: &mut Stream, common: &f64| {
            let missing = !complete && stream.below(8) == 0;
            if missing { f64::NAN } else { (4.0 * common + 2.0 * stream.uniform()).round() }
        };
        (0..3).map(|_| common.iter().map(|common| answer(&mut stream, common)).collect()).collect()
    }

    /// A replicate is the sample in which every row weighs as often as it was drawn.
    #[test]
    fn a_replicate_has_the_correlations_of_the_rows_it_drew() {
        for deletion in [Deletion::Listwise, Deletion::Pairwise] {
            let columns = columns(deletion == Deletion::Listwise);
            let columns: Vec<Column> = columns.iter().map(Column::from).collect();
            let rows: Vec<u32> = (0..60).collect();
            let weights: Vec<f64> = (0..60).map(|row| 0.5 + f64::from(row % 4)).collect();
            let units = DrawnUnits::new(60, None, 100, 1);
            let resampling = Resampling { replicates: 70, seed: 3, threads: NonZeroUsize::new(2) };
            let take = |matrix: &Symmetric| Some(matrix.clone());
            let found =
                replicate_correlations(&columns, Some(&weights), &rows, deletion, &units, &resampling, take);
            assert_eq!(found.len(), 70);
            for (replicate, matrix) in found.iter().enumerate() {
                let counts = units.draw(3, replicate);
                let drawn: Vec<f64> =
                    counts.iter().zip(&weights).map(|(count, weight)| count * weight).collect();
                let expected = correlation_matrix(&columns, Some(&drawn), deletion).unwrap().matrix;
                let matrix = matrix.as_ref().unwrap();
                for (i, j) in [(1, 0), (2, 0), (2, 1)] {
                    assert!(
                        (matrix.get(i, j) - expected.get(i, j)).abs() < 1e-12,
                        "{deletion:?} {replicate}"
                    );
                }
            }
        }
    }

    /// The replicates of random groups vary as much as those of the respondents: √(2/500) is 6 %.
    #[test]
    fn random_groups_keep_the_variance() {
        let mut stream = Stream::new(4, 0);
        let x: Vec<f64> = (0..3_000).map(|_| f64::from(stream.below(5))).collect();
        let y: Vec<f64> = x.iter().map(|x| x + 3.0 * stream.uniform()).collect();
        let rows: Vec<u32> = (0..3_000).collect();
        let columns = [&x, &y].map(Column::from);
        let spread = |most: usize| {
            let units = DrawnUnits::new(3_000, None, most, 5);
            assert_eq!(units.grouped, most < 3_000);
            let resampling = Resampling { replicates: 2_000, seed: 6, threads: NonZeroUsize::new(2) };
            let take = |matrix: &Symmetric| Some(matrix.get(0, 1));
            let found =
                replicate_correlations(&columns, None, &rows, Deletion::Listwise, &units, &resampling, take);
            let r: Vec<f64> = found.into_iter().flatten().collect();
            let mean = r.iter().sum::<f64>() / r.len() as f64;
            (r.iter().map(|r| (r - mean).powi(2)).sum::<f64>() / r.len() as f64).sqrt()
        };
        let (all, grouped) = (spread(3_000), spread(500));
        assert!((grouped / all - 1.0).abs() < 0.15, "{grouped} {all}");
    }
}
