//! Sides for questions whose words do not tell: from the answers, from what is left, from their order.

use crate::input::answers::labels::{could_be_ratings, could_be_texts, end, holds_many, is_missing_word};
use crate::input::columns::layout::Side;
use crate::input::columns::pairing::comments;
use crate::input::columns::pairing::family::{Family, Member};
use crate::input::columns::rows::Answers;
use crate::input::columns::sides::of_phrase;
use crate::input::values::number;
use crate::message::{Columns, Message};

/// Gives a side to families without one where the answers or a partner tell it, and leaves out what cannot be ratings.
///
/// Two families about the same things, when no family has a side and the file has no words for their questions: importance
/// first, which is a guess.
pub fn settle(families: Vec<Family>, answers: &Answers<'_>, notices: &mut Vec<Message>) -> Vec<Family> {
    let mut families: Vec<Family> = families
        .into_iter()
        .filter(|family| family.side.is_some() || holds_ratings(family, answers))
        .map(|family| without_texts(family, answers, notices))
        .collect();
    let mut told = Vec::new();
    for family in families.iter_mut().filter(|family| family.side.is_none()) {
        family.side = side_of_answers(family, answers);
        told.extend(family.side.map(|side| (shown(family).to_owned(), side)));
    }
    // Where each side has its own answers, "very important" and "satisfied", nothing else fits.
    let each = matches!(&told[..], [(_, one), (_, other)] if one != other);
    let message = if each { Message::sure } else { Message::likely };
    notices.extend(told.into_iter().map(|(first, side)| message(Columns::SideFromAnswers { first, side })));
    by_partner(&mut families, notices);
    if families.iter().all(|family| family.side.is_none()) {
        by_order(&mut families, notices);
    }
    families.retain(|family| family.side.is_some());
    families
}

/// The side that a family about the same things lacks.
fn by_partner(families: &mut [Family], notices: &mut Vec<Message>) {
    for at in 0..families.len() {
        let lacking = |other: &&Family| {
            let has_partner =
                families.iter().any(|f| f.side == other.side.map(Side::other) && alike(f, other));
            // A question in words that asks neither asks something else: how often, since when.
            let unsaid = families[at].wordless || !families[at].matrix;
            unsaid && other.side.is_some() && alike(&families[at], other) && !has_partner
        };
        let other = families.iter().find(lacking).filter(|_| families[at].side.is_none());
        if let Some((other, side)) = other.and_then(|other| Some((other, other.side?.other()))) {
            let (first, partner) = (shown(&families[at]).to_owned(), shown(other).to_owned());
            notices.push(Message::likely(Columns::SideFromPartner { first, side, partner }));
            families[at].side = Some(side);
        }
    }
}

/// Importance first, where the file has no words for the questions.
fn by_order(families: &mut [Family], notices: &mut Vec<Message>) {
    // Names that say a side are not taken for another: two columns "Importance" are no pair.
    let silent = |family: &Family| family.members.iter().all(|member| of_phrase(&member.code).is_none());
    let is_open = |family: &Family| family.side.is_none() && family.wordless && silent(family);
    for at in 0..families.len() {
        let partner = (at + 1..families.len())
            .find(|&other| is_open(&families[other]) && alike(&families[at], &families[other]));
        let Some(partner) = partner.filter(|_| is_open(&families[at])) else { continue };
        families[at].side = Some(Side::Importance);
        families[partner].side = Some(Side::Performance);
        notices.push(Message::guess(Columns::SidesByOrder {
            importance: shown(&families[at]).to_owned(),
            performance: shown(&families[partner]).to_owned(),
        }));
    }
}

/// Two questions in words about the same things, of which none says its side: the first column of each.
pub fn unsaid(families: &[Family], answers: &Answers<'_>) -> Option<(String, String)> {
    let open = |family: &&Family| family.side.is_none() && family.matrix && holds_ratings(family, answers);
    let open: Vec<&Family> = families.iter().filter(open).collect();
    open.iter().enumerate().find_map(|(at, one)| {
        let other = open[at + 1..].iter().find(|other| alike(one, other))?;
        Some((shown(one).to_owned(), shown(other).to_owned()))
    })
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
fn without_texts(mut family: Family, answers: &Answers<'_>, notices: &mut Vec<Message>) -> Family {
    // Where all columns together hold no texts, none does by itself; that is most of the time, and seen at once.
    if holds_many(&answers.distinct(&columns(&family))) {
        family.members = without_text_members(family.members, answers, notices);
    }
    let is_comment =
        |member: &Member| comments::asks(&member.code) && comments::are(&answers.distinct(&[member.column]));
    leave_out(&mut family.members, is_comment, notices);
    family
}

/// The members whose answers are no texts; a notice for each of the others.
pub fn without_text_members(
    mut members: Vec<Member>,
    answers: &Answers<'_>,
    notices: &mut Vec<Message>,
) -> Vec<Member> {
    leave_out(&mut members, |member| could_be_texts(&answers.distinct(&[member.column])), notices);
    members
}

/// Takes the members that hold texts out; a notice for each.
fn leave_out(members: &mut Vec<Member>, holds_texts: impl Fn(&Member) -> bool, notices: &mut Vec<Message>) {
    members.retain(|member| {
        let texts = holds_texts(member);
        if texts {
            notices.push(Message::sure(Columns::TextsLeftOut { column: member.code.clone() }));
        }
        !texts
    });
}

/// The chosen members without comments that stand among columns of numbers: a notice for each.
pub fn without_comments(
    members: Vec<Member>,
    answers: &Answers<'_>,
    notices: &mut Vec<Message>,
) -> Vec<Member> {
    let mut members = without_text_members(members, answers, notices);
    let given = |member: &Member| -> Vec<String> {
        let distinct = answers.distinct(&[member.column]).into_iter().map(|(text, _)| text);
        distinct.filter(|text| !is_missing_word(text)).collect()
    };
    let numbers =
        |texts: &[String]| !texts.is_empty() && texts.iter().all(|text| number(text, true).is_some());
    let is_comment = |text: &String| number(text, true).is_none() && end(text).is_none();
    if members.iter().any(|member| numbers(&given(member))) {
        let are_comments = |member: &Member| {
            let texts = given(member);
            !texts.is_empty() && texts.iter().all(is_comment)
        };
        leave_out(&mut members, are_comments, notices);
    }
    members
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
