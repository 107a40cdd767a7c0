//! The root of a continuous function between two points where its signs differ.

/// The point between `low` and `high` where a falling function changes sign, by Newton's steps where they stay inside
/// the bracket and make it narrower fast enough, else by bisection.
///
/// `f` gives the value and the slope, of which only the value has to be exact; `start` is in the bracket, and the
/// closer the better.
pub(crate) fn find_root_by_slope(
    f: impl Fn(f64) -> (f64, f64),
    start: f64,
    mut low: f64,
    mut high: f64,
) -> f64 {
    let mut x = start;
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
        // Steps become smaller by as many digits as the slope has right; those that no longer do follow the rounding of `f`.
        let exact = step < 1e-11 * x.abs() && step < 1e-3 * last_step;
        let noisy = step < 1e-9 * x.abs() && step > last_step / 2.0;
        let settled = inside && (exact || noisy);
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
    fn a_slope_leads_to_the_same_root() {
        let found = find_root_by_slope(|x| (2.0 - x * x, -2.0 * x), 1.0, 0.0, 2.0);
        assert!((found - 2.0_f64.sqrt()).abs() < 1e-15);
        // A slope that is a little wrong costs steps and nothing else.
        let found = find_root_by_slope(|x| (2.0 - x * x, -1.9 * x), 1.0, 0.0, 2.0);
        assert!((found - 2.0_f64.sqrt()).abs() < 1e-15);
        assert!((find_root_by_slope(|x| (-libm::log(x), -1.0 / x), 1.5, 0.0, 3.0) - 1.0).abs() < 1e-15);
    }
}
