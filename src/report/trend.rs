//! Three waves and more: the performance of each row in every wave, its slope, and whether the waves are equal.

use super::cell::{Cell, Mark, Tone, Value};
use super::document::{Block, Section};
use super::labels;
use super::multiples::of_level;
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use crate::analysis::{ChangeVerdict, Comparison, Level, Quadrant, Series, Trend, TrendRow};
use crate::look::{Look, Part};
use crate::words::waves::of;

/// A section for each map; none of two waves.
pub fn sections(comparison: &Comparison, look: &Look) -> Vec<Section> {
    let Some(trend) = &comparison.trend else { return Vec::new() };
    let made = Made { comparison, trend, look };
    let levels = [Level::Elements, Level::Criteria].into_iter();
    let has = |level: &Level| trend.rows.iter().any(|row| row.level == *level);
    levels.filter(has).enumerate().map(|(at, level)| made.section(level, at == 0)).collect()
}

struct Made<'a> {
    comparison: &'a Comparison,
    trend: &'a Trend,
    look: &'a Look,
}

impl Made<'_> {
    fn section(&self, level: Level, first: bool) -> Section {
        let said = of(self.look.language);
        let mut blocks = vec![Block::Table(self.table(level)), Block::List(self.outside(level))];
        if first {
            blocks.push(Block::Notes(vec![(said.trend_note)(!self.trend.dates.is_empty()).to_owned()]));
        }
        let waves: Vec<String> = self.waves();
        let ends = waves.first().zip(waves.last());
        let heading = ends.filter(|_| first).map(|(one, last)| (said.trend)(waves.len(), one, last));
        let subject = if level == Level::Elements { "trend elements" } else { "trend" };
        Section::new(Part::Waves, subject, heading, blocks)
    }

    fn waves(&self) -> Vec<String> {
        self.trend.waves.iter().map(|wave| labels::group(wave, self.look)).collect()
    }

    fn rows(&self, level: Level) -> Vec<&TrendRow> {
        of_level(self.trend, self.comparison, level)
    }

    fn table(&self, level: Level) -> Table {
        let words = self.look.language;
        let said = of(words);
        let name = if level == Level::Elements { words.heads.element } else { words.heads.criterion };
        let [overall, slope, p, equal] = said.trend_heads;
        let mut columns = vec![Column::new(ColumnKey::Name, Head::new(name))];
        let waves = self.waves();
        let last = waves.len() - 1;
        columns.extend(waves.iter().enumerate().map(|(at, wave)| {
            let column = Column::new(ColumnKey::Level, Head::new(wave.as_str()));
            // On a narrow page the first and the last wave stay.
            if at == 0 || at == last { column } else { column.dropped(2) }
        }));
        columns.extend([
            Column::new(ColumnKey::Change, Head::new(overall)),
            Column::new(ColumnKey::Coefficient, Head::new(slope)),
            Column::new(ColumnKey::P, Head::new(p)).dropped(3),
            Column::new(ColumnKey::P, Head::new(equal)).dropped(1),
        ]);
        let rows = self.rows(level).into_iter().map(|row| self.row(row)).collect();
        Table { kind: TableKind::Waves, columns, rows }
    }

    fn row(&self, row: &TrendRow) -> TableRow {
        let decimals = self.look.decimals + 1;
        let series = &row.performance;
        let p = |value: Option<f64>| {
            let significant = value.is_some_and(|p| p < self.comparison.alpha);
            Cell::new(value.map_or(Value::Missing, |value| Value::P { value, significant }))
        };
        let mut cells = vec![Cell::name(self.label(row))];
        let points = series.points.iter();
        cells.extend(points.map(|point| Cell::new(Value::number(Some(point.value), decimals))));
        let mark = match series.overall.verdict {
            ChangeVerdict::Rises => Some(Mark::Larger),
            ChangeVerdict::Falls => Some(Mark::Smaller),
            _ => None,
        };
        let gap = |value: Option<f64>| Cell::new(Value::gap(value, decimals));
        cells.push(gap(Some(series.overall.value)).marked(mark));
        cells.push(gap(series.slope.map(|slope| slope.value)));
        cells.extend([p(series.slope.map(|slope| slope.p)), p(series.equality.map(|test| test.p))]);
        let strong = row.quadrants.last() == Some(&Quadrant::ConcentrateHere);
        TableRow { key: Some(row.name.clone()), cells, tone: if strong { Tone::Strong } else { Tone::Plain } }
    }

    fn label<'a>(&self, row: &'a TrendRow) -> &'a str {
        row.translations.get(self.look.language.code).unwrap_or(&row.label)
    }

    /// The rows of which a wave is outside the limits of a control chart.
    fn outside(&self, level: Level) -> Vec<String> {
        let words = self.look.language;
        let waves = self.waves();
        let told = |row: &TrendRow| {
            let Series { limits, .. } = &row.performance;
            let limits = limits.as_ref().filter(|limits| !limits.outside.is_empty())?;
            let number = |value: f64| words.notation.value(value, self.look.decimals + 1);
            let names: Vec<&str> = limits.outside.iter().map(|&at| waves[at].as_str()).collect();
            let ends = [number(limits.low), number(limits.high)];
            Some((of(words).outside)(self.label(row), [&ends[0], &ends[1]], &names.join(words.notation.pair)))
        };
        self.rows(level).into_iter().filter_map(told).collect()
    }
}
