//! Which columns rate the same criterion, and which of the two is importance.

mod alike;
mod besides;
mod comments;
mod copies;
mod families;
mod family;
mod figures;
mod lacking;
mod matching;
mod partnered;
mod reading;
mod resolve;
mod unsided;

pub use family::is_overall;
use family::{Family, Member};

use crate::input::answers::labels::could_be_ratings;
use crate::input::columns::layout::{LayoutError, Match, Pair, Shape, Side};
use crate::input::columns::rows::Answers;
use crate::input::fold::fold;
use crate::input::headings::{Heading, Headings};
use crate::input::hints::{Hints, find, matching as columns_matching};
use crate::message::{Columns, Message};

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
            headers: [importance.code.clone(), performance.code.clone()],
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
    answers: &Answers<'_>,
    hints: &Hints,
    notices: &mut Vec<Message>,
) -> Result<Option<Shape>, LayoutError> {
    if hints.importance_columns.is_empty() && hints.performance_columns.is_empty() {
        return Ok(None);
    }
    let by_pattern = |side: Side| match side {
        Side::Importance => columns_matching(headings, "--importance-columns", &hints.importance_columns),
        Side::Performance => columns_matching(headings, "--performance-columns", &hints.performance_columns),
    };
    let members = |side: Side| -> Result<Vec<Member>, LayoutError> {
        Ok(by_pattern(side)?.into_iter().map(|(heading, caught)| Member::chosen(heading, &caught)).collect())
    };
    let mut importance = unsided::without_comments(members(Side::Importance)?, answers, notices);
    let mut performance = unsided::without_comments(members(Side::Performance)?, answers, notices);
    let chosen = importance.iter().find(|i| performance.iter().any(|p| p.column == i.column));
    if let Some(member) = chosen {
        return Err(LayoutError::BothSides { column: member.code.clone() });
    }
    if importance.is_empty() {
        importance = partners(headings, Side::Importance, &performance, answers);
    } else if performance.is_empty() {
        performance = partners(headings, Side::Performance, &importance, answers);
    }
    if importance.is_empty() {
        let items = performance.into_iter().map(|m| (m.label, m.column)).collect();
        return Ok(Some(Shape::PerformanceOnly { items }));
    }
    if performance.is_empty() {
        let columns: Vec<String> = importance.into_iter().map(|member| member.code).collect();
        return Err(LayoutError::ImportanceOnly { count: columns.len(), columns, beside: Vec::new() });
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
    notices: &mut Vec<Message>,
) -> Result<Shape, LayoutError> {
    let headings = &copies::without(headings, answers, notices)?;
    let all = family::of(headings);
    let families = unsided::settle(all.clone(), answers, notices);
    if families.iter().any(|f| f.side == Some(Side::Importance)) {
        let pairs = families::pairs_of(families.clone(), notices)?;
        if !pairs.is_empty() {
            besides::refuse_contradicted(headings, &pairs)?;
            let left_out = lacking::left_out(headings, &families, &pairs, answers, notices);
            notices.extend(left_out);
            notices.extend(besides::told(headings, &pairs, answers));
            return Ok(Shape::Wide { pairs });
        }
    }
    // A letter or a mark is a usual way to write its side, and could mean something else; a glued word could not.
    for (partnered, told) in [
        (partnered::glued(headings), Message::sure as fn(Columns) -> Message),
        (partnered::lettered(headings), Message::likely),
        (partnered::marked(headings), Message::likely),
    ] {
        if !partnered.is_empty() && hold_ratings(&partnered, answers) {
            let pairs = families::pairs_of(partnered, notices)?;
            notices.push(told(say_sides(headings, &pairs)));
            return Ok(Shape::Wide { pairs });
        }
    }
    for wordless in [partnered::repeated(headings), partnered::dual(headings)] {
        let wordless = unsided::settle(wordless, answers, notices);
        if wordless.iter().any(|f| f.side == Some(Side::Importance)) {
            let pairs = families::pairs_of(wordless, notices)?;
            if !pairs.is_empty() {
                return Ok(Shape::Wide { pairs });
            }
        }
    }
    if let Some(pairs) = beside_bare(headings, &families, answers, notices)? {
        return Ok(Shape::Wide { pairs });
    }
    lacking::shape(headings, &families, answers, &all, notices)
}

/// The pairs of importance columns with columns that bear the same names and no word of a side; of performance columns with some
/// whose words are used for importance.
fn beside_bare(
    headings: &Headings,
    families: &[Family],
    answers: &Answers<'_>,
    notices: &mut Vec<Message>,
) -> Result<Option<Vec<Pair>>, LayoutError> {
    let of_side = |side: Side| -> Vec<Member> {
        families.iter().filter(|f| f.side == Some(side)).flat_map(|f| f.members.clone()).collect()
    };
    let (mut importance, mut performance) = (of_side(Side::Importance), of_side(Side::Performance));
    let criteria = |members: &[Member]| members.iter().filter(|member| !member.is_overall()).count();
    let side = match (criteria(&importance), criteria(&performance)) {
        (2.., 0) => {
            performance = lacking::bare_partners(headings, &importance, answers);
            Side::Performance
        }
        (0, 2..) => {
            performance.retain(|member| !member.is_overall());
            importance = lacking::like_importance(headings, &performance, answers);
            Side::Importance
        }
        _ => return Ok(None),
    };
    let found = if side == Side::Performance { &performance } else { &importance };
    if found.is_empty() {
        return Ok(None);
    }
    let columns = found.iter().map(|member| member.code.clone()).collect();
    notices.push(Message::likely(Columns::SideFromName { side, columns }));
    matching::pairs_of_criteria(importance, performance, false, notices).map(Some)
}

/// The columns that hold what ratings hold, each with the side that its own words say.
pub fn ratings(headings: &Headings, answers: &Answers<'_>) -> Vec<(usize, Option<Side>)> {
    let side = |heading: &Heading| reading::readings(heading).first().and_then(|reading| reading.side);
    lacking::ratings(headings, answers).into_iter().map(|heading| (heading.index, side(heading))).collect()
}

/// Whether the answers of all members together could be ratings.
fn hold_ratings(families: &[Family], answers: &Answers<'_>) -> bool {
    let columns: Vec<usize> = families.iter().flat_map(|f| &f.members).map(|member| member.column).collect();
    could_be_ratings(&answers.distinct(&columns))
}

fn say_sides(headings: &Headings, pairs: &[Pair]) -> Columns {
    let code = |column: Option<usize>| {
        let heading = headings.columns.iter().find(|h| Some(h.index) == column);
        heading.map_or_else(String::new, |h| h.code.clone())
    };
    let first = pairs.first();
    Columns::SidesByLetters {
        importance: code(first.map(|pair| pair.importance)),
        performance: code(first.map(|pair| pair.performance)),
    }
}

/// The columns whose words say a side, in families that share a key with the columns chosen for the other; else those that
/// bear the same names. What is chosen for one side is never taken for the other, whatever its words say.
fn partners(headings: &Headings, side: Side, chosen: &[Member], answers: &Answers<'_>) -> Vec<Member> {
    let is_chosen = |member: &Member| chosen.iter().any(|other| other.column == member.column);
    let known = |member: &Member| chosen.iter().any(|other| fold(&other.key) == fold(&member.key));
    let families = family::of(headings).into_iter();
    let of_side =
        families.filter(|f| f.side == Some(side) && f.members.iter().any(|m| !is_chosen(m) && known(m)));
    let found: Vec<Member> = of_side.flat_map(|f| f.members).filter(|member| !is_chosen(member)).collect();
    if found.is_empty() { lacking::bare_partners(headings, chosen, answers) } else { found }
}
