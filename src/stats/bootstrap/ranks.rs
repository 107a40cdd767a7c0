//! Bootstrap of rank correlations with an outcome.

use super::Resampling;
use super::threads::{in_runs, number};
use super::units::DrawnUnits;
use crate::stats::column::Column;

/// Spearman's correlation of each driver with the outcome in every replicate; `None` where a side does not vary.
///
/// `rows` of the columns are those of the units; each correlation rests on the rows with both answers.
/// The outcome is column 0.
/// Ranks are those of the replicate: average ranks by weight, as in
/// [`average_ranks`](crate::stats::correlation::average_ranks), from the weights of the distinct values.
///
/// ```
/// # use ecart::stats::bootstrap::{Resampling, ranks::replicate_rank_correlations, units::DrawnUnits};
/// # use ecart::stats::column::Column;
/// let columns = [&[1.0, 2.0, 3.0, 9.0], &[1.0, 8.0, 27.0, 28.0]].map(Column::from);
/// let units = DrawnUnits::new(4, None, 100, 1);
/// let resampling = Resampling { replicates: 9, seed: 1, threads: std::num::NonZeroUsize::new(2) };
/// let rho = replicate_rank_correlations(&columns, None, &[0, 1, 2, 3], &units, &resampling);
/// assert!(rho.iter().flatten().all(|rho| (rho[0] - 1.0).abs() < 1e-12));
/// ```
pub fn replicate_rank_correlations(
    columns: &[Column],
    weights: Option<&[f64]>,
    rows: &[u32],
    units: &DrawnUnits,
    resampling: &Resampling,
) -> Vec<Option<Vec<f64>>> {
    let ranked: Vec<Ranked> = columns.iter().map(|&column| Ranked::new(column, rows)).collect();
    let Some((outcome, drivers)) = ranked.split_first() else { return Vec::new() };
    let weights: Option<Vec<f64>> = weights.map(|weights| Column::from(weights).at(rows).collect());
    in_runs(resampling.replicates, number(resampling.threads), |replicates| {
        let one = |replicate: usize| {
            let counts = units.draw(resampling.seed, replicate);
            let weight = |(row, &unit): (usize, &u32)| {
                counts[unit as usize] * weights.as_ref().map_or(1.0, |weights| weights[row])
            };
            let drawn: Vec<f64> = units.of_rows.iter().enumerate().map(weight).collect();
            drivers.iter().map(|driver| rank_correlation(driver, outcome, &drawn)).collect()
        };
        replicates.map(one).collect()
    })
}

/// A column by the places of its distinct values.
struct Ranked {
    /// Place of each row's value among the distinct ones; `MISSING` where there is none.
    places: Vec<u32>,
    distinct: usize,
}

const MISSING: u32 = u32::MAX;

impl Ranked {
    fn new(column: Column, rows: &[u32]) -> Self {
        let mut distinct: Vec<f64> = column.at(rows).filter(|x| !x.is_nan()).collect();
        distinct.sort_by(f64::total_cmp);
        distinct.dedup();
        let place = |x: f64| {
            if x.is_nan() { MISSING } else { distinct.partition_point(|other| *other < x) as u32 }
        };
        Self { places: column.at(rows).map(place).collect(), distinct: distinct.len() }
    }

    /// Average rank of each distinct value, from their weights.
    fn ranks(weights: &[f64]) -> Vec<f64> {
        let mut below = 0.0;
        let rank = |&weight: &f64| {
            below += weight;
            below - 0.5 * weight + 0.5
        };
        weights.iter().map(rank).collect()
    }
}

fn rank_correlation(x: &Ranked, y: &Ranked, weights: &[f64]) -> Option<f64> {
    let rows = || x.places.iter().zip(&y.places).zip(weights);
    let both = || rows().filter(|&((&i, &j), &w)| i != MISSING && j != MISSING && w > 0.0);
    let (mut of_x, mut of_y) = (vec![0.0; x.distinct], vec![0.0; y.distinct]);
    for ((&i, &j), &w) in both() {
        of_x[i as usize] += w;
        of_y[j as usize] += w;
    }
    let (rank_x, rank_y) = (Ranked::ranks(&of_x), Ranked::ranks(&of_y));
    let total: f64 = of_x.iter().sum();
    // The mean of average ranks by weight is that of 1…W.
    let middle = 0.5 * total + 0.5;
    let spread = |weights: &[f64], ranks: &[f64]| -> f64 {
        weights.iter().zip(ranks).map(|(w, rank)| w * (rank - middle) * (rank - middle)).sum()
    };
    let product: f64 =
        both().map(|((&i, &j), &w)| w * (rank_x[i as usize] - middle) * (rank_y[j as usize] - middle)).sum();
    let squares = spread(&of_x, &rank_x) * spread(&of_y, &rank_y);
    // Ranks of a single value differ from the middle by rounding alone.
    (squares > 1e-20 * total.powi(6)).then(|| (product / squares.sqrt()).clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::num::NonZeroUsize;

    use crate::stats::correlation::spearman;
    use crate::stats::random::Stream;

    /// A replicate is the sample in which every row weighs as often as it was drawn.
    #[test]
    fn a_replicate_has_the_rank_correlations_of_the_rows_it_drew() {
        let mut stream = Stream::new(2, 0);
        let outcome: Vec<f64> = (0..50).map(|_| f64::from(stream.below(11))).collect();
        let related =
            |y: &f64| if stream.below(9) == 0 { f64::NAN } else { (y / 3.0 + stream.uniform()).round() };
        let driver: Vec<f64> = outcome.iter().map(related).collect();
        let weights: Vec<f64> = (0..50).map(|row| 1.0 + f64::from(row % 3)).collect();
        let units = DrawnUnits::new(50, None, usize::MAX, 1);
        let resampling = Resampling { replicates: 40, seed: 8, threads: NonZeroUsize::new(3) };
        let rows: Vec<u32> = (0..50).collect();
        let columns = [&outcome, &driver].map(Column::from);
        let found = replicate_rank_correlations(&columns, Some(&weights), &rows, &units, &resampling);
        for (replicate, rho) in found.iter().enumerate() {
            let counts = units.draw(8, replicate);
            let drawn: Vec<f64> = counts.iter().zip(&weights).map(|(count, weight)| count * weight).collect();
            let expected = spearman(&driver, &outcome, Some(&drawn)).unwrap();
            assert!((rho.as_ref().unwrap()[0] - expected).abs() < 1e-12, "{replicate}");
        }
        let columns = [Column::from(&outcome), Column::from(&[4.0; 50])];
        let constant = replicate_rank_correlations(&columns, None, &rows, &units, &resampling);
        assert!(constant.iter().all(Option::is_none));
    }
}
