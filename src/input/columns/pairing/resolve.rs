//! Which way to read each heading: the first that finds a partner on the other side and no rival on its own.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::input::columns::layout::Side;
use crate::input::columns::pairing::family::is_overall;
use crate::input::columns::pairing::reading::{Reading, readings};
use crate::input::columns::sides::{begins_with, is_frame, is_hyphened, tokens};
use crate::input::fold::fold;
use crate::input::headings::Headings;

/// Each heading that may be half of a pair, read in the way that fits the others, in file order.
///
/// A reading is good where another column reads as the same thing on the other side, and no further column as the same
/// thing on its own. Of good readings the usual one is taken; where none is good, the usual one as well. Columns left
/// alone are tried again without the words that all of their side begin or end with.
pub fn resolved(headings: &Headings) -> Vec<Reading> {
    let columns = headings.columns.iter().filter(|heading| !heading.metadata).map(readings);
    let mut columns: Vec<Vec<Reading>> = columns.filter(|readings| !readings.is_empty()).collect();
    // What stands behind a question that nothing else shares names a thing only where nothing else does.
    let last: Vec<Vec<Reading>> = put_stems_in_place(&mut columns);
    let chosen = choose(&columns);
    without_affixes(&mut columns, &chosen);
    for (readings, last) in columns.iter_mut().zip(last) {
        readings.extend(last);
    }
    let chosen = choose(&columns);
    let taken = columns.into_iter().zip(chosen);
    taken.map(|(mut readings, at)| readings.swap_remove(at.unwrap_or(0))).collect()
}

/// A question that may hold the name itself is one over rows only where several columns share it. The readings of each column
/// that take it for one although none other shares it are taken out and come last.
fn put_stems_in_place(columns: &mut [Vec<Reading>]) -> Vec<Vec<Reading>> {
    let mut rows: BTreeMap<(Option<Side>, String), BTreeSet<usize>> = BTreeMap::new();
    for (column, readings) in columns.iter().enumerate() {
        for reading in readings.iter().filter(|reading| reading.needs_company) {
            rows.entry((reading.side, reading.stem.clone())).or_default().insert(column);
        }
    }
    let lonely = |reading: &Reading| {
        let key = (reading.side, reading.stem.clone());
        reading.needs_company && rows.get(&key).is_none_or(|rows| rows.len() < 2)
    };
    columns
        .iter_mut()
        .map(|readings| {
            let (last, first) = std::mem::take(readings).into_iter().partition(lonely);
            *readings = first;
            last
        })
        .collect()
}

/// Side and thing of a reading, as compared.
type Thing = (Side, String);

fn thing(reading: &Reading) -> Option<Thing> {
    Some((reading.side?, fold(&reading.member.key)))
}

/// The place of the reading taken of each column; `None` where none is good.
fn choose(columns: &[Vec<Reading>]) -> Vec<Option<usize>> {
    let things: Vec<Vec<Option<Thing>>> =
        columns.iter().map(|readings| readings.iter().map(thing).collect()).collect();
    let mut open: Vec<Vec<bool>> = things.iter().map(|things| vec![true; things.len()]).collect();
    loop {
        let mut claims: BTreeMap<&Thing, Vec<(usize, usize)>> = BTreeMap::new();
        for (column, things) in things.iter().enumerate() {
            for (rank, thing) in things.iter().enumerate().filter(|(rank, _)| open[column][*rank]) {
                if let Some(thing) = thing {
                    claims.entry(thing).or_default().push((column, rank));
                }
            }
        }
        let is_good = |column: usize, rank: usize| {
            let Some(thing) = things[column][rank].as_ref().filter(|_| open[column][rank]) else {
                return false;
            };
            let other = (thing.0.other(), thing.1.clone());
            let partner =
                claims.get(&other).is_some_and(|claims| claims.iter().any(|(other, _)| *other != column));
            let rival = claims[thing].iter().any(|(other, of_other)| *other != column && *of_other <= rank);
            partner && !rival
        };
        let chosen: Vec<Option<usize>> = (0..things.len())
            .map(|column| (0..things[column].len()).find(|rank| is_good(column, *rank)))
            .collect();
        // A reading whose partner reads otherwise is none.
        let taken: BTreeSet<&Thing> =
            chosen.iter().zip(&things).filter_map(|(at, things)| things[(*at)?].as_ref()).collect();
        let mut changed = false;
        for (column, at) in chosen.iter().enumerate() {
            let Some((at, thing)) = at.and_then(|at| Some((at, things[column][at].as_ref()?))) else {
                continue;
            };
            if !taken.contains(&(thing.0.other(), thing.1.clone())) {
                open[column][at] = false;
                changed = true;
            }
        }
        if !changed {
            return chosen;
        }
    }
}

/// Adds a reading to each column left alone: its usual one without the words that begin or end all of those of its side.
fn without_affixes(columns: &mut [Vec<Reading>], chosen: &[Option<usize>]) {
    for side in [Side::Importance, Side::Performance] {
        let of_side = |readings: &Vec<Reading>| {
            let ours = |r: &Reading| r.side == Some(side) && !r.matrix && !is_overall(&r.member.code);
            // A column that says both sides is of the one it begins with, and else of none for sure.
            let of_other = readings.iter().any(|reading| reading.side == Some(side.other()));
            let begins = |at: usize| begins_with(&readings[at].member.code) == Some(side);
            readings.iter().position(ours).filter(|&at| !of_other || begins(at))
        };
        let alone: Vec<(usize, usize)> = columns
            .iter()
            .enumerate()
            .filter(|(column, _)| chosen[*column].is_none())
            .filter_map(|(column, readings)| Some((column, of_side(readings)?)))
            .collect();
        let keys: Vec<&str> =
            alone.iter().map(|(column, at)| columns[*column][*at].member.key.as_str()).collect();
        let Some(rests) = rests(&keys) else { continue };
        for ((column, at), rest) in alone.into_iter().zip(rests) {
            let mut reading = columns[column][at].clone();
            let known = |text: &mut String| text.clone_from(&rest);
            known(&mut reading.member.key);
            if reading.member.name == reading.member.label {
                known(&mut reading.member.label);
            }
            known(&mut reading.member.name);
            columns[column].push(reading);
        }
    }
}

/// The words of a key with their places.
type Words = Vec<(Range<usize>, String)>;

/// The keys without the words that all of them begin or end with; `None` where there are none, or nothing else.
fn rests(keys: &[&str]) -> Option<Vec<String>> {
    let words: Vec<Words> = keys.iter().map(|key| tokens(key)).collect();
    let shortest = words.iter().map(Vec::len).min().filter(|_| keys.len() >= 2)?;
    let (first, others) = words.split_first()?;
    let same = |from_end: bool, at: usize| {
        let word = |words: &Words| {
            let at = if from_end { words.len() - 1 - at } else { at };
            words[at].1.clone()
        };
        others.iter().all(|other| word(other) == word(first))
    };
    let before = (0..shortest).take_while(|at| same(false, *at)).count();
    let after = (0..shortest - before).take_while(|at| same(true, *at)).count();
    if before + after == 0 || before + after >= shortest {
        return None;
    }
    let rest = |(key, words): (&&str, &Words)| {
        let kept = &words[before..words.len() - after];
        // An article that only some of them have is none of the name.
        let names = |at: &usize| !is_frame(&kept[*at].1) || is_hyphened(key, kept, *at);
        let first = (0..kept.len()).find(names).unwrap_or(0);
        let start = kept[first].0.start;
        // What stands in brackets is a detail to its last word: `(24 u)`.
        let all = kept.len() - 1;
        let last = if key[start..kept[all].0.end].contains(['(', '[']) {
            all
        } else {
            (0..kept.len()).rev().find(names).unwrap_or(all)
        };
        let end = kept[last].0.end;
        // A bracket that opens within what is kept closes within it.
        let closes = |(open, close): &(char, char)| {
            key[start..end].contains(*open)
                && !key[start..end].contains(*close)
                && key[end..].starts_with(*close)
        };
        let end = end + usize::from([('(', ')'), ('[', ']')].iter().any(closes));
        key[start..end].to_owned()
    };
    Some(keys.iter().zip(&words).map(rest).collect())
}
