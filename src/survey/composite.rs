//! Sums behind an element's composite score.

use crate::stats::exact::Exact;

/// What an element's composite rests on, over its respondents.
///
/// A respondent's composite is the mean over the element's criteria that he or she answered,
/// importance and performance each on their own (`methods.md` §2).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Composite {
    /// Over respondents with an importance composite.
    pub importance: Power,
    /// Over respondents with a performance composite.
    pub performance: Power,
    /// Over respondents with both: importance, performance, and their difference.
    pub pairs: [Power; 3],
}

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
    /// Adds one respondent's composites; `None` where nothing was answered.
    pub fn add(&mut self, importance: Option<f64>, performance: Option<f64>) {
        if let Some(i) = importance {
            self.importance.add(i);
        }
        if let Some(p) = performance {
            self.performance.add(p);
        }
        if let (Some(i), Some(p)) = (importance, performance) {
            self.pairs[0].add(i);
            self.pairs[1].add(p);
            self.pairs[2].add(i - p);
        }
    }

    /// Adds the sums of other respondents.
    pub fn merge(&mut self, other: &Self) {
        self.importance.merge(other.importance);
        self.performance.merge(other.performance);
        for (mine, theirs) in self.pairs.iter_mut().zip(other.pairs) {
            mine.merge(theirs);
        }
    }
}

impl Power {
    fn add(&mut self, x: f64) {
        self.n += 1;
        self.x.add(x);
        self.xx.add(x * x);
    }

    fn merge(&mut self, other: Self) {
        self.n += other.n;
        self.x.merge(other.x);
        self.xx.merge(other.xx);
    }
}
