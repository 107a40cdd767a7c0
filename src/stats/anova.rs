//! Whether the means of several independent groups differ: Welch's F (methods.md §4.5).

use super::distribution::fisher_f;
use super::welch::GroupMean;

/// Welch's F test that all groups have one mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WelchF {
    /// The statistic.
    pub f: f64,
    /// Groups − 1.
    pub df_between: f64,
    /// Degrees of freedom of the error, (k² − 1)/(3Λ).
    pub df_within: f64,
    /// Probability of a larger F.
    pub p: f64,
}

/// Welch's F (Welch 1951): with w = 1/SE², m̃ = Σwm/Σw and Λ = Σ(1 − w/Σw)²/df over the k groups,
/// F = Σw(m − m̃)²/(k−1) / (1 + 2(k−2)Λ/(k²−1)), df k − 1 and (k² − 1)/(3Λ).
///
/// With two groups it is the square of Welch's t, with its df. `None` with fewer than two groups, or where one has a
/// standard error of 0 or no degrees of freedom.
///
/// ```
/// # use ecart::stats::{anova::welch_f, welch::{GroupMean, welch_t}};
/// let group = |mean, standard_error, df| GroupMean { mean, standard_error, df };
/// let two = [group(3.0, 0.2, 30.0), group(3.5, 0.1, 50.0)];
/// let (f, t) = (welch_f(&two).unwrap(), welch_t(two[0], two[1], 0.95).unwrap());
/// assert!((f.f - t.t * t.t).abs() < 1e-12 && (f.df_within - t.df).abs() < 1e-9 && (f.p - t.p).abs() < 1e-12);
/// ```
pub fn welch_f(groups: &[GroupMean]) -> Option<WelchF> {
    let k = groups.len() as f64;
    if groups.len() < 2 || groups.iter().any(|group| group.standard_error <= 0.0 || group.df <= 0.0) {
        return None;
    }
    let weight = |group: &GroupMean| 1.0 / (group.standard_error * group.standard_error);
    let total: f64 = groups.iter().map(weight).sum();
    let mean = groups.iter().map(|group| weight(group) * group.mean).sum::<f64>() / total;
    let between: f64 = groups.iter().map(|group| weight(group) * (group.mean - mean).powi(2)).sum();
    let lambda: f64 = groups.iter().map(|group| (1.0 - weight(group) / total).powi(2) / group.df).sum();
    let f = between / (k - 1.0) / (1.0 + 2.0 * (k - 2.0) * lambda / (k * k - 1.0));
    let (df_between, df_within) = (k - 1.0, (k * k - 1.0) / (3.0 * lambda));
    Some(WelchF { f, df_between, df_within, p: fisher_f::survival(f, df_between, df_within) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::moments::Moments;
    use proptest::prelude::*;

    /// oneway.test of R 4.2 on its data set PlantGrowth.
    #[test]
    fn agrees_with_r_on_plant_growth() {
        let groups = [
            [4.17, 5.58, 5.18, 6.11, 4.50, 4.61, 5.17, 4.53, 5.33, 5.14],
            [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69],
            [6.31, 5.12, 5.54, 5.50, 5.37, 5.29, 4.92, 6.15, 5.80, 5.26],
        ]
        .map(|values| GroupMean::of(&Moments::of_values(&values).unwrap()).unwrap());
        let found = welch_f(&groups).unwrap();
        // F = 5.181, num df = 2, denom df = 17.128, p-value = 0.01739
        assert!((found.f - 5.181).abs() < 5e-4, "{found:?}");
        assert!((found.df_within - 17.128).abs() < 5e-4, "{found:?}");
        assert!((found.p - 0.01739).abs() < 5e-6, "{found:?}");
    }

    #[test]
    fn undefined_is_none() {
        let group = |standard_error, df| GroupMean { mean: 1.0, standard_error, df };
        assert_eq!(welch_f(&[group(1.0, 5.0)]), None);
        assert_eq!(welch_f(&[group(1.0, 5.0), group(0.0, 5.0)]), None);
        assert_eq!(welch_f(&[group(1.0, 5.0), group(1.0, 0.0)]), None);
    }

    proptest! {
        #[test]
        fn a_shift_of_all_groups_changes_nothing(
            groups in prop::collection::vec((-3.0..3.0f64, 0.05..2.0f64, 2u32..200), 2..7), shift in -9.0..9.0f64,
        ) {
            let at = |shift: f64| -> Vec<GroupMean> {
                let group = |&(mean, standard_error, df): &(f64, f64, u32)| {
                    GroupMean { mean: mean + shift, standard_error, df: f64::from(df) }
                };
                groups.iter().map(group).collect()
            };
            let (here, there) = (welch_f(&at(0.0)).unwrap(), welch_f(&at(shift)).unwrap());
            prop_assert!((here.f - there.f).abs() < 1e-6 * (1.0 + here.f));
            prop_assert!((0.0..=1.0).contains(&here.p) && here.f >= 0.0);
        }
    }
}
