//! What a quadrant depends on: the rule of the crosshair, the base, the weights (`methods.md` §3).

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Base, Basis, CrosshairRule, Drivers, Level, Plan, Quadrant, Row, crosshair, driver, importance, weights,
};
use crate::survey::{Ratings, Survey};

/// The quadrants of one row under every choice that others might have made.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Sensitivity {
    /// Which map.
    pub level: Level,
    /// Key of the criterion or element.
    pub name: String,
    /// Its quadrant in each case.
    pub cases: Vec<Case>,
    /// Whether all of them are its own quadrant.
    pub verdict: Robustness,
}

/// One way to place the rows of a map.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Case {
    /// Rule of the crosshair: `mean`, `median`, `midpoint`, `grand-mean`.
    pub rule: String,
    /// Which answers the rows rest on.
    pub base: Base,
    /// Whether respondents are weighted.
    pub weighted: bool,
    /// Where the row stands then.
    pub quadrant: Quadrant,
}

/// Whether a quadrant depends on how it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Robustness {
    /// The same quadrant in every case.
    Robust,
    /// Another quadrant in at least one case.
    Depends,
}

impl Robustness {
    /// Its name in the JSON and the CSV.
    pub fn name(self) -> &'static str {
        match self {
            Self::Robust => "robust",
            Self::Depends => "depends",
        }
    }
}

/// The rows of both maps under every rule × base × weights on and off, where they apply; `derived` holds their
/// importance where it is derived.
pub(super) fn sensitivity(
    criteria: &[Row],
    elements: &[Row],
    survey: &Survey,
    derived: Option<&Drivers>,
    plan: &Plan,
) -> Vec<Sensitivity> {
    let bare = weights::unweighted(survey);
    let weighted = bare.is_some();
    let anew = bare.as_ref().filter(|_| derived.is_some()).and_then(|bare| derived_anew(bare, plan));
    let without = bare.as_ref().filter(|_| derived.is_none() || anew.is_some());
    let surveys =
        std::iter::once((survey, weighted, derived)).chain(without.map(|bare| (bare, false, anew.as_ref())));
    let mut found: Vec<Sensitivity> =
        blank(Level::Criteria, criteria).chain(blank(Level::Elements, elements)).collect();
    for (survey, weighted, derived) in surveys {
        for &base in bases_of(survey, plan) {
            // A base that leaves a row without answers is no alternative.
            let Ok(rated) = importance::rated(survey, base, plan) else { continue };
            let bases = derived.map_or_else(|| rated.clone(), |drivers| importance::on_axis(&rated, drivers));
            let maps = [bases.criteria.iter().collect::<Vec<_>>(), bases.elements.iter().collect()];
            // The mid-point of the ratings says nothing about derived importance.
            for rule in RULES.into_iter().filter(|rule| derived.is_none() || *rule != CrosshairRule::Midpoint)
            {
                let quadrants = maps.iter().flat_map(|map| quadrants(map, rule, survey));
                for (row, quadrant) in found.iter_mut().zip(quadrants) {
                    let Some(quadrant) = quadrant else { continue };
                    row.cases.push(Case { rule: rule.name().into(), base, weighted, quadrant });
                }
            }
        }
    }
    for (found, row) in found.iter_mut().zip(criteria.iter().chain(elements)) {
        let same = found.cases.iter().all(|case| case.quadrant == row.quadrant);
        found.verdict = if same { Robustness::Robust } else { Robustness::Depends };
    }
    found
}

const RULES: [CrosshairRule; 4] =
    [CrosshairRule::Mean, CrosshairRule::Median, CrosshairRule::Midpoint, CrosshairRule::GrandMean];

fn bases_of(survey: &Survey, plan: &Plan) -> &'static [Base] {
    match (&survey.ratings, plan.base) {
        (Ratings::Summary(_), _) => &[Base::Pairs],
        (_, Base::Listwise) => &[Base::Pairs, Base::Available, Base::Listwise],
        _ => &[Base::Pairs, Base::Available],
    }
}

/// Derived importance as if nobody were weighted; `None` where it cannot be derived then.
fn derived_anew(bare: &Survey, plan: &Plan) -> Option<Drivers> {
    let plan = Plan { replicates: 0, ..plan.clone() };
    let rated = importance::rated(bare, plan.base, &plan).ok()?;
    driver::drivers(bare, &plan, &rated).ok()?
}

fn blank(level: Level, rows: &[Row]) -> impl Iterator<Item = Sensitivity> {
    rows.iter().map(move |row| Sensitivity {
        level,
        name: row.name.clone(),
        cases: Vec::new(),
        verdict: Robustness::Robust,
    })
}

/// `None` for every row where the rule needs a base that is not known.
fn quadrants(rows: &[&Basis], rule: CrosshairRule, survey: &Survey) -> Vec<Option<Quadrant>> {
    let at = crosshair::of(rows, rule, &survey.scale);
    let quadrant = |row: &&Basis| Some(Quadrant::of(row.importance.value, row.performance.value, at?));
    rows.iter().map(quadrant).collect()
}
