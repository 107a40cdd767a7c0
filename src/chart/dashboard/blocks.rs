//! What changed or where everything stands, and the next steps of a dashboard.

use super::{Block, ChangeBar, Drawing, Place, State};
use crate::analysis::quadrant::Quadrant;
use crate::chart::axis::Window;
use crate::chart::font::{self, Weight};
use crate::chart::geometry::{LineSegment, Xy};
use crate::chart::marker;
use crate::chart::page::text;
use crate::chart::rowed;
use crate::chart::scene::{Anchor, Group, Item, Stroke};
use crate::chart::text::wrap;

const ROW: f64 = 9.5;
const PITCH: f64 = 15.5;
/// Between the lines of a name.
const LINE: f64 = 11.4;
/// Width of the changes with their intervals.
const FOREST: f64 = 92.0;
const STEP: f64 = 11.0;
/// Radius of the ring around the number of a step.
const RING: f64 = 9.0;

impl Drawing<'_> {
    pub(super) fn state(&self, place: Place) -> Block {
        match &self.data.state {
            State::Changes { head, rows, notes } => {
                let (mut items, top) = self.head(head, place);
                let (drawn, foot) = self.changes(rows, Place { top, ..place });
                items.extend(drawn);
                let notes = self.notes(notes, Place { top: foot + 4.0, ..place });
                items.extend(notes.items);
                Block { items, foot: notes.foot }
            }
            State::Quadrants { head, rows } => {
                let (mut items, top) = self.head(head, place);
                let mut y = top + 2.0;
                for (quadrant, name, sure) in rows {
                    let (drawn, foot) = self.quadrant(*quadrant, [name, sure], Place { top: y, ..place });
                    items.extend(drawn);
                    y = foot + 3.0;
                }
                Block { items, foot: y }
            }
        }
    }

    /// A quadrant with its shape, its name and count, and how sure that is.
    fn quadrant(&self, quadrant: Quadrant, [name, sure]: [&String; 2], place: Place) -> (Vec<Item>, f64) {
        let palette = self.palette;
        let role = palette.role(quadrant);
        let left = place.left + 16.0;
        let baseline = place.top + 10.0;
        let at = Xy { x: place.left + 5.0, y: baseline - 3.8 };
        let mut items = marker::marker(role, at, 4.5, palette.ground);
        let names = wrap(name, STEP, Weight::Bold, place.right - left);
        let last = baseline + 13.0 * (names.len() - 1) as f64;
        for (line, words) in names.iter().enumerate() {
            let at = Xy { x: left, y: baseline + 13.0 * line as f64 };
            items.push(text(at, words, STEP, Weight::Bold, Anchor::Start, role.text));
        }
        let lines = wrap(sure, ROW, Weight::Regular, place.right - left);
        for (line, words) in lines.iter().enumerate() {
            let at = Xy { x: left, y: last + 12.0 + LINE * line as f64 };
            items.push(text(at, words, ROW, Weight::Regular, Anchor::Start, palette.muted));
        }
        (items, last + 2.5 + LINE * lines.len() as f64)
    }

    /// Falls and rises with their intervals about zero; where they end.
    fn changes(&self, rows: &[ChangeBar], place: Place) -> (Vec<Item>, f64) {
        if rows.is_empty() {
            return (Vec::new(), place.top - 4.0);
        }
        let palette = self.palette;
        let ends = rows.iter().flat_map(|row| {
            let (low, high) = row.interval.unwrap_or((row.change, row.change));
            [low.min(row.change), high.max(row.change)]
        });
        let (low, high) = ends.fold((0.0, 0.0), |(low, high): (f64, f64), end| (low.min(end), high.max(end)));
        let window = Window { low, high, zoomed: false };
        let (left, right) = (place.left + 6.0, place.left + 6.0 + FOREST);
        let x = |value: f64| left + (right - left) * window.share(value);
        let written = |row: &ChangeBar| self.look.language.notation.gap(row.change, self.look.decimals);
        let widths = rows.iter().map(|row| font::width(&written(row), ROW, Weight::Bold));
        let value = right + 14.0 + widths.fold(0.0, f64::max);
        let name = value + 8.0;
        let mut items = Vec::new();
        let mut y = place.top;
        for (index, row) in rows.iter().enumerate() {
            let lines = wrap(&row.label, ROW, Weight::Regular, place.right - name);
            let height = PITCH + LINE * (lines.len() - 1) as f64;
            let middle = y + height / 2.0;
            let falls = row.change < 0.0;
            let role = palette.role(if falls { Quadrant::ConcentrateHere } else { Quadrant::KeepUp });
            let mut drawn = Vec::new();
            if let Some((low, high)) = row.interval {
                drawn.push(rowed::rule(x(low), x(high), middle, Stroke::solid(role.marker, 1.5)));
            }
            drawn.push(rowed::triangle(Xy { x: x(row.change), y: middle }, 3.6, !falls, role.marker));
            let at = Xy { x: value, y: middle + 0.36 * ROW };
            drawn.push(text(at, &written(row), ROW, Weight::Bold, Anchor::End, role.text));
            let first = middle + 0.36 * ROW - LINE * (lines.len() - 1) as f64 / 2.0;
            drawn.extend(lines.iter().enumerate().map(|(line, words)| {
                let at = Xy { x: name, y: first + LINE * line as f64 };
                text(at, words, ROW, Weight::Regular, Anchor::Start, palette.ink)
            }));
            let title = format!("{}{}: {}", row.label, self.look.language.before_colon, written(row));
            let id = format!("change-{}", index + 1);
            items.push(Item::Group(Group { id, title: Some(title), items: drawn }));
            y += height;
        }
        let zero = LineSegment { from: Xy { x: x(0.0), y: place.top }, to: Xy { x: x(0.0), y } };
        items.insert(0, Item::Line(zero, Stroke::solid(palette.muted, 1.0)));
        (items, y)
    }

    pub(super) fn steps(&self, place: Place) -> Block {
        let part = &self.data.steps;
        let palette = self.palette;
        let (mut items, top) = self.head(&part.head, place);
        let left = place.left + 2.0 * RING + 9.0;
        let mut y = top;
        for (index, (what, about)) in part.rows.iter().enumerate() {
            let names = wrap(what, STEP, Weight::Bold, place.right - left);
            let lines = wrap(about, 9.0, Weight::Regular, place.right - left);
            let first = y + 10.0;
            let last = first + 13.0 * (names.len() - 1) as f64;
            let foot = last + 2.5 + 11.0 * lines.len() as f64;
            let centre = Xy { x: place.left + RING, y: f64::midpoint(y, foot) };
            items.push(Item::Circle(centre, RING, palette.secondary));
            items.push(Item::Circle(centre, RING - 1.2, palette.ground));
            let number = (index + 1).to_string();
            let at = Xy { y: centre.y + 3.6, ..centre };
            items.push(text(at, &number, 10.0, Weight::Bold, Anchor::Middle, palette.ink));
            for (line, words) in names.iter().enumerate() {
                let at = Xy { x: left, y: first + 13.0 * line as f64 };
                items.push(text(at, words, STEP, Weight::Bold, Anchor::Start, palette.ink));
            }
            for (line, words) in lines.iter().enumerate() {
                let at = Xy { x: left, y: last + 11.5 + 11.0 * line as f64 };
                items.push(text(at, words, 9.0, Weight::Regular, Anchor::Start, palette.muted));
            }
            y = foot + 7.0;
        }
        let notes = self.notes(&part.notes, Place { top: y, ..place });
        items.extend(notes.items);
        Block { items, foot: notes.foot }
    }
}
