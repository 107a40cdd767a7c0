//! Targets: the performance at which a row leaves the priority quadrant, the line moving along with it.

use schemars::JsonSchema;
use serde::Serialize;

use super::line::LineErrors;
use super::{Crosshair, CrosshairRule, Plan, Quadrant, Row, crosshair};
use crate::stats::distribution::normal;
use crate::stats::power::needed;
use crate::survey::Scale;

/// The performance at which a row leaves `concentrate_here`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct PerformanceTarget {
    /// The performance.
    pub performance: f64,
    /// How much that is above the present one.
    pub increase: f64,
    /// The performance that leaves it nearly surely: one-sided, at 95 %.
    pub sure: Option<f64>,
    /// How much that is above the present one.
    pub increase_sure: Option<f64>,
    /// Standard error of performance − line, the line's own sampling included.
    pub standard_error: Option<f64>,
    /// Whether the scale goes that far.
    pub reachable: bool,
    /// Respondents that each wave needs, so that an increase of this size is shown four times in five.
    pub respondents_needed: Option<u64>,
}

/// One-sided probability of the sure target.
const SURE: f64 = 0.95;

/// Fills in the targets of the rows of one map: of priorities, or of all rows below the line where the plan asks for it.
///
/// `lines` are the errors of the rows minus lines that are sampled, `None` where lines are constants or were sampled by
/// respondents who are not known.
pub(super) fn fill(rows: &mut [Row], at: Crosshair, lines: Option<&LineErrors>, scale: &Scale, plan: &Plan) {
    let below = |row: &Row| {
        let quadrant = row.quadrant;
        quadrant == Quadrant::ConcentrateHere || plan.target_all && quadrant == Quadrant::LowPriority
    };
    let wanted: Vec<usize> = (0..rows.len()).filter(|&at| below(&rows[at])).collect();
    if wanted.is_empty() {
        return;
    }
    let means: Vec<f64> = rows.iter().map(|row| row.performance.value).collect();
    for index in wanted {
        let error = match plan.crosshair {
            CrosshairRule::Mean => lines.and_then(|lines| lines[index][1]).map(|(error, _)| error),
            _ => rows[index].performance.standard_error,
        };
        let increase = increase(&means, index, at.performance, rows, scale, plan);
        let row = &mut rows[index];
        row.target = increase.map(|increase| {
            let shortfall = at.performance - row.performance.value;
            let factor = if shortfall > 0.0 { increase / shortfall } else { 1.0 };
            let sure = error.map(|error| (shortfall + normal::quantile(SURE) * error) * factor);
            let sd = row.performance.sd;
            PerformanceTarget {
                performance: row.performance.value + increase,
                increase,
                sure: sure.map(|sure| row.performance.value + sure),
                increase_sure: sure,
                standard_error: error,
                reachable: row.performance.value + increase <= scale.highest,
                respondents_needed: sd.and_then(|sd| needed([sd, sd], increase, plan.alpha())),
            }
        });
    }
}

/// How much a row must rise to reach its line; `None` where no rise will do, as in a map of one row.
fn increase(means: &[f64], index: usize, line: f64, rows: &[Row], scale: &Scale, plan: &Plan) -> Option<f64> {
    let shortfall = line - means[index];
    let count = means.len() as f64;
    match plan.crosshair {
        CrosshairRule::Mean => (means.len() > 1).then(|| shortfall * count / (count - 1.0)),
        CrosshairRule::Median | CrosshairRule::GrandMean => {
            let mass: Option<Vec<f64>> = rows.iter().map(|row| row.n_performance.map(|n| n as f64)).collect();
            let reaches = |increase: f64| {
                let mut moved = means.to_vec();
                moved[index] += increase;
                let mass = [mass.as_deref(), mass.as_deref()];
                let placed = crosshair::place([&moved, &moved], mass, plan.crosshair, scale);
                placed.is_some_and(|at| moved[index] >= at.performance - 1e-12)
            };
            smallest(reaches, scale.range())
        }
        _ => Some(shortfall),
    }
}

/// The smallest increase for which `reaches` is true, by halving.
fn smallest(reaches: impl Fn(f64) -> bool, range: f64) -> Option<f64> {
    let (mut low, mut high) = (0.0, range);
    if !reaches(high) {
        return None;
    }
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if reaches(middle) { high = middle } else { low = middle }
    }
    Some(high)
}
