//! A number is never bare: it carries its uncertainty and its base.

use schemars::JsonSchema;
use serde::Serialize;

use crate::stats::interval::mean_interval;

/// A mean with what is known of its precision; undefined parts are `null`, never 0.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Estimate {
    /// The mean, in rating units.
    pub value: f64,
    /// Standard deviation of the ratings, denominator n − 1.
    pub sd: Option<f64>,
    /// Standard error of the mean.
    pub standard_error: Option<f64>,
    /// Lower end of the confidence interval.
    pub low: Option<f64>,
    /// Upper end of the confidence interval.
    pub high: Option<f64>,
    /// Respondents behind it; `null` where a summary file does not say.
    pub n: Option<u64>,
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
        let interval = standard_error.and_then(|error| mean_interval(value, error, df, confidence));
        Self {
            value,
            sd: None,
            standard_error,
            low: interval.map(|interval| interval.low),
            high: interval.map(|interval| interval.high),
            n,
        }
    }
}
