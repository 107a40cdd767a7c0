//! Respondents who answered without reading, or twice.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hasher as _};
use std::ops::Range;

use crate::input::answers::doctor::Ratings;
use crate::input::columns::layout::Side;
use crate::input::fold::fold;
use crate::message::{Findings, Message};
use crate::survey::{MISSING, SegmentColumn};

/// Respondents who give one and the same rating to four criteria or more on each side, when they are 5 % or more; 10 % where there are
/// fewer than six criteria.
///
/// `None` below that share: on short scales a few honest respondents rate everything alike.
pub fn straight_liners(ratings: Ratings<'_>) -> Option<Message> {
    let all = ratings.len();
    let straight = (0..all).filter(|row| is_straight(ratings, *row)).count();
    let share = if ratings.criteria.len() < 6 { 10 } else { 20 };
    (straight > 0 && straight * share >= all)
        .then(|| Message::likely(Findings::StraightLiners { straight, respondents: all }))
}

/// Respondents whose id comes more than once in a file with a row for each respondent.
///
/// Ids are compared folded; blank ids do not count.
pub fn duplicated_ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Option<Message> {
    // Most ids are digits, which fold to themselves.
    let folded = |id: &'a str| -> Cow<'a, str> {
        if id.bytes().all(|byte| byte.is_ascii_digit()) { id.into() } else { fold(id).into() }
    };
    let mut counts: HashMap<Cow<'a, str>, usize> = HashMap::new();
    for id in ids.into_iter().map(folded).filter(|id| !id.is_empty()) {
        *counts.entry(id).or_insert(0) += 1;
    }
    // Who they are is nobody's business: ids stay out of messages.
    let twice: Vec<usize> = counts.into_values().filter(|&count| count > 1).collect();
    let (ids, rows) = (twice.len(), twice.iter().sum());
    (ids > 0).then(|| Message::likely(Findings::DuplicatedIds { ids, rows }))
}

/// The same where `waves` tell which rows are of one wave: an id is one within it.
pub fn duplicated_ids_of<'a>(
    ids: impl IntoIterator<Item = &'a str>,
    waves: Option<&SegmentColumn>,
) -> Option<Message> {
    let Some(waves) = waves else { return duplicated_ids(ids) };
    let within = |(id, wave): (&str, Option<u32>)| match (id.trim(), wave) {
        ("", _) => String::new(),
        (id, Some(wave)) => format!("{wave} {id}"),
        (id, None) => format!(" {id}"),
    };
    let ids: Vec<String> = ids.into_iter().zip(waves.of_each()).map(within).collect();
    duplicated_ids(ids.iter().map(String::as_str))
}

/// Rows whose ratings repeat an earlier row to the last one, complete answers to five criteria or more, not all alike, where
/// chance does not make as many.
pub fn identical_respondents(ratings: Ratings<'_>) -> Option<Message> {
    // Counts have no respondents.
    if ratings.len() == 0 {
        return None;
    }
    // The answers of each respondent end to end: set beside each other byte by byte.
    let columns: Vec<&Vec<u8>> = SIDES.into_iter().flat_map(|side| ratings.codes(side)).collect();
    let answers: Vec<u8> =
        (0..ratings.len()).flat_map(|row| columns.iter().map(move |codes| codes[row])).collect();
    if let Some(rows) = all_twice(answers.chunks_exact(columns.len())) {
        return Some(Message::likely(Findings::IdenticalRespondents { rows }));
    }
    if ratings.criteria.len() < FEWEST_CRITERIA {
        return None;
    }
    let mut rows: Vec<&[u8]> = answers
        .chunks_exact(columns.len())
        .enumerate()
        .filter(|(row, codes)| !codes.contains(&MISSING) && !is_straight(ratings, *row))
        .map(|(_, codes)| codes)
        .collect();
    rows.sort_unstable();
    let repeats = rows.windows(2).filter(|pair| pair[0] == pair[1]).count();
    let unlikely = || at_least(repeats, CORRELATED * by_chance(ratings, rows.len())) < UNLIKELY;
    let halves = || at_least(repeats, CORRELATED * by_halves(&rows, ratings.criteria.len()));
    (repeats > 0 && unlikely() && halves() < UNLIKELY)
        .then(|| Message::likely(Findings::IdenticalRespondents { rows: repeats }))
}

/// Rows beyond the first of each kind where every kind comes twice, four times and so on: a file that was pasted below itself.
fn all_twice<'a>(rows: impl Iterator<Item = &'a [u8]> + Clone) -> Option<usize> {
    // What comes twice cancels out.
    let sum = rows.clone().fold(0, |sum, row| {
        let mut hasher = DefaultHasher::new();
        hasher.write(row);
        sum ^ hasher.finish()
    });
    if sum != 0 {
        return None;
    }
    let mut counts: HashMap<&[u8], usize> = HashMap::new();
    rows.for_each(|row| *counts.entry(row).or_default() += 1);
    let twice = counts.len() >= FEWEST_KINDS && counts.values().all(|count| count % 2 == 0);
    twice.then(|| counts.values().sum::<usize>() - counts.len())
}

/// How many pairs of so many rows agree in all answers where each column is answered by itself: the pairs, times the chance that
/// two answers of a column are the same.
fn by_chance(ratings: Ratings<'_>, rows: usize) -> f64 {
    let same = |codes: &Vec<u8>| -> f64 {
        let mut counts = vec![0.0; ratings.scale.values.len()];
        for &code in codes.iter().take(ratings.len()) {
            // No answer is no code of the scale.
            counts.get_mut(usize::from(code)).into_iter().for_each(|count| *count += 1.0);
        }
        counts.iter().map(|&count| pairs(count)).sum::<f64>() / pairs(counts.iter().sum()).max(1.0)
    };
    let columns = SIDES.into_iter().flat_map(|side| ratings.codes(side));
    pairs(rows as f64) * columns.map(same).product::<f64>()
}

/// How many pairs of rows agree on both sides where the sides are answered by themselves: those that agree on one only, times the share
/// of all pairs that agree on the other only. Answers of one side go together, which this takes as it is.
fn by_halves(rows: &[&[u8]], criteria: usize) -> f64 {
    let alike = |columns: Range<usize>| -> f64 {
        let mut counts: HashMap<&[u8], f64> = HashMap::new();
        for row in rows {
            *counts.entry(&row[columns.clone()]).or_default() += 1.0;
        }
        let mut counts: Vec<f64> = counts.into_values().collect();
        counts.sort_unstable_by(f64::total_cmp);
        counts.into_iter().map(pairs).sum()
    };
    let both = alike(0..2 * criteria);
    let importance = alike(0..criteria) - both;
    let performance = alike(criteria..2 * criteria) - both;
    importance * performance / pairs(rows.len() as f64).max(1.0)
}

/// Pairs among so many.
fn pairs(n: f64) -> f64 {
    n * (n - 1.0) / 2.0
}

/// The chance of so many events or more where so many are expected (Poisson).
fn at_least(events: usize, expected: f64) -> f64 {
    let (mut term, mut below) = ((-expected).exp(), 0.0);
    for event in 0..events {
        below += term;
        term *= expected / (event + 1) as f64;
    }
    1.0 - below
}

/// Criteria below which rows are the same by chance.
const FEWEST_CRITERIA: usize = 5;
/// Kinds of rows of which each comes an even number of times by chance in one of a thousand files, if at all.
const FEWEST_KINDS: usize = 10;
/// Answers of one person go together, so that more rows agree by chance than if they did not.
const CORRELATED: f64 = 3.0;
/// The chance below which repeated rows are told.
const UNLIKELY: f64 = 0.01;

const SIDES: [Side; 2] = [Side::Importance, Side::Performance];

/// Four answers or more on each side, all the same.
fn is_straight(ratings: Ratings<'_>, row: usize) -> bool {
    SIDES.into_iter().all(|side| {
        let mut answers = ratings.codes(side).iter().map(|codes| codes[row]).filter(|code| *code != MISSING);
        let first = answers.next();
        answers.clone().count() >= 3 && answers.all(|answer| Some(answer) == first)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::answers::doctor::tests::{names, respondents};
    use crate::message::Language;
    use crate::survey::Scale;

    #[test]
    fn straight_liners_are_counted_on_both_sides() {
        let importance = [[5, 5, 5, 5, 5], [4, 4, 4, 4, 0], [5, 5, 5, 5, 5], [1, 2, 3, 4, 5]];
        let performance = [[3, 3, 3, 3, 3], [2, 2, 2, 2, 2], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]];
        let (criteria, scale) = (names(5), Scale::new(1.0, 5.0));
        let all = respondents(&importance, &performance);
        let ratings = Ratings { criteria: &criteria, respondents: &all, scale: &scale };
        assert!(
            straight_liners(ratings).unwrap().said(Language::English).seen.starts_with("2 of 4 respondents")
        );
        let two = respondents(&importance[2..], &performance[2..]);
        assert_eq!(straight_liners(Ratings { respondents: &two, ..ratings }), None);
    }

    #[test]
    fn rows_that_repeat_are_told_apart_from_straight_ones() {
        let others = [[1, 2, 3, 4, 5], [2, 3, 1, 5, 4], [3, 1, 2, 2, 1]];
        let importance = [
            &[[5, 4, 5, 3, 5], [5, 5, 5, 5, 5], [5, 4, 5, 3, 5], [5, 5, 5, 5, 5], [5, 4, 5, 3, 0]][..],
            &others,
        ]
        .concat();
        let performance = [
            &[[1, 2, 3, 4, 5], [3, 3, 3, 3, 3], [1, 2, 3, 4, 5], [3, 3, 3, 3, 3], [1, 2, 3, 4, 5]][..],
            &others,
        ]
        .concat();
        let (criteria, scale) = (names(5), Scale::new(1.0, 5.0));
        let some = respondents(&importance, &performance);
        let ratings = Ratings { criteria: &criteria, respondents: &some, scale: &scale };
        assert!(
            identical_respondents(ratings).unwrap().said(Language::English).seen.starts_with("1 row repeats")
        );
        // Twenty people who rate five things nearly alike: some agree by chance.
        let alike: Vec<[u8; 5]> = (0..20_u8).map(|at| [5, 5, 5, 4 + at % 2, 4 + at / 10]).collect();
        let all = respondents(&alike, &alike);
        let ratings = Ratings { criteria: &criteria, respondents: &all, scale: &scale };
        assert_eq!(identical_respondents(ratings), None);
    }

    #[test]
    fn rows_that_all_come_twice_are_told_of_few_criteria_too() {
        let once: Vec<[u8; 2]> = (0..12_u8).map(|at| [at % 5 + 1, at / 5 + 1]).collect();
        let found = |rows: &[[u8; 2]]| {
            let (criteria, scale) = (names(2), Scale::new(1.0, 5.0));
            let all = respondents(rows, rows);
            identical_respondents(Ratings { criteria: &criteria, respondents: &all, scale: &scale })
        };
        let twice = found(&[&once[..], &once].concat()).unwrap();
        assert!(twice.said(Language::English).seen.starts_with("12 rows repeat"), "{twice:?}");
        assert_eq!(found(&[&once[..], &once[1..]].concat()), None);
        assert_eq!(found(&[&once[..6], &once[..6]].concat()), None);
    }

    #[test]
    fn an_id_that_comes_twice_is_named() {
        assert_eq!(duplicated_ids(["a", "b", "", ""]), None);
        assert!(
            duplicated_ids(["a", "b", "A "]).unwrap().said(Language::English).seen.ends_with("in 2 rows")
        );
    }
}
