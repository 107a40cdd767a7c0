//! Criteria that were asked on another scale than the others.

use crate::message::{Findings, Message};
use crate::survey::{Joint, Scale};

/// Criteria none of whose ratings is above a point of the scale that many of them are at, while others go far beyond it: they may
/// have been asked on a shorter scale.
pub fn mixed_scales(criteria: &[String], counts: &[Joint], scale: &Scale) -> Option<Message> {
    let tops: Vec<Option<(f64, u64)>> = counts.iter().map(|joint| top(joint, scale)).collect();
    let at_end = tops.iter().flatten().any(|(top, n)| *top == scale.highest && *n >= MANY);
    let reached = tops.iter().flatten().map(|(top, _)| *top).fold(scale.lowest, f64::max);
    let is_short = |top: &Option<(f64, u64)>| {
        top.filter(|(top, n)| *n >= if scale.highest - top > 1.0 { MANY } else { VERY_MANY })
            .filter(|(top, _)| TOPS.contains(top) && *top < scale.highest)
    };
    let short: Vec<(String, f64)> = criteria
        .iter()
        .zip(&tops)
        .filter_map(|(name, found)| Some((name.clone(), is_short(found)?.0)))
        .collect();
    let top = short.first()?.1;
    // Seconds on a page, or points out of 100, may stop before the end.
    let go_far = || counts.iter().any(|joint| above(joint, scale, 2.0 * top) >= FAR_ABOVE);
    let named: Vec<String> =
        short.into_iter().filter(|(_, other)| *other == top).map(|(name, _)| name).collect();
    (at_end || go_far()).then(|| {
        Message::likely(Findings::MixedScales {
            criteria: named,
            top,
            lowest: scale.lowest,
            highest: scale.highest,
            reached,
        })
    })
}

/// Criteria with fractions in a quarter of their ratings or more, on either side, where at least two others have none at all: a mean of
/// the others, or a score that somebody computed.
pub fn odd_fractions(criteria: &[String], counts: &[Joint], scale: &Scale) -> Option<Message> {
    let share = |given: Vec<u64>| {
        let of = |fractions: bool| -> u64 {
            let given = given.iter().zip(&scale.values);
            given.filter(|(_, value)| (value.fract() != 0.0) == fractions).map(|(n, _)| *n).sum()
        };
        let (odd, whole) = (of(true), of(false));
        odd as f64 / (odd + whole).max(1) as f64
    };
    let shares: Vec<f64> =
        counts.iter().map(|joint| share(joint.importance()).max(share(joint.performance()))).collect();
    let of = |odd: fn(f64) -> bool| -> Vec<String> {
        criteria.iter().zip(&shares).filter(|(_, share)| odd(**share)).map(|(name, _)| name.clone()).collect()
    };
    let (odd, whole) = (of(|share| share >= 0.25), of(|share| share == 0.0));
    let told = !odd.is_empty() && whole.len() >= 2 && whole.len() > odd.len();
    told.then(|| Message::likely(Findings::OddFractions { criteria: odd }))
}

/// The highest rating of either side of a criterion and how many gave it; `None` where too few answered.
fn top(joint: &Joint, scale: &Scale) -> Option<(f64, u64)> {
    let given = given(joint, scale);
    let at = given.iter().rposition(|n| *n > 0)?;
    (given.iter().sum::<u64>() >= LEAST).then(|| (scale.values[at], given[at]))
}

/// How many ratings of either side of a criterion are above a value.
fn above(joint: &Joint, scale: &Scale, value: f64) -> u64 {
    let given = given(joint, scale);
    given.iter().zip(&scale.values).filter(|(_, rating)| **rating > value).map(|(n, _)| *n).sum()
}

/// How many gave each rating on either side of a criterion.
fn given(joint: &Joint, scale: &Scale) -> Vec<u64> {
    let mut given: Vec<u64> = vec![0; scale.values.len()];
    for (of_rating, n) in
        joint.importance().into_iter().enumerate().chain(joint.performance().into_iter().enumerate())
    {
        given[of_rating] += n;
    }
    given
}

/// The highest points of usual scales.
pub(super) const TOPS: [f64; 6] = [3.0, 4.0, 5.0, 6.0, 7.0, 10.0];

/// Answers of both sides below which a criterion tells nothing.
const LEAST: u64 = 40;

/// Answers of a criterion that go so far beyond the others that it was not asked on their scale.
const FAR_ABOVE: u64 = 20;

/// Answers at a point beyond which somebody would have gone.
const MANY: u64 = 8;

/// The same where there is one point beyond it only.
const VERY_MANY: u64 = 60;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::answers::doctor::tests::{joints, names, respondents};

    fn found(rows: &[[u8; 3]], highest: f64) -> Option<String> {
        let scale = Scale::new(1.0, highest);
        let counts = joints(&respondents(rows, rows), &scale);
        mixed_scales(&names(3), &counts, &scale).map(|message| message.code().to_owned())
    }

    #[test]
    fn a_criterion_that_stops_at_five_among_others_up_to_ten_is_told() {
        let rows: Vec<[u8; 3]> = (0..60).map(|at| [at % 10 + 1, at % 5 + 1, at % 10 + 1]).collect();
        assert_eq!(found(&rows, 10.0).as_deref(), Some("mixed_scales"));
        let rows: Vec<[u8; 3]> = (0..60).map(|at| [at % 10 + 1, at % 9 + 1, at % 10 + 1]).collect();
        assert_eq!(found(&rows, 10.0), None);
        // Seconds on a page beside ratings, which do not reach the end of the scale that holds all.
        let rows: Vec<[u8; 3]> = (0..60).map(|at| [at % 5 + 1, at * 3 % 5 + 1, at + 12]).collect();
        assert_eq!(found(&rows, 100.0).as_deref(), Some("mixed_scales"));
    }

    #[test]
    fn fractions_among_whole_ratings_are_told() {
        let scale = Scale { values: vec![1.0, 1.5, 2.0, 2.5, 3.0], ..Scale::new(1.0, 3.0) };
        let found = |rows: &[[u8; 3]]| {
            let counts = joints(&respondents(rows, rows), &scale);
            odd_fractions(&names(3), &counts, &scale).map(|message| message.code().to_owned())
        };
        // Codes count from 1: 2 and 4 are the halves.
        let with = |last: [u8; 4]| -> Vec<[u8; 3]> { last.into_iter().map(|last| [1, 5, last]).collect() };
        assert_eq!(found(&with([2, 3, 4, 2])).as_deref(), Some("odd_fractions"));
        assert_eq!(found(&with([1, 3, 5, 1])), None);
        let all: Vec<[u8; 3]> = [2, 4, 2, 4].into_iter().map(|half| [half, half, 1]).collect();
        assert_eq!(found(&all), None);
    }

    #[test]
    fn few_answers_or_one_scale_for_all_tell_nothing() {
        let rows: Vec<[u8; 3]> = (0..12).map(|at| [at % 10 + 1, at % 5 + 1, 9]).collect();
        assert_eq!(found(&rows, 10.0), None);
        let rows: Vec<[u8; 3]> = (0..60).map(|at| [at % 5 + 1, at % 4 + 1, at % 5 + 1]).collect();
        assert_eq!(found(&rows, 5.0), None);
    }
}
