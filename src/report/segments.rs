//! Segments as tables: the gaps of every level, and the quadrants.

use super::block::{Block, Cell, Tone};
use super::symbol;
use crate::analysis::Quadrant;
use crate::analysis::{Adjustment, Analysis, Flag, Row, Segment, SegmentCrosshair, SegmentRow, Segments};
use crate::look::Style;
use crate::report;
use crate::words::Noun;
use crate::words::number::UNDEFINED;

/// The rows of a segment on one of the two maps.
type RowsOf = fn(&Segment) -> &[SegmentRow];

/// The tables of every grouping: of the elements where there are any, then of all criteria.
pub fn blocks(analysis: &Analysis, style: &Style) -> Vec<Block> {
    let words = style.language;
    let mut blocks = Vec::new();
    for segments in &analysis.segments {
        let mut maps: Vec<(Vec<&Row>, Noun, RowsOf)> = Vec::new();
        if !analysis.elements.is_empty() {
            maps.push((analysis.element_rows(), words.element, |segment| &segment.elements));
        }
        maps.push((analysis.criteria.iter().collect(), words.criterion, |segment| &segment.criteria));
        for (rows, noun, of) in &maps {
            let table = Table { analysis, segments, rows, noun: *noun, of: *of, style };
            // Derived importance leaves no gaps to show.
            if table.all().any(|row| row.gap.is_some()) {
                blocks.push(table.gaps());
            }
            blocks.push(table.quadrants());
        }
    }
    blocks
}

struct Table<'a> {
    analysis: &'a Analysis,
    segments: &'a Segments,
    rows: &'a [&'a Row],
    noun: Noun,
    of: fn(&Segment) -> &[SegmentRow],
    style: &'a Style,
}

impl Table<'_> {
    fn gaps(&self) -> Block {
        let words = &self.style.language.sections.segments;
        let largest = self.all().filter_map(|row| row.gap).map(|gap| gap.value).fold(0.0, f64::max);
        let adjustment = match self.segments.adjustment {
            Adjustment::Holm => Some("Holm"),
            Adjustment::Bh => Some("Benjamini–Hochberg"),
            Adjustment::None => None,
        };
        let mut notes = vec![(words.arrows)(self.analysis.plan.alpha(), adjustment)];
        if largest > 0.0 {
            notes.push((words.shades)(largest));
        }
        notes.extend(self.base_notes());
        Block {
            heading: (words.gaps)(self.noun, &self.segments.column),
            notes,
            ..self.block(|row| self.gap(row, largest))
        }
    }

    fn quadrants(&self) -> Block {
        let words = self.style.language;
        let sections = &words.sections.segments;
        let signs = Quadrant::ALL.map(|quadrant| (symbol(quadrant), words.quadrant(quadrant).long));
        let crosshair = match self.segments.crosshair {
            SegmentCrosshair::Total => sections.total_crosshair,
            SegmentCrosshair::Own => sections.own_crosshair,
        };
        Block {
            heading: (sections.quadrants)(self.noun, &self.segments.column),
            notes: vec![(sections.signs)(&signs), crosshair.to_owned()],
            ..self.block(|row| match row.quadrant {
                Some(quadrant) => {
                    let tone = if quadrant == Quadrant::ConcentrateHere { Tone::Strong } else { Tone::Plain };
                    Cell { text: symbol(quadrant).to_string(), tone }
                }
                None => UNDEFINED.into(),
            })
        }
    }

    /// A row for each criterion or element by rank, a column for each level, and the bases below.
    fn block(&self, cell: impl Fn(&SegmentRow) -> Cell) -> Block {
        let words = self.style.language;
        let heads = &words.heads;
        let name = if self.noun == words.element { heads.element } else { heads.criterion };
        let levels = &self.segments.levels;
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        order.sort_by_key(|&index| self.rows[index].rank);
        let line = |&index: &usize| {
            let label = report::label(self.rows[index], words);
            std::iter::once(Cell::from(label))
                .chain(levels.iter().map(|level| cell(&(self.of)(level)[index])))
                .collect()
        };
        let mut rows: Vec<Vec<Cell>> = order.iter().map(line).collect();
        let base = |level: &Segment| {
            let n = level.respondents;
            Cell::from(format!("{}{}", words.notation.count(n), self.mark(n)))
        };
        let base_line =
            std::iter::once(Cell::from(words.sections.segments.base)).chain(levels.iter().map(base));
        rows.push(base_line.collect());
        Block {
            heading: String::new(),
            heads: std::iter::once(name.to_owned())
                .chain(levels.iter().map(|level| level.level.clone()))
                .collect(),
            rows,
            notes: Vec::new(),
        }
    }

    fn gap(&self, row: &SegmentRow, largest: f64) -> Cell {
        let Some(gap) = row.gap else { return UNDEFINED.into() };
        let share = if largest > 0.0 { gap.value / largest } else { 0.0 };
        let (shade, tone) = match share {
            share if share > 2.0 / 3.0 => ("▓ ", Tone::Strong),
            share if share > 1.0 / 3.0 => ("▒ ", Tone::Warm),
            share if share > 0.0 => ("░ ", Tone::Plain),
            _ => ("", Tone::Cool),
        };
        let arrow = match row.against.gap {
            Some(test) if test.p_adjusted.is_some_and(|p| p < self.analysis.plan.alpha()) => {
                if test.value > 0.0 { "▲" } else { "▼" }
            }
            _ => "",
        };
        let mark = match row.flags.iter().find(|flag| matches!(flag, Flag::TinyBase | Flag::SmallBase)) {
            Some(Flag::TinyBase) => "**",
            Some(_) => "*",
            None => "",
        };
        let value = self.style.language.notation.gap(gap.value, self.style.decimals + 1);
        Cell { text: format!("{shade}{value}{arrow}{mark}"), tone }
    }

    fn base_notes(&self) -> Vec<String> {
        let words = self.style.language;
        let plan = &self.analysis.plan;
        let mut notes = Vec::new();
        if self.segments.levels.iter().any(|level| !self.mark(level.respondents).is_empty()) {
            notes.push((words.notes.small_bases)(plan.smallest_base, plan.small_base));
        }
        if self.segments.without_level > 0 {
            let (count, column) = (self.segments.without_level, &self.segments.column);
            notes.push((words.sections.segments.without_level)(count, column));
        }
        notes
    }

    fn mark(&self, n: u64) -> &'static str {
        match n {
            n if n < self.analysis.plan.smallest_base => "**",
            n if n < self.analysis.plan.small_base => "*",
            _ => "",
        }
    }

    fn all(&self) -> impl Iterator<Item = &SegmentRow> {
        self.segments.levels.iter().flat_map(|level| (self.of)(level))
    }
}
