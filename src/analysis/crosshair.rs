//! The thresholds between low and high, computed once per map (`methods.md` §3).

use super::{Basis, Crosshair, CrosshairRule};
use crate::error::{Error, Result};
use crate::stats::quantile::median;
use crate::survey::{Scale, Survey};

/// The crosshair of a map with these rows.
///
/// # Errors
/// Where the grand mean is asked for and a summary file does not give every n.
pub fn crosshair(rows: &[&Basis], rule: CrosshairRule, survey: &Survey) -> Result<Crosshair> {
    of(rows, rule, &survey.scale).ok_or_else(|| Error::NeedsAnswers {
        file: survey.origin.file.clone(),
        problem: "the grand mean weighs each criterion by its number of answers, so it needs a column n \
                  (or use --crosshair mean)"
            .into(),
    })
}

/// `None` where a base is unknown that the rule needs.
pub(super) fn of(rows: &[&Basis], rule: CrosshairRule, scale: &Scale) -> Option<Crosshair> {
    let importance: Vec<f64> = rows.iter().map(|row| row.importance.value).collect();
    let performance: Vec<f64> = rows.iter().map(|row| row.performance.value).collect();
    Some(match rule {
        CrosshairRule::Mean => Crosshair { importance: mean(&importance)?, performance: mean(&performance)? },
        CrosshairRule::Median => {
            Crosshair { importance: median(&importance)?, performance: median(&performance)? }
        }
        CrosshairRule::Midpoint => Crosshair { importance: scale.midpoint(), performance: scale.midpoint() },
        CrosshairRule::GrandMean => Crosshair {
            importance: pooled(rows.iter().map(|row| (row.importance.value, row.importance.n)))?,
            performance: pooled(rows.iter().map(|row| (row.performance.value, row.performance.n)))?,
        },
        CrosshairRule::Value { importance, performance } => Crosshair { importance, performance },
    })
}

/// Rows stand in file order, so the sum has one order.
fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Mean of all ratings behind the rows: Σ n·m / Σ n.
fn pooled(rows: impl Iterator<Item = (f64, Option<u64>)>) -> Option<f64> {
    let (mut sum, mut total) = (0.0, 0.0);
    for (mean, n) in rows {
        let n = n? as f64;
        sum += n * mean;
        total += n;
    }
    (total > 0.0).then(|| sum / total)
}
