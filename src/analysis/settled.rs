//! A survey whose weights and strata are settled before anything is reckoned.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::message::{Message, Results};
use crate::stats::design::collapsed;
use crate::survey::{Design, Ratings, Respondents, Survey};

/// The survey with its weights settled, so that nothing depends on the order of its rows.
///
/// * Equal weights without a design are no weights.
/// * Respondents of weight 0 are left out; with a design they stay, since their cluster was drawn.
/// * Respondents stand in order, as those of a file do already.
/// * A stratum with one cluster is put together with its neighbour, for errors and replicates alike, and told.
pub(super) fn settled(survey: &Survey) -> Cow<'_, Survey> {
    match without_lonely_strata(survey) {
        Some(collapsed) => Cow::Owned(in_order(&collapsed).into_owned()),
        None => in_order(survey),
    }
}

/// The survey with every stratum that has one cluster put together with its neighbour; `None` where there is none.
fn without_lonely_strata(survey: &Survey) -> Option<Survey> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return None };
    let design = respondents.design.as_ref()?;
    let (strata, lonely) = collapsed(&design.strata, &design.clusters);
    // A single stratum has no neighbour.
    if lonely == 0 || is_one_stratum(design) {
        return None;
    }
    let design = Design { strata, ..design.clone() };
    let told = lonely_strata(lonely, &design);
    let mut survey = survey.with_respondents(Respondents { design: Some(design), ..respondents.clone() });
    survey.findings.push(told);
    Some(survey)
}

fn is_one_stratum(design: &Design) -> bool {
    design.strata.windows(2).all(|pair| pair[0] == pair[1])
}

/// The same with the strata as they were drawn, which a part of a sample may hold one cluster of.
pub(super) fn in_order(survey: &Survey) -> Cow<'_, Survey> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return Cow::Borrowed(survey) };
    let weights = respondents.weights.as_deref().filter(|_| respondents.design.is_none()).unwrap_or_default();
    let counted = || weights.iter().filter(|weight| **weight > 0.0);
    let equal = !weights.is_empty() && counted().zip(counted().skip(1)).all(|(one, next)| one == next);
    let columns = survey.columns_by_name();
    if !equal && counted().count() == weights.len() && respondents.is_in_order(&columns) {
        return Cow::Borrowed(survey);
    }
    let mut respondents = respondents.only(|row| weights.get(row).is_none_or(|weight| *weight > 0.0));
    respondents.put_in_order(&columns);
    if equal {
        respondents.weights = None;
    }
    Cow::Owned(survey.clone().with_respondents(respondents))
}

/// What is told of strata with one cluster.
fn lonely_strata(lonely: usize, design: &Design) -> Message {
    let distinct = |codes: &[u32]| codes.iter().collect::<BTreeSet<_>>().len();
    let (strata, clusters) = (distinct(&design.strata), distinct(&design.clusters));
    Message::finding(Results::LonelyStrata { lonely, clusters, strata })
}
