//! A number is never bare: it carries its uncertainty and its base.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::stats::interval::mean_interval;

/// A mean with what is known of its precision; undefined parts are `null`, never 0.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Estimate {
    /// The mean, in rating units.
    pub value: f64,
    /// Standard deviation of the ratings, denominator n − 1.
    pub sd: Option<f64>,
    /// Standard error of the mean; `null` with fewer than two answers, and where all are equal, up to rounding: then
    /// nothing is known of their spread.
    pub standard_error: Option<f64>,
    /// Lower end of the confidence interval.
    pub low: Option<f64>,
    /// Upper end of the confidence interval.
    pub high: Option<f64>,
    /// Respondents behind it; `null` where a summary file does not say.
    pub n: Option<u64>,
    /// Degrees of freedom of the standard error; `null` where there is none.
    #[serde(default)]
    pub df: Option<f64>,
    /// Kish's effective base of the answers behind it, (Σw)²/Σw²; `null` where they are not weighted.
    #[serde(default)]
    pub effective_base: Option<f64>,
}

impl Estimate {
    /// A mean of `n` independent values with standard deviation `sd`: `m ± t_{n−1}·s/√n` (`methods.md` §4.1).
    pub fn of_mean(value: f64, sd: Option<f64>, n: Option<u64>, confidence: f64) -> Self {
        let standard_error = match (sd, n) {
            (Some(sd), Some(n)) if n > 1 => Some(sd / (n as f64).sqrt()),
            _ => None,
        };
        let df = n.map_or(0.0, |n| n as f64 - 1.0);
        Self { sd, ..Self::with_error(value, standard_error, df, n, confidence) }
    }

    /// An estimate with a standard error found otherwise, and `df` degrees of freedom.
    pub fn with_error(
        value: f64,
        standard_error: Option<f64>,
        df: f64,
        n: Option<u64>,
        confidence: f64,
    ) -> Self {
        let standard_error = standard_error.filter(|&error| error > ROUNDING * value.abs() && df > 0.0);
        let interval = standard_error.and_then(|error| mean_interval(value, error, df, confidence));
        Self {
            value,
            sd: None,
            standard_error,
            low: interval.map(|interval| interval.low),
            high: interval.map(|interval| interval.high),
            n,
            df: standard_error.map(|_| df),
            effective_base: None,
        }
    }
}

/// What of a standard error is rounding, relative to its estimate.
const ROUNDING: f64 = 1e-13;
