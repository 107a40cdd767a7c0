//! Who wants more than they get, who less: the net shortfall of a row (`methods.md` §4.7).

use schemars::JsonSchema;
use serde::Serialize;

use super::Estimate;
use crate::stats::moments::Moments;

/// Shares of the respondents who rated both sides, from 0 to 1, whatever the base.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct NetShortfall {
    /// Importance above performance: they want more than they get.
    pub more: f64,
    /// Both the same.
    pub equal: f64,
    /// Importance below performance: they get more than they want.
    pub less: f64,
    /// more − less, −1 to 1.
    pub net: f64,
    /// Its standard error, √((more + less − net²)/(n − 1)); linearised where respondents are weighted or were drawn by
    /// a design. `null` where all are in one group.
    pub standard_error: Option<f64>,
    /// Lower end of its confidence interval.
    pub low: Option<f64>,
    /// Upper end of its confidence interval.
    pub high: Option<f64>,
    /// Degrees of freedom of the error.
    pub df: Option<f64>,
    /// Whether the interval was cut at −1 or 1, so that it is not centred on the value.
    pub clipped: bool,
}

/// 1 where importance is above performance, −1 where it is below, 0 where they are the same.
pub(super) fn sign(importance: f64, performance: f64) -> f64 {
    let difference = importance - performance;
    // Averages that differ in binary rounding only are the same.
    if difference.abs() <= 1e-9 { 0.0 } else { difference.signum() }
}

impl NetShortfall {
    /// From the mean of the [`sign`]s and the share of those that are 1.
    pub(super) fn of(net: Estimate, more: f64) -> Self {
        let less = more - net.value;
        let limit = |end: Option<f64>| end.map(|end| end.clamp(-1.0, 1.0));
        Self {
            more,
            equal: (1.0 - more - less).max(0.0),
            less,
            net: net.value,
            standard_error: net.standard_error,
            low: limit(net.low),
            high: limit(net.high),
            df: net.df,
            clipped: net.low.is_some_and(|low| low < -1.0) || net.high.is_some_and(|high| high > 1.0),
        }
    }

    /// From `(importance − performance, n)` of respondents who count once each; `None` without any.
    pub(super) fn of_differences(differences: &[(f64, u64)], confidence: f64) -> Option<Self> {
        let signs: Vec<(f64, u64)> = differences.iter().map(|&(d, n)| (sign(d, 0.0), n)).collect();
        let all = Moments::of_counts(&signs)?;
        let more: u64 = signs.iter().filter(|(sign, _)| *sign > 0.0).map(|(_, n)| n).sum();
        let net = Estimate::of_mean(all.mean, all.sd, Some(all.n), confidence);
        Some(Self::of(net, more as f64 / all.n as f64))
    }
}
