//! Points, rectangles and segments of a scene, in points (1/72 in) from the top left, y downwards.

mod segment;

pub use segment::LineSegment;

/// A point in the scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Xy {
    /// Distance from the left edge.
    pub x: f64,
    /// Distance from the top edge.
    pub y: f64,
}

/// An upright rectangle; `left ≤ right` and `top ≤ bottom`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Smallest x.
    pub left: f64,
    /// Smallest y.
    pub top: f64,
    /// Largest x.
    pub right: f64,
    /// Largest y.
    pub bottom: f64,
}

impl Xy {
    /// Euclidean distance to another point.
    pub fn distance(self, other: Self) -> f64 {
        length(self.x - other.x, self.y - other.y)
    }
}

impl Rect {
    /// The rectangle of a size whose top left corner is given.
    pub fn sized(left: f64, top: f64, width: f64, height: f64) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// Width.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Height.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The point in the middle.
    pub fn centre(&self) -> Xy {
        Xy { x: f64::midpoint(self.left, self.right), y: f64::midpoint(self.top, self.bottom) }
    }

    /// The rectangle with `x` more on the left and right, `y` more above and below.
    #[must_use]
    pub fn grown(&self, x: f64, y: f64) -> Self {
        Self { left: self.left - x, top: self.top - y, right: self.right + x, bottom: self.bottom + y }
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Whether the other lies inside, the edge included.
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    /// Width and height of what the two share; negative where they are apart, then the gap between them.
    pub fn overlap(&self, other: &Self) -> (f64, f64) {
        (
            self.right.min(other.right) - self.left.max(other.left),
            self.bottom.min(other.bottom) - self.top.max(other.top),
        )
    }

    /// Whether the two share some area.
    pub fn overlaps(&self, other: &Self) -> bool {
        let (x, y) = self.overlap(other);
        x > 0.0 && y > 0.0
    }

    /// Whether the two share a point, be it on their edges.
    pub fn meets(&self, other: &Self) -> bool {
        let (x, y) = self.overlap(other);
        x >= 0.0 && y >= 0.0
    }

    /// The point of the rectangle nearest to a point.
    pub fn nearest(&self, to: Xy) -> Xy {
        Xy { x: to.x.max(self.left).min(self.right), y: to.y.max(self.top).min(self.bottom) }
    }

    /// Distance to a point; 0 inside.
    pub fn distance(&self, to: Xy) -> f64 {
        self.nearest(to).distance(to)
    }

    /// Distance to another rectangle; 0 where they touch.
    pub fn gap(&self, other: &Self) -> f64 {
        let (x, y) = self.overlap(other);
        length((-x).max(0.0), (-y).max(0.0))
    }

    /// The part of a segment inside the rectangle, edge included (Liang–Barsky clipping).
    pub fn clip(&self, segment: &LineSegment) -> Option<LineSegment> {
        let (dx, dy) = (segment.to.x - segment.from.x, segment.to.y - segment.from.y);
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        let sides = [
            (-dx, segment.from.x - self.left),
            (dx, self.right - segment.from.x),
            (-dy, segment.from.y - self.top),
            (dy, self.bottom - segment.from.y),
        ];
        for (towards, room) in sides {
            if towards == 0.0 {
                if room < 0.0 {
                    return None;
                }
            } else if towards < 0.0 {
                enters = enters.max(room / towards);
            } else {
                leaves = leaves.min(room / towards);
            }
        }
        let at = |t: f64| Xy { x: segment.from.x + t * dx, y: segment.from.y + t * dy };
        (enters <= leaves).then(|| LineSegment { from: at(enters), to: at(leaves) })
    }
}

/// √(x² + y²) from operations that are exact to the bit everywhere, unlike `hypot`.
fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rect = Rect { left: 10.0, top: 20.0, right: 40.0, bottom: 30.0 };

    fn segment(from: (f64, f64), to: (f64, f64)) -> LineSegment {
        LineSegment { from: Xy { x: from.0, y: from.1 }, to: Xy { x: to.0, y: to.1 } }
    }

    #[test]
    fn clips_to_the_part_inside() {
        let through = BOX.clip(&segment((0.0, 25.0), (100.0, 25.0))).unwrap();
        assert_eq!(through, segment((10.0, 25.0), (40.0, 25.0)));
        assert_eq!(BOX.clip(&segment((0.0, 31.0), (100.0, 31.0))), None);
        let along_the_edge = BOX.clip(&segment((0.0, 30.0), (100.0, 30.0))).unwrap();
        assert_eq!(along_the_edge.length(), 30.0);
        assert_eq!(BOX.clip(&segment((12.0, 22.0), (12.0, 22.0))).unwrap().length(), 0.0);
    }

    #[test]
    fn measures_distances() {
        assert_eq!(BOX.distance(Xy { x: 43.0, y: 34.0 }), 5.0);
        assert_eq!(BOX.distance(Xy { x: 15.0, y: 25.0 }), 0.0);
        assert_eq!(BOX.gap(&Rect::sized(43.0, 34.0, 5.0, 5.0)), 5.0);
    }
}
