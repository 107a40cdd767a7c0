//! What a dashboard shows: plain values, already computed, that the chart only draws.

use crate::analysis::quadrant::Quadrant;
use crate::chart::map::Map;

/// One page: message, map, largest gaps, changes or quadrants, segments, next steps.
#[derive(Debug, Clone)]
pub struct Dashboard {
    /// The message.
    pub title: String,
    /// Measure, base, the wave before.
    pub subtitle: String,
    /// What the picture is, for those who cannot see it.
    pub description: String,
    /// Sentences under the page.
    pub footnotes: Vec<String>,
    /// Head of the map.
    pub map_head: Question,
    /// The map; only its priorities have numbers.
    pub map: Map,
    /// The largest gaps.
    pub gaps: PriorityGaps,
    /// What changed, or where everything stands.
    pub state: State,
    /// Gaps of the priorities in each segment, where there are segments and priorities.
    pub segments: Option<PriorityGrid>,
    /// What to do next.
    pub steps: Steps,
}

/// The question that a part answers, and of what it speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub question: String,
    /// Behind it, smaller.
    pub about: String,
}

/// The largest gaps of the priorities.
#[derive(Debug, Clone, PartialEq)]
pub struct PriorityGaps {
    /// Its head.
    pub head: Question,
    /// The largest first.
    pub rows: Vec<GapBar>,
    /// How many priorities are certain.
    pub sure: String,
    /// What else is said under the bars.
    pub notes: Vec<String>,
}

/// One gap.
#[derive(Debug, Clone, PartialEq)]
pub struct GapBar {
    /// Its number, the same in every output.
    pub rank: usize,
    /// What the reader calls it.
    pub label: String,
    /// Importance, performance, and what changed, already written.
    pub about: String,
    /// Mean gap.
    pub gap: f64,
    /// Ends of its interval.
    pub interval: Option<(f64, f64)>,
}

/// What changed, or where there is no wave before, where everything stands.
#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// Since the wave before.
    Changes {
        /// Its head.
        head: Question,
        /// Changes that are shown, falls first.
        rows: Vec<ChangeBar>,
        /// What is said under them: moves, rows that are left out.
        notes: Vec<String>,
    },
    /// The four quadrants.
    Quadrants {
        /// Its head.
        head: Question,
        /// Name with how many rows, and how sure that is, already written; the most urgent first.
        rows: Vec<(Quadrant, String, String)>,
    },
}

/// One change of performance that is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeBar {
    /// What the reader calls it.
    pub label: String,
    /// New − old.
    pub change: f64,
    /// Ends of its interval.
    pub interval: Option<(f64, f64)>,
}

/// Gaps of the priorities in segments.
#[derive(Debug, Clone, PartialEq)]
pub struct PriorityGrid {
    /// Its head.
    pub head: Question,
    /// Numbers of the priorities, the columns.
    pub ranks: Vec<usize>,
    /// Segments: name, base with its mark, already written, and a cell for each column.
    pub rows: Vec<(String, String, Vec<GridCell>)>,
    /// What is said under them: segments that are left out, untested ones.
    pub notes: Vec<String>,
}

/// The gap of a priority in one segment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GridCell {
    /// Mean gap; `None` where nobody rated it.
    pub gap: Option<f64>,
    /// What is shown of it.
    pub kind: CellKind,
}

/// What is shown of a gap in a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// A priority there as well.
    Priority,
    /// A priority there, and larger than in the other segments.
    Larger,
    /// No priority there.
    Elsewhere,
    /// Too few respondents.
    Untested,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steps {
    /// Its head.
    pub head: Question,
    /// What, and what is known of it; the first first.
    pub rows: Vec<(String, String)>,
    /// What is said under them.
    pub notes: Vec<String>,
}
