//! What is drawn beside the answers of a summary: bars, changes as slopes, priorities in segments.

use crate::analysis::{Change, ChangeVerdict, ComparedRow, Quadrant, Row};
use crate::report::view::{View, drawn};

/// Slopes that are drawn.
const SLOPES: usize = 3;
/// Segments and priorities that are drawn.
const SEGMENTS: usize = 4;
const PRIORITIES: usize = 4;

/// A small picture without a scale of its own.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Sketch {
    /// Nothing that words do not say.
    #[default]
    Nothing,
    /// Bars from 0.
    Bars(Vec<BarSketch>),
    /// Means of the wave before and of this one.
    Slopes {
        /// What the two waves are called.
        waves: [String; 2],
        /// The most telling first.
        rows: Vec<SlopeSketch>,
    },
    /// Quadrants of the priorities in segments.
    Grid {
        /// The segments.
        heads: Vec<String>,
        /// The priorities: name, and the quadrant in each segment that is large enough to tell.
        rows: Vec<(String, Vec<Option<Quadrant>>)>,
    },
}

/// A bar beside an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct BarSketch {
    /// What the reader calls it.
    pub label: String,
    /// How long it is.
    pub value: f64,
    /// The same, written.
    pub shown: String,
}

/// A change beside an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct SlopeSketch {
    /// What the reader calls it.
    pub label: String,
    /// Before and now.
    pub ends: [f64; 2],
    /// The same, written.
    pub shown: [String; 2],
}

impl View<'_> {
    /// The means of rows that changed, before and now.
    pub(super) fn slopes(&self, changed: &[(&ComparedRow, Change)]) -> Sketch {
        let Some(comparison) = self.analysis.comparison.as_ref().filter(|_| !changed.is_empty()) else {
            return Sketch::Nothing;
        };
        let words = self.look.language;
        let unit = self.change_unit();
        let slope = |(row, change): &(&ComparedRow, Change)| {
            let ends = [unit * change.old, unit * change.new];
            let shown = ends.map(|end| words.notation.value(end, self.look.decimals));
            SlopeSketch { label: self.called_in_both(row), ends, shown }
        };
        Sketch::Slopes {
            waves: [&comparison.old, &comparison.new].map(|wave| drawn(&self.wave(&wave.label))),
            rows: changed.iter().take(SLOPES).map(slope).collect(),
        }
    }

    /// What the reader calls a row of two waves.
    pub(super) fn called_in_both(&self, row: &ComparedRow) -> String {
        let own = self.rows().iter().find(|(own, _)| own.name == row.name);
        own.map_or_else(|| drawn(row.label_in(self.look.language.code)), |(own, _)| self.called(own))
    }

    /// How many changes there are of each kind.
    pub(super) fn rises_and_falls(changed: &[(&ComparedRow, Change)]) -> [usize; 2] {
        let count = |verdict| changed.iter().filter(|(_, change)| change.verdict == verdict).count();
        [count(ChangeVerdict::Rises), count(ChangeVerdict::Falls)]
    }

    /// The quadrants of the priorities in the segments of the first grouping, where there are few of them.
    pub(super) fn priorities_in_segments(&self, priorities: &[&Row]) -> Sketch {
        let Some(groups) = self.analysis.segments.first() else { return Sketch::Nothing };
        if groups.levels.len() > SEGMENTS || groups.levels.len() < 2 || priorities.is_empty() {
            return Sketch::Nothing;
        }
        let of_elements = self.noun == self.look.language.element;
        let row = |row: &&Row| {
            let quadrant = |level: &crate::analysis::Segment| {
                let rows = if of_elements { &level.elements } else { &level.criteria };
                let known = level.respondents >= self.analysis.plan.smallest_base;
                rows.iter().find(|own| known && own.name == row.name).and_then(|own| own.quadrant)
            };
            (self.called(row), groups.levels.iter().map(quadrant).collect())
        };
        Sketch::Grid {
            heads: groups.levels.iter().map(|level| drawn(&level.level)).collect(),
            rows: priorities.iter().take(PRIORITIES).map(row).collect(),
        }
    }
}
