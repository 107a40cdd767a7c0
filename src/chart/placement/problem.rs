//! What there is to place, and what is drawn already.

use crate::chart::geometry::{LineSegment, Rect, Xy};

/// Radius of a benchmark's marker.
pub const BENCHMARK_RADIUS: f64 = 4.5;
/// Radius of the small mark of a point of a crowd.
pub const DOT_RADIUS: f64 = 1.6;

/// A point of the chart and the name it needs; all coordinates finite.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// Its centre.
    pub at: Xy,
    /// Its radius.
    pub radius: f64,
    /// The name.
    pub label: String,
    /// Whether it lies in the priority quadrant: set bold, and served first.
    pub bold: bool,
    /// Its rank, shown where the names do not fit.
    pub number: usize,
    /// Half-axes of the confidence ellipse, if drawn.
    pub ellipse: Option<(f64, f64)>,
}

/// What is drawn before the labels are placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The plot frame, which no label leaves.
    pub frame: Rect,
    /// Where the lines of the crosshair meet.
    pub cross: Xy,
    /// The iso-gap diagonal, if drawn.
    pub diagonal: Option<LineSegment>,
    /// Faint lines that a label should not stand on where it has a choice: the crosshair of an earlier wave.
    pub faint: Vec<LineSegment>,
    /// Arrows from an earlier wave, and error bars.
    pub arrows: Vec<LineSegment>,
    /// Centres of benchmark markers.
    pub benchmarks: Vec<Xy>,
    /// Centres of the small marks of a crowd, which have no name.
    pub dots: Vec<Xy>,
    /// Quadrant names and tags.
    pub reserved: Vec<Rect>,
    /// The points to name.
    pub markers: Vec<Marker>,
}

impl Problem {
    /// The two lines of the crosshair, across the frame.
    pub fn crosshair(&self) -> [LineSegment; 2] {
        let Rect { left, top, right, bottom } = self.frame;
        let Xy { x, y } = self.cross;
        [
            LineSegment { from: Xy { x, y: top }, to: Xy { x, y: bottom } },
            LineSegment { from: Xy { x: left, y }, to: Xy { x: right, y } },
        ]
    }

    /// All lines a label should not stand on: crosshair, diagonal, arrows.
    pub fn lines(&self) -> Vec<LineSegment> {
        self.crosshair().into_iter().chain(self.diagonal).chain(self.arrows.iter().copied()).collect()
    }

    /// The same problem with its markers sorted by what is seen of them, so that their order in the
    /// input is irrelevant; and the index each had in the input.
    pub(super) fn canonical(&self) -> (Self, Vec<usize>) {
        let markers = &self.markers;
        let mut order: Vec<usize> = (0..markers.len()).collect();
        order.sort_by(|&a, &b| {
            let (a, b) = (&markers[a], &markers[b]);
            (a.at.x.total_cmp(&b.at.x))
                .then(a.at.y.total_cmp(&b.at.y))
                .then_with(|| a.label.cmp(&b.label))
                .then(a.number.cmp(&b.number))
        });
        let sorted = order.iter().map(|&index| markers[index].clone()).collect();
        (Self { markers: sorted, ..self.clone() }, order)
    }

    /// Whether two points lie in the same quadrant; on the crosshair counts as right and as above, as
    /// the analysis has it (a value equal to the crosshair's is high).
    pub(super) fn is_same_quadrant(&self, a: Xy, b: Xy) -> bool {
        let quadrant = |at: Xy| (at.x >= self.cross.x, at.y <= self.cross.y);
        quadrant(a) == quadrant(b)
    }
}

/// Small problems for the tests of this room.
#[cfg(test)]
pub(super) mod sample {
    use super::*;

    /// A frame of 400 × 300 pt, the crosshair in its middle, with markers and nothing else.
    pub fn problem(markers: &[(f64, f64)]) -> Problem {
        let marker = |(index, &(x, y)): (usize, &(f64, f64))| Marker {
            at: Xy { x, y },
            radius: 4.0,
            label: format!("Nom {index}"),
            bold: false,
            number: index + 1,
            ellipse: None,
        };
        Problem {
            frame: Rect::sized(0.0, 0.0, 400.0, 300.0),
            cross: Xy { x: 200.0, y: 150.0 },
            diagonal: None,
            faint: Vec::new(),
            arrows: Vec::new(),
            benchmarks: Vec::new(),
            dots: Vec::new(),
            reserved: Vec::new(),
            markers: markers.iter().enumerate().map(marker).collect(),
        }
    }

    /// A segment by its ends.
    pub fn segment(from: (f64, f64), to: (f64, f64)) -> LineSegment {
        LineSegment { from: Xy { x: from.0, y: from.1 }, to: Xy { x: to.0, y: to.1 } }
    }
}
