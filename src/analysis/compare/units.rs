//! Who the respondents of two waves are: ids, clusters and strata by their names.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::message::{Comparing, Message};
use crate::survey::{Ratings, Respondents, Survey};

/// Whether an id column coincides in both waves so often that they may be a panel.
pub(super) fn looks_like_panel(old: &Survey, new: &Survey) -> Option<Message> {
    let (one, other) = (respondents(old)?, respondents(new)?);
    let column = &one.panel.as_ref()?.name;
    let (before, after) = (ids(one)?, ids(other)?);
    let known: std::collections::HashSet<&String> = before.iter().flatten().collect();
    let both = after.iter().flatten().filter(|id| known.contains(id)).count();
    let counted = |ids: &[Option<String>]| {
        (1..).zip(ids).all(|(number, id): (usize, _)| id.as_ref().is_some_and(|id| *id == number.to_string()))
    };
    let often = 5 * both >= before.len().min(after.len());
    (both > 0 && often && !(counted(&before) && counted(&after)))
        .then(|| Message::finding(Comparing::LooksLikePanel { ids: both, column: column.clone() }))
}

/// The answers of a survey, where they were kept.
pub(super) fn respondents(survey: &Survey) -> Option<&Respondents> {
    match &survey.ratings {
        Ratings::Answers { respondents, .. } => Some(respondents),
        Ratings::Counted(_) | Ratings::Summary(_) => None,
    }
}

/// What tells respondents apart, in the order they stand in.
pub(super) fn ids(respondents: &Respondents) -> Option<Vec<Option<String>>> {
    let column = respondents.panel.as_ref()?;
    let name = |level: Option<u32>| level.map(|level| column.levels[level as usize].clone());
    Some(column.of_each().map(name).collect())
}

/// Stratum and number of the cluster of each respondent; `None` without named clusters.
pub(super) fn cluster_names(respondents: &Respondents) -> Option<Vec<Option<String>>> {
    let design = respondents.design.as_ref().filter(|design| !design.cluster_names.is_empty())?;
    Some(
        design.clusters.iter().map(|&cluster| Some(design.cluster_names[cluster as usize].clone())).collect(),
    )
}

/// Strata of each wave, numbered together by their names.
pub(super) fn strata(surveys: &[Cow<Survey>]) -> Vec<Vec<u32>> {
    let mut known: HashMap<String, u32> = HashMap::new();
    let of_wave = |survey: &Cow<Survey>| {
        let Some(respondents) = respondents(survey) else { return Vec::new() };
        let Some(design) = &respondents.design else { return vec![0; respondents.len] };
        let each = design.strata.iter().map(|&stratum| {
            let name = design.stratum_names.get(stratum as usize).cloned().unwrap_or_default();
            let next = known.len() as u32;
            *known.entry(name).or_insert(next)
        });
        each.collect()
    };
    surveys.iter().map(of_wave).collect()
}
