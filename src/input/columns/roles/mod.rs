//! What the columns that are not ratings hold.

mod names;
mod seen;

pub use names::{names_recommendation, names_respondent, what_it_asks};
use seen::Seen;

use crate::input::columns::layout::{CountsColumns, LayoutError, LongColumns, Role, Shape, SummaryColumns};
use crate::input::columns::rows::Answers;
use crate::input::headings::{Heading, Headings};
use crate::input::hints::{Hints, find};
use crate::message::{Columns, Message};

/// The role of every column and why, in file order.
///
/// What the hints name comes first, then names, then answers. A weight is recognised, never applied by itself.
///
/// # Errors
/// [`LayoutError::UnknownColumn`] or [`LayoutError::DuplicateColumn`] for a column a hint names.
pub fn of_columns(
    headings: &Headings,
    answers: &Answers<'_>,
    shape: &Shape,
    hints: &Hints,
) -> Result<Vec<(usize, Role, String)>, LayoutError> {
    let mut settled = used_by(shape);
    for (index, role, why) in hinted(headings, hints)? {
        settled.retain(|(column, ..)| *column != index);
        settled.push((index, role, why));
    }
    let mut roles = Vec::new();
    for heading in &headings.columns {
        let known = settled.iter().find(|(column, ..)| *column == heading.index).cloned();
        let taken = |role: Role| settled.iter().chain(&roles).any(|(_, r, _)| *r == role);
        let (role, why) = if let Some((_, role, why)) = known {
            (role, why)
        } else {
            let seen = Seen::of(answers, heading.index);
            // One column tells respondents apart and one weighs them: the first so named.
            let first = |role: &Role| !matches!(role, Role::RespondentId | Role::Weight) || !taken(*role);
            let named = names::by_name(heading, &seen).filter(|(role, _)| first(role));
            named.unwrap_or_else(|| seen.role())
        };
        roles.push((heading.index, role, why));
    }
    Ok(roles)
}

/// Notices about roles: a weight that is there and not asked for.
pub fn notices(headings: &Headings, roles: &[(usize, Role, String)], hints: &Hints) -> Vec<Message> {
    let weight = roles.iter().find(|(_, role, _)| *role == Role::Weight && hints.weight.is_none());
    let name = weight.and_then(|(index, ..)| headings.of(*index));
    let weight = name.map(|heading| Columns::WeightNotApplied { column: heading.code.clone() });
    weight.map(Message::sure).into_iter().collect()
}

/// The column that counts respondents in a file without ids, each row of which may stand for several.
///
/// It is told by its name, and holds whole numbers of which some are the same: those of a row counter are not.
pub fn counts(
    headings: &Headings,
    answers: &Answers<'_>,
    shape: &Shape,
    roles: &[(usize, Role, String)],
    hints: &Hints,
) -> Option<Message> {
    let has_ids = roles.iter().any(|(_, role, _)| *role == Role::RespondentId);
    if !matches!(shape, Shape::Wide { .. }) || has_ids || hints.weight.is_some() {
        return None;
    }
    let is_other = |heading: &&Heading| {
        roles.iter().any(|(at, role, _)| *at == heading.index && !matches!(role, Role::Rating | Role::Weight))
    };
    let counts = |heading: &&Heading| {
        names::names_count(heading.words()) && Seen::of(answers, heading.index).are_counts()
    };
    let found = headings.columns.iter().filter(is_other).find(counts)?;
    Some(Message::likely(Columns::RowsStandForSeveral { column: found.code.clone() }))
}

/// The columns the shape holds.
fn used_by(shape: &Shape) -> Vec<(usize, Role, String)> {
    let rating = |column: usize, why: String| (column, Role::Rating, why);
    match shape {
        Shape::Wide { pairs } => pairs
            .iter()
            .flat_map(|pair| {
                [
                    rating(pair.importance, format!("importance of \"{}\"", pair.label)),
                    rating(pair.performance, format!("performance of \"{}\"", pair.label)),
                ]
            })
            .collect(),
        Shape::PerformanceOnly { items } => {
            items.iter().map(|(name, column)| rating(*column, format!("performance of \"{name}\""))).collect()
        }
        Shape::Long(LongColumns { respondent, criterion, element, importance, performance }) => {
            let mut used = vec![
                rating(*importance, "importance".to_owned()),
                rating(*performance, "performance".to_owned()),
                (*criterion, Role::Unused, "names the criterion of the row".to_owned()),
            ];
            used.extend(
                respondent
                    .map(|column| (column, Role::RespondentId, "names the respondent of the row".to_owned())),
            );
            used.extend(
                element.map(|column| (column, Role::Unused, "names the element of the row".to_owned())),
            );
            used
        }
        Shape::Counts(CountsColumns { criterion, importance, performance, n, weights }) => {
            let mut used = vec![
                (*criterion, Role::Unused, "names the criterion of the row".to_owned()),
                rating(*importance, "importance".to_owned()),
                rating(*performance, "performance".to_owned()),
                (*n, Role::Unused, "counts the respondents of the row".to_owned()),
            ];
            let sums = weights.iter().flat_map(|(w, w2)| [*w, *w2]);
            used.extend(sums.map(|column| (column, Role::Unused, "sums up their weights".to_owned())));
            used
        }
        Shape::Summary(SummaryColumns {
            criterion,
            element,
            importance,
            performance,
            n,
            sd_importance,
            sd_performance,
            sd_gap,
        }) => {
            let mut used = vec![
                rating(*importance, "mean importance".to_owned()),
                rating(*performance, "mean performance".to_owned()),
                (*criterion, Role::Unused, "names the criterion of the row".to_owned()),
            ];
            let others = [
                (element, "names the element of the row"),
                (n, "number of respondents"),
                (sd_importance, "standard deviation of importance"),
                (sd_performance, "standard deviation of performance"),
                (sd_gap, "standard deviation of the gap"),
            ];
            used.extend(
                others
                    .iter()
                    .filter_map(|(column, why)| column.map(|c| (c, Role::Unused, (*why).to_owned()))),
            );
            used
        }
    }
}

fn hinted(headings: &Headings, hints: &Hints) -> Result<Vec<(usize, Role, String)>, LayoutError> {
    let mut settled = Vec::new();
    let singles =
        [("weight", Role::Weight, &hints.weight), ("respondent", Role::RespondentId, &hints.respondent)];
    for (what, role, name) in singles {
        if let Some(name) = name {
            settled.push((find(headings, what, name)?.index, role, format!("named as {what}")));
        }
    }
    for (what, role, names) in
        [("segment", Role::Segment, &hints.segments), ("outcome", Role::Outcome, &hints.outcomes)]
    {
        for name in names {
            settled.push((find(headings, what, name)?.index, role, format!("named as {what}")));
        }
    }
    Ok(settled)
}
