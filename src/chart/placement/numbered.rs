//! The last rung: numbers beside the markers, the names in a key.

use super::candidates::{CROWD, LabelCandidate, NUMBERS, candidates, last_resort};
use super::search::{search, sketch};
use super::text::{self, Wording};
use super::{Placement, Problem, Rung};
use crate::chart::font::Weight;

/// Size of the numbers, always bold.
const SIZE: f64 = 8.5;
/// More points than this are a crowd: fewer places are tried for each.
const MANY: usize = 50;

/// Places the number of every marker beside it, or at the end of a leader; always answers.
///
/// Where a crowd leaves no clean place, the least bad one is taken; `metrics` tells what is left.
/// The markers must be those of the chart with numbers, which is narrower to make room for the key.
pub fn place_numbers(problem: &Problem) -> Placement {
    let (problem, order) = problem.canonical();
    let wordings: Vec<Vec<Wording>> = problem
        .markers
        .iter()
        .map(|marker| vec![text::line(marker.number.to_string(), SIZE, Weight::Bold)])
        .collect();
    let lattice = if problem.markers.len() > MANY { CROWD } else { NUMBERS };
    let places: Vec<Vec<LabelCandidate>> = wordings
        .iter()
        .enumerate()
        .map(|(own, wordings)| {
            let mut places = candidates(&problem, own, wordings, lattice);
            if places.is_empty() {
                places.push(last_resort(&problem, own, &wordings[0]));
            }
            places
        })
        .collect();
    let arrangement = search(&places, sketch(&places));
    Placement::new(Rung::Numbered, SIZE, &problem, &order, &wordings, &arrangement)
}
