//! What a table says, in one sentence for the title of its slide; its heading stands above the table then.

use crate::analysis::{ActionStatus, Kept, Quadrant};
use crate::report::{
    Block, Cell, CellRoom, ColumnKey, Document, Mark, Row, Section, Table, TableKind, Value,
};
use crate::words::plan;
use crate::words::slides::{SlideWords, of};

/// The sentence of a table; `None` where nothing can be said of it that its numbers bear.
pub fn title(table: &Table, section: &Section, document: &Document) -> Option<String> {
    let said = of(document.words);
    let reading = Reading { table, said, document };
    match table.kind {
        TableKind::Main => reading.furthest(),
        TableKind::Segments => reading.segments(),
        TableKind::Drivers => reading.largest(&[ColumnKey::Share, ColumnKey::Derived], said.weighs_most),
        TableKind::Outcomes => reading.strongest(),
        TableKind::Waves => sentence(section).or_else(|| reading.changes()),
        TableKind::Plan => reading.kept().or_else(|| reading.planned()),
        _ => None,
    }
}

/// The first sentence of a section, where it stands right before its table.
fn sentence(section: &Section) -> Option<String> {
    let [Block::Text(lines), Block::Table(_), ..] = section.blocks.as_slice() else { return None };
    let [line] = lines.as_slice() else { return None };
    Some(line.trim_end_matches('.').to_owned())
}

struct Reading<'a> {
    table: &'a Table,
    said: &'a SlideWords,
    document: &'a Document,
}

impl<'a> Reading<'a> {
    fn column(&self, key: ColumnKey) -> Option<usize> {
        self.table.columns.iter().position(|column| column.key == key)
    }

    /// The rows of criteria or elements, without those that sum up.
    fn rows(&self) -> impl Iterator<Item = &'a Row> {
        self.table.rows.iter().filter(|row| row.key.is_some())
    }

    fn name(&self, row: &Row) -> Option<String> {
        let cell = &row.cells[self.column(ColumnKey::Name)?];
        // Without its marks, which only a table explains.
        Some(Cell::new(cell.value.clone()).text(self.document.words, CellRoom::Long))
    }

    /// The row with the largest number in a column.
    fn most(&self, column: usize) -> Option<(&'a Row, f64)> {
        let number = |row: &'a Row| match row.cells[column].value {
            Value::Number { value, .. } => Some((row, value)),
            _ => None,
        };
        self.rows().filter_map(number).max_by(|one, other| one.1.total_cmp(&other.1))
    }

    /// The largest gap, unless too few answered for it to mean anything.
    fn furthest(&self) -> Option<String> {
        let column = self.column(ColumnKey::Gap)?;
        let (row, gap) = self.most(column)?;
        if row.cells.iter().any(|cell| cell.marks.contains(&Mark::TinyBase)) {
            return None;
        }
        if gap <= 0.0 {
            return Some(self.said.no_shortfall.to_owned());
        }
        let written = Cell::new(row.cells[column].value.clone()).text(self.document.words, CellRoom::Long);
        Some((self.said.furthest)(&self.name(row)?, &written, self.leads(row, column)))
    }

    /// Whether a row is shown to have the largest number of a column: its interval lies above those of all others, so that
    /// the difference to each is significant.
    fn leads(&self, row: &Row, column: usize) -> bool {
        let interval = |row: &Row| match row.cells[self.column(ColumnKey::Interval)?].value {
            Value::Interval { low, high, .. } => Some((low, high)),
            _ => None,
        };
        let others =
            self.rows().filter(|other| other.key != row.key && !other.cells[column].value.is_missing());
        let highest = |other: &Row| interval(other).map_or(f64::INFINITY, |(_, high)| high);
        let highest = others.map(highest).fold(f64::NEG_INFINITY, f64::max);
        interval(row).is_some_and(|(low, _)| low > highest)
    }

    fn largest(&self, keys: &[ColumnKey], say: fn(&str, bool) -> String) -> Option<String> {
        let column = keys.iter().find_map(|&key| self.column(key))?;
        let (row, _) = self.most(column)?;
        Some(say(&self.name(row)?, self.leads(row, column)))
    }

    /// The strongest link, where its interval does not hold 0.
    fn strongest(&self) -> Option<String> {
        let column = self.column(ColumnKey::WhatIf)?;
        let (row, _) = self.most(column)?;
        let Value::Interval { low, .. } = row.cells[self.column(ColumnKey::Interval)?].value else {
            return None;
        };
        if low > 0.0 { Some((self.said.strongest)(&self.name(row)?, self.leads(row, column))) } else { None }
    }

    /// How many gaps differ between segments, or how many priorities they share.
    fn segments(&self) -> Option<String> {
        if let Some(column) = self.column(ColumnKey::P) {
            let tested = self.rows().filter_map(|row| match row.cells[column].value {
                Value::P { significant, .. } => Some(significant),
                _ => None,
            });
            let tested: Vec<bool> = tested.collect();
            let some = tested.iter().filter(|&&significant| significant).count();
            return (!tested.is_empty()).then(|| (self.said.differ)(some, tested.len()));
        }
        let levels: Vec<usize> = (0..self.table.columns.len())
            .filter(|&column| self.table.columns[column].key == ColumnKey::Level)
            .collect();
        let shapes = |row: &Row| -> Vec<Option<Quadrant>> {
            let known = levels.iter().map(|&column| &row.cells[column]);
            known.filter(|cell| !cell.marks.contains(&Mark::TinyBase)).map(|cell| cell.shape).collect()
        };
        let known: Vec<_> = self.rows().map(shapes).collect();
        // Nothing is said of every segment where some are too small to tell.
        if known.iter().any(|shapes| shapes.len() < levels.len().max(2) || shapes.contains(&None)) {
            return None;
        }
        let everywhere = |shapes: &&Vec<Option<Quadrant>>| {
            shapes.iter().all(|shape| *shape == Some(Quadrant::ConcentrateHere))
        };
        let common = known.iter().filter(everywhere).count();
        Some((self.said.common)(common, known.len()))
    }

    /// In how many rows performance rises and falls, significantly.
    fn changes(&self) -> Option<String> {
        let column = self.column(ColumnKey::Change)?;
        let cells = || self.rows().map(|row| &row.cells[column]);
        let marked = |mark: Mark| cells().filter(|cell| cell.marks.contains(&mark)).count();
        let all = cells().filter(|cell| !cell.value.is_missing()).count();
        (all > 1).then(|| (self.said.changes)(marked(Mark::Larger), marked(Mark::Smaller), all))
    }

    /// How many promises were reached of those that were followed.
    fn kept(&self) -> Option<String> {
        let column = self.column(ColumnKey::Kind)?;
        let reached = (plan::of(self.document.words).follow.kept)(Kept::Reached);
        let verdict = |row: &Row| matches!(&row.cells[column].value, Value::Text(said) if said == reached);
        let kept = self.table.rows.iter().filter(|row| verdict(row)).count();
        Some((self.said.kept)(kept, self.table.rows.len()))
    }

    /// How many open actions have a day, and which comes first.
    fn planned(&self) -> Option<String> {
        let column = self.column(ColumnKey::Due)?;
        let day = |row: &'a Row| match &row.cells[column].value {
            Value::Text(day) => Some(day.as_str()),
            _ => None,
        };
        let status = self.column(ColumnKey::Status);
        let closed = [ActionStatus::Done, ActionStatus::Dropped].map(plan::of(self.document.words).status);
        let open = |row: &&'a Row| match status.map(|column| &row.cells[column].value) {
            Some(Value::Text(status)) => !closed.contains(&status.as_str()),
            _ => true,
        };
        let days: Vec<&str> = self.table.rows.iter().filter(open).filter_map(day).collect();
        let first = days.iter().min()?;
        Some((self.said.planned)(days.len(), first))
    }
}
