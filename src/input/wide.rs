//! A column for each rating.

use super::columns;
use super::doctor::{self, Finding};
use super::labels::number;
use super::layout::{Pair, Role};
use super::ratings::rated;
use super::sheet::Sheet;
use super::source::Source;
use super::structure::{Found, structure};
use crate::error::Result;
use crate::survey::{Counts, Dropped, Origin, Ratings, Survey};

/// Builds the survey of a wide sheet; `origin` is completed by the caller.
pub(super) fn survey(
    sheet: &Sheet,
    pairs: &[Pair],
    roles: &[(usize, Role, String)],
    source: &Source,
) -> Result<Survey> {
    let found: Vec<Found> = pairs
        .iter()
        .map(|pair| Found { name: pair.name.clone(), label: pair.label.clone(), element: None })
        .collect();
    let structure = structure(&found, &source.study).map_err(|problem| source.in_study(problem))?;
    let columns = |side: fn(&Pair) -> usize| -> Vec<usize> {
        structure.items.iter().map(|&item| side(&pairs[item])).collect()
    };
    let mut rated = rated(sheet, &columns(|pair| pair.importance), &columns(|pair| pair.performance))?;
    let (scale, notices) = (rated.scale.clone(), std::mem::take(&mut rated.notices));
    let mut findings = std::mem::take(&mut rated.findings);
    let mut respondents = rated.into_respondents();
    columns::fill(&mut respondents, sheet, &sheet.rows, &source.wanted())?;
    let criteria: Vec<String> = structure.criteria.iter().map(|criterion| criterion.name.clone()).collect();
    let ratings = doctor::Ratings { criteria: &criteria, respondents: &respondents, scale: &scale };
    findings.extend(duplicated_ids(sheet, roles));
    findings.extend(doctor::examine(ratings, outcome(sheet, roles).as_deref()));
    let counts = Counts::of(&respondents, &structure.elements, &scale, |_| true);
    let mut origin = Origin { rows_used: respondents.len as u64, ..Origin::default() };
    if !structure.left_out.is_empty() {
        origin.dropped.push(Dropped {
            what: "column",
            reason: format!("rating pairs the study file does not list: {}", structure.left_out.join(", ")),
            count: 2 * structure.left_out.len() as u64,
        });
    }
    Ok(Survey {
        scale,
        criteria: structure.criteria,
        elements: structure.elements,
        ratings: Ratings::Answers { counts, respondents },
        origin,
        notices,
        findings,
    })
}

fn duplicated_ids(sheet: &Sheet, roles: &[(usize, Role, String)]) -> Option<Finding> {
    let (column, ..) = roles.iter().find(|(_, role, _)| *role == Role::RespondentId)?;
    doctor::duplicated_ids(sheet.rows.iter().map(|&row| sheet.cell(row, *column)))
}

/// The numbers of the first column that says how content a respondent is with everything.
fn outcome(sheet: &Sheet, roles: &[(usize, Role, String)]) -> Option<Vec<Option<f64>>> {
    let of_role =
        |wanted: Role| roles.iter().find(|(_, role, _)| *role == wanted).map(|(column, ..)| *column);
    let column = [Role::Outcome, Role::Recommendation, Role::Satisfaction].into_iter().find_map(of_role)?;
    Some(sheet.rows.iter().map(|&row| number(sheet.cell(row, column), sheet.decimal_comma)).collect())
}
