//! Outcomes of 0 and 1 as two audiences have them: what one believes, and what the other says.

use super::audience::SharedOutcome;
use super::drawn::{self, Drawn};
use super::{Change, Plan, weights};
use crate::stats::welch::Share;
use crate::survey::{OutcomeColumn, Ratings, Survey};

/// The outcomes that are 0 or 1 in both surveys and that `least` of each answered, the audience against the reference.
pub fn shared_outcomes(reference: &Survey, audience: &Survey, plan: &Plan, least: u64) -> Vec<SharedOutcome> {
    let all = |survey: &Survey| match &survey.ratings {
        Ratings::Answers { respondents, .. } => respondents.outcomes.clone(),
        Ratings::Counted(_) | Ratings::Summary(_) => Vec::new(),
    };
    let others = all(audience);
    let one = |outcome: &OutcomeColumn| {
        let other = others.iter().find(|other| other.name == outcome.name)?;
        let mut change = change((reference, outcome), (audience, other), plan, least)?;
        change.p_adjusted = change.p;
        change.judge(plan.alpha(), None);
        Some(SharedOutcome { outcome: outcome.name.clone(), change })
    };
    all(reference).iter().filter_map(one).collect()
}

fn change(
    old: (&Survey, &OutcomeColumn),
    new: (&Survey, &OutcomeColumn),
    plan: &Plan,
    least: u64,
) -> Option<Change> {
    let binary = |column: &OutcomeColumn| {
        let mut values = column.of_each().flatten().peekable();
        values.peek().is_some() && values.all(|value| value == 0.0 || value == 1.0)
    };
    if !binary(old.1) || !binary(new.1) {
        return None;
    }
    let estimate = |(survey, column): (&Survey, &OutcomeColumn)| {
        let design = drawn::design(survey);
        let drawn = Drawn::of(survey, design.as_ref());
        let estimate = weights::estimate(drawn, column.of_each(), plan)?;
        let n = estimate.n.filter(|n| *n >= least)? as f64;
        Some((estimate, Share { hits: n * estimate.value, base: n }, drawn.weighted()))
    };
    let ((before, old, one), (after, new, other)) = (estimate(old)?, estimate(new)?);
    Some(if one || other {
        Change::of_estimates(&before, &after, plan.confidence)
    } else {
        Change::of_shares(old, new, plan.confidence)
    })
}
