//! Estimates by what each respondent adds to their error, so that differences of groups that share respondents or
//! clusters get the right one (methods.md §4.2, §4.5).

use super::design::SampleDesign;
use super::exact::Exact;
use super::t_test::{TTest, t_test};

/// An estimate with what each respondent adds to its error, z.
///
/// The contributions of a sum or difference of estimates are the sum or difference of theirs, whoever the estimates
/// rest on; the variance of the estimate is that of Σz over the units that were drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Linearised {
    /// The estimate.
    pub value: f64,
    /// Contribution of each respondent; 0 for those who are not behind the estimate.
    pub z: Vec<f64>,
    /// Whether each respondent is behind the estimate.
    pub counted: Vec<bool>,
}

impl Linearised {
    /// Weighted mean of the values that are there, z = w(x − m)/W; `None` where none has a positive weight.
    ///
    /// For a part of the sample keep everybody, with weight 0 outside it. With equal weights of 1 it is the mean of
    /// the respondents who count once each. Contributions that are rounding errors of their values (1e-12 of the
    /// largest) are 0, so that equal answers have no error.
    ///
    /// ```
    /// # use ecart::stats::linearised::Linearised;
    /// let mean = Linearised::of_mean(&[1.0, 3.0, 0.0], [2.0, 4.0, 9.0].into_iter().map(Some)).unwrap();
    /// assert_eq!((mean.value, mean.z), (3.5, vec![-0.375, 0.375, 0.0]));
    /// ```
    pub fn of_mean(weights: &[f64], values: impl Iterator<Item = Option<f64>>) -> Option<Self> {
        let values: Vec<Option<f64>> =
            values.zip(weights).map(|(value, &weight)| value.filter(|_| weight > 0.0)).collect();
        let pairs = || values.iter().zip(weights).filter_map(|(value, &weight)| Some(((*value)?, weight)));
        let sum_of_weights: f64 = pairs().map(|(_, weight)| weight).sum();
        if sum_of_weights <= 0.0 {
            return None;
        }
        let mean = pairs().map(|(value, weight)| weight * value).sum::<f64>() / sum_of_weights;
        let largest = pairs().fold(0.0, |largest: f64, (value, _)| largest.max(value.abs()));
        let part = |(value, &weight): (&Option<f64>, &f64)| {
            let deviation = value.map_or(0.0, |value| value - mean);
            if deviation.abs() <= ROUNDING * largest { 0.0 } else { weight * deviation / sum_of_weights }
        };
        let z = values.iter().zip(weights).map(part).collect();
        Some(Self { value: mean, z, counted: values.iter().map(Option::is_some).collect() })
    }

    /// The difference to another estimate from the same respondents.
    ///
    /// # Panics
    /// If the two are of different numbers of respondents.
    ///
    /// ```
    /// # use ecart::stats::linearised::Linearised;
    /// let of = |values: [f64; 2]| Linearised::of_mean(&[1.0; 2], values.into_iter().map(Some)).unwrap();
    /// let gap = of([5.0, 4.0]).minus(&of([2.0, 1.0]));
    /// assert_eq!((gap.value, gap.z), (3.0, vec![0.0, 0.0]));
    /// ```
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        assert_eq!(self.z.len(), other.z.len(), "both estimates of the same respondents");
        let parts = self.z.iter().zip(&other.z);
        // Contributions are themselves differences that have lost some digits.
        let same = |a: f64, b: f64| (a - b).abs() <= 10.0 * ROUNDING * (a.abs() + b.abs());
        let z = parts.map(|(&a, &b)| if same(a, b) { 0.0 } else { a - b });
        let counted = self.counted.iter().zip(&other.counted).map(|(&a, &b)| a || b);
        Self { value: self.value - other.value, z: z.collect(), counted: counted.collect() }
    }

    /// Standard error of respondents who were drawn alone, √(n/(n−1)·Σz²) over the n who are behind the estimate;
    /// `None` for fewer than two. The sum is exact, so that the order of respondents does not matter.
    ///
    /// ```
    /// # use ecart::stats::linearised::Linearised;
    /// let mean = Linearised::of_mean(&[1.0; 3], [1.0, 2.0, 3.0].into_iter().map(Some)).unwrap();
    /// assert!((mean.standard_error().unwrap() - 1.0 / 3f64.sqrt()).abs() < 1e-15);
    /// ```
    pub fn standard_error(&self) -> Option<f64> {
        let n = self.counted.iter().filter(|&&counted| counted).count() as f64;
        let mut squares = Exact::default();
        // z is of the size of 1/n.
        self.z.iter().for_each(|z| squares.add((n * z) * (n * z)));
        (n > 1.0).then(|| (n / (n - 1.0) * squares.value()).sqrt() / n)
    }
}

/// What of a deviation is a rounding error, relative to the numbers it is the difference of.
const ROUNDING: f64 = 1e-12;

/// One of two groups of respondents: its estimate, and the weights that tell who belongs to it, 0 for the others.
#[derive(Debug, Clone, Copy)]
pub struct Subgroup<'a> {
    /// The estimate of the group.
    pub estimate: &'a Linearised,
    /// Weight of each respondent in the group; 0 outside it.
    pub weights: &'a [f64],
}

/// Whether two groups, given by their weights, have members in the same cluster.
///
/// ```
/// # use ecart::stats::{design::SampleDesign, linearised::share_clusters};
/// let panel = SampleDesign::new(&[0; 4], &[1, 2, 1, 2]);
/// assert!(share_clusters(&panel, &[1.0, 1.0, 0.0, 0.0], &[0.0, 0.0, 1.0, 1.0]));
/// assert!(!share_clusters(&panel, &[1.0, 0.0, 1.0, 0.0], &[0.0, 1.0, 0.0, 1.0]));
/// ```
pub fn share_clusters(design: &SampleDesign, a: &[f64], b: &[f64]) -> bool {
    let [a, b] = [a, b].map(|weights| members(design, weights));
    a.iter().zip(&b).any(|(&a, &b)| a > 0 && b > 0)
}

/// The difference `a` − `b` of two groups that share clusters, tested against 0 (methods.md §4.5).
///
/// The contributions of both groups are summed within each PSU, then SE² = Σ_h n_h/(n_h−1) Σ_a (z_ha − z̄_h)²,
/// df = #PSU − #strata. Every PSU with a member of either group counts, whether or not they answered; where the
/// cluster is the respondent (at most one row in each group: a panel) only those who answered count, and with one
/// stratum the result is the paired t of those who answered twice. `None` with fewer than two PSUs, or where the
/// error is 0.
///
/// ```
/// # use ecart::stats::{design::SampleDesign, linearised::{Subgroup, Linearised, linked_difference}};
/// // Three people, asked twice: differences 1, 2, 3.
/// let people = SampleDesign::new(&[0; 6], &[1, 2, 3, 1, 2, 3]);
/// let (old, new) = ([1.0, 1.0, 1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0, 1.0, 1.0]);
/// let values = [1.0, 2.0, 1.0, 2.0, 4.0, 4.0].map(Some);
/// let mean = |weights: &[f64]| Linearised::of_mean(weights, values.into_iter()).unwrap();
/// let (before, after) = (mean(&old), mean(&new));
/// let (a, b) = (Subgroup { estimate: &after, weights: &new }, Subgroup { estimate: &before, weights: &old });
/// let change = linked_difference(&people, a, b, 0.95).unwrap();
/// assert!((change.estimate - 2.0).abs() < 1e-15 && (change.t - 2.0 * 3f64.sqrt()).abs() < 1e-12);
/// assert_eq!(change.df, 2.0);
/// ```
pub fn linked_difference(design: &SampleDesign, a: Subgroup, b: Subgroup, confidence: f64) -> Option<TTest> {
    let difference = a.estimate.minus(b.estimate);
    let both = [a.weights, b.weights].map(|weights| members(design, weights));
    let alone = both.iter().flatten().all(|&rows| rows <= 1);
    let mut counts = vec![false; both[0].len()];
    for (row, &unit) in design.units().iter().enumerate() {
        let member = a.weights[row] > 0.0 || b.weights[row] > 0.0;
        counts[unit as usize] |= if alone { difference.counted[row] } else { member };
    }
    let df = design.df_of(|unit| counts[unit]);
    // A PSU without a member was drawn all the same; a person who did not answer was not.
    let drawn = |unit: usize| !alone || counts[unit];
    let error = design.error_between(difference.z.iter().copied(), drawn);
    t_test(difference.value, error, df as f64, confidence)
}

/// Number of rows of a group in each cluster.
fn members(design: &SampleDesign, weights: &[f64]) -> Vec<u32> {
    let mut rows = vec![0; design.strata().last().map_or(0, |last| last.end)];
    for (&unit, &weight) in design.units().iter().zip(weights) {
        rows[unit as usize] += u32::from(weight > 0.0);
    }
    rows
}

#[cfg(test)]
mod tests;
