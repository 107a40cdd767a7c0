//! What a test could have shown.

use super::distribution::{normal, student_t};

/// Chance with which a change that is there is to be shown.
pub const POWER: f64 = 0.8;

/// The true change that one test at `alpha` would have shown four times in five: (q_{1−α/2} + q_{0.8})·SE, with
/// quantiles of the normal distribution, or of Student's t where `df` is given.
///
/// `alpha` divided by the number of tests is Holm's first step. `None` unless 0 < alpha < 1 and df > 0.
///
/// ```
/// use ecart::stats::power::detectable;
/// // (1.959964 + 0.841621)·0.0665564442
/// assert!((detectable(0.066_556_444_237, None, 0.05).unwrap() - 0.186_463_550_344).abs() < 1e-11);
/// ```
pub fn detectable(standard_error: f64, df: Option<f64>, alpha: f64) -> Option<f64> {
    if !(alpha > 0.0 && alpha < 1.0) || df.is_some_and(|df| df <= 0.0) {
        return None;
    }
    let quantile = |p: f64| df.map_or_else(|| normal::quantile(p), |df| student_t::quantile(p, df));
    Some((quantile(1.0 - alpha / 2.0) + quantile(POWER)) * standard_error)
}

/// Respondents that each of two waves needs, so that a true change of `delta` is shown four times in five:
/// ⌈(z_{1−α/2} + z_{0.8})²·(s₀² + s₁²)/δ²⌉. `None` where `delta` is 0 or alpha is outside (0, 1).
///
/// ```
/// use ecart::stats::power::needed;
/// assert_eq!(needed([1.0, 1.0], 0.2, 0.05), Some(393));
/// ```
pub fn needed(sds: [f64; 2], delta: f64, alpha: f64) -> Option<u64> {
    if delta == 0.0 || !(alpha > 0.0 && alpha < 1.0) {
        return None;
    }
    let z = normal::quantile(1.0 - alpha / 2.0) + normal::quantile(POWER);
    let n = z * z * (sds[0] * sds[0] + sds[1] * sds[1]) / (delta * delta);
    Some(n.ceil() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undefined_is_none() {
        assert_eq!(detectable(0.1, Some(0.0), 0.05), None);
        assert_eq!(detectable(0.1, None, 1.0), None);
        assert_eq!(needed([1.0, 1.0], 0.0, 0.05), None);
    }

    #[test]
    fn few_degrees_of_freedom_show_less() {
        assert!(detectable(0.1, Some(5.0), 0.05) > detectable(0.1, None, 0.05));
        assert!(detectable(0.1, None, 0.05 / 8.0) > detectable(0.1, None, 0.05));
    }
}
