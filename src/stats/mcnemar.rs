//! Change of a share in a panel: only those who changed tell anything.

use super::distribution::normal;
use super::interval::{Interval, normal_interval};

/// A change of a share over the same respondents.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PanelShare {
    /// Share now − share before, −1 to 1.
    pub estimate: f64,
    /// Standard error of the estimate.
    pub standard_error: f64,
    /// (gained − lost)/√(gained + lost).
    pub z: f64,
    /// Two-sided p-value: of z, or exact below 26 who changed.
    pub p: f64,
    /// Large-sample interval of the estimate.
    pub interval: Interval,
}

/// Fewer who changed are counted exactly.
const FEWEST_FOR_Z: u64 = 26;

/// McNemar's test without correction: of `n` respondents, `lost` had the property only before, `gained` only now.
///
/// z = (b₀₁ − b₁₀)/√(b₀₁ + b₁₀); below 26 who changed the two-sided binomial probability takes its place. The interval
/// rests on the variance (b₀₁ + b₁₀ − (b₀₁ − b₁₀)²/n)/n². `None` where nobody changed.
///
/// ```
/// use ecart::stats::mcnemar::mcnemar;
/// let test = mcnemar(88, 51, 393, 0.95).unwrap();
/// assert!((test.z - -3.138_299_039_816).abs() < 1e-12);
/// assert_eq!(mcnemar(0, 0, 393, 0.95), None);
/// ```
pub fn mcnemar(lost: u64, gained: u64, n: u64, confidence: f64) -> Option<PanelShare> {
    let changed = lost + gained;
    if changed == 0 || n == 0 {
        return None;
    }
    let difference = gained as f64 - lost as f64;
    let z = difference / (changed as f64).sqrt();
    let p = if changed < FEWEST_FOR_Z { exact(lost.min(gained), changed) } else { normal::two_sided_p(z) };
    let all = n as f64;
    let standard_error = ((changed as f64 - difference * difference / all).max(0.0)).sqrt() / all;
    let estimate = difference / all;
    Some(PanelShare {
        estimate,
        standard_error,
        z,
        p,
        interval: normal_interval(estimate, standard_error, confidence)?,
    })
}

/// Twice the probability of `fewest` or fewer heads in so many tosses of a fair coin, at most 1.
fn exact(fewest: u64, tosses: u64) -> f64 {
    let mut term = 0.5f64.powi(tosses as i32);
    let mut tail = term;
    for heads in 0..fewest {
        term *= (tosses - heads) as f64 / (heads + 1) as f64;
        tail += term;
    }
    (2.0 * tail).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::gss::assert_close;

    /// The top two boxes of Perth's items 1 and 9 in a panel; p of R's pnorm.
    #[test]
    fn agrees_with_r() {
        let first = mcnemar(88, 51, 393, 0.95).unwrap();
        assert_close(first.p, 0.001_699_314_139_59, "p");
        let ninth = mcnemar(38, 134, 393, 0.95).unwrap();
        assert_close(ninth.z, 7.319_931_375_965, "z");
    }

    /// binom.test(1, 6) and binom.test(3, 6) of R.
    #[test]
    fn few_who_changed_are_counted() {
        assert_close(mcnemar(1, 5, 40, 0.95).unwrap().p, 0.218_75, "1 of 6");
        assert_close(mcnemar(3, 3, 40, 0.95).unwrap().p, 1.0, "3 of 6");
        // The exact p of the 139 who changed in the first item, had they been few.
        assert_close(exact(51, 139), 0.002_147_097_386_33, "51 of 139");
    }

    #[test]
    fn swapping_negates() {
        let (forth, back) = (mcnemar(7, 30, 90, 0.9).unwrap(), mcnemar(30, 7, 90, 0.9).unwrap());
        assert_eq!((forth.estimate, forth.z, forth.p), (-back.estimate, -back.z, back.p));
        assert_eq!(forth.interval.low, -back.interval.high);
    }
}
