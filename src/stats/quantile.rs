//! Median and quantiles, of type 7 (R's default): linear between order statistics.

/// The median: the middle value, or the mean of the two middle ones; `None` without values.
///
/// ```
/// # use ecart::stats::quantile::median;
/// assert_eq!(median(&[4.0, 1.0, 3.0]), Some(3.0));
/// assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5));
/// ```
pub fn median(values: &[f64]) -> Option<f64> {
    quantile_type_7(values, 0.5)
}

/// The quantile of type 7 of values in any order; `None` without values or unless 0 ≤ `p` ≤ 1.
///
/// With h = (n − 1)·p, it is x₍⌊h⌋₎ + (h − ⌊h⌋)·(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), the order statistics counted from 0.
///
/// ```
/// # use ecart::stats::quantile::quantile_type_7;
/// assert_eq!(quantile_type_7(&[10.0, 20.0, 30.0, 40.0], 0.25), Some(17.5));
/// ```
pub fn quantile_type_7(values: &[f64], p: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    quantile_type_7_of_sorted(&sorted, p)
}

/// The quantile of type 7 of values already in ascending order, for several quantiles of one sample.
///
/// ```
/// # use ecart::stats::quantile::quantile_type_7_of_sorted;
/// assert_eq!(quantile_type_7_of_sorted(&[1.0, 2.0, 4.0], 0.75), Some(3.0));
/// ```
pub fn quantile_type_7_of_sorted(sorted: &[f64], p: f64) -> Option<f64> {
    if !(0.0..=1.0).contains(&p) {
        return None;
    }
    let last = sorted.len().checked_sub(1)?;
    let position = last as f64 * p;
    let below = (position as usize).min(last);
    let (low, high) = (sorted[below], sorted[(below + 1).min(last)]);
    let fraction = position - below as f64;
    // The middle of two is their midpoint to the last bit, as a median is usually taken.
    Some(if fraction == 0.5 { f64::midpoint(low, high) } else { low + fraction * (high - low) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::gss;
    use proptest::prelude::*;

    /// Martilla & James 1977: median importance and performance of the fourteen attributes.
    #[test]
    fn medians_of_the_auto_dealer() {
        let importance = [3.83, 3.63, 3.60, 3.56, 3.41, 3.41, 3.38, 3.37, 3.29, 3.27, 2.52, 2.43, 2.37, 2.05];
        let performance =
            [2.63, 2.73, 3.15, 3.00, 3.05, 3.29, 3.03, 3.11, 2.00, 3.02, 2.25, 2.49, 2.35, 3.33];
        assert_eq!(median(&importance), Some(3.375));
        assert!((median(&performance).unwrap() - 3.01).abs() < 1e-15);
    }

    /// R 4.2: median over the eight attributes of the means of all available answers.
    #[test]
    fn medians_of_the_survey() {
        let items = gss::attributes();
        for (key, expected) in [("imp_all", 4.279_362_146), ("perf", 4.065_916_399)] {
            let means: Vec<_> = items.iter().map(|item| item.expect(key)).collect();
            assert!(median(&means).is_none_or(|found| (found - expected).abs() < 1e-9), "{key}");
        }
    }

    /// numpy 2 (method "linear"): [3, 1, 4, 1, 5, 9, 2, 6].
    #[test]
    fn agrees_with_numpy() {
        let values = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0];
        for (p, expected) in
            [(0.0, 1.0), (0.025, 1.0), (0.1, 1.0), (0.25, 1.75), (0.6, 4.2), (0.975, 8.475), (1.0, 9.0)]
        {
            assert!((quantile_type_7(&values, p).unwrap() - expected).abs() < 1e-12, "{p}");
        }
        assert_eq!(
            (median(&[]), quantile_type_7(&values, 1.1), quantile_type_7(&values, f64::NAN)),
            (None, None, None)
        );
    }

    proptest! {
        #[test]
        fn rises_stays_inside_and_is_blind_to_order(
            mut values in prop::collection::vec(-9.0..9.0f64, 1..40),
            p in 0.0..=1.0f64,
            step in 0.0..=1.0f64,
        ) {
            let found = quantile_type_7(&values, p).unwrap();
            prop_assert!(quantile_type_7(&values, (p + step).min(1.0)).unwrap() >= found - 1e-12);
            values.reverse();
            prop_assert_eq!(quantile_type_7(&values, p), Some(found));
            values.sort_by(f64::total_cmp);
            prop_assert!(values[0] <= found && found <= values[values.len() - 1]);
        }

        #[test]
        fn moves_and_scales_with_the_values(
            values in prop::collection::vec(-9.0..9.0f64, 1..40), shift in -5.0..5.0f64, factor in 0.1..4.0f64,
        ) {
            let moved: Vec<_> = values.iter().map(|x| shift + factor * x).collect();
            let expected = shift + factor * median(&values).unwrap();
            prop_assert!((median(&moved).unwrap() - expected).abs() < 1e-12);
        }
    }
}
