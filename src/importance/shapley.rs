//! Shapley values of R² (LMG, general dominance): a driver's mean gain over all orders of entry.

use super::EXPLAINED;
use super::permutation::sampled;
use super::{Contribution, Derived, Drivers, Method};
use crate::stats::correlation::Correlations;
use crate::stats::degenerate::Degenerate;
use crate::stats::matrix::Symmetric;

/// Shapley values of R².
pub static METHOD: Method = Method {
    name: "shapley",
    about: "Shapley values (LMG, general dominance): parts of R²",
    of: by_shapley,
    raw: Some(|correlations, seed| Ok(values(correlations, seed))),
};

/// Most drivers whose 2ᵖ subsets are all worked through: 33 MB and a quarter of a second.
pub const MOST_EXACT: usize = 22;

/// Orders of entry drawn beyond that.
pub const PERMUTATIONS: usize = 10_000;

/// φ_j = Σ_{S∌j} |S|!(p−|S|−1)!/p! · [R²(S∪j) − R²(S)], over all 2ᵖ subsets.
///
/// Input: correlations with the outcome in row 0. Time and memory double with each driver: 8·2ᵖ bytes.
/// Σφ = R². Lindeman, Merenda & Gold (1980). Checked against methods.md §6.3, §6.4.
///
/// ```
/// use ecart::importance::shapley::exact;
/// use ecart::stats::matrix::Symmetric;
/// let r = Symmetric::from_fn(3, |i, j| if i == j { 1.0 } else { 0.5 });
/// assert!((exact(&r)[0] - 1.0 / 6.0).abs() < 1e-15);
/// ```
pub fn exact(correlations: &Symmetric) -> Vec<f64> {
    values_of_subsets(r_squared_of_subsets(correlations), correlations.size().saturating_sub(1))
}

/// The same from R² of all subsets of p drivers, driver 0 being the highest bit of the index.
pub(super) fn values_of_subsets(mut r_squared: Vec<f64>, p: usize) -> Vec<f64> {
    // In φ_j the R² of a subset of s drivers counts +gain(s−1) when j is in it, else −gain(s),
    // so φ_j = Σ_{S∋j} (gain(s−1) + gain(s)) R²(S) − Σ_S gain(s) R²(S).
    let gain = gains(p);
    let mut everywhere = 0.0;
    for (subset, value) in r_squared.iter_mut().enumerate() {
        let s = subset.count_ones() as usize;
        let (before, after) = (if s > 0 { gain[s - 1] } else { 0.0 }, gain[s]);
        everywhere += after * *value;
        *value *= before + after;
    }
    // Driver 0 is the highest bit: its subsets are the upper half. Adding the halves leaves the
    // subsets of the other drivers, so all sums together cost 2ᵖ⁺¹ additions.
    let mut phi = Vec::with_capacity(p);
    for _ in 0..p {
        let upper = r_squared.split_off(r_squared.len() / 2);
        phi.push(upper.iter().sum::<f64>() - everywhere);
        for (low, high) in r_squared.iter_mut().zip(upper) {
            *low += high;
        }
    }
    phi
}

fn values(correlations: &Symmetric, seed: u64) -> Vec<f64> {
    if correlations.size() <= MOST_EXACT + 1 {
        exact(correlations)
    } else {
        sampled(correlations, PERMUTATIONS, seed).values
    }
}

fn by_shapley(drivers: &Drivers, correlations: &Correlations) -> Result<Derived, Degenerate> {
    let n = correlations.n;
    if drivers.drivers.len() <= MOST_EXACT {
        let values = exact(&correlations.matrix);
        return Ok(Derived::of_r_squared(&values, values.iter().sum(), n));
    }
    let estimate = sampled(&correlations.matrix, PERMUTATIONS, drivers.seed);
    let derived = Derived::of_r_squared(&estimate.values, estimate.values.iter().sum(), n);
    let with_error = |(contribution, &error): (&Contribution, &f64)| Contribution {
        sampling_error: Some(error),
        ..*contribution
    };
    Ok(Derived {
        contributions: derived.contributions.iter().zip(&estimate.standard_errors).map(with_error).collect(),
        permutations: Some(PERMUTATIONS),
        ..derived
    })
}

/// What is left of the drivers and, in the last row, of the outcome once others have entered.
struct Residual {
    /// Lower triangle of a covariance matrix, row by row.
    covariance: Vec<f64>,
}

impl Residual {
    fn get(&self, i: usize, j: usize) -> f64 {
        self.covariance[i * (i + 1) / 2 + j]
    }

    /// Writes into `next` what is left of rows `driver + 1..` once `driver` has entered.
    fn enter(&self, driver: usize, outcome: usize, next: &mut Self) {
        let pivot = self.get(driver, driver);
        for i in driver + 1..=outcome {
            let factor = self.get(i, driver) / pivot;
            for j in driver + 1..=i {
                next.covariance[i * (i + 1) / 2 + j] = self.get(i, j) - factor * self.get(j, driver);
            }
        }
    }
}

/// R² of all subsets of the drivers; driver 0 is the highest bit of the index.
fn r_squared_of_subsets(correlations: &Symmetric) -> Vec<f64> {
    let p = correlations.size() - 1;
    let rows: Vec<usize> = (1..=p).chain([0]).collect();
    let triangle = (0..=p).flat_map(|i| (0..=i).map(move |j| (i, j)));
    let covariance: Vec<f64> = triangle.map(|(i, j)| correlations.get(rows[i], rows[j])).collect();
    let mut entered: Vec<Residual> = (0..=p).map(|_| Residual { covariance: covariance.clone() }).collect();
    let mut r_squared = Vec::with_capacity(1 << p);
    decide(&mut entered, 0, p, 0.0, &mut r_squared);
    r_squared
}

/// Decides on `driver` and all after it: pushes R² of the subsets without it, then of those with it.
///
/// `entered[0]` is what the drivers taken in so far leave. Half of all subsets decide on the last driver,
/// where one step of elimination is one division, so a subset costs a few operations on the whole.
fn decide(entered: &mut [Residual], driver: usize, outcome: usize, explained: f64, r_squared: &mut Vec<f64>) {
    if driver == outcome {
        r_squared.push(explained);
        return;
    }
    decide(entered, driver + 1, outcome, explained, r_squared);
    let pivot = entered[0].get(driver, driver);
    if pivot <= EXPLAINED {
        return decide(entered, driver + 1, outcome, explained, r_squared);
    }
    let explained = explained + entered[0].get(outcome, driver).powi(2) / pivot;
    let (before, after) = entered.split_at_mut(1);
    before[0].enter(driver, outcome, &mut after[0]);
    decide(after, driver + 1, outcome, explained, r_squared);
}

/// s!(p−s−1)!/p! = 1 / (p · C(p−1, s)) for s = 0…p−1, and 0 for s = p.
fn gains(p: usize) -> Vec<f64> {
    let mut binomial = 1.0;
    let mut gains = Vec::with_capacity(p + 1);
    for s in 0..p {
        gains.push(1.0 / (p as f64 * binomial));
        binomial *= (p - 1 - s) as f64 / (s + 1) as f64;
    }
    gains.push(0.0);
    gains
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_drivers_by_hand() {
        // φ₁ = ½ r₁² + ½ (R² − r₂²).
        let r = Symmetric::from_fn(3, |i, j| [[1.0, 0.6, 0.2], [0.6, 1.0, 0.3], [0.2, 0.3, 1.0]][i][j]);
        let r_squared = (0.36 + 0.04 - 2.0 * 0.6 * 0.2 * 0.3) / (1.0 - 0.09);
        let phi = exact(&r);
        assert!((phi[0] - 0.5 * (0.36 + r_squared - 0.04)).abs() < 1e-15);
        assert!((phi[1] - 0.5 * (0.04 + r_squared - 0.36)).abs() < 1e-15);
    }

    #[test]
    fn a_driver_given_twice_shares_with_itself() {
        let r = |i: usize, j: usize| if i == j || i + j == 3 { 1.0 } else { 0.5 };
        let phi = exact(&Symmetric::from_fn(3, r));
        assert!((phi[0] - 0.125).abs() < 1e-15 && (phi[1] - 0.125).abs() < 1e-15);
    }
}
