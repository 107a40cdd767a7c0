//! Which columns rate the same criterion, and which of the two is importance.

mod families;
mod family;
mod matching;
mod partnered;
mod unsided;

pub use family::is_overall;
use family::{Family, Member};

use crate::input::answers::labels::could_be_ratings;
use crate::input::columns::layout::{LayoutError, Match, Notice, Pair, Shape, Side};
use crate::input::columns::rows::Answers;
use crate::input::columns::sides::Cut;
use crate::input::fold::fold;
use crate::input::headings::Headings;
use crate::input::hints::{Hints, find, matching as columns_matching};

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
/// A side without patterns is taken from the words of the columns; performance columns without any importance make a
/// survey of performance only.
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
    let by_pattern = |side: Side| match side {
        Side::Importance => columns_matching(headings, "--importance-columns", &hints.importance_columns),
        Side::Performance => columns_matching(headings, "--performance-columns", &hints.performance_columns),
    };
    let members = |side: Side| -> Result<Vec<Member>, LayoutError> {
        Ok(by_pattern(side)?.into_iter().map(|(heading, caught)| Member::chosen(heading, caught)).collect())
    };
    let mut importance = members(Side::Importance)?;
    let mut performance = members(Side::Performance)?;
    if importance.is_empty() {
        importance = partners(headings, Side::Importance, &performance);
    } else if performance.is_empty() {
        performance = partners(headings, Side::Performance, &importance);
    }
    if importance.is_empty() {
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
/// the answers, else importance first, with a notice); side words or letters glued to names; statements that come twice.
///
/// # Errors
/// [`LayoutError::NoPair`] when nothing tells; [`LayoutError::OneSided`], [`LayoutError::TwoBlocks`] and
/// [`LayoutError::DuplicateColumn`] when what is told does not come out even.
pub fn found(
    headings: &Headings,
    answers: &Answers<'_>,
    notices: &mut Vec<Notice>,
) -> Result<Shape, LayoutError> {
    let mut families = family::of(headings, Cut::Parts);
    if families.iter().any(|f| f.side.is_some() && f.has_duplicates()) {
        let whole = family::of(headings, Cut::Words);
        if !whole.iter().any(|f| f.side.is_some() && f.has_duplicates()) {
            families = whole;
        }
    }
    let families = unsided::settle(families, answers, notices);
    if families.iter().any(|f| f.side == Some(Side::Importance)) {
        let pairs = families::pairs_of(families.clone(), notices)?;
        if !pairs.is_empty() {
            return Ok(Shape::Wide { pairs });
        }
    }
    for partnered in [partnered::glued(headings), partnered::lettered(headings)] {
        if !partnered.is_empty() && hold_ratings(&partnered, answers) {
            let pairs = families::pairs_of(partnered, notices)?;
            let (message, code) = (say_sides(headings, &pairs), "sides_by_letters");
            notices.push(Notice { code, message });
            return Ok(Shape::Wide { pairs });
        }
    }
    let repeated = unsided::settle(partnered::repeated(headings), answers, notices);
    if repeated.iter().any(|f| f.side == Some(Side::Importance)) {
        let pairs = families::pairs_of(repeated, notices)?;
        if !pairs.is_empty() {
            return Ok(Shape::Wide { pairs });
        }
    }
    performance_only(families, answers, notices).ok_or_else(|| LayoutError::NoPair {
        columns: headings.columns.iter().filter(|h| !h.metadata).map(|h| h.code.clone()).collect(),
        total: headings.columns.len(),
    })
}

/// Whether the answers of all members together could be ratings.
fn hold_ratings(families: &[Family], answers: &Answers<'_>) -> bool {
    let columns: Vec<usize> = families.iter().flat_map(|f| &f.members).map(|member| member.column).collect();
    could_be_ratings(&answers.distinct(&columns))
}

fn say_sides(headings: &Headings, pairs: &[Pair]) -> String {
    let code = |column: Option<usize>| {
        let heading = headings.columns.iter().find(|h| Some(h.index) == column);
        heading.map_or("", |h| h.code.as_str())
    };
    let first = pairs.first();
    format!(
        "sides read from the letters of the names: \"{}\" … as importance, \"{}\" … as performance",
        code(first.map(|pair| pair.importance)),
        code(first.map(|pair| pair.performance))
    )
}

/// Two ratings of performance or more, and none of importance.
fn performance_only(
    families: Vec<Family>,
    answers: &Answers<'_>,
    notices: &mut Vec<Notice>,
) -> Option<Shape> {
    if families.iter().any(|f| f.side == Some(Side::Importance)) || !hold_ratings(&families, answers) {
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

/// The columns whose words say a side, in families that share a key with the columns chosen for the other.
fn partners(headings: &Headings, side: Side, chosen: &[Member]) -> Vec<Member> {
    let known = |family: &Family| chosen.iter().any(|member| family.keys().contains(&fold(&member.key)));
    let families = family::of(headings, Cut::Parts).into_iter();
    families.filter(|f| f.side == Some(side) && known(f)).flat_map(|f| f.members).collect()
}
