//! Survey → analysis, the certainty of the quadrants left out or not.

use divan::{Bencher, black_box};
use ecart::analysis::{Plan, analyze};

use crate::sample;

#[divan::bench(args = [300, 10_000])]
fn without_replicates(bencher: Bencher, respondents: usize) {
    analyzes(bencher, respondents, 0);
}

#[divan::bench(args = [300, 10_000], sample_count = 10)]
fn with_replicates(bencher: Bencher, respondents: usize) {
    analyzes(bencher, respondents, Plan::default().replicates);
}

fn analyzes(bencher: Bencher, respondents: usize, replicates: usize) {
    let survey = sample::survey(respondents);
    let plan = Plan { replicates, ..Plan::default() };
    bencher.bench(|| analyze(black_box(&survey), &plan).unwrap());
}
