//! A line of text in its place: quadrant names, tags.

use super::font::{self, Weight};
use super::geometry::{Rect, Xy};
use super::placement::{Align, text};

/// A line of text in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Caption {
    /// What it says.
    pub text: String,
    /// Its anchor on the baseline.
    pub at: Xy,
    /// Which point of the line the anchor is.
    pub align: Align,
    /// Size of the type in points.
    pub size: f64,
    /// Weight of the type.
    pub weight: Weight,
}

impl Caption {
    /// The box of the text.
    pub fn rect(&self) -> Rect {
        let width = font::width(&self.text, self.size, self.weight);
        let left = match self.align {
            Align::Start => self.at.x,
            Align::Middle => self.at.x - width / 2.0,
            Align::End => self.at.x - width,
        };
        let lines = [self.text.clone()];
        Rect::sized(
            left,
            self.at.y - text::ascent(&self.text) * self.size,
            width,
            text::height(&lines, self.size),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_box_hangs_on_the_anchor() {
        let rect = |align| {
            let at = Xy { x: 100.0, y: 50.0 };
            Caption { text: "Prix".into(), at, align, size: 10.0, weight: Weight::Bold }.rect()
        };
        let width = font::width("Prix", 10.0, Weight::Bold);
        assert_eq!(rect(Align::Start).left, 100.0);
        assert_eq!(rect(Align::End).right, 100.0);
        assert_eq!(rect(Align::Middle).centre().x, 100.0);
        assert!((rect(Align::End).width() - width).abs() < 1e-9);
        assert!(
            (rect(Align::Start).top - 42.3).abs() < 1e-9 && (rect(Align::Start).bottom - 52.2).abs() < 1e-9
        );
    }
}
