//! Standard errors of weighted means under a design of strata and primary sampling units (methods.md §4.2).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::weighted::{WeightedMean, WeightedSums, degrees_of_freedom};

/// Strata and primary sampling units (PSUs) of a sample, ready for any number of means.
///
/// For a base or a domain smaller than the sample keep everybody, with no value or weight 0 outside it, so that
/// their PSUs still count as drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleDesign {
    /// PSU of each respondent.
    units: Vec<u32>,
    /// The PSUs of each stratum follow one another.
    strata: Vec<Range<usize>>,
}

impl SampleDesign {
    /// The design with a stratum and a PSU for each respondent; PSUs are numbered within strata or over all.
    ///
    /// # Panics
    /// If the slices differ in length.
    ///
    /// ```
    /// # use ecart::stats::design::SampleDesign;
    /// let design = SampleDesign::new(&[1, 1, 2, 2], &[1, 2, 1, 2]);
    /// assert_eq!(design.df(&[1.0; 4]), 2);
    /// ```
    pub fn new(strata: &[u32], psus: &[u32]) -> Self {
        assert_eq!(strata.len(), psus.len(), "one stratum and PSU for each respondent");
        let mut order: Vec<u32> = (0..strata.len() as u32).collect();
        let place = |row: u32| (strata[row as usize], psus[row as usize]);
        order.sort_by_key(|&row| place(row));
        let mut units = vec![0; strata.len()];
        let mut ranges = Vec::new();
        let mut unit = 0;
        for stratum in order.chunk_by(|&a, &b| place(a).0 == place(b).0) {
            let first = unit;
            for rows in stratum.chunk_by(|&a, &b| place(a) == place(b)) {
                for &row in rows {
                    units[row as usize] = unit as u32;
                }
                unit += 1;
            }
            ranges.push(first..unit);
        }
        Self { units, strata: ranges }
    }

    /// PSU of each respondent, from 0; those of a stratum follow one another.
    ///
    /// ```
    /// # use ecart::stats::design::SampleDesign;
    /// assert_eq!(SampleDesign::new(&[2, 1, 1], &[7, 9, 8]).units(), [2, 1, 0]);
    /// ```
    pub fn units(&self) -> &[u32] {
        &self.units
    }

    /// The PSUs of each stratum.
    ///
    /// ```
    /// # use ecart::stats::design::SampleDesign;
    /// assert_eq!(SampleDesign::new(&[2, 1, 1], &[7, 9, 8]).strata(), [0..2, 2..3]);
    /// ```
    pub fn strata(&self) -> &[Range<usize>] {
        &self.strata
    }

    /// Degrees of freedom: PSUs − strata, of those with somebody of positive weight (as R's `degf`).
    ///
    /// ```
    /// # use ecart::stats::design::SampleDesign;
    /// assert_eq!(SampleDesign::new(&[1, 1, 1], &[1, 2, 3]).df(&[1.0, 2.0, 0.0]), 1);
    /// ```
    pub fn df(&self, weights: &[f64]) -> u64 {
        let mut counts = vec![false; self.strata.last().map_or(0, |last| last.end)];
        for (&unit, &weight) in self.units.iter().zip(weights) {
            counts[unit as usize] |= weight > 0.0;
        }
        self.df_of(|unit| counts[unit])
    }

    /// Degrees of freedom of the PSUs that count: their number − that of their strata.
    ///
    /// ```
    /// # use ecart::stats::design::SampleDesign;
    /// assert_eq!(SampleDesign::new(&[1, 1, 1, 2], &[1, 2, 3, 4]).df_of(|psu| psu > 0), 1);
    /// ```
    pub fn df_of(&self, counts: impl Fn(usize) -> bool) -> u64 {
        let psus = |stratum: &Range<usize>| stratum.clone().filter(|&unit| counts(unit)).count();
        self.strata.iter().map(|stratum| psus(stratum).saturating_sub(1) as u64).sum()
    }

    /// Standard error of Σz over the respondents: SE² = Σ_h n_h/(n_h − 1) Σ_a (z_ha − z̄_h)², z_ha the sum over
    /// PSU a of stratum h.
    ///
    /// A stratum with one PSU adds z², as if a second one had drawn nobody (R's `survey.lonely.psu = "adjust"`);
    /// put it together with another by [`collapsed`] first.
    /// Sums run in the order given within a PSU, and over strata and PSUs in ascending order.
    ///
    /// ```
    /// # use ecart::stats::design::SampleDesign;
    /// let design = SampleDesign::new(&[1, 1, 1, 1], &[1, 1, 2, 2]);
    /// assert_eq!(design.standard_error([1.0, 2.0, 0.0, 1.0].into_iter()), 2.0);
    /// ```
    pub fn standard_error(&self, z: impl Iterator<Item = f64>) -> f64 {
        self.error_between(z, |_| true)
    }

    /// The same over the PSUs that were drawn; z of the others must be 0.
    ///
    /// An error of the size of rounding errors (1e-12 of Σ|z|) is exactly 0.
    ///
    /// ```
    /// # use ecart::stats::design::SampleDesign;
    /// let design = SampleDesign::new(&[1, 1, 1], &[1, 2, 3]);
    /// assert_eq!(design.error_between([1.0, -1.0, 0.0].into_iter(), |psu| psu < 2), 2.0);
    /// ```
    pub fn error_between(&self, z: impl Iterator<Item = f64>, drawn: impl Fn(usize) -> bool) -> f64 {
        let mut totals = vec![0.0; self.strata.last().map_or(0, |last| last.end)];
        let mut size = 0.0;
        for (&unit, z) in self.units.iter().zip(z) {
            totals[unit as usize] += z;
            size += z.abs();
        }
        let within = |stratum: &Range<usize>| -> Vec<f64> {
            stratum.clone().filter(|&unit| drawn(unit)).map(|unit| totals[unit]).collect()
        };
        let error = self.strata.iter().map(|stratum| between_psus(&within(stratum))).sum::<f64>().sqrt();
        if error <= ROUNDING * size { 0.0 } else { error }
    }

    /// Weighted mean of the values that are there with its linearised standard error, z = w(x − m)/W; `None` when
    /// none has a positive weight. `df` as [`SampleDesign::df`] of the weights; under heavy weights those of the mean are
    /// fewer ([`degrees_of_freedom`]).
    ///
    /// ```
    /// # use ecart::stats::design::SampleDesign;
    /// let design = SampleDesign::new(&[1, 1, 1, 1], &[1, 1, 2, 2]);
    /// let values = [1.0, 1.0, 3.0, 3.0].map(Some);
    /// let mean = design.mean(&[1.0; 4], values.iter().copied(), 1).unwrap();
    /// assert_eq!((mean.mean, mean.standard_error, mean.df), (2.0, Some(1.0), 1.0));
    /// ```
    pub fn mean(
        &self,
        weights: &[f64],
        values: impl Iterator<Item = Option<f64>> + Clone,
        df: u64,
    ) -> Option<WeightedMean> {
        let mut sums = WeightedSums::default();
        for (&weight, value) in weights.iter().zip(values.clone()) {
            if let (Some(value), true) = (value, weight > 0.0) {
                sums.add(value, 1, weight, weight * weight);
            }
        }
        let unclustered = sums.mean()?;
        // Answers that are all equal leave only rounding errors between the PSUs.
        let standard_error = if unclustered.sd == Some(0.0) {
            0.0
        } else {
            let z = |(&weight, value): (&f64, Option<f64>)| {
                value.map_or(0.0, |value| weight * (value - unclustered.mean) / sums.w)
            };
            self.standard_error(weights.iter().zip(values).map(z))
        };
        Some(WeightedMean {
            standard_error: (df > 0).then_some(standard_error),
            df: degrees_of_freedom(df as f64, unclustered.effective_base),
            ..unclustered
        })
    }
}

/// What of an error is rounding, relative to the parts it is made of.
const ROUNDING: f64 = 1e-12;

/// Strata in which every one has two PSUs at least, and how many had one: it is put together with the next in the
/// order of their numbers, and what is left at the end with the one before (methods.md §4.6).
///
/// A stratum with one PSU says nothing of the spread between PSUs, and to take it as certain makes errors too small.
/// With one PSU in all nothing can be put together. What is left is numbered from 0 in the same order.
///
/// ```
/// # use ecart::stats::design::collapsed;
/// assert_eq!(collapsed(&[0, 1, 1, 2, 3, 3], &[0, 1, 2, 3, 4, 5]), (vec![0, 0, 0, 1, 1, 1], 2));
/// ```
pub fn collapsed(strata: &[u32], psus: &[u32]) -> (Vec<u32>, usize) {
    let mut of_stratum: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for (&stratum, &psu) in strata.iter().zip(psus) {
        of_stratum.entry(stratum).or_default().insert(psu);
    }
    let lonely = of_stratum.values().filter(|psus| psus.len() == 1).count();
    let mut groups: Vec<(Vec<u32>, usize)> = Vec::new();
    for (&stratum, psus) in &of_stratum {
        match groups.last_mut() {
            Some((members, size)) if *size < 2 => {
                members.push(stratum);
                *size += psus.len();
            }
            _ => groups.push((vec![stratum], psus.len())),
        }
    }
    if groups.len() > 1 && groups.last().is_some_and(|(_, size)| *size < 2) {
        let (rest, size) = groups.pop().unwrap_or_default();
        if let Some((members, before)) = groups.last_mut() {
            members.extend(rest);
            *before += size;
        }
    }
    let number = |(number, (members, _)): (u32, &(Vec<u32>, usize))| {
        members.iter().map(|&member| (member, number)).collect::<Vec<_>>()
    };
    let numbers: BTreeMap<u32, u32> = (0..).zip(&groups).flat_map(number).collect();
    (strata.iter().map(|stratum| numbers[stratum]).collect(), lonely)
}

/// n/(n−1) Σ(z − z̄)² in one stratum.
fn between_psus(totals: &[f64]) -> f64 {
    // A lonely PSU is one of two, the other empty.
    let n = totals.len().max(2) as f64;
    let mean = totals.iter().sum::<f64>() / n;
    let empty = n - totals.len() as f64;
    let squares = totals.iter().map(|z| (z - mean) * (z - mean)).sum::<f64>() + empty * mean * mean;
    n / (n - 1.0) * squares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::gss::{self, Respondent, assert_close};
    use proptest::prelude::*;

    /// Everybody's weight, value, stratum and PSU.
    type Answer = (f64, Option<f64>, u32, u32);

    fn mean(answers: &[Answer]) -> Option<WeightedMean> {
        let (strata, psus): (Vec<u32>, Vec<u32>) = answers.iter().map(|answer| (answer.2, answer.3)).unzip();
        let weights: Vec<f64> = answers.iter().map(|answer| answer.0).collect();
        let design = SampleDesign::new(&strata, &psus);
        design.mean(&weights, answers.iter().map(|answer| answer.1), design.df(&weights))
    }

    /// R's survey package: svymean of the eight gaps with strata and PSUs, the base a domain of the sample.
    #[test]
    fn agrees_with_the_survey() {
        for item in gss::attributes() {
            let designed = |respondent: &Respondent| -> Answer {
                (respondent.weight, respondent.gap(), respondent.stratum as u32, respondent.psu as u32)
            };
            let everybody: Vec<_> = item.respondents.iter().map(designed).collect();
            let all = mean(&everybody).unwrap();
            assert_eq!((all.n as f64, all.df), (item.expect("n_pair"), 65.0));
            assert_close(all.mean, item.expect("w_gap"), "w_gap");
            assert_close(all.standard_error.unwrap(), item.expect("se_svy_design"), "se_svy_design");

            // Two strata keep one PSU when the others, who rated nothing, are left out: the lonely rule heals it.
            let base: Vec<_> = everybody.into_iter().filter(|answer| answer.1.is_some()).collect();
            let lonely = mean(&base).unwrap();
            assert_eq!(lonely.df, 63.0);
            assert_close(lonely.standard_error.unwrap(), item.expect("se_svy_design"), "lonely");
        }
    }

    /// Two strata of two PSUs, the domain in three of them: in a stratum of two n/(n−1) Σ(z − z̄)² = (z₁ − z₂)².
    #[test]
    fn a_domain_keeps_the_psus_outside_it() {
        let answers = [(1.0, 2.0, 1, 1), (2.0, 2.5, 1, 2), (1.0, 4.0, 2, 3), (0.0, 5.0, 2, 4)];
        let answers = answers.map(|(weight, value, stratum, psu)| (weight, Some(value), stratum, psu));
        let domain = mean(&answers).unwrap();
        let m = 11.0 / 4.0;
        assert_close(domain.mean, m, "mean");
        let z = [2.0 - m, 2.0 * (2.5 - m), 4.0 - m, 0.0].map(|z| z / 4.0);
        let squared = (z[0] - z[1]).powi(2) + (z[2] - z[3]).powi(2);
        assert_close(domain.standard_error.unwrap(), squared.sqrt(), "SE");
        assert_eq!(domain.df, 1.0, "the second stratum has one PSU of positive weight");
    }

    #[test]
    fn strata_with_one_psu_are_put_together() {
        // The last one goes to the one before it; three in a row are one.
        assert_eq!(collapsed(&[5, 5, 7, 9], &[1, 2, 3, 4]), (vec![0, 0, 1, 1], 2));
        assert_eq!(collapsed(&[5, 5, 7], &[1, 2, 3]), (vec![0, 0, 0], 1));
        assert_eq!(collapsed(&[1, 2, 3], &[1, 2, 3]), (vec![0, 0, 0], 3));
        assert_eq!(collapsed(&[4, 4], &[1, 1]), (vec![0, 0], 1));
        assert_eq!(collapsed(&[], &[]), (vec![], 0));
    }

    #[test]
    fn undefined_is_none() {
        assert_eq!(mean(&[(0.0, Some(3.0), 1, 1)]), None);
        let equal = [1.7, 0.3, 2.9].map(|weight| (weight, Some(3.0), 1, (10.0 * weight) as u32));
        assert_eq!(mean(&equal).unwrap().standard_error, Some(0.0));
        let lonely = mean(&[(1.0, Some(3.0), 1, 1)]).unwrap();
        assert_eq!((lonely.mean, lonely.standard_error, lonely.df), (3.0, None, 0.0));
    }

    proptest! {
        #[test]
        fn one_psu_each_is_no_design(
            answers in prop::collection::vec((0.2..5.0f64, (1u8..=7).prop_map(f64::from)), 2..40),
        ) {
            let (weights, values): (Vec<_>, Vec<_>) = answers.iter().copied().unzip();
            let simple = WeightedSums::of_values(&weights, &values).mean().unwrap();
            let alone = |(psu, &(weight, value)): (u32, &(f64, f64))| (weight, Some(value), 1, psu);
            let designed: Vec<_> = (0..).zip(&answers).map(alone).collect();
            let designed = mean(&designed).unwrap();
            prop_assert_eq!(designed.df, simple.df);
            prop_assert!((designed.standard_error.unwrap() - simple.standard_error.unwrap()).abs() < 1e-9);
        }

        #[test]
        fn order_and_scale_of_weights_are_irrelevant(
            answers in prop::collection::vec((0.2..5.0f64, 1u8..=7, 0u32..4, 0u32..3), 2..40),
            factor in 0.1..9.0f64,
        ) {
            let mut answers: Vec<Answer> = answers
                .iter()
                .map(|&(weight, x, stratum, psu)| (weight, Some(f64::from(x)), stratum, psu))
                .collect();
            let before = mean(&answers).unwrap();
            answers.reverse();
            for answer in &mut answers {
                answer.0 *= factor;
            }
            let after = mean(&answers).unwrap();
            prop_assert!((before.mean - after.mean).abs() < 1e-12);
            let error = |mean: WeightedMean| mean.standard_error.unwrap_or(0.0);
            prop_assert!((error(before) - error(after)).abs() < 1e-9);
            prop_assert!((before.df - after.df).abs() < 1e-9);
        }
    }
}
