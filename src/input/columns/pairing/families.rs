//! Matching whole families: which questions or prefixes belong together, before their members do.

use std::collections::{BTreeMap, BTreeSet};

use crate::input::columns::layout::{LayoutError, Pair, Side};
use crate::input::columns::pairing::family::{Family, Member};
use crate::input::columns::pairing::matching::{first_code, no_duplicates, pairs_of_criteria};
use crate::input::fold::fold;
use crate::message::Message;

/// Pairs whole families: at once when no key comes twice on a side, else family by family, each importance family
/// with the performance family that shares most of its keys.
///
/// Families that share no key with the other side are left out. Empty when there is no performance family at all.
///
/// # Errors
/// [`LayoutError::TwoBlocks`] when a second family could be one side of the same criteria, and those of [`pairs`].
pub fn pairs_of(families: Vec<Family>, notices: &mut Vec<Message>) -> Result<Vec<Pair>, LayoutError> {
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
        return pairs_of_criteria(members(left), members(right), by_order, notices);
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
        found.extend(pairs_of_criteria(one.members, other.members, one.matrix && other.matrix, notices)?);
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

/// Nothing shares a key: one family on each side, of the same size, goes by place; otherwise nothing is paired.
fn by_place(
    importance: &[Family],
    performance: &[Family],
    notices: &mut Vec<Message>,
) -> Result<Vec<Pair>, LayoutError> {
    let ([one], [other]) = (importance, performance) else {
        return Ok(Vec::new());
    };
    let by_order = one.matrix && other.matrix;
    pairs_of_criteria(one.members.clone(), other.members.clone(), by_order, notices)
}

fn duplicates(families: &[Family]) -> Result<(), LayoutError> {
    families.iter().try_for_each(|family| no_duplicates(&family.members))
}

fn unique(families: &[Family]) -> bool {
    let keys: usize = families.iter().flat_map(Family::keys).collect::<BTreeSet<_>>().len();
    keys == families.iter().map(|family| family.members.len()).sum::<usize>()
}

fn overlap(one: &Family, other: &Family) -> usize {
    one.keys().intersection(&other.keys()).count()
}

fn members(families: Vec<Family>) -> Vec<Member> {
    families.into_iter().flat_map(|family| family.members).collect()
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
