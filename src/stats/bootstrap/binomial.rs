//! Binomial random numbers.

use crate::stats::random::Stream;

/// The number of successes in `trials` trials of probability `p`.
///
/// Below 10 expected successes by inversion of the distribution function, above by transformed rejection
/// (Hörmann 1993, algorithm BTRS). Both follow the binomial distribution itself, no approximation of it:
/// the only error is that of double precision, a relative 10⁻⁸ of a probability at a million trials.
/// Logarithms come from `libm`, so the numbers are the same on every platform.
///
/// ```
/// use ecart::stats::{bootstrap::binomial::binomial, random::Stream};
/// let mut stream = Stream::new(1, 0);
/// assert_eq!(binomial(&mut stream, 9, 1.0), 9);
/// assert!(binomial(&mut stream, 1_000, 0.3) <= 1_000);
/// ```
pub fn binomial(stream: &mut Stream, trials: u64, p: f64) -> u64 {
    if p > 0.5 {
        return trials - binomial(stream, trials, 1.0 - p);
    }
    if p <= 0.0 || trials == 0 {
        0
    } else if trials as f64 * p < 10.0 {
        by_inversion(stream, trials, p)
    } else {
        by_rejection(stream, trials, p)
    }
}

fn by_inversion(stream: &mut Stream, trials: u64, p: f64) -> u64 {
    let odds = p / (1.0 - p);
    let none = libm::exp(trials as f64 * libm::log1p(-p));
    loop {
        let (mut left, mut probability) = (stream.uniform(), none);
        for successes in 0..=trials {
            if left <= probability {
                return successes;
            }
            left -= probability;
            probability *= odds * (trials - successes) as f64 / (successes + 1) as f64;
        }
        // Rounding left a sliver beyond the last probability: draw again.
    }
}

fn by_rejection(stream: &mut Stream, trials: u64, p: f64) -> u64 {
    let n = trials as f64;
    let sd = (n * p * (1.0 - p)).sqrt();
    // Hörmann's constants of the hat (a/(½−|u|) + b)u + c.
    let b = 1.15 + 2.53 * sd;
    let a = -0.0873 + 0.0248 * b + 0.01 * p;
    let c = n * p + 0.5;
    let inner = 0.92 - 4.2 / b;
    loop {
        let (u, v) = (stream.uniform() - 0.5, stream.uniform());
        let edge = 0.5 - u.abs();
        let x = (2.0 * a / edge + b) * u + c;
        let k = x as u64;
        if edge >= 0.07 && v <= inner {
            return k;
        }
        if x >= 0.0 && k <= trials {
            let alpha = (2.83 + 5.1 / b) * sd;
            let height = libm::log(v * alpha / (a / (edge * edge) + b));
            if height <= log_ratio(n, p, k as f64) {
                return k;
            }
        }
    }
}

/// ln of P(k) / P(mode).
fn log_ratio(n: f64, p: f64, k: f64) -> f64 {
    let mode = ((n + 1.0) * p).floor();
    let log_factorial = |x: f64| libm::lgamma(x + 1.0);
    log_factorial(mode) + log_factorial(n - mode) - log_factorial(k) - log_factorial(n - k)
        + (k - mode) * libm::log(p / (1.0 - p))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// χ² of 100,000 draws against the probabilities, in cells of at least ten expected.
    fn chi_square(trials: u64, p: f64) -> (f64, f64) {
        const DRAWS: usize = 100_000;
        let mut stream = Stream::new(11, trials);
        let mut counts = vec![0_u32; trials as usize + 1];
        for _ in 0..DRAWS {
            counts[binomial(&mut stream, trials, p) as usize] += 1;
        }
        let n = trials as f64;
        let (mut chi2, mut df, mut found, mut expected) = (0.0, -1.0, 0.0, 0.0);
        for (k, &count) in counts.iter().enumerate() {
            let k = k as f64;
            let log = libm::lgamma(n + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(n - k + 1.0);
            expected += DRAWS as f64 * (log + k * p.ln() + (n - k) * (1.0 - p).ln()).exp();
            found += f64::from(count);
            if expected >= 10.0 {
                chi2 += (found - expected) * (found - expected) / expected;
                df += 1.0;
                (found, expected) = (0.0, 0.0);
            }
        }
        (chi2, df)
    }

    #[test]
    fn draws_follow_the_distribution() {
        for (trials, p) in
            [(5, 0.3), (40, 0.1), (25, 0.5), (60, 0.4), (1_000, 0.256), (3_000, 0.9), (100_000, 0.002_56)]
        {
            let (chi2, df) = chi_square(trials, p);
            // Four standard deviations of χ² and its skewness.
            assert!(chi2 < df + 4.0 * (2.0 * df).sqrt() + 8.0, "n {trials}, p {p}: {chi2} on {df}");
        }
    }
}
