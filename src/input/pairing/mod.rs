//! Which columns rate the same criterion, and which of the two is importance.

mod family;
mod matching;
mod unsided;

pub use family::is_overall;
use family::{Family, Member};

use crate::input::answers::Answers;
use crate::input::headings::Headings;
use crate::input::hints::{Hints, find, matching as columns_matching};
use crate::input::layout::{LayoutError, Match, Notice, Pair, Shape, Side};
use crate::input::sides::Reading;

/// The pairs the user names.
///
/// # Errors
/// [`LayoutError::UnknownColumn`], [`LayoutError::DuplicateColumn`], and [`LayoutError::BothSides`] when one column is
/// both halves.
pub fn named(headings: &Headings, hints: &Hints) -> Result<Shape, LayoutError> {
    let mut pairs: Vec<Pair> = Vec::new();
    for (name, label, importance, performance) in &hints.pairs {
        let importance = find(headings, &format!("importance of \"{name}\""), importance)?;
        let performance = find(headings, &format!("performance of \"{name}\""), performance)?;
        if importance.index == performance.index {
            return Err(LayoutError::BothSides { column: importance.code.clone() });
        }
        pairs.push(Pair {
            name: name.clone(),
            label: label.clone().unwrap_or_else(|| name.clone()),
            importance: importance.index,
            performance: performance.index,
            matched: Match::Named,
        });
    }
    Ok(Shape::Wide { pairs })
}

/// The pairs among the columns the user chose by pattern; `None` when there are no patterns.
///
/// Performance columns alone make a survey of performance only.
///
/// # Errors
/// [`LayoutError::EmptyPattern`], [`LayoutError::BothSides`], and what matching tells when the two sides do not match.
pub fn chosen(
    headings: &Headings,
    hints: &Hints,
    notices: &mut Vec<Notice>,
) -> Result<Option<Shape>, LayoutError> {
    if hints.importance_columns.is_empty() && hints.performance_columns.is_empty() {
        return Ok(None);
    }
    let importance = side(headings, Side::Importance, hints)?;
    let performance = side(headings, Side::Performance, hints)?;
    if hints.importance_columns.is_empty() {
        let items = performance.into_iter().map(|m| (m.name, m.column)).collect();
        return Ok(Some(Shape::PerformanceOnly { items }));
    }
    let shared = importance.iter().find(|i| performance.iter().any(|p| p.column == i.column));
    if let Some(member) = shared {
        return Err(LayoutError::BothSides { column: member.code.clone() });
    }
    let pairs = matching::pairs(importance, performance, true, notices)?;
    Ok(Some(Shape::Wide { pairs }))
}

/// The pairs the names, questions, rows and answers tell.
///
/// Tried in this order: side words in scales, questions and names; the same rows under two questions (the side from
/// the answers, else importance first, with a notice); side words glued to names.
///
/// # Errors
/// [`LayoutError::NoPair`] when nothing tells; [`LayoutError::OneSided`], [`LayoutError::TwoBlocks`] and
/// [`LayoutError::DuplicateColumn`] when what is told does not come out even.
pub fn found(
    headings: &Headings,
    answers: &Answers<'_>,
    notices: &mut Vec<Notice>,
) -> Result<Shape, LayoutError> {
    let mut families = family::of(headings, Reading::Parts);
    if families.iter().any(|f| f.side.is_some() && f.has_duplicates()) {
        let whole = family::of(headings, Reading::Words);
        if !whole.iter().any(|f| f.side.is_some() && f.has_duplicates()) {
            families = whole;
        }
    }
    let families = unsided::settle(families, answers, notices);
    if families.iter().any(|f| f.side == Some(Side::Importance)) {
        let pairs = matching::families(families.clone(), notices)?;
        if !pairs.is_empty() {
            return Ok(Shape::Wide { pairs });
        }
    }
    let glued = family::glued(headings);
    if !glued.is_empty() {
        let pairs = matching::families(glued, notices)?;
        return Ok(Shape::Wide { pairs });
    }
    let rows_twice = unsided::settle(family::repeated(headings), answers, notices);
    if rows_twice.iter().any(|f| f.side == Some(Side::Importance)) {
        let pairs = matching::families(rows_twice, notices)?;
        if !pairs.is_empty() {
            return Ok(Shape::Wide { pairs });
        }
    }
    performance_only(families, notices).ok_or_else(|| LayoutError::NoPair {
        columns: headings.columns.iter().filter(|h| !h.metadata).map(|h| h.code.clone()).collect(),
        total: headings.columns.len(),
    })
}

/// Two ratings of performance or more, and none of importance.
fn performance_only(families: Vec<Family>, notices: &mut Vec<Notice>) -> Option<Shape> {
    let important: Vec<&Family> = families.iter().filter(|f| f.side == Some(Side::Importance)).collect();
    if !important.is_empty() {
        return None;
    }
    let mut members: Vec<Member> =
        families.into_iter().filter(|f| f.side == Some(Side::Performance)).flat_map(|f| f.members).collect();
    members.retain(|member| !member.is_overall());
    if members.len() < 2 {
        return None;
    }
    members.sort_by_key(|member| member.column);
    let message = format!(
        "{} performance columns and no importance columns: importance can be derived from an outcome (--importance johnson --outcome COLUMN)",
        members.len()
    );
    notices.push(Notice { code: "performance_only", message });
    Some(Shape::PerformanceOnly { items: members.into_iter().map(|m| (m.label, m.column)).collect() })
}

/// The columns a side's patterns choose; where it has none, those whose words say that side.
fn side(headings: &Headings, side: Side, hints: &Hints) -> Result<Vec<Member>, LayoutError> {
    let (option, patterns) = match side {
        Side::Importance => ("--importance-columns", &hints.importance_columns),
        Side::Performance => ("--performance-columns", &hints.performance_columns),
    };
    if patterns.is_empty() {
        let families = family::of(headings, Reading::Parts);
        return Ok(families.into_iter().filter(|f| f.side == Some(side)).flat_map(|f| f.members).collect());
    }
    let found = columns_matching(headings, option, patterns)?;
    Ok(found.into_iter().map(|(heading, caught)| Member::chosen(heading, caught)).collect())
}
