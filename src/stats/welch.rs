//! Differences between two independent groups: Welch's t for means and gaps, z for shares.

use super::distribution::normal;
use super::interval::normal_interval;
use super::moments::Moments;
use super::t_test::{TTest, t_test};

/// A group's mean and how well it is known; from [`Moments`], or from a weighted mean with its own
/// standard error and degrees of freedom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupMean {
    /// The mean.
    pub mean: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Degrees of freedom of the standard error.
    pub df: f64,
}

impl GroupMean {
    /// The mean of an unweighted group, with SE = s/√n and df = n − 1; `None` for fewer than two values.
    ///
    /// ```
    /// # use ecart::stats::{moments::Moments, welch::GroupMean};
    /// let group = GroupMean::of(&Moments::of_values(&[1.0, 3.0]).unwrap()).unwrap();
    /// assert_eq!((group.mean, group.standard_error, group.df), (2.0, 1.0, 1.0));
    /// ```
    pub fn of(moments: &Moments) -> Option<Self> {
        Some(Self {
            mean: moments.mean,
            standard_error: moments.standard_error()?,
            df: moments.n as f64 - 1.0,
        })
    }
}

/// Welch's t test of `a` − `b`: SE² = SE_a² + SE_b², df = SE⁴/(SE_a⁴/df_a + SE_b⁴/df_b) (Satterthwaite),
/// two-sided.
///
/// `None` when both standard errors are 0, or a df is 0 where it matters.
///
/// ```
/// # use ecart::stats::{moments::Moments, welch::{GroupMean, welch_t}};
/// let a = GroupMean::of(&Moments::of_values(&[1.0, 2.0, 3.0, 4.0]).unwrap()).unwrap();
/// let b = GroupMean::of(&Moments::of_values(&[3.0, 4.0, 5.0, 6.0]).unwrap()).unwrap();
/// let test = welch_t(a, b, 0.95).unwrap();
/// assert_eq!(test.estimate, -2.0);
/// assert!((test.df - 6.0).abs() < 1e-12);
/// ```
pub fn welch_t(a: GroupMean, b: GroupMean, confidence: f64) -> Option<TTest> {
    let (variance_a, variance_b) = (a.standard_error * a.standard_error, b.standard_error * b.standard_error);
    let variance = variance_a + variance_b;
    if variance == 0.0 {
        return None;
    }
    // Shares of the variance, so that squares of tiny numbers do not vanish.
    let (share_a, share_b) = (variance_a / variance, variance_b / variance);
    let df = 1.0 / (share_a * share_a / a.df + share_b * share_b / b.df);
    t_test(a.mean - b.mean, variance.sqrt(), df, confidence)
}

/// The difference of two shares with its test against 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShareDifference {
    /// Share of `a` − share of `b`, −1 to 1.
    pub estimate: f64,
    /// z statistic, with the pooled share.
    pub z: f64,
    /// Two-sided p-value.
    pub p: f64,
    /// Lower confidence limit of the difference, with the shares unpooled.
    pub low: f64,
    /// Upper confidence limit of the difference.
    pub high: f64,
}

/// A share of a group: how many of how many; with weights, the share times the effective base, of the
/// effective base.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// Number with the property.
    pub hits: f64,
    /// Number in the group.
    pub base: f64,
}

/// Two-proportion z test of `a` − `b`, without continuity correction: z = (p_a − p_b)/√(p(1−p)(1/n_a +
/// 1/n_b)), p = (x_a + x_b)/(n_a + n_b).
///
/// `None` for an empty group, or when all or none have the property in both. z² is the χ² of R's
/// `prop.test(correct = FALSE)`.
///
/// ```
/// # use ecart::stats::welch::{Share, two_proportion_z};
/// let (a, b) = (Share { hits: 60.0, base: 100.0 }, Share { hits: 40.0, base: 100.0 });
/// let test = two_proportion_z(a, b, 0.95).unwrap();
/// assert!((test.z - 8f64.sqrt()).abs() < 1e-12);
/// ```
pub fn two_proportion_z(a: Share, b: Share, confidence: f64) -> Option<ShareDifference> {
    if a.base <= 0.0 || b.base <= 0.0 {
        return None;
    }
    let (share_a, share_b) = (a.hits / a.base, b.hits / b.base);
    let pooled = (a.hits + b.hits) / (a.base + b.base);
    let pooled_error = (variance(pooled) * (1.0 / a.base + 1.0 / b.base)).sqrt();
    if pooled_error == 0.0 {
        return None;
    }
    let estimate = share_a - share_b;
    let z = estimate / pooled_error;
    let unpooled_error = (variance(share_a) / a.base + variance(share_b) / b.base).sqrt();
    let interval = normal_interval(estimate, unpooled_error, confidence)?;
    Some(ShareDifference { estimate, z, p: normal::two_sided_p(z), low: interval.low, high: interval.high })
}

/// p(1 − p) of one respondent's 0 or 1; a share of weights can exceed 1 by a rounding error.
fn variance(share: f64) -> f64 {
    (share * (1.0 - share)).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::gss::{self, assert_close};
    use proptest::prelude::*;

    /// R 4.2: t.test(perf_income ~ sex), female minus male.
    #[test]
    fn agrees_with_the_survey() {
        for item in gss::attributes().iter().filter(|item| item.name() == "income") {
            let group = |sex: &str| {
                let answers =
                    item.answers(|respondent| respondent.performance.filter(|_| respondent.sex == sex));
                GroupMean::of(&Moments::of_values(&answers).unwrap()).unwrap()
            };
            let test = welch_t(group("female"), group("male"), 0.95).unwrap();
            assert_close(test.t, -4.209_980_524, "t");
            assert_close(test.df, 931.760_710_5, "df");
            assert!((test.p / 2.801_353_98e-5 - 1.0).abs() < 2e-9, "{:e}", test.p);
        }
    }

    /// 2×2 table 45/80 and 30/90 by the definition; p from scipy 1.17 (norm.sf).
    #[test]
    fn two_proportions() {
        let test = two_proportion_z(Share { hits: 45.0, base: 80.0 }, Share { hits: 30.0, base: 90.0 }, 0.95)
            .unwrap();
        assert_close(test.z, 3.003_652_747_000_126_4, "z");
        assert_close(test.p, 0.002_667_596_043_090_771_8, "p");
        assert_close(test.low, 0.083_214_376_204_760_38, "low");
        assert_close(test.high, 0.375_118_957_128_573, "high");
        let (all, nobody) = (Share { hits: 5.0, base: 5.0 }, Share { hits: 0.0, base: 0.0 });
        assert_eq!((two_proportion_z(all, all, 0.95), two_proportion_z(all, nobody, 0.95)), (None, None));
    }

    #[test]
    fn undefined_is_none() {
        let sure = GroupMean { mean: 3.0, standard_error: 0.0, df: 4.0 };
        assert_eq!(welch_t(sure, sure, 0.95), None);
        assert_eq!(GroupMean::of(&Moments::of_values(&[2.0]).unwrap()), None);
        // One group known exactly: the other's degrees of freedom remain.
        let test = welch_t(GroupMean { mean: 4.0, standard_error: 0.5, df: 9.0 }, sure, 0.95).unwrap();
        assert_eq!((test.t, test.df), (2.0, 9.0));
    }

    proptest! {
        #[test]
        fn swapping_groups_negates(
            a in prop::collection::vec(1.0..5.0f64, 2..30), b in prop::collection::vec(1.0..5.0f64, 2..30),
        ) {
            let group = |values: &[f64]| GroupMean::of(&Moments::of_values(values).unwrap()).unwrap();
            let (a, b) = (group(&a), group(&b));
            let (forth, back) = (welch_t(a, b, 0.95).unwrap(), welch_t(b, a, 0.95).unwrap());
            prop_assert_eq!((forth.t, forth.p), (-back.t, back.p));
            prop_assert!((forth.df - back.df).abs() < 1e-9 * forth.df);
            prop_assert!(forth.df >= a.df.min(b.df) - 1e-9 && forth.df <= a.df + b.df + 1e-9);
            prop_assert!((0.0..=1.0).contains(&forth.p));
        }
    }
}
