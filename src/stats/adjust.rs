//! p-values adjusted for the number of tests in their family.

/// Holm's step-down adjustment, which bounds the chance of any false finding in the family.
///
/// With the m defined p-values in ascending order, p̃₍ᵢ₎ = max over j ≤ i of min(1, (m − j + 1)·p₍ⱼ₎).
/// Undefined p-values stay `None` and are not counted.
///
/// ```
/// # use ecart::stats::adjust::holm;
/// assert_eq!(holm(&[Some(0.01), None, Some(0.5)]), [Some(0.02), None, Some(0.5)]);
/// ```
pub fn holm(p_values: &[Option<f64>]) -> Vec<Option<f64>> {
    let ascending = defined_ascending(p_values);
    let m = ascending.len();
    let mut adjusted = vec![None; p_values.len()];
    let mut largest = 0.0_f64;
    for (rank, &(index, p)) in ascending.iter().enumerate() {
        largest = largest.max((p * (m - rank) as f64).min(1.0));
        adjusted[index] = Some(largest);
    }
    adjusted
}

/// Benjamini and Hochberg's adjustment, which bounds the expected share of false findings among the
/// findings.
///
/// With the m defined p-values in ascending order, p̃₍ᵢ₎ = min over j ≥ i of min(1, m·p₍ⱼ₎/j). Undefined
/// p-values stay `None` and are not counted.
///
/// ```
/// # use ecart::stats::adjust::benjamini_hochberg;
/// assert_eq!(benjamini_hochberg(&[Some(0.5), None, Some(0.01)]), [Some(0.5), None, Some(0.02)]);
/// ```
pub fn benjamini_hochberg(p_values: &[Option<f64>]) -> Vec<Option<f64>> {
    let ascending = defined_ascending(p_values);
    let m = ascending.len() as f64;
    let mut adjusted = vec![None; p_values.len()];
    let mut smallest = 1.0_f64;
    for (rank, &(index, p)) in ascending.iter().enumerate().rev() {
        smallest = smallest.min(p * (m / (rank + 1) as f64));
        adjusted[index] = Some(smallest);
    }
    adjusted
}

/// (position, p) of the defined p-values, smallest first.
fn defined_ascending(p_values: &[Option<f64>]) -> Vec<(usize, f64)> {
    let mut defined: Vec<_> =
        p_values.iter().enumerate().filter_map(|(index, p)| p.map(|p| (index, p))).collect();
    defined.sort_by(|a, b| a.1.total_cmp(&b.1));
    defined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::gss::{self, assert_close};
    use proptest::prelude::*;

    fn assert_all_close(found: &[Option<f64>], expected: &[f64]) {
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(expected) {
            assert!((found.unwrap() / expected - 1.0).abs() < 1e-12, "{found:?} {expected}");
        }
    }

    #[test]
    fn agrees_with_r() {
        let p = [0.01, 0.02, 0.03, 0.04, 0.05, 0.001, 0.2].map(Some);
        assert_all_close(&holm(&p), &[0.06, 0.1, 0.12, 0.12, 0.12, 0.007, 0.2]);
        assert_all_close(
            &benjamini_hochberg(&p),
            &[0.035, 0.14 / 3.0, 0.0525, 0.056, 0.35 / 6.0, 0.007, 0.2],
        );
    }

    /// R's p.adjust over the eight attributes.
    #[test]
    fn agrees_with_the_survey() {
        let items = gss::attributes();
        let p: Vec<_> = items.iter().map(|item| Some(item.expect("p"))).collect();
        for (key, adjusted) in [("p_holm", holm(&p)), ("p_bh", benjamini_hochberg(&p))] {
            for (item, found) in items.iter().zip(adjusted) {
                assert_close(found.unwrap(), item.expect(key), key);
            }
        }
    }

    proptest! {
        #[test]
        fn adjusted_is_larger_ordered_and_blind_to_none(
            p in prop::collection::vec(prop::option::of(0.0..=1.0f64), 0..30),
        ) {
            let defined: Vec<_> = p.iter().flatten().copied().map(Some).collect();
            for adjust in [holm, benjamini_hochberg] {
                let adjusted = adjust(&p);
                let without_none: Vec<_> = adjusted.iter().flatten().copied().map(Some).collect();
                prop_assert_eq!(without_none, adjust(&defined));
                let mut pairs: Vec<_> =
                    p.iter().zip(&adjusted).filter_map(|(p, a)| Some(((*p)?, (*a)?))).collect();
                prop_assert!(pairs.iter().all(|&(p, a)| p <= a && a <= 1.0));
                pairs.sort_by(|x, y| x.0.total_cmp(&y.0));
                prop_assert!(pairs.is_sorted_by(|x, y| x.1 <= y.1));
            }
        }

        #[test]
        fn holm_is_stricter(p in prop::collection::vec((0.0..=1.0f64).prop_map(Some), 1..30)) {
            let (holm, bh) = (holm(&p), benjamini_hochberg(&p));
            prop_assert!(holm.iter().zip(bh).all(|(holm, bh)| holm.unwrap() >= bh.unwrap() - 1e-15));
        }
    }
}
