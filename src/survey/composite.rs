//! Sums behind an element's composite score.

use std::collections::BTreeMap;

use super::{MISSING, Respondents, Scale};
use crate::stats::exact::Exact;

/// Mean over the answered ones of `criteria` by respondent `row`, in rating units; `None` where none was
/// answered.
pub fn composite_score(columns: &[Vec<u8>], criteria: &[usize], row: usize, scale: &Scale) -> Option<f64> {
    let (mut sum, mut n) = (0.0, 0_u32);
    for &criterion in criteria {
        let code = columns[criterion][row];
        if code != MISSING {
            sum += scale.values[usize::from(code)];
            n += 1;
        }
    }
    (n > 0).then(|| sum / f64::from(n))
}

/// Means over the criteria that respondent `row` rated on both sides, importance first, so that the two answer the
/// same questions; `None` where there is no such criterion.
pub fn paired_scores(
    respondents: &Respondents,
    criteria: &[usize],
    row: usize,
    scale: &Scale,
) -> Option<(f64, f64)> {
    let (mut sums, mut n) = ((0.0, 0.0), 0_u32);
    for &criterion in criteria {
        let (i, p) = (respondents.importance[criterion][row], respondents.performance[criterion][row]);
        if i != MISSING && p != MISSING {
            sums = (sums.0 + scale.values[usize::from(i)], sums.1 + scale.values[usize::from(p)]);
            n += 1;
        }
    }
    (n > 0).then(|| (sums.0 / f64::from(n), sums.1 / f64::from(n)))
}

/// What an element's composite rests on, over its respondents.
///
/// A side's composite is a respondent's mean over the element's criteria that he or she answered on it; the pairs are
/// means over the criteria that were rated on both sides, so that they compare the same questions (`methods.md` §2).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Composite {
    /// Over respondents with an importance composite.
    pub importance: Power,
    /// Over respondents with a performance composite.
    pub performance: Power,
    /// Over respondents who rated a criterion on both sides: importance, performance, and their difference, over such
    /// criteria.
    pub pairs: [Power; 3],
    /// Over respondents with a composite on each side, whatever criteria they rated there: importance, performance, and
    /// their difference. What the two sides have in common where each rests on all its own answers.
    pub both: [Power; 3],
    /// How many respondents have each difference, in units of 2⁻⁴⁰, so that differences of averages
    /// that differ in binary rounding only are one.
    differences: BTreeMap<i64, u64>,
}

/// 2⁴⁰: units of a difference in one.
const FINE: f64 = 1_099_511_627_776.0;

/// n, Σx and Σx², in rating units; order-free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Power {
    /// Number of values.
    pub n: u64,
    /// Σx.
    pub x: Exact,
    /// Σx².
    pub xx: Exact,
}

impl Composite {
    /// Adds one respondent's composites, of each side and of the pairs; `None` where nothing was answered.
    pub fn add(&mut self, sides: [Option<f64>; 2], pair: Option<(f64, f64)>) {
        self.add_all(sides, pair, 1);
    }

    /// Adds the composites of `n` respondents who have the same.
    pub fn add_all(&mut self, [importance, performance]: [Option<f64>; 2], pair: Option<(f64, f64)>, n: u64) {
        if let Some(i) = importance {
            self.importance.add(i, n);
        }
        if let Some(p) = performance {
            self.performance.add(p, n);
        }
        if let Some((i, p)) = importance.zip(performance) {
            self.both.iter_mut().zip([i, p, i - p]).for_each(|(power, x)| power.add(x, n));
        }
        if let Some((i, p)) = pair {
            self.pairs[0].add(i, n);
            self.pairs[1].add(p, n);
            self.pairs[2].add(i - p, n);
            *self.differences.entry(((i - p) * FINE).round() as i64).or_default() += n;
        }
    }

    /// Adds the sums of other respondents.
    pub fn merge(&mut self, other: &Self) {
        self.importance.merge(other.importance);
        self.performance.merge(other.performance);
        for (mine, theirs) in
            self.pairs.iter_mut().chain(&mut self.both).zip([other.pairs, other.both].concat())
        {
            mine.merge(theirs);
        }
        for (&difference, &n) in &other.differences {
            *self.differences.entry(difference).or_default() += n;
        }
    }

    /// `(importance − performance, n)` of every difference that occurs, in ascending order.
    pub fn differences(&self) -> impl Iterator<Item = (f64, u64)> + '_ {
        self.differences.iter().map(|(&difference, &n)| (difference as f64 / FINE, n))
    }
}

impl Power {
    fn add(&mut self, x: f64, n: u64) {
        self.n += n;
        self.x.add_all(x, n);
        self.xx.add_all(x * x, n);
    }

    fn merge(&mut self, other: Self) {
        self.n += other.n;
        self.x.merge(other.x);
        self.xx.merge(other.xx);
    }
}
