//! Means of columns in replicates of drawn units, beside the correlations that the same draws give.

use super::threads::{in_runs, number};
use super::units::DrawnUnits;
use super::{AnswerColumn, MISSING, Resampling};

/// The means of every column in a replicate, and the weight behind each.
#[derive(Debug, Clone, PartialEq)]
pub struct MeansOfUnits {
    /// NaN where nobody who answered the column's group was drawn.
    pub means: Vec<f64>,
    /// Σ c w over those who did.
    pub bases: Vec<f64>,
}

/// The means of the columns in each replicate: Σ c w x / Σ c w over the respondents who answered all columns of a
/// column's group, c what the weight of their unit is multiplied with.
///
/// `rows` are those of the units. A replicate costs units × columns.
///
/// ```
/// # use ecart::stats::bootstrap::{AnswerColumn, Resampling, unit_means::replicate_unit_means, units::DrawnUnits};
/// let columns = [AnswerColumn { codes: &[0, 1], values: &[1.0, 5.0], group: 0 }];
/// let units = DrawnUnits::new(2, None, 100, 1);
/// let resampling = Resampling { replicates: 9, seed: 1, threads: std::num::NonZeroUsize::new(2) };
/// let found = replicate_unit_means(&columns, None, &[0, 1], &units, &resampling);
/// assert!(found.iter().all(|one| [1.0, 3.0, 5.0].contains(&one.means[0]) && one.bases == [2.0]));
/// ```
pub fn replicate_unit_means(
    columns: &[AnswerColumn],
    weights: Option<&[f64]>,
    rows: &[u32],
    units: &DrawnUnits,
    resampling: &Resampling,
) -> Vec<MeansOfUnits> {
    let width = 2 * columns.len();
    let sums = sums_of_units(columns, weights, rows, units);
    in_runs(resampling.replicates, number(resampling.threads), |replicates| {
        let one = |replicate: usize| {
            let mut totals = vec![0.0; width];
            let counts = units.draw(resampling.seed, replicate);
            for (count, sums) in counts.iter().zip(sums.chunks_exact(width.max(1))) {
                if *count > 0.0 {
                    totals.iter_mut().zip(sums).for_each(|(total, sum)| *total += count * sum);
                }
            }
            let pairs = totals.chunks_exact(2);
            MeansOfUnits {
                means: pairs.clone().map(|pair| pair[1] / pair[0]).collect(),
                bases: pairs.map(|pair| pair[0]).collect(),
            }
        };
        replicates.map(one).collect()
    })
}

/// Σw and Σwx of every column, unit after unit.
fn sums_of_units(
    columns: &[AnswerColumn],
    weights: Option<&[f64]>,
    rows: &[u32],
    units: &DrawnUnits,
) -> Vec<f64> {
    let width = 2 * columns.len();
    let mut sums = vec![0.0; width * units.len()];
    let groups = columns.iter().map(|column| column.group).max().map_or(0, |last| last + 1);
    let mut complete = vec![true; groups];
    for (&row, &unit) in rows.iter().zip(&units.of_rows) {
        complete.fill(true);
        for column in columns {
            complete[column.group] &= column.codes[row as usize] != MISSING;
        }
        let weight = weights.map_or(1.0, |weights| weights[row as usize]);
        let own = &mut sums[unit as usize * width..][..width];
        for (column, sums) in columns.iter().zip(own.chunks_exact_mut(2)) {
            if complete[column.group] {
                sums[0] += weight;
                sums[1] += weight * column.values[usize::from(column.codes[row as usize])];
            }
        }
    }
    sums
}
