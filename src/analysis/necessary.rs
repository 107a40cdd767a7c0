//! Necessary conditions beside importance: without which performance nobody has a good outcome (`methods.md` §5).

use schemars::JsonSchema;
use serde::Serialize;

use super::plan::Target;
use super::{Plan, row};
use crate::importance::necessary::Scatter;
use crate::stats::column::Column;
use crate::stats::influence::SampleWeights;
use crate::survey::Survey;

/// Necessary conditions of one outcome (Dul 2016).
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Necessary {
    /// The outcome that the bottleneck table asks about, in its own units.
    pub target: f64,
    /// Random orders behind each p.
    pub permutations: usize,
    /// The criteria.
    pub criteria: Vec<NecessaryRow>,
    /// The elements.
    pub elements: Vec<NecessaryRow>,
}

/// One driver as a necessary condition.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct NecessaryRow {
    /// Key of the criterion or element.
    pub name: String,
    /// Respondents who gave the outcome and rated performance on it.
    pub n: u64,
    /// Effect size d of the ceiling, 0 to 1: the empty part of the observed ranges; `null` where one does not vary.
    pub effect: Option<f64>,
    /// Share of random orders with an effect as large; `null` without permutations.
    pub p: Option<f64>,
    /// Nobody reaches the target with performance below this; `null` where nobody reaches it.
    pub required: Option<f64>,
    /// Share of respondents strictly below it, 0 to 1.
    pub below: Option<f64>,
}

/// Swaps that may be spent on the permutations of one driver: about a second for ten of them.
const BUDGET: f64 = 5e7;
/// The stream of the random orders, the same for every driver, which no bootstrap replicate has.
const STREAM: u64 = 1 << 40;

/// The necessary conditions where they were asked for; `scores` are those of the criteria and the elements.
pub(super) fn necessary(
    survey: &Survey,
    scores: [&[Column]; 2],
    outcome: &[f64],
    sampled: SampleWeights,
    plan: &Plan,
) -> Option<Necessary> {
    let target = plan.necessary?;
    let counts = |row: usize| sampled.weight(row as u32) > 0.0;
    let seen =
        (0..outcome.len()).filter(|&row| counts(row) && !outcome[row].is_nan()).map(|row| outcome[row]);
    let (low, high) =
        seen.clone().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(y), high.max(y)));
    let target = match target {
        Target::Value(value) => value,
        Target::Percent(percent) => low + percent / 100.0 * (high - low),
    };
    let permutations = plan.replicates.min((BUDGET / seen.count().max(1) as f64) as usize);
    let rows = |subjects: Vec<row::Subject>, columns: &[Column]| -> Vec<NecessaryRow> {
        let one = |(subject, column): (&row::Subject, &Column)| {
            let answers = (0..outcome.len()).filter(|&row| counts(row));
            let scatter = Scatter::new(answers.map(|row| (column.get(row), outcome[row])));
            let bottleneck = scatter.bottleneck(target);
            NecessaryRow {
                name: subject.name.to_owned(),
                n: scatter.len() as u64,
                effect: scatter.effect(),
                p: scatter.p(permutations, plan.seed, STREAM),
                required: bottleneck.map(|found| found.required),
                below: bottleneck.map(|found| found.below),
            }
        };
        subjects.iter().zip(columns).map(one).collect()
    };
    Some(Necessary {
        target,
        permutations,
        criteria: rows(row::criteria(survey), scores[0]),
        elements: rows(row::elements(survey), scores[1]),
    })
}
