//! Matching the members of the two sides: the same text, the same folded text, the same place.

use std::collections::BTreeMap;

use crate::input::fold::{fold, nearest};
use crate::input::layout::{LayoutError, Match, Notice, Pair, Side};
use crate::input::pairing::family::{Family, Member};

/// Pairs whole families: at once when no key comes twice on a side, else family by family, each importance family
/// with the performance family that shares most of its keys.
///
/// Families that share no key with the other side are left out. Empty when there is no performance family at all.
///
/// # Errors
/// [`LayoutError::TwoBlocks`] when a second family could be one side of the same criteria, and those of [`pairs`].
pub fn families(families: Vec<Family>, notices: &mut Vec<Notice>) -> Result<Vec<Pair>, LayoutError> {
    let (importance, performance): (Vec<Family>, Vec<Family>) =
        families.into_iter().partition(|family| family.side == Some(Side::Importance));
    let shares = |one: &Family, others: &[Family]| others.iter().any(|other| overlap(one, other) > 0);
    let mut left: Vec<Family> = importance.iter().filter(|f| shares(f, &performance)).cloned().collect();
    let mut right: Vec<Family> = performance.iter().filter(|f| shares(f, &importance)).cloned().collect();
    if left.is_empty() {
        return by_place(&importance, &performance, notices);
    }
    if unique(&left) && unique(&right) {
        let by_order = left.iter().chain(&right).all(|family| family.matrix);
        return pairs(members(left), members(right), by_order, notices);
    }
    duplicates(&left)?;
    duplicates(&right)?;
    let mut found = Vec::new();
    while !left.is_empty() {
        let one = left.remove(0);
        let best = (0..right.len()).max_by_key(|&at| (overlap(&one, &right[at]), std::cmp::Reverse(at)));
        let Some(best) = best.filter(|&at| overlap(&one, &right[at]) > 0) else {
            return Err(two_blocks(Side::Importance, &found, &one));
        };
        let other = right.remove(best);
        found.extend(pairs(one.members, other.members, one.matrix && other.matrix, notices)?);
    }
    if let Some(second) = right.first() {
        return Err(two_blocks(Side::Performance, &found, second));
    }
    found.sort_by_key(|pair: &Pair| pair.importance);
    number_twins(&mut found);
    Ok(found)
}

/// The same thing rated under several questions ("Quality" of two services) gets a number: `Quality`, `Quality (2)`.
fn number_twins(pairs: &mut [Pair]) {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for pair in pairs {
        let time = times.entry(pair.name.clone()).and_modify(|time| *time += 1).or_insert(1);
        if *time > 1 {
            pair.name = format!("{} ({time})", pair.name);
            pair.label = format!("{} ({time})", pair.label);
        }
    }
}

/// Pairs members: by text as written, by folded text, and what is left in order where the counts agree and either
/// `by_order` allows it and nothing matched, or the texts are near.
///
/// The pairs come in file order of the importance column; every inexact match is told in a notice.
///
/// # Errors
/// [`LayoutError::OneSided`] for the first member without a partner, [`LayoutError::DuplicateColumn`] for a key that
/// comes twice, [`LayoutError::Unmatched`] when nothing matches.
pub fn pairs(
    mut importance: Vec<Member>,
    mut performance: Vec<Member>,
    by_order: bool,
    notices: &mut Vec<Notice>,
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
    let near = importance
        .iter()
        .zip(&performance)
        .all(|(i, p)| strsim::normalized_damerau_levenshtein(&fold(&i.key), &fold(&p.key)) >= 0.6);
    let numbered = importance.iter().chain(&performance).all(|m| m.key.chars().all(|c| c.is_ascii_digit()));
    if importance.len() == performance.len() && (near || (found.is_empty() && (by_order || numbered))) {
        for (i, p) in importance.drain(..).zip(performance.drain(..)) {
            let message = format!(
                "\"{}\" and \"{}\" are paired by their place: \"{}\" and \"{}\" differ",
                i.code, p.code, i.key, p.key
            );
            notices.push(Notice { code: "matched_by_order", message });
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
    one_sided(&importance, &performance, Side::Importance)?;
    one_sided(&performance, &importance, Side::Performance)?;
    found.sort_by_key(|pair| pair.importance);
    Ok(found)
}

/// Nothing shares a key: one family on each side, of the same size, goes by place; otherwise nothing is paired.
fn by_place(
    importance: &[Family],
    performance: &[Family],
    notices: &mut Vec<Notice>,
) -> Result<Vec<Pair>, LayoutError> {
    let ([one], [other]) = (importance, performance) else {
        return Ok(Vec::new());
    };
    let by_order = one.matrix && other.matrix;
    pairs(one.members.clone(), other.members.clone(), by_order, notices)
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

fn pair(importance: Member, performance: &Member, matched: Match) -> Pair {
    Pair {
        name: importance.name,
        label: importance.label,
        importance: importance.column,
        performance: performance.column,
        matched,
    }
}

fn say_folded(pairs: &[Pair], notices: &mut Vec<Notice>) {
    let names: Vec<String> = pairs.iter().map(|pair| format!("\"{}\"", pair.label)).collect();
    if !names.is_empty() {
        let message = format!(
            "{} matched although case, spaces, accents or punctuation differ between the two sides: {}",
            if names.len() == 1 { "1 pair".to_owned() } else { format!("{} pairs", names.len()) },
            names.join(", ")
        );
        notices.push(Notice { code: "matched_folded", message });
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

fn no_duplicates(members: &[Member]) -> Result<(), LayoutError> {
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

fn duplicates(families: &[Family]) -> Result<(), LayoutError> {
    families.iter().try_for_each(|family| no_duplicates(&family.members))
}

fn unique(families: &[Family]) -> bool {
    let keys: usize = families.iter().flat_map(Family::keys).collect::<std::collections::BTreeSet<_>>().len();
    keys == families.iter().map(|family| family.members.len()).sum::<usize>()
}

fn overlap(one: &Family, other: &Family) -> usize {
    one.keys().intersection(&other.keys()).count()
}

fn members(families: Vec<Family>) -> Vec<Member> {
    families.into_iter().flat_map(|family| family.members).collect()
}

fn first_code(members: &[Member]) -> String {
    members.first().map_or_else(String::new, |member| member.code.clone())
}

/// Two families on one side for one on the other: which two columns speak for it.
fn two_blocks(side: Side, found: &[Pair], second: &Family) -> LayoutError {
    let key = second.members.first().map(|member| fold(&member.key)).unwrap_or_default();
    let twin = found.iter().find(|pair| fold(&pair.name) == key || fold(&pair.label) == key);
    LayoutError::TwoBlocks {
        side,
        first: twin.map_or_else(|| key.clone(), |pair| pair.label.clone()),
        second: first_code(&second.members),
    }
}
