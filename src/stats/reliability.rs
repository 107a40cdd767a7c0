//! Whether several items measure one thing: Cronbach's α (methods.md §4.8).

use super::exact::Exact;

/// Cronbach's α of k items over complete rows, k/(k−1)·(1 − Σs²_item/s²_sum) (Cronbach 1951).
///
/// `None` for fewer than two items or rows, or where the sum does not vary.
///
/// # Panics
/// If the rows differ in length.
///
/// ```
/// # use ecart::stats::reliability::alpha;
/// assert_eq!(alpha(&[vec![1.0, 1.0], vec![2.0, 2.0], vec![3.0, 3.0]]), Some(1.0));
/// assert_eq!(alpha(&[vec![1.0], vec![2.0]]), None);
/// ```
pub fn alpha(rows: &[Vec<f64>]) -> Option<f64> {
    let k = rows.first()?.len();
    assert!(rows.iter().all(|row| row.len() == k), "every row has an answer to each item");
    if k < 2 || rows.len() < 2 {
        return None;
    }
    // Exact sums, so that the order of the rows does not matter.
    let squares = |value: &dyn Fn(&Vec<f64>) -> f64| -> (f64, f64) {
        let (mut sum, mut of_squares) = (Exact::default(), Exact::default());
        for row in rows {
            let value = value(row);
            sum.add(value);
            of_squares.add(value * value);
        }
        let (sum, of_squares) = (sum.value(), of_squares.value());
        (of_squares - sum * sum / rows.len() as f64, of_squares)
    };
    let items: f64 = (0..k).map(|item| squares(&|row| row[item]).0).sum();
    let (sum, size) = squares(&|row| row.iter().sum());
    let k = k as f64;
    (sum > 1e-12 * size).then(|| k / (k - 1.0) * (1.0 - items / sum))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn undefined_is_none() {
        assert_eq!(alpha(&[]), None);
        assert_eq!(alpha(&[vec![1.0, 2.0]]), None, "one row");
        assert_eq!(alpha(&[vec![1.0, 3.0], vec![3.0, 1.0]]), None, "the sum does not vary");
    }

    proptest! {
        #[test]
        fn it_is_never_above_one(rows in prop::collection::vec(prop::collection::vec(1u8..=7, 4), 3..40)) {
            let rows: Vec<Vec<f64>> =
                rows.into_iter().map(|row| row.into_iter().map(f64::from).collect()).collect();
            if let Some(found) = alpha(&rows) {
                prop_assert!(found <= 1.0 + 1e-12);
                // Neither the scale nor its zero matters.
                let other: Vec<Vec<f64>> =
                    rows.iter().map(|row| row.iter().map(|x| 10.0 * x - 3.0).collect()).collect();
                prop_assert!((alpha(&other).unwrap() - found).abs() < 1e-9 * (1.0 + found.abs()));
            }
        }
    }
}
