//! Means of weighted answers: effective base, design effect and linearised standard error of independent
//! respondents (methods.md §4.2).

use super::moments::squared_deviations;

/// A weighted mean with what is needed to judge it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightedMean {
    /// Number of answers with a positive weight.
    pub n: u64,
    /// Σw.
    pub sum_of_weights: f64,
    /// Σwx/Σw.
    pub mean: f64,
    /// √(Σw(x − m)²/(W − Σw²/W)), for weights of reliability: n − 1 when all are equal. `None` when one
    /// answer carries all the weight.
    pub sd: Option<f64>,
    /// Kish's effective base, W²/Σw².
    pub effective_base: f64,
    /// Kish's design effect of the weights, n·Σw²/W².
    pub design_effect: f64,
    /// Linearised standard error of the mean; `None` where `df` is 0.
    pub standard_error: Option<f64>,
    /// Degrees of freedom of the standard error: n − 1, or #PSU − #strata with a design; less under heavy weights,
    /// see [`degrees_of_freedom`].
    pub df: f64,
}

/// Degrees of freedom of a weighted mean that has `df` by its respondents or its design: below an effective base of
/// 30 no more than that base − 1, since few weights then carry the error too (intervals with n − 1 covered in 88 %
/// at n = 60 and a standard deviation of 1.5 of the logarithms).
///
/// ```
/// # use ecart::stats::weighted::degrees_of_freedom;
/// assert_eq!((degrees_of_freedom(59.0, 45.5), degrees_of_freedom(59.0, 8.5)), (59.0, 7.5));
/// ```
pub fn degrees_of_freedom(df: f64, effective_base: f64) -> f64 {
    if effective_base < FEW { df.min(effective_base - 1.0) } else { df }
}

/// Below this effective base it limits the degrees of freedom.
const FEW: f64 = 30.0;

/// Kish's effective base W²/Σw²: the size of an unweighted sample that would be as precise; `None` when
/// Σw² is 0.
///
/// ```
/// # use ecart::stats::weighted::effective_base;
/// // weights 1, 1, 2, 4
/// assert!((effective_base(8.0, 22.0).unwrap() - 2.909_090_909_090_909).abs() < 1e-14);
/// ```
pub fn effective_base(sum_of_weights: f64, sum_of_squares: f64) -> Option<f64> {
    (sum_of_squares > 0.0).then(|| sum_of_weights * sum_of_weights / sum_of_squares)
}

/// Kish's design effect n·Σw²/W² = n over the effective base; 1 when all weights are equal, `None` when W
/// is 0.
///
/// ```
/// # use ecart::stats::weighted::design_effect;
/// assert_eq!(design_effect(4, 8.0, 22.0), Some(1.375));
/// ```
pub fn design_effect(n: u64, sum_of_weights: f64, sum_of_squares: f64) -> Option<f64> {
    (sum_of_weights > 0.0).then(|| n as f64 * sum_of_squares / (sum_of_weights * sum_of_weights))
}

/// The sums from which a weighted mean and its standard error follow without a second look at the
/// answers; sums of parts add up field by field.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct WeightedSums {
    /// Number of answers with a positive weight.
    pub n: u64,
    /// Σw.
    pub w: f64,
    /// Σw².
    pub w2: f64,
    /// Σwx.
    pub wx: f64,
    /// Σwx².
    pub wx2: f64,
    /// Σw²x.
    pub w2x: f64,
    /// Σw²x².
    pub w2x2: f64,
}

impl WeightedSums {
    /// Sums over answers in the order given; weights are not negative, and answers of weight 0 are left
    /// out.
    ///
    /// # Panics
    /// If the slices differ in length.
    ///
    /// ```
    /// # use ecart::stats::weighted::WeightedSums;
    /// let sums = WeightedSums::of_values(&[1.0, 3.0], &[2.0, 4.0]);
    /// assert_eq!((sums.n, sums.w, sums.w2, sums.wx, sums.w2x), (2, 4.0, 10.0, 14.0, 38.0));
    /// ```
    pub fn of_values(weights: &[f64], values: &[f64]) -> Self {
        assert_eq!(weights.len(), values.len(), "one weight for each value");
        let mut sums = Self::default();
        for (&weight, &value) in weights.iter().zip(values) {
            sums.add(value, u64::from(weight > 0.0), weight, weight * weight);
        }
        sums
    }

    /// Adds a cell of a weighted count table: the answers equal to `value`, their number, Σw and Σw².
    ///
    /// ```
    /// # use ecart::stats::weighted::WeightedSums;
    /// let mut sums = WeightedSums::default();
    /// sums.add(5.0, 2, 3.0, 5.0); // two answers of 5, with weights 1 and 2
    /// assert_eq!(sums, WeightedSums::of_values(&[1.0, 2.0], &[5.0, 5.0]));
    /// ```
    pub fn add(&mut self, value: f64, n: u64, sum_of_weights: f64, sum_of_squares: f64) {
        self.n += n;
        self.w += sum_of_weights;
        self.w2 += sum_of_squares;
        self.wx += sum_of_weights * value;
        self.wx2 += sum_of_weights * value * value;
        self.w2x += sum_of_squares * value;
        self.w2x2 += sum_of_squares * value * value;
    }

    /// Weighted mean with the linearised standard error of independent respondents; `None` when no weight is
    /// positive. df = n − 1, less under heavy weights ([`degrees_of_freedom`]).
    ///
    /// SE = √(n/(n−1) · Σw²(x − m)²)/W, the sum expanded as Σw²x² − 2mΣw²x + m²Σw². A rest of the size of
    /// rounding errors (1e-12 of its terms) is taken as 0, so that equal answers have a standard error of
    /// exactly 0.
    ///
    /// ```
    /// # use ecart::stats::weighted::WeightedSums;
    /// let mean = WeightedSums::of_values(&[2.0, 2.0, 2.0], &[1.0, 2.0, 3.0]).mean().unwrap();
    /// assert_eq!((mean.mean, mean.effective_base, mean.df), (2.0, 3.0, 2.0));
    /// assert!((mean.standard_error.unwrap() - 1.0 / 3f64.sqrt()).abs() < 1e-15);
    /// ```
    pub fn mean(&self) -> Option<WeightedMean> {
        let effective_base = effective_base(self.w, self.w2)?;
        let mean = self.wx / self.w;
        let n = self.n as f64;
        let reliability = self.w - self.w2 / self.w;
        let spread = squared_deviations(self.w, self.wx, self.wx2, mean);
        let linearised = squared_deviations(self.w2, self.w2x, self.w2x2, mean);
        Some(WeightedMean {
            n: self.n,
            sum_of_weights: self.w,
            mean,
            sd: (self.n > 1).then(|| (spread / reliability).sqrt()),
            effective_base,
            design_effect: design_effect(self.n, self.w, self.w2)?,
            standard_error: (self.n > 1).then(|| (n / (n - 1.0) * linearised).sqrt() / self.w),
            df: degrees_of_freedom(self.n.saturating_sub(1) as f64, effective_base),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::gss::{self, Respondent, assert_close};
    use crate::stats::moments::Moments;
    use proptest::prelude::*;

    /// R's survey package: svymean of the eight gaps, respondents independent.
    #[test]
    fn agrees_with_the_survey() {
        for item in gss::attributes() {
            let (weights, values) = item.weighted_answers(Respondent::gap);
            let mean = WeightedSums::of_values(&weights, &values).mean().unwrap();
            for (found, key) in [
                (mean.n as f64, "n_pair"),
                (mean.mean, "w_gap"),
                (mean.effective_base, "neff"),
                (mean.design_effect, "deff"),
                (mean.standard_error.unwrap(), "se_svy_iid"),
                (mean.sd.unwrap(), "sd_w_rel"),
                (mean.sd.unwrap() / mean.effective_base.sqrt(), "se_neff"),
            ] {
                assert_close(found, item.expect(key), key);
            }
        }
    }

    /// R 4.2: weighted means of all available answers.
    #[test]
    fn means_agree_with_the_survey() {
        for item in gss::attributes() {
            let mean =
                |(weights, values): (Vec<f64>, Vec<f64>)| WeightedSums::of_values(&weights, &values).mean();
            let importance = mean(item.weighted_answers(|respondent| respondent.importance)).unwrap();
            let performance = mean(item.weighted_answers(|respondent| respondent.performance)).unwrap();
            assert_close(importance.mean, item.expect("w_imp_all"), "w_imp_all");
            assert_close(performance.mean, item.expect("w_perf"), "w_perf");
        }
    }

    #[test]
    fn undefined_is_none() {
        assert_eq!(WeightedSums::default().mean(), None);
        let one = WeightedSums::of_values(&[2.5], &[3.0]).mean().unwrap();
        assert_eq!((one.mean, one.sd, one.standard_error, one.df), (3.0, None, None, 0.0));
        let equal = WeightedSums::of_values(&[0.3, 1.7, 2.9], &[4.0; 3]).mean().unwrap();
        assert_eq!((equal.sd, equal.standard_error), (Some(0.0), Some(0.0)));
    }

    fn mean(rows: &[(f64, f64)]) -> WeightedMean {
        let (weights, values): (Vec<_>, Vec<_>) = rows.iter().copied().unzip();
        WeightedSums::of_values(&weights, &values).mean().unwrap()
    }

    fn answers() -> impl Strategy<Value = Vec<(f64, f64)>> {
        prop::collection::vec((0.2..5.0f64, (1u8..=7).prop_map(f64::from)), 2..40)
    }

    proptest! {
        #[test]
        fn equal_weights_are_no_weights(answers in answers(), weight in 0.1..9.0f64) {
            let values: Vec<_> = answers.iter().map(|&(_, x)| x).collect();
            let weighted = WeightedSums::of_values(&vec![weight; values.len()], &values).mean().unwrap();
            let plain = Moments::of_values(&values).unwrap();
            prop_assert!((weighted.mean - plain.mean).abs() < 1e-12);
            prop_assert!((weighted.sd.unwrap() - plain.sd.unwrap()).abs() < 1e-9);
            prop_assert!((weighted.standard_error.unwrap() - plain.standard_error().unwrap()).abs() < 1e-9);
            prop_assert!((weighted.effective_base - plain.n as f64).abs() < 1e-9);
            prop_assert!((weighted.design_effect - 1.0).abs() < 1e-12);
        }

        #[test]
        fn order_is_irrelevant(mut answers in answers()) {
            let forth = mean(&answers);
            answers.reverse();
            let back = mean(&answers);
            prop_assert!((forth.mean - back.mean).abs() < 1e-12);
            prop_assert!((forth.standard_error.unwrap() - back.standard_error.unwrap()).abs() < 1e-9);
        }

        #[test]
        fn weight_two_is_the_row_twice(answers in answers()) {
            let doubled: Vec<_> = answers.iter().map(|&(w, x)| (2.0 * w, x)).collect();
            let twice: Vec<_> = answers.iter().flat_map(|&row| [row, row]).collect();
            prop_assert!((mean(&doubled).mean - mean(&twice).mean).abs() < 1e-12);
            prop_assert!(mean(&answers).effective_base <= answers.len() as f64 * (1.0 + 1e-12));
        }
    }
}
