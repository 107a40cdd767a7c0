//! Matching the members of the two sides: the same text, the same folded text, the same place.

use std::collections::BTreeMap;

use crate::input::columns::layout::{LayoutError, Match, Notice, Pair, Side};
use crate::input::columns::pairing::family::Member;
use crate::input::fold::{fold, nearest};

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
