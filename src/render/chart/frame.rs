//! The plot frame of a quadrant chart: where values are drawn, and where the quadrant names and the
//! crosshair's tags stand.

use super::caption::Caption;
use super::font::{self, Weight};
use super::geometry::{Rect, Xy};
use super::placement::{Align, Marker};

/// Between the frame and the window of values, left and right: markers at the ends of the scale stay whole.
const PADDING_X: f64 = 12.0;
/// The same above and below, where the bands also hold the quadrant names.
const PADDING_Y: f64 = 24.0;
/// Size of quadrant names, bold.
const NAME_SIZE: f64 = 11.0;
/// Size of the crosshair's tags.
const TAG_SIZE: f64 = 9.0;

/// The plot rectangle and the window of values it shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// The plot rectangle.
    pub plot: Rect,
    /// Lowest and highest value of the horizontal axis.
    pub x: (f64, f64),
    /// Lowest and highest value of the vertical axis.
    pub y: (f64, f64),
}

/// A corner of the plot, that is a quadrant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// Low x, high y.
    TopLeft,
    /// High x, high y.
    TopRight,
    /// Low x, low y.
    BottomLeft,
    /// High x, low y.
    BottomRight,
}

impl Frame {
    /// Where a pair of values is drawn.
    pub fn at(&self, x: f64, y: f64) -> Xy {
        let inside = self.plot.grown(-PADDING_X, -PADDING_Y);
        Xy {
            x: inside.left + (x - self.x.0) / (self.x.1 - self.x.0) * inside.width(),
            y: inside.bottom - (y - self.y.0) / (self.y.1 - self.y.0) * inside.height(),
        }
    }

    /// The name of a quadrant at its outer corner: the first of `names` (long, short) that fits the
    /// quadrant's width, `None` where none does.
    pub fn quadrant_name(&self, corner: Corner, cross: Xy, names: &[String]) -> Option<Caption> {
        let inset = 7.0;
        let (x, align, room) = match corner {
            Corner::TopLeft | Corner::BottomLeft => {
                (self.plot.left + inset, Align::Start, cross.x - self.plot.left)
            }
            Corner::TopRight | Corner::BottomRight => {
                (self.plot.right - inset, Align::End, self.plot.right - cross.x)
            }
        };
        let y = match corner {
            Corner::TopLeft | Corner::TopRight => self.plot.top + 5.0 + 0.87 * NAME_SIZE,
            Corner::BottomLeft | Corner::BottomRight => self.plot.bottom - inset,
        };
        let fits = |name: &&String| font::width(name, NAME_SIZE, Weight::Bold) + 2.0 * inset <= room;
        let text = names.iter().find(fits)?.clone();
        Some(Caption { text, at: Xy { x, y }, align, size: NAME_SIZE, weight: Weight::Bold })
    }

    /// The tag of the vertical line of the crosshair, above the frame.
    pub fn vertical_tag(&self, cross: Xy, text: &str) -> Caption {
        let at = Xy { x: cross.x, y: self.plot.top - 4.5 };
        Caption { text: text.to_owned(), at, align: Align::Middle, size: TAG_SIZE, weight: Weight::Regular }
    }

    /// The tag of the horizontal line of the crosshair: left above, left below, right above or right
    /// below the line, the first that is clear of the markers; left above if none is.
    pub fn horizontal_tag(&self, cross: Xy, text: &str, markers: &[Marker]) -> Caption {
        let (left, right) = (self.plot.left + 5.0, self.plot.right - 5.0);
        let (above, below) = (cross.y - 4.0, cross.y + 4.0 + 0.77 * TAG_SIZE);
        let spots = [
            (left, above, Align::Start),
            (left, below, Align::Start),
            (right, above, Align::End),
            (right, below, Align::End),
        ];
        let tag = |(x, y, align)| Caption {
            text: text.to_owned(),
            at: Xy { x, y },
            align,
            size: TAG_SIZE,
            weight: Weight::Regular,
        };
        let clear = |tag: &Caption| {
            markers.iter().all(|marker| tag.rect().distance(marker.at) >= marker.radius + 2.0)
        };
        spots.map(tag).into_iter().find(clear).unwrap_or_else(|| tag(spots[0]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        plot: Rect { left: 52.0, top: 96.0, right: 932.0, bottom: 474.0 },
        x: (1.0, 10.0),
        y: (1.0, 10.0),
    };

    #[test]
    fn the_window_lies_inside_the_frame() {
        assert_eq!(FRAME.at(1.0, 1.0), Xy { x: 64.0, y: 450.0 });
        assert_eq!(FRAME.at(10.0, 10.0), Xy { x: 920.0, y: 120.0 });
    }

    #[test]
    fn names_stand_in_the_bands_no_marker_reaches() {
        let cross = FRAME.at(5.5, 5.5);
        let names = ["Priorités d’action · 6".to_owned()];
        for corner in [Corner::TopLeft, Corner::TopRight, Corner::BottomLeft, Corner::BottomRight] {
            let rect = FRAME.quadrant_name(corner, cross, &names).unwrap().rect();
            assert!(FRAME.plot.holds(&rect));
            assert!(rect.bottom <= 120.0 - 4.5 || rect.top >= 450.0 + 4.5, "{rect:?}");
        }
        let names = ["Priorités d’action · 6".to_owned(), "Agir · 6".to_owned()];
        let narrow =
            |x| FRAME.quadrant_name(Corner::TopLeft, Xy { x, y: 200.0 }, &names).map(|name| name.text);
        assert_eq!(narrow(120.0).as_deref(), Some("Agir · 6"));
        assert_eq!(narrow(70.0), None);
    }

    #[test]
    fn the_horizontal_tag_avoids_markers() {
        let cross = FRAME.at(5.0, 5.0);
        let marker = |x, y| Marker {
            at: Xy { x, y },
            radius: 4.5,
            label: String::new(),
            bold: false,
            number: 1,
            ellipse: None,
        };
        let spot = |markers: &[Marker]| {
            let tag = FRAME.horizontal_tag(cross, "moyenne 5,00", markers);
            (tag.align, tag.at.y < cross.y)
        };
        let (above, below) = (cross.y - 6.0, cross.y + 6.0);
        assert_eq!(spot(&[]), (Align::Start, true));
        assert_eq!(spot(&[marker(64.0, above)]), (Align::Start, false));
        assert_eq!(spot(&[marker(64.0, cross.y)]), (Align::End, true));
        assert_eq!(spot(&[marker(64.0, cross.y), marker(920.0, above)]), (Align::End, false));
        assert_eq!(
            spot(&[marker(64.0, below), marker(64.0, above), marker(920.0, cross.y)]),
            (Align::Start, true)
        );
    }
}
