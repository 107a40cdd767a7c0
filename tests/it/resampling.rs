//! The bootstrap against methods.md §6.3.

use std::num::NonZeroUsize;

use crate::shared_data::{ATTRIBUTES, read};
use ecart::stats::bootstrap::normal::normal_replicate_means;
use ecart::stats::bootstrap::{
    AnswerColumn, MISSING, Replicate, ReplicateMeans, Resampling, Sample, replicate_means,
};

const SCALE: [f64; 5] = [1.0, 2.0, 3.0, 4.0, 5.0];

/// Importance and performance of each attribute in turn.
fn orientations() -> Option<Vec<Vec<u8>>> {
    let names: Vec<String> =
        ATTRIBUTES.iter().flat_map(|a| [format!("imp_{a}"), format!("perf_{a}")]).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let code = |x: f64| if x.is_nan() { MISSING } else { x as u8 - 1 };
    let columns = read("gss2016_work_orientations.csv", &names)?;
    Some(columns.into_iter().map(|column| column.into_iter().map(code).collect()).collect())
}

/// methods.md §6.3: on available answers with the mean crosshair only help_others is in doubt.
#[test]
fn quadrants_of_work_orientations() {
    let Some(codes) = orientations() else { return };
    let columns: Vec<AnswerColumn> = codes
        .iter()
        .enumerate()
        .map(|(group, codes)| AnswerColumn { codes, values: &SCALE, group })
        .collect();
    let sample = Sample { columns: &columns, weights: None, strata: None, clusters: None };
    let replicates = 4_000;
    let found =
        replicate_means(&sample, &Resampling { replicates, seed: 20_160_001, threads: NonZeroUsize::new(2) });
    let mut counts = [[0_u32; 4]; 8];
    for replicate in found.iter() {
        let side = |side: usize| -> Vec<f64> {
            (side..16).step_by(2).map(|column| replicate.mean(column).unwrap()).collect()
        };
        let (importance, performance) = (side(0), side(1));
        let crosshair = |means: &[f64]| means.iter().sum::<f64>() / 8.0;
        for (j, counts) in counts.iter_mut().enumerate() {
            let high = |means: &[f64]| usize::from(means[j] >= crosshair(means) - 1e-9);
            counts[2 * high(&importance) + high(&performance)] += 1;
        }
    }
    let [low, overkill, concentrate, keep] = [0, 1, 2, 3];
    let share =
        |attribute: usize, quadrant: usize| f64::from(counts[attribute][quadrant]) / replicates as f64;
    let help_others = 5;
    assert!((share(help_others, keep) - 0.67).abs() < 0.03, "{counts:?}");
    assert!((share(help_others, overkill) - 0.33).abs() < 0.03, "{counts:?}");
    for (attribute, quadrant) in
        [(0, keep), (1, low), (2, concentrate), (3, keep), (4, overkill), (6, keep), (7, overkill)]
    {
        assert!(share(attribute, quadrant) >= 0.999, "{counts:?}");
    }
}

/// methods.md §6.3: the weighted gap in security and its linearised standard errors, without and with the design.
#[test]
fn bootstrap_errors_of_a_weighted_gap_are_the_linearised_ones() {
    let Some(codes) = orientations() else { return };
    let design = read("gss2016_work_orientations.csv", &["weight", "vstrat", "vpsu"]).unwrap();
    let numbers = |column: &[f64]| -> Vec<u32> { column.iter().map(|&x| x as u32).collect() };
    let (strata, clusters) = (numbers(&design[1]), numbers(&design[2]));
    let column = |j: usize| AnswerColumn { codes: &codes[j], values: &SCALE, group: 0 };
    let columns = [column(0), column(1)];
    let replicates = 4_000;
    let moments = |resample: fn(&Sample, &Resampling) -> ReplicateMeans, strata, clusters| {
        let sample = Sample { columns: &columns, weights: Some(&design[0]), strata, clusters };
        let found = resample(&sample, &Resampling { replicates, seed: 1, threads: NonZeroUsize::new(2) });
        let gap = |r: Replicate| r.mean(0).unwrap() - r.mean(1).unwrap();
        let gaps: Vec<f64> = found.iter().map(gap).collect();
        let mean = gaps.iter().sum::<f64>() / replicates as f64;
        let variance = gaps.iter().map(|gap| (gap - mean).powi(2)).sum::<f64>() / replicates as f64;
        (mean, variance.sqrt())
    };
    for (strata, clusters, error) in
        [(None, None, 0.040_120_509_807), (Some(&strata[..]), Some(&clusters[..]), 0.046_219_510_290)]
    {
        for resample in [replicate_means, normal_replicate_means] {
            let (mean, sd) = moments(resample, strata, clusters);
            // Five standard errors of a bootstrap mean; 5 % covers sampling (1.1 %) and what linearising leaves out.
            assert!((mean - 0.721_834_457_811).abs() < 5.0 * error / (replicates as f64).sqrt(), "{mean}");
            assert!((sd / error - 1.0).abs() < 0.05, "{sd} {error}");
        }
    }
}
