//! Words of the sections beside the main tables, by language: segments, drivers, outcomes.

pub mod en;
pub mod fr;

use super::Noun;
use crate::analysis::grid::Cell;
use crate::analysis::{Kind, Reason};

/// The words of all these sections in one language.
#[derive(Debug)]
pub struct Sections {
    /// Segments.
    pub segments: SegmentWords,
    /// Drivers.
    pub drivers: DriverWords,
    /// Outcomes.
    pub outcomes: OutcomeWords,
}

/// Words of the tables of segments.
#[derive(Debug)]
pub struct SegmentWords {
    /// Heading of the gaps by level: what a row is, the column.
    pub gaps: fn(Noun, &str) -> String,
    /// Heading of the quadrants by level: what a row is, the column.
    pub quadrants: fn(Noun, &str) -> String,
    /// Head of the line of bases.
    pub base: &'static str,
    /// What the marks of the gaps mean: significance level, name of the adjustment where there is one.
    pub arrows: fn(f64, Option<&str>) -> String,
    /// What the shades mean, from the largest gap shown.
    pub shades: fn(f64) -> String,
    /// The quadrants' signs, each with its name.
    pub signs: fn(&[(char, &str)]) -> String,
    /// Every segment is placed against the crosshair of all respondents.
    pub total_crosshair: &'static str,
    /// Every segment is placed against a crosshair of its own.
    pub own_crosshair: &'static str,
    /// Respondents without a level: how many, the column.
    pub without_level: fn(u64, &str) -> String,
}

/// Words of the table of drivers.
#[derive(Debug)]
pub struct DriverWords {
    /// Heading: what a row is, the outcome.
    pub heading: fn(Noun, &str) -> String,
    /// Head of stated importance.
    pub stated: &'static str,
    /// Title of the axis of derived importance.
    pub derived_axis: &'static str,
    /// Title of the axis of stated importance.
    pub stated_axis: &'static str,
    /// Head of the share of R².
    pub share: &'static str,
    /// Head of the derived importance on its method's scale.
    pub raw: &'static str,
    /// Head of the place on the grid.
    pub place: &'static str,
    /// The name of a cell of the grid.
    pub cell: fn(Cell) -> &'static str,
    /// How importance is derived, R², respondents used and left out.
    pub base: fn(&str, Option<f64>, u64, u64) -> String,
    /// Where the intervals come from: replicates, seed, confidence level.
    pub intervals: fn(usize, u64, f64) -> String,
    /// Why there are no intervals.
    pub no_intervals: &'static str,
    /// What divides the grid: stated and derived threshold.
    pub thresholds: fn(f64, f64) -> String,
    /// What the mark † means.
    pub suppressor: &'static str,
    /// What the mark ‡ means.
    pub inflated: &'static str,
    /// That none of it shows cause.
    pub association: &'static str,
}

/// Words of the table of outcomes.
#[derive(Debug)]
pub struct OutcomeWords {
    /// Heading: the outcome, what a row is.
    pub heading: fn(&str, Noun) -> String,
    /// Head of the regression coefficient.
    pub coefficient: &'static str,
    /// Head of the what-if: the improvement, already written.
    pub what_if: fn(&str) -> String,
    /// Head of the penalty.
    pub penalty: &'static str,
    /// Head of the reward.
    pub reward: &'static str,
    /// Head of the impact asymmetry.
    pub asymmetry: &'static str,
    /// Head of the kind.
    pub kind: &'static str,
    /// The name of a kind.
    pub kind_of: fn(Kind) -> &'static str,
    /// Why there is no kind.
    pub reason: fn(Reason) -> &'static str,
    /// Respondents used and left out, R².
    pub base: fn(u64, u64, Option<f64>) -> String,
    /// What the columns are: confidence level, the outcome.
    pub columns: fn(f64, &str) -> String,
    /// The contrast: low, high, asymmetry from which a factor is no hybrid.
    pub contrast: fn(f64, f64, f64) -> String,
}
