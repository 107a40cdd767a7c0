//! The thresholds between low and high, computed once per map (`methods.md` §3).

use super::{Basis, Crosshair, CrosshairRule};
use crate::error::{Error, Result};
use crate::message::{Asked, Request};
use crate::stats::quantile::median;
use crate::survey::{Scale, Survey};

/// The crosshair of a map with these rows.
///
/// # Errors
/// Where the grand mean is asked for and a summary file does not give every n, or the crosshair is far outside the scale.
pub fn crosshair(rows: &[&Basis], rule: CrosshairRule, survey: &Survey) -> Result<Crosshair> {
    refuse_far(rows, rule, &survey.scale)?;
    of(rows, rule, &survey.scale).ok_or_else(|| {
        Error::in_file(
            &survey.origin.file,
            Request::NeedsAnswers { holds: survey.ratings.holds(), asked: Asked::GrandMean },
        )
    })
}

/// A slip of the pen: nothing could stand on both sides of such a line.
fn refuse_far(rows: &[&Basis], rule: CrosshairRule, scale: &Scale) -> Result<()> {
    let CrosshairRule::Value { importance, performance } = rule else { return Ok(()) };
    // Derived importance has another range than the ratings.
    let measured = rows.iter().flat_map(|row| [row.importance.value, row.performance.value]);
    let (low, high) =
        measured.fold((scale.lowest, scale.highest), |(low, high), value| (low.min(value), high.max(value)));
    let reach = high - low;
    if [importance, performance].iter().all(|value| (low - reach..=high + reach).contains(value)) {
        return Ok(());
    }
    let (lowest, highest) = (scale.lowest, scale.highest);
    Err(Error::of(Request::CrosshairFar { importance, performance, lowest, highest }))
}

/// `None` where a base is unknown that the rule needs.
pub(super) fn of(rows: &[&Basis], rule: CrosshairRule, scale: &Scale) -> Option<Crosshair> {
    // In ascending order, so that the sums do not depend on the order of columns in the file.
    let side = |side: usize| -> (Vec<f64>, Option<Vec<f64>>) {
        let value = |row: &&Basis| [row.importance.value, row.performance.value][side];
        let mut means: Vec<(f64, Option<f64>)> =
            rows.iter().map(|row| (value(row), row.mass[side])).collect();
        let mass = |mass: Option<f64>| mass.unwrap_or_default();
        means.sort_by(|a, b| a.0.total_cmp(&b.0).then(mass(a.1).total_cmp(&mass(b.1))));
        (means.iter().map(|mean| mean.0).collect(), means.iter().map(|mean| mean.1).collect())
    };
    let [(importance, mass_i), (performance, mass_p)] = [side(0), side(1)];
    place([&importance, &performance], [mass_i.as_deref(), mass_p.as_deref()], rule, scale)
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
        CrosshairRule::Benchmark { importance: None, .. } if side == 0 => mean(means[0]),
        CrosshairRule::Benchmark { importance, performance } => {
            Some([importance.unwrap_or(performance), performance][side])
        }
        CrosshairRule::Value { importance, performance } => Some([importance, performance][side]),
    };
    Some(Crosshair { importance: line(0)?, performance: line(1)? })
}

/// In the order given, which callers keep apart from that of the file.
fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Mean of all ratings behind the rows: Σ W·m / Σ W.
fn pooled(means: &[f64], mass: &[f64]) -> Option<f64> {
    let total: f64 = mass.iter().sum();
    let sum: f64 = means.iter().zip(mass).map(|(mean, mass)| mean * mass).sum();
    (total > 0.0).then(|| sum / total)
}
