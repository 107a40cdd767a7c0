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
        holds: survey.ratings.kind(),
        problem: "the grand mean weighs each criterion by its number of answers, so it needs a column n \
                  (or use --crosshair mean)"
            .into(),
    })
}

/// `None` where a base is unknown that the rule needs.
pub(super) fn of(rows: &[&Basis], rule: CrosshairRule, scale: &Scale) -> Option<Crosshair> {
    let importance: Vec<f64> = rows.iter().map(|row| row.importance.value).collect();
    let performance: Vec<f64> = rows.iter().map(|row| row.performance.value).collect();
    let mass = |side: usize| rows.iter().map(|row| row.mass[side]).collect::<Option<Vec<f64>>>();
    place([&importance, &performance], [mass(0).as_deref(), mass(1).as_deref()], rule, scale)
}

/// The crosshair of these means of importance and performance; `mass` holds the weight of the answers
/// behind each mean, which only the grand mean needs.
pub(super) fn place(
    means: [&[f64]; 2],
    mass: [Option<&[f64]>; 2],
    rule: CrosshairRule,
    scale: &Scale,
) -> Option<Crosshair> {
    let line = |side: usize| match rule {
        CrosshairRule::Mean => mean(means[side]),
        CrosshairRule::Median => median(means[side]),
        CrosshairRule::Midpoint => Some(scale.midpoint()),
        CrosshairRule::GrandMean => pooled(means[side], mass[side]?),
        CrosshairRule::Value { importance, performance } => Some([importance, performance][side]),
    };
    Some(Crosshair { importance: line(0)?, performance: line(1)? })
}

/// Rows stand in file order, so the sum has one order.
fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Mean of all ratings behind the rows: Σ W·m / Σ W.
fn pooled(means: &[f64], mass: &[f64]) -> Option<f64> {
    let total: f64 = mass.iter().sum();
    let sum: f64 = means.iter().zip(mass).map(|(mean, mass)| mean * mass).sum();
    (total > 0.0).then(|| sum / total)
}
