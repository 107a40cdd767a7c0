//! From three waves and more to their small multiples.

use super::labels::{self, adjustment_name};
use super::slope::{Unit, measure};
use crate::analysis::{Adjustment, ChangeFamily, ChangeVerdict, Comparison, Level, Measure, Trend, TrendRow};
use crate::chart::multiples::{Multiples, RowSeries};
use crate::chart::slope::Direction;
use crate::look::{self, Look};
use crate::words::multiples::{CountedChanges, of};

/// The rows of one map over all waves: of the elements where there are any, unless the look asks for the criteria; `None` of
/// two waves.
pub fn multiples(comparison: &Comparison, look: &Look) -> Option<Multiples> {
    let trend = comparison.trend.as_ref()?;
    let (words, said) = (look.language, of(look.language));
    let has = |level: Level| trend.rows.iter().any(|row| row.level == level);
    let level = match look.level {
        look::ShownLevel::Elements | look::ShownLevel::Auto if has(Level::Elements) => Level::Elements,
        _ => Level::Criteria,
    };
    let noun = if level == Level::Elements { words.element } else { words.criterion };
    let made = Made { comparison, look, unit: Unit::of_comparison(comparison) };
    let rows: Vec<RowSeries> =
        of_level(trend, comparison, level).into_iter().filter_map(|row| made.series(row)).collect();
    let count = |wanted| rows.iter().filter(|row| row.shown == Some(wanted)).count();
    let waves: Vec<String> = trend.waves.iter().map(|wave| labels::group(wave, look)).collect();
    let ends = [waves.first()?.as_str(), waves.last()?.as_str()];
    let title = (said.title)(&CountedChanges {
        measure: look.measure,
        rows: rows.len(),
        waves: waves.len(),
        rising: count(Direction::Rises),
        falling: count(Direction::Falls),
        outside: rows.iter().filter(|row| !row.outside.is_empty()).count(),
    });
    Some(Multiples {
        title,
        subtitle: format!("{} · {}", measure(comparison, noun, look), (said.waves)(waves.len(), ends)),
        description: (said.description)(look.measure, rows.len(), noun, waves.len(), ends),
        footnotes: made.notes(&rows, level, !trend.dates.is_empty()),
        noun,
        times: trend.times.clone(),
        scale: made.unit.scale(comparison, look.measure),
        rise_is_worse: look.measure == Measure::Gap,
        rows,
        waves,
    })
}

/// The rows of a map by rank in the last wave.
pub(super) fn of_level<'a>(trend: &'a Trend, comparison: &Comparison, level: Level) -> Vec<&'a TrendRow> {
    let mut rows: Vec<&TrendRow> = trend.rows.iter().filter(|row| row.level == level).collect();
    let rank = |row: &TrendRow| {
        comparison.level(level).find(|known| known.name == row.name).and_then(|it| it.rank.new)
    };
    rows.sort_by_key(|row| rank(row).unwrap_or(usize::MAX));
    rows
}

struct Made<'a> {
    comparison: &'a Comparison,
    look: &'a Look,
    unit: Unit,
}

impl Made<'_> {
    fn series(&self, row: &TrendRow) -> Option<RowSeries> {
        let (words, found) = (self.look.language, row.series(self.look.measure)?);
        let decimals = self.look.decimals.max(1);
        let label = super::view::drawn(row.translations.get(words.code).unwrap_or(&row.label));
        let values: Vec<f64> = found.points.iter().map(|point| self.unit.of(point.value)).collect();
        let limits = found.limits.as_ref();
        let interval = |low: Option<f64>, high: Option<f64>| {
            low.zip(high)
                .filter(|_| limits.is_none())
                .map(|(low, high)| (self.unit.of(low), self.unit.of(high)))
        };
        let overall = &found.overall;
        let change = words.notation.gap(self.unit.of(overall.value), decimals + 1);
        let written: Vec<String> =
            values.iter().map(|value| words.notation.value(*value, decimals + 1)).collect();
        let told = format!("{label}{}: {} ({change})", words.before_colon, written.join(" → "));
        Some(RowSeries {
            intervals: found.points.iter().map(|point| interval(point.low, point.high)).collect(),
            limits: limits.map(|limits| (self.unit.of(limits.low), self.unit.of(limits.high))),
            outside: limits.map_or_else(Vec::new, |limits| limits.outside.clone()),
            quadrants: row.quadrants.clone(),
            shown: match overall.verdict {
                ChangeVerdict::Rises => Some(Direction::Rises),
                ChangeVerdict::Falls => Some(Direction::Falls),
                _ => None,
            },
            label,
            values,
            change,
            told,
        })
    }

    fn notes(&self, rows: &[RowSeries], level: Level, dated: bool) -> Vec<String> {
        let (words, said) = (self.look.language, of(self.look.language));
        let same = |family: &&ChangeFamily| family.level == level && family.measure == self.look.measure;
        let family = self.comparison.families.iter().find(same);
        let adjustment = family.map_or(Adjustment::None, |family| family.adjustment);
        let alpha = words.notation.level(self.comparison.alpha);
        let mut notes = vec![(said.colour)(adjustment_name(adjustment), &alpha)];
        let worse =
            (self.look.measure == Measure::Gap).then(|| crate::words::slope::of(words).worse.to_owned());
        notes.extend(worse);
        if rows.iter().any(|row| row.limits.is_some()) {
            notes.push(said.limits.to_owned());
        } else if rows.iter().any(|row| row.intervals.iter().any(Option::is_some)) {
            notes.push((said.intervals)(1.0 - self.comparison.alpha));
        }
        let own = self.comparison.lines == crate::analysis::Lines::Own;
        notes.push((crate::words::slope::of(words).marks)(own).to_owned());
        notes.extend(dated.then(|| said.dated.to_owned()));
        notes.extend(self.look.source.as_deref().map(words.notes.source));
        notes
    }
}
