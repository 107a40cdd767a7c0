//! What two labels cost together, and whether they are in each other's way.

use super::candidates::LabelCandidate;
use super::cost::{HARD, UNIT, sixteenths};
use crate::chart::geometry::Rect;

const LABELS_OVERLAP: f64 = 4000.0;
const LEADER_ON_LABEL: f64 = 2500.0;
const LEADERS_CROSS: f64 = 1500.0;
const LABELS_CLOSE: f64 = 12.0;
/// For each point that is missing between a label and the one below it, or beside it.
const LABELS_STACKED: f64 = 16.0;
const LABELS_IN_LINE: f64 = 12.0;

/// Clearance between a label and the leader of another.
const LINE_CLEARANCE: f64 = 1.0;
/// Closer than this, two leaders look like one.
const LEADER_CLEARANCE: f64 = 1.0;
/// Closer than this, beside or above each other, two labels read as one.
const LABEL_CLEARANCE: (f64, f64) = (8.0, 6.0);
/// Labels further apart than this have no terms in common.
const REACH: f64 = 8.0;

/// What two labels cost together, in 1/16.
#[inline]
pub fn cost(a: &LabelCandidate, b: &LabelCandidate) -> i64 {
    cost_up_to(a, b, i64::MAX)
}

/// The same where it is less than `enough`; else any cost that is not.
#[inline]
pub fn cost_up_to(a: &LabelCandidate, b: &LabelCandidate, enough: i64) -> i64 {
    if may_cost(&a.hull, &b.hull) { near_each_other(a, b, enough) } else { 0 }
}

/// Whether two labels, each with its leader in one of these boxes, can have terms in common: most have none, and that is seen
/// at once.
#[inline]
pub fn may_cost(a: &Rect, b: &Rect) -> bool {
    a.right + REACH >= b.left
        && a.left - REACH <= b.right
        && a.bottom + REACH >= b.top
        && a.top - REACH <= b.bottom
}

fn near_each_other(a: &LabelCandidate, b: &LabelCandidate, enough: i64) -> i64 {
    let mut sum = 0.0;
    let (x, y) = a.rect.overlap(&b.rect);
    if x > -2.0 && y > -1.5 {
        sum += LABELS_OVERLAP + 4.0 * (x + 2.0).min(y + 1.5);
        // Leaders only add to it.
        if sixteenths(sum) >= enough {
            return sixteenths(sum);
        }
    } else if x > -LABEL_CLEARANCE.0 && y > -LABEL_CLEARANCE.1 {
        sum += LABELS_CLOSE;
        sum += if x > 0.0 { LABELS_STACKED * (LABEL_CLEARANCE.1 + y) } else { 0.0 };
        sum += if y > 0.0 { LABELS_IN_LINE * (LABEL_CLEARANCE.0 + x) } else { 0.0 };
    }
    for (leader, rect) in [(&a.leader, &b.rect), (&b.leader, &a.rect)] {
        let near = rect.grown(LINE_CLEARANCE, LINE_CLEARANCE);
        if leader.is_some_and(|leader| near.meets(&leader.hull()) && near.clip(&leader).is_some()) {
            sum += LEADER_ON_LABEL;
        }
    }
    if let (Some(a), Some(b)) = (a.leader, b.leader)
        && a.is_near(&b, LEADER_CLEARANCE)
    {
        sum += LEADERS_CROSS;
    }
    sixteenths(sum)
}

/// For each label the others that it has terms in common with, wherever the two may stand.
pub fn within_reach(candidates: &[Vec<LabelCandidate>]) -> Vec<Vec<usize>> {
    let hull = |places: &Vec<LabelCandidate>| {
        places.iter().map(|place| place.hull).reduce(|one, other| one.union(&other))
    };
    let hulls: Vec<_> = candidates.iter().map(hull).collect();
    let meet = |one: usize, other: usize| {
        let both = hulls[one].as_ref().zip(hulls[other].as_ref());
        one != other && both.is_some_and(|(one, other)| may_cost(one, other))
    };
    (0..hulls.len()).map(|one| (0..hulls.len()).filter(|&other| meet(one, other)).collect()).collect()
}

/// Whether two labels at this cost of theirs are in each other's way.
pub fn is_hard(pair: i64) -> bool {
    pair as f64 >= HARD * UNIT
}

#[cfg(test)]
mod tests {
    use super::super::Align;
    use super::super::problem::sample::segment;
    use super::*;
    use crate::chart::geometry::LineSegment;

    fn candidate(rect: Rect, leader: Option<LineSegment>) -> LabelCandidate {
        let hull = leader.map_or(rect, |leader| rect.union(&leader.hull()));
        LabelCandidate { rect, leader, hull, align: Align::Start, wording: 0, cost: 0, hard: false }
    }

    #[test]
    fn the_terms_of_two_labels() {
        let a = candidate(Rect::sized(0.0, 0.0, 50.0, 10.0), None);
        let beside = |x, y| cost(&a, &candidate(Rect::sized(x, y, 50.0, 10.0), None));
        assert_eq!(beside(0.0, 40.0), 0);
        assert_eq!(beside(52.0, 14.0), sixteenths(LABELS_CLOSE));
        assert_eq!(beside(53.0, 3.0), sixteenths(LABELS_CLOSE + LABELS_IN_LINE * 5.0));
        assert_eq!(beside(0.0, 14.0), sixteenths(LABELS_CLOSE + LABELS_STACKED * 2.0));
        assert_eq!(beside(49.0, 5.0), sixteenths(LABELS_OVERLAP + 4.0 * 3.0));
        let led = |from, to| candidate(Rect::sized(0.0, 100.0, 50.0, 10.0), Some(segment(from, to)));
        assert_eq!(cost(&a, &led((25.0, -20.0), (25.0, 98.5))), sixteenths(LEADER_ON_LABEL));
        let crossed = cost(&led((25.0, 50.0), (25.0, 98.5)), &{
            let rect = Rect::sized(80.0, 70.0, 20.0, 10.0);
            candidate(rect, Some(segment((0.0, 75.0), (78.5, 75.0))))
        });
        assert_eq!(crossed, sixteenths(LEADERS_CROSS));
        assert!(is_hard(crossed) && !is_hard(beside(0.0, 14.0)));
    }

    #[test]
    fn the_terms_of_two_labels_are_mutual() {
        let boxes = [(0.0, 0.0), (30.0, 8.0), (52.0, 3.0), (10.0, 30.0)];
        let labels: Vec<LabelCandidate> = boxes
            .iter()
            .map(|&(x, y)| {
                candidate(Rect::sized(x, y, 50.0, 10.0), Some(segment((y, 60.0 - x), (x, y - 1.5))))
            })
            .collect();
        for a in &labels {
            for b in &labels {
                assert_eq!(cost(a, b), cost(b, a));
            }
        }
    }
}
