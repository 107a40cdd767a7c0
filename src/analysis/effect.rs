//! An effect is never bare either: its error, its interval, its base.

use schemars::JsonSchema;
use serde::Serialize;

use super::Plan;
use crate::stats::column::{Column, for_each_row};
use crate::stats::comoments::{comoments, complete};
use crate::stats::correlation::correlation_interval;
use crate::stats::influence::{Influences, SampleWeights};
use crate::stats::interval::{mean_interval, normal_interval};
use crate::stats::regression::Coefficient;

/// An estimated effect with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Effect {
    /// The effect.
    pub value: f64,
    /// Its standard error; `null` where there is none to tell, or only rounding is left of it.
    pub standard_error: Option<f64>,
    /// Lower end of the confidence interval.
    pub low: Option<f64>,
    /// Upper end of the confidence interval.
    pub high: Option<f64>,
    /// Degrees of freedom of the interval; `null` where it rests on the normal distribution.
    pub df: Option<f64>,
    /// Respondents behind it.
    pub n: u64,
}

impl Effect {
    /// Value ± t · SE, or ± z · SE without degrees of freedom.
    pub(super) fn new(
        value: f64,
        standard_error: Option<f64>,
        df: Option<f64>,
        n: usize,
        plan: &Plan,
    ) -> Self {
        let interval = standard_error.and_then(|error| match df {
            Some(df) => mean_interval(value, error, df, plan.confidence),
            None => normal_interval(value, error, plan.confidence),
        });
        Self {
            value,
            standard_error,
            low: interval.map(|interval| interval.low),
            high: interval.map(|interval| interval.high),
            df,
            n: n as u64,
        }
    }

    /// A coefficient of a regression with these degrees of freedom.
    pub(super) fn of(coefficient: &Coefficient, df: f64, n: usize, plan: &Plan) -> Self {
        Self::new(coefficient.value, coefficient.standard_error, Some(df), n, plan)
    }

    /// The effect of `factor` units more; a negative one turns the interval round.
    pub(super) fn times(self, factor: f64) -> Self {
        let ends = [self.low, self.high].map(|end| end.map(|end| end * factor));
        let [low, high] = if factor < 0.0 { [ends[1], ends[0]] } else { ends };
        Self {
            value: self.value * factor,
            standard_error: self.standard_error.map(|error| error * factor.abs()),
            low,
            high,
            ..self
        }
    }
}

/// Correlation of a driver with an outcome over everybody who answered both, taken in this order.
///
/// The interval stands on Fisher's scale: artanh r ± z/√(n − 3); with weights or a design ± t · SE/(1 − r²), the error
/// linearised from what each respondent adds, w(uv − r(u² + v²)/2)/W with u and v in standard deviations (`methods.md`
/// §4.2, §5).
pub(super) fn correlation(
    driver: Column,
    outcome: &[f64],
    sampled: SampleWeights,
    order: &[u32],
    plan: &Plan,
) -> Option<Effect> {
    let both = [driver, outcome.into()];
    let counts = complete(&both, sampled.weights);
    let rows: Vec<u32> = order.iter().copied().filter(|&row| counts[row as usize]).collect();
    let moments = comoments(&both, sampled.weights, &rows).ok()?;
    let r = moments.correlations().ok()?.get(0, 1);
    if sampled.is_simple() {
        let interval = correlation_interval(r, rows.len() as f64, plan.confidence);
        let (low, high) = (interval.map(|ends| ends.low), interval.map(|ends| ends.high));
        return Some(Effect { value: r, standard_error: None, low, high, df: None, n: rows.len() as u64 });
    }
    let spread = |side: usize| (moments.cross.get(side, side) / moments.weight).sqrt();
    let (spreads, means) = ([spread(0), spread(1)], [moments.means[0], moments.means[1]]);
    let mut influences = Influences::new(sampled, 1);
    for_each_row(&both, &rows, |row, numbers| {
        let [u, v] = [0, 1].map(|side| (numbers[side] - means[side]) / spreads[side]);
        let adds = u * v - r * f64::midpoint(u * u, v * v);
        influences.add(row, &[sampled.weight(row) / moments.weight * adds]);
    });
    let error = influences.covariance().map(|all| all.get(0, 0).sqrt()).filter(|&error| error > 0.0);
    let df = sampled.df(&rows, 2);
    let free = 1.0 - r * r;
    let ends = error
        .filter(|_| free > 0.0)
        .and_then(|error| mean_interval(libm::atanh(r), error / free, df, plan.confidence));
    Some(Effect {
        value: r,
        standard_error: error,
        low: ends.map(|ends| libm::tanh(ends.low)),
        high: ends.map(|ends| libm::tanh(ends.high)),
        df: Some(df),
        n: rows.len() as u64,
    })
}
