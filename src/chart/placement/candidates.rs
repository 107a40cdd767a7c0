//! Where a label may stand: the cheapest places, all of them inside the plot frame.

use super::cost::sixteenths;
use super::places::{Place, beside, on_leaders};
use super::standing::{self, Rules};
use super::text::Wording;
use super::{Align, Problem};
use crate::chart::geometry::{Rect, Segment};

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
    rules: Rules,
}

/// For names, whose boxes are large and come in several shapes.
pub const NAMES: Lattice = Lattice {
    step: (9.0, 5.0),
    kept: 240,
    reach: 170.0,
    rules: Rules { line_clearance: 2.0, astray: standing::NEVER_ASTRAY },
};
/// For numbers, which stand for names where the points are crowded.
pub const NUMBERS: Lattice = Lattice {
    step: (4.0, 4.0),
    kept: 400,
    reach: 170.0,
    rules: Rules { line_clearance: 1.0, astray: standing::SELDOM_ASTRAY },
};
/// For the numbers of a crowd in which no leader finds a way for long, and a finer choice would take minutes.
pub const CROWD: Lattice = Lattice { step: (6.0, 6.0), kept: 80, reach: 48.0, ..NUMBERS };

/// One place for one label.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The text box.
    pub rect: Rect,
    /// The line from the marker to the box.
    pub leader: Option<Segment>,
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
pub fn candidates(problem: &Problem, own: usize, wordings: &[Wording], lattice: Lattice) -> Vec<Candidate> {
    let marker = &problem.markers[own];
    let inside = problem.frame.grown(-MARGIN, -MARGIN);
    let mut candidates = Vec::new();
    for (index, wording) in wordings.iter().enumerate() {
        let places = beside(marker, wording).into_iter().chain(on_leaders(
            marker,
            wording,
            lattice.step,
            lattice.reach,
        ));
        for place in places.filter(|place| inside.holds(&place.rect)) {
            candidates.push(Candidate::new(problem, own, (index, wording), &place, lattice));
        }
    }
    candidates.sort_by_key(|candidate| candidate.cost);
    candidates.truncate(lattice.kept);
    candidates
}

/// The place nearest to marker `own` in the frame, whatever it covers: for a frame too small for any candidate.
pub fn last_resort(problem: &Problem, own: usize, wording: &Wording) -> Candidate {
    let (at, frame) = (problem.markers[own].at, problem.frame);
    let left = (at.x - wording.width / 2.0).min(frame.right - wording.width).max(frame.left);
    let top = (at.y - wording.height / 2.0).min(frame.bottom - wording.height).max(frame.top);
    let rect = Rect::sized(left, top, wording.width, wording.height);
    Candidate::new(problem, own, (0, wording), &Place { rect, leader: None, cost: 0.0 }, NUMBERS)
}

impl Candidate {
    fn new(
        problem: &Problem,
        own: usize,
        (index, wording): (usize, &Wording),
        place: &Place,
        lattice: Lattice,
    ) -> Self {
        let marker = &problem.markers[own];
        let (rect, leader) = (place.rect, place.leader);
        let hull = leader.map_or(rect, |leader| rect.union(&leader.hull()));
        let (standing, hard) = standing::cost(problem, own, &rect, leader.as_ref(), &hull, lattice.rules);
        let cost = standing + wording.cost + place.cost;
        // The names to act on get the best places.
        let cost = if marker.bold { cost + 0.3 * cost.min(400.0) } else { cost };
        let align = if rect.left >= marker.at.x {
            Align::Start
        } else if rect.right <= marker.at.x {
            Align::End
        } else {
            Align::Middle
        };
        Self { rect, leader, hull, align, wording: index, cost: sixteenths(cost), hard }
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
