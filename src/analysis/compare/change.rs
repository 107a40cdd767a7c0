//! A change of a number between two waves, with its test and what could have been seen.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::{Adjustment, Estimate};
use crate::stats::adjust::{benjamini_hochberg, holm};
use crate::stats::distribution::{normal, student_t};
use crate::stats::interval::{mean_interval, normal_interval};
use crate::stats::overlap::ChangeError;
use crate::stats::power::detectable;
use crate::stats::t_test::t_test;
use crate::stats::welch::{GroupMean, Share, two_proportion_z, welch_t};

/// A change: new − old, so that a positive change of a gap is a worsening.
///
/// Everything from `standard_error` on is `null` where it is undefined; `p` also where a wave has too few respondents.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Change {
    /// In the old wave.
    pub old: f64,
    /// In the new wave.
    pub new: f64,
    /// new − old.
    pub value: f64,
    /// Standard error of the change.
    pub standard_error: Option<f64>,
    /// Lower end of its confidence interval.
    pub low: Option<f64>,
    /// Upper end of the interval.
    pub high: Option<f64>,
    /// `t`, or `z` of shares and net promoter scores.
    pub statistic: Statistic,
    /// The statistic.
    pub t: Option<f64>,
    /// Degrees of freedom; `null` of z.
    pub df: Option<f64>,
    /// Two-sided p-value.
    pub p: Option<f64>,
    /// p-value adjusted within its family.
    pub p_adjusted: Option<f64>,
    /// The true change that this one test would have shown four times in five.
    pub detectable: Option<f64>,
    /// The same at the first step of the adjustment of its family.
    pub detectable_adjusted: Option<f64>,
    /// What can be said of it.
    pub verdict: ChangeVerdict,
}

/// Which statistic tests a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Statistic {
    /// Student's t.
    T,
    /// Normal.
    Z,
}

/// What can be said of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeVerdict {
    /// Significantly above the old wave.
    Rises,
    /// Significantly below it.
    Falls,
    /// Shown to be within the smallest change that matters.
    Stable,
    /// Neither shown to have changed nor to be within the smallest change.
    Inconclusive,
    /// Not shown to have changed.
    NoEvidence,
    /// Not tested.
    NotTested,
}

impl ChangeVerdict {
    /// Its name in the JSON and the CSV.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rises => "rises",
            Self::Falls => "falls",
            Self::Stable => "stable",
            Self::Inconclusive => "inconclusive",
            Self::NoEvidence => "no_evidence",
            Self::NotTested => "not_tested",
        }
    }
}

impl Change {
    /// Of two numbers of which no more is known.
    pub fn bare(old: f64, new: f64) -> Self {
        Self {
            old,
            new,
            value: new - old,
            standard_error: None,
            low: None,
            high: None,
            statistic: Statistic::T,
            t: None,
            df: None,
            p: None,
            p_adjusted: None,
            detectable: None,
            detectable_adjusted: None,
            verdict: ChangeVerdict::NotTested,
        }
    }

    /// Of two means, the error of their difference being known; `None` of an error leaves the change bare.
    pub fn of_error(old: f64, new: f64, error: Option<ChangeError>, confidence: f64) -> Self {
        let bare = Self::bare(old, new);
        let Some(ChangeError { standard_error, df }) = error else { return bare };
        let Some(test) = t_test(bare.value, standard_error, df, confidence) else { return bare };
        Self {
            standard_error: Some(standard_error),
            low: Some(test.low),
            high: Some(test.high),
            t: Some(test.t),
            df: Some(test.df),
            p: Some(test.p),
            ..bare
        }
    }

    /// Of two independent estimates (Welch; under weights and designs with their own degrees of freedom).
    pub fn of_estimates(old: &Estimate, new: &Estimate, confidence: f64) -> Self {
        let group = |estimate: &Estimate| {
            let (standard_error, df) = (estimate.standard_error?, estimate.df?);
            Some(GroupMean { mean: estimate.value, standard_error, df })
        };
        let test = group(new).zip(group(old)).and_then(|(new, old)| welch_t(new, old, confidence));
        let error = test.map(|test| ChangeError { standard_error: test.standard_error, df: test.df });
        Self::of_error(old.value, new.value, error, confidence)
    }

    /// Of a share of two independent, unweighted samples: tested with the pooled share, its interval with each its own.
    pub fn of_shares(old: Share, new: Share, confidence: f64) -> Self {
        let share = |share: Share| share.hits / share.base;
        let bare = Self { statistic: Statistic::Z, ..Self::bare(share(old), share(new)) };
        let Some(test) = two_proportion_z(new, old, confidence) else { return bare };
        let variance = |share: f64, base: f64| (share * (1.0 - share)).max(0.0) / base;
        let error = (variance(bare.old, old.base) + variance(bare.new, new.base)).sqrt();
        Self {
            standard_error: (error > 0.0).then_some(error),
            low: Some(test.low),
            high: Some(test.high),
            t: Some(test.z),
            p: Some(test.p),
            ..bare
        }
    }

    /// Of two independent numbers with large-sample errors.
    pub fn of_normal(old: (f64, f64), new: (f64, f64), confidence: f64) -> Self {
        let bare = Self { statistic: Statistic::Z, ..Self::bare(old.0, new.0) };
        let error = (old.1 * old.1 + new.1 * new.1).sqrt();
        let Some(interval) = normal_interval(bare.value, error, confidence).filter(|_| error > 0.0) else {
            return bare;
        };
        let z = bare.value / error;
        Self {
            standard_error: Some(error),
            low: Some(interval.low),
            high: Some(interval.high),
            t: Some(z),
            p: Some(normal::two_sided_p(z)),
            ..bare
        }
    }

    /// The same without its test: too few respondents.
    #[must_use]
    pub fn untested(self) -> Self {
        Self { t: None, p: None, p_adjusted: None, ..self }
    }

    /// Whether it was shown at this level after adjustment.
    pub fn significant(&self, alpha: f64) -> bool {
        self.p_adjusted.is_some_and(|p| p < alpha)
    }

    /// The verdict, where p is adjusted: `falls` and `rises` go before `stable`, which is two one-sided tests.
    pub fn judge(&mut self, alpha: f64, smallest: Option<f64>) {
        self.verdict = match (self.p_adjusted, smallest) {
            (None, _) => ChangeVerdict::NotTested,
            (Some(p), _) if p < alpha && self.value > 0.0 => ChangeVerdict::Rises,
            (Some(p), _) if p < alpha => ChangeVerdict::Falls,
            (Some(_), None) => ChangeVerdict::NoEvidence,
            (Some(_), Some(smallest)) if self.lies_within(smallest, alpha) => ChangeVerdict::Stable,
            (Some(_), Some(_)) => ChangeVerdict::Inconclusive,
        };
    }

    /// Whether the (1 − 2α) interval lies inside ± `smallest`.
    pub fn lies_within(&self, smallest: f64, alpha: f64) -> bool {
        let Some(error) = self.standard_error else { return false };
        let confidence = 1.0 - 2.0 * alpha;
        let interval = match self.df {
            Some(df) => mean_interval(self.value, error, df, confidence),
            None => normal_interval(self.value, error, confidence),
        };
        interval.is_some_and(|interval| interval.low > -smallest && interval.high < smallest)
    }

    /// One end of the interval of the change at another level, one-sided: what it is certainly above or below.
    pub fn bound(&self, confidence: f64, upper: bool) -> Option<f64> {
        let error = self.standard_error?;
        let tail = f64::midpoint(confidence, 1.0);
        let quantile = self.df.map_or_else(|| normal::quantile(tail), |df| student_t::quantile(tail, df));
        Some(if upper { self.value + quantile * error } else { self.value - quantile * error })
    }
}

/// Adjusts the p-values of a family, says what could have been seen, and judges; returns how many were tested.
pub(in crate::analysis) fn adjust(
    family: &mut [&mut Change],
    adjustment: Adjustment,
    alpha: f64,
    smallest: Option<f64>,
    designed: bool,
) -> usize {
    let p: Vec<Option<f64>> = family.iter().map(|change| change.p).collect();
    let adjusted = match adjustment {
        Adjustment::Holm => holm(&p),
        Adjustment::Bh => benjamini_hochberg(&p),
        Adjustment::None => p.clone(),
    };
    let tests = p.iter().flatten().count();
    let first_step = match adjustment {
        Adjustment::Holm => alpha / tests.max(1) as f64,
        Adjustment::Bh | Adjustment::None => alpha,
    };
    for (change, adjusted) in family.iter_mut().zip(adjusted) {
        change.p_adjusted = adjusted;
        let df = change.df.filter(|_| designed);
        if let (Some(error), true) = (change.standard_error, change.p.is_some()) {
            change.detectable = detectable(error, df, alpha);
            change.detectable_adjusted = detectable(error, df, first_step);
        }
        change.judge(alpha, smallest);
    }
    tests
}
