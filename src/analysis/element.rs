//! Loyalty elements: a row like any other, with the map of their criteria.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Bases, Basis, Crosshair, Plan, Quadrant, Row, Within, crosshair};
use crate::survey::Survey;

/// An element with its criteria and its own map.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ElementRow {
    /// The same shape as a criterion's.
    #[serde(flatten)]
    pub row: Row,
    /// `rated` where the element was rated itself, `composite` where its score is the mean over
    /// respondents of their mean over the element's answered criteria.
    pub score: String,
    /// Names of its criteria.
    pub criteria: Vec<String>,
    /// Its criteria against a crosshair of their own; `null` with fewer than four.
    pub own_map: Option<OwnMap>,
    /// Which crosshair its map is drawn against: `all` or `own`.
    pub drawn_within: Within,
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
pub(super) fn elements(rows: Vec<Row>, survey: &Survey, bases: &Bases, plan: &Plan) -> Vec<ElementRow> {
    let joined = rows.into_iter().zip(&survey.elements).map(|(row, element)| {
        let members: Vec<&Basis> = element.criteria.iter().map(|&index| &bases.criteria[index]).collect();
        let own_map = own_map(&members, survey, plan);
        ElementRow {
            row,
            score: if element.rated { "rated" } else { "composite" }.into(),
            criteria: element.criteria.iter().map(|&index| survey.criteria[index].name.clone()).collect(),
            drawn_within: if own_map.is_some() { plan.within } else { Within::All },
            own_map,
        }
    });
    joined.collect()
}

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
