//! From importance and performance to a place in the frame.

use super::axis::Window;
use super::geometry::{LineSegment, Rect, Xy};
use crate::analysis::quadrant::Quadrant;
use crate::look::Orientation;

/// Least distance between the frame and the ends of the windows, along x and y.
pub const PADDING: (f64, f64) = (12.0, 24.0);

/// The frame and the windows of its two axes.
#[derive(Debug, Clone, Copy)]
pub struct Projection {
    /// The frame around the plot.
    pub frame: Rect,
    /// Distance kept between the frame and the ends of the windows, along x and y: markers at an end stay whole, and
    /// the bands above and below hold the quadrant names, which therefore never cover a point.
    pub padding: (f64, f64),
    /// Visible importance.
    pub importance: Window,
    /// Visible performance.
    pub performance: Window,
    /// Which axis importance is on.
    pub orientation: Orientation,
}

impl Projection {
    /// Where a pair of values is drawn: at the end of an axis where it is beyond it.
    pub fn place(&self, importance: f64, performance: f64) -> Xy {
        let within = |value: f64, window: Window| value.max(window.low).min(window.high);
        self.at(within(importance, self.importance), within(performance, self.performance))
    }

    /// Where a pair of values is, be it beyond the axes.
    fn at(&self, importance: f64, performance: f64) -> Xy {
        match self.orientation {
            Orientation::Cemi => Xy { x: self.x(importance), y: self.y(performance) },
            Orientation::Classic => Xy { x: self.x(performance), y: self.y(importance) },
        }
    }

    /// The window along x.
    pub fn across(&self) -> Window {
        match self.orientation {
            Orientation::Cemi => self.importance,
            Orientation::Classic => self.performance,
        }
    }

    /// The window along y.
    pub fn up(&self) -> Window {
        match self.orientation {
            Orientation::Cemi => self.performance,
            Orientation::Classic => self.importance,
        }
    }

    /// Where a value of the x axis is.
    pub fn x(&self, value: f64) -> f64 {
        let room = self.frame.width() - 2.0 * self.padding.0;
        self.frame.left + self.padding.0 + room * self.across().share(value)
    }

    /// Where a value of the y axis is.
    pub fn y(&self, value: f64) -> f64 {
        let room = self.frame.height() - 2.0 * self.padding.1;
        self.frame.bottom - self.padding.1 - room * self.up().share(value)
    }

    /// Half-widths along importance and performance as lengths along x and y.
    pub fn lengths(&self, (importance, performance): (f64, f64)) -> (f64, f64) {
        let (across, up) = match self.orientation {
            Orientation::Cemi => (importance, performance),
            Orientation::Classic => (performance, importance),
        };
        (self.x(across) - self.x(0.0), self.y(0.0) - self.y(up))
    }

    /// The line on which performance equals importance, as far as it crosses the frame.
    pub fn diagonal(&self) -> Option<LineSegment> {
        let low = self.importance.low.min(self.performance.low);
        let high = self.importance.high.max(self.performance.high);
        // One range further at each end, so that the line reaches through the padding.
        let (low, high) = (2.0 * low - high, 2.0 * high - low);
        self.frame.clip(&LineSegment { from: self.at(low, low), to: self.at(high, high) })
    }

    /// The part of the frame that belongs to a quadrant, given the crosshair's place.
    pub fn quadrant(&self, quadrant: Quadrant, cross: Xy) -> Rect {
        let (right, top) = self.corner(quadrant);
        Rect {
            left: if right { cross.x } else { self.frame.left },
            right: if right { self.frame.right } else { cross.x },
            top: if top { self.frame.top } else { cross.y },
            bottom: if top { cross.y } else { self.frame.bottom },
        }
    }

    /// Whether a quadrant is on the right, and whether it is on top.
    pub fn corner(&self, quadrant: Quadrant) -> (bool, bool) {
        let important = matches!(quadrant, Quadrant::ConcentrateHere | Quadrant::KeepUp);
        let performs = matches!(quadrant, Quadrant::KeepUp | Quadrant::PossibleOverkill);
        match self.orientation {
            Orientation::Cemi => (important, performs),
            Orientation::Classic => (performs, important),
        }
    }
}
