//! Eigenvalues of small symmetric matrices.

use super::matrix::Symmetric;

/// Eigenvalues in falling order and, in the same order, their unit eigenvectors.
#[derive(Debug, Clone)]
pub struct Eigen {
    /// λ₁ ≥ λ₂ ≥ …
    pub values: Vec<f64>,
    /// `vectors[k]` belongs to `values[k]`.
    pub vectors: Vec<Vec<f64>>,
}

impl Symmetric {
    /// Eigenvalues and eigenvectors by cyclic Jacobi rotations.
    ///
    /// Each sweep costs O(n³); convergence is quadratic, a handful of sweeps.
    /// Small eigenvalues of a positive definite matrix keep their relative accuracy.
    ///
    /// ```
    /// use ecart::stats::matrix::Symmetric;
    /// let eigen = Symmetric::from_fn(2, |i, j| if i == j { 2.0 } else { 1.0 }).eigen();
    /// assert!((eigen.values[0] - 3.0).abs() < 1e-14 && (eigen.values[1] - 1.0).abs() < 1e-14);
    /// ```
    pub fn eigen(&self) -> Eigen {
        let n = self.size();
        let mut a: Vec<f64> = (0..n * n).map(|at| self.get(at / n, at % n)).collect();
        let mut v: Vec<f64> = (0..n * n).map(|at| f64::from(u8::from(at / n == at % n))).collect();
        for _ in 0..MOST_SWEEPS {
            let mut rotated = false;
            for p in 0..n {
                for q in p + 1..n {
                    rotated |= rotate(&mut a, &mut v, n, p, q);
                }
            }
            if !rotated {
                break;
            }
        }
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by(|&i, &j| a[j * n + j].total_cmp(&a[i * n + i]));
        Eigen {
            values: order.iter().map(|&k| a[k * n + k]).collect(),
            vectors: order.iter().map(|&k| (0..n).map(|i| v[i * n + k]).collect()).collect(),
        }
    }
}

impl Symmetric {
    /// A^½ = V D^½ V′ of a positive semidefinite matrix; eigenvalues that rounding left below 0 count as 0.
    ///
    /// ```
    /// use ecart::stats::matrix::Symmetric;
    /// let root = Symmetric::from_fn(2, |i, j| if i == j { 4.0 } else { 0.0 }).root();
    /// assert_eq!((root.get(0, 0), root.get(0, 1)), (2.0, 0.0));
    /// ```
    #[must_use]
    pub fn root(&self) -> Self {
        self.eigen().apply(|value| value.max(0.0).sqrt())
    }
}

impl Eigen {
    /// V f(D) V′: the function f of the matrix.
    ///
    /// ```
    /// use ecart::stats::matrix::Symmetric;
    /// let a = Symmetric::from_fn(2, |i, j| if i == j { 2.0 } else { 0.0 });
    /// assert_eq!(a.eigen().apply(|value| 1.0 / value).get(1, 1), 0.5);
    /// ```
    pub fn apply(&self, f: impl Fn(f64) -> f64) -> Symmetric {
        let values: Vec<f64> = self.values.iter().map(|&value| f(value)).collect();
        let term =
            |i: usize, j: usize| values.iter().zip(&self.vectors).map(move |(value, v)| v[i] * value * v[j]);
        Symmetric::from_fn(values.len(), |i, j| term(i, j).sum())
    }
}

/// Far above the six to ten sweeps ever needed; only guards against endless work on NaN.
const MOST_SWEEPS: usize = 60;

/// Turns the plane (p, q) so that a(p, q) becomes 0; false when it is 0 already to rounding.
fn rotate(a: &mut [f64], v: &mut [f64], n: usize, p: usize, q: usize) -> bool {
    let off = a[p * n + q];
    let (app, aqq) = (a[p * n + p], a[q * n + q]);
    if off.abs() <= f64::EPSILON * (app * aqq).abs().sqrt() || off.abs() < f64::MIN_POSITIVE {
        return false;
    }
    let theta = (aqq - app) / (2.0 * off);
    let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
    let c = 1.0 / (t * t + 1.0).sqrt();
    let s = t * c;
    for k in 0..n {
        let (x, y) = (a[k * n + p], a[k * n + q]);
        a[k * n + p] = c * x - s * y;
        a[k * n + q] = s * x + c * y;
    }
    for k in 0..n {
        let (x, y) = (a[p * n + k], a[q * n + k]);
        a[p * n + k] = c * x - s * y;
        a[q * n + k] = s * x + c * y;
    }
    // Exact by construction; leaving the rounding there would ask for another sweep.
    a[p * n + q] = 0.0;
    a[q * n + p] = 0.0;
    a[p * n + p] = app - t * off;
    a[q * n + q] = aqq + t * off;
    for k in 0..n {
        let (x, y) = (v[k * n + p], v[k * n + q]);
        v[k * n + p] = c * x - s * y;
        v[k * n + q] = s * x + c * y;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn eigenvectors_rebuild_the_matrix(entries in prop::collection::vec(-3.0..3.0_f64, 36)) {
            let a = Symmetric::from_fn(6, |i, j| entries[6 * i + j]);
            let eigen = a.eigen();
            for i in 0..6 {
                for j in 0..6 {
                    let rebuilt: f64 = (0..6)
                        .map(|k| eigen.vectors[k][i] * eigen.values[k] * eigen.vectors[k][j])
                        .sum();
                    prop_assert!((rebuilt - a.get(i, j)).abs() < 1e-12);
                }
            }
            prop_assert!(eigen.values.is_sorted_by(|x, y| x >= y));
        }
    }
}
