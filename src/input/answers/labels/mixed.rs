//! Labels of two languages in one column, and labels of one wave beside the numbers of the next.

use std::collections::BTreeSet;

use crate::input::answers::labels::choose::{Choice, choose};
use crate::input::answers::labels::draft::Draft;
use crate::input::answers::labels::set::{Scale, key, known};

/// The scale of labels that known sets of two languages hold together.
///
/// Both have as many ranks, a label of both has one rank, and all pairs of sets that hold as much rank the answers alike.
pub fn in_two_languages(answers: &[&str], points: Option<usize>) -> Option<Scale> {
    let keys: Vec<String> = answers.iter().map(|answer| key(answer)).collect();
    let held: Vec<(&Scale, Vec<Option<usize>>)> = known()
        .iter()
        .filter(|scale| points.is_none_or(|points| scale.labels.len() == points))
        .map(|scale| (scale, keys.iter().map(|key| exact(scale, key)).collect::<Vec<_>>()))
        .filter(|(_, ranks)| ranks.iter().flatten().count() >= 2)
        .collect();
    let mut best: Option<((usize, usize), Vec<usize>, Scale)> = None;
    for (at, (one, first)) in held.iter().enumerate() {
        for (other, second) in &held[at + 1..] {
            if one.language == other.language || one.labels.len() != other.labels.len() {
                continue;
            }
            let Some(ranks) = together(first, second) else { continue };
            let unused = one.labels.len() - ranks.iter().collect::<BTreeSet<_>>().len();
            // A set that holds fewer of the answers of its language is the worse one.
            let lacking = first.iter().chain(second).filter(|rank| rank.is_none()).count();
            match &best {
                Some((fit, ..)) if *fit < (unused, lacking) => {}
                Some((fit, seen, _)) if *fit == (unused, lacking) && *seen != ranks => return None,
                _ => best = Some(((unused, lacking), ranks, one.with_wordings_of(other))),
            }
        }
    }
    best.map(|(_, _, scale)| scale)
}

impl Draft<'_> {
    /// The scale of answers of which some are labels of a known set and the others numbers of their ranks.
    pub fn labels_and_numbers(&self, answers: &[&str], points: Option<usize>) -> Option<Scale> {
        let (numbers, labels): (Vec<&str>, Vec<&str>) =
            answers.iter().partition(|text| self.number(text).is_some());
        // One or two words are the ends of a scale of numbers.
        if labels.len() < 3 || numbers.is_empty() {
            return None;
        }
        let Choice::One(fit, _) = choose(&labels, points) else { return None };
        let is_rank =
            |value: f64| value.fract() == 0.0 && (1.0..=fit.scale.labels.len() as f64).contains(&value);
        let all = numbers.iter().filter_map(|text| self.number(text)).all(is_rank);
        (all && fit.slips.is_empty()).then_some(fit.scale)
    }
}

fn exact(scale: &Scale, key: &str) -> Option<usize> {
    scale.rank_of_key(key).filter(|(_, slipped)| !slipped).map(|(rank, _)| rank)
}

/// The ranks that two sets give all answers, where each has one to itself and they agree on what both hold.
fn together(first: &[Option<usize>], second: &[Option<usize>]) -> Option<Vec<usize>> {
    // One word that another language has too makes no second language: "importante" is Italian as well.
    let own = |ranks: &[Option<usize>], others: &[Option<usize>]| {
        ranks.iter().zip(others).filter(|(rank, other)| rank.is_some() && other.is_none()).count() >= 2
    };
    if !own(first, second) || !own(second, first) {
        return None;
    }
    let rank = |(one, other): (&Option<usize>, &Option<usize>)| match (one, other) {
        (Some(one), Some(other)) => (one == other).then_some(*one),
        (one, other) => one.or(*other),
    };
    first.iter().zip(second).map(rank).collect()
}
