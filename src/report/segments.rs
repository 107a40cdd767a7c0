//! Segments as one grid: quadrant and gap of every row in every level, and the bases.

use super::cell::{Cell, Mark, Tone, Value, symbol};
use super::document::{Block, Section};
use super::figure;
use super::labels::{RowLabels, adjustment_name};
use super::marks;
use super::notes::meanings;
use super::styles;
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use crate::analysis::{
    Analysis, Level, LevelsTest, Quadrant, Row, Segment, SegmentCrosshair, SegmentRow, Segments, Shrunk,
};
use crate::look::{Look, Part};
use crate::words::Noun;

/// The sections of every grouping: the elements where there are any, then all criteria.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let words = look.language;
    let mut sections = Vec::new();
    for segments in &analysis.segments {
        let mut add = |rows, noun, of: fn(&Segment) -> &[SegmentRow], level: &str| {
            let grid = Grid { analysis, segments, rows, noun, of, look };
            sections.push(grid.section(level));
            sections.extend(grid.shrunk(level));
        };
        if !analysis.elements.is_empty() {
            add(analysis.element_rows(), words.element, |segment| &segment.elements, "elements");
        }
        add(analysis.criteria.iter().collect(), words.criterion, |segment| &segment.criteria, "criteria");
        sections.extend(styles::sections(segments, analysis, look));
    }
    if let (Some(first), Some(figure)) = (sections.first_mut(), figure::segments(analysis, look)) {
        first.blocks.insert(0, Block::Chart(Box::new(figure)));
    }
    sections
}

struct Grid<'a> {
    analysis: &'a Analysis,
    segments: &'a Segments,
    rows: Vec<&'a Row>,
    noun: Noun,
    /// The rows of a segment on this map.
    of: fn(&Segment) -> &[SegmentRow],
    look: &'a Look,
}

impl Grid<'_> {
    fn section(&self, level: &str) -> Section {
        let said = &self.look.language.sections.segments;
        // Derived importance leaves no gaps to show.
        let heading = if self.all().any(|row| row.gap.is_some()) { said.gaps } else { said.quadrants };
        let heading = heading(self.noun, &self.look.language.called(&self.segments.label));
        let tests = self.tests();
        let mut notes = self.notes();
        notes.extend(tests.as_ref().map(|_| (said.differ_note)(adjustment_name(self.segments.adjustment))));
        let blocks = vec![Block::Table(self.table(tests.as_deref())), Block::Notes(notes)];
        let subject = format!("{} {level}", self.segments.column);
        Section::new(Part::Segments, &subject, Some(heading), blocks)
    }

    /// Whether the gaps of the levels differ at all, row by row; `None` where that was tested of no row.
    fn tests(&self) -> Option<Vec<Option<LevelsTest>>> {
        let found = if self.noun == self.look.language.element {
            &self.segments.element_omnibus
        } else {
            &self.segments.omnibus
        };
        let of_row = |row: &&Row| found.iter().find(|test| test.name == row.name).and_then(|test| test.gap);
        let tests: Vec<Option<LevelsTest>> = self.rows.iter().map(of_row).collect();
        tests.iter().any(Option::is_some).then_some(tests)
    }

    /// A row for each criterion or element by rank, a column for each level and one of the tests, and the bases below.
    fn table(&self, tests: Option<&[Option<LevelsTest>]>) -> Table {
        let words = self.look.language;
        let name = if self.noun == words.element { words.heads.element } else { words.heads.criterion };
        let levels = &self.segments.levels;
        let head = |level: &Segment| Column::new(ColumnKey::Level, Head::new(level.level.as_str()));
        let names = Column::new(ColumnKey::Name, Head::new(name));
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        order.sort_by_key(|&index| self.rows[index].rank);
        let labels = RowLabels::new(self.analysis, self.look);
        let line = |&index: &usize| {
            let name = Cell::name(labels.of(self.rows[index]));
            let cells = levels.iter().map(|level| self.cell(&(self.of)(level)[index]));
            let test = tests.map(|tests| self.differ(tests[index]));
            let cells = std::iter::once(name).chain(cells).chain(test).collect();
            TableRow { key: Some(self.rows[index].name.clone()), cells, tone: Tone::Plain }
        };
        let base = |level: &Segment| {
            let n = level.respondents;
            Cell::new(Value::Count(n)).marked(marks::of_count(n, self.analysis))
        };
        let bases = std::iter::once(Cell::name(words.sections.segments.base)).chain(levels.iter().map(base));
        let bases = bases.chain(tests.map(|_| Cell::default()));
        let differ =
            Column::new(ColumnKey::P, Head::two(words.sections.segments.differ, words.heads.p)).spare();
        let bases = TableRow { key: None, cells: bases.collect(), tone: Tone::Plain };
        Table {
            kind: TableKind::Segments,
            columns: std::iter::once(names)
                .chain(levels.iter().map(head))
                .chain(tests.map(|_| differ))
                .collect(),
            rows: order.iter().map(line).chain([bases]).collect(),
        }
    }

    /// Performance drawn towards what the levels have in common, where that was asked for.
    fn shrunk(&self, map: &str) -> Option<Section> {
        let shrinkage = self.segments.shrinkage.as_ref()?;
        let words = self.look.language;
        let said = &words.sections.segments;
        let level = if self.noun == words.element { Level::Elements } else { Level::Criteria };
        let of_row = |row: &Row| {
            let same = |found: &&Shrunk| found.level == level && found.name == row.name;
            shrinkage.iter().filter(same).find(|found| found.measure == "performance")
        };
        let alike = |row: &&&Row| of_row(row).is_some_and(|found| found.tau_squared == 0.0);
        let labels = RowLabels::new(self.analysis, self.look);
        let alike: Vec<_> = self.rows.iter().filter(alike).map(|row| labels.of(row)).collect();
        let alike: Vec<&str> = alike.iter().map(AsRef::as_ref).collect();
        let mut notes = vec![said.shrunk_means.to_owned()];
        if !alike.is_empty() {
            notes.push((said.no_difference)(self.segments.levels.len(), &self.segments.label, &alike));
        }
        let mut table = self.table(None);
        let shown = |key: &Option<String>| self.rows.iter().find(|row| Some(&row.name) == key.as_ref());
        for line in &mut table.rows {
            let Some(found) = shown(&line.key).map(|row| of_row(row)) else { continue };
            for (level, cell) in self.segments.levels.iter().zip(line.cells.iter_mut().skip(1)) {
                let unit = found.and_then(|found| found.units.iter().find(|unit| unit.level == level.level));
                *cell = unit.map_or_else(Cell::default, |unit| {
                    Cell::new(Value::number(unit.shrunk, self.look.decimals + 1))
                });
            }
        }
        let bases =
            self.segments.levels.iter().filter_map(|level| marks::of_count(level.respondents, self.analysis));
        notes.extend(meanings(bases.collect(), self.analysis, words));
        let heading = (said.shrunk)(self.noun, &self.look.language.called(&self.segments.label));
        let subject = format!("{} {map} shrunk", self.segments.column);
        let blocks = vec![Block::Table(table), Block::Notes(notes)];
        Some(Section::new(Part::Segments, &subject, Some(heading), blocks))
    }

    /// The p of a test over the levels.
    fn differ(&self, test: Option<LevelsTest>) -> Cell {
        let p = test.map(|test| test.p_adjusted.unwrap_or(test.p));
        let significant = p.is_some_and(|p| p < self.analysis.inference.alpha);
        Cell::new(p.map_or(Value::Missing, |value| Value::P { value, significant }))
    }

    fn cell(&self, row: &SegmentRow) -> Cell {
        let Some(quadrant) = row.quadrant else { return Cell::default() };
        let tone = if quadrant == Quadrant::ConcentrateHere { Tone::Strong } else { Tone::Plain };
        let value = match row.gap {
            Some(gap) => Value::gap(gap.value, self.look.decimals + 1),
            // Derived importance leaves no gap: the shape stands alone.
            None => Value::Text(String::new()),
        };
        let cell = Cell { shape: Some(quadrant), ..Cell::new(value) }.toned(tone);
        cell.marked(Self::against(row)).marked(marks::of_flags(&row.flags))
    }

    /// Whether the gap is larger or smaller than among the others.
    fn against(row: &SegmentRow) -> Option<Mark> {
        let test = row.against.gap.filter(|test| test.significant)?;
        Some(if test.value > 0.0 { Mark::Larger } else { Mark::Smaller })
    }

    /// Only what occurs is explained.
    fn notes(&self) -> Vec<String> {
        let words = self.look.language;
        let said = &words.sections.segments;
        let signs = Quadrant::ALL
            .into_iter()
            .filter(|&quadrant| self.all().any(|row| row.quadrant == Some(quadrant)))
            .map(|quadrant| (symbol(quadrant), words.quadrant(quadrant).long));
        let mut notes = vec![(said.signs)(&signs.collect::<Vec<_>>())];
        notes.push(match self.segments.crosshair {
            SegmentCrosshair::Total => said.total_crosshair.to_owned(),
            SegmentCrosshair::Own => said.own_crosshair.to_owned(),
        });
        if self.all().any(|row| row.against.gap.is_some_and(|test| test.p_adjusted.is_some())) {
            let of_map = if self.noun == words.element {
                &self.segments.element_omnibus
            } else {
                &self.segments.omnibus
            };
            let adjustment = adjustment_name(self.segments.adjustment);
            notes.push((said.arrows)(self.analysis.plan.alpha(), adjustment, !of_map.is_empty()));
        }
        let bases =
            self.segments.levels.iter().map(|level| marks::of_count(level.respondents, self.analysis));
        let rows = self.all().map(|row| marks::of_flags(&row.flags));
        notes.extend(meanings(bases.chain(rows).flatten().collect(), self.analysis, words));
        if !self.segments.withheld.is_empty() {
            let least = self.analysis.plan.smallest_shown;
            notes.push((said.withheld)(&self.segments.withheld, least));
        }
        if self.segments.without_level > 0 {
            notes.push((said.without_level)(self.segments.without_level, &self.segments.label));
        }
        notes
    }

    fn all(&self) -> impl Iterator<Item = &SegmentRow> {
        self.segments.levels.iter().flat_map(|level| (self.of)(level))
    }
}
