//! Every choice of answers that others might have made: base × weights on and off, each estimated once.

use super::drawn::Drawn;
use super::{Base, Bases, Plan, importance};
use crate::error::Result;
use crate::survey::{Ratings, Survey};

/// The estimates of what was rated under one choice.
pub(super) struct Selection {
    /// Which answers the rows rest on.
    pub base: Base,
    /// Whether respondents are weighted.
    pub weighted: bool,
    /// The estimates.
    pub rated: Bases,
}

/// Every choice that applies to the survey: as weighted first, then as if nobody were.
///
/// # Errors
/// Where the plan's own choice leaves a row without answers. Another one that does is no alternative.
pub(super) fn selections(survey: &Survey, drawn: Drawn, plan: &Plan) -> Result<Vec<Selection>> {
    let mut selections = Vec::new();
    let weighted = drawn.has_weights();
    let choices = [(weighted, drawn), (false, Drawn::default())];
    for (weighted, drawn) in &choices[..if weighted { 2 } else { 1 }] {
        for &base in bases_of(survey, plan) {
            let own = *weighted == choices[0].0 && base == plan.base;
            match importance::rated(survey, *drawn, base, plan) {
                Ok(rated) => selections.push(Selection { base, weighted: *weighted, rated }),
                Err(problem) if own => return Err(problem),
                Err(_) => {}
            }
        }
    }
    Ok(selections)
}

/// The estimates of the plan's own choice.
pub(super) fn own<'a>(selections: &'a [Selection], plan: &Plan) -> &'a Bases {
    of_base(selections, plan.base)
        .expect("the plan's own choice is among the selections, or they are an error")
}

/// The estimates under a base, weighted where respondents are.
pub(super) fn of_base(selections: &[Selection], base: Base) -> Option<&Bases> {
    let weighted = selections.first()?.weighted;
    let same = |selection: &&Selection| selection.base == base && selection.weighted == weighted;
    selections.iter().find(same).map(|selection| &selection.rated)
}

/// The bases in the order of the sensitivity table, the plan's own among them.
fn bases_of(survey: &Survey, plan: &Plan) -> &'static [Base] {
    match (&survey.ratings, plan.base) {
        // A summary is refused on another base than its own.
        (Ratings::Summary(_), Base::Pairs) => &[Base::Pairs],
        (Ratings::Summary(_), Base::Available) => &[Base::Available],
        (_, Base::Listwise) => &[Base::Pairs, Base::Available, Base::Listwise],
        _ => &[Base::Pairs, Base::Available],
    }
}
