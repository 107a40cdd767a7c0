//! What else may be a side of the criteria that were paired: a third block of ratings, performance of somebody else.

use std::collections::BTreeSet;

use super::alike::{self, Block};
use crate::input::columns::layout::{LayoutError, Pair};
use crate::input::columns::pairing::family::Member;
use crate::input::columns::rows::Answers;
use crate::input::columns::sides::{candidates, folded_words};
use crate::input::fold::fold;
use crate::input::headings::Headings;
use crate::input::hints::text_of;
use crate::message::{Columns, Message};

/// Tells of performance columns whose names speak of a competitor, a target or another time, and of blocks of ratings beside both sides
/// that bear the names of all criteria.
pub fn told(headings: &Headings, pairs: &[Pair], answers: &Answers<'_>) -> Vec<Message> {
    let member = |pair: &Pair| Member {
        column: pair.importance,
        code: pair.headers[0].clone(),
        key: pair.name.clone(),
        name: pair.name.clone(),
        label: pair.label.clone(),
    };
    let criteria: Vec<Member> = pairs.iter().map(member).collect();
    let taken: BTreeSet<usize> = pairs.iter().flat_map(|pair| [pair.importance, pair.performance]).collect();
    let others = of_others(headings, pairs)
        .map(|(column, word)| Message::likely(Columns::SideOfOthers { column, word }));
    let is_open = |block: &Block| !block.is_something_else() && (others.is_some() || !block.is_of_others());
    let besides = alike::blocks(headings, &criteria, &taken, answers).into_iter().find(is_open);
    let besides = besides.map(|block| {
        let columns = block.members.into_iter().map(|member| member.code).collect();
        Message::likely(Columns::BlockBesides { columns })
    });
    others.into_iter().chain(besides).collect()
}

/// Refuses pairs of names whose questions pair otherwise: `imp1` asks about what `sat2` asks about.
///
/// # Errors
/// [`LayoutError::PairsContradicted`] where the questions of both sides are about the same things, and of two pairs or more about
/// different ones.
pub fn refuse_contradicted(headings: &Headings, pairs: &[Pair]) -> Result<(), LayoutError> {
    let thing = |column: usize| {
        let heading = headings.of(column)?;
        let question = heading.question.as_deref().filter(|_| heading.item.is_none())?;
        candidates(question).into_iter().next().map(|candidate| candidate.split.key)
    };
    let things = pairs.iter().map(|pair| Some((pair, thing(pair.importance)?, thing(pair.performance)?)));
    let Some(things) = things.collect::<Option<Vec<_>>>() else { return Ok(()) };
    let importance: BTreeSet<String> = things.iter().map(|(_, one, _)| fold(one)).collect();
    let performance: BTreeSet<String> = things.iter().map(|(.., other)| fold(other)).collect();
    let mut differing = things.iter().filter(|(_, one, other)| fold(one) != fold(other));
    match (differing.next(), differing.next()) {
        (Some((pair, one, other)), Some(_))
            if importance == performance && importance.len() == things.len() =>
        {
            Err(LayoutError::PairsContradicted {
                names: Box::new(pair.headers.clone()),
                questions: Box::new([one.clone(), other.clone()]),
            })
        }
        _ => Ok(()),
    }
}

/// The first performance column, where all speak of somebody or something else in a word that no criterion bears, and the word.
fn of_others(headings: &Headings, pairs: &[Pair]) -> Option<(String, String)> {
    let mut found = None;
    for pair in pairs {
        let heading = headings.of(pair.performance)?;
        let criterion: BTreeSet<String> =
            [&pair.name, &pair.label].into_iter().flat_map(|text| folded_words(text)).collect();
        let mut words = folded_words(&text_of(heading));
        words.retain(|word| !criterion.contains(word));
        let word = alike::other_word(&words)?.clone();
        found.get_or_insert((heading.code.clone(), word));
    }
    found
}
