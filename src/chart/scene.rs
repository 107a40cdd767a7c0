//! The display list: what a chart draws, in points, before any file format.

use super::font::{self, Weight};
use super::geometry::{LineSegment, Rect, Xy};
use super::palette::Colour;

/// A whole picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
    /// The message: what a screen reader says first.
    pub title: String,
    /// What the picture shows, for those who cannot see it.
    pub description: String,
    /// How it was drawn, for programs: the rung its labels stand on.
    pub metadata: Option<String>,
    /// BCP 47 code of the texts.
    pub language: &'static str,
    /// Ground behind everything.
    pub ground: Colour,
    /// What is drawn, the hindmost first.
    pub items: Vec<Item>,
}

/// One thing drawn.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Item {
    /// A filled rectangle.
    Rect(Rect, Colour),
    /// A line with its stroke.
    Line(LineSegment, Stroke),
    /// An open path through points.
    Path(Vec<Xy>, Stroke),
    /// A filled polygon.
    Polygon(Vec<Xy>, Colour),
    /// A filled circle: centre, radius.
    Circle(Xy, f64, Colour),
    /// A translucent ellipse with a thin outline: centre, radii along x and y.
    Ellipse(Xy, (f64, f64), Colour),
    /// A line of text.
    Text(TextLine),
    /// Items that belong together.
    Group(Group),
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub colour: Colour,
    /// Width in points.
    pub width: f64,
    /// Lengths of dash and space in points; none for an unbroken line.
    pub dash: Option<(f64, f64)>,
}

/// A line of text on its baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct TextLine {
    /// Where the anchor of the baseline is.
    pub at: Xy,
    /// What it says.
    pub text: String,
    /// Font size in points.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
    /// Which part of the text is at `at`.
    pub anchor: Anchor,
    /// Colour.
    pub colour: Colour,
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Items that belong together, with the words shown when one points at them.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Name of the group, unique in the picture.
    pub id: String,
    /// Tooltip.
    pub title: Option<String>,
    /// The items, the hindmost first.
    pub items: Vec<Item>,
}

impl Scene {
    /// Every text of the picture, groups opened, in drawing order.
    pub fn texts(&self) -> Vec<&TextLine> {
        fn collect<'a>(items: &'a [Item], texts: &mut Vec<&'a TextLine>) {
            for item in items {
                match item {
                    Item::Text(text) => texts.push(text),
                    Item::Group(group) => collect(&group.items, texts),
                    _ => {}
                }
            }
        }
        let mut texts = Vec::new();
        collect(&self.items, &mut texts);
        texts
    }

    /// Characters of the texts that the embedded font cannot draw, sorted.
    pub fn missing_glyphs(&self) -> Vec<char> {
        let mut missing: Vec<char> =
            self.texts().iter().flat_map(|text| font::has_glyphs(&text.text)).collect();
        missing.sort_unstable();
        missing.dedup();
        missing
    }
}

impl Item {
    /// The rectangle an item covers; `None` for an empty group or path.
    pub fn bounds(&self) -> Option<Rect> {
        match self {
            Item::Rect(rect, _) => Some(*rect),
            Item::Line(segment, stroke) => {
                around(&[segment.from, segment.to]).map(|rect| grown(rect, stroke.width / 2.0))
            }
            Item::Path(points, stroke) => around(points).map(|rect| grown(rect, stroke.width / 2.0)),
            Item::Polygon(points, _) => around(points),
            Item::Circle(centre, radius, _) => around(&[*centre]).map(|rect| grown(rect, *radius)),
            Item::Ellipse(centre, (rx, ry), _) => Some(Rect {
                left: centre.x - rx,
                top: centre.y - ry,
                right: centre.x + rx,
                bottom: centre.y + ry,
            }),
            Item::Text(text) => Some(text.bounds()),
            Item::Group(group) => group.items.iter().filter_map(Item::bounds).reduce(joined),
        }
    }
}

impl TextLine {
    /// The box of the text: 0.77 em above the baseline, 0.22 em below.
    pub fn bounds(&self) -> Rect {
        let width = font::width(&self.text, self.size, self.weight);
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        Rect {
            left,
            top: self.at.y - 0.77 * self.size,
            right: left + width,
            bottom: self.at.y + 0.22 * self.size,
        }
    }
}

impl Stroke {
    /// An unbroken line.
    pub fn solid(colour: Colour, width: f64) -> Self {
        Self { colour, width, dash: None }
    }
}

fn around(points: &[Xy]) -> Option<Rect> {
    points
        .iter()
        .map(|point| Rect { left: point.x, top: point.y, right: point.x, bottom: point.y })
        .reduce(joined)
}

fn joined(one: Rect, other: Rect) -> Rect {
    Rect {
        left: one.left.min(other.left),
        top: one.top.min(other.top),
        right: one.right.max(other.right),
        bottom: one.bottom.max(other.bottom),
    }
}

fn grown(rect: Rect, by: f64) -> Rect {
    Rect { left: rect.left - by, top: rect.top - by, right: rect.right + by, bottom: rect.bottom + by }
}
