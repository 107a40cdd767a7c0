//! What a chart of segments shows: plain values, already computed, that the chart only draws.

use super::map::{Crosshair, Map};
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;
use crate::words::{Name, Noun};

/// Maps of the same points for several segments.
#[derive(Debug, Clone)]
pub struct Segments {
    /// The message; made from the counts where there is none.
    pub title: Option<String>,
    /// Measure, scale, wave, base; may be empty.
    pub subtitle: String,
    /// Sentences after those that explain the chart itself.
    pub footnotes: Vec<String>,
    /// What a point is.
    pub noun: Noun,
    /// Name of the rule of the crosshairs.
    pub rule: Name,
    /// The crosshair where it is the same for all segments, that of all respondents.
    pub common: Option<Crosshair>,
    /// One map for each segment, in the order shown; what stands around these maps says that they are of one segment, and is not drawn in this chart.
    pub panels: Vec<Panel>,
    /// The points of all panels; of a crowd those that have numbers.
    pub entries: Vec<Entry>,
    /// What is said of a crowd of which not all points have numbers.
    pub crowd: Option<String>,
}

impl Segments {
    /// The maps of all segments, which share their axes.
    pub fn maps(&self) -> Vec<&Map> {
        self.panels.iter().map(|panel| &panel.map).collect()
    }

    /// The title that was given, or the message made from the counts.
    pub fn message(&self, look: &Look) -> String {
        let message = || (look.language.titles.segments)(self.common(), self.tested(), self.panels.len());
        look.title.clone().or_else(|| self.title.clone()).unwrap_or_else(message)
    }

    /// How many segments have respondents enough for tests.
    fn tested(&self) -> usize {
        self.panels.iter().filter(|panel| panel.tested).count()
    }

    /// How many are a priority in every segment that has respondents enough; in every one where none has.
    pub fn common(&self) -> usize {
        let none = self.tested() == 0;
        let everywhere = |entry: &&Entry| {
            let is_priority = |panel: &Panel| {
                let mut points = panel.map.points.iter();
                points.any(|point| point.id == entry.id && point.quadrant == Quadrant::ConcentrateHere)
            };
            self.panels.iter().filter(|panel| none || panel.tested).all(is_priority)
        };
        self.entries.iter().filter(everywhere).count()
    }
}

/// One segment.
#[derive(Debug, Clone)]
pub struct Panel {
    /// Name of the segment.
    pub name: String,
    /// Its respondents.
    pub base: u64,
    /// Mark of a small base (`*`, `**`), or nothing.
    pub mark: &'static str,
    /// Whether it has respondents enough for tests.
    pub tested: bool,
    /// Respondents behind each point of its map, and half the interval of its gap.
    pub bases: Vec<(u64, Option<f64>)>,
    /// Its map; the rank of a point is its number in the key.
    pub map: Map,
}

/// A line of the key.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Id of the point in the panels.
    pub id: String,
    /// What the reader calls it.
    pub label: String,
    /// Its number, the same in every output.
    pub rank: usize,
    /// Its quadrant over all segments.
    pub quadrant: Quadrant,
}
