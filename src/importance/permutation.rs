//! Shapley values of R² from a sample of the orders in which drivers can enter.

use super::EXPLAINED;
use crate::stats::matrix::Symmetric;
use crate::stats::random::Stream;

/// Shapley values estimated from random orders of entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Sampled {
    /// Mean gain in R² of each driver; they sum to R² exactly.
    pub values: Vec<f64>,
    /// Standard error of each mean, sd/√m over the m orders drawn.
    pub standard_errors: Vec<f64>,
}

/// The mean gain of each driver over `permutations` random orders of entry (Castro, Gómez & Tejada 2009).
///
/// Input: correlations with the outcome in row 0; at least two orders are drawn. The same seed gives the same numbers everywhere.
///
/// ```
/// use ecart::importance::{permutation::sampled, shapley::exact};
/// use ecart::stats::matrix::Symmetric;
/// let r = Symmetric::from_fn(3, |i, j| if i == j { 1.0 } else { 0.1 * (i + j) as f64 });
/// let estimate = sampled(&r, 1_000, 1);
/// assert!((estimate.values[0] - exact(&r)[0]).abs() < 5.0 * estimate.standard_errors[0]);
/// ```
pub fn sampled(correlations: &Symmetric, permutations: usize, seed: u64) -> Sampled {
    let p = correlations.size().saturating_sub(1);
    let permutations = permutations.max(2);
    let (mut sums, mut squares) = (vec![0.0; p], vec![0.0; p]);
    for index in 0..permutations {
        let order = Stream::new(seed, index as u64).permutation(p);
        for (&driver, gain) in order.iter().zip(gains_in_order(correlations, &order)) {
            sums[driver] += gain;
            squares[driver] += gain * gain;
        }
    }
    let m = permutations as f64;
    let values: Vec<f64> = sums.iter().map(|sum| sum / m).collect();
    let standard_errors = squares
        .iter()
        .zip(&values)
        .map(|(square, mean)| ((square / m - mean * mean).max(0.0) / (m - 1.0)).sqrt())
        .collect();
    Sampled { values, standard_errors }
}

/// The gain in R² of each driver as they enter in `order`: the squares of the outcome's row in a Cholesky factor.
fn gains_in_order(correlations: &Symmetric, order: &[usize]) -> Vec<f64> {
    let p = order.len();
    let mut rows: Vec<Vec<f64>> = Vec::with_capacity(p + 1);
    for (i, row) in order.iter().map(|driver| driver + 1).chain([0]).enumerate() {
        let mut line = Vec::with_capacity(i + 1);
        for j in 0..i {
            let dot: f64 = rows[j][..j].iter().zip(&line).map(|(a, b): (&f64, &f64)| a * b).sum();
            let residual = correlations.get(row, order[j] + 1) - dot;
            // A root of 0 marks a driver that those before it explain.
            line.push(if rows[j][j] > 0.0 { residual / rows[j][j] } else { 0.0 });
        }
        let left = 1.0 - line.iter().map(|x| x * x).sum::<f64>();
        line.push(if left > EXPLAINED { left.sqrt() } else { 0.0 });
        rows.push(line);
    }
    rows[p][..p].iter().map(|x| x * x).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::importance::shapley::exact;
    use proptest::prelude::*;

    /// Correlations of random columns, one more than `p`, on twice as many rows.
    fn random_correlations(p: usize, seed: u64) -> Symmetric {
        let mut stream = Stream::new(seed, 0);
        let n = 2 * p + 4;
        let common: Vec<f64> = (0..n).map(|_| stream.uniform()).collect();
        let columns: Vec<Vec<f64>> =
            (0..=p).map(|_| common.iter().map(|c| c + stream.uniform()).collect()).collect();
        Symmetric::from_fn(p + 1, |i, j| {
            if i == j {
                1.0
            } else {
                crate::stats::correlation::pearson(&columns[i], &columns[j], None).unwrap()
            }
        })
    }

    #[test]
    fn sampling_agrees_with_all_orders() {
        let r = random_correlations(9, 5);
        let (all, drawn) = (exact(&r), sampled(&r, 20_000, 1));
        for ((phi, estimate), error) in all.iter().zip(&drawn.values).zip(&drawn.standard_errors) {
            assert!((phi - estimate).abs() < 4.5 * error, "{phi} {estimate} {error}");
        }
        assert!((all.iter().sum::<f64>() - drawn.values.iter().sum::<f64>()).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn values_are_the_mean_gain_over_all_orders(seed: u64) {
            let r = random_correlations(4, seed);
            let mut means = [0.0; 4];
            for code in 0..256_usize {
                let order = [code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6];
                if (0..4).all(|driver| order.contains(&driver)) {
                    for (&driver, gain) in order.iter().zip(gains_in_order(&r, &order)) {
                        means[driver] += gain / 24.0;
                    }
                }
            }
            for (phi, mean) in exact(&r).iter().zip(means) {
                prop_assert!((phi - mean).abs() < 1e-12);
            }
        }
    }
}
