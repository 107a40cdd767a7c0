//! Good ratings for each bad one.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::Plan;
use crate::error::{Error, Result};
use crate::message::Acting;
use crate::stats::distribution::normal;
use crate::survey::{MISSING, Ratings, Survey};

/// Ratings of performance at the upper end of the scale for each one at its lower end.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Balance {
    /// A rating of at least this is positive: one point below the highest.
    pub positive_from: f64,
    /// A rating of at most this is negative: one point above the lowest.
    pub negative_to: f64,
    /// Over all criteria.
    pub overall: BalanceRow,
    /// The criteria, in file order.
    pub criteria: Vec<BalanceRow>,
}

/// Positive to negative.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct BalanceRow {
    /// Key of the criterion; empty of all together.
    pub name: String,
    /// Positive ratings, weighted where respondents are.
    pub positive: f64,
    /// Negative ratings.
    pub negative: f64,
    /// positive / negative; `null` where one of them is 0.
    pub ratio: Option<f64>,
    /// Standard error of ln(ratio), respondents being the units; `null` of a sample with strata or clusters.
    pub log_standard_error: Option<f64>,
    /// Lower end of the interval.
    pub low: Option<f64>,
    /// Upper end of the interval.
    pub high: Option<f64>,
}

/// The balance of the ratings of performance; `None` where it was not asked for.
///
/// ln(ratio) has variance n/(n − 1) Σ z², z = pos/Σpos − neg/Σneg of each of the n respondents who rated at all.
///
/// # Errors
/// Where the scale has fewer than four points, so that its ends overlap.
pub(in crate::analysis) fn balance(survey: &Survey, plan: &Plan) -> Result<Option<Balance>> {
    let (true, Ratings::Answers { respondents, .. }) = (plan.balance, &survey.ratings) else {
        return Ok(None);
    };
    let (positive_from, negative_to) = (survey.scale.highest - 1.0, survey.scale.lowest + 1.0);
    if survey.scale.highest - survey.scale.lowest < 3.0 {
        let scale = [survey.scale.lowest, survey.scale.highest];
        return Err(Error::in_file(&survey.origin.file, Acting::BalanceOfShortScale { scale }));
    }
    let values = &survey.scale.values;
    let columns = &respondents.performance[..survey.criteria.len()];
    let row = |name: &str, columns: &[Vec<u8>]| {
        let of = |respondent: usize| {
            let weight = respondents.weights.as_ref().map_or(1.0, |weights| weights[respondent]);
            let rated = columns.iter().map(|codes| codes[respondent]).filter(|&code| code != MISSING);
            let (mut any, mut both) = (false, [0.0, 0.0]);
            for value in rated.map(|code| values[usize::from(code)]) {
                any = true;
                both[0] += f64::from(u8::from(value >= positive_from)) * weight;
                both[1] += f64::from(u8::from(value <= negative_to)) * weight;
            }
            (any && weight > 0.0).then_some(both)
        };
        let each: Vec<[f64; 2]> = (0..respondents.len).filter_map(of).collect();
        one(name, &each, respondents.design.is_none(), plan.confidence)
    };
    Ok(Some(Balance {
        positive_from,
        negative_to,
        overall: row("", columns),
        criteria: survey
            .criteria
            .iter()
            .zip(columns)
            .map(|(criterion, codes)| row(&criterion.name, std::slice::from_ref(codes)))
            .collect(),
    }))
}

fn one(name: &str, each: &[[f64; 2]], alone: bool, confidence: f64) -> BalanceRow {
    let sum = |at: usize| each.iter().map(|both| both[at]).sum::<f64>();
    let (positive, negative) = (sum(0), sum(1));
    let counted = BalanceRow { name: name.to_owned(), positive, negative, ..BalanceRow::default() };
    if positive <= 0.0 || negative <= 0.0 {
        return counted;
    }
    let ratio = positive / negative;
    let n = each.len() as f64;
    let squares: f64 = each.iter().map(|both| (both[0] / positive - both[1] / negative).powi(2)).sum();
    let error = (alone && n > 1.0).then(|| (n / (n - 1.0) * squares).sqrt());
    let half = error.map(|error| normal::quantile(f64::midpoint(1.0, confidence)) * error);
    BalanceRow {
        ratio: Some(ratio),
        log_standard_error: error,
        low: half.map(|half| ratio * (-half).exp()),
        high: half.map(|half| ratio * half.exp()),
        ..counted
    }
}

#[cfg(test)]
mod tests {
    use super::one;

    #[test]
    fn without_a_negative_rating_there_is_no_ratio() {
        let row = one("x", &[[1.0, 0.0], [1.0, 0.0]], true, 0.95);
        assert_eq!((row.positive, row.ratio, row.low), (2.0, None, None));
        let row = one("x", &[[1.0, 0.0], [0.0, 1.0]], true, 0.95);
        // z = 1 and −1, so the variance is 2/1 · 2.
        assert_eq!((row.ratio, row.log_standard_error), (Some(1.0), Some(2.0)));
    }
}
