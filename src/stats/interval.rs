//! Confidence intervals: of a mean, and of the standardised difference dz.

use super::distribution::noncentral_t::Integrand;
use super::distribution::{normal, student_t};

/// A two-sided confidence interval, in the units of its estimate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
}

/// Interval of a mean: x̄ ± t · SE, where t is the (1 + confidence)/2 quantile with `df` degrees of
/// freedom.
///
/// `None` unless `df` > 0 and 0 < `confidence` < 1. A standard error of 0 gives an interval of width 0.
///
/// ```
/// # use ecart::stats::interval::mean_interval;
/// let interval = mean_interval(10.0, 2.0, 29.0, 0.95).unwrap();
/// assert!((interval.high - 14.090_459_284_265_41).abs() < 1e-12);
/// ```
pub fn mean_interval(mean: f64, standard_error: f64, df: f64, confidence: f64) -> Option<Interval> {
    let half = half_width(standard_error, df, confidence)?;
    Some(Interval { low: mean - half, high: mean + half })
}

/// Half the width of the interval of a mean: t · SE, with the edges of [`mean_interval`].
///
/// ```
/// # use ecart::stats::interval::half_width;
/// assert!((half_width(2.0, 29.0, 0.95).unwrap() - 4.090_459_284_265_41).abs() < 1e-12);
/// assert_eq!(half_width(2.0, 0.0, 0.95), None);
/// ```
pub fn half_width(standard_error: f64, df: f64, confidence: f64) -> Option<f64> {
    (df > 0.0 && is_confidence(confidence))
        .then(|| -student_t::quantile((1.0 - confidence) / 2.0, df) * standard_error)
}

/// Large-sample interval: value ± z · SE, with z the normal quantile; `None` unless 0 < `confidence` < 1.
///
/// ```
/// # use ecart::stats::interval::normal_interval;
/// let interval = normal_interval(0.0, 1.0, 0.95).unwrap();
/// assert!((interval.high - 1.959_963_984_540_054).abs() < 1e-14);
/// ```
pub fn normal_interval(value: f64, standard_error: f64, confidence: f64) -> Option<Interval> {
    if !is_confidence(confidence) {
        return None;
    }
    let margin = -normal::quantile((1.0 - confidence) / 2.0) * standard_error;
    Some(Interval { low: value - margin, high: value + margin })
}

/// Interval of dz = mean(d)/sd(d) from `n` pairs, exact for normal differences.
///
/// With t = dz·√n, the limits are δ/√n for the two noncentralities δ that leave (1 − confidence)/2 above
/// and below t, df = n − 1 (methods.md §4.1). `None` for n < 2, for |dz| > 5,000, or unless 0 <
/// `confidence` < 1.
///
/// ```
/// # use ecart::stats::interval::dz_interval;
/// let interval = dz_interval(0.652_360_036, 932, 0.95).unwrap();
/// assert!((interval.low - 0.581_507).abs() < 1e-6 && (interval.high - 0.722_921).abs() < 1e-6);
/// ```
pub fn dz_interval(dz: f64, n: u64, confidence: f64) -> Option<Interval> {
    if n < 2 || dz.is_nan() || dz.abs() > LARGEST_DZ || !is_confidence(confidence) {
        return None;
    }
    let root_n = (n as f64).sqrt();
    let (t, df) = (dz * root_n, (n - 1) as f64);
    let tail = (1.0 - confidence) / 2.0;
    let high = noncentrality(t, df, tail);
    let low = -noncentrality(-t, df, tail);
    Some(Interval { low: low / root_n, high: high / root_n })
}

/// Larger ones come of differences that are equal but for rounding, and the integration would take seconds.
const LARGEST_DZ: f64 = 5e3;

/// The δ above t with P(T ≤ t) = `tail`.
///
/// Halley's method on ln P, which is concave in δ and falls; it starts where a normal distribution with the moments
/// of T would have it. Where that is so far off that the area is 0 or 1 to the last digit, it is halved back first.
fn noncentrality(t: f64, df: f64, tail: f64) -> f64 {
    let spread = (1.0 + t * t / (2.0 * df)).sqrt();
    let mut delta = t * (1.0 - 1.0 / (4.0 * df)) - normal::quantile(tail) * spread;
    let mut farthest = 1.5 * delta.abs();
    let mut integrand = Integrand::new(t, df, farthest);
    let (mut low, mut high) = (t - 40.0 * spread, f64::INFINITY);
    for _ in 0..MAX_STEPS {
        if delta.abs() > farthest {
            farthest = 2.0 * delta.abs();
            integrand = Integrand::new(t, df, farthest);
        }
        let area = integrand.area(delta);
        let slope = area.slope / area.value;
        let bend = area.bend / area.value - slope * slope;
        let excess = libm::log(area.value / tail);
        // Far from the root it takes no more than two of Newton's steps at a time.
        let curved = (1.0 - excess * bend / (2.0 * slope * slope)).max(0.5);
        let step = -excess / slope / curved;
        // What is left after a small step is of the order of its third power.
        if step.abs() <= 1e-4 * spread {
            return delta + step;
        }
        if area.value > tail {
            low = delta;
        } else {
            high = delta;
        }
        let next = delta + step;
        delta = if low < next && next < high { next } else { f64::midpoint(low, high) };
    }
    delta
}

/// Two are usual; more only where there are very few degrees of freedom.
const MAX_STEPS: usize = 60;

fn is_confidence(confidence: f64) -> bool {
    confidence > 0.0 && confidence < 1.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// mpmath, 30 digits: roots of the integrated noncentral t.
    #[test]
    fn limits_of_dz() {
        for (dz, n, low, high) in [
            (0.652_360_036_027_568, 932, 0.581_506_941_939_112, 0.722_921_116_315_574),
            (-0.105_862_978_392_84, 932, -0.170_215_227_274_926, -0.041_454_183_175_731_6),
            (-1.284_557_562_591, 10, -2.118_016_513_981_53, -0.414_627_756_380_419),
            (2.0, 5, 0.381_196_093_714_201, 3.567_488_914_494_4),
            (5.0, 1_000_000, 4.992_798_476_440_57, 5.007_201_216_044_54),
            (20.0, 200, 18.030_478_540_399_3, 21.966_806_714_070_7),
            (100.0, 2, 3.133_875_862_412_928, 224.145_876_197_271_5),
        ] {
            let interval = dz_interval(dz, n, 0.95).unwrap();
            assert!((interval.low - low).abs() < 1e-10, "{dz} {n}: {interval:?}");
            assert!((interval.high - high).abs() < 1e-10, "{dz} {n}: {interval:?}");
        }
    }

    #[test]
    fn undefined_is_none() {
        assert_eq!((half_width(1.0, 5.0, 0.0), half_width(1.0, 5.0, 1.0)), (None, None));
        assert_eq!((dz_interval(0.5, 1, 0.95), dz_interval(f64::INFINITY, 9, 0.95)), (None, None));
        assert_eq!(normal_interval(0.0, 1.0, 1.5), None);
        assert_eq!(mean_interval(3.0, 0.0, 5.0, 0.95), Some(Interval { low: 3.0, high: 3.0 }));
    }

    proptest! {
        #[test]
        fn interval_of_dz_holds_dz(dz in -3.0..3.0f64, n in 4u64..3000) {
            let interval = dz_interval(dz, n, 0.95).unwrap();
            prop_assert!(interval.low < dz && dz < interval.high);
            let mirrored = dz_interval(-dz, n, 0.95).unwrap();
            prop_assert!((mirrored.low + interval.high).abs() < 1e-9);
            let narrower = dz_interval(dz, n, 0.8).unwrap();
            prop_assert!(interval.low < narrower.low && narrower.high < interval.high);
        }
    }
}
