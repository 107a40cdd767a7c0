//! What a label costs where it stands, among markers and lines; the other labels aside.

use super::cost::HARD;
use super::{BENCHMARK_RADIUS, DOT_RADIUS, Marker, Problem};
use crate::chart::geometry::{LineSegment, Rect, Xy};

// What the box of a label covers.
const ON_MARKER: f64 = 3500.0;
const ON_RESERVED: f64 = 3000.0;
const ON_BENCHMARK: f64 = 1500.0;
const ON_CROSSHAIR: f64 = 900.0;
const ON_ARROW: f64 = 350.0;
/// Of the small marks of a crowd: where they are dense there is no place without one.
const ON_DOT: f64 = 160.0;
const ON_DIAGONAL: f64 = 120.0;
const ON_ELLIPSE: f64 = 40.0;

// What the place of a label seems to say: a name in another quadrant reads as a wrong
// classification, a name as near to another marker as to its own as the name of that one.
/// A number in another quadrant, which its key puts right.
pub const SELDOM_ASTRAY: f64 = 400.0;
/// A name in another quadrant: a fault, so that the ladder goes on to smaller type, then to numbers and a key.
pub const NEVER_ASTRAY: f64 = 900.0;
const MISLEADING: f64 = 300.0;
const AMBIGUOUS: f64 = 90.0;
const NEAR_MARKER: f64 = 24.0;

// What the leader of a label crosses.
const LEADER_ON_MARKER: f64 = 1200.0;
const LEADER_ON_RESERVED: f64 = 800.0;
const LEADER_ON_ARROW: f64 = 40.0;
const LEADER_ON_TOUCHING: f64 = 40.0;
const LEADER_ON_CROSSHAIR: f64 = 14.0;
const LEADER_ON_DIAGONAL: f64 = 5.0;

/// Clearance between a foreign marker and a label or a leader.
const MARKER_CLEARANCE: f64 = 1.5;
/// A label at the end of a leader that is as near to a foreign marker as this, is near to it.
const NEAR: f64 = 5.0;
/// Clearance between a label and a reserved box, which has some of its own.
const RESERVED_CLEARANCE: f64 = 1.0;

/// What is asked of the place of a label.
#[derive(Debug, Clone, Copy)]
pub struct LabelRules {
    /// Clearance between labels and the lines of the chart.
    pub line_clearance: f64,
    /// What it costs to stand in another quadrant than its point.
    pub astray: f64,
}

/// The markers of a problem from left to right, so that of many only those near a place are looked at.
pub struct Markers<'a> {
    problem: &'a Problem,
    by_x: Vec<usize>,
    /// No marker is anything to a place further off than this in x, but one that is taken for its own.
    reach: f64,
}

impl<'a> Markers<'a> {
    /// Those of a problem.
    pub fn of(problem: &'a Problem) -> Self {
        let markers = &problem.markers;
        let mut by_x: Vec<usize> = (0..markers.len()).collect();
        by_x.sort_by(|&one, &other| markers[one].at.x.total_cmp(&markers[other].at.x));
        let reach =
            |marker: &Marker| (marker.radius + NEAR).max(marker.ellipse.map_or(0.0, |(across, _)| across));
        Self { problem, by_x, reach: markers.iter().map(reach).fold(0.0, f64::max) }
    }

    /// Those within a distance of a box in x, each with its place in the problem. In which order, is nothing to a sum of whole
    /// terms.
    fn near(&self, rect: &Rect, reach: f64) -> impl Iterator<Item = (usize, &'a Marker)> {
        let markers = &self.problem.markers;
        let first = self.by_x.partition_point(|&index| markers[index].at.x < rect.left - reach);
        let near = move |index: &&usize| markers[**index].at.x <= rect.right + reach;
        self.by_x[first..].iter().take_while(near).map(|&index| (index, &markers[index]))
    }
}

/// What a label costs where it stands, and whether a term of it is hard; the other labels aside.
pub fn cost(
    among: &Markers,
    own: usize,
    rect: &Rect,
    leader: Option<&LineSegment>,
    hull: &Rect,
    rules: LabelRules,
) -> (f64, bool) {
    let (problem, mut tally) = (among.problem, Tally { sum: 0.0, hard: false });
    markers(&mut tally, among, own, rect, leader, hull);
    lines(&mut tally, problem, rect, leader, rules.line_clearance);
    if !problem.is_same_quadrant(problem.markers[own].at, rect.centre()) {
        tally.add(rules.astray);
    }
    (tally.sum, tally.hard)
}

struct Tally {
    sum: f64,
    hard: bool,
}

impl Tally {
    fn add(&mut self, term: f64) {
        self.sum += term;
        self.hard |= term >= HARD;
    }
}

fn markers(
    tally: &mut Tally,
    among: &Markers,
    own: usize,
    rect: &Rect,
    leader: Option<&LineSegment>,
    hull: &Rect,
) {
    let mine = &among.problem.markers[own];
    let own_distance = rect.distance(mine.at);
    // Without a leader the eye takes the nearest marker for the one that is named.
    let mistakable = 1.8 * own_distance + 6.0;
    let mut ambiguity = 0.0_f64;
    let furthest = if leader.is_some() { among.reach } else { among.reach.max(mistakable) };
    for (index, marker) in among.near(hull, furthest) {
        if let Some(radii) = marker.ellipse
            && is_on_ellipse(rect, marker.at, radii)
        {
            tally.add(ON_ELLIPSE);
        }
        if index == own {
            if own_distance < mine.radius + 0.5 {
                tally.add(ON_MARKER);
            }
            continue;
        }
        let reach = if leader.is_some() { marker.radius + NEAR } else { mistakable };
        if hull.distance(marker.at) >= reach {
            continue;
        }
        let distance = rect.distance(marker.at);
        if distance < marker.radius + MARKER_CLEARANCE {
            tally.add(ON_MARKER);
        }
        if let Some(leader) = leader {
            if distance < marker.radius + NEAR {
                tally.add(NEAR_MARKER);
            }
            let touching = mine.at.distance(marker.at) < mine.radius + marker.radius;
            let (clearance, term) =
                if touching { (-0.5, LEADER_ON_TOUCHING) } else { (MARKER_CLEARANCE, LEADER_ON_MARKER) };
            if leader.distance(marker.at) < marker.radius + clearance {
                tally.add(term);
            }
        } else {
            let doubt = AMBIGUOUS * (1.0 - distance / mistakable).max(0.2);
            ambiguity = ambiguity.max(doubt + if distance <= own_distance { MISLEADING } else { 0.0 });
        }
    }
    tally.add(ambiguity);
}

fn lines(tally: &mut Tally, problem: &Problem, rect: &Rect, leader: Option<&LineSegment>, clearance: f64) {
    let near = rect.grown(clearance, clearance);
    let crosses = |line: &LineSegment| leader.is_some_and(|leader| leader.gap(line) == 0.0);
    let kinds = [
        (&problem.crosshair()[..], ON_CROSSHAIR, LEADER_ON_CROSSHAIR),
        (problem.diagonal.as_slice(), ON_DIAGONAL, LEADER_ON_DIAGONAL),
        (&problem.faint[..], ON_DIAGONAL, LEADER_ON_DIAGONAL),
        (&problem.arrows[..], ON_ARROW, LEADER_ON_ARROW),
    ];
    for (lines, on_line, leader_on_line) in kinds {
        for line in lines {
            if near.clip(line).is_some() {
                tally.add(on_line);
            }
            if crosses(line) {
                tally.add(leader_on_line);
            }
        }
    }
    let near = rect.grown(RESERVED_CLEARANCE, RESERVED_CLEARANCE);
    for reserved in &problem.reserved {
        if near.overlaps(reserved) {
            tally.add(ON_RESERVED);
        }
        if leader.is_some_and(|leader| reserved.clip(leader).is_some()) {
            tally.add(LEADER_ON_RESERVED);
        }
    }
    for &benchmark in &problem.benchmarks {
        if rect.distance(benchmark) < BENCHMARK_RADIUS + MARKER_CLEARANCE {
            tally.add(ON_BENCHMARK);
        }
    }
    let near = rect.grown(DOT_RADIUS, DOT_RADIUS);
    let covered = problem.dots.iter().filter(|dot| near.distance(**dot) == 0.0).count();
    tally.sum += ON_DOT * covered as f64;
}

fn is_on_ellipse(rect: &Rect, centre: Xy, (a, b): (f64, f64)) -> bool {
    let nearest = rect.nearest(centre);
    let (x, y) = ((nearest.x - centre.x) / a, (nearest.y - centre.y) / b);
    x * x + y * y < 1.0
}

#[cfg(test)]
mod tests {
    use super::super::problem::sample::{problem, segment};
    use super::*;

    const NUMBERS: LabelRules = LabelRules { line_clearance: 1.0, astray: SELDOM_ASTRAY };

    fn at(problem: &Problem, rect: Rect, leader: Option<LineSegment>) -> (f64, bool) {
        let hull = leader.map_or(rect, |leader| rect.union(&leader.hull()));
        cost(&Markers::of(problem), 0, &rect, leader.as_ref(), &hull, NUMBERS)
    }

    #[test]
    fn a_free_place_costs_nothing() {
        assert_eq!(at(&problem(&[(50.0, 50.0)]), Rect::sized(57.0, 45.0, 60.0, 10.0), None), (0.0, false));
    }

    #[test]
    fn every_fault_has_its_term() {
        let beside = Rect::sized(57.0, 45.0, 60.0, 10.0);
        let mut crowded = problem(&[(50.0, 50.0), (90.0, 50.0)]);
        assert_eq!(at(&crowded, beside, None), (ON_MARKER + AMBIGUOUS + MISLEADING, true));
        crowded.markers.pop();
        crowded.reserved = vec![Rect::sized(100.0, 40.0, 50.0, 10.0)];
        assert_eq!(at(&crowded, beside, None), (ON_RESERVED, true));
        crowded.reserved.clear();
        crowded.benchmarks = vec![Xy { x: 90.0, y: 50.0 }];
        assert_eq!(at(&crowded, beside, None), (ON_BENCHMARK, true));
        crowded.benchmarks.clear();
        crowded.dots = vec![Xy { x: 90.0, y: 50.0 }, Xy { x: 95.0, y: 50.0 }, Xy { x: 200.0, y: 50.0 }];
        assert_eq!(at(&crowded, beside, None), (2.0 * ON_DOT, false));
        crowded.dots.clear();
        crowded.arrows = vec![segment((80.0, 0.0), (80.0, 90.0))];
        assert_eq!(at(&crowded, beside, None), (ON_ARROW, false));
        crowded.diagonal = crowded.arrows.pop();
        assert_eq!(at(&crowded, beside, None), (ON_DIAGONAL, false));
        crowded.diagonal = None;
        assert_eq!(at(&crowded, Rect::sized(180.0, 45.0, 30.0, 10.0), None), (ON_CROSSHAIR, true));
        assert_eq!(at(&crowded, Rect::sized(230.0, 45.0, 30.0, 10.0), None), (SELDOM_ASTRAY, false));
        crowded.markers[0].ellipse = Some((20.0, 10.0));
        assert_eq!(at(&crowded, beside, None), (ON_ELLIPSE, false));
    }

    /// Markers too far off to matter are left out, and no other.
    #[test]
    fn a_place_costs_the_same_among_those_near_it_and_among_all() {
        let points: Vec<(f64, f64)> =
            (0..60).map(|i| (f64::from(i * 37 % 397), f64::from(i * 53 % 293))).collect();
        let mut problem = problem(&points);
        problem.markers[7].ellipse = Some((31.0, 12.0));
        problem.markers[11].radius = 9.0;
        let near = Markers::of(&problem);
        let all = Markers { reach: f64::INFINITY, ..Markers::of(&problem) };
        let (mut costly, mut passed) = (0, 0);
        for own in 0..points.len() {
            for step in 0..60 {
                let (left, top) = (f64::from(step * 29 % 331), f64::from(step * 17 % 283));
                let rect = Rect::sized(left, top, 40.0 + f64::from(step), 11.0);
                let leader = segment(points[own], (left, top + 5.5));
                for leader in [None, Some(leader)] {
                    let hull = leader.map_or(rect, |leader| rect.union(&leader.hull()));
                    let of = |among| cost(among, own, &rect, leader.as_ref(), &hull, NUMBERS);
                    assert_eq!(of(&near), of(&all), "{own} {rect:?}");
                    costly += usize::from(of(&all).0 > 0.0);
                    passed += usize::from(near.near(&hull, near.reach).count() < points.len());
                }
            }
        }
        assert!(costly > 1000 && passed > 1000, "{costly} {passed}");
    }

    #[test]
    fn a_name_never_stands_in_another_quadrant() {
        let (problem, astray) = (problem(&[(50.0, 50.0)]), Rect::sized(230.0, 45.0, 30.0, 10.0));
        let names = LabelRules { astray: NEVER_ASTRAY, ..NUMBERS };
        assert_eq!(cost(&Markers::of(&problem), 0, &astray, None, &astray, names), (NEVER_ASTRAY, true));
    }

    #[test]
    fn leaders_keep_clear_of_markers_unless_these_touch_their_own() {
        let leader = Some(segment((54.0, 50.0), (118.5, 50.0)));
        let far = Rect::sized(120.0, 45.0, 60.0, 10.0);
        assert_eq!(at(&problem(&[(50.0, 50.0), (90.0, 50.0)]), far, leader), (LEADER_ON_MARKER, true));
        assert_eq!(at(&problem(&[(50.0, 50.0), (57.0, 50.0)]), far, leader), (LEADER_ON_TOUCHING, false));
    }
}
