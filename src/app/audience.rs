//! Audiences: who stands beside whom, and whose numbers are not shown.

use std::borrow::Cow;

use super::waves::{compared, split};
use crate::analysis::{
    self, Analysis, Asking, Audience, AudienceLabels, AudiencePlan, ComparePlan, Plan, shared_outcomes,
};
use crate::error::{Error, Result};
use crate::input::fold;
use crate::message::{Asked, Message, Request, Results};
use crate::survey::{Label, MISSING, Ratings, Respondents, SegmentColumn, Survey};

/// How audiences are compared.
#[derive(Debug, Clone, Default)]
pub struct Audiences {
    /// The audience that the others stand beside; customers, or the first, where it is not named.
    pub reference: Option<String>,
    /// Audiences of fewer respondents are not shown.
    pub smallest_shown: u64,
    /// Performances within this of one another are aligned; a twentieth of the scale where it is not named.
    pub aligned_within: Option<f64>,
    /// What audiences were asked, by name.
    pub asks: Vec<(String, Asking)>,
    /// What readers call audiences, by name.
    pub labels: Vec<(String, Label)>,
}

/// Fewer respondents than this could be told apart by those who know them.
pub const SMALLEST_SHOWN: u64 = 5;

/// What customers are called, folded: the audience that the others stand beside.
const CUSTOMERS: [&str; 16] = [
    "customer",
    "customers",
    "client",
    "clients",
    "cliente",
    "clientes",
    "clienti",
    "kunde",
    "kunden",
    "klant",
    "klanten",
    "guest",
    "guests",
    "usager",
    "usagers",
    "consumers",
];

/// The survey without the criteria that too few of the audience at this place rated: their numbers would stand beside those of the
/// others.
///
/// # Errors
/// Where no criterion is left, or none of an element.
fn without_rare<'a>(
    survey: &'a Survey,
    respondents: &Respondents,
    column: &SegmentColumn,
    (at, least): (usize, u64),
) -> Result<Cow<'a, Survey>> {
    let own: Vec<bool> = column.of_each().map(|level| level == Some(at as u32)).collect();
    let rated =
        |codes: &[u8]| codes.iter().zip(&own).filter(|(code, own)| **own && **code != MISSING).count() as u64;
    // Nobody has nothing to hide.
    let is_rare = |codes: &[u8]| (1..least).contains(&rated(codes));
    let kept: Vec<bool> = (0..survey.criteria.len())
        .map(|row| !is_rare(&respondents.importance[row]) && !is_rare(&respondents.performance[row]))
        .collect();
    let audience = column.levels[at].clone();
    let dropped = survey.criteria.iter().zip(&kept).filter(|(_, kept)| !**kept);
    let criteria: Vec<String> = dropped.map(|(criterion, _)| criterion.name.clone()).collect();
    if criteria.is_empty() {
        return Ok(Cow::Borrowed(survey));
    }
    if survey.would_lose_all(&kept) {
        let what = Request::AudiencesWithheld { column: column.name.clone(), least };
        return Err(Error::in_file(&survey.origin.file, what));
    }
    let mut survey = survey.clone();
    survey.keep_criteria(&kept);
    survey.findings.push(Message::finding(Results::CriteriaWithheld { audience, criteria, least }));
    Ok(Cow::Owned(survey))
}

/// The analysis of the reference, with the other audiences beside it.
///
/// # Errors
/// Where there are fewer than two audiences, nobody is called like the reference, or all but one are withheld.
pub(super) fn with_audiences(
    survey: &Survey,
    how: &Audiences,
    plan: &Plan,
    waves: &ComparePlan,
) -> Result<Analysis> {
    let refused = |what: Request| Error::in_file(&survey.origin.file, what);
    let Ratings::Answers { respondents, .. } = &survey.ratings else {
        let what = Request::NeedsAnswers { holds: survey.ratings.holds(), asked: Asked::Audiences };
        return Err(refused(what));
    };
    let column = respondents.wave.as_ref().filter(|column| column.levels.len() > 1).ok_or_else(|| {
        let only = respondents.wave.as_ref();
        let column = only.map_or_else(String::new, |column| column.name.clone());
        refused(Request::OneAudience {
            column,
            level: only.and_then(|column| column.levels.first().cloned()),
        })
    })?;
    analysis::levels::refuse_many(survey, "--audience", &column.name, column.levels.len(), plan)?;
    let at = reference(column, how).map_err(refused)?;
    let shown = shown(column, how.smallest_shown);
    if !shown[at] || shown.iter().filter(|shown| **shown).count() < 2 {
        let column = column.name.clone();
        return Err(refused(Request::AudiencesWithheld { column, least: how.smallest_shown }));
    }
    let survey = &*without_rare(survey, respondents, column, (at, how.smallest_shown))?;
    let others: Vec<usize> = (0..column.levels.len()).filter(|&level| level != at).collect();
    let read = std::iter::once(at).chain(others.iter().copied().filter(|&level| shown[level]));
    let names: Vec<String> = read.map(|level| column.levels[level].clone()).collect();
    let mut parts = split(survey, &names, plan)?.into_iter();
    let mut first = parts.next().expect("the reference is shown");
    let mut audiences = Vec::new();
    for level in others {
        let name = &column.levels[level];
        let label =
            |name: &String| how.labels.iter().find(|(known, _)| known == name).map(|(_, label)| label);
        let about = AudiencePlan {
            column: column.name.clone(),
            labels: AudienceLabels::of(label(&column.levels[at]), label(name)),
            asks: how.asks.iter().find(|(asked, _)| asked == name).map(|(_, asks)| *asks),
            aligned_within: how.aligned_within.unwrap_or(ALIGNED * survey.scale.range()),
            smallest_shown: how.smallest_shown,
        };
        let Some(other) = (if shown[level] { parts.next() } else { None }) else {
            audiences.push(Audience::withheld(&column.levels[at], name, plan.alpha(), about));
            continue;
        };
        let outcomes = match (first.survey.as_ref(), other.survey.as_ref()) {
            (Some(first), Some(other)) => shared_outcomes(first, other, plan, how.smallest_shown),
            _ => Vec::new(),
        };
        let mut two = vec![first, other];
        let comparison = compared(&two, 0, plan, waves)?;
        audiences.push(Audience::of(&comparison, two[1].recorded(), outcomes, about));
        first = two.swap_remove(0);
    }
    let mut analysis = first.analysis.expect("an audience is a survey");
    if audiences.iter().any(|audience| audience.withheld) {
        analysis.provenance.files.iter_mut().for_each(|file| file.rows_read = None);
    }
    Ok(Analysis { audiences, ..analysis })
}

/// The respondents of the reference alone.
///
/// # Errors
/// Where there are no respondents, or nobody is called like the reference.
pub(super) fn of_reference(survey: &Survey, how: &Audiences) -> Result<Survey> {
    let refused = |what: Request| Error::in_file(&survey.origin.file, what);
    let Ratings::Answers { respondents, .. } = &survey.ratings else {
        let what = Request::NeedsAnswers { holds: survey.ratings.holds(), asked: Asked::Audiences };
        return Err(refused(what));
    };
    let Some(column) = &respondents.wave else { return Ok(survey.clone()) };
    let at = reference(column, how).map_err(refused)?;
    let of_each: Vec<Option<u32>> = column.of_each().collect();
    Ok(survey.only(|row| of_each[row] == Some(at as u32)).expect("there are answers"))
}

/// Part of the scale within which two performances are aligned, unless it is named.
const ALIGNED: f64 = 0.05;

fn reference(column: &SegmentColumn, how: &Audiences) -> std::result::Result<usize, Request> {
    let Some(name) = &how.reference else {
        let is_customers = |level: &String| CUSTOMERS.contains(&fold::fold(level).as_str());
        return Ok(column.levels.iter().position(is_customers).unwrap_or(0));
    };
    column.levels.iter().position(|level| level == name).ok_or_else(|| Request::UnknownReference {
        column: column.name.clone(),
        name: name.clone(),
        known: column.levels.clone(),
    })
}

/// Which audiences are shown.
fn shown(column: &SegmentColumn, least: u64) -> Vec<bool> {
    let mut n = vec![0_u64; column.levels.len()];
    for level in column.of_each().flatten() {
        n[level as usize] += 1;
    }
    analysis::shown(&n, least)
}
