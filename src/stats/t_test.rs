//! The t test of an estimate against 0, shared by paired, grouped and weighted comparisons.

use super::distribution::student_t;
use super::interval::mean_interval;

/// An estimated difference with its test against 0 and its confidence interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TTest {
    /// The difference tested.
    pub estimate: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// estimate / standard error.
    pub t: f64,
    /// Degrees of freedom.
    pub df: f64,
    /// Two-sided p-value.
    pub p: f64,
    /// Lower confidence limit of the estimate.
    pub low: f64,
    /// Upper confidence limit of the estimate.
    pub high: f64,
}

/// Tests an estimate against 0: t = estimate / SE with `df` degrees of freedom, two-sided.
///
/// `None` where t is undefined: SE = 0 (all differences equal), df ≤ 0, or a confidence outside (0, 1).
///
/// ```
/// # use ecart::stats::t_test::t_test;
/// let test = t_test(3.0, 1.5, 8.0, 0.95).unwrap();
/// assert_eq!(test.t, 2.0);
/// assert!((test.p - 0.080_516_238).abs() < 1e-9);
/// ```
pub fn t_test(estimate: f64, standard_error: f64, df: f64, confidence: f64) -> Option<TTest> {
    if standard_error <= 0.0 {
        return None;
    }
    let interval = mean_interval(estimate, standard_error, df, confidence)?;
    let t = estimate / standard_error;
    let p = student_t::two_sided_p(t, df);
    Some(TTest { estimate, standard_error, t, df, p, low: interval.low, high: interval.high })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undefined_is_none() {
        assert_eq!(t_test(1.0, 0.0, 5.0, 0.95), None);
        assert_eq!(t_test(1.0, 1.0, 0.0, 0.95), None);
        assert_eq!(t_test(1.0, 1.0, 5.0, 1.0), None);
    }
}
