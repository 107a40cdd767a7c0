//! Ratings that may be codes for "no answer".

use crate::input::answers::labels::{Coding, Reading};
use crate::input::hints::Hints;
use crate::input::values::number;
use crate::message::{Findings, Message, Side};

/// Values on the scale that look like codes for "no answer": one of 0, 6–9, 77, 88, 98 and 99 given at least 20 times
/// and more than three times as often as the two values nearest to it together.
///
/// `distinct` holds the block's cell texts with their counts, as the coding was made from.
pub fn suspicious_codes(side: Side, distinct: &[(String, u64)], coding: &Coding) -> Vec<Message> {
    const CODES: [f64; 9] = [0.0, 6.0, 7.0, 8.0, 9.0, 77.0, 88.0, 98.0, 99.0];
    // A sign among labels: `-`, `0`, `+`.
    if !coding.labels.is_empty() {
        return Vec::new();
    }
    let count = |value: f64| given(distinct, value);
    let suspicious = |code: &f64| {
        let neighbours = [code - 2.0, code - 1.0, code + 1.0, code + 2.0];
        let on_scale =
            neighbours.into_iter().filter(|value| (coding.lowest..=coding.highest).contains(value));
        let mut nearest: Vec<f64> = on_scale.collect();
        nearest.sort_by(|a, b| (a - code).abs().total_cmp(&(b - code).abs()));
        let around: u64 = nearest.into_iter().take(2).map(count).sum();
        let is_rating = matches!(coding.read(&code.to_string()), Reading::Rating(_));
        // Many answers at the top of a scale are no surprise.
        is_rating && *code < coding.highest && count(*code) >= 20 && count(*code) > 3 * around
    };
    let found = CODES.into_iter().filter(suspicious);
    found
        .map(|code| Message::likely(Findings::SuspiciousCode { side, value: code, times: count(code) }))
        .collect()
}

/// A 6 that may be a code for "no answer" to a scale from 1 to 5: far fewer gave it than 5, which as many gave as 4 or nearly so.
///
/// Ratings of a scale up to 6 that have their peak at its upper end do not break off before it. Where a scale or labels are told, that
/// settles it.
pub fn rare_top(side: Side, distinct: &[(String, u64)], coding: &Coding, hints: &Hints) -> Option<Message> {
    let is_open = hints.scale.is_none() && coding.labels.is_empty() && !coding.reversed;
    if !is_open || coding.lowest != 1.0 || coding.highest < TOP as f64 {
        return None;
    }
    let count = |value: u64| given(distinct, value as f64);
    let (times, below, before) = (count(TOP), count(TOP - 1), count(TOP - 2));
    let is_last = (TOP + 1..=coding.highest as u64).all(|value| count(value) == 0);
    let breaks_off = is_last && times > 0 && 5 * times < below && 5 * below >= 3 * before;
    let ratings: u64 = (1..=TOP).map(count).sum();
    (breaks_off && ratings >= ENOUGH)
        .then(|| Message::likely(Findings::RareTop { side, top: TOP, times, below }))
}

/// How many cells hold a number.
fn given(distinct: &[(String, u64)], value: f64) -> u64 {
    let same = |(text, _): &&(String, u64)| number(text, true) == Some(value);
    distinct.iter().filter(same).map(|(_, count)| count).sum()
}

/// The number above the usual scale.
const TOP: u64 = 6;
/// Ratings of a side that tell how many gave each number.
const ENOUGH: u64 = 100;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::answers::labels::code;
    use crate::message::Language;

    #[test]
    fn a_nine_without_neighbours_is_suspicious() {
        let cells =
            |counts: &[(&str, u64)]| counts.iter().map(|(t, n)| ((*t).to_owned(), *n)).collect::<Vec<_>>();
        let hints = Hints { scale: Some((0.0, 10.0)), ..Hints::default() };
        let seen = cells(&[("1", 50), ("2", 60), ("3", 80), ("4", 90), ("5", 70), ("9", 40)]);
        let coding = code("importance", &seen, &[], &[], &hints, false).unwrap();
        let found = suspicious_codes(Side::Importance, &seen, &coding);
        assert_eq!(found.len(), 1);
        assert!(found[0].said(Language::English).seen.contains("9 was given 40 times"));
        let seen = cells(&[("10", 50), ("7", 60), ("8", 80), ("9", 90)]);
        let coding = code("importance", &seen, &[], &[], &hints, false).unwrap();
        assert!(suspicious_codes(Side::Importance, &seen, &coding).is_empty());
    }

    #[test]
    fn a_scale_does_not_break_off_before_its_end() {
        let of = |counts: [u64; 6], hints: &Hints| {
            let numbers = (1..=6).zip(counts).filter(|(_, n)| *n > 0);
            let seen: Vec<(String, u64)> = numbers.map(|(value, n)| (i32::to_string(&value), n)).collect();
            let coding = code("performance", &seen, &[], &[], hints, false).unwrap();
            rare_top(Side::Performance, &seen, &coding, hints)
        };
        let open = Hints::default();
        assert!(of([10, 20, 60, 90, 80, 9], &open).is_some());
        assert!(of([0, 20, 60, 90, 80, 9], &open).is_some());
        // A scale up to 6: many at its end, or ever fewer towards it.
        assert!(of([5, 15, 40, 70, 80, 60], &open).is_none());
        assert!(of([20, 60, 90, 60, 25, 4], &open).is_none());
        let told = Hints { scale: Some((1.0, 6.0)), ..Hints::default() };
        assert!(of([10, 20, 60, 90, 80, 9], &told).is_none());
        // Too few ratings to tell.
        assert!(of([1, 2, 6, 9, 8, 1], &open).is_none());
    }
}
