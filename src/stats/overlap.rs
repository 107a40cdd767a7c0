//! Change of a mean between two samples that may share respondents: one formula for independent samples, for a panel,
//! and for everything between.

use super::moments::Moments;

/// The respondents that two samples share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shared {
    /// How many answered in both.
    pub n: u64,
    /// Correlation of their two answers; `None` where it is undefined, which counts as 0.
    pub r: Option<f64>,
}

/// How well a change is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChangeError {
    /// Standard error of the change, above 0.
    pub standard_error: f64,
    /// Its degrees of freedom, above 0.
    pub df: f64,
}

impl Shared {
    /// Nobody.
    pub const NOBODY: Self = Self { n: 0, r: None };

    /// Whether the correlation could not be used: it needs three pairs and some spread on both sides.
    pub fn is_uncorrelated(&self) -> bool {
        self.n > 0 && (self.n <= 2 || self.r.is_none())
    }
}

/// Error of the change `new` − `old` of two means over partly the same respondents (Derrick, Russ, Toher & White 2017).
///
/// SE² = s₀²/n₀ + s₁²/n₁ − 2·r·s₀·s₁·n_c/(n₀n₁) with n_c respondents in both, r the correlation of their answers;
/// df = (n_c − 1) + (γ − n_c + 1)·(n_a + n_b)/(n_a + n_b + 2n_c) with n_a and n_b the respondents in one sample only
/// and γ Satterthwaite's degrees of freedom. With n_c = 0 it is Welch's t, with n_a = n_b = 0 the paired t.
///
/// `None` where a sample has fewer than two answers, the error is 0, or no degree of freedom is left.
///
/// ```
/// use ecart::stats::{moments::Moments, overlap::{Shared, change_error}};
/// let (old, new) = (Moments { n: 3, mean: 2.0, sd: Some(1.0) }, Moments { n: 3, mean: 3.0, sd: Some(1.0) });
/// let paired = change_error(&old, &new, Shared { n: 3, r: Some(0.5) }).unwrap();
/// assert!((paired.standard_error - (1.0f64 / 3.0).sqrt()).abs() < 1e-15 && paired.df == 2.0);
/// let welch = change_error(&old, &new, Shared::NOBODY).unwrap();
/// assert!((welch.df - 4.0).abs() < 1e-12);
/// ```
pub fn change_error(old: &Moments, new: &Moments, shared: Shared) -> Option<ChangeError> {
    let (n0, n1, both) = (old.n as f64, new.n as f64, shared.n as f64);
    let (s0, s1) = (old.sd?, new.sd?);
    let (v0, v1) = (s0 * s0 / n0, s1 * s1 / n1);
    let apart = v0 + v1;
    if old.n < 2 || new.n < 2 || apart <= 0.0 {
        return None;
    }
    let r = if shared.is_uncorrelated() { 0.0 } else { shared.r.unwrap_or_default() };
    let variance = apart - 2.0 * r * s0 * s1 * both / (n0 * n1);
    // What rounding leaves of a panel whose answers all moved alike is no error.
    if variance <= 1e-13 * apart {
        return None;
    }
    // Shares of the variance, so that squares of tiny numbers do not vanish.
    let (share0, share1) = (v0 / apart, v1 / apart);
    let gamma = 1.0 / (share0 * share0 / (n0 - 1.0) + share1 * share1 / (n1 - 1.0));
    let single = (n0 - both) + (n1 - both);
    let df = if shared.n == 0 {
        gamma
    } else {
        (both - 1.0) + (gamma - both + 1.0) * single / (single + 2.0 * both)
    };
    (df > 0.0).then(|| ChangeError { standard_error: variance.sqrt(), df })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::correlation::pearson;
    use crate::stats::welch::{GroupMean, welch_t};
    use proptest::prelude::*;

    fn moments(values: &[f64]) -> Moments {
        Moments::of_values(values).unwrap()
    }

    #[test]
    fn undefined_is_none() {
        let (one, flat) = (moments(&[2.0]), moments(&[3.0, 3.0]));
        let spread = moments(&[1.0, 2.0, 4.0]);
        assert_eq!(change_error(&one, &spread, Shared::NOBODY), None);
        assert_eq!(change_error(&flat, &flat, Shared::NOBODY), None);
        // A panel of identical answers: nothing moves, so nothing is known of how it might have.
        assert_eq!(change_error(&spread, &spread, Shared { n: 3, r: Some(1.0) }), None);
    }

    #[test]
    fn a_pair_or_two_tell_no_correlation() {
        let (old, new) = (moments(&[1.0, 2.0, 4.0]), moments(&[2.0, 2.0, 5.0]));
        let with = |n, r| change_error(&old, &new, Shared { n, r }).unwrap().standard_error;
        assert_eq!(with(2, Some(1.0)), with(0, None));
        assert_eq!(with(3, None), with(0, None));
        assert!(with(3, Some(0.9)) < with(0, None));
    }

    proptest! {
        #[test]
        fn its_ends_are_welch_and_the_paired_t(
            pairs in prop::collection::vec((1.0..5.0f64, 1.0..5.0f64), 3..40),
        ) {
            let (old, new): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
            let (m0, m1) = (moments(&old), moments(&new));
            let apart = change_error(&m0, &m1, Shared::NOBODY).unwrap();
            let welch = welch_t(GroupMean::of(&m1).unwrap(), GroupMean::of(&m0).unwrap(), 0.95).unwrap();
            prop_assert!((apart.standard_error - welch.standard_error).abs() < 1e-12);
            prop_assert!((apart.df - welch.df).abs() < 1e-9 * welch.df);
            let r = pearson(&old, &new, None);
            let differences: Vec<f64> = pairs.iter().map(|(a, b)| b - a).collect();
            let paired = moments(&differences).standard_error().unwrap();
            if let Some(found) = change_error(&m0, &m1, Shared { n: pairs.len() as u64, r }) {
                prop_assert!((found.standard_error - paired).abs() < 1e-9);
                prop_assert_eq!(found.df, pairs.len() as f64 - 1.0);
            }
        }

        #[test]
        fn swapping_the_samples_changes_no_error(
            old in prop::collection::vec(1.0..5.0f64, 4..20), new in prop::collection::vec(1.0..5.0f64, 4..20),
            r in -0.9..0.9f64,
        ) {
            let (m0, m1, shared) = (moments(&old), moments(&new), Shared { n: 4, r: Some(r) });
            let (one, other) = (change_error(&m0, &m1, shared).unwrap(), change_error(&m1, &m0, shared).unwrap());
            prop_assert!((one.standard_error - other.standard_error).abs() < 1e-12);
            prop_assert!((one.df - other.df).abs() < 1e-9 * one.df);
        }
    }
}
