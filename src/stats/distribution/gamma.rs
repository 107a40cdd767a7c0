//! What Stirling's formula leaves out of the gamma function.

use std::f64::consts::PI;

/// Δ(z) = ln Γ(z) − (z − ½) ln z + z − ½ ln 2π, for z > 0; it tends to 0 as 1/(12 z).
///
/// Ratios of gamma functions of large arguments are taken through Δ, because the difference of two values
/// of ln Γ near 1e10 has no digits left.
pub(super) fn stirling_correction(z: f64) -> f64 {
    if z < 16.0 {
        return libm::lgamma(z) - (z - 0.5) * libm::log(z) + z - 0.5 * libm::log(2.0 * PI);
    }
    let w = 1.0 / (z * z);
    (1.0 / 12.0 - w * (1.0 / 360.0 - w * (1.0 / 1260.0 - w * (1.0 / 1680.0 - w / 1188.0)))) / z
}

/// ln(1 + u) − u for u > −1, without cancellation near 0.
pub(super) fn log1p_minus(u: f64) -> f64 {
    if u.abs() > 0.5 {
        return libm::log1p(u) - u;
    }
    // ln(1 + u) = 2 atanh(r) with r = u/(2 + u), and u = 2r + r·u.
    let r = u / (2.0 + u);
    let square = r * r;
    let series = (0..18).rev().fold(0.0, |sum, k| sum * square + 1.0 / f64::from(2 * k + 3));
    r * (2.0 * square * series - u)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn correction_joins_its_two_forms() {
        let exact = |z: f64| libm::lgamma(z) - (z - 0.5) * libm::log(z) + z - 0.5 * libm::log(2.0 * PI);
        for z in [16.0, 17.5, 20.0] {
            assert!((stirling_correction(z) - exact(z)).abs() < 3e-14, "{z}");
        }
        assert!((stirling_correction(1.0) - (1.0 - 0.5 * libm::log(2.0 * PI))).abs() < 1e-15);
    }

    #[test]
    fn log1p_minus_keeps_its_digits() {
        assert!((log1p_minus(1e-9) / -4.999_999_996_666_667e-19 - 1.0).abs() < 1e-14);
        for u in [-0.5, -0.3, 0.3, 0.5] {
            assert!((log1p_minus(u) - (libm::log1p(u) - u)).abs() < 1e-15, "{u}");
        }
    }
}
