//! The means of replicates from their normal approximation, for samples too large to draw from.

use super::design::{Stratum, Units};
use super::gather::BLOCK;
use super::layout::Lanes;
use super::{ReplicateMeans, Resampling, Sample};
use crate::stats::matrix::Symmetric;
use crate::stats::random::Stream;

/// Replicate means drawn from the normal distribution with the linearised covariance of the means.
///
/// An approximation to [`replicate_means`](super::replicate_means), to be named as such, whose cost does not
/// grow with the number of replicates: V = Σ_h n_h/(n_h−1) Σ_a (z_ha − z̄_h)(z_ha − z̄_h)′ over the clusters a
/// of strata h (methods.md §4.2; single respondents without a design), z = Σ w(x − x̄)/Σw in the cluster;
/// then x̄ + V^½ g with g standard normal. Bases are those of the sample in every replicate. The means do not
/// depend on threads or on the order of the rows. Means of bounded ratings are close to normal from some
/// hundreds of answers on.
///
/// # Panics
/// As [`replicate_means`](super::replicate_means).
///
/// ```
/// use ecart::stats::bootstrap::{AnswerColumn, Resampling, Sample, normal::normal_replicate_means};
/// let columns = [AnswerColumn { codes: &[0, 1, 1, 0], values: &[1.0, 5.0], group: 0 }];
/// let sample = Sample { columns: &columns, weights: None, strata: None, clusters: None };
/// let found = normal_replicate_means(&sample, &Resampling { replicates: 400, seed: 1, threads: std::num::NonZeroUsize::new(1) });
/// let mean = found.iter().map(|r| r.mean(0).unwrap()).sum::<f64>() / 400.0;
/// assert!((mean - 3.0).abs() < 0.3);
/// ```
pub fn normal_replicate_means(sample: &Sample, resampling: &Resampling) -> ReplicateMeans {
    normal_replicate_means_from(sample, resampling, 0)
}

/// The same, replicate r being drawn from stream `first` + r of the seed; see
/// [`for_each_replicate_from`](super::for_each_replicate_from).
///
/// # Panics
/// As [`replicate_means`](super::replicate_means).
///
/// ```
/// use ecart::stats::bootstrap::{AnswerColumn, Resampling, SECOND_SAMPLE, Sample, normal::normal_replicate_means_from};
/// let columns = [AnswerColumn { codes: &[0, 1, 1, 0], values: &[1.0, 5.0], group: 0 }];
/// let sample = Sample { columns: &columns, weights: None, strata: None, clusters: None };
/// let resampling = Resampling { replicates: 4, seed: 1, threads: std::num::NonZeroUsize::new(1) };
/// let of = |first| normal_replicate_means_from(&sample, &resampling, first);
/// assert_ne!(of(0), of(SECOND_SAMPLE));
/// ```
pub fn normal_replicate_means_from(sample: &Sample, resampling: &Resampling, first: u64) -> ReplicateMeans {
    let sample = &sample.without_equal_weights();
    let units = sample.units();
    let layout = Lanes::new(sample);
    let columns = layout.columns();
    let mut totals = vec![0.0; layout.lanes()];
    for stratum in &units.strata {
        for_each_unit(&layout, &units, stratum, |unit| {
            for (total, number) in totals.iter_mut().zip(unit) {
                *total += number;
            }
        });
    }
    let root = covariance(&layout, &units, &totals).root();
    let (mut means, mut bases) = (vec![0.0; columns], vec![0.0; columns]);
    layout.means::<f64>(&totals, &mut means, &mut bases);
    let replicate = |index: usize| -> Vec<f64> {
        let mut stream = Stream::new(resampling.seed, first + index as u64);
        let g: Vec<f64> = (0..columns).map(|_| stream.normal()).collect();
        let error = |i: usize| -> f64 { (0..columns).map(|j| root.get(i, j) * g[j]).sum() };
        means.iter().enumerate().map(|(i, mean)| mean + error(i)).collect()
    };
    ReplicateMeans {
        columns,
        means: (0..resampling.replicates).flat_map(replicate).collect(),
        bases: bases.repeat(resampling.replicates),
    }
}

/// V, columns × columns.
fn covariance(layout: &Lanes, units: &Units, totals: &[f64]) -> Symmetric {
    let p = layout.columns();
    let mut all = vec![0.0; p * p];
    let mut z = vec![0.0; p];
    // A stratum of one unit is certain.
    for stratum in units.strata.iter().filter(|stratum| stratum.units.len() > 1) {
        let (mut sums, mut products) = (vec![0.0; p], vec![0.0; p * p]);
        for_each_unit(layout, units, stratum, |unit| {
            for (column, z) in z.iter_mut().enumerate() {
                *z = layout.influence(column, unit, totals);
                sums[column] += *z;
            }
            for (i, &factor) in z.iter().enumerate() {
                for (product, z) in products[i * p..].iter_mut().zip(&z[..=i]) {
                    *product += factor * z;
                }
            }
        });
        let n = stratum.units.len() as f64;
        for (at, all) in all.iter_mut().enumerate() {
            *all += n / (n - 1.0) * (products[at] - sums[at / p] * sums[at % p] / n);
        }
    }
    Symmetric::from_fn(p, |i, j| all[i * p + j])
}

/// Calls `take(lanes)` with every unit of a stratum, in the order of the design.
fn for_each_unit(layout: &Lanes, units: &Units, stratum: &Stratum, mut take: impl FnMut(&[f64])) {
    let lanes = layout.lanes();
    let mut rows = vec![0.0; BLOCK * lanes];
    for first in stratum.units.clone().step_by(BLOCK) {
        let range = first..stratum.units.end.min(first + BLOCK);
        rows.fill(0.0);
        layout.add(units, range.clone(), 1.0, |unit, lane, number: f64| {
            rows[(unit - first) * lanes + lane] += number;
        });
        rows.chunks_exact(lanes).take(range.len()).for_each(&mut take);
    }
}
