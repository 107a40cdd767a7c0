//! From two waves to the chart of their slopes.

use super::labels::{self, adjustment_name};
use crate::analysis::{
    Adjustment, Change, ChangeVerdict, ComparedRow, Comparison, Crosshair, Level, Measure, Metric, Status,
    Verdict,
};
use crate::chart::slope::{Direction, Slope, SlopeRow};
use crate::look::{self, Look};
use crate::stats::quantile::median;
use crate::words::slope::{SlopeCounts, of};
use crate::words::waves;

/// Beyond this many rows only those are drawn of which something is shown.
const MOST: usize = 40;

/// The slopes of one map: of the elements where there are any, unless the look asks for the criteria.
pub fn slope(comparison: &Comparison, look: &Look) -> Slope {
    let (words, said) = (look.language, of(look.language));
    let level = match look.level {
        look::Level::Criteria => Level::Criteria,
        look::Level::Elements => Level::Elements,
        _ => comparison.main_level(),
    };
    let unit = Unit { shares: comparison.metric != Metric::Mean };
    let noun = if level == Level::Elements { words.element } else { words.criterion };
    let mut matched: Vec<(&ComparedRow, &Change)> = comparison
        .level(level)
        .filter(|row| row.status == Status::Matched)
        .filter_map(|row| Some((row, row.performance.as_ref()?)))
        .collect();
    matched.sort_by(|(a, change), (b, other)| {
        other.new.total_cmp(&change.new).then_with(|| (a.rank.new, &a.name).cmp(&(b.rank.new, &b.name)))
    });
    let all = matched.len();
    let mut footnotes = notes(comparison, level, unit, look);
    let title = title(&matched, comparison, level, unit, look);
    if all > MOST {
        matched.retain(|(row, change)| direction(change).is_some() || row.quadrant.is_move());
        footnotes.insert(0, (said.others)(all - matched.len(), noun));
    }
    let line = |crosshair: Option<Crosshair>| crosshair.map(|line| unit.of(line.performance));
    let line = match level {
        Level::Elements => line(comparison.old.element_crosshair).zip(line(comparison.new.element_crosshair)),
        Level::Criteria => line(Some(comparison.old.crosshair)).zip(line(Some(comparison.new.crosshair))),
    };
    let rows: Vec<SlopeRow> = matched.iter().map(|(row, change)| drawn(row, change, unit, look)).collect();
    let waves = [&comparison.old.label, &comparison.new.label].map(|label| labels::group(label, look));
    let [low, high] = comparison.scale.map(|end| words.notation.plain(end));
    let bases = (waves::of(words).measure)(
        (&waves[0], comparison.old.respondents),
        (&waves[1], comparison.new.respondents),
    );
    let ends = (!unit.shares).then_some([low.as_str(), high.as_str()]);
    Slope {
        title,
        subtitle: (said.subtitle)(noun, ends, &bases),
        description: (said.description)(rows.len(), noun, [&waves[0], &waves[1]]),
        footnotes,
        noun,
        waves,
        scale: if unit.shares { (0.0, 100.0) } else { (comparison.scale[0], comparison.scale[1]) },
        confidence: 1.0 - comparison.alpha,
        line: line.map(|(old, new)| [old, new]),
        rule: labels::rule(comparison.rule, words).short.to_owned(),
        rows,
    }
}

/// What values are written in: rating units, or percent of the respondents.
#[derive(Clone, Copy)]
struct Unit {
    shares: bool,
}

impl Unit {
    fn of(self, value: f64) -> f64 {
        if self.shares { 100.0 * value } else { value }
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

fn drawn(row: &ComparedRow, change: &Change, unit: Unit, look: &Look) -> SlopeRow {
    let (words, said) = (look.language, of(look.language));
    let decimals = look.decimals.max(1) + 1;
    let label = super::view::drawn(row.label_in(words.code));
    let interval = change.low.zip(change.high).map(|(low, high)| (unit.of(low), unit.of(high)));
    let moved = row
        .quadrant
        .is_move()
        .then(|| (row.quadrant.verdict.unwrap_or(Verdict::Uncertain), row.quadrant.probability));
    let number = |value: f64| words.notation.value(unit.of(value), decimals);
    let mut told = vec![
        format!("{label}{}: {} → {}", words.before_colon, number(change.old), number(change.new)),
        words.notation.gap(unit.of(change.value), decimals),
    ];
    told.extend(interval.map(|(low, high)| words.notation.interval(low, high, decimals)));
    if let (Some((verdict, probability)), Some(old), Some(new)) = (moved, row.quadrant.old, row.quadrant.new)
    {
        let share = probability.map_or_else(String::new, |it| format!(" {}", words.notation.probability(it)));
        let (old, new) = (words.quadrant(old).short, words.quadrant(new).short);
        told.push(format!("{old} → {new} ({}{share})", (said.sure)(verdict)));
    }
    SlopeRow {
        label,
        values: [change.old, change.new].map(|value| unit.of(value)),
        quadrants: [row.quadrant.old, row.quadrant.new],
        interval,
        shown: direction(change),
        moved,
        told: told.join("; "),
    }
}

/// The message: what is shown to have changed, and the changes of quadrant that are certain.
fn title(
    matched: &[(&ComparedRow, &Change)],
    comparison: &Comparison,
    level: Level,
    unit: Unit,
    look: &Look,
) -> String {
    let words = look.language;
    let decimals = look.decimals.max(1) + 1;
    let count = |wanted| matched.iter().filter(|(_, change)| direction(change) == Some(wanted)).count();
    let (rising, falling) = (count(Direction::Rises), count(Direction::Falls));
    let only = matched.iter().find(|(_, change)| direction(change).is_some() && rising + falling == 1);
    let only = only.map(|(row, change)| {
        let size = words.notation.value(unit.of(change.value.abs()), decimals);
        (super::view::drawn(row.label_in(words.code)), size)
    });
    let certain = matched
        .iter()
        .filter(|(row, _)| row.quadrant.is_move() && row.quadrant.verdict == Some(Verdict::Certain));
    let seen = detectable(comparison, level).map(|it| words.notation.value(unit.of(it), decimals));
    (of(words).title)(&SlopeCounts {
        rows: matched.len(),
        rising,
        falling,
        certain: certain.count(),
        only: only.as_ref().map(|(name, size)| (name.as_str(), size.as_str())),
        detectable: seen.as_deref(),
    })
}

/// The change that would have been shown four times in five, the median of the rows.
fn detectable(comparison: &Comparison, level: Level) -> Option<f64> {
    let changes = comparison.level(level).filter_map(|row| row.performance.as_ref());
    let mut all: Vec<f64> = changes.filter_map(|change| change.detectable_adjusted).collect();
    all.sort_by(f64::total_cmp);
    median(&all)
}

fn notes(comparison: &Comparison, level: Level, unit: Unit, look: &Look) -> Vec<String> {
    let (words, said) = (look.language, of(look.language));
    let of_performance = |family: &&crate::analysis::ChangeFamily| {
        family.level == level && family.measure == Measure::Performance
    };
    let family = comparison.families.iter().find(of_performance);
    let adjustment = family.map_or(Adjustment::None, |family| family.adjustment);
    let seen =
        detectable(comparison, level).map(|it| words.notation.value(unit.of(it), look.decimals.max(1) + 1));
    let alpha = words.notation.level(comparison.alpha);
    let mut notes = vec![(said.colour)(adjustment_name(adjustment), &alpha, seen.as_deref())];
    if comparison.level(level).any(|row| row.quadrant.is_move()) {
        notes.push(said.moves.to_owned());
    }
    let linkage = &comparison.linkage;
    if let (true, Some(column)) = (linkage.both > 0, &linkage.column) {
        notes.push((waves::of(words).linked)(linkage.both, column));
    }
    notes.extend(look.source.as_deref().map(words.notes.source));
    notes
}
