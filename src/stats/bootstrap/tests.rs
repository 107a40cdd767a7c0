//! Laws of the bootstrap.

use super::*;
use crate::stats::random::Stream;
use proptest::prelude::*;

const SCALE: [f64; 5] = [1.0, 2.0, 3.0, 4.0, 5.0];

/// Columns of answers, a tenth missing.
fn answers(rows: usize, columns: usize, seed: u64) -> Vec<Vec<u8>> {
    let mut stream = Stream::new(seed, 0);
    let mut code = || Some(stream.below(10)).filter(|c| *c > 0).map_or(MISSING, |c| (c / 2) as u8);
    (0..columns).map(|_| (0..rows).map(|_| code()).collect()).collect()
}

fn in_pairs<'a>(codes: &'a [Vec<u8>], values: &'a [f64]) -> Vec<AnswerColumn<'a>> {
    codes.iter().enumerate().map(|(j, codes)| AnswerColumn { codes, values, group: j / 2 }).collect()
}

fn plain<'a>(columns: &'a [AnswerColumn<'a>]) -> Sample<'a> {
    Sample { columns, weights: None, strata: None, clusters: None }
}

#[test]
fn every_type_of_lane_gives_the_same_means() {
    let codes = answers(700, 6, 1);
    let columns = in_pairs(&codes, &SCALE);
    let sample = plain(&columns);
    let (layout, units) = (Lanes::new(&sample), Units::respondents(&sample.keys()));
    let resampling = Resampling { replicates: 50, seed: 1, threads: NonZeroUsize::new(2) };
    let mut found = [(); 3].map(|()| ReplicateMeans::none(6));
    let [bytes, words, floats] = &mut found;
    in_threads::<u8, 64>(
        &layout,
        &units,
        &resampling,
        Streams { seed: resampling.seed, first: 0 },
        4,
        |replicate| bytes.push(replicate),
    );
    in_threads::<u16, 32>(
        &layout,
        &units,
        &resampling,
        Streams { seed: resampling.seed, first: 0 },
        4,
        |replicate| words.push(replicate),
    );
    in_threads::<f64, 8>(
        &layout,
        &units,
        &resampling,
        Streams { seed: resampling.seed, first: 0 },
        4,
        |replicate| floats.push(replicate),
    );
    let wanted = replicate_means(&sample, &resampling);
    assert_eq!(found, [(); 3].map(|()| wanted.clone()));
}

/// A change of these numbers changes the answer to every seed in use.
#[test]
fn the_same_seed_gives_the_same_numbers_for_ever() {
    let codes = answers(700, 2, 1);
    let columns = in_pairs(&codes, &SCALE);
    let resampling = Resampling { replicates: 2, seed: 1, threads: NonZeroUsize::new(1) };
    let found = replicate_means(&plain(&columns), &resampling);
    let sums: Vec<f64> = found.iter().map(|r| (r.mean(1).unwrap() * r.bases[1]).round()).collect();
    assert_eq!(sums, [1812.0, 1766.0]);
    let normal = normal::normal_replicate_means(&plain(&columns), &resampling);
    let millionths: Vec<f64> = normal.iter().map(|r| (r.mean(1).unwrap() * 1e6).round()).collect();
    assert_eq!(millionths, [3_180_562.0, 3_226_146.0]);
}

#[test]
fn the_numbering_of_codes_does_not_matter() {
    let codes = answers(300, 2, 4);
    let turned: Vec<Vec<u8>> = codes
        .iter()
        .map(|column| column.iter().map(|&c| if c == MISSING { c } else { 4 - c }).collect())
        .collect();
    let turned_scale: Vec<f64> = SCALE.iter().rev().copied().collect();
    let (columns, turned) = (in_pairs(&codes, &SCALE), in_pairs(&turned, &turned_scale));
    let resampling = Resampling { replicates: 5, seed: 1, threads: NonZeroUsize::new(1) };
    assert_eq!(replicate_means(&plain(&columns), &resampling), replicate_means(&plain(&turned), &resampling));
}

#[test]
fn means_vary_as_theory_says() {
    // Three blocks of rows, composites in thirds, all answers present.
    let values = [1.0, 4.0 / 3.0, 2.5, 11.0 / 3.0, 5.0];
    let mut stream = Stream::new(2, 0);
    let codes: Vec<u8> = (0..600).map(|_| stream.below(5) as u8).collect();
    let columns = [AnswerColumn { codes: &codes, values: &values, group: 0 }];
    let replicates = 20_000;
    let found =
        replicate_means(&plain(&columns), &Resampling { replicates, seed: 9, threads: NonZeroUsize::new(1) });
    let n = codes.len() as f64;
    let mean = codes.iter().map(|&c| values[usize::from(c)]).sum::<f64>() / n;
    let square = |x: f64| (x - mean) * (x - mean);
    let variance = codes.iter().map(|&c| square(values[usize::from(c)])).sum::<f64>() / n / n;
    let means: Vec<f64> = found.iter().map(|r| r.mean(0).unwrap()).collect();
    let r = replicates as f64;
    assert!((means.iter().sum::<f64>() / r - mean).abs() < 4.0 * (variance / r).sqrt());
    let found_variance = means.iter().map(|&m| square(m)).sum::<f64>() / r;
    assert!((found_variance / variance - 1.0).abs() < 4.0 * (2.0 / r).sqrt(), "{found_variance} {variance}");
    assert!(found.iter().all(|r| r.bases == [n]));
}

#[test]
fn the_normal_approximation_has_the_spread_of_the_bootstrap() {
    let codes = answers(500, 4, 3);
    let columns = in_pairs(&codes, &SCALE);
    let sample = plain(&columns);
    let resampling = Resampling { replicates: 8_000, seed: 3, threads: NonZeroUsize::new(2) };
    let spread = |means: &ReplicateMeans, of: &dyn Fn(Replicate) -> f64| {
        let values: Vec<f64> = means.iter().map(of).collect();
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let square = values.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>();
        (mean, (square / values.len() as f64).sqrt())
    };
    let drawn = replicate_means(&sample, &resampling);
    let normal = normal::normal_replicate_means(&sample, &resampling);
    let mean = |column: usize| move |r: Replicate| r.mean(column).unwrap();
    let gap = |r: Replicate| r.mean(0).unwrap() - r.mean(1).unwrap();
    for of in [&mean(0) as &dyn Fn(Replicate) -> f64, &mean(3), &gap] {
        let ((m1, s1), (m2, s2)) = (spread(&drawn, of), spread(&normal, of));
        // An sd of 8,000 numbers is known to 0.8 %, the two means to 1.6 % of it.
        assert!((m1 - m2).abs() < 0.07 * s1, "{m1} {m2} {s1}");
        assert!((s1 / s2 - 1.0).abs() < 0.045, "{s1} {s2}");
    }
    assert_eq!(normal.iter().next().unwrap().bases[0], normal.iter().next().unwrap().bases[1]);
}

#[test]
fn a_cluster_comes_whole_and_a_lone_one_stays() {
    // Stratum 0: clusters of mean 1 and 5, one of which is drawn; stratum 1: a lone cluster of mean 3.
    let codes = [0, 0, 4, 4, 2, 2];
    let columns = [AnswerColumn { codes: &codes, values: &SCALE, group: 0 }];
    let sample =
        Sample { strata: Some(&[0, 0, 0, 0, 1, 1]), clusters: Some(&[0, 0, 1, 1, 0, 0]), ..plain(&columns) };
    let found =
        replicate_means(&sample, &Resampling { replicates: 64, seed: 1, threads: NonZeroUsize::new(1) });
    // Two rows at weight 2 and two of 3: (4·1 + 2·3)/6 or (4·5 + 2·3)/6.
    let possible = [Some(10.0 / 6.0), Some(26.0 / 6.0)];
    assert!(found.iter().all(|r| possible.contains(&r.mean(0))));
    assert!(possible.iter().all(|mean| found.iter().any(|r| r.mean(0) == *mean)));
}

#[test]
fn nothing_to_draw_from() {
    let columns = [AnswerColumn { codes: &[], values: &SCALE, group: 0 }];
    let resampling = Resampling { replicates: 2, seed: 1, threads: NonZeroUsize::new(4) };
    let none = replicate_means(&plain(&columns), &resampling);
    assert_eq!(none.iter().map(|r| r.mean(0)).collect::<Vec<_>>(), [None, None]);
    assert_eq!(replicate_means(&plain(&[]), &resampling).iter().count(), 0);
    assert_eq!(normal::normal_replicate_means(&plain(&columns), &resampling), none);
    let gone = [AnswerColumn { codes: &[MISSING; 3], values: &SCALE, group: 0 }];
    assert!(replicate_means(&plain(&gone), &resampling).iter().all(|r| r.mean(0).is_none()));
    assert_eq!(replicate_means(&plain(&gone), &Resampling { replicates: 0, ..resampling }).iter().count(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn threads_rows_and_names_of_clusters_do_not_matter(
        rows in 1..600_usize, seed: u64, weighted: bool, designed: bool, turn: usize,
    ) {
        let mut codes = answers(rows, 4, seed);
        let mut stream = Stream::new(seed, 1);
        let mut weights: Vec<f64> = (0..rows).map(|_| stream.uniform() + 0.1).collect();
        let mut strata: Vec<u32> = (0..rows).map(|_| stream.below(5)).collect();
        let mut clusters: Vec<u32> = (0..rows).map(|_| stream.below(3)).collect();
        let means = |codes: &[Vec<u8>], weights: &[f64], strata: &[u32], clusters: &[u32], threads| {
            let columns = in_pairs(codes, &SCALE);
            let sample = Sample {
                columns: &columns,
                weights: weighted.then_some(weights),
                strata: designed.then_some(strata),
                clusters: designed.then_some(clusters),
            };
            replicate_means(&sample, &Resampling { replicates: 7, seed, threads: NonZeroUsize::new(threads) })
        };
        let before = means(&codes, &weights, &strata, &clusters, 1);
        for threads in 2..=3 {
            prop_assert_eq!(&before, &means(&codes, &weights, &strata, &clusters, threads));
        }
        let turn = turn % rows;
        for column in &mut codes {
            column.rotate_left(turn);
        }
        weights.rotate_left(turn);
        strata.rotate_left(turn);
        clusters.rotate_left(turn);
        let renamed: Vec<u32> = clusters.iter().map(|c| 2 - c).collect();
        let other_strata: Vec<u32> = strata.iter().map(|s| (s * 3 + 1) % 5).collect();
        prop_assert_eq!(&before, &means(&codes, &weights, &other_strata, &renamed, 2));
    }

    #[test]
    fn equal_weights_are_no_weights(seed: u64, weight in 0.1..9.0_f64) {
        let codes = answers(40, 2, seed);
        let columns = in_pairs(&codes, &SCALE);
        let resampling = Resampling { replicates: 5, seed, threads: NonZeroUsize::new(1) };
        let weights = [weight; 40];
        let weighted = Sample { weights: Some(&weights), ..plain(&columns) };
        prop_assert_eq!(replicate_means(&weighted, &resampling), replicate_means(&plain(&columns), &resampling));
    }
}

/// Two copies of one sample drawn beside one another: their means go up and down each by itself, within 4/√R, and with the streams
/// of the first they would be the same.
#[test]
fn a_second_sample_is_drawn_apart_from_the_first() {
    let codes = answers(300, 4, 3);
    let columns = in_pairs(&codes, &SCALE);
    let sample = plain(&columns);
    let resampling = Resampling { replicates: 6_000, seed: 1977, threads: NonZeroUsize::new(1) };
    let drawn = |first: u64| -> Vec<f64> {
        let mut means = Vec::new();
        for_each_replicate_from(&sample, &resampling, first, |it: Replicate| means.push(it.mean(0).unwrap()));
        means
    };
    let normal = |first: u64| -> Vec<f64> {
        let means = normal::normal_replicate_means_from(&sample, &resampling, first);
        means.iter().map(|it| it.mean(0).unwrap()).collect()
    };
    let correlation = |one: &[f64], other: &[f64]| {
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let (a, b) = (mean(one), mean(other));
        let product = |x: &[f64], y: &[f64], at: [f64; 2]| -> f64 {
            x.iter().zip(y).map(|(x, y)| (x - at[0]) * (y - at[1])).sum()
        };
        product(one, other, [a, b]) / (product(one, one, [a, a]) * product(other, other, [b, b])).sqrt()
    };
    let within = 4.0 / (resampling.replicates as f64).sqrt();
    for means in [&drawn as &dyn Fn(u64) -> Vec<f64>, &normal] {
        let (first, second) = (means(0), means(SECOND_SAMPLE));
        let found = correlation(&first, &second);
        assert!(found.abs() < within, "{found} is not within {within}");
        assert!((correlation(&first, &means(0)) - 1.0).abs() < 1e-12);
    }
}
