//! Derived importance against methods.md §6.3 and §6.4.

use crate::shared_data::{ATTRIBUTES, assert_close, read};
use ecart::importance::asymmetry::{ContrastRule, impact};
use ecart::importance::penalty_reward::{Levels, penalty_reward};
use ecart::importance::regression::diagnose;
use ecart::importance::{Derived, Drivers, METHODS};
use ecart::stats::column::Column;
use ecart::stats::correlation::Deletion;
use ecart::stats::influence::SampleWeights;
use ecart::stats::regression::{Coefficient, regress};

const RULE: ContrastRule = ContrastRule { confidence: 0.95, alpha: 0.05, smallest_base: 30 };

fn derive(method: &str, drivers: &Drivers) -> Derived {
    let method = METHODS.iter().find(|m| m.name == method).unwrap();
    method.derive(drivers).unwrap()
}

fn raw(derived: &Derived) -> Vec<f64> {
    derived.contributions.iter().map(|c| c.raw).collect()
}

struct Reference<'a> {
    file: &'a str,
    columns: &'a [&'a str],
    r_squared: f64,
    lmg: &'a [f64],
    johnson: &'a [f64],
    beta: &'a [f64],
    n: usize,
}

fn check(reference: &Reference, tolerance: f64) {
    let Some(columns) = read(reference.file, reference.columns) else {
        return;
    };
    let predictors: Vec<Column> = columns[1..].iter().map(Column::from).collect();
    let drivers = Drivers {
        outcome: &columns[0],
        drivers: &predictors,
        weights: None,
        deletion: Deletion::Listwise,
        seed: 1,
    };
    let lmg = derive("shapley", &drivers);
    assert_eq!(lmg.n, reference.n);
    assert_close(&raw(&lmg), reference.lmg, tolerance);
    for method in ["shapley", "johnson", "beta"] {
        let derived = derive(method, &drivers);
        assert_close(&[derived.r_squared.unwrap()], &[reference.r_squared], tolerance);
    }
    let johnson = raw(&derive("johnson", &drivers));
    assert_close(&[johnson.iter().sum()], &[reference.r_squared], tolerance);
    if !reference.johnson.is_empty() {
        assert_close(&johnson, reference.johnson, tolerance);
    }
    let fit = regress(&columns[0], &predictors, SampleWeights::default()).unwrap();
    assert_close(&[fit.r_squared], &[reference.r_squared], tolerance);
    let betas: Vec<f64> = fit.coefficients.iter().map(|c| c.standardised).collect();
    assert_close(&raw(&derive("beta", &drivers)), &betas, 1e-9);
    if !reference.beta.is_empty() {
        assert_close(&betas, reference.beta, tolerance);
    }
}

#[test]
fn mtcars() {
    let reference = Reference {
        file: "mtcars.csv",
        columns: &["mpg", "cyl", "disp", "hp", "wt"],
        r_squared: 0.848_634_793_421,
        johnson: &[0.209_690_357_574, 0.188_304_269_370, 0.179_958_980_426, 0.270_681_186_052],
        lmg: &[0.215_709_386_095, 0.200_698_374_739, 0.170_076_945_801, 0.262_150_086_786],
        beta: &[-0.383_240_019_780, 0.238_527_784_872, -0.233_645_617_283, -0.625_669_999_823],
        n: 32,
    };
    check(&reference, 1e-9);
    let Some(columns) = read(reference.file, reference.columns) else {
        return;
    };
    let predictors: Vec<Column> = columns[1..].iter().map(Column::from).collect();
    let drivers = Drivers {
        outcome: &columns[0],
        drivers: &predictors,
        weights: None,
        deletion: Deletion::Pairwise,
        seed: 1,
    };
    let diagnoses = diagnose(&drivers.correlations().unwrap().matrix).unwrap();
    let flags: Vec<(bool, bool)> = diagnoses.iter().map(|d| (d.suppressor, d.inflated)).collect();
    assert_eq!(flags, [(false, false), (true, true), (false, false), (false, false)]);
}

#[test]
fn swiss() {
    check(
        &Reference {
            file: "swiss.csv",
            columns: &[
                "Fertility",
                "Agriculture",
                "Examination",
                "Education",
                "Catholic",
                "Infant.Mortality",
            ],
            r_squared: 0.706_735_001_593,
            lmg: &[
                0.057_091_220_768,
                0.171_173_028_900,
                0.260_134_678_624,
                0.105_570_150_374,
                0.112_765_922_927,
            ],
            johnson: &[
                0.048_416_895_812,
                0.154_708_249_806,
                0.271_964_104_646,
                0.114_680_029_948,
                0.116_965_721_381,
            ],
            beta: &[],
            n: 47,
        },
        1e-9,
    );
}

#[test]
fn attitude() {
    check(
        &Reference {
            file: "attitude.csv",
            columns: &["rating", "complaints", "privileges", "learning", "raises", "critical", "advance"],
            r_squared: 0.732_601_992_531,
            lmg: &[
                0.370_816_194_319,
                0.050_903_792_972,
                0.155_765_990_169,
                0.120_345_079_404,
                0.006_588_722_546,
                0.028_182_213_122,
            ],
            johnson: &[],
            beta: &[],
            n: 30,
        },
        1e-9,
    );
}

#[test]
fn longley_is_nearly_singular() {
    check(
        &Reference {
            file: "longley.csv",
            columns: &["Employed", "GNP.deflator", "GNP", "Unemployed", "Armed.Forces", "Population", "Year"],
            r_squared: 0.995_479_004_577,
            lmg: &[
                0.213_818_429_911,
                0.230_219_350_836,
                0.069_602_792_970,
                0.050_803_830_963,
                0.211_606_822_581,
                0.219_427_777_317,
            ],
            johnson: &[],
            beta: &[],
            n: 16,
        },
        1e-9,
    );
}

/// Certified values of NIST's StRD for the same regression, in the file's units.
#[test]
fn longley_coefficients_are_certified() {
    let names = ["Employed", "GNP.deflator", "GNP", "Unemployed", "Armed.Forces", "Population", "Year"];
    let Some(columns) = read("longley.csv", &names) else {
        return;
    };
    let predictors: Vec<Column> = columns[1..].iter().map(Column::from).collect();
    let fit = regress(&columns[0], &predictors, SampleWeights::default()).unwrap();
    // NIST counts people in thousands and GNP in millions; the file counts in millions, hundred thousands, billions.
    let units = [1000.0, 1.0, 100.0, 100.0, 1.0, 1000.0];
    let values: Vec<f64> = fit.coefficients.iter().zip(units).map(|(c, u)| c.value * u).collect();
    let errors: Vec<f64> =
        fit.coefficients.iter().zip(units).map(|(c, u)| c.standard_error.unwrap() * u).collect();
    assert_close(&[fit.intercept], &[-3_482.258_634_595_82], 1e-9);
    let certified = [
        15.061_872_271_373_3,
        -0.035_819_179_292_591_0,
        -2.020_229_803_816_83,
        -1.033_226_867_173_59,
        -0.051_104_105_653_580_7,
        1_829.151_464_613_55,
    ];
    let certified_errors = [
        84.914_925_774_766_9,
        0.033_491_007_772_243_2,
        0.488_399_681_651_699,
        0.214_274_163_161_675,
        0.226_073_200_069_370,
        455.478_499_142_212,
    ];
    assert_close(&values, &certified, 1e-9);
    assert_close(&errors, &certified_errors, 1e-9);
    assert_eq!(fit.df, 9.0);
}

#[test]
fn work_orientations() {
    let names: Vec<String> = ATTRIBUTES.iter().map(|a| format!("perf_{a}")).collect();
    let columns: Vec<&str> = ["overall_jobsat"].into_iter().chain(names.iter().map(String::as_str)).collect();
    check(
        &Reference {
            file: "gss2016_work_orientations.csv",
            columns: &columns,
            r_squared: 0.348_332_950_306,
            lmg: &[
                0.043_419_778_034,
                0.037_339_039_545,
                0.042_156_667_135,
                0.175_038_176_051,
                0.013_108_974_912,
                0.011_883_964_466,
                0.015_934_330_111,
                0.009_452_020_053,
            ],
            johnson: &[
                0.044_590_881_261,
                0.038_344_738_129,
                0.042_575_305_359,
                0.170_500_681_874,
                0.014_083_372_855,
                0.011_707_404_517,
                0.016_110_711_023,
                0.010_419_855_289,
            ],
            beta: &[],
            n: 929,
        },
        1e-9,
    );
}

#[test]
fn penalties_and_rewards_of_work_orientations() {
    let names: Vec<String> = ATTRIBUTES.iter().map(|a| format!("perf_{a}")).collect();
    let columns: Vec<&str> = ["overall_jobsat"].into_iter().chain(names.iter().map(String::as_str)).collect();
    let Some(columns) = read("gss2016_work_orientations.csv", &columns) else {
        return;
    };
    let performance: Vec<Column> = columns[1..].iter().map(Column::from).collect();
    let found =
        penalty_reward(&columns[0], &performance, SampleWeights::default(), Levels { low: 2.0, high: 5.0 })
            .unwrap();
    assert_eq!((found.n, found.df), (929, 912.0));
    assert_close(&[found.r_squared], &[0.328_673_277_439], 1e-9);
    let (security, interesting) = (found.contrasts[0], found.contrasts[3]);
    assert_close(
        &[security.penalty.unwrap().value, security.reward.unwrap().value],
        &[-0.609_538_979_717, 0.047_605_708_956],
        1e-9,
    );
    assert_close(&[impact(&security, &found, RULE).unwrap().asymmetry], &[-0.855_113_463_512_695], 1e-9);
    assert_close(
        &[interesting.reward.unwrap().value, interesting.penalty.unwrap().value],
        &[0.722_546_648_065, -0.948_435_366_490],
        1e-9,
    );
}

/// A separate computation with NumPy, by matrices with an intercept: b, R², VIF and (X′WX)⁻¹ M (X′WX)⁻¹.
#[test]
fn regression_of_work_orientations_weighted_and_not() {
    let names: Vec<String> = ATTRIBUTES.iter().map(|a| format!("perf_{a}")).collect();
    let columns: Vec<&str> =
        ["overall_jobsat", "weight"].into_iter().chain(names.iter().map(String::as_str)).collect();
    let Some(columns) = read("gss2016_work_orientations.csv", &columns) else {
        return;
    };
    let predictors: Vec<Column> = columns[2..].iter().map(Column::from).collect();
    let fit = regress(&columns[0], &predictors, SampleWeights::weighted(Some(&columns[1]))).unwrap();
    let of = |what: fn(&Coefficient) -> f64| -> Vec<f64> { fit.coefficients.iter().map(what).collect() };
    assert_close(&[fit.intercept, fit.r_squared], &[1.542_516_520_168, 0.362_697_148_450], 1e-9);
    let values = [
        0.176_707_869_797,
        0.133_034_757_001,
        0.117_441_319_839,
        0.517_337_539_896,
        0.020_332_880_030,
        -0.032_986_594_965,
        0.014_866_581_846,
        0.087_346_081_118,
    ];
    assert_close(&of(|c| c.value), &values, 1e-9);
    let errors = [
        0.045_259_242_607,
        0.039_721_454_370,
        0.037_670_809_464,
        0.046_798_750_537,
        0.048_016_437_753,
        0.064_694_606_901,
        0.050_030_972_883,
        0.056_358_042_036,
    ];
    assert_close(&of(|c| c.standard_error.unwrap()), &errors, 1e-9);
    let vifs = [
        1.178_407_157_637,
        1.206_195_433_765,
        1.263_762_308_234,
        1.436_933_703_408,
        1.148_503_277_317,
        1.658_322_837_200,
        1.584_378_813_258,
        1.173_678_176_523,
    ];
    assert_close(&of(|c| c.vif), &vifs, 1e-9);
    let plain = regress(&columns[0], &predictors, SampleWeights::default()).unwrap();
    let errors: Vec<f64> = plain.coefficients.iter().map(|c| c.standard_error.unwrap()).collect();
    let expected = [
        0.034_723_600_598,
        0.032_767_718_211,
        0.032_755_451_984,
        0.039_390_012_211,
        0.034_950_973_853,
        0.050_518_782_397,
        0.044_394_662_601,
        0.047_463_768_431,
    ];
    assert_close(&errors, &expected, 1e-9);
}
