//! The first rungs: names at 10.5 pt, or else at 9.5 pt.

use std::cmp::Reverse;

use super::candidates::{LabelCandidate, NAMES, candidates};
use super::search::{search, sketch};
use super::text::{self, Wording};
use super::{Marker, Placement, Problem, Rung};
use crate::chart::font::Weight;

/// Between a name and the ends of its quadrant or of the frame, both sides together.
const MARGIN: f64 = 8.0;

/// The rungs of names with the size of their letters in points.
const RUNGS: [(Rung, f64); 2] = [(Rung::Text, 10.5), (Rung::SmallText, 9.5)];
/// More names than this are not tried: no chart has room for them.
const MOST: usize = 150;
/// More names than this never find room on a line each.
const MOST_FLAT: usize = 60;
/// The longest leader that leads to a name on one line, and the longest they are on average, in points.
const FAR: (f64, f64) = (60.0, 30.0);

/// Places the names, at 10.5 pt or else at 9.5 pt.
///
/// `None` where a name would still hide, or be hidden by, something else: then the chart lays itself
/// out anew for [`place_numbers`](super::place_numbers).
pub fn place_names(problem: &Problem) -> Option<Placement> {
    if problem.markers.len() > MOST {
        return None;
    }
    let (problem, order) = problem.canonical();
    RUNGS.into_iter().find_map(|(rung, size)| place_sorted(&problem, &order, (rung, size), Breaks::AsSuits))
}

/// The same for a chart that another program draws: at first each name that fits on one line stands on one, since not
/// every program breaks a label where we did; then names break, then they are smaller. The first of these is taken whose
/// names stand near their points, else the one whose names stand nearest.
pub fn place_names_for_others(problem: &Problem) -> Option<Placement> {
    if problem.markers.len() > MOST_FLAT {
        return place_names(problem);
    }
    let (sorted, order) = problem.canonical();
    let near = |placed: &Placement| placed.metrics.leader_max <= FAR.0 && placed.metrics.leader_mean <= FAR.1;
    let mut nearest: Option<Placement> = None;
    for (rung, size) in RUNGS {
        for breaks in [Breaks::WhereNeeded, Breaks::AsSuits] {
            let Some(placed) = place_sorted(&sorted, &order, (rung, size), breaks) else { continue };
            if near(&placed) {
                return Some(placed);
            }
            let mean = placed.metrics.leader_mean;
            if nearest.as_ref().is_none_or(|nearest| mean < nearest.metrics.leader_mean) {
                nearest = Some(placed);
            }
        }
    }
    nearest
}

/// Whether a name may stand on several lines though one would hold it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Breaks {
    AsSuits,
    WhereNeeded,
}

fn place_sorted(
    problem: &Problem,
    order: &[usize],
    (rung, size): (Rung, f64),
    breaks: Breaks,
) -> Option<Placement> {
    let mut wordings: Vec<Vec<Wording>> =
        problem.markers.iter().map(|marker| wordings(problem, marker, size)).collect();
    if breaks == Breaks::WhereNeeded {
        for ways in wordings.iter_mut().filter(|ways| ways.iter().any(|way| way.lines.len() == 1)) {
            ways.retain(|way| way.lines.len() == 1);
        }
    }
    if is_crowded(problem, &wordings) {
        return None;
    }
    let places = places(problem, &wordings)?;
    let sketch = sketch(&places);
    // A few faults the search repairs, many it never does.
    if sketch.faults() > (places.len() / 3).max(2) {
        return None;
    }
    let arrangement = search(&places, sketch);
    (arrangement.faults() == 0).then(|| Placement::new(rung, size, problem, order, &wordings, &arrangement))
}

/// The places of every name; `None` where a name has none without a fault. Where points are dense that is seen first.
fn places(problem: &Problem, wordings: &[Vec<Wording>]) -> Option<Vec<Vec<LabelCandidate>>> {
    /// Within this distance of a point stand the boxes of its name that need no long leader.
    const AROUND: f64 = 60.0;
    let markers = &problem.markers;
    let dense = |&own: &usize| {
        let near = |other: &&Marker| other.at.distance(markers[own].at) < AROUND;
        Reverse(markers.iter().filter(near).count())
    };
    let mut order: Vec<usize> = (0..markers.len()).collect();
    order.sort_by_cached_key(dense);
    let mut places = vec![Vec::new(); markers.len()];
    for own in order {
        places[own] = candidates(problem, own, &wordings[own], NAMES);
        if places[own].iter().all(|place| place.hard) {
            return None;
        }
    }
    Some(places)
}

fn wordings(problem: &Problem, marker: &Marker, size: f64) -> Vec<Wording> {
    let (frame, cross) = (problem.frame, problem.cross);
    let weight = if marker.bold { Weight::Bold } else { Weight::Regular };
    let quadrant = if marker.at.x >= cross.x { frame.right - cross.x } else { cross.x - frame.left };
    let limit = frame.width() - MARGIN;
    text::wordings(&marker.label, size, weight, limit.min(quadrant - MARGIN), limit)
}

/// Whether the names cannot fit: even the smallest boxes would fill more than half the frame.
fn is_crowded(problem: &Problem, wordings: &[Vec<Wording>]) -> bool {
    let smallest =
        |wordings: &Vec<Wording>| wordings.iter().map(|w| w.width * w.height).fold(f64::INFINITY, f64::min);
    let needed: f64 = wordings.iter().map(smallest).sum();
    needed > 0.5 * problem.frame.width() * problem.frame.height()
}
