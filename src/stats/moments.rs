//! Number, mean and standard deviation of unweighted answers.

/// What a mean, its tests and its interval need to know of a sample of at least one value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moments {
    /// Number of values, at least 1.
    pub n: u64,
    /// Arithmetic mean.
    pub mean: f64,
    /// Standard deviation with denominator n − 1; `None` for a single value.
    pub sd: Option<f64>,
}

impl Moments {
    /// Moments of a slice of values; `None` when it is empty.
    ///
    /// Two passes in the order given: x̄ = Σx/n, s² = Σ(x − x̄)²/(n − 1). Equal values give exactly their
    /// value and 0.
    ///
    /// ```
    /// # use ecart::stats::moments::Moments;
    /// let m = Moments::of_values(&[1.0, 2.0, 3.0]).unwrap();
    /// assert_eq!((m.n, m.mean, m.sd), (3, 2.0, Some(1.0)));
    /// assert_eq!(Moments::of_values(&[]), None);
    /// ```
    pub fn of_values(values: &[f64]) -> Option<Self> {
        of_pairs(values.iter().map(|&value| (value, 1)))
    }

    /// Moments of a table of (value, count); `None` when no count is positive.
    ///
    /// The same numbers as [`Moments::of_values`] on the rows written out. The sum of integer codes is
    /// exact up to 2⁵³.
    ///
    /// ```
    /// # use ecart::stats::moments::Moments;
    /// assert_eq!(Moments::of_counts(&[(1.0, 2), (4.0, 1)]), Moments::of_values(&[1.0, 1.0, 4.0]));
    /// ```
    pub fn of_counts(table: &[(f64, u64)]) -> Option<Self> {
        Self::of_table(table.iter().copied().filter(|&(_, count)| count > 0))
    }

    /// The same of a table that is not written down; no count is 0.
    pub(crate) fn of_table(table: impl Iterator<Item = (f64, u64)> + Clone) -> Option<Self> {
        of_pairs(table)
    }

    /// Moments from n, Σx and Σx², for values that are not kept; `None` when n is 0.
    ///
    /// s² = (Σx² − x̄·Σx)/(n − 1): good to 1e-12 of x̄²; a smaller variance is taken as 0.
    ///
    /// ```
    /// # use ecart::stats::moments::Moments;
    /// assert_eq!(Moments::of_sums(3, 6.0, 14.0), Moments::of_values(&[1.0, 2.0, 3.0]));
    /// ```
    pub fn of_sums(n: u64, sum: f64, sum_of_squares: f64) -> Option<Self> {
        let mean = (n > 0).then(|| sum / n as f64)?;
        let squares = squared_deviations(n as f64, sum, sum_of_squares, mean);
        Some(Self { n, mean, sd: sd(squares, n) })
    }

    /// Standard error of the mean, s/√n; `None` for a single value.
    ///
    /// ```
    /// # use ecart::stats::moments::Moments;
    /// assert_eq!(Moments::of_values(&[1.0, 3.0]).unwrap().standard_error(), Some(1.0));
    /// ```
    pub fn standard_error(&self) -> Option<f64> {
        self.sd.map(|sd| sd / (self.n as f64).sqrt())
    }
}

/// Σv(x − m)² from Σv, Σvx, Σvx² and m.
///
/// A rest of the size of rounding errors (1e-12 of its terms) is 0, so that equal values have no spread.
pub(super) fn squared_deviations(v: f64, vx: f64, vx2: f64, mean: f64) -> f64 {
    let rest = vx2 - 2.0 * mean * vx + mean * mean * v;
    if rest <= 1e-12 * (vx2 + mean * mean * v) { 0.0 } else { rest }
}

fn of_pairs(pairs: impl Iterator<Item = (f64, u64)> + Clone) -> Option<Moments> {
    let (mut n, mut sum, mut lowest, mut highest) = (0, 0.0, f64::INFINITY, f64::NEG_INFINITY);
    for (value, count) in pairs.clone() {
        n += count;
        sum += value * count as f64;
        lowest = lowest.min(value);
        highest = highest.max(value);
    }
    if n == 0 {
        return None;
    }
    // A mean lies between the extremes, whatever the rounding of the sum.
    let mean = (sum / n as f64).clamp(lowest, highest);
    let squares = pairs.map(|(value, count)| count as f64 * (value - mean) * (value - mean)).sum();
    Some(Moments { n, mean, sd: sd(squares, n) })
}

fn sd(squares: f64, n: u64) -> Option<f64> {
    (n > 1).then(|| (squares / (n - 1) as f64).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::gss::{self, Respondent, assert_close};
    use proptest::prelude::*;

    #[test]
    fn undefined_is_none() {
        assert_eq!(
            (Moments::of_values(&[]), Moments::of_counts(&[(4.0, 0)]), Moments::of_sums(0, 0.0, 0.0)),
            (None, None, None)
        );
        assert_eq!(Moments::of_values(&[4.0]), Some(Moments { n: 1, mean: 4.0, sd: None }));
        assert_eq!(Moments::of_values(&[0.1; 3]), Some(Moments { n: 3, mean: 0.1, sd: Some(0.0) }));
        assert_eq!(Moments::of_sums(3, 0.1 + 0.1 + 0.1, 0.03).unwrap().sd, Some(0.0));
    }

    /// R 4.2: mean and sd of the eight attributes, available answers and pairs.
    #[test]
    fn agrees_with_the_survey() {
        for item in gss::attributes() {
            let of = |part: fn(&Respondent) -> Option<f64>| Moments::of_values(&item.answers(part)).unwrap();
            let (importance, performance) = (of(|r| r.importance), of(|r| r.performance));
            let paired_importance = of(|r| r.gap().and(r.importance));
            let paired_performance = of(|r| r.gap().and(r.performance));
            let gap = Moments::of_counts(&item.gap_counts()).unwrap();
            for (found, key) in [
                (importance.n as f64, "n_imp"),
                (performance.n as f64, "n_perf"),
                (gap.n as f64, "n_pair"),
                (importance.mean, "imp_all"),
                (performance.mean, "perf"),
                (paired_importance.mean, "imp_pair"),
                (paired_performance.mean, "perf_pair"),
                (paired_importance.sd.unwrap(), "sd_imp_pair"),
                (paired_performance.sd.unwrap(), "sd_perf_pair"),
                (gap.mean, "gap"),
                (gap.sd.unwrap(), "sd_d"),
                (gap.standard_error().unwrap(), "se"),
            ] {
                assert_close(found, item.expect(key), key);
            }
        }
    }

    proptest! {
        #[test]
        fn counts_sums_and_rows_agree(values in prop::collection::vec((-9i8..9, 0u64..4), 1..20)) {
            let table: Vec<_> = values.iter().map(|&(x, n)| (f64::from(x), n)).collect();
            let rows: Vec<_> = table.iter().flat_map(|&(x, n)| vec![x; n as usize]).collect();
            let (sum, squares) = rows.iter().fold((0.0, 0.0), |(sum, squares), x| (sum + x, squares + x * x));
            let (counted, listed) = (Moments::of_counts(&table), Moments::of_values(&rows));
            let summed = Moments::of_sums(rows.len() as u64, sum, squares);
            prop_assert_eq!(counted.map(|m| (m.n, m.mean)), listed.map(|m| (m.n, m.mean)));
            prop_assert_eq!(summed.map(|m| (m.n, m.mean)), listed.map(|m| (m.n, m.mean)));
            let sd = |m: Option<Moments>| m.and_then(|m| m.sd);
            prop_assert_eq!(sd(counted).is_some(), rows.len() > 1);
            for other in [counted, summed] {
                prop_assert!((sd(other).unwrap_or(0.0) - sd(listed).unwrap_or(0.0)).abs() < 1e-12);
            }
        }

        #[test]
        fn moves_and_scales_with_the_values(
            values in prop::collection::vec(-5.0..5.0f64, 2..40), shift in -9.0..9.0f64, factor in -3.0..3.0f64,
        ) {
            let moved: Vec<_> = values.iter().map(|x| shift + factor * x).collect();
            let (before, after) = (Moments::of_values(&values).unwrap(), Moments::of_values(&moved).unwrap());
            prop_assert!((after.mean - (shift + factor * before.mean)).abs() < 1e-12);
            prop_assert!((after.sd.unwrap() - factor.abs() * before.sd.unwrap()).abs() < 1e-12);
        }

        #[test]
        fn order_is_irrelevant(ratings in prop::collection::vec(1u8..=10, 1..60)) {
            let listed: Vec<_> = ratings.iter().map(|&x| f64::from(x)).collect();
            let mut sorted = listed.clone();
            sorted.sort_by(f64::total_cmp);
            let (listed, sorted) = (Moments::of_values(&listed).unwrap(), Moments::of_values(&sorted).unwrap());
            prop_assert_eq!((listed.n, listed.mean), (sorted.n, sorted.mean));
            prop_assert!((listed.sd.unwrap_or(0.0) - sorted.sd.unwrap_or(0.0)).abs() < 1e-12);
        }
    }
}
