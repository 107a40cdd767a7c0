//! Levels of a grouping whose means are drawn towards what they have in common (`methods.md` §4.8).

use schemars::JsonSchema;
use serde::Serialize;

use super::{Basis, Estimate, Level};
use crate::stats::shrinkage::{UnitMean, shrink};

/// One measure of one row over the levels of a grouping.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Shrunk {
    /// Which map.
    pub level: Level,
    /// Key of the criterion or element.
    pub name: String,
    /// `importance` or `performance` over all answers of the side, or `gap` over the respondents who rated both.
    pub measure: String,
    /// Σw(m − m̄)², w = 1/SE²: χ² with `df` where the levels do not differ.
    pub q: f64,
    /// Levels − 1.
    pub df: f64,
    /// Variance between the true means of the levels; 0 where no difference beyond sampling was found, and all levels
    /// have one shrunk mean.
    pub tau_squared: f64,
    /// Mean of the levels, weighted by 1/(τ² + SE²).
    pub mean: f64,
    /// The levels with at least two answers that differ.
    pub units: Vec<ShrunkUnit>,
    /// The other levels, which are left out.
    pub left_out: Vec<String>,
}

/// A level's mean, its own and shrunk.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ShrunkUnit {
    /// Name of the level.
    pub level: String,
    /// Answers behind its mean.
    pub n: Option<u64>,
    /// Its own mean.
    pub value: f64,
    /// How much of the shrunk mean is its own, λ, 0 to 1.
    pub own: f64,
    /// λ × its own mean + (1 − λ) × the common one.
    pub shrunk: f64,
}

/// A measure: its name, the bases it is taken of, and what is taken of each.
type Measure<'a> = (&'a str, &'a [Vec<Option<Basis>>], fn(&Basis) -> Option<Estimate>);

/// The three measures of the rows of a map; `levels` name the units, whose estimates are given on all answers of each
/// side, and on the pairs. A measure with fewer than two units is left out.
pub(super) fn shrunk(
    level: Level,
    rows: &[&str],
    levels: &[&str],
    [own, pairs]: [&[Vec<Option<Basis>>]; 2],
) -> Vec<Shrunk> {
    let mut found = Vec::new();
    for (row, name) in rows.iter().enumerate() {
        let measures: [Measure<'_>; 3] = [
            ("importance", own, |basis| Some(basis.importance)),
            ("performance", own, |basis| Some(basis.performance)),
            ("gap", pairs, |basis| basis.gap),
        ];
        for (measure, units, part) in measures {
            let estimates: Vec<Option<Estimate>> =
                units.iter().map(|unit| unit.get(row)?.as_ref().and_then(part)).collect();
            found.extend(of_measure(level, name, measure, levels, &estimates));
        }
    }
    found
}

fn of_measure(
    level: Level,
    name: &str,
    measure: &str,
    levels: &[&str],
    estimates: &[Option<Estimate>],
) -> Option<Shrunk> {
    let known = |estimate: &Option<Estimate>| {
        let estimate = (*estimate)?;
        let error = estimate.standard_error?;
        Some((estimate, UnitMean { mean: estimate.value, variance: error * error }))
    };
    let mut units = Vec::new();
    let mut left_out = Vec::new();
    for (level, estimate) in levels.iter().zip(estimates) {
        match known(estimate) {
            Some((estimate, mean)) => units.push((*level, estimate, mean)),
            None => left_out.push((*level).to_owned()),
        }
    }
    let found = shrink(&units.iter().map(|unit| unit.2).collect::<Vec<_>>())?;
    let unit = |(at, (level, estimate, _)): (usize, &(&str, Estimate, UnitMean))| ShrunkUnit {
        level: (*level).to_owned(),
        n: estimate.n,
        value: estimate.value,
        own: found.own[at],
        shrunk: found.shrunk[at],
    };
    Some(Shrunk {
        level,
        name: name.to_owned(),
        measure: measure.to_owned(),
        q: found.q,
        df: found.df,
        tau_squared: found.tau_squared,
        mean: found.mean,
        units: units.iter().enumerate().map(unit).collect(),
        left_out,
    })
}
