//! What a map shows: plain values, already computed, that the chart only draws.

use super::layer::Layer;
use crate::analysis::quadrant::Quadrant;
use crate::look::{Labels, Look};
use crate::words::{MapWords, Name, Noun};

/// Points on two axes, the lines that divide it into four named regions, and layers.
#[derive(Debug, Clone)]
pub struct Map {
    /// The message; made from the counts where there is none.
    pub title: Option<String>,
    /// Measure, scale, wave, base; may be empty.
    pub subtitle: String,
    /// Sentences after those that explain the chart itself: importance method, weights, source.
    pub footnotes: Vec<String>,
    /// What its regions are called, and the sentences about it.
    pub words: &'static MapWords,
    /// What a point is.
    pub noun: Noun,
    /// Importance axis.
    pub importance: Axis,
    /// Performance axis.
    pub performance: Axis,
    /// What it shows beside points and lines.
    pub layers: Vec<Layer>,
    /// The lines between the quadrants.
    pub crosshair: CrosshairLines,
    /// Importance and performance of these lines in the previous wave, where points have arrows from there.
    pub before: Option<(f64, f64)>,
    /// Confidence level of the intervals (0.95).
    pub confidence: f64,
    /// Name of the benchmark, where points have one.
    pub benchmark: Option<String>,
    /// Name of the quantity that bubbles show, where points have a size.
    pub size: Option<String>,
    /// The points, in any order.
    pub points: Vec<Point>,
}

/// One axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// What it measures.
    pub title: String,
    /// Ends of the whole scale.
    pub scale: (f64, f64),
}

/// The two thresholds and the rule they come from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CrosshairLines {
    /// Threshold of importance.
    pub importance: f64,
    /// Threshold of performance.
    pub performance: f64,
    /// Name of the rule.
    pub rule: Name,
    /// How many rows the rule was taken over: those of the map, or all of which the map shows some.
    pub over: usize,
}

/// One criterion or element.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Name of the criterion, unique in the map.
    pub id: String,
    /// What the reader calls it.
    pub label: String,
    /// Mean importance.
    pub importance: f64,
    /// Mean performance.
    pub performance: f64,
    /// Its quadrant; the chart never derives it from the position.
    pub quadrant: Quadrant,
    /// Its number, the same in every output, where there is no place for names.
    pub rank: usize,
    /// Quantity shown by the area of the marker.
    pub size: Option<f64>,
    /// Half-widths of the intervals of importance and performance.
    pub interval: Option<(f64, f64)>,
    /// Importance and performance in the previous wave.
    pub previous: Option<(f64, f64)>,
    /// Whether the way from there is shown to be real: a full arrow, else a hairline.
    pub moved: bool,
    /// Importance and performance of the benchmark.
    pub benchmark: Option<(f64, f64)>,
    /// Whether its quadrant is uncertain.
    pub uncertain: bool,
    /// Importance − performance as the analysis has it; `None` where the two are not on one scale.
    pub gap: Option<f64>,
    /// What a tooltip adds: gap, base, certainty, already written.
    pub told: Vec<String>,
}

impl Map {
    /// One sentence: by which rule its lines lie where.
    pub fn crosshair_note(&self, look: &Look) -> String {
        let CrosshairLines { rule, over, importance, performance, .. } = self.crosshair;
        (self.words.crosshair)(rule, over, self.noun, importance, performance, look.decimals_of_notes())
    }

    /// The title that was given, or the message made from the counts.
    pub fn message(&self, look: &Look) -> String {
        let message = || {
            let priorities = self.count(Quadrant::ConcentrateHere);
            (self.words.title)(priorities, self.points.len(), self.noun)
        };
        look.title.clone().or_else(|| self.title.clone()).unwrap_or_else(message)
    }

    /// What a point is called beside its marker and in the key: its gap behind its name where values are asked for.
    pub fn name_of(&self, point: &Point, look: &Look) -> String {
        match point.gap.filter(|_| look.labels == Labels::Values) {
            Some(gap) => format!("{} {}", point.label, look.language.notation.gap(gap, look.decimals)),
            None => point.label.clone(),
        }
    }

    /// How many points a quadrant holds.
    pub fn count(&self, quadrant: Quadrant) -> usize {
        self.points.iter().filter(|point| point.quadrant == quadrant).count()
    }

    /// The points in the one order that everything is drawn in, whatever their order here: quadrant, position, label.
    pub fn in_drawing_order(&self) -> Vec<&Point> {
        let mut points: Vec<&Point> = self.points.iter().collect();
        points.sort_by(|one, other| {
            (drawn(one.quadrant).cmp(&drawn(other.quadrant)))
                .then(one.importance.total_cmp(&other.importance))
                .then(one.performance.total_cmp(&other.performance))
                .then_with(|| one.label.cmp(&other.label))
                .then_with(|| one.id.cmp(&other.id))
        });
        points
    }
}

/// The most urgent are drawn last, so that nothing covers them.
fn drawn(quadrant: Quadrant) -> u8 {
    match quadrant {
        Quadrant::LowPriority => 0,
        Quadrant::PossibleOverkill => 1,
        Quadrant::KeepUp => 2,
        Quadrant::ConcentrateHere => 3,
    }
}
