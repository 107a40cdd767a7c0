//! Targets: the performance at which a row leaves the priority quadrant, the line moving along with it.

use schemars::JsonSchema;
use serde::Serialize;

use super::compare::linked_respondents;
use super::contributions::Answers;
use super::drawn::{Drawn, Sample};
use super::resampled::by_name;
use super::weights::Scores;
use super::{Base, Crosshair, CrosshairRule, Level, Plan, Quadrant, Row, crosshair};
use crate::stats::distribution::normal;
use crate::stats::exact::Exact;
use crate::stats::linearised::Linearised;
use crate::stats::power::needed;
use crate::survey::{Scale, Survey};

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
pub(super) fn fill(
    rows: &mut [Row],
    level: Level,
    at: Crosshair,
    survey: &Survey,
    drawn: Drawn,
    plan: &Plan,
) {
    let below = |row: &Row| {
        let quadrant = row.quadrant;
        quadrant == Quadrant::ConcentrateHere || plan.target_all && quadrant == Quadrant::LowPriority
    };
    let wanted: Vec<usize> = (0..rows.len()).filter(|&at| below(&rows[at])).collect();
    if wanted.is_empty() {
        return;
    }
    let means: Vec<f64> = rows.iter().map(|row| row.performance.value).collect();
    let errors = errors(rows, level, survey, drawn, plan);
    for index in wanted {
        let error = match plan.crosshair {
            CrosshairRule::Mean => errors.as_ref().and_then(|errors| errors[index]),
            _ => rows[index].performance.standard_error,
        };
        let increase = increase(&means, index, at.performance, rows, &survey.scale, plan);
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
                reachable: row.performance.value + increase <= survey.scale.highest,
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

/// Standard error of each row's performance − mean over the rows, by what each respondent adds; `None` without them.
fn errors(
    rows: &[Row],
    level: Level,
    survey: &Survey,
    drawn: Drawn,
    plan: &Plan,
) -> Option<Vec<Option<f64>>> {
    if !survey.stated {
        return None;
    }
    let respondents = linked_respondents(survey).filter(|it| it.len <= MOST_RESPONDENTS)?;
    if !drawn.weighted() {
        return Some(errors_alone(rows, level, survey, plan));
    }
    let answers = Answers::of(survey, plan.base)?;
    let sample = Sample::of(respondents.len, drawn);
    let of_each: Vec<Linearised> = (0..rows.len())
        .map(|row| answers.contributions(level, row, &sample.weights).map(|found| found.performance))
        .collect::<Option<_>>()?;
    let (mut line, mut counted) = (vec![0.0; respondents.len], vec![false; respondents.len]);
    for row in answers.order(level).into_iter().map(|at| &of_each[at]) {
        for (at, (z, own)) in row.z.iter().zip(&row.counted).enumerate() {
            line[at] += z / rows.len() as f64;
            counted[at] |= own;
        }
    }
    let error = |row: &Linearised| {
        let z: Vec<f64> = row.z.iter().zip(&line).map(|(own, line)| own - line).collect();
        match drawn.design {
            Some(design) => Some(design.standard_error(z.into_iter())),
            None => Linearised { value: 0.0, z, counted: counted.clone() }.standard_error(),
        }
    };
    Some(of_each.iter().map(error).collect())
}

/// The same where everybody counts once and was drawn alone: respondents stand in any order, so squares are summed
/// exactly.
fn errors_alone(rows: &[Row], level: Level, survey: &Survey, plan: &Plan) -> Vec<Option<f64>> {
    let Some(respondents) = linked_respondents(survey) else { return Vec::new() };
    let criteria = survey.criteria.len();
    // What a respondent adds to the mean of a row, times all respondents: near 1, so that an exact sum loses nothing.
    let added: Vec<Vec<Option<f64>>> = (0..rows.len())
        .map(|row| {
            let scores = match level {
                Level::Criteria => Scores::of_criterion(&survey.scale, respondents, row),
                Level::Elements => Scores::of_element(survey, &survey.scale, respondents, row),
            };
            let on_base = |at: usize| match plan.base {
                Base::Pairs => scores.importance[at].is_some(),
                Base::Available => true,
                Base::Listwise => scores.importance[at].is_some() && respondents.complete(at, criteria),
            };
            let used = |at: usize| scores.performance[at].filter(|_| on_base(at));
            let n = (0..respondents.len).filter(|&at| used(at).is_some()).count() as f64;
            let factor = respondents.len as f64 / n;
            let mean = rows[row].performance.value;
            (0..respondents.len).map(|at| used(at).map(|score| (score - mean) * factor)).collect()
        })
        .collect();
    let count = rows.len() as f64;
    // By name: the sum must not depend on the order of columns in the file.
    let order = by_name(survey, level);
    let line = |at: usize| order.iter().map(|&row| added[row][at].unwrap_or_default()).sum::<f64>() / count;
    let lines: Vec<f64> = (0..respondents.len).map(line).collect();
    let answered =
        (0..respondents.len).filter(|&at| added.iter().any(|row| row[at].is_some())).count() as f64;
    let all = respondents.len as f64;
    let error = |row: &Vec<Option<f64>>| {
        let mut squares = Exact::default();
        for (own, line) in row.iter().zip(&lines) {
            squares.add((own.unwrap_or_default() - line).powi(2));
        }
        (answered > 1.0).then(|| (answered / (answered - 1.0) * squares.value()).sqrt() / all)
    };
    added.iter().map(error).collect()
}

/// Beyond so many the line's own sampling is not worth the memory of every answer as a number.
const MOST_RESPONDENTS: usize = 200_000;
