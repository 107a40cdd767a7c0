//! Loyalty elements: a row like any other, with the map of their criteria.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Bases, Basis, Crosshair, Plan, Quadrant, Row, Within, crosshair};
use crate::stats::reliability;
use crate::survey::{Ratings, Survey};

/// An element with its criteria and its own map.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct ElementRow {
    /// The same shape as a criterion's.
    #[serde(flatten)]
    pub row: Row,
    /// `rated` where the element was rated itself, `composite` where its score is the mean over
    /// respondents of their mean over the element's criteria: those they rated on both sides, or under the base
    /// `available` those they answered on each.
    pub score: String,
    /// Names of its criteria.
    pub criteria: Vec<String>,
    /// Whether its criteria measure one thing; `null` where respondents were not kept.
    pub alpha: Option<Alpha>,
    /// Its criteria against a crosshair of their own; `null` with fewer than four.
    pub own_map: Option<OwnMap>,
    /// Which crosshair its map is drawn against: `all` or `own`.
    pub drawn_within: Within,
}

/// Cronbach's α of an element's criteria over the respondents who answered all of them, unweighted (`methods.md` §4.8).
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Alpha {
    /// Of importance; `null` for one criterion, and where the sum does not vary.
    pub importance: Option<f64>,
    /// Respondents who rated the importance of every criterion.
    pub n_importance: u64,
    /// Of performance.
    pub performance: Option<f64>,
    /// Respondents who rated the performance of every criterion.
    pub n_performance: u64,
}

/// The criteria of one element against a crosshair computed from them alone.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OwnMap {
    /// The crosshair of these criteria alone.
    pub crosshair: Crosshair,
    /// Their quadrants against it, in the order of `criteria`.
    pub quadrants: Vec<Quadrant>,
}

/// A crosshair needs some rows to lie between.
const FEWEST_FOR_OWN_CROSSHAIR: usize = 4;

/// Joins rows of elements with their criteria.
///
/// `rated` is the survey on its rating scale, whatever the metric.
pub(super) fn elements(
    rows: Vec<Row>,
    (survey, rated): (&Survey, &Survey),
    bases: &Bases,
    plan: &Plan,
) -> Vec<ElementRow> {
    let joined = rows.into_iter().zip(&survey.elements).map(|(row, element)| {
        let members: Vec<&Basis> = element.criteria.iter().map(|&index| &bases.criteria[index]).collect();
        let own_map = own_map(&members, survey, plan);
        ElementRow {
            row,
            score: if element.rated { "rated" } else { "composite" }.into(),
            criteria: element.criteria.iter().map(|&index| survey.criteria[index].name.clone()).collect(),
            alpha: alpha(&element.criteria, rated),
            drawn_within: if own_map.is_some() { plan.within } else { Within::All },
            own_map,
        }
    });
    joined.collect()
}

fn alpha(members: &[usize], survey: &Survey) -> Option<Alpha> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return None };
    let side = |columns: &[Vec<u8>]| {
        let answers = |row: usize| -> Option<Vec<f64>> {
            members
                .iter()
                .map(|&at| survey.scale.values.get(usize::from(columns[at][row])).copied())
                .collect()
        };
        let complete: Vec<Vec<f64>> = (0..respondents.len).filter_map(answers).collect();
        (reliability::alpha(&complete), complete.len() as u64)
    };
    let (importance, n_importance) = if survey.stated { side(&respondents.importance) } else { (None, 0) };
    let (performance, n_performance) = side(&respondents.performance);
    Some(Alpha { importance, n_importance, performance, n_performance })
}

/// Whether the gap of a composite lies outside those of its criteria, as it can where different respondents rated
/// them; never where a gap is not known.
pub(super) fn is_outside(
    survey: &Survey,
    element: usize,
    gap: Option<f64>,
    criteria: &[Option<f64>],
) -> bool {
    let element = &survey.elements[element];
    let gaps: Option<Vec<f64>> = element.criteria.iter().map(|&at| criteria[at]).collect();
    let (Some(gap), Some(gaps), false) = (gap, gaps, element.rated) else { return false };
    let (low, high) = gaps
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &gap| (low.min(gap), high.max(gap)));
    !gaps.is_empty() && !(low - TOLERANCE..=high + TOLERANCE).contains(&gap)
}

/// Gaps this close are equal.
const TOLERANCE: f64 = 1e-9;

fn own_map(members: &[&Basis], survey: &Survey, plan: &Plan) -> Option<OwnMap> {
    if members.len() < FEWEST_FOR_OWN_CROSSHAIR {
        return None;
    }
    let crosshair = crosshair::of(members, plan.crosshair, &survey.scale)?;
    let quadrants = members
        .iter()
        .map(|basis| Quadrant::of(basis.importance.value, basis.performance.value, crosshair))
        .collect();
    Some(OwnMap { crosshair, quadrants })
}
