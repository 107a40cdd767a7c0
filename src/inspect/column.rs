//! The columns of a file: what each of them holds and why.

use serde::Serialize;

use super::Confidence;
use crate::input::columns::layout::{Layout, Role, Shape};
use crate::input::headings::Heading;
use crate::input::hints::find_all;
use crate::input::{Source, Table};
use crate::survey::Survey;

/// A column and the role given to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ColumnFacts {
    /// Its number, from 1; `#3` names the third column in a study file.
    pub number: usize,
    /// Its code, or its header text.
    pub name: String,
    /// The question it belongs to.
    pub question: Option<String>,
    /// The row of the question.
    pub item: Option<String>,
    /// `rating`, `respondent_id`, `weight`, `segment`, …
    pub role: Option<&'static str>,
    /// Why.
    pub why: Option<String>,
    /// How sure that is.
    pub confidence: Option<Confidence>,
    /// Lowest and highest rating of its scale; `null` where it holds no ratings or their scale is not known.
    pub scale: Option<[f64; 2]>,
    /// Lowest and highest of its answers; `null` where they are not numbers.
    pub answers: Option<[f64; 2]>,
}

/// Every column, in file order.
pub(super) fn columns(
    table: &Table,
    layout: Option<&Layout>,
    survey: Option<&Survey>,
    source: &Source,
) -> Vec<ColumnFacts> {
    let alone;
    let roles = if let Some(layout) = layout {
        &layout.roles
    } else {
        alone = table.roles_alone();
        &alone
    };
    let outcomes: Vec<usize> = source
        .wanted()
        .outcomes
        .iter()
        .filter_map(|name| find_all(&table.headings, "an outcome", name).ok())
        .flatten()
        .map(|heading| heading.index)
        .collect();
    let is_summary = layout.is_some_and(|layout| matches!(layout.shape, Shape::Summary(_)));
    let facts = table.headings.columns.iter().map(|heading: &Heading| {
        let known = if outcomes.contains(&heading.index) {
            Some((heading.index, Role::Outcome, "named as outcome".to_owned()))
        } else {
            roles.iter().find(|(column, ..)| *column == heading.index).cloned()
        };
        let role = known.as_ref().map(|(_, role, _)| *role);
        let is_rated = role == Some(Role::Rating) && !is_summary;
        ColumnFacts {
            number: heading.index + 1,
            name: heading.code.clone(),
            question: heading.question.clone(),
            item: heading.item.clone(),
            role: role.map(role_name),
            confidence: known
                .as_ref()
                .map(|(_, role, why)| Confidence::of_role(*role, why, layout.is_some())),
            why: known.map(|(_, _, why)| why),
            scale: survey.filter(|_| is_rated).map(|survey| [survey.scale.lowest, survey.scale.highest]),
            answers: table.range(heading.index).map(|(lowest, highest)| [lowest, highest]),
        }
    });
    facts.collect()
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Rating => "rating",
        Role::RespondentId => "respondent_id",
        Role::Weight => "weight",
        Role::Segment => "segment",
        Role::Recommendation => "recommendation",
        Role::Satisfaction => "satisfaction",
        Role::Outcome => "outcome",
        Role::FreeText => "free_text",
        Role::Metadata => "metadata",
        Role::Stratum => "stratum",
        Role::Cluster => "cluster",
        Role::Unused => "unused",
    }
}
