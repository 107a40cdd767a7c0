//! What is written over a chart of slopes: the waves over their axes, and what the columns of the table are.

use super::columns::SlopeColumns;
use super::heads::{PITCH, SIZE, SMALL, WaveHeads};
use super::{Drawing, Frame, HEAD, TOP};
use crate::chart::font::Weight;
use crate::chart::geometry::{LineSegment, Xy};
use crate::chart::page::text;
use crate::chart::rowed;
use crate::chart::scene::{Anchor, Item, Stroke};
use crate::words::slope::of;

impl Drawing<'_> {
    pub(super) fn heads(&self, frame: &Frame) -> Vec<Item> {
        let (palette, said) = (self.palette, of(self.look.language));
        let y = frame.top - TOP + HEAD;
        let columns = &frame.columns;
        let bold = |x: f64, words: &str| {
            text(Xy { x, y }, words, SIZE, Weight::Bold, Anchor::Start, palette.secondary)
        };
        let mut items = self.names(columns, y);
        items.extend(self.across(columns, y));
        items.push(bold(columns.forest.0, &(said.change)(self.data.confidence)));
        if let Some(verdict) = columns.verdict {
            items.push(bold(verdict, said.verdict));
        }
        if let Some((shapes, right)) = columns.moves {
            items.push(bold(shapes, said.quadrant));
            let at = Xy { x: right, y };
            items.push(text(at, said.probability, 9.5, Weight::Regular, Anchor::End, palette.muted));
        }
        items
    }

    /// The names of the waves; a thin line from one that stands above its neighbours to its axis.
    fn names(&self, columns: &SlopeColumns, y: f64) -> Vec<Item> {
        let WaveHeads { size, lines, above } = &columns.heads;
        let palette = self.palette;
        let mut items = Vec::new();
        for ((&x, lines), &above) in columns.axes.iter().zip(lines).zip(above) {
            let last = y - PITCH * above as f64;
            if above > 0 {
                let ends = LineSegment { from: Xy { x, y: last + 4.0 }, to: Xy { x, y: y + TOP - HEAD } };
                items.push(Item::Line(ends, Stroke::solid(palette.grid, 0.75)));
            }
            let first = last - PITCH * (lines.len() - 1) as f64;
            items.extend(lines.iter().enumerate().map(|(line, words)| {
                let at = Xy { x, y: first + PITCH * line as f64 };
                text(at, words, *size, Weight::Bold, Anchor::Middle, palette.secondary)
            }));
        }
        items
    }

    /// Which waves the table compares, over a rule that spans it.
    fn across(&self, columns: &SlopeColumns, y: f64) -> Vec<Item> {
        let palette = self.palette;
        let rule = y - PITCH - 1.0;
        let count = columns.across.len();
        let mut items: Vec<Item> = columns
            .across
            .iter()
            .enumerate()
            .map(|(line, words)| {
                let at = Xy { x: columns.forest.0, y: rule - 4.0 - 11.0 * (count - 1 - line) as f64 };
                text(at, words, SMALL, Weight::Regular, Anchor::Start, palette.muted)
            })
            .collect();
        if count > 0 {
            let stroke = Stroke::solid(palette.leader, 0.75);
            items.push(rowed::rule(columns.forest.0, columns.right, rule, stroke));
        }
        items
    }
}
