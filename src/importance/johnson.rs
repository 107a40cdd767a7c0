//! Johnson's relative weights: R² shared out by way of the closest orthogonal drivers.

use super::{Derived, Drivers, Method};
use crate::stats::correlation::Correlations;
use crate::stats::degenerate::Degenerate;
use crate::stats::matrix::Symmetric;

/// Johnson's relative weights.
pub static METHOD: Method = Method {
    name: "johnson",
    about: "relative weights (Johnson 2000): parts of R²",
    of: by_relative_weights,
    raw: Some(|correlations, _| Ok(relative_weights(correlations))),
};

/// Eigenvalue below which a direction of the drivers is taken to be empty.
const EMPTY_DIRECTION: f64 = 1e-11;

/// Relative weights ε_j = Σ_k Λ_jk² b_k² with Rxx = V D V′, Λ = V D^½ V′ and b = Λ⁻¹ r.
///
/// Input: correlations with the outcome in row 0. The weights are not negative and sum to R². Linearly
/// dependent drivers share what they have in common: empty directions carry nothing.
/// Johnson, J. W. (2000), Multivariate Behavioral Research 35(1), 1–19. Checked against methods.md §6.3, §6.4.
///
/// ```
/// use ecart::importance::johnson::relative_weights;
/// use ecart::stats::matrix::Symmetric;
/// let r = Symmetric::from_fn(3, |i, j| if i == j { 1.0 } else { 0.5 });
/// let weights = relative_weights(&r);
/// assert!((weights[0] - 1.0 / 6.0).abs() < 1e-15);
/// ```
pub fn relative_weights(correlations: &Symmetric) -> Vec<f64> {
    let p = correlations.size().saturating_sub(1);
    let eigen = Symmetric::from_fn(p, |i, j| correlations.get(i + 1, j + 1)).eigen();
    let kept = |d: f64, value: f64| if d > EMPTY_DIRECTION { value } else { 0.0 };
    let root = eigen.apply(|d| kept(d, d.sqrt()));
    let inverse_root = eigen.apply(|d| kept(d, 1.0 / d.sqrt()));
    let b: Vec<f64> =
        (0..p).map(|k| (0..p).map(|j| inverse_root.get(k, j) * correlations.get(j + 1, 0)).sum()).collect();
    (0..p).map(|j| (0..p).map(|k| (root.get(j, k) * b[k]).powi(2)).sum()).collect()
}

fn by_relative_weights(_: &Drivers, correlations: &Correlations) -> Result<Derived, Degenerate> {
    let weights = relative_weights(&correlations.matrix);
    Ok(Derived::of_r_squared(&weights, weights.iter().sum(), correlations.n))
}
