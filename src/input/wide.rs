//! A column for each rating.

use super::columns;
use super::layout::Pair;
use super::ratings::rated;
use super::sheet::Sheet;
use super::source::Source;
use super::structure::{Found, structure};
use crate::error::Result;
use crate::survey::{Counts, Dropped, Origin, Ratings, Survey};

/// Builds the survey of a wide sheet; `origin` is completed by the caller.
pub(super) fn survey(sheet: &Sheet, pairs: &[Pair], source: &Source) -> Result<Survey> {
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
    let mut respondents = rated.into_respondents();
    columns::fill(&mut respondents, sheet, &sheet.rows, &source.wanted())?;
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
    })
}
