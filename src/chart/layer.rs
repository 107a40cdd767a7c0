//! What a map shows beside its points and its lines.

use crate::look::Look;

/// A layer of a map. A map has those that its data have; a look may leave some out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Layer {
    /// A confidence region around each point.
    Ellipses,
    /// The line on which performance is as high as importance.
    Diagonal,
    /// An arrow from where a point was in the previous wave.
    Arrows,
    /// A cross where the benchmark is.
    Benchmarks,
    /// A dotted ring around the points whose region is uncertain on this map.
    Rings,
    /// Markers whose area shows a quantity.
    Bubbles,
}

impl Layer {
    /// Every layer, the hindmost first.
    pub const ALL: [Layer; 6] =
        [Layer::Diagonal, Layer::Ellipses, Layer::Arrows, Layer::Benchmarks, Layer::Bubbles, Layer::Rings];

    /// Whether a look lets it be drawn.
    pub(super) fn allowed(self, look: &Look) -> bool {
        match self {
            Layer::Ellipses => look.ellipses,
            Layer::Diagonal => look.diagonal,
            Layer::Arrows => look.arrows,
            Layer::Benchmarks => look.benchmarks,
            Layer::Bubbles => look.bubbles,
            Layer::Rings => true,
        }
    }
}
