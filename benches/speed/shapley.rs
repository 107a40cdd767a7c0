//! Shapley values of R², from the correlations: the work doubles with every driver.

use divan::{Bencher, black_box};
use ecart::importance::shapley;
use ecart::stats::matrix::Symmetric;

#[divan::bench(args = [10, 15, 20], sample_count = 10)]
fn exact(bencher: Bencher, drivers: usize) {
    let correlations = Symmetric::from_fn(drivers + 1, |i, j| 0.7_f64.powi(i.abs_diff(j) as i32));
    bencher.bench(|| shapley::exact(black_box(&correlations)));
}
