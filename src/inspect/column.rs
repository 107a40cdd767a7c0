//! The columns of a file: what each of them holds and why.

use serde::Serialize;

use super::Confidence;
use crate::input::Table;
use crate::input::columns::layout::{Layout, Role};
use crate::input::headings::Heading;

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
    /// `rating`, `respondent_id`, `weight`, `segment`, …; `null` where the ratings were not found.
    pub role: Option<&'static str>,
    /// Why.
    pub why: Option<String>,
    /// How sure that is.
    pub confidence: Option<Confidence>,
}

/// Every column, in file order.
pub(super) fn columns(table: &Table, layout: Option<&Layout>) -> Vec<ColumnFacts> {
    let role_of = |heading: &Heading| match layout {
        Some(layout) => layout.roles.iter().find(|(column, ..)| *column == heading.index).cloned(),
        None => {
            heading.metadata.then(|| (heading.index, Role::Metadata, "written by the survey tool".to_owned()))
        }
    };
    let facts = table.headings.columns.iter().map(|heading| {
        let known = role_of(heading);
        ColumnFacts {
            number: heading.index + 1,
            name: heading.code.clone(),
            question: heading.question.clone(),
            item: heading.item.clone(),
            role: known.as_ref().map(|(_, role, _)| role_name(*role)),
            confidence: known.as_ref().map(|(_, role, why)| Confidence::of_role(*role, why)),
            why: known.map(|(_, _, why)| why),
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
