//! Respondents who answered without reading, or twice.

use std::collections::HashMap;

use crate::input::answers::doctor::Ratings;
use crate::input::columns::layout::Side;
use crate::input::fold::fold;
use crate::message::{Findings, Message};
use crate::survey::MISSING;

/// Respondents who give one and the same rating to four criteria or more on each side, when they are 5 % or more.
///
/// `None` below that share: on short scales a few honest respondents rate everything alike.
pub fn straight_liners(ratings: Ratings<'_>) -> Option<Message> {
    let all = ratings.len();
    let straight = (0..all).filter(|row| is_straight(ratings, *row)).count();
    (straight > 0 && straight * 20 >= all)
        .then(|| Message::likely(Findings::StraightLiners { straight, respondents: all }))
}

/// Respondents whose id comes more than once in a file with a row for each respondent.
///
/// Ids are compared folded; blank ids do not count.
pub fn duplicated_ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Option<Message> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for id in ids.into_iter().map(fold).filter(|id| !id.is_empty()) {
        *counts.entry(id).or_insert(0) += 1;
    }
    // Who they are is nobody's business: ids stay out of messages.
    let twice: Vec<usize> = counts.into_values().filter(|&count| count > 1).collect();
    let (ids, rows) = (twice.len(), twice.iter().sum());
    (ids > 0).then(|| Message::likely(Findings::DuplicatedIds { ids, rows }))
}

/// Rows whose ratings repeat an earlier row to the last one: complete answers to five criteria or more, not all alike.
///
/// With five criteria on five points two honest respondents agree on all ten ratings about once in ten million.
pub fn identical_respondents(ratings: Ratings<'_>) -> Option<Message> {
    if ratings.criteria.len() < 5 {
        return None;
    }
    let codes =
        |row: usize| SIDES.into_iter().flat_map(move |side| ratings.codes(side).iter().map(move |c| c[row]));
    let mut rows: Vec<usize> = (0..ratings.len())
        .filter(|row| !codes(*row).any(|code| code == MISSING) && !is_straight(ratings, *row))
        .collect();
    rows.sort_unstable_by(|a, b| codes(*a).cmp(codes(*b)));
    let repeats = rows.windows(2).filter(|pair| codes(pair[0]).eq(codes(pair[1]))).count();
    (repeats > 0).then(|| Message::likely(Findings::IdenticalRespondents { rows: repeats }))
}

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
        let importance =
            [[5, 4, 5, 3, 5], [5, 5, 5, 5, 5], [5, 4, 5, 3, 5], [5, 5, 5, 5, 5], [5, 4, 5, 3, 0]];
        let performance =
            [[1, 2, 3, 4, 5], [3, 3, 3, 3, 3], [1, 2, 3, 4, 5], [3, 3, 3, 3, 3], [1, 2, 3, 4, 5]];
        let (criteria, scale) = (names(5), Scale::new(1.0, 5.0));
        let respondents = respondents(&importance, &performance);
        let ratings = Ratings { criteria: &criteria, respondents: &respondents, scale: &scale };
        assert!(
            identical_respondents(ratings).unwrap().said(Language::English).seen.starts_with("1 row repeats")
        );
    }

    #[test]
    fn an_id_that_comes_twice_is_named() {
        assert_eq!(duplicated_ids(["a", "b", "", ""]), None);
        assert!(
            duplicated_ids(["a", "b", "A "]).unwrap().said(Language::English).seen.ends_with("in 2 rows")
        );
    }
}
