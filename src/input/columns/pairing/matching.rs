//! Matching the members of the two sides: the same text, the same folded text, the same place.

use std::collections::BTreeMap;

use crate::input::columns::layout::{LayoutError, Match, Pair, Side};
use crate::input::columns::pairing::family::Member;
use crate::input::columns::pairing::figures;
use crate::input::columns::sides::tokens;
use crate::input::fold::{fold, nearest};
use crate::message::{Columns, Message};

/// Pairs members: by text as written, by folded text, by texts that are near to each other and to no other, and in order
/// where `by_order` allows it, the counts agree and nothing matched.
///
/// The pairs come in file order of the importance column; every inexact match is told in a notice.
///
/// # Errors
/// [`LayoutError::OneSided`] for the first member without a partner, [`LayoutError::DuplicateColumn`] for a key that
/// comes twice, [`LayoutError::Unmatched`] when nothing matches.
pub fn pairs(
    importance: Vec<Member>,
    performance: Vec<Member>,
    by_order: bool,
    notices: &mut Vec<Message>,
) -> Result<Vec<Pair>, LayoutError> {
    // Whoever chose a column wants it in a pair.
    pairs_beside(importance, performance, by_order, 3, notices)
}

/// As [`pairs`], where so many pairs must stand beside each column that is half of none.
fn pairs_beside(
    mut importance: Vec<Member>,
    mut performance: Vec<Member>,
    by_order: bool,
    pairs_to_one: usize,
    notices: &mut Vec<Message>,
) -> Result<Vec<Pair>, LayoutError> {
    no_duplicates(&importance)?;
    no_duplicates(&performance)?;
    let counts = (importance.len(), performance.len());
    let firsts = (first_code(&importance), first_code(&performance));
    let mut found = taken(&mut importance, &mut performance, Match::Exact, str::to_owned);
    let folded = taken(&mut importance, &mut performance, Match::Folded, fold);
    say_folded(&folded, notices);
    found.extend(folded);
    if !(importance.is_empty() && performance.is_empty()) {
        importance.retain(|member| !member.is_overall());
        performance.retain(|member| !member.is_overall());
    }
    let inflected = inflected(&mut importance, &mut performance);
    say_folded(&inflected, notices);
    found.extend(inflected);
    found.extend(remarked(&mut importance, &mut performance, notices));
    found.extend(near(&mut importance, &mut performance, notices));
    let numbered = importance.iter().chain(&performance).all(|m| m.key.chars().all(|c| c.is_ascii_digit()));
    if importance.len() == performance.len() && found.is_empty() && (by_order || numbered) {
        for (i, p) in importance.drain(..).zip(performance.drain(..)) {
            notices.push(Message::guess(Columns::MatchedByOrder {
                importance: i.code.clone(),
                performance: p.code.clone(),
                importance_key: i.key.clone(),
                performance_key: p.key.clone(),
            }));
            found.push(pair(i, &p, Match::Order));
        }
    }
    if found.is_empty() {
        return Err(LayoutError::Unmatched {
            importance: counts.0,
            performance: counts.1,
            first_importance: firsts.0,
            first_performance: firsts.1,
        });
    }
    variants_left_out(&mut importance, &mut performance, &found, pairs_to_one, notices);
    one_sided(&importance, &performance, Side::Importance)?;
    one_sided(&performance, &importance, Side::Performance)?;
    found.sort_by_key(|pair| pair.importance);
    Ok(found)
}

/// The same of columns that nobody chose, without those that are named like figures about the others.
///
/// # Errors
/// As [`pairs`].
pub fn pairs_of_criteria(
    mut importance: Vec<Member>,
    mut performance: Vec<Member>,
    by_order: bool,
    notices: &mut Vec<Message>,
) -> Result<Vec<Pair>, LayoutError> {
    figures::without(&mut importance, &mut performance, notices);
    pairs_beside(importance, performance, by_order, 1, notices)
}

fn taken(
    importance: &mut Vec<Member>,
    performance: &mut Vec<Member>,
    matched: Match,
    key: impl Fn(&str) -> String,
) -> Vec<Pair> {
    let mut partners: BTreeMap<String, Member> =
        performance.drain(..).map(|member| (key(&member.key), member)).collect();
    let mut found = Vec::new();
    let mut alone = Vec::new();
    for member in importance.drain(..) {
        match partners.remove(&key(&member.key)) {
            Some(partner) => found.push(pair(member, &partner, matched)),
            None => alone.push(member),
        }
    }
    *importance = alone;
    *performance = partners.into_values().collect();
    performance.sort_by_key(|member| member.column);
    found
}

/// Pairs what differs by an ending of at most two letters and by nothing else: `Wichtigkeit des Preises`, `Zufriedenheit mit
/// dem Preis`.
fn inflected(importance: &mut Vec<Member>, performance: &mut Vec<Member>) -> Vec<Pair> {
    let alike = |one: &str, other: &str| {
        let (one, other) = (fold(one), fold(other));
        let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
        let ending = long.strip_prefix(short.as_str());
        short.chars().count() >= 4
            && ending.is_some_and(|ending| ending.len() <= 2 && ending.chars().all(char::is_alphabetic))
    };
    let mut found = Vec::new();
    importance.retain(|member| {
        let partners: Vec<usize> =
            (0..performance.len()).filter(|&at| alike(&member.key, &performance[at].key)).collect();
        let [only] = partners[..] else { return true };
        found.push(pair(member.clone(), &performance.remove(only), Match::Folded));
        false
    });
    found
}

/// Pairs what differs by a remark in brackets behind one of the two: `Performance of staff (R)`. Likely, since the remark may say that
/// something else is asked.
fn remarked(
    importance: &mut Vec<Member>,
    performance: &mut Vec<Member>,
    notices: &mut Vec<Message>,
) -> Vec<Pair> {
    let bare = |key: &str| {
        let name = key.trim().strip_suffix([')', ']']).and_then(|key| key.rsplit_once(['(', '[']));
        name.map_or_else(|| fold(key), |(name, _)| fold(name.trim()))
    };
    let mut found = Vec::new();
    importance.retain(|member| {
        let own = bare(&member.key);
        let alike = |others: &[Member]| others.iter().filter(|other| bare(&other.key) == own).count();
        let partner = performance.iter().position(|other| bare(&other.key) == own);
        let Some(at) = partner.filter(|_| !own.is_empty() && alike(performance) == 1) else { return true };
        let partner = performance.remove(at);
        notices.push(by_likeness(member, &partner));
        found.push(pair(member.clone(), &partner, Match::Near));
        false
    });
    found
}

/// Leaves out columns that name a criterion of a pair and something more, where the other side has no such column: `Performance of
/// price (competitor)`, `Performance of price last year`.
fn variants_left_out(
    importance: &mut Vec<Member>,
    performance: &mut Vec<Member>,
    pairs: &[Pair],
    pairs_to_one: usize,
    notices: &mut Vec<Message>,
) {
    if importance.is_empty() == performance.is_empty() || pairs.len() < 2 {
        return;
    }
    let words = |text: &str| tokens(text).into_iter().map(|(_, word)| fold(&word)).collect::<Vec<String>>();
    let names: Vec<Vec<String>> = pairs.iter().map(|pair| words(&pair.name)).collect();
    let is_variant = |member: &Member| {
        let own = words(&member.key);
        names.iter().any(|name| {
            !name.is_empty()
                && name.len() < own.len()
                && own.windows(name.len()).any(|part| part == name.as_slice())
        })
    };
    let alone = if importance.is_empty() { performance } else { importance };
    if alone.iter().all(is_variant) {
        let columns = alone.drain(..).map(|member| member.code).collect();
        notices.push(Message::likely(Columns::VariantsLeftOut { columns }));
    } else if pairs_to_one * alone.len() <= pairs.len()
        && pairs.iter().all(|pair| pair.matched == Match::Exact)
    {
        // Asked on one side only: told with all other columns that are half of none.
        alone.clear();
    }
}

/// Pairs each member with the one whose text is the nearest to it, where that is mutual and the texts are near.
fn near(
    importance: &mut Vec<Member>,
    performance: &mut Vec<Member>,
    notices: &mut Vec<Message>,
) -> Vec<Pair> {
    const NEAR: f64 = 0.6;
    let likeness = |one: &Member, other: &Member| {
        strsim::normalized_damerau_levenshtein(&fold(&one.key), &fold(&other.key))
    };
    // The only nearest of these; of two that are as near, none.
    let nearest = |member: &Member, others: &[Member]| -> Option<usize> {
        let scores: Vec<f64> = others.iter().map(|other| likeness(member, other)).collect();
        let best = scores.iter().copied().fold(NEAR, f64::max);
        let mut places = (0..scores.len()).filter(|&at| scores[at] >= best);
        places.next().filter(|_| places.next().is_none())
    };
    let mutual: Vec<(usize, usize)> = (0..importance.len())
        .filter_map(|at| {
            let partner = nearest(&importance[at], performance)?;
            (nearest(&performance[partner], importance) == Some(at)).then_some((at, partner))
        })
        .collect();
    let found = mutual.iter().map(|&(i, p)| {
        let (i, p) = (&importance[i], &performance[p]);
        notices.push(by_likeness(i, p));
        pair(i.clone(), p, Match::Near)
    });
    let found: Vec<Pair> = found.collect();
    let mut at = 0;
    importance.retain(|_| {
        at += 1;
        !mutual.iter().any(|(i, _)| i + 1 == at)
    });
    at = 0;
    performance.retain(|_| {
        at += 1;
        !mutual.iter().any(|(_, p)| p + 1 == at)
    });
    found
}

fn by_likeness(importance: &Member, performance: &Member) -> Message {
    Message::likely(Columns::MatchedByLikeness {
        importance: importance.code.clone(),
        performance: performance.code.clone(),
        importance_key: importance.key.clone(),
        performance_key: performance.key.clone(),
    })
}

fn pair(importance: Member, performance: &Member, matched: Match) -> Pair {
    Pair {
        name: importance.name,
        label: importance.label,
        importance: importance.column,
        performance: performance.column,
        matched,
        headers: [importance.code, performance.code.clone()],
    }
}

fn say_folded(pairs: &[Pair], notices: &mut Vec<Message>) {
    let criteria: Vec<String> = pairs.iter().map(|pair| pair.label.clone()).collect();
    if !criteria.is_empty() {
        notices.push(Message::sure(Columns::MatchedFolded { criteria }));
    }
}

fn one_sided(alone: &[Member], others: &[Member], side: Side) -> Result<(), LayoutError> {
    match alone.first() {
        None => Ok(()),
        Some(member) => Err(LayoutError::OneSided {
            column: member.code.clone(),
            side,
            nearest: nearest(&member.key, others.iter().map(|other| other.key.as_str()))
                .and_then(|key| others.iter().find(|other| other.key == key))
                .map(|other| other.code.clone()),
        }),
    }
}

pub fn no_duplicates(members: &[Member]) -> Result<(), LayoutError> {
    let mut seen: BTreeMap<String, &Member> = BTreeMap::new();
    for member in members {
        if let Some(first) = seen.insert(fold(&member.key), member) {
            return Err(LayoutError::DuplicateColumn {
                name: if first.code == member.code { member.code.clone() } else { member.key.clone() },
                first: first.column + 1,
                second: member.column + 1,
            });
        }
    }
    Ok(())
}

pub fn first_code(members: &[Member]) -> String {
    members.first().map_or_else(String::new, |member| member.code.clone())
}
