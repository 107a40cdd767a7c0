//! Where a label may stand: the cheapest places, all of them inside the plot frame.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::cost::sixteenths;
use super::places::{LabelSpot, beside, on_leaders};
use super::standing::{self, LabelRules, Markers};
use super::text::Wording;
use super::{Align, Marker, Problem};
use crate::chart::geometry::{LineSegment, Rect};

/// Clearance between labels and the plot frame.
const MARGIN: f64 = 2.0;

/// How fine the choice of places is.
#[derive(Debug, Clone, Copy)]
pub struct Lattice {
    /// Steps between boxes that need a leader, in x and y.
    step: (f64, f64),
    /// How many candidates of one label are kept, the cheapest.
    kept: usize,
    /// Longest leader in points.
    reach: f64,
    /// What is asked of a place.
    rules: LabelRules,
}

/// For names, whose boxes are large and come in several shapes.
pub const NAMES: Lattice = Lattice {
    step: (9.0, 5.0),
    kept: 240,
    reach: 170.0,
    rules: LabelRules { line_clearance: 2.0, astray: standing::NEVER_ASTRAY },
};
/// For numbers, which stand for names where the points are crowded.
pub const NUMBERS: Lattice = Lattice {
    step: (4.0, 4.0),
    kept: 400,
    reach: 170.0,
    rules: LabelRules { line_clearance: 1.0, astray: standing::SELDOM_ASTRAY },
};
/// For the numbers of a crowd in which no leader finds a way for long, and a finer choice would take minutes.
pub const CROWD: Lattice = Lattice { step: (6.0, 6.0), kept: 80, reach: 48.0, ..NUMBERS };

/// One place for one label.
#[derive(Debug, Clone)]
pub struct LabelCandidate {
    /// The text box.
    pub rect: Rect,
    /// The line from the marker to the box.
    pub leader: Option<LineSegment>,
    /// Around box and leader.
    pub hull: Rect,
    /// How the lines stand in the box.
    pub align: Align,
    /// Which of the label's wordings stands here.
    pub wording: usize,
    /// What the place costs whatever the others do, in 1/16.
    pub cost: i64,
    /// Whether it hides, or is hidden by, something that is not a label.
    pub hard: bool,
}

/// The best places for the label of marker `own`, cheapest first.
///
/// Empty where no wording fits the frame within reach of the marker.
pub fn candidates(
    problem: &Problem,
    own: usize,
    wordings: &[Wording],
    lattice: Lattice,
) -> Vec<LabelCandidate> {
    let marker = &problem.markers[own];
    let inside = problem.frame.grown(-MARGIN, -MARGIN);
    let mut places: Vec<(i64, usize, LabelSpot)> = Vec::new();
    for (index, wording) in wordings.iter().enumerate() {
        let leaders = on_leaders(marker, wording, lattice.step, lattice.reach);
        for place in beside(marker, wording).into_iter().chain(leaders) {
            if inside.holds(&place.rect) {
                places.push((whole(marker, wording.cost + place.cost), index, place));
            }
        }
    }
    // What stands around a place only adds to its cost: once enough are cheaper than the next place would be by itself,
    // no further one is looked at. Ties go to the place that was found first.
    let mut by_least: Vec<usize> = (0..places.len()).collect();
    by_least.sort_by_key(|&found| places[found].0);
    let mut kept: BinaryHeap<Ranked> = BinaryHeap::new();
    let among = Markers::of(problem);
    for found in by_least {
        let (least, index, place) = &places[found];
        let full = kept.len() >= lattice.kept;
        if full && kept.peek().is_some_and(|dearest| *least > dearest.candidate.cost) {
            break;
        }
        let candidate =
            LabelCandidate::new((problem, &among), own, (*index, &wordings[*index]), place, lattice);
        kept.push(Ranked { candidate, found });
        if full {
            kept.pop();
        }
    }
    kept.into_sorted_vec().into_iter().map(|ranked| ranked.candidate).collect()
}

/// A candidate among others, the dearest and last found the greatest.
struct Ranked {
    candidate: LabelCandidate,
    found: usize,
}

impl Ranked {
    fn key(&self) -> (i64, usize) {
        (self.candidate.cost, self.found)
    }
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Ranked {}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

/// A cost in whole sixteenths; the names to act on get the best places.
fn whole(marker: &Marker, cost: f64) -> i64 {
    sixteenths(if marker.bold { cost + 0.3 * cost.min(400.0) } else { cost })
}

/// The place nearest to marker `own` in the frame, whatever it covers: for a frame too small for any candidate.
pub fn last_resort(problem: &Problem, own: usize, wording: &Wording) -> LabelCandidate {
    let (at, frame) = (problem.markers[own].at, problem.frame);
    let left = (at.x - wording.width / 2.0).min(frame.right - wording.width).max(frame.left);
    let top = (at.y - wording.height / 2.0).min(frame.bottom - wording.height).max(frame.top);
    let rect = Rect::sized(left, top, wording.width, wording.height);
    LabelCandidate::new(
        (problem, &Markers::of(problem)),
        own,
        (0, wording),
        &LabelSpot { rect, leader: None, cost: 0.0 },
        NUMBERS,
    )
}

impl LabelCandidate {
    fn new(
        (problem, among): (&Problem, &Markers),
        own: usize,
        (index, wording): (usize, &Wording),
        place: &LabelSpot,
        lattice: Lattice,
    ) -> Self {
        let marker = &problem.markers[own];
        let (rect, leader) = (place.rect, place.leader);
        let hull = leader.map_or(rect, |leader| rect.union(&leader.hull()));
        let (standing, hard) = standing::cost(among, own, &rect, leader.as_ref(), &hull, lattice.rules);
        let cost = whole(marker, standing + wording.cost + place.cost);
        let align = if rect.left >= marker.at.x {
            Align::Start
        } else if rect.right <= marker.at.x {
            Align::End
        } else {
            Align::Middle
        };
        Self { rect, leader, hull, align, wording: index, cost, hard }
    }

    /// Distance to another label with its leader; 0 where they touch.
    pub fn gap(&self, other: &Self) -> f64 {
        let mut gap = self.rect.gap(&other.rect);
        for (leader, rect) in [(&self.leader, &other.rect), (&other.leader, &self.rect)] {
            if let Some(leader) = leader {
                let touches = rect.clip(leader).is_some();
                let ends = rect.distance(leader.from).min(rect.distance(leader.to));
                gap = gap.min(if touches { 0.0 } else { ends });
            }
        }
        if let (Some(own), Some(other)) = (&self.leader, &other.leader) {
            gap = gap.min(own.gap(other));
        }
        gap
    }
}

#[cfg(test)]
mod tests {
    use super::super::problem::sample::problem;
    use super::super::text;
    use super::*;
    use crate::chart::font::Weight;

    #[test]
    fn the_cheapest_of_all_places_are_kept_in_the_order_of_their_costs() {
        let points: Vec<(f64, f64)> =
            (0..14).map(|i| (50.0 + 21.0 * f64::from(i % 5), 60.0 + 16.0 * f64::from(i / 5))).collect();
        let mut problem = problem(&points);
        problem.markers[3].bold = true;
        let wordings =
            ["Rapport qualité-prix", "Accueil"].map(|name| text::line(name.into(), 10.5, Weight::Regular));
        for own in 0..points.len() {
            let all = candidates(&problem, own, &wordings, Lattice { kept: usize::MAX, ..NAMES });
            let kept = candidates(&problem, own, &wordings, NAMES);
            assert!(all.len() > kept.len() && kept.len() == NAMES.kept);
            assert!(all.is_sorted_by_key(|candidate| candidate.cost));
            let shown = |candidates: &[LabelCandidate]| {
                candidates.iter().map(|it| (it.cost, it.rect, it.wording)).collect::<Vec<_>>()
            };
            assert_eq!(shown(&kept), shown(&all[..NAMES.kept]));
        }
    }
}
