//! Standard errors of weighted means under a design of strata and primary sampling units (methods.md §4.2).

use std::collections::BTreeMap;

use super::weighted::{WeightedMean, WeightedSums};

/// One answer of a stratified, clustered sample.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DesignedAnswer {
    /// Sampling weight, not negative; 0 for a respondent outside the base, so that their PSU still counts.
    pub weight: f64,
    /// The answer; any number where the weight is 0.
    pub value: f64,
    /// Stratum.
    pub stratum: u64,
    /// Primary sampling unit, numbered within its stratum.
    pub psu: u64,
}

/// Weighted mean with the linearised standard error of a design of strata and primary sampling units;
/// `None` when no weight is positive.
///
/// SE² = Σ_h n_h/(n_h − 1) Σ_a (z_ha − z̄_h)², with z_ha = Σ w(x − m)/W in PSU a of stratum h; df = #PSU
/// − #strata. A stratum with one PSU adds z², as if a second one had drawn nobody (R's `survey.lonely.psu
/// = "adjust"`). For a base smaller than the sample pass everybody, with weight 0 outside the base. Sums
/// run in the order given within a PSU, and over strata and PSUs in ascending order.
///
/// ```
/// # use ecart::stats::design::{DesignedAnswer, mean_with_design};
/// let answer = |value, psu| DesignedAnswer { weight: 1.0, value, stratum: 1, psu };
/// let mean = mean_with_design(&[answer(1.0, 1), answer(1.0, 1), answer(3.0, 2), answer(3.0, 2)]).unwrap();
/// assert_eq!((mean.mean, mean.standard_error, mean.df), (2.0, Some(1.0), 1));
/// ```
pub fn mean_with_design(answers: &[DesignedAnswer]) -> Option<WeightedMean> {
    let mut sums = WeightedSums::default();
    for answer in answers.iter().filter(|answer| answer.weight > 0.0) {
        sums.add(answer.value, 1, answer.weight, answer.weight * answer.weight);
    }
    let unclustered = sums.mean()?;

    let mut psus: BTreeMap<u64, BTreeMap<u64, f64>> = BTreeMap::new();
    for answer in answers {
        let share = if answer.weight > 0.0 {
            answer.weight * (answer.value - unclustered.mean) / sums.w
        } else {
            0.0
        };
        *psus.entry(answer.stratum).or_default().entry(answer.psu).or_default() += share;
    }
    let between: f64 = psus.values().map(|stratum| between_psus(stratum.values().copied())).sum();
    // Answers that are all equal leave only rounding errors between the PSUs.
    let variance = if unclustered.sd == Some(0.0) { 0.0 } else { between };
    let df = psus.values().map(|stratum| stratum.len() as u64 - 1).sum();
    Some(WeightedMean { standard_error: (df > 0).then(|| variance.sqrt()), df, ..unclustered })
}

/// n/(n−1) Σ(z − z̄)² in one stratum.
fn between_psus(totals: impl ExactSizeIterator<Item = f64> + Clone) -> f64 {
    // A lonely PSU is one of two, the other empty.
    let n = totals.len().max(2) as f64;
    let mean = totals.clone().sum::<f64>() / n;
    let empty = n - totals.len() as f64;
    let squares = totals.map(|z| (z - mean) * (z - mean)).sum::<f64>() + empty * mean * mean;
    n / (n - 1.0) * squares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::gss::{self, Respondent, assert_close};
    use proptest::prelude::*;

    /// R's survey package: svymean of the eight gaps with strata and PSUs, the base a domain of the sample.
    #[test]
    fn agrees_with_the_survey() {
        for item in gss::attributes() {
            let designed = |respondent: &Respondent| DesignedAnswer {
                weight: respondent.gap().map_or(0.0, |_| respondent.weight),
                value: respondent.gap().unwrap_or(0.0),
                stratum: respondent.stratum,
                psu: respondent.psu,
            };
            let everybody: Vec<_> = item.respondents.iter().map(designed).collect();
            let mean = mean_with_design(&everybody).unwrap();
            assert_eq!((mean.n as f64, mean.df), (item.expect("n_pair"), 65));
            assert_close(mean.mean, item.expect("w_gap"), "w_gap");
            assert_close(mean.standard_error.unwrap(), item.expect("se_svy_design"), "se_svy_design");

            // Two strata keep one PSU when the others, who rated nothing, are left out: the lonely rule heals it.
            let base: Vec<_> = everybody.into_iter().filter(|answer| answer.weight > 0.0).collect();
            let lonely = mean_with_design(&base).unwrap();
            assert_eq!(lonely.df, 63);
            assert_close(lonely.standard_error.unwrap(), item.expect("se_svy_design"), "lonely");
        }
    }

    #[test]
    fn undefined_is_none() {
        let answer = DesignedAnswer { weight: 0.0, value: 3.0, stratum: 1, psu: 1 };
        assert_eq!(mean_with_design(&[answer]), None);
        let equal =
            [1.7, 0.3, 2.9].map(|weight| DesignedAnswer { weight, psu: (10.0 * weight) as u64, ..answer });
        assert_eq!(mean_with_design(&equal).unwrap().standard_error, Some(0.0));
        let lonely = mean_with_design(&[DesignedAnswer { weight: 1.0, ..answer }]).unwrap();
        assert_eq!((lonely.mean, lonely.standard_error, lonely.df), (3.0, None, 0));
    }

    proptest! {
        #[test]
        fn one_psu_each_is_no_design(
            answers in prop::collection::vec((0.2..5.0f64, (1u8..=7).prop_map(f64::from)), 2..40),
        ) {
            let (weights, values): (Vec<_>, Vec<_>) = answers.iter().copied().unzip();
            let simple = WeightedSums::of_values(&weights, &values).mean().unwrap();
            let alone = |(psu, &(weight, value))| DesignedAnswer { weight, value, stratum: 1, psu };
            let designed: Vec<_> = (0..).zip(&answers).map(alone).collect();
            let designed = mean_with_design(&designed).unwrap();
            prop_assert_eq!(designed.df, simple.df);
            prop_assert!((designed.standard_error.unwrap() - simple.standard_error.unwrap()).abs() < 1e-9);
        }

        #[test]
        fn order_and_scale_of_weights_are_irrelevant(
            answers in prop::collection::vec((0.2..5.0f64, 1u8..=7, 0u64..4, 0u64..3), 2..40),
            factor in 0.1..9.0f64,
        ) {
            let mut answers: Vec<_> = answers
                .iter()
                .map(|&(weight, x, stratum, psu)| DesignedAnswer { weight, value: f64::from(x), stratum, psu })
                .collect();
            let before = mean_with_design(&answers).unwrap();
            answers.reverse();
            for answer in &mut answers {
                answer.weight *= factor;
            }
            let after = mean_with_design(&answers).unwrap();
            prop_assert!((before.mean - after.mean).abs() < 1e-12);
            let error = |mean: WeightedMean| mean.standard_error.unwrap_or(0.0);
            prop_assert!((error(before) - error(after)).abs() < 1e-9);
            prop_assert_eq!(before.df, after.df);
        }
    }
}
