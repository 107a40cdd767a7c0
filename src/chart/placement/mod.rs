//! Placement of labels: every name beside its marker or at the end of a leader, clear of the other
//! names, of the markers and of the lines, in the quadrant it belongs to.
//!
//! Every label has a few hundred candidate places (`candidates`), each with an integer cost of its
//! own (`standing`) and with every other label's place (`pair`). The `search` is a `greedy` choice,
//! best-response `descent`, exact re-optimisation of neighbourhoods (`neighbourhood`) and, where a few
//! faults are left, `annealing` from fixed seeds. No clock, no random source, and no function that may
//! differ between machines; the order of the markers is irrelevant. Where the names do not fit at
//! 10.5 pt, 9.5 pt is tried (`names`); where those do not fit either, the chart makes room for a key
//! and numbers stand for the names (`numbered`).

mod annealing;
mod arrangement;
mod branch_and_bound;
mod candidates;
mod cost;
mod descent;
mod greedy;
mod line_breaking;
mod metrics;
mod names;
mod neighbourhood;
mod numbered;
mod pair;
mod places;
mod problem;
mod search;
mod standing;
pub(crate) mod text;

use self::arrangement::Arrangement;
use self::text::Wording;
use super::geometry::{LineSegment, Rect};
pub use metrics::Metrics;
pub use names::{place_names, place_names_for_others};
pub use numbered::place_numbers;
pub use problem::{BENCHMARK_RADIUS, DOT_RADIUS, Marker, Problem};

/// How the lines of a label stand in its box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Flush left.
    Start,
    /// Centred.
    Middle,
    /// Flush right.
    End,
}

/// A name or number in its place.
///
/// The first baseline is `text::ascent(line) × size` below the top of the box, the following ones
/// `text::PITCH × size` apart.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedLabel {
    /// The lines, top down.
    pub lines: Vec<String>,
    /// The text box.
    pub rect: Rect,
    /// How the lines stand in the box.
    pub align: Align,
    /// The line from the marker to the box.
    pub leader: Option<LineSegment>,
    /// Size of the type in points.
    pub size: f64,
    /// Whether the type is bold.
    pub bold: bool,
}

/// The rung of the ladder a placement stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rung {
    /// Names at 10.5 pt.
    Text,
    /// Names at 9.5 pt.
    SmallText,
    /// Numbers, the names in a key.
    Numbered,
}

impl Rung {
    /// Its name, stable for scripts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "names 10.5 pt",
            Self::SmallText => "names 9.5 pt",
            Self::Numbered => "numbers",
        }
    }
}

/// A label for every marker.
#[derive(Debug, Clone, PartialEq)]
pub struct Placement {
    /// Names or numbers.
    pub rung: Rung,
    /// The labels, in the order of the problem's markers.
    pub labels: Vec<PlacedLabel>,
    /// What the search minimised, in 1/16.
    pub cost: i64,
    /// What is left to complain about.
    pub metrics: Metrics,
}

impl Placement {
    /// Puts an arrangement of sorted markers back into the order of the input.
    fn new(
        rung: Rung,
        size: f64,
        problem: &Problem,
        order: &[usize],
        wordings: &[Vec<Wording>],
        arrangement: &Arrangement,
    ) -> Self {
        let sorted: Vec<PlacedLabel> = (0..order.len())
            .map(|label| {
                let place = arrangement.current(label);
                PlacedLabel {
                    lines: wordings[label][place.wording].lines.clone(),
                    rect: place.rect,
                    align: place.align,
                    leader: place.leader,
                    size,
                    bold: rung == Rung::Numbered || problem.markers[label].bold,
                }
            })
            .collect();
        let metrics = metrics::measure(problem, &sorted);
        let mut labels: Vec<(usize, PlacedLabel)> = order.iter().copied().zip(sorted).collect();
        labels.sort_by_key(|&(index, _)| index);
        let labels = labels.into_iter().map(|(_, label)| label).collect();
        Self { rung, labels, cost: arrangement.cost(), metrics }
    }
}
