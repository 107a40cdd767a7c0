//! Which layers of a map are drawn, and what their marks mean.

use super::crowd;
use super::layer::Layer;
use super::map::{Map, Point};
use crate::analysis::Verdict;
use crate::look::Look;

impl Layer {
    /// Whether a point carries a mark of this layer.
    fn marks(self, point: &Point) -> bool {
        match self {
            Layer::Ellipses => point.interval.is_some(),
            Layer::Diagonal => false,
            Layer::Arrows => point.previous.is_some(),
            Layer::Benchmarks => point.benchmark.is_some(),
            Layer::Bubbles => point.size.is_some(),
            Layer::Rings => point.uncertain,
        }
    }
}

impl Map {
    /// Whether a layer is drawn: the map has it and the look allows it.
    pub fn draws(&self, layer: Layer, look: &Look) -> bool {
        self.layers.contains(&layer) && layer.allowed(look)
    }

    /// What the marks of the layers mean that are drawn and occur, a sentence each.
    pub fn legend(&self, look: &Look) -> Vec<String> {
        let (titles, notes) = (&look.language.titles, &look.language.notes);
        // The small marks of a crowd have no rings.
        let ringed = || crowd::named(self).0.into_iter().any(|point| Layer::Rings.marks(point));
        let occurs = |layer: Layer| {
            let marked = match layer {
                Layer::Rings => ringed(),
                _ => self.points.iter().any(|point| layer.marks(point)),
            };
            self.draws(layer, look) && marked
        };
        let meaning = |layer: Layer| match layer {
            Layer::Ellipses => Some((titles.ellipses)(self.confidence)),
            Layer::Benchmarks => self.benchmark.as_deref().map(notes.benchmark),
            Layer::Bubbles => self.sizes(look).as_deref().map(notes.bubbles),
            Layer::Rings => Some((notes.ring)(Verdict::LIKELY)),
            // The diagonal carries its name; what arrows compare is said by whoever knows the waves.
            Layer::Diagonal | Layer::Arrows => None,
        };
        Layer::ALL.into_iter().filter(|&layer| occurs(layer)).filter_map(meaning).collect()
    }

    /// What bubbles show, from the least to the greatest.
    fn sizes(&self, look: &Look) -> Option<String> {
        let name = self.size.as_deref()?;
        let sizes = self.points.iter().filter_map(|point| point.size);
        let (least, greatest) = sizes
            .map(|size| (size, size))
            .reduce(|(low, high), (size, _)| (low.min(size), high.max(size)))?;
        let [least, greatest] = [least, greatest].map(|size| look.language.notation.count(size as u64));
        Some(if least == greatest {
            format!("{name} ({least})")
        } else {
            format!("{name} ({least}–{greatest})")
        })
    }
}
