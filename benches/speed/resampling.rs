//! 2,000 bootstrap replicates of the means of many columns, by one thread.

use std::num::NonZeroUsize;

use divan::{Bencher, black_box};
use ecart::stats::bootstrap::{AnswerColumn, Resampling, Sample, replicate_means};

use crate::sample;

const SCALE: [f64; 5] = [1.0, 2.0, 3.0, 4.0, 5.0];

#[divan::bench(sample_count = 10)]
fn respondents_393_columns_22(bencher: Bencher) {
    resamples(bencher, 393, 22);
}

#[divan::bench(sample_count = 5)]
fn respondents_100_000_columns_20(bencher: Bencher) {
    resamples(bencher, 100_000, 20);
}

fn resamples(bencher: Bencher, respondents: usize, columns: usize) {
    let codes: Vec<Vec<u8>> = (0..columns as u64).map(|column| sample::codes(respondents, column)).collect();
    let pairs = codes.iter().enumerate();
    let columns: Vec<AnswerColumn> =
        pairs.map(|(number, codes)| AnswerColumn { codes, values: &SCALE, group: number / 2 }).collect();
    let sample = Sample { columns: &columns, weights: None, strata: None, clusters: None };
    let resampling = Resampling { replicates: 2000, seed: 1977, threads: NonZeroUsize::new(1) };
    bencher.bench(|| replicate_means(black_box(&sample), &resampling));
}
