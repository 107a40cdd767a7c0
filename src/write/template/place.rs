//! Places on a slide, and the languages that it is written in.

/// English metric units in a point.
pub const EMU: f64 = 12_700.0;

/// A rectangle on a slide, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SlideBox {
    /// From the left edge.
    pub left: f64,
    /// From the upper edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Names of the languages of a slide.
pub const SPACES: [(&str, &str); 3] = [
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main"),
];

impl SlideBox {
    /// As a transform of the language `a` or `p`.
    pub fn transform(self, space: &str) -> String {
        let emu = |points: f64| (points * EMU).round();
        format!(
            "<{space}:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></{space}:xfrm>",
            emu(self.left),
            emu(self.top),
            emu(self.width),
            emu(self.height)
        )
    }
}
