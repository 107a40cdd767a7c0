//! How the levels of a grouping use the scale, and their differences less what all rows have in common.

use super::cell::{Cell, Tone, Value};
use super::document::{Block, Section};
use super::labels::RowLabels;
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use crate::analysis::{Analysis, Level, LevelStyle, Relative, RelativeDifference, Row, Segments, Style};
use crate::look::{Look, Part};
use crate::words::Noun;
use crate::words::styles::{StyleWords, of};

/// The panel of a grouping and the relative differences of each map: where a level differs in everything alike, or they are
/// asked for.
pub fn sections(segments: &Segments, analysis: &Analysis, look: &Look) -> Vec<Section> {
    let shown = look.styles || segments.styles.iter().any(|style| style.uniform);
    if !shown {
        return Vec::new();
    }
    let made = Made { segments, analysis, look, said: of(look.language) };
    let words = look.language;
    let mut sections: Vec<Section> = made.panel().into_iter().collect();
    if !analysis.elements.is_empty() {
        sections.extend(made.relative(Level::Elements, &analysis.element_rows(), words.element));
    }
    let criteria: Vec<&Row> = analysis.criteria.iter().collect();
    sections.extend(made.relative(Level::Criteria, &criteria, words.criterion));
    sections
}

struct Made<'a> {
    segments: &'a Segments,
    analysis: &'a Analysis,
    look: &'a Look,
    said: &'static StyleWords,
}

impl Made<'_> {
    /// A row for each level, performance first.
    fn panel(&self) -> Option<Section> {
        let words = self.look.language;
        let styles = &self.segments.styles;
        let heads = [words.heads.performance_short, words.heads.importance_short];
        let mut columns = vec![Column::new(ColumnKey::Name, Head::new(self.segments.label.as_str()))];
        for (side, name) in heads.into_iter().enumerate() {
            let column = |(at, head): (usize, &&str)| {
                let column = Column::new(ColumnKey::Level, Head::new(format!("{name} {head}")));
                // On a narrow page performance stays.
                if side == 0 { column } else { column.dropped(4 - at as u8) }
            };
            columns.extend(self.said.heads.iter().enumerate().map(column));
        }
        let row = |style: &LevelStyle| {
            let sides = [style.performance, style.importance];
            let cells = sides.into_iter().flat_map(|side| self.of_style(side));
            let cells = std::iter::once(Cell::name(style.level.clone())).chain(cells).collect();
            let tone = if style.uniform { Tone::Strong } else { Tone::Plain };
            TableRow { key: None, cells, tone }
        };
        let mut table = Table { kind: TableKind::Styles, columns, rows: styles.iter().map(row).collect() };
        let filled = table.filled();
        table.keep(&filled);
        let mut notes = vec![self.said.note.to_owned()];
        if styles.iter().all(|style| style.performance.is_none_or(|found| found.within_sd.is_none())) {
            notes.push(self.said.counted.to_owned());
        }
        let subject = format!("{} styles", self.segments.column);
        let heading = (self.said.heading)(&self.segments.label);
        let blocks = vec![Block::Table(table), Block::Notes(notes)];
        (!styles.is_empty()).then(|| Section::new(Part::Segments, &subject, Some(heading), blocks))
    }

    fn of_style(&self, style: Option<Style>) -> [Cell; 4] {
        let decimals = self.look.decimals + 1;
        let number = |value: Option<f64>| Cell::new(Value::number(value, decimals));
        let share = |value: Option<f64>| Cell::new(Value::share(value, 0));
        [
            number(style.map(|style| style.mean)),
            share(style.map(|style| style.highest)),
            share(style.map(|style| style.extreme)),
            number(style.and_then(|style| style.within_sd)),
        ]
    }

    /// A row for each criterion or element by rank; for each level what is left of its difference, and its place.
    fn relative(&self, map: Level, rows: &[&Row], noun: Noun) -> Option<Section> {
        let words = self.look.language;
        let name = if map == Level::Elements { words.heads.element } else { words.heads.criterion };
        let mut columns = vec![Column::new(ColumnKey::Name, Head::new(name))];
        for level in &self.segments.levels {
            columns.push(Column::new(ColumnKey::Level, Head::new(level.level.as_str())));
            columns.push(Column::new(ColumnKey::Level, Head::new(self.said.place)));
        }
        let mut order: Vec<&Row> = rows.to_vec();
        order.sort_by_key(|row| row.rank);
        let labels = RowLabels::new(self.analysis, self.look);
        let line = |row: &Row| {
            let same = |found: &&Relative| found.map == map && found.name == row.name;
            let found = self.segments.relative.iter().find(same)?;
            let cells = found.levels.iter().flat_map(|level| self.of_level(level));
            let cells = std::iter::once(Cell::name(labels.of(row))).chain(cells).collect();
            Some(TableRow { key: Some(row.name.clone()), cells, tone: Tone::Plain })
        };
        let rows = order.into_iter().filter_map(line).collect();
        let table = Table { kind: TableKind::Styles, columns, rows };
        let subject = format!("{} relative {}", self.segments.column, noun.many);
        let heading = (self.said.relative)(noun, &self.segments.label);
        let blocks = vec![Block::Table(table), Block::Notes(vec![self.said.relative_note.to_owned()])];
        let any = self.segments.relative.iter().any(|found| found.map == map);
        any.then(|| Section::new(Part::Segments, &subject, Some(heading), blocks))
    }

    fn of_level(&self, level: &RelativeDifference) -> [Cell; 2] {
        let place = level.place.map_or(Value::Missing, Value::Rank);
        [Cell::new(Value::gap(level.relative, self.look.decimals + 1)), Cell::new(place)]
    }
}
