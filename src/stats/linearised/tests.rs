use super::*;
use crate::stats::gss::{self, Respondent, assert_close};
use crate::stats::moments::Moments;
use crate::stats::paired::paired_t;
use crate::stats::weighted::WeightedSums;
use proptest::prelude::*;

/// A part of a survey whose answers are `values`: everybody stays, with weight 0 outside it.
fn part(weights: &[f64], within: impl Fn(usize) -> bool) -> Vec<f64> {
    weights.iter().enumerate().map(|(row, &weight)| if within(row) { weight } else { 0.0 }).collect()
}

fn test(design: &SampleDesign, values: &[Option<f64>], a: &[f64], b: &[f64]) -> Option<TTest> {
    let [of_a, of_b] = [a, b].map(|weights| Linearised::of_mean(weights, values.iter().copied()));
    let (a, b) = (Subgroup { estimate: &of_a?, weights: a }, Subgroup { estimate: &of_b?, weights: b });
    linked_difference(design, a, b, 0.95)
}

/// R's survey package, svyby with its covariances and svycontrast: men − women, who live in the same PSUs.
#[test]
fn agrees_with_the_survey_by_sex() {
    let gap: fn(&Respondent) -> Option<f64> = Respondent::gap;
    // Of those who rated both.
    let performance: fn(&Respondent) -> Option<f64> = |one| one.gap().and(one.performance);
    for (name, of, change, error, t, p) in [
        ("security", gap, -0.143_816_761_827, 0.081_795_939_350, -1.758_238_403_633, 0.083_414_341_013),
        ("security", performance, 0.051_437_070_699, 0.066_887_353_841, 0.769_010_399_495, 0.444_672_510_221),
        ("income", gap, -0.287_153_589_651, 0.094_647_651_709, -3.033_921_967_058, 0.003_467_837_157),
        ("income", performance, 0.256_469_413_221, 0.073_953_264_046, 3.467_993_151_196, 0.000_935_231_609),
        ("help_others", gap, -0.038_792_512_660, 0.065_977_650_453, -0.587_964_445_439, 0.558_593_479_252),
        (
            "help_others",
            performance,
            -0.146_791_386_616,
            0.056_773_461_203,
            -2.585_563_457_036,
            0.011_972_799_725,
        ),
    ] {
        let Some(item) = gss::attributes().into_iter().find(|item| item.name() == name) else { return };
        let number = |part: fn(&Respondent) -> u64| -> Vec<u32> {
            item.respondents.iter().map(|respondent| part(respondent) as u32).collect()
        };
        let design = SampleDesign::new(&number(|r| r.stratum), &number(|r| r.psu));
        let weights: Vec<f64> = item.respondents.iter().map(|respondent| respondent.weight).collect();
        let sex = |sex: &str| part(&weights, |row| item.respondents[row].sex == sex);
        let values: Vec<Option<f64>> = item.respondents.iter().map(of).collect();
        assert!(share_clusters(&design, &sex("male"), &sex("female")));
        let found = test(&design, &values, &sex("male"), &sex("female")).unwrap();
        assert_eq!(found.df, 65.0);
        assert_close(found.estimate, change, "change");
        assert_close(found.standard_error, error, "SE");
        assert_close(found.t, t, "t");
        assert_close(found.p, p, "p");
    }
}

/// Forty people, of whom fourteen rate by one better the second time.
#[test]
fn a_panel_is_a_paired_test() {
    let people: Vec<u32> = (0..40).chain(0..40).collect();
    let design = SampleDesign::new(&[0; 80], &people);
    let value = |row: usize| {
        let person = row % 40;
        Some((1 + person % 4) as f64 + f64::from(u8::from(row >= 40 && person < 14)))
    };
    let values: Vec<Option<f64>> = (0..80).map(value).collect();
    let wave = |second: bool| part(&[1.0; 80], |row| (row >= 40) == second);
    let found = test(&design, &values, &wave(true), &wave(false)).unwrap();
    assert_eq!((found.df, (found.estimate * 1e12).round()), (39.0, 35e10));
    assert!((found.t - 4.582_575_694_955_84).abs() < 1e-10, "{}", found.t);
    assert!((found.p - 4.6e-5).abs() < 5e-7);
}

#[test]
fn undefined_is_none() {
    let people = SampleDesign::new(&[0; 4], &[1, 2, 1, 2]);
    let (old, new) = ([1.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 1.0]);
    let equal = [1.1, 2.3, 2.2, 3.4].map(Some);
    assert_eq!(test(&people, &equal, &new, &old), None, "everybody rises by 1.1 but for rounding");
    let one = SampleDesign::new(&[0; 4], &[1; 4]);
    assert_eq!(test(&one, &[1.0, 2.0, 2.0, 4.0].map(Some), &new, &old), None, "one cluster");
    assert_eq!(Linearised::of_mean(&[0.0, 1.0], [Some(3.0), None].into_iter()), None);
    let lonely = Linearised::of_mean(&[1.0], [Some(3.0)].into_iter()).unwrap();
    assert_eq!(lonely.standard_error(), None);
}

proptest! {
    #[test]
    fn the_error_of_a_mean_is_that_of_its_sums(
        answers in prop::collection::vec((0.2..5.0f64, 1u8..=7), 2..40),
    ) {
        let (weights, values): (Vec<f64>, Vec<f64>) =
            answers.iter().map(|&(weight, value)| (weight, f64::from(value))).unzip();
        let sums = WeightedSums::of_values(&weights, &values).mean().unwrap();
        let mean = Linearised::of_mean(&weights, values.into_iter().map(Some)).unwrap();
        prop_assert!((mean.value - sums.mean).abs() < 1e-12);
        prop_assert!((mean.standard_error().unwrap() - sums.standard_error.unwrap()).abs() < 1e-9);
    }

    /// Those who answered once only have an error that their difference does not have: it is no paired test then.
    #[test]
    fn whoever_answered_twice_is_paired(
        people in prop::collection::vec((1u8..=5, 1u8..=5, any::<bool>()), 3..30),
    ) {
        let n = people.len();
        let clusters: Vec<u32> = (0..n as u32).chain(0..n as u32).collect();
        let design = SampleDesign::new(&vec![0; 2 * n], &clusters);
        // People who answered neither time stay in the design and change nothing.
        let answer = |row: usize| {
            let (old, new, answers) = people[row % n];
            (answers || row % n < 2).then_some(f64::from(if row < n { old } else { new }))
        };
        let values: Vec<Option<f64>> = (0..2 * n).map(answer).collect();
        let wave = |second: bool| part(&vec![1.0; 2 * n], |row| (row >= n) == second);
        let differences: Vec<f64> = (0..n).filter_map(|row| Some(values[n + row]? - values[row]?)).collect();
        let paired = paired_t(&Moments::of_values(&differences).unwrap(), 0.95);
        match (test(&design, &values, &wave(true), &wave(false)), paired) {
            (Some(found), Some(paired)) => {
                prop_assert!((found.t - paired.t).abs() < 1e-8 * (1.0 + paired.t.abs()));
                prop_assert_eq!(found.df, paired.df);
            }
            (found, paired) => prop_assert_eq!(found, paired),
        }
    }

    /// A cluster whose rows are copied within it says nothing more.
    #[test]
    fn copies_within_a_cluster_change_nothing(
        rows in prop::collection::vec((0u32..3, 0u32..6, any::<bool>(), 1u8..=5, 0.5..3.0f64), 8..40),
    ) {
        let difference = |rows: &[(u32, u32, bool, u8, f64)]| {
            let numbers = |part: fn(&(u32, u32, bool, u8, f64)) -> u32| rows.iter().map(part).collect::<Vec<_>>();
            let design = SampleDesign::new(&numbers(|row| row.0), &numbers(|row| row.1));
            let weights: Vec<f64> = rows.iter().map(|row| row.4).collect();
            let values: Vec<Option<f64>> = rows.iter().map(|row| Some(f64::from(row.3))).collect();
            let group = |second: bool| part(&weights, |row| rows[row].2 == second);
            test(&design, &values, &group(true), &group(false))
        };
        // Two rows in each cluster and group at least, so that the clusters are no respondents before and after.
        let once: Vec<_> = rows.iter().flat_map(|&row| [row, row]).collect();
        let twice: Vec<_> = once.iter().flat_map(|&row| [row, row]).collect();
        match (difference(&once), difference(&twice)) {
            (Some(once), Some(twice)) => {
                prop_assert!((once.standard_error - twice.standard_error).abs() < 1e-9);
                prop_assert_eq!(once.df, twice.df);
            }
            (once, twice) => prop_assert_eq!(once, twice),
        }
    }
}
