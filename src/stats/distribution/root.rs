//! The root of a continuous function between two points where its signs differ.

/// The point between `a` and `b` where `f` changes sign, to the last bits (Chandrupatla 1997: inverse
/// quadratic steps where they are safe, else bisection).
///
/// `f(a)` and `f(b)` have opposite signs; an infinite value only sends the step back to bisection.
pub(crate) fn find_root(f: impl Fn(f64) -> f64, a: f64, b: f64) -> f64 {
    let (mut newest, mut f_newest) = (a, f(a));
    let (mut opposite, mut f_opposite) = (b, f(b));
    let mut fraction = 0.5;
    for _ in 0..MAX_STEPS {
        let x = newest + fraction * (opposite - newest);
        let fx = f(x);
        let (dropped, f_dropped);
        if (fx > 0.0) == (f_newest > 0.0) {
            (dropped, f_dropped) = (newest, f_newest);
        } else {
            (dropped, f_dropped) = (opposite, f_opposite);
            (opposite, f_opposite) = (newest, f_newest);
        }
        (newest, f_newest) = (x, fx);

        let width = (opposite - newest).abs();
        let tolerance = 2.0 * f64::EPSILON * newest.abs() + f64::MIN_POSITIVE;
        if fx == 0.0 || width <= 2.0 * tolerance {
            break;
        }
        let xi = (newest - opposite) / (dropped - opposite);
        let phi = (f_newest - f_opposite) / (f_dropped - f_opposite);
        // Where the three points are monotone enough, x as a quadratic in f stays inside the bracket.
        let is_safe = phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi;
        fraction = if is_safe {
            let through_dropped = (dropped - newest) / (opposite - newest);
            f_newest / (f_opposite - f_newest) * f_dropped / (f_opposite - f_dropped)
                + through_dropped * f_newest / (f_dropped - f_newest) * f_opposite / (f_dropped - f_opposite)
        } else {
            0.5
        };
        let smallest = tolerance / width;
        fraction = fraction.clamp(smallest, 1.0 - smallest);
    }
    if f_newest.abs() <= f_opposite.abs() { newest } else { opposite }
}

/// Bisection alone needs about 60 steps for a bracket of a few units.
const MAX_STEPS: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_roots_from_either_side() {
        assert!((find_root(|x| x * x - 2.0, 0.0, 2.0) - 2.0_f64.sqrt()).abs() < 1e-15);
        assert!((find_root(|x| 2.0 - x * x, 2.0, 0.0) - 2.0_f64.sqrt()).abs() < 1e-15);
        assert!((find_root(|x| x * x * x - 1e-9, -1.0, 4.0) - 1e-3).abs() < 1e-15);
        assert!((find_root(libm::log, 0.0, 3.0) - 1.0).abs() < 1e-15);
    }
}
