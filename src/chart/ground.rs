//! The ground of a map, drawn: what its points stand on and its labels keep clear of.

use super::geometry::{LineSegment, Rect};
use super::scene::Item;

/// The ground of a map, and what labels must keep clear of.
pub struct Backdrop {
    /// What is drawn behind the points.
    pub items: Vec<Item>,
    /// Boxes of quadrant names and tags inside the frame.
    pub reserved: Vec<Rect>,
    /// The line performance = importance, where it is drawn.
    pub diagonal: Option<LineSegment>,
    /// The lines of the wave before, where they are drawn and were elsewhere.
    pub before: Vec<LineSegment>,
}

/// How much of the furniture a map has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Furniture {
    /// All of it.
    Whole,
    /// All of it, in the right part of a page.
    Right,
    /// One of several maps on the same axes: no axis titles, one quadrant name, and tick labels where it is the
    /// first of its row.
    Panel {
        /// Whether the y axis has labels.
        first: bool,
        /// Right end of what stands above the frame.
        taken: f64,
    },
}
