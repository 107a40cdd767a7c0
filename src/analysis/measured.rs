//! What every part of an analysis works on, carried as one; and a map, made of it the same way for criteria and elements.

use super::basis::{Bases, Basis};
use super::crosshair;
use super::drawn::Drawn;
use super::driver::Drivers;
use super::driver_certainty;
use super::element;
use super::importance;
use super::indices;
use super::inference::{self, Family, Sampling};
use super::plan::{Base, Plan};
use super::row::{self, Flag, Level, Row};
use super::selection::{self, Selection};
use super::{Placed, certainty, line, target, unrelated};
use crate::error::Result;
use crate::stats::design::SampleDesign;
use crate::survey::Survey;

/// A survey as it is analyzed.
#[derive(Clone, Copy)]
pub(super) struct Measured<'a> {
    /// Its answers, weights and strata settled.
    pub settled: &'a Survey,
    /// The same, measured by the metric of the plan.
    pub survey: &'a Survey,
    pub drawn: Drawn<'a>,
    pub sampling: Sampling,
    pub plan: &'a Plan,
}

/// The bases of the rows: those of the plan, and those that would be without its choices.
#[derive(Clone, Copy)]
pub(super) struct Based<'a> {
    /// Of the plan, on the axes of its maps.
    pub bases: &'a Bases,
    /// The same under the other of `pairs` and `available`, to tell where the choice matters.
    pub other: Option<&'a Bases>,
    /// Importance that is derived.
    pub derived: Option<&'a Drivers>,
}

/// The maps of criteria and elements.
pub(super) struct Maps {
    pub criteria: Vec<Row>,
    /// Empty where there are none.
    pub elements: Vec<Row>,
    pub crosshair: Placed,
    pub element_crosshair: Option<Placed>,
    /// The tests that were made of their rows.
    pub families: Vec<Family>,
}

impl<'a> Measured<'a> {
    /// A survey that is settled, and the same as it is measured; `design` is its [`drawn::design`].
    pub fn of(
        settled: &'a Survey,
        survey: &'a Survey,
        design: Option<&'a SampleDesign>,
        plan: &'a Plan,
    ) -> Self {
        Self { settled, survey, drawn: Drawn::of(survey, design), sampling: Sampling::of(survey), plan }
    }

    /// The bases on the axes of the maps: as they were rated, or with importance that is derived.
    ///
    /// # Errors
    /// Where a row has no importance by its derivation.
    pub fn on_axes(&self, rated: &Bases, derived: Option<&Drivers>) -> Result<Bases> {
        let Some(drivers) = derived else { return Ok(rated.clone()) };
        importance::on_axis(rated, drivers)
            .map_err(|name| unrelated::without_importance(self.survey, name, &drivers.outcome))
    }

    /// Both maps, and what their rows have of one another.
    ///
    /// # Errors
    /// Where no crosshair can be placed.
    pub fn maps(&self, based: Based) -> Result<Maps> {
        let Self { settled, survey, drawn, plan, .. } = *self;
        let crosshair = self.placed(Level::Criteria, based)?;
        let has_elements = !based.bases.elements.is_empty();
        let element_crosshair = has_elements.then(|| self.placed(Level::Elements, based)).transpose()?;
        let mut families = Vec::new();
        let mut criteria = self.rows(Level::Criteria, crosshair, based, &mut families);
        let mut elements = match element_crosshair {
            Some(placed) => self.rows(Level::Elements, placed, based, &mut families),
            None => Vec::new(),
        };
        flag_outside(&mut elements, &criteria, survey);
        row::mirror(criteria.iter_mut().chain(&mut elements), survey.scale.range(), plan);
        indices::boxes([&mut criteria, &mut elements], settled, drawn, plan);
        Ok(Maps { criteria, elements, crosshair, element_crosshair, families })
    }

    fn placed(&self, level: Level, based: Based) -> Result<Placed> {
        let rule = self.plan.crosshair;
        let at = crosshair::crosshair(&at_level(based.bases, level), rule, self.survey)?;
        Ok(Placed { rule, at })
    }

    /// The rows of a map, tested and judged.
    fn rows(&self, level: Level, placed: Placed, based: Based, families: &mut Vec<Family>) -> Vec<Row> {
        let Self { survey, drawn, plan, sampling, .. } = *self;
        let subjects = match level {
            Level::Criteria => row::criteria(survey),
            Level::Elements => row::elements(survey),
        };
        let bases = at_level(based.bases, level);
        let other = based.other.map(|other| at_level(other, level));
        let other = other.as_ref().and_then(|bases| {
            crosshair::of(bases, plan.crosshair, &survey.scale).map(|at| (bases.as_slice(), at))
        });
        let mut rows = row::rows(&subjects, &bases, placed.at, other, plan);
        let lines = line::errors(survey, drawn, level, plan);
        let lines = lines.as_ref();
        families.extend(inference::test(&mut rows, &bases, placed.at, level, (sampling, lines), plan));
        let set = based.derived.and_then(|drivers| match level {
            Level::Criteria => Some(&drivers.criteria),
            Level::Elements => drivers.elements.as_ref(),
        });
        certainty::judge(&mut rows, level, survey, plan);
        driver_certainty::judge_quadrants(&mut rows, set, plan);
        target::fill(&mut rows, placed.at, lines, &survey.scale, plan);
        rows
    }
}

fn at_level(bases: &Bases, level: Level) -> Vec<&Basis> {
    match level {
        Level::Criteria => bases.criteria.iter().collect(),
        Level::Elements => bases.elements.iter().collect(),
    }
}

/// Flags elements whose gap is none that their criteria could make.
fn flag_outside(elements: &mut [Row], criteria: &[Row], survey: &Survey) {
    let gap = |row: &Row| row.gap.map(|gap| gap.value);
    let gaps: Vec<Option<f64>> = criteria.iter().map(gap).collect();
    for (at, row) in elements.iter_mut().enumerate() {
        if element::is_outside(survey, at, gap(row), &gaps) {
            row.flags.push(Flag::OutsideCriteria);
        }
    }
}

/// The bases of the other of `pairs` and `available`; none where importance is derived, whose axis it would not change.
pub(super) fn other_base<'a>(
    selections: &'a [Selection],
    derived: Option<&Drivers>,
    plan: &Plan,
) -> Option<&'a Bases> {
    if derived.is_some() {
        return None;
    }
    match plan.base {
        Base::Listwise => None,
        Base::Pairs => selection::of_base(selections, Base::Available),
        Base::Available => selection::of_base(selections, Base::Pairs),
    }
}
