//! Bootstrap of the means of many columns of coded answers, over respondents.

pub mod binomial;
mod design;
mod gather;
mod layout;
pub mod noise;
pub mod normal;
pub mod products;
pub mod ranks;
mod resample;
mod threads;
pub mod unit_means;
pub mod units;

use crate::stats::order::RowKeys;
use design::Units;
use gather::Lane;
use layout::Lanes;
use resample::{Streams, in_threads};
use std::num::NonZeroUsize;
pub use threads::number as threads;

/// The code of a missing answer.
pub const MISSING: u8 = 255;

/// A column of answers.
#[derive(Debug, Clone, Copy)]
pub struct AnswerColumn<'a> {
    /// A code for each respondent: an index into `values`, or [`MISSING`].
    pub codes: &'a [u8],
    /// What each code stands for.
    pub values: &'a [f64],
    /// Columns of one group rest on the respondents who answered all of them: the pair of an importance
    /// and a performance, all columns (listwise), or every column a group of its own (available).
    pub group: usize,
}

/// Respondents and how they were drawn.
#[derive(Debug, Clone, Copy)]
pub struct Sample<'a> {
    /// Columns of one length.
    pub columns: &'a [AnswerColumn<'a>],
    /// One finite weight ≥ 0 for each respondent, carried along into every replicate.
    pub weights: Option<&'a [f64]>,
    /// The stratum of each respondent.
    pub strata: Option<&'a [u32]>,
    /// The primary sampling unit of each respondent, or the person behind several rows; numbered within strata.
    pub clusters: Option<&'a [u32]>,
}

/// How often to resample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resampling {
    /// Number of replicates.
    pub replicates: usize,
    /// Replicate r draws from stream r of this seed.
    pub seed: u64,
    /// Threads to use, `None` for as many as the machine has; the result does not depend on it.
    pub threads: Option<NonZeroUsize>,
}

/// The means of all columns in every replicate.
#[derive(Debug, Clone)]
pub struct ReplicateMeans {
    columns: usize,
    means: Vec<f64>,
    bases: Vec<f64>,
}

/// One replicate.
#[derive(Debug, Clone, Copy)]
pub struct Replicate<'a> {
    means: &'a [f64],
    /// The weight of the answers behind each mean; their number where weights are equal or none.
    pub bases: &'a [f64],
}

impl<'a> Replicate<'a> {
    /// The mean of a column; `None` where nobody who answered it was drawn.
    ///
    /// ```
    /// use ecart::stats::bootstrap::{AnswerColumn, MISSING, Resampling, Sample, replicate_means};
    /// let columns = [AnswerColumn { codes: &[0, MISSING], values: &[2.0], group: 0 }];
    /// let sample = Sample { columns: &columns, weights: None, strata: None, clusters: None };
    /// let means = replicate_means(&sample, &Resampling { replicates: 9, seed: 1, threads: None });
    /// assert!(means.iter().all(|r| r.mean(0) == (r.bases[0] > 0.0).then_some(2.0)));
    /// ```
    pub fn mean(&self, column: usize) -> Option<f64> {
        Some(self.means[column]).filter(|mean| !mean.is_nan())
    }

    /// The means of all columns, NaN where nobody who answered it was drawn.
    pub(crate) fn means(&self) -> &'a [f64] {
        self.means
    }
}

/// The same numbers, nobody being equal to nobody.
impl PartialEq for ReplicateMeans {
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&f64, &f64)| a == b || a.is_nan() && b.is_nan();
        self.columns == other.columns
            && self.bases == other.bases
            && self.means.len() == other.means.len()
            && self.means.iter().zip(&other.means).all(same)
    }
}

impl ReplicateMeans {
    fn none(columns: usize) -> Self {
        Self { columns, means: Vec::new(), bases: Vec::new() }
    }

    fn push(&mut self, replicate: Replicate) {
        self.means.extend_from_slice(replicate.means);
        self.bases.extend_from_slice(replicate.bases);
    }

    /// The replicates in order.
    ///
    /// ```
    /// use ecart::stats::bootstrap::{AnswerColumn, Resampling, Sample, replicate_means};
    /// let columns = [AnswerColumn { codes: &[0, 1], values: &[1.0, 5.0], group: 0 }];
    /// let sample = Sample { columns: &columns, weights: None, strata: None, clusters: None };
    /// let means = replicate_means(&sample, &Resampling { replicates: 9, seed: 1, threads: std::num::NonZeroUsize::new(1) });
    /// assert!(means.iter().all(|r| [1.0, 3.0, 5.0].contains(&r.mean(0).unwrap())));
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = Replicate<'_>> {
        let width = self.columns.max(1);
        let replicate = |(means, bases)| Replicate { means, bases };
        self.means.chunks_exact(width).zip(self.bases.chunks_exact(width)).map(replicate)
    }
}

/// The means of every column in each replicate of the bootstrap over respondents.
///
/// Without a design n of the n respondents are drawn with replacement, each with probability 1/n, weights
/// or not. With strata or clusters, n_h − 1 of the n_h clusters of each stratum, weights times
/// n_h/(n_h − 1) (Rao, Wu & Yue 1992). The mean is Σ c w x / Σ c w over the answers that count, c being how
/// often a respondent was drawn; it is correctly rounded when there are neither weights nor design and the
/// values are fractions with a common denominator up to 60.
///
/// The draws are exactly multinomial. Respondents stand in blocks of 256, and a multinomial vector may be
/// drawn by its chain rule: P(c) = Π_b P(m_b | m_1 … m_{b−1}) · P(c within b | m_b), where m_b, the draws
/// that fall into block b, given those before, is binomial: the draws left, with the block's share of the
/// respondents left. Given m_b, each of these draws is uniform over the block, one random byte.
/// So every block is read once, stays in the cache for all replicates, and is added up there.
///
/// Results depend on the respondents, the seed and the number of the replicate: not on threads, on the
/// order of the rows or on the numbers given to strata and clusters.
///
/// # Panics
/// When columns, weights, strata and clusters differ in length or a code has no value.
///
/// ```
/// use ecart::stats::bootstrap::{AnswerColumn, MISSING, Resampling, Sample, replicate_means};
/// let scale = [1.0, 2.0, 3.0, 4.0, 5.0];
/// let importance = AnswerColumn { codes: &[4, 4, 3, 4], values: &scale, group: 0 };
/// let performance = AnswerColumn { codes: &[2, 1, MISSING, 3], values: &scale, group: 0 };
/// let columns = [importance, performance];
/// let sample = Sample { columns: &columns, weights: None, strata: None, clusters: None };
/// let means = replicate_means(&sample, &Resampling { replicates: 100, seed: 7, threads: std::num::NonZeroUsize::new(2) });
/// // The respondent who rated only importance is in neither mean, so importance is 5 in each of them.
/// assert!(means.iter().all(|r| r.mean(0).is_none_or(|mean| mean == 5.0)));
/// ```
pub fn replicate_means(sample: &Sample, resampling: &Resampling) -> ReplicateMeans {
    let mut all = ReplicateMeans::none(sample.columns.len());
    for_each_replicate(sample, resampling, |replicate| all.push(replicate));
    all
}

/// Calls `take` with each of the [`replicate_means`], in order, none of them kept.
///
/// # Panics
/// As [`replicate_means`].
pub fn for_each_replicate(sample: &Sample, resampling: &Resampling, take: impl FnMut(Replicate)) {
    for_each_replicate_from(sample, resampling, 0, take);
}

/// The same, replicate r being drawn from stream `first` + r of the seed.
///
/// Two samples that are drawn side by side, replicate for replicate, need streams of their own: equal streams would
/// draw respondents at equal places in both, and their means would go up and down together. [`SECOND_SAMPLE`] is far
/// from every stream of the first.
///
/// # Panics
/// As [`replicate_means`].
///
/// ```
/// use ecart::stats::bootstrap::{AnswerColumn, Resampling, SECOND_SAMPLE, Sample, for_each_replicate_from};
/// let columns = [AnswerColumn { codes: &[0, 1, 1], values: &[1.0, 5.0], group: 0 }];
/// let sample = Sample { columns: &columns, weights: None, strata: None, clusters: None };
/// let resampling = Resampling { replicates: 99, seed: 1, threads: std::num::NonZeroUsize::new(1) };
/// let means = |first| {
///     let mut means = Vec::new();
///     for_each_replicate_from(&sample, &resampling, first, |replicate| means.push(replicate.mean(0)));
///     means
/// };
/// assert_ne!(means(0), means(SECOND_SAMPLE));
/// ```
pub fn for_each_replicate_from(
    sample: &Sample,
    resampling: &Resampling,
    first: u64,
    take: impl FnMut(Replicate),
) {
    let sample = &sample.without_equal_weights();
    let designed = sample.strata.is_some() || sample.clusters.is_some();
    let units = sample.units();
    let layout = Lanes::new(sample);
    let streams = Streams { seed: resampling.seed, first };
    match layout.largest() {
        Some(steps) if !designed && sample.weights.is_none() && fits::<u16>(steps, units.draws()) => {
            if fits::<u8>(steps, units.draws()) {
                in_threads::<u8, 64>(&layout, &units, resampling, streams, steps, take);
            } else {
                in_threads::<u16, 32>(&layout, &units, resampling, streams, steps, take);
            }
        }
        _ => in_threads::<f64, 8>(&layout, &units, resampling, streams, 0, take),
    }
}

/// First stream of a second sample that is drawn beside another one.
pub const SECOND_SAMPLE: u64 = 1 << 32;

/// Whether so many draws of numbers up to `steps` can be added up in such lanes.
fn fits<L: Lane>(steps: usize, draws: usize) -> bool {
    steps <= L::LARGEST && steps.saturating_mul(draws) <= L::LARGEST_TOTAL
}

impl Sample<'_> {
    /// Equal weights change no mean, and whole numbers are added faster.
    fn without_equal_weights(&self) -> Self {
        let unequal = |weights: &&[f64]| weights.iter().any(|weight| *weight != weights[0]);
        Self { weights: self.weights.filter(unequal), ..*self }
    }

    /// Who is drawn.
    fn units(&self) -> Units {
        if self.strata.is_some() || self.clusters.is_some() {
            Units::sampled(&self.keys(), self.strata, self.clusters)
        } else {
            Units::respondents(&self.keys())
        }
    }

    /// Keys of the respondents' content.
    fn keys(&self) -> RowKeys {
        let rows = self.columns.first().map_or(0, |column| column.codes.len());
        let mut keys = RowKeys::new(rows);
        for (number, column) in self.columns.iter().enumerate() {
            assert_eq!(column.codes.len(), rows, "column {number} has another length than the first");
            let known = |&code: &u8| code == MISSING || usize::from(code) < column.values.len();
            assert!(column.codes.iter().all(known), "column {number} holds a code without a value");
            // By value: codes may have been given in the order of the file.
            let bits = |code: usize| column.values.get(code).map_or(1, |value| value.to_bits());
            keys.add(column.codes.iter().map(|&code| bits(usize::from(code))));
        }
        if let Some(weights) = self.weights {
            assert_eq!(weights.len(), rows, "one weight for each respondent");
            keys.add(weights.iter().map(|weight| weight.to_bits()));
        }
        for numbers in [self.strata, self.clusters].into_iter().flatten() {
            assert_eq!(numbers.len(), rows, "one stratum and cluster for each respondent");
        }
        keys
    }
}

#[cfg(test)]
mod tests;
