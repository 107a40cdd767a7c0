//! Words of the sections beside the main tables, by language: segments, drivers, outcomes.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;

use super::Noun;
use crate::analysis::grid::Cell;
use crate::analysis::{Clamped, Kind, Reason};

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
    /// Head of the test over all levels.
    pub differ: &'static str,
    /// What it is: adjustment over the rows.
    pub differ_note: fn(Option<&str>) -> String,
    /// What the marks of the gaps mean: significance level, name of the adjustment where there is one, whether an F over
    /// the levels comes first.
    pub arrows: fn(f64, Option<&str>, bool) -> String,
    /// What the shades mean, from the largest gap shown.
    pub shades: fn(f64) -> String,
    /// The quadrants' signs, each with its name.
    pub signs: fn(&[(char, &str)]) -> String,
    /// Every segment is placed against the crosshair of all respondents.
    pub total_crosshair: &'static str,
    /// Every segment is placed against a crosshair of its own.
    pub own_crosshair: &'static str,
    /// Heading of shrunk performance by level: what a row is, the column.
    pub shrunk: fn(Noun, &str) -> String,
    /// What shrunk means are.
    pub shrunk_means: &'static str,
    /// Rows whose levels do not differ beyond sampling: levels, the column, labels of the rows.
    pub no_difference: fn(usize, &str, &[&str]) -> String,
    /// Levels that are too small to be shown: their names, the least number of respondents.
    pub withheld: fn(&[String], u64) -> String,
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
    /// Head of the derived importance where it is a part of R²: points of it.
    pub points: &'static str,
    /// Head of the derived importance on its method's scale.
    pub raw: &'static str,
    /// Head of the place on the grid.
    pub place: &'static str,
    /// The name of a cell of the grid.
    pub cell: fn(Cell) -> &'static str,
    /// How importance is derived, and what it rests on.
    pub base: fn(&str, FitBase) -> String,
    /// Where the intervals come from: replicates, seed, confidence level.
    pub intervals: fn(usize, u64, f64) -> String,
    /// Why there are no intervals.
    pub no_intervals: &'static str,
    /// What the marks of a place mean: probability below which it is uncertain, and from which it is certain.
    pub sure: fn(f64, f64) -> String,
    /// What the mark ° means: the mean weight of noise, replicates.
    pub noise: fn(f64, usize) -> String,
    /// What divides the grid: stated and derived threshold.
    pub thresholds: fn(f64, f64, &str) -> String,
    /// What the mark † means.
    pub suppressor: &'static str,
    /// What the mark ‡ means.
    pub inflated: &'static str,
    /// That none of it shows cause.
    pub association: &'static str,
}

/// What a regression or derived importance rests on.
#[derive(Debug, Clone, Copy)]
pub struct FitBase {
    /// R², of a logit McFadden's.
    pub r_squared: Option<f64>,
    /// The same, less what as many drivers explain by chance.
    pub adjusted: Option<f64>,
    /// Whether it is McFadden's.
    pub logit: bool,
    /// Respondents used; of pairwise correlations the fewest behind one.
    pub n: u64,
    /// The most behind a correlation.
    pub largest_n: u64,
    /// Respondents left out.
    pub left_out: u64,
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
    /// Head of the improvement supposed, where it is smaller than that asked for.
    pub improvement: &'static str,
    /// Head of the interval of the asymmetry beyond a straight line's.
    pub beyond: &'static str,
    /// Head of the numbers of low, middle and high ratings.
    pub groups: &'static str,
    /// Head of the slope below the middle of the scale.
    pub below: &'static str,
    /// Head of the slope above it.
    pub above: &'static str,
    /// Head of the test of the two.
    pub slopes_differ: &'static str,
    /// Head of the part of McFadden's R².
    pub part: &'static str,
    /// Head of the respondents who may be lost.
    pub at_risk: &'static str,
    /// What they are: ratings that are low and high, level of the interval, smallest base.
    pub at_risk_note: fn(f64, f64, f64, u64) -> String,
    /// Head of what they are worth: the column of values.
    pub worth: fn(&str) -> String,
    /// What that is: the column of values.
    pub worth_note: fn(&str) -> String,
    /// Head of the kind.
    pub kind: &'static str,
    /// The name of a kind.
    pub kind_of: fn(Kind) -> &'static str,
    /// Rows without a kind, in a sentence: why, their labels.
    pub no_kind: fn(Reason, &[&str]) -> String,
    /// Rows a coefficient of which counts as 0 since its sign is wrong: which one, their labels.
    pub clamped: fn(Clamped, &[&str]) -> String,
    /// What the regression rests on.
    pub base: fn(FitBase) -> String,
    /// What the columns are: confidence level, the outcome.
    pub columns: fn(f64, &str) -> String,
    /// The same where coefficients are average marginal effects of a logit.
    pub columns_of_logit: fn(f64, &str) -> String,
    /// Where a what-if supposes less than was asked for: the improvement asked for, the end of the scale.
    pub capped: fn(&str, f64) -> String,
    /// The contrast: low, high, asymmetry from which a factor is not a hybrid.
    pub contrast: fn(f64, f64, f64) -> String,
    /// The two slopes: the middle of the scale.
    pub hinge: fn(f64) -> String,
    /// Words of the table of necessary conditions.
    pub necessary: NecessaryWords,
}

/// Words of the table of necessary conditions.
#[derive(Debug)]
pub struct NecessaryWords {
    /// Heading: the outcome, what a row is.
    pub heading: fn(&str, Noun) -> String,
    /// Head of the effect size.
    pub effect: &'static str,
    /// Head of the rating that the target asks for.
    pub required: fn(&str) -> String,
    /// Head of the share of respondents below it.
    pub below: &'static str,
    /// What the columns are: the target, already written, permutations.
    pub columns: fn(&str, usize) -> String,
}
