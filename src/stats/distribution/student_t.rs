//! Student's t distribution, for any positive degrees of freedom, whole or not.

use std::cell::RefCell;
use std::collections::HashMap;
use std::f64::consts::PI;

use super::incomplete_beta::incomplete_beta_with_complement;
use super::normal;
use super::root::find_root_by_slope;

/// Probability that a t variable with `df` degrees of freedom is at most `t`.
///
/// ```
/// # use ecart::stats::distribution::student_t;
/// assert!((student_t::cdf(1.0, 1.0) - 0.75).abs() < 1e-15);
/// ```
pub fn cdf(t: f64, df: f64) -> f64 {
    survival(-t, df)
}

/// Probability that a t variable with `df` degrees of freedom is above `t`, without cancellation in the
/// tail.
///
/// Checked against mpmath from df = 1 to 1e9 and down to 1e-316.
///
/// ```
/// # use ecart::stats::distribution::student_t;
/// let p = student_t::survival(30.0, 1e6);
/// assert!((p / 6.010_047_116_831_719e-198 - 1.0).abs() < 1e-11);
/// ```
pub fn survival(t: f64, df: f64) -> f64 {
    let tail = two_sided_p(t, df) / 2.0;
    if t < 0.0 { 1.0 - tail } else { tail }
}

/// Two-sided p-value of a t statistic: P(|T| ≥ |t|) = Iₓ(df/2, ½) with x = df/(df + t²).
///
/// ```
/// # use ecart::stats::distribution::student_t;
/// assert_eq!(student_t::two_sided_p(0.0, 12.0), 1.0);
/// ```
pub fn two_sided_p(t: f64, df: f64) -> f64 {
    let t = t.abs();
    if t > POWER_TAIL {
        return two_sided_p(POWER_TAIL, df) * libm::pow(POWER_TAIL / t, df);
    }
    let square = t * t;
    incomplete_beta_with_complement(df / 2.0, 0.5, df / (df + square), square / (df + square))
}

/// Beyond this the square would soon overflow, and the tail is a pure power t^(−df) to the last digit.
const POWER_TAIL: f64 = 1e100;

/// The `t` with P(T ≤ t) = `p`, for `p` in [0, 1]; ∓∞ at the ends and `NaN` outside.
///
/// Solves ln P(T > t) = ln p on the logarithmic scale, where far tails are as easy as near ones; relative
/// error near 1e-12.
///
/// ```
/// # use ecart::stats::distribution::student_t;
/// assert!((student_t::quantile(0.975, 29.0) - 2.045_229_642_132_704).abs() < 1e-12);
/// assert!((student_t::quantile(0.975, 1e9) - 1.959_963_986_912_325).abs() < 1e-12);
/// ```
pub fn quantile(p: f64, df: f64) -> f64 {
    if !(0.0..=1.0).contains(&p) {
        return f64::NAN;
    }
    if p == 0.5 {
        return 0.0;
    }
    if p > 0.5 { upper_point(1.0 - p, df) } else { -upper_point(p, df) }
}

thread_local! {
    /// Points found before: the intervals of a table have few sample sizes among them.
    static KNOWN: RefCell<HashMap<[u64; 2], f64>> = RefCell::default();
}

/// More are not kept.
const MOST_KNOWN: usize = 10_000;

/// The t > 0 with P(T > t) = `tail`, for `tail` below ½.
fn upper_point(tail: f64, df: f64) -> f64 {
    let key = [tail.to_bits(), df.to_bits()];
    if let Some(known) = KNOWN.with_borrow(|known| known.get(&key).copied()) {
        return known;
    }
    let point = found_point(tail, df);
    KNOWN.with_borrow_mut(|known| {
        if known.len() < MOST_KNOWN {
            known.insert(key, point);
        }
    });
    point
}

fn found_point(tail: f64, df: f64) -> f64 {
    if tail == 0.0 {
        return f64::INFINITY;
    }
    let start = expansion(tail, df);
    let (mut low, mut high) = (0.0, 2.0 * start);
    while survival(high, df) > tail {
        (low, high) = (high, 2.0 * high);
    }
    if high.is_infinite() {
        return high; // only below one degree of freedom
    }
    let log_tail = libm::log(tail);
    let log_density_at_0 = libm::lgamma(df / 2.0 + 0.5) - libm::lgamma(df / 2.0) - libm::log(df * PI) / 2.0;
    // Newton's steps need a slope that is right to a few digits only, so what lgamma loses at large df does no harm.
    let excess_and_slope = |t: f64| {
        let survival = survival(t, df);
        let log_density = log_density_at_0 - (df / 2.0 + 0.5) * libm::log1p(t * t / df);
        (libm::log(survival) - log_tail, -libm::exp(log_density) / survival)
    };
    find_root_by_slope(excess_and_slope, start.max(low), low, high)
}

/// The first terms of the expansion of the upper point around that of the normal distribution: close where `df` is
/// large, and positive always (Cornish & Fisher 1938; Abramowitz & Stegun 26.7.5).
fn expansion(tail: f64, df: f64) -> f64 {
    let z = -normal::quantile(tail);
    let square = z * z;
    let second = (5.0 * square + 16.0) * square + 3.0;
    z * (1.0 + (square + 1.0) / (4.0 * df) + second / (96.0 * df * df))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// mpmath, 60 digits, incomplete beta function.
    #[test]
    fn tails_agree_with_mpmath() {
        for (t, df, expected) in [
            (2.0, 1.0, 0.147_583_617_650_433_26),
            (1e10, 1.0, 3.183_098_861_837_906_5e-11),
            (3.0, 2.5, 0.036_288_047_774_515_92),
            (50.0, 5.0, 3.023_878_813_300_612_5e-8),
            (0.9, 10.0, 0.194_639_631_003_041_2),
            (2.5, 29.0, 0.009_162_672_169_213_04),
            (19.915_687_552_195_9, 931.0, 4.271_505_007_276_985e-74),
            (2.0, 1e5, 0.022_751_481_728_753_232),
            (8.0, 1e7, 6.221_617_401_403_393e-16),
            (38.0, 1e9, 2.886_934_962e-316),
            (1.5, 1e9, 0.066_807_201_426_707_64),
            (0.5, 1e9, 0.308_537_538_780_997_1),
        ] {
            let found = survival(t, df);
            let tolerance = if expected < 1e-307 { 1e-6 } else { 1e-12 }; // subnormal numbers have few digits
            assert!((found / expected - 1.0).abs() < tolerance, "{t} {df}: {found:e}");
        }
        assert_eq!((survival(f64::INFINITY, 3.0), cdf(f64::INFINITY, 3.0)), (0.0, 1.0));
    }

    #[test]
    fn quantiles_agree_with_mpmath() {
        for (p, df, expected) in [
            (0.975, 1.0, 12.706_204_736_174_7),
            (0.975, 2.0, 4.302_652_729_749_462),
            (0.995, 3.7, 4.869_252_253_227_828),
            (0.975, 931.0, 1.962_515_333_482_994_3),
            (0.975, 1e5, 1.959_987_707_534_609_3),
            (0.975, 1e7, 1.959_964_221_767_205),
            (0.975, 3e7, 1.959_964_063_615_764_7),
            (0.6, 7.0, 0.263_166_861_352_022_8),
            (1e-10, 5.0, -156.825_592_708_894_3),
            (1e-20, 931.0, -9.482_517_721_518_183),
            (1e-100, 50.0, -667.492_173_982_957_9),
            (1e-300, 1000.0, -54.291_388_553_051_746),
            (1e-200, 1e8, -30.205_663_152_518_003),
            (1e-300, 1.0, -3.183_098_861_837_906_6e299),
        ] {
            let found = quantile(p, df);
            assert!((found / expected - 1.0).abs() < 1e-12, "{p} {df}: {found}");
        }
        assert_eq!(
            (quantile(0.5, 4.0), quantile(0.0, 4.0), quantile(1.0, 4.0)),
            (0.0, f64::NEG_INFINITY, f64::INFINITY)
        );
        assert!(quantile(-0.1, 4.0).is_nan());
    }

    proptest! {
        #[test]
        fn quantile_inverts_cdf(t in -30.0..0.0f64, log_df in 0.0..9.0f64) {
            let df = 10f64.powf(log_df);
            prop_assert!((quantile(cdf(t, df), df) - t).abs() < 1e-9);
        }

        #[test]
        fn tails_fall(t in 0.0..35.0f64, step in 0.01..3.0f64, log_df in 0.0..9.0f64) {
            let df = 10f64.powf(log_df);
            let (near, far) = (survival(t, df), survival(t + step, df));
            prop_assert!(far > 0.0 && far < near && near <= 0.5);
        }
    }
}
