//! What a chart of segments shows: plain values, already computed, that the chart only draws.

use std::collections::BTreeSet;

use super::map::{CrosshairLines, Map};
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;
use crate::words::{Name, Noun};

/// Maps of the same points for several segments.
#[derive(Debug, Clone)]
pub struct PanelSet {
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
    pub common: Option<CrosshairLines>,
    /// One map for each segment, in the order shown; what stands around these maps says that they are of one segment, and is not drawn in this chart.
    pub panels: Vec<Panel>,
    /// The points of all panels; of a crowd those that have numbers.
    pub entries: Vec<KeyLine>,
    /// What is said of a crowd of which not all points have numbers.
    pub crowd: Option<String>,
}

impl PanelSet {
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

    /// How many points are a priority in every segment that has respondents enough; in every one where none has.
    pub fn common(&self) -> usize {
        let none = self.tested() == 0;
        let counted = self.panels.iter().filter(|panel| none || panel.tested);
        let everywhere =
            counted.map(Panel::priorities).reduce(|common, its| common.intersection(&its).copied().collect());
        everywhere.map_or(0, |common| common.len())
    }

    /// How many points there are, with a number or without.
    pub fn points(&self) -> usize {
        let named = self.entries.iter().map(|entry| entry.id.as_str());
        let drawn = self.panels.iter().flat_map(|panel| &panel.map.points).map(|point| point.id.as_str());
        named.chain(drawn).collect::<BTreeSet<_>>().len()
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

impl Panel {
    /// Ids of its priorities.
    fn priorities(&self) -> BTreeSet<&str> {
        let priorities = self.map.points.iter().filter(|point| point.quadrant == Quadrant::ConcentrateHere);
        priorities.map(|point| point.id.as_str()).collect()
    }
}

/// A line of the key.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyLine {
    /// Id of the point in the panels.
    pub id: String,
    /// What the reader calls it.
    pub label: String,
    /// Its number, the same in every output.
    pub rank: usize,
    /// Its quadrant over all segments.
    pub quadrant: Quadrant,
}
