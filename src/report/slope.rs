//! From two waves, or up to five, to the chart of their slopes.

use super::labels::{self, adjustment_name};
use crate::analysis::{
    Adjustment, Change, ChangeVerdict, Comparison, Level, Lines, Measure, Metric, Moved, Quadrant, Status,
    TrendRow, Verdict, WaveFacts,
};
use crate::chart::slope::{Direction, SlopeData, SlopeRow};
use crate::look::{self, Chart, Look};
use crate::message::Request;
use crate::stats::quantile::median;
use crate::words::slope::{self, SlopeCounts, of};
use crate::words::waves;
use crate::words::{Noun, Words};

/// Beyond this many rows only those are drawn of which something is shown.
const MOST: usize = 40;

/// The slopes of one map over all waves: of the elements where there are any, unless the look asks for the criteria. What
/// is said of change is that from the first wave to the last.
pub fn slope(comparison: &Comparison, look: &Look) -> SlopeData {
    let (words, said) = (look.language, of(look.language));
    let level = level(comparison, look);
    let unit = Unit::of_comparison(comparison);
    let noun = if level == Level::Elements { words.element } else { words.criterion };
    let mut told = told(comparison, level, look.measure);
    told.sort_by(|a, b| {
        b.change.new.total_cmp(&a.change.new).then_with(|| (a.rank, a.name).cmp(&(b.rank, b.name)))
    });
    let facts = facts(comparison);
    let all = told.len();
    let mut footnotes = notes(comparison, &told, facts.len(), unit, level, look);
    let title = title(&told, facts.len(), unit, look);
    if all > MOST {
        told.retain(|row| direction(row.change).is_some() || row.moved.is_move());
        footnotes.insert(0, (said.others)(all - told.len(), noun));
    }
    let rows: Vec<SlopeRow> = told.iter().map(|row| drawn(row, unit, look)).collect();
    let names: Vec<String> = facts.iter().map(|wave| labels::group(&wave.label, look)).collect();
    let bases: Vec<(&str, Option<u64>)> =
        names.iter().map(String::as_str).zip(facts.iter().map(|wave| wave.respondents)).collect();
    let bases = (waves::of(words).measure)(&bases);
    let gaps = look.measure == Measure::Gap;
    let [first, last] = [&names[0], &names[names.len() - 1]];
    SlopeData {
        title,
        subtitle: format!("{} · {bases}", measure(comparison, noun, look)),
        description: (said.description)(look.measure, rows.len(), noun, names.len(), [first, last]),
        footnotes,
        noun,
        scale: unit.scale(comparison, look.measure),
        confidence: 1.0 - comparison.alpha,
        line: if gaps {
            Some(vec![0.0; facts.len()])
        } else {
            line(comparison.lines, &facts, level, (look.measure, unit))
        },
        rule: if gaps { said.no_gap } else { labels::rule(comparison.rule, words).short }.to_owned(),
        rise_is_worse: gaps,
        waves: names,
        rows,
    }
}

/// What is shown of each row, and in which unit.
pub(super) fn measure(comparison: &Comparison, noun: Noun, look: &Look) -> String {
    let words: &Words = look.language;
    let [low, high] = comparison.scale.map(|end| words.notation.plain(end));
    (of(words).measure)(look.measure, noun, slope::Unit::of(comparison.metric, [&low, &high]))
}

/// Why a chart of waves cannot draw its rows, of which it takes one or two at least; `None` where it can.
pub fn refusal(comparison: &Comparison, chart: Chart, look: &Look, output: &str) -> Option<Request> {
    let output = || output.to_owned();
    let level = level(comparison, look);
    let mut matched = comparison.level(level).filter(|row| row.status == Status::Matched).peekable();
    let derived = matched.peek().is_some() && matched.all(|row| row.gap.is_none());
    if derived && look.measure != Measure::Performance {
        return Some(Request::ChartNeedsStated { output: output() });
    }
    let rows = told(comparison, level, look.measure).len();
    let least = if chart == Chart::Multiples { 1 } else { 2 };
    (rows < least).then(|| Request::ChartNeedsCommonRows { output: output(), rows, least })
}

/// The map that is drawn.
fn level(comparison: &Comparison, look: &Look) -> Level {
    match look.level {
        look::ShownLevel::Criteria => Level::Criteria,
        look::ShownLevel::Elements => Level::Elements,
        _ => comparison.main_level(),
    }
}

/// A row that all waves have, and how it changed from the first to the last.
struct Told<'a> {
    name: &'a str,
    label: &'a str,
    translations: &'a std::collections::BTreeMap<String, String>,
    rank: Option<usize>,
    values: Vec<f64>,
    quadrants: Vec<Option<Quadrant>>,
    change: &'a Change,
    moved: &'a Moved,
}

impl Told<'_> {
    fn label_in(&self, code: &str) -> &str {
        self.translations.get(code).map_or(self.label, String::as_str)
    }
}

/// The rows of a map: over all waves where there are more than two.
fn told(comparison: &Comparison, level: Level, measure: Measure) -> Vec<Told<'_>> {
    let Some(trend) = &comparison.trend else {
        let matched = comparison.level(level).filter(|row| row.status == Status::Matched);
        let told = matched.filter_map(|row| {
            let change = row.change(measure)?;
            Some(Told {
                name: &row.name,
                label: &row.label,
                translations: &row.translations,
                rank: row.rank.new,
                values: vec![change.old, change.new],
                quadrants: vec![row.quadrant.old, row.quadrant.new],
                change,
                moved: &row.quadrant,
            })
        });
        return told.collect();
    };
    let rank = |row: &TrendRow| comparison.level(level).find(|known| known.name == row.name)?.rank.new;
    let told = trend.rows.iter().filter(|row| row.level == level).filter_map(|row| {
        let series = row.series(measure)?;
        Some(Told {
            name: &row.name,
            label: &row.label,
            translations: &row.translations,
            rank: rank(row),
            values: series.points.iter().map(|point| point.value).collect(),
            quadrants: row.quadrants.iter().copied().map(Some).collect(),
            change: &series.overall,
            moved: &row.moved,
        })
    });
    told.collect()
}

/// The waves that are drawn, the oldest first.
fn facts(comparison: &Comparison) -> Vec<&WaveFacts> {
    match &comparison.trend {
        Some(trend) => trend.facts.iter().collect(),
        None => vec![&comparison.old, &comparison.new],
    }
}

/// The line that parts high from low performance, or importance, in each wave.
fn line(
    lines: Lines,
    facts: &[&WaveFacts],
    level: Level,
    (measure, unit): (Measure, Unit),
) -> Option<Vec<f64>> {
    let of = |wave: &WaveFacts| match level {
        Level::Elements => wave.element_crosshair,
        Level::Criteria => Some(wave.crosshair),
    };
    let place = |at: usize| match lines {
        Lines::Own => at,
        Lines::Old => 0,
        Lines::New => facts.len() - 1,
    };
    let each = (0..facts.len()).map(|at| {
        let line = of(facts[place(at)])?;
        Some(unit.of(if measure == Measure::Importance { line.importance } else { line.performance }))
    });
    each.collect()
}

/// What values are written in: rating units, or percent of the respondents.
#[derive(Clone, Copy)]
pub(super) struct Unit {
    shares: bool,
}

impl Unit {
    pub(super) fn of_comparison(comparison: &Comparison) -> Self {
        Self { shares: comparison.metric != Metric::Mean }
    }

    pub(super) fn of(self, value: f64) -> f64 {
        if self.shares { 100.0 * value } else { value }
    }

    /// Ends of the scale of a measure.
    pub(super) fn scale(self, comparison: &Comparison, measure: Measure) -> (f64, f64) {
        let (low, high) = if self.shares { (0.0, 100.0) } else { (comparison.scale[0], comparison.scale[1]) };
        if measure == Measure::Gap { (low - high, high - low) } else { (low, high) }
    }
}

/// Whether a change is shown, and where to.
fn direction(change: &Change) -> Option<Direction> {
    match change.verdict {
        ChangeVerdict::Rises => Some(Direction::Rises),
        ChangeVerdict::Falls => Some(Direction::Falls),
        _ => None,
    }
}

fn drawn(row: &Told, unit: Unit, look: &Look) -> SlopeRow {
    let (words, said) = (look.language, of(look.language));
    let decimals = look.decimals.max(1) + 1;
    let (change, quadrant) = (row.change, row.moved);
    let label = super::view::drawn(row.label_in(words.code));
    let interval = change.low.zip(change.high).map(|(low, high)| (unit.of(low), unit.of(high)));
    let moved =
        quadrant.is_move().then(|| (quadrant.verdict.unwrap_or(Verdict::Uncertain), quadrant.probability));
    let number = |value: &f64| words.notation.value(unit.of(*value), decimals);
    let values: Vec<String> = row.values.iter().map(number).collect();
    let mut told = vec![
        format!("{label}{}: {}", words.before_colon, values.join(" → ")),
        words.notation.gap(unit.of(change.value), decimals),
    ];
    told.extend(interval.map(|(low, high)| words.notation.interval(low, high, decimals)));
    if let (Some((verdict, probability)), Some(old), Some(new)) = (moved, quadrant.old, quadrant.new) {
        let share = probability.map_or_else(String::new, |it| format!(" {}", words.notation.probability(it)));
        let (old, new) = (words.quadrant(old).short, words.quadrant(new).short);
        told.push(format!("{old} → {new} ({}{share})", (said.sure)(verdict)));
    }
    SlopeRow {
        label,
        values: row.values.iter().map(|value| unit.of(*value)).collect(),
        quadrants: row.quadrants.clone(),
        interval,
        shown: direction(change),
        moved,
        told: told.join("; "),
    }
}

/// The message: what is shown to have changed, and the changes of quadrant that are certain.
fn title(rows: &[Told], waves: usize, unit: Unit, look: &Look) -> String {
    let words = look.language;
    let decimals = look.decimals.max(1) + 1;
    let count = |wanted| rows.iter().filter(|row| direction(row.change) == Some(wanted)).count();
    let (rising, falling) = (count(Direction::Rises), count(Direction::Falls));
    let only = rows.iter().find(|row| direction(row.change).is_some() && rising + falling == 1);
    let only = only.map(|row| {
        let size = words.notation.value(unit.of(row.change.value.abs()), decimals);
        (super::view::drawn(row.label_in(words.code)), size)
    });
    let certain =
        rows.iter().filter(|row| row.moved.is_move() && row.moved.verdict == Some(Verdict::Certain));
    let seen = detectable(rows).map(|it| words.notation.value(unit.of(it), decimals));
    (of(words).title)(&SlopeCounts {
        measure: look.measure,
        waves,
        rows: rows.len(),
        rising,
        falling,
        certain: certain.count(),
        only: only.as_ref().map(|(name, size)| (name.as_str(), size.as_str())),
        detectable: seen.as_deref(),
    })
}

/// The change that would have been shown four times in five, the median of the rows.
fn detectable(rows: &[Told]) -> Option<f64> {
    let mut all: Vec<f64> = rows.iter().filter_map(|row| row.change.detectable_adjusted).collect();
    all.sort_by(f64::total_cmp);
    median(&all)
}

fn notes(
    comparison: &Comparison,
    rows: &[Told],
    waves: usize,
    unit: Unit,
    level: Level,
    look: &Look,
) -> Vec<String> {
    let (words, said) = (look.language, of(look.language));
    let shown =
        |family: &&crate::analysis::ChangeFamily| family.level == level && family.measure == look.measure;
    let family = comparison.families.iter().find(shown);
    let adjustment = family.map_or(Adjustment::None, |family| family.adjustment);
    let seen = detectable(rows).map(|it| words.notation.value(unit.of(it), look.decimals.max(1) + 1));
    let alpha = words.notation.level(comparison.alpha);
    let mut notes = vec![(said.colour)(adjustment_name(adjustment), &alpha, seen.as_deref(), waves > 2)];
    notes.extend((look.measure == Measure::Gap).then(|| said.worse.to_owned()));
    if rows.iter().any(|row| row.moved.is_move()) {
        notes.push(said.moves.to_owned());
    }
    notes.push((said.marks)(comparison.lines == Lines::Own).to_owned());
    let linkage = comparison.trend.as_ref().map_or(&comparison.linkage, |trend| &trend.linkage);
    if let (true, Some(column)) = (linkage.both > 0, &linkage.column) {
        notes.push((waves::of(words).linked)(linkage.both, column));
    }
    notes.extend(look.source.as_deref().map(words.notes.source));
    notes
}
