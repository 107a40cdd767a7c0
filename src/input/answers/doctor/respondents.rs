//! Respondents who answered without reading, or twice.

use std::collections::HashMap;

use crate::input::answers::doctor::{Finding, Ratings};
use crate::input::columns::layout::Side;
use crate::input::fold::fold;
use crate::survey::MISSING;

/// Respondents who give one and the same rating to four criteria or more on each side, when they are 5 % or more.
///
/// `None` below that share: on short scales a few honest respondents rate everything alike.
pub fn straight_liners(ratings: Ratings<'_>) -> Option<Finding> {
    let all = ratings.len();
    let straight = (0..all).filter(|row| is_straight(ratings, *row)).count();
    (straight > 0 && straight * 20 >= all).then(|| Finding {
        code: "straight_liners",
        message: format!(
            "{straight} of {all} respondents give every criterion the same importance and every criterion the same performance"
        ),
        advice: "compare the results without them: they pull every criterion to the same place",
        subject: None,
    })
}

/// Respondents whose id comes more than once in a file with a row for each respondent.
///
/// Ids are compared folded; blank ids do not count.
pub fn duplicated_ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Option<Finding> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for id in ids.into_iter().map(fold).filter(|id| !id.is_empty()) {
        *counts.entry(id).or_insert(0) += 1;
    }
    let mut twice: Vec<(String, usize)> = counts.into_iter().filter(|(_, count)| *count > 1).collect();
    twice.sort_unstable();
    let twice: Vec<String> = twice.into_iter().map(|(id, count)| format!("{id} ({count} rows)")).collect();
    let shown = twice.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
    let more = if twice.len() > 5 { ", …" } else { "" };
    (!twice.is_empty()).then(|| Finding {
        code: "duplicated_ids",
        message: format!("respondent ids that come more than once ({}): {shown}{more}", twice.len()),
        advice: "keep one row for each respondent, or say that the rows are respondent × criterion",
        subject: None,
    })
}

/// Rows whose ratings repeat an earlier row to the last one: complete answers to five criteria or more, not all alike.
///
/// With five criteria on five points two honest respondents agree on all ten ratings about once in ten million.
pub fn identical_respondents(ratings: Ratings<'_>) -> Option<Finding> {
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
    let (rows, repeat) = if repeats == 1 { ("row", "repeats") } else { ("rows", "repeat") };
    (repeats > 0).then(|| Finding {
        code: "identical_respondents",
        message: format!("{repeats} {rows} {repeat} all ratings of another row"),
        advice: "look for a questionnaire imported twice",
        subject: None,
    })
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
    use crate::survey::Scale;

    #[test]
    fn straight_liners_are_counted_on_both_sides() {
        let importance = [[5, 5, 5, 5, 5], [4, 4, 4, 4, 0], [5, 5, 5, 5, 5], [1, 2, 3, 4, 5]];
        let performance = [[3, 3, 3, 3, 3], [2, 2, 2, 2, 2], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]];
        let (criteria, scale) = (names(5), Scale::new(1.0, 5.0));
        let all = respondents(&importance, &performance);
        let ratings = Ratings { criteria: &criteria, respondents: &all, scale: &scale };
        assert!(straight_liners(ratings).unwrap().message.starts_with("2 of 4 respondents"));
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
        assert!(identical_respondents(ratings).unwrap().message.starts_with("1 row repeats"));
    }

    #[test]
    fn an_id_that_comes_twice_is_named() {
        assert_eq!(duplicated_ids(["a", "b", "", ""]), None);
        assert!(duplicated_ids(["a", "b", "A "]).unwrap().message.ends_with("a (2 rows)"));
    }
}
