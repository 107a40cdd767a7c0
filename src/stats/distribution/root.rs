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

/// The point between `low` and `high` where a falling function changes sign, by Newton's steps where they stay inside
/// the bracket and make it narrower fast enough, else by bisection.
///
/// `f` gives the value and the slope, of which only the value has to be exact.
pub(crate) fn find_root_by_slope(f: impl Fn(f64) -> (f64, f64), mut low: f64, mut high: f64) -> f64 {
    let mut x = f64::midpoint(low, high);
    let mut last_step = high - low;
    for _ in 0..MAX_STEPS {
        let (value, slope) = f(x);
        if value > 0.0 {
            low = x;
        } else {
            high = x;
        }
        let newton = x - value / slope;
        let inside = low < newton && newton < high && (newton - x).abs() < 0.9 * last_step;
        let next = if inside { newton } else { f64::midpoint(low, high) };
        let step = (next - x).abs();
        // Steps that are small already and shrink no more follow the rounding of `f`.
        let settled = inside && step < 1e-9 * x.abs() && step > last_step / 2.0;
        if value == 0.0 || settled || step <= f64::EPSILON * x.abs() {
            return if value == 0.0 { x } else { next };
        }
        (x, last_step) = (next, step);
    }
    x
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

    #[test]
    fn a_slope_leads_to_the_same_root() {
        let found = find_root_by_slope(|x| (2.0 - x * x, -2.0 * x), 0.0, 2.0);
        assert!((found - 2.0_f64.sqrt()).abs() < 1e-15);
        // A slope that is a little wrong costs steps and nothing else.
        let found = find_root_by_slope(|x| (2.0 - x * x, -1.9 * x), 0.0, 2.0);
        assert!((found - 2.0_f64.sqrt()).abs() < 1e-15);
        assert!((find_root_by_slope(|x| (-libm::log(x), -1.0 / x), 0.0, 3.0) - 1.0).abs() < 1e-15);
    }
}
