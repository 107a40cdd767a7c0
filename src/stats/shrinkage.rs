//! Means of small units drawn towards what they have in common (methods.md §4.8).

/// A unit's mean and the square of its standard error, s²/n.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnitMean {
    /// The mean.
    pub mean: f64,
    /// s²/n, above 0.
    pub variance: f64,
}

/// What is common to the means of several units, and how much of each is its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Shrinkage {
    /// Σw(m − m̄)², w = n/s²: χ² with `df` where the units do not differ.
    pub q: f64,
    /// Units − 1.
    pub df: f64,
    /// Variance between the true means of units; 0 where the means differ by no more than sampling.
    pub tau_squared: f64,
    /// Mean of the units, weighted by 1/(τ² + s²/n).
    pub mean: f64,
    /// How much of each unit's mean is its own, λ = τ²/(τ² + s²/n), 0 to 1.
    pub own: Vec<f64>,
    /// λm + (1 − λ)μ of each unit.
    pub shrunk: Vec<f64>,
}

/// Shrinks the means of units (DerSimonian & Laird 1986): τ² = max(0, (Q − (k−1))/(Σw − Σw²/Σw)).
///
/// `None` with fewer than two units, or where one has no variance.
///
/// ```
/// # use ecart::stats::shrinkage::{UnitMean, shrink};
/// let units = [1.0, 3.0].map(|mean| UnitMean { mean, variance: 0.5 });
/// let found = shrink(&units).unwrap();
/// assert_eq!((found.q, found.tau_squared, found.mean), (4.0, 1.5, 2.0));
/// assert_eq!(found.shrunk, [1.25, 2.75]);
/// ```
pub fn shrink(units: &[UnitMean]) -> Option<Shrinkage> {
    if units.len() < 2 || units.iter().any(|unit| unit.variance <= 0.0) {
        return None;
    }
    let weighted_mean = |weight: &dyn Fn(&UnitMean) -> f64| {
        let total: f64 = units.iter().map(weight).sum();
        units.iter().map(|unit| weight(unit) * unit.mean).sum::<f64>() / total
    };
    let weight = |unit: &UnitMean| 1.0 / unit.variance;
    let common = weighted_mean(&weight);
    let q: f64 = units.iter().map(|unit| weight(unit) * (unit.mean - common).powi(2)).sum();
    let (sum, squares) = units
        .iter()
        .fold((0.0, 0.0), |(sum, squares), unit| (sum + weight(unit), squares + weight(unit) * weight(unit)));
    let df = units.len() as f64 - 1.0;
    let tau_squared = ((q - df) / (sum - squares / sum)).max(0.0);
    let mean = weighted_mean(&|unit| 1.0 / (tau_squared + unit.variance));
    let own: Vec<f64> = units.iter().map(|unit| tau_squared / (tau_squared + unit.variance)).collect();
    let shrunk = units.iter().zip(&own).map(|(unit, own)| own * unit.mean + (1.0 - own) * mean).collect();
    Some(Shrinkage { q, df, tau_squared, mean, own, shrunk })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn undefined_is_none() {
        let unit = |variance| UnitMean { mean: 1.0, variance };
        assert_eq!(shrink(&[unit(1.0)]), None);
        assert_eq!(shrink(&[unit(1.0), unit(0.0)]), None);
    }

    #[test]
    fn units_that_differ_by_sampling_have_one_value() {
        let units = [3.0, 3.1, 2.9].map(|mean| UnitMean { mean, variance: 0.04 });
        let found = shrink(&units).unwrap();
        assert_eq!(found.tau_squared, 0.0);
        assert!(found.shrunk.iter().all(|shrunk| (shrunk - 3.0).abs() < 1e-12));
    }

    proptest! {
        #[test]
        fn a_shrunk_mean_lies_between_its_own_and_the_common_one(
            units in prop::collection::vec((1.0..5.0f64, 0.01..1.0f64), 2..9),
        ) {
            let units: Vec<UnitMean> =
                units.into_iter().map(|(mean, variance)| UnitMean { mean, variance }).collect();
            let found = shrink(&units).unwrap();
            for (unit, shrunk) in units.iter().zip(&found.shrunk) {
                let (low, high) = (unit.mean.min(found.mean), unit.mean.max(found.mean));
                prop_assert!((low - 1e-12..=high + 1e-12).contains(shrunk));
            }
        }
    }
}
