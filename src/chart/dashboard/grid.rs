//! The segments of a dashboard: the gap of each priority in each, in small cells.

use super::{Block, CellKind, Drawing, GridCell, NOTE, Place, PriorityGrid};
use crate::analysis::quadrant::Quadrant;
use crate::chart::font::{self, Weight};
use crate::chart::geometry::{Rect, Xy};
use crate::chart::page::text;
use crate::chart::rowed::{self, Legend, MarkedEntry};
use crate::chart::scene::{Anchor, Group, Item, Stroke};
use crate::chart::text::wrap;
use crate::words::Words;
use crate::words::dashboard::of;
use crate::words::number::UNDEFINED;

const NAME: f64 = 9.5;
const LINE: f64 = 11.2;
const CELL: f64 = 9.0;
const HEIGHT: f64 = 24.0;
/// Between two cells.
const GAP: f64 = 1.5;
/// Opacity of the ground of a priority, and of one that is larger than elsewhere.
const TINTS: [f64; 2] = [0.15, 0.4];
/// Dashes of cells that are not tested.
const DASH: (f64, f64) = (3.0, 2.5);

impl Drawing<'_> {
    pub(super) fn segments(&self, place: Place) -> Block {
        let Some(grid) = &self.data.segments else { return Block { items: Vec::new(), foot: place.top } };
        let palette = self.palette;
        let (mut items, top) = self.head(&grid.head, place);
        let widest = grid.rows.iter().flat_map(|row| &row.2).map(|cell| self.width(cell)).fold(0.0, f64::max);
        // Narrower cells before a word of a name is cut.
        let words = grid.rows.iter().flat_map(|row| row.0.split(' '));
        let longest = words.map(|word| font::width(word, NAME, Weight::Regular)).fold(0.0, f64::max);
        let room = (place.right - place.left - 8.0 - longest) / grid.ranks.len() as f64 - GAP;
        let cell = room.clamp(widest + 3.0, widest.max(18.0) + 6.0);
        let first = place.right - (cell + GAP) * grid.ranks.len() as f64 + GAP;
        let x = |column: usize| first + (cell + GAP) * column as f64;
        let ink = palette.role(Quadrant::ConcentrateHere).text;
        for (column, rank) in grid.ranks.iter().enumerate() {
            let at = Xy { x: x(column) + cell / 2.0, y: top + 8.0 };
            items.push(text(at, &rank.to_string(), NAME, Weight::Bold, Anchor::Middle, ink));
        }
        let mut y = top + 13.0;
        for (index, (name, base, cells)) in grid.rows.iter().enumerate() {
            let lines = wrap(name, NAME, Weight::Regular, (first - 8.0 - place.left).max(40.0));
            let height = HEIGHT.max(LINE * (lines.len() + 1) as f64 + 2.0);
            let mut drawn = Vec::new();
            let set = f64::midpoint(y, y + height) - LINE * (lines.len() + 1) as f64 / 2.0 + 9.0;
            for (line, words) in lines.iter().enumerate() {
                let at = Xy { x: place.left, y: set + LINE * line as f64 };
                drawn.push(text(at, words, NAME, Weight::Regular, Anchor::Start, palette.ink));
            }
            let at = Xy { x: place.left, y: set + LINE * lines.len() as f64 };
            drawn.push(text(at, base, NOTE, Weight::Regular, Anchor::Start, palette.muted));
            for (column, own) in cells.iter().enumerate() {
                let rect = Rect::sized(x(column), y + (height - HEIGHT) / 2.0, cell, HEIGHT - GAP);
                drawn.extend(self.cell(own, rect));
            }
            let title = self.grid_row(grid, index);
            items.push(Item::Group(Group {
                id: format!("segment-{}", index + 1),
                title: Some(title),
                items: drawn,
            }));
            y += height;
        }
        let legend =
            Legend::new(&self.grid_key(grid), Xy { x: place.left, y: y + 12.0 }, place.right, self.look);
        items.extend(legend.items);
        let notes = self.notes(&grid.notes, Place { top: y + legend.height, ..place });
        items.extend(notes.items);
        Block { items, foot: notes.foot }
    }

    fn written(&self, cell: &GridCell) -> String {
        let notation = self.look.language.notation;
        cell.gap.map_or_else(|| UNDEFINED.to_owned(), |gap| notation.value(gap, self.look.decimals))
    }

    fn width(&self, cell: &GridCell) -> f64 {
        font::width(&self.written(cell), CELL, Weight::Bold)
    }

    fn cell(&self, cell: &GridCell, rect: Rect) -> Vec<Item> {
        let palette = self.palette;
        let role = palette.role(Quadrant::ConcentrateHere);
        let (mut items, weight, ink) = match cell.kind {
            _ if cell.gap.is_none() => (Vec::new(), Weight::Regular, palette.muted),
            CellKind::Priority | CellKind::Larger => {
                let larger = cell.kind == CellKind::Larger;
                let ground = role.marker.over(palette.ground, TINTS[usize::from(larger)]);
                (vec![Item::Rect(rect, ground)], rowed::weight(larger), palette.ink)
            }
            CellKind::Elsewhere => {
                let frame = rowed::frame(rect, Stroke::solid(palette.leader, 1.0));
                (frame, Weight::Regular, palette.ink)
            }
            CellKind::Untested => {
                let dashed = Stroke { dash: Some(DASH), ..Stroke::solid(palette.leader, 0.8) };
                (rowed::frame(rect, dashed), Weight::Regular, palette.muted)
            }
        };
        let at = Xy { x: rect.centre().x, y: rect.centre().y + 0.36 * CELL };
        items.push(text(at, &self.written(cell), CELL, weight, Anchor::Middle, ink));
        items
    }

    /// Only what occurs.
    fn grid_key(&self, grid: &PriorityGrid) -> Vec<MarkedEntry<'_>> {
        const KINDS: [CellKind; 4] =
            [CellKind::Priority, CellKind::Larger, CellKind::Elsewhere, CellKind::Untested];
        let occurs = |kind: &CellKind| {
            grid.rows.iter().flat_map(|row| &row.2).any(|cell| cell.kind == *kind && cell.gap.is_some())
        };
        let entry = |kind: CellKind| {
            let at = KINDS.iter().position(|&other| other == kind).unwrap_or_default();
            let words = move |words: &Words| of(words).cells[at].to_owned();
            MarkedEntry::new(12.0, self.look, words, move |at| {
                let rect = Rect::sized(at.x, at.y - 5.0, 12.0, 10.0);
                let mut items = self.cell(&GridCell { gap: Some(0.0), kind }, rect);
                items.pop();
                items
            })
        };
        KINDS.into_iter().filter(occurs).map(entry).collect()
    }

    fn grid_row(&self, grid: &PriorityGrid, index: usize) -> String {
        let (name, base, cells) = &grid.rows[index];
        let cells =
            grid.ranks.iter().zip(cells).map(|(rank, cell)| format!("{rank}: {}", self.written(cell)));
        format!("{name}, {base}; {}", cells.collect::<Vec<_>>().join("; "))
    }
}
