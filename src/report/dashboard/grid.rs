//! The gaps of the priorities in the segments of the first grouping.

use crate::analysis::{Flag, Quadrant, Row, Segment, SegmentRow};
use crate::chart::dashboard::{CellKind, GridCell, PriorityGrid, Question};
use crate::report::cell::Mark;
use crate::report::marks;
use crate::report::view::{View, drawn};
use crate::words::dashboard::of;

/// Segments that are shown where there are no more.
const SEGMENTS: usize = 4;
/// Those that are shown of more: the ones with most deviations.
const FIRST: usize = 3;
/// Priorities that are shown.
const PRIORITIES: usize = 6;

impl View<'_> {
    pub(super) fn segment_grid(&self, priorities: &[&Row]) -> Option<PriorityGrid> {
        let groups = self.analysis.segments.first()?;
        let words = self.look.language;
        let said = of(words);
        let columns = &priorities[..priorities.len().min(PRIORITIES)];
        if columns.is_empty() {
            return None;
        }
        let cells = |level: &Segment| -> Vec<GridCell> {
            let rows = if self.noun == words.element { &level.elements } else { &level.criteria };
            let found = |row: &&Row| rows.iter().find(|own| own.name == row.name);
            columns.iter().map(|row| self.grid_cell(level, found(row))).collect()
        };
        let all: Vec<(&Segment, Vec<GridCell>)> =
            groups.levels.iter().map(|level| (level, cells(level))).collect();
        let mut shown: Vec<usize> = (0..all.len()).collect();
        if all.len() > SEGMENTS {
            let deviates = |cell: &&GridCell| matches!(cell.kind, CellKind::Larger | CellKind::Elsewhere);
            shown.sort_by_key(|&at| (std::cmp::Reverse(all[at].1.iter().filter(deviates).count()), at));
            shown.truncate(FIRST);
            shown.sort_unstable();
        }
        let mut notes = Vec::new();
        if shown.len() < all.len() {
            notes.push((said.more_segments)(all.len() - shown.len()));
        }
        let row = |&at: &usize| {
            let (level, cells) = &all[at];
            let mark = marks::of_count(level.respondents, self.analysis).map_or("", Mark::sign);
            let base = format!("{}{mark}", (words.marks.base)(level.respondents));
            (drawn(&level.level), base, cells.clone())
        };
        let rows: Vec<_> = shown.iter().map(row).collect();
        let marks = shown.iter().filter_map(|&at| marks::of_count(all[at].0.respondents, self.analysis));
        notes.extend(crate::report::notes::meanings(marks.collect(), self.analysis, words));
        let about = (said.by)(&groups.label, columns.len(), priorities.len());
        Some(PriorityGrid {
            head: Question { question: said.whom.to_owned(), about },
            ranks: columns.iter().map(|row| row.rank).collect(),
            rows,
            notes,
        })
    }

    fn grid_cell(&self, level: &Segment, row: Option<&SegmentRow>) -> GridCell {
        let gap = row.and_then(|row| row.gap).map(|gap| gap.value);
        let untested = level.respondents < self.analysis.plan.smallest_base
            || row.is_some_and(|row| row.flags.contains(&Flag::TinyBase));
        let larger = row.and_then(|row| row.against.gap).is_some_and(|it| it.significant && it.value > 0.0);
        let there = row.is_some_and(|row| row.quadrant == Some(Quadrant::ConcentrateHere));
        let kind = match (untested, there, larger) {
            (true, ..) => CellKind::Untested,
            (_, false, _) => CellKind::Elsewhere,
            (_, true, true) => CellKind::Larger,
            (_, true, false) => CellKind::Priority,
        };
        GridCell { gap, kind }
    }
}
