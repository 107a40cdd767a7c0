//! Families that no word sets apart, only what they have in common with others: each must find its partner.

use std::collections::{BTreeMap, BTreeSet};

use crate::input::columns::layout::Side;
use crate::input::columns::pairing::family::{Family, Member};
use crate::input::columns::sides::{Split, split_glued};
use crate::input::fold::{fold, tidy};
use crate::input::headings::{Heading, Headings};

/// The families of names with a glued side word (`HOURSIMP`, `HOURSSAT`), only where both sides tell the same rest;
/// empty when fewer than two pairs come out.
pub fn glued(headings: &Headings) -> Vec<Family> {
    let mut rests: BTreeMap<String, Vec<(Side, &Heading, Split)>> = BTreeMap::new();
    for heading in headings.columns.iter().filter(|h| !h.metadata) {
        for split in split_glued(&heading.code) {
            rests.entry(fold(&split.key)).or_default().push((split.side, heading, split));
        }
    }
    let mut families = [Side::Importance, Side::Performance].map(|side| Family {
        side: Some(side),
        stem: String::from("glued"),
        matrix: false,
        members: Vec::new(),
    });
    for found in rests.into_values() {
        let first = |side: Side| found.iter().find(|(s, ..)| *s == side);
        if let (Some((_, i, si)), Some((_, p, sp))) = (first(Side::Importance), first(Side::Performance)) {
            for (at, heading, split) in [(0, i, si), (1, p, sp)] {
                let label = heading.question.clone().unwrap_or_else(|| split.key.clone());
                let member =
                    Member { name: split.key.clone(), ..Member::of(heading, split.key.clone(), label) };
                families[at].members.push(member);
            }
        }
    }
    if families[0].members.len() < 2 {
        return Vec::new();
    }
    for family in &mut families {
        family.members.sort_by_key(|member| member.column);
    }
    families.to_vec()
}

/// The families of names that are a letter and a number: `I1` … or `E1` … (importance, expectation) with `P1` … or `S1` …
/// (performance, perception, satisfaction); empty when fewer than three pairs with the same numbers come out.
pub fn lettered(headings: &Headings) -> Vec<Family> {
    let named = |letters: &[char]| -> BTreeMap<u32, &Heading> {
        let columns = headings.columns.iter().filter(|h| !h.metadata && h.item.is_none());
        columns
            .filter_map(|h| {
                Some((fold(&h.code).strip_prefix(letters)?.trim_start_matches('_').parse().ok()?, h))
            })
            .collect()
    };
    for (important, performed) in [('i', 'p'), ('i', 's'), ('e', 'p')] {
        let (one, other) = (named(&[important]), named(&[performed]));
        if one.len() >= 3 && one.keys().eq(other.keys()) {
            let family = |side: Side, columns: BTreeMap<u32, &Heading>| Family {
                side: Some(side),
                stem: String::from("letters"),
                matrix: false,
                members: columns
                    .into_iter()
                    .map(|(number, heading)| {
                        let label = heading.question.as_deref().map_or_else(|| number.to_string(), tidy);
                        Member { name: number.to_string(), ..Member::of(heading, number.to_string(), label) }
                    })
                    .collect(),
            };
            return vec![family(Side::Importance, one), family(Side::Performance, other)];
        }
    }
    Vec::new()
}

/// The families of statements that come twice, the second time perhaps with a 2 behind (Microsoft Forms); empty when
/// fewer than two do.
pub fn repeated(headings: &Headings) -> Vec<Family> {
    let single: Vec<&Heading> = headings.columns.iter().filter(|h| !h.metadata && h.item.is_none()).collect();
    let text = |h: &Heading| tidy(h.question.as_deref().unwrap_or(&h.code));
    let mut places: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (at, heading) in single.iter().enumerate() {
        places.entry(fold(&text(heading))).or_default().insert(at);
    }
    let mut taken = BTreeSet::new();
    let mut families = ["first", "second"].map(|time| Family {
        side: None,
        stem: format!("the {time} time"),
        matrix: true,
        members: Vec::new(),
    });
    for (at, heading) in single.iter().enumerate() {
        let statement = text(heading);
        let again = fold(&statement);
        let texts = [again.clone(), format!("{again}2")];
        let next = |text: &String| places.get(text)?.range(at + 1..).next().copied();
        let second = texts.iter().filter_map(|text| Some((next(text)?, text))).min();
        if let (false, Some((second, text))) = (taken.contains(&at), second) {
            taken.insert(second);
            places.entry(text.clone()).or_default().remove(&second);
            let second = single[second];
            families[0].members.push(Member::of(heading, statement.clone(), statement.clone()));
            families[1].members.push(Member::of(second, statement.clone(), statement));
        }
    }
    if families[0].members.len() < 2 { Vec::new() } else { families.to_vec() }
}
