//! Respondents who answered without reading, or twice.

use std::collections::BTreeMap;

use crate::input::doctor::{Finding, Ratings};
use crate::input::fold::fold;

/// Respondents who give one and the same rating to four criteria or more on each side, when they are 5 % or more.
///
/// `None` below that share: on short scales a few honest respondents rate everything alike.
pub fn straight_liners(ratings: Ratings<'_>) -> Option<Finding> {
    let rows = ratings.importance.iter().zip(ratings.performance);
    let straight = rows.filter(|(i, p)| is_straight(i) && is_straight(p)).count();
    let all = ratings.importance.len();
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
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for id in ids.into_iter().map(fold).filter(|id| !id.is_empty()) {
        *counts.entry(id).or_insert(0) += 1;
    }
    let twice: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .map(|(id, count)| format!("{id} ({count} rows)"))
        .collect();
    let shown = twice.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
    let more = if twice.len() > 5 { ", …" } else { "" };
    (!twice.is_empty()).then(|| Finding {
        code: "duplicated_ids",
        message: format!("{} respondent ids come more than once: {shown}{more}", twice.len()),
        advice: "keep one row for each respondent, or say that the rows are respondent × criterion",
        subject: None,
    })
}

/// Rows whose ratings repeat an earlier row to the last one: complete answers to five criteria or more, not all alike.
///
/// With five criteria on five points two honest respondents agree on all ten ratings about once in ten million.
pub fn identical_respondents(ratings: Ratings<'_>) -> Option<Finding> {
    let mut seen: BTreeMap<Vec<u64>, usize> = BTreeMap::new();
    for (i, p) in ratings.importance.iter().zip(ratings.performance) {
        let complete: Option<Vec<u64>> = i.iter().chain(p).map(|rating| rating.map(f64::to_bits)).collect();
        if let Some(pattern) =
            complete.filter(|pattern| pattern.len() >= 10 && !(is_straight(i) && is_straight(p)))
        {
            *seen.entry(pattern).or_insert(0) += 1;
        }
    }
    let repeats: usize = seen.values().map(|count| count - 1).sum();
    (repeats > 0).then(|| Finding {
        code: "identical_respondents",
        message: format!("{repeats} rows repeat all ratings of another row"),
        advice: "look for a questionnaire imported twice",
        subject: None,
    })
}

/// Four answers or more, all the same.
fn is_straight(row: &[Option<f64>]) -> bool {
    let mut answers = row.iter().flatten();
    let first = answers.next();
    answers.clone().count() >= 3 && answers.all(|answer| Some(answer) == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[[i32; 5]]) -> Vec<Vec<Option<f64>>> {
        rows.iter().map(|row| row.iter().map(|r| (*r > 0).then(|| f64::from(*r))).collect()).collect()
    }

    #[test]
    fn straight_liners_are_counted_on_both_sides() {
        let importance = rows(&[[5, 5, 5, 5, 5], [4, 4, 4, 4, 0], [5, 5, 5, 5, 5], [1, 2, 3, 4, 5]]);
        let performance = rows(&[[3, 3, 3, 3, 3], [2, 2, 2, 2, 2], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]]);
        let ratings = Ratings { criteria: &[], importance: &importance, performance: &performance };
        assert!(straight_liners(ratings).unwrap().message.starts_with("2 of 4 respondents"));
        let ratings = Ratings { importance: &importance[2..], performance: &performance[2..], ..ratings };
        assert_eq!(straight_liners(ratings), None);
    }

    #[test]
    fn rows_that_repeat_are_told_apart_from_straight_ones() {
        let importance =
            rows(&[[5, 4, 5, 3, 5], [5, 5, 5, 5, 5], [5, 4, 5, 3, 5], [5, 5, 5, 5, 5], [5, 4, 5, 3, 0]]);
        let performance =
            rows(&[[1, 2, 3, 4, 5], [3, 3, 3, 3, 3], [1, 2, 3, 4, 5], [3, 3, 3, 3, 3], [1, 2, 3, 4, 5]]);
        let ratings = Ratings { criteria: &[], importance: &importance, performance: &performance };
        assert!(identical_respondents(ratings).unwrap().message.starts_with("1 rows repeat"));
    }

    #[test]
    fn an_id_that_comes_twice_is_named() {
        assert_eq!(duplicated_ids(["a", "b", "", ""]), None);
        assert!(duplicated_ids(["a", "b", "A "]).unwrap().message.ends_with("a (2 rows)"));
    }
}
