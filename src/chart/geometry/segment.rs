//! Straight lines: their length, their distance to things, and whether they cross.

use super::{Rect, Xy};

/// A straight line between two points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineSegment {
    /// Where it starts.
    pub from: Xy,
    /// Where it ends.
    pub to: Xy,
}

impl LineSegment {
    /// Length.
    pub fn length(&self) -> f64 {
        self.from.distance(self.to)
    }

    /// The smallest rectangle around the segment.
    pub fn hull(&self) -> Rect {
        Rect {
            left: self.from.x.min(self.to.x),
            top: self.from.y.min(self.to.y),
            right: self.from.x.max(self.to.x),
            bottom: self.from.y.max(self.to.y),
        }
    }

    /// Distance to a point.
    pub fn distance(&self, to: Xy) -> f64 {
        let (dx, dy) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let squared = dx * dx + dy * dy;
        if squared == 0.0 {
            return self.from.distance(to);
        }
        let t = ((to.x - self.from.x) * dx + (to.y - self.from.y) * dy) / squared;
        let t = t.clamp(0.0, 1.0);
        Xy { x: self.from.x + t * dx, y: self.from.y + t * dy }.distance(to)
    }

    /// Whether the two cut each other in one inner point; touching ends do not count.
    pub fn crosses(&self, other: &Self) -> bool {
        opposite(self.turn(other.from), self.turn(other.to))
            && opposite(other.turn(self.from), other.turn(self.to))
    }

    /// Whether the two come nearer to each other than a distance, or cross.
    pub fn is_near(&self, other: &Self, distance: f64) -> bool {
        self.hull().grown(distance, distance).meets(&other.hull()) && self.gap(other) < distance
    }

    /// Distance to another segment; 0 where they cross.
    pub fn gap(&self, other: &Self) -> f64 {
        if self.crosses(other) {
            return 0.0;
        }
        let ends = self.distance(other.from).min(self.distance(other.to));
        ends.min(other.distance(self.from)).min(other.distance(self.to))
    }

    /// Twice the signed area of the triangle over the segment: on which side of it a point lies.
    fn turn(&self, to: Xy) -> f64 {
        (self.to.x - self.from.x) * (to.y - self.from.y) - (self.to.y - self.from.y) * (to.x - self.from.x)
    }
}

fn opposite(a: f64, b: f64) -> bool {
    (a < 0.0 && b > 0.0) || (a > 0.0 && b < 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(from: (f64, f64), to: (f64, f64)) -> LineSegment {
        LineSegment { from: Xy { x: from.0, y: from.1 }, to: Xy { x: to.0, y: to.1 } }
    }

    #[test]
    fn measures_distances() {
        let line = segment((0.0, 0.0), (10.0, 0.0));
        assert_eq!(line.distance(Xy { x: 13.0, y: 4.0 }), 5.0);
        assert_eq!(line.distance(Xy { x: 4.0, y: -2.0 }), 2.0);
        let point = segment((0.0, 0.0), (0.0, 0.0));
        assert_eq!(point.distance(Xy { x: 3.0, y: 4.0 }), 5.0);
    }

    #[test]
    fn nearness_is_a_distance_below_a_limit() {
        let line = segment((0.0, 0.0), (10.0, 0.0));
        assert!(line.is_near(&segment((5.0, 0.9), (5.0, 9.0)), 1.0));
        assert!(!line.is_near(&segment((5.0, 1.1), (5.0, 9.0)), 1.0));
        assert!(line.is_near(&segment((5.0, -5.0), (5.0, 5.0)), 1.0));
    }

    #[test]
    fn crosses_only_in_inner_points() {
        let base = segment((0.0, 0.0), (10.0, 10.0));
        assert!(base.crosses(&segment((0.0, 10.0), (10.0, 0.0))));
        assert!(!base.crosses(&segment((5.0, 5.0), (10.0, 0.0))), "a touching end is no crossing");
        assert!(!base.crosses(&segment((2.0, 2.0), (8.0, 8.0))), "lying on it is no crossing");
        assert_eq!(base.gap(&segment((0.0, 10.0), (10.0, 0.0))), 0.0);
        assert_eq!(base.gap(&segment((13.0, 14.0), (20.0, 14.0))), 5.0);
    }
}
