//! The cells of a heat table: ground, shape, value, ▲▼.

use super::Drawing;
use super::columns::{CellDress, HeatColumns};
use super::data::HeatRow;
use crate::analysis::quadrant::Quadrant;
use crate::chart::font::{self, Weight};
use crate::chart::geometry::{Rect, Xy};
use crate::chart::page::text;
use crate::chart::rowed;
use crate::chart::scene::{Anchor, Item, Stroke};
use crate::words::number::UNDEFINED;

/// Right end of a value in a cell, from its left end: values stand below one another at their decimals.
pub fn value_right(dress: CellDress, width: f64) -> f64 {
    if dress.compact { width - 9.5 } else { width / 2.0 + 15.0 }
}

/// Stroke of cells that are not told from 0.
pub const THIN: f64 = 0.8;
/// Dashes of cells that are not tested.
pub const DASH: (f64, f64) = (3.0, 2.5);
/// Stroke of negative gaps.
pub const FRAME: f64 = 1.2;

impl Drawing<'_> {
    /// The cell of a row in a column, around the middle of the row.
    pub fn cell(
        &self,
        columns: &HeatColumns,
        place: Option<usize>,
        (row, group): (&HeatRow, usize),
        middle: f64,
        pitch: f64,
    ) -> Vec<Item> {
        let (palette, dress) = (self.palette, columns.dress);
        let (cell, of) = (&row.cells[group], &self.data.columns[group]);
        let width = columns.width(place);
        let rect = Rect::sized(columns.x(place), middle - pitch / 2.0 + 1.0, width, pitch - 2.0);
        let baseline = middle + 0.36 * dress.value;
        let Some(value) = cell.value else {
            let at = Xy { x: rect.centre().x, y: baseline };
            return vec![text(at, UNDEFINED, dress.value, Weight::Regular, Anchor::Middle, palette.muted)];
        };
        let shown = self.data.printed(value, self.look);
        let tested = self.data.is_tested(cell, of);
        let quiet = !tested || cell.includes_zero == Some(true);
        let priority = tested && cell.quadrant == Some(Quadrant::ConcentrateHere);
        let grounds = self.shades.grounds();
        let ground = if quiet { palette.ground } else { self.shades.ground(shown) };
        let mut items = if quiet {
            let dash = (!tested).then_some(DASH);
            rowed::frame(rect, Stroke { colour: palette.leader, width: THIN, dash })
        } else {
            let negative = shown < 0.0;
            let frame =
                if negative { rowed::frame(rect, Stroke::solid(grounds.frame, FRAME)) } else { Vec::new() };
            std::iter::once(Item::Rect(rect, ground)).chain(frame).collect()
        };
        let ink = if quiet { palette.muted } else { palette.ink };
        if let Some(quadrant) = cell.quadrant.filter(|_| tested) {
            let colour = if priority && !quiet { grounds.priority } else { ink };
            let at = Xy { x: rect.left + if dress.compact { 6.2 } else { 15.0 }, y: middle };
            items.extend(rowed::shape(quadrant, at, dress.radius.0, (colour, ground), self.look));
        }
        let weight = rowed::weight(priority);
        let written = self.data.written(value, self.look);
        let right = rect.left + value_right(dress, width);
        let at = Xy { x: right, y: baseline };
        items.push(text(at, &written, dress.value, weight, Anchor::End, ink));
        // The base of a narrow cell is marked at its column alone.
        if !cell.mark.is_empty() && !dress.compact {
            let at = Xy { x: right + 0.5, y: baseline };
            items.push(text(at, cell.mark, dress.value, Weight::Bold, Anchor::Start, ink));
        }
        if let Some(larger) = cell.larger.filter(|_| tested) {
            let inset = if dress.compact { 5.0 } else { 15.0 };
            let mark = if dress.compact { 0.0 } else { font::width(cell.mark, dress.value, Weight::Bold) };
            let x = (rect.right - inset).max(right + mark + dress.radius.1 + 0.5).min(rect.right - 4.5);
            items.push(rowed::triangle(Xy { x, y: middle }, dress.radius.1, larger, palette.ink));
        }
        items
    }
}
