//! What a quadrant depends on: the rule of the crosshair, the base, the weights (`methods.md` §3).

use schemars::JsonSchema;
use serde::Serialize;

use super::drawn::Drawn;
use super::quadrant::Crosshair;
use super::selection::Selection;
use super::{Base, Basis, CrosshairRule, Drivers, Level, Plan, Quadrant, Row, crosshair, driver, importance};
use crate::survey::Survey;

/// The quadrants of one row under every choice that others might have made.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
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
    /// Where the lines are then; the charts show it.
    #[serde(skip)]
    pub at: Crosshair,
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
    selections: &[Selection],
    derived: Option<&Drivers>,
    plan: &Plan,
) -> Vec<Sensitivity> {
    let mut found: Vec<Sensitivity> =
        blank(Level::Criteria, criteria).chain(blank(Level::Elements, elements)).collect();
    let anew = derived.and_then(|_| derived_anew(survey, selections, plan));
    for Selection { base, weighted, rated } in selections {
        let own = *weighted == selections[0].weighted;
        let drivers = if own { derived } else { anew.as_ref() };
        let bases = match (derived, drivers) {
            (None, _) => rated.clone(),
            // Importance that cannot be derived is no alternative.
            (Some(_), None) => continue,
            (Some(_), Some(drivers)) => match importance::on_axis(rated, drivers) {
                Ok(bases) => bases,
                Err(_) => continue,
            },
        };
        let maps = [bases.criteria.iter().collect::<Vec<_>>(), bases.elements.iter().collect()];
        // The mid-point of the ratings says nothing about derived importance.
        for rule in RULES.into_iter().filter(|rule| derived.is_none() || *rule != CrosshairRule::Midpoint) {
            let quadrants = maps.iter().flat_map(|map| quadrants(map, rule, survey));
            for (row, found) in found.iter_mut().zip(quadrants) {
                let Some((quadrant, at)) = found else { continue };
                let (base, weighted) = (*base, *weighted);
                row.cases.push(Case { rule: rule.name().into(), base, weighted, quadrant, at });
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

/// Derived importance as if nobody were weighted; `None` where nobody is, or it cannot be derived then.
fn derived_anew(survey: &Survey, selections: &[Selection], plan: &Plan) -> Option<Drivers> {
    let plan = Plan { replicates: 0, ..plan.clone() };
    let of = |selection: &&Selection| selection.base == plan.base && !selection.weighted;
    let bare = selections.iter().filter(|_| selections[0].weighted).find(of)?;
    driver::drivers(survey, Drawn::default(), &plan, &bare.rated, &mut Vec::new()).ok()?
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
fn quadrants(rows: &[&Basis], rule: CrosshairRule, survey: &Survey) -> Vec<Option<(Quadrant, Crosshair)>> {
    let at = crosshair::of(rows, rule, &survey.scale);
    let quadrant = |row: &&Basis| Some((Quadrant::of(row.importance.value, row.performance.value, at?), at?));
    rows.iter().map(quadrant).collect()
}
