//! Binomial random numbers.

use crate::stats::random::Stream;

/// The binomial distribution of the number of successes in some trials of one probability.
///
/// Below 10 expected successes draws are made by inversion of the distribution function, above by transformed
/// rejection (Hörmann 1993, algorithm BTRS). Both follow the binomial distribution itself, no approximation of it:
/// the only error is that of double precision, a relative 10⁻⁸ of a probability at a million trials.
/// Logarithms come from `libm`, so the numbers are the same on every platform.
///
/// ```
/// use ecart::stats::{bootstrap::binomial::Binomial, random::Stream};
/// let mut stream = Stream::new(1, 0);
/// assert_eq!(Binomial::new(9, 1.0).draw(&mut stream), 9);
/// assert!(Binomial::new(1_000, 0.3).draw(&mut stream) <= 1_000);
/// ```
#[derive(Debug, Clone)]
pub struct Binomial {
    trials: u64,
    probability: f64,
    /// Draws whichever is less probable, successes or failures.
    method: Method,
}

#[derive(Debug, Clone)]
enum Method {
    /// Always the same number.
    None,
    Inversion {
        odds: f64,
        none: f64,
    },
    Rejection(Hat),
}

/// Hörmann's hat over the distribution.
#[derive(Debug, Clone)]
struct Hat {
    p: f64,
    /// (a/(½−|u|) + b)u + c
    a: f64,
    b: f64,
    c: f64,
    /// Below it v is taken without a look at the probability.
    inner: f64,
    alpha: f64,
    /// Seldom needed, and so not made at first.
    peak: Option<Peak>,
}

/// What of P(k) / P(mode) does not depend on k.
#[derive(Debug, Clone, Copy)]
struct Peak {
    mode: f64,
    log_factorials: f64,
    log_odds: f64,
}

impl Binomial {
    /// Of `trials` trials, each successful with `probability`.
    ///
    /// ```
    /// # use ecart::stats::{bootstrap::binomial::Binomial, random::Stream};
    /// assert_eq!(Binomial::new(7, 0.0).draw(&mut Stream::new(1, 0)), 0);
    /// ```
    pub fn new(trials: u64, probability: f64) -> Self {
        let p = if probability > 0.5 { 1.0 - probability } else { probability };
        let n = trials as f64;
        let method = if p <= 0.0 || trials == 0 {
            Method::None
        } else if n * p < 10.0 {
            Method::Inversion { odds: p / (1.0 - p), none: libm::exp(n * libm::log1p(-p)) }
        } else {
            Method::Rejection(Hat::new(n, p))
        };
        Self { trials, probability, method }
    }

    /// The same probability with other trials; itself where they are no others.
    ///
    /// ```
    /// # use ecart::stats::{bootstrap::binomial::Binomial, random::Stream};
    /// assert_eq!(Binomial::new(7, 1.0).with_trials(3).draw(&mut Stream::new(1, 0)), 3);
    /// ```
    #[must_use]
    pub fn with_trials(self, trials: u64) -> Self {
        if trials == self.trials { self } else { Self::new(trials, self.probability) }
    }

    /// A number of successes.
    ///
    /// ```
    /// # use ecart::stats::{bootstrap::binomial::Binomial, random::Stream};
    /// let (mut binomial, mut stream) = (Binomial::new(100, 0.9), Stream::new(1, 0));
    /// let sum: u64 = (0..1_000).map(|_| binomial.draw(&mut stream)).sum();
    /// assert!((sum as f64 / 1_000.0 - 90.0).abs() < 0.5);
    /// ```
    pub fn draw(&mut self, stream: &mut Stream) -> u64 {
        let drawn = match &mut self.method {
            Method::None => 0,
            Method::Inversion { odds, none } => by_inversion(stream, self.trials, *odds, *none),
            Method::Rejection(hat) => hat.draw(stream, self.trials),
        };
        if self.probability > 0.5 { self.trials - drawn } else { drawn }
    }
}

fn by_inversion(stream: &mut Stream, trials: u64, odds: f64, none: f64) -> u64 {
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

impl Hat {
    fn new(n: f64, p: f64) -> Self {
        let sd = (n * p * (1.0 - p)).sqrt();
        let b = 1.15 + 2.53 * sd;
        let a = -0.0873 + 0.0248 * b + 0.01 * p;
        Self { p, a, b, c: n * p + 0.5, inner: 0.92 - 4.2 / b, alpha: (2.83 + 5.1 / b) * sd, peak: None }
    }

    fn draw(&mut self, stream: &mut Stream, trials: u64) -> u64 {
        loop {
            let (u, v) = (stream.uniform() - 0.5, stream.uniform());
            let edge = 0.5 - u.abs();
            let x = (2.0 * self.a / edge + self.b) * u + self.c;
            let k = x as u64;
            if edge >= 0.07 && v <= self.inner {
                return k;
            }
            if x >= 0.0 && k <= trials {
                let height = libm::log(v * self.alpha / (self.a / (edge * edge) + self.b));
                let n = trials as f64;
                let peak = *self.peak.get_or_insert_with(|| Peak::new(n, self.p));
                if height <= peak.log_ratio(n, k as f64) {
                    return k;
                }
            }
        }
    }
}

impl Peak {
    fn new(n: f64, p: f64) -> Self {
        let mode = ((n + 1.0) * p).floor();
        let log_factorials = log_factorial(mode) + log_factorial(n - mode);
        Self { mode, log_factorials, log_odds: libm::log(p / (1.0 - p)) }
    }

    /// ln of P(k) / P(mode).
    fn log_ratio(&self, n: f64, k: f64) -> f64 {
        self.log_factorials - log_factorial(k) - log_factorial(n - k) + (k - self.mode) * self.log_odds
    }
}

fn log_factorial(x: f64) -> f64 {
    libm::lgamma(x + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// χ² of 100,000 draws against the probabilities, in cells of at least ten expected.
    fn chi_square(trials: u64, p: f64) -> (f64, f64) {
        const DRAWS: usize = 100_000;
        let mut stream = Stream::new(11, trials);
        let mut counts = vec![0_u32; trials as usize + 1];
        let mut binomial = Binomial::new(trials, p);
        for _ in 0..DRAWS {
            counts[binomial.draw(&mut stream) as usize] += 1;
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
