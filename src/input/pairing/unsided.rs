//! Sides for questions whose words do not tell: from the answers, from what is left, from their order.

use crate::input::answers::Answers;
use crate::input::labels::could_be_ratings;
use crate::input::layout::{Notice, Side};
use crate::input::pairing::family::Family;
use crate::input::sides::of_phrase;

/// Gives a side to families without one where the answers or a partner tell it; drops what cannot be ratings.
///
/// Two families about the same things of which neither tells: importance first, with a notice.
pub fn settle(families: Vec<Family>, answers: &Answers<'_>, notices: &mut Vec<Notice>) -> Vec<Family> {
    let mut families: Vec<Family> = families
        .into_iter()
        .filter(|family| family.side.is_some() || holds_ratings(family, answers))
        .collect();
    for family in &mut families {
        if family.side.is_none() {
            family.side = side_of_answers(family, answers);
            if let Some(side) = family.side {
                let message = format!("\"{}\" is taken as {side}: its answers say so", shown(family));
                notices.push(Notice { code: "side_from_answers", message });
            }
        }
    }
    for at in 0..families.len() {
        if families[at].side.is_some() {
            continue;
        }
        let partner =
            (0..families.len()).find(|&other| other != at && alike(&families[at], &families[other]));
        let Some(partner) = partner else { continue };
        if let Some(side) = families[partner].side {
            families[at].side = Some(side.other());
        } else {
            families[at].side = Some(Side::Importance);
            families[partner].side = Some(Side::Performance);
            let message = format!(
                "nothing says which side is importance: taken in order, \"{}\" first as importance, \"{}\" as performance (--importance-columns and --performance-columns say otherwise)",
                shown(&families[at]),
                shown(&families[partner])
            );
            notices.push(Notice { code: "sides_by_order", message });
        }
    }
    families.retain(|family| family.side.is_some());
    families
}

/// Whether two families are about the same things: as many members, half of their keys alike.
fn alike(one: &Family, other: &Family) -> bool {
    let common = one.keys().intersection(&other.keys()).count();
    one.members.len() == other.members.len() && 2 * common >= one.members.len()
}

/// The name of a family's first column.
fn shown(family: &Family) -> &str {
    family.members.first().map_or("", |member| member.code.as_str())
}

fn holds_ratings(family: &Family, answers: &Answers<'_>) -> bool {
    family.members.len() >= 2 && could_be_ratings(&answers.distinct(&columns(family)))
}

/// The side most of the distinct answers speak of, when no other answer speaks of the other side.
fn side_of_answers(family: &Family, answers: &Answers<'_>) -> Option<Side> {
    let heard: Vec<Side> =
        answers.distinct(&columns(family)).iter().filter_map(|(text, _)| of_phrase(text)).collect();
    let first = *heard.first()?;
    heard.iter().all(|side| *side == first).then_some(first)
}

fn columns(family: &Family) -> Vec<usize> {
    family.members.iter().map(|member| member.column).collect()
}
