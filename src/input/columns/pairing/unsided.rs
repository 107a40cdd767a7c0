//! Sides for questions whose words do not tell: from the answers, from what is left, from their order.

use crate::input::answers::labels::{could_be_ratings, could_be_texts, holds_many};
use crate::input::columns::layout::{Notice, Side};
use crate::input::columns::pairing::family::Family;
use crate::input::columns::rows::Answers;
use crate::input::columns::sides::of_phrase;

/// Gives a side to families without one where the answers or a partner tell it, and leaves out what cannot be ratings.
///
/// Two families about the same things, when no family has a side: importance first, with a notice.
pub fn settle(families: Vec<Family>, answers: &Answers<'_>, notices: &mut Vec<Notice>) -> Vec<Family> {
    let mut families: Vec<Family> = families
        .into_iter()
        .filter(|family| family.side.is_some() || holds_ratings(family, answers))
        .map(|family| without_texts(family, answers, notices))
        .collect();
    for family in &mut families {
        if family.side.is_none() {
            family.side = side_of_answers(family, answers);
            if let Some(side) = family.side {
                let message = format!("\"{}\" … is taken as {side}: the answers say so", shown(family));
                notices.push(Notice { code: "side_from_answers", message });
            }
        }
    }
    by_partner(&mut families, notices);
    if families.iter().all(|family| family.side.is_none()) {
        by_order(&mut families, notices);
    }
    families.retain(|family| family.side.is_some());
    families
}

/// The side that a family about the same things lacks.
fn by_partner(families: &mut [Family], notices: &mut Vec<Notice>) {
    for at in 0..families.len() {
        let lacking = |other: &&Family| {
            let has_partner =
                families.iter().any(|f| f.side == other.side.map(Side::other) && alike(f, other));
            other.side.is_some() && alike(&families[at], other) && !has_partner
        };
        let other = families.iter().find(lacking).filter(|_| families[at].side.is_none());
        if let Some((other, side)) = other.and_then(|other| Some((other, other.side?.other()))) {
            let (one, other) = (shown(&families[at]), shown(other));
            let message = format!(
                "\"{one}\" … is taken as {side}, beside \"{other}\" … about the same rows (--{side}-columns says otherwise)"
            );
            notices.push(Notice { code: "side_from_partner", message });
            families[at].side = Some(side);
        }
    }
}

/// Importance first.
fn by_order(families: &mut [Family], notices: &mut Vec<Notice>) {
    for at in 0..families.len() {
        let partner = (at + 1..families.len())
            .find(|&other| families[other].side.is_none() && alike(&families[at], &families[other]));
        let Some(partner) = partner.filter(|_| families[at].side.is_none()) else { continue };
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

/// A comment asked beside the ratings (`imp_comment`) is left out, with a notice.
fn without_texts(mut family: Family, answers: &Answers<'_>, notices: &mut Vec<Notice>) -> Family {
    // Where all columns together hold no texts, none does by itself; that is most of the time, and seen at once.
    if !holds_many(&answers.distinct(&columns(&family))) {
        return family;
    }
    family.members.retain(|member| {
        let texts = could_be_texts(&answers.distinct(&[member.column]));
        if texts {
            let message =
                format!("column \"{}\" is left out of the ratings: its answers are texts", member.code);
            notices.push(Notice { code: "texts_left_out", message });
        }
        !texts
    });
    family
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
