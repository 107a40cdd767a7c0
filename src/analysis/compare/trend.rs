//! Three waves and more: every wave's number, consecutive changes, the slope with its test, equality of all, and from
//! eight waves on the limits of a control chart.

use super::chain::Chain;
use super::dates::times;
use super::lacking;
use super::rescale::all_on_one_scale;
use super::{
    Change, ComparePlan, Comparison, EqualityTest, Limits, Lines, LinkageKind, Measure, RecordedCrosshair,
    RecordedRow, Series, Slope, Status, Trend, TrendRow, Wave, WaveFacts, compare,
};
use crate::analysis::{Estimate, Level, Quadrant};
use crate::error::Result;
use crate::stats::trend::{contrast, control_limits, equality, slope_factors};
use crate::stats::welch::GroupMean;

/// Fewer waves show their intervals instead of limits.
const FEWEST_FOR_LIMITS: usize = 8;

/// The trend over the waves, the oldest first; there are three at least. What should be known of it is added to the warnings of
/// the comparison that it belongs to.
///
/// # Errors
/// As comparing two of them; where the days of the waves are not theirs.
pub fn trend(waves: &[Wave], plan: &ComparePlan, compared: &mut Comparison) -> Result<Trend> {
    let times = times(&plan.dates, waves.len())?;
    let waves = &*all_on_one_scale(waves, plan.rescale);
    let steps = waves.windows(2).map(|pair| compare(&pair[0], &pair[1], plan)).collect::<Result<Vec<_>>>()?;
    let last = waves.len() - 1;
    let overall = compare(&waves[0], &waves[last], plan)?;
    let independent = steps.iter().all(|step| step.linkage.kind == LinkageKind::Independent);
    let chain = if independent { None } else { Chain::of(waves, plan.panel.as_deref()) };
    let factors = slope_factors(&times);
    let mut rows = Vec::new();
    for row in overall.rows.iter().filter(|row| row.status == Status::Matched) {
        let Some(path) = path(&steps, row.level, &row.name) else { continue };
        let Some(records) = recorded(waves, row.level, &path) else { continue };
        let changes = |measure: Measure| -> Option<Vec<Change>> {
            let of = |(at, step): (usize, &Comparison)| {
                let found = step.level(row.level).find(|it| it.name == path[at + 1])?;
                found.change(measure).copied()
            };
            steps.iter().enumerate().map(of).collect()
        };
        let series = |measure: Measure, part: fn(&RecordedRow) -> Option<Estimate>| {
            let points = records.iter().map(|row| part(row)).collect::<Option<Vec<Estimate>>>()?;
            let tests = if independent {
                apart(&points, factors.as_deref())
            } else {
                let linked = chain.as_ref();
                linked.and_then(|linked| linked.tests(row.level, &path, measure, factors.as_deref()))
            };
            Some(of_points(points, changes(measure)?, *row.change(measure)?, tests.unwrap_or_default()))
        };
        let (Some(importance), Some(performance)) = (
            series(Measure::Importance, |row| Some(row.importance)),
            series(Measure::Performance, |row| Some(row.performance)),
        ) else {
            continue;
        };
        rows.push(TrendRow {
            level: row.level,
            name: row.name.clone(),
            label: row.label.clone(),
            translations: row.translations.clone(),
            quadrants: placed(waves, &records, row.level, plan.lines),
            moved: row.quadrant,
            importance,
            performance,
            gap: series(Measure::Gap, |row| row.gap),
        });
    }
    let said = lacking::warnings(waves, plan, compared, &steps, &rows);
    compared.warnings.extend(said);
    let labels = waves.iter().map(|wave| wave.label.clone()).collect();
    let facts = waves.iter().map(WaveFacts::of).collect();
    Ok(Trend { waves: labels, times, dates: plan.dates.clone(), facts, linkage: overall.linkage, rows })
}

/// The quadrant of a row in each wave, against the line that it is compared by.
fn placed(waves: &[Wave], records: &[&RecordedRow], level: Level, lines: Lines) -> Vec<Quadrant> {
    let line = match lines {
        Lines::Own => None,
        Lines::Old => waves.first(),
        Lines::New => waves.last(),
    };
    let line = line.and_then(|wave| match level {
        Level::Criteria => Some(wave.recorded.crosshair),
        Level::Elements => wave.recorded.element_crosshair,
    });
    let against = |row: &RecordedRow, line: RecordedCrosshair| {
        Quadrant::of(row.importance.value, row.performance.value, line.at())
    };
    records.iter().map(|row| line.map_or(row.quadrant, |line| against(row, line))).collect()
}

/// The names of a row from the first wave to the last; `None` where a wave lacks it.
fn path(steps: &[Comparison], level: Level, name: &str) -> Option<Vec<String>> {
    let mut names = vec![name.to_owned()];
    for step in steps.iter().rev() {
        let present = names.last()?;
        let row = step.level(level).find(|row| row.name == *present && row.status == Status::Matched)?;
        names.push(row.old_name.clone()?);
    }
    names.reverse();
    Some(names)
}

fn recorded<'a>(waves: &'a [Wave], level: Level, path: &[String]) -> Option<Vec<&'a RecordedRow>> {
    let of = |(wave, name): (&'a Wave, &String)| {
        let rows = match level {
            Level::Criteria => &wave.recorded.criteria,
            Level::Elements => &wave.recorded.elements,
        };
        rows.iter().find(|row| row.name == *name)
    };
    waves.iter().zip(path).map(of).collect()
}

fn of_points(
    points: Vec<Estimate>,
    changes: Vec<Change>,
    overall: Change,
    (slope, equality): (Option<Slope>, Option<EqualityTest>),
) -> Series {
    let values: Vec<f64> = points.iter().map(|point| point.value).collect();
    let limits = control_limits(&values).filter(|_| values.len() >= FEWEST_FOR_LIMITS).map(|(low, high)| {
        let outside = (0..).zip(&values).filter(|(_, value)| !(low..=high).contains(value));
        Limits { low, high, outside: outside.map(|(at, _)| at).collect() }
    });
    Series { points, changes, overall, slope, equality, limits }
}

/// Slope and equality of waves that share nobody.
fn apart(points: &[Estimate], factors: Option<&[f64]>) -> Option<(Option<Slope>, Option<EqualityTest>)> {
    let groups: Option<Vec<GroupMean>> = points
        .iter()
        .map(|point| {
            Some(GroupMean { mean: point.value, standard_error: point.standard_error?, df: point.df? })
        })
        .collect();
    let groups = groups?;
    let slope = factors.and_then(|factors| contrast(factors, &groups));
    let slope = slope.map(|found| Slope {
        value: found.value,
        standard_error: found.standard_error,
        df: found.df,
        p: found.p,
    });
    let equal = equality(&groups);
    let equality = equal.map(|test| EqualityTest { f: test.f, df1: test.df1, df2: test.df2, p: test.p });
    Some((slope, equality))
}
