//! One row of a chart of audiences.

use super::{DotRow, Drawing, Finding, Frame, OtherView, front};
use crate::analysis::quadrant::Quadrant;
use crate::chart::font::Weight;
use crate::chart::geometry::Xy;
use crate::chart::page::text;
use crate::chart::palette::Colour;
use crate::chart::rowed;
use crate::chart::scene::{Anchor, Group, Item, Stroke};
use crate::words::dots::of;

const SIZE: f64 = 9.5;
/// Radius of the mark of the reference; half the side of the square of the second audience.
const RADIUS: f64 = 4.2;
const HALF: f64 = 4.6;
/// Nearer than this a triangle grows and stands behind, so that each mark stays visible.
const NEAR: f64 = 7.5;

impl Drawing<'_> {
    pub(super) fn row(&self, index: usize, frame: &Frame) -> Item {
        let row = &self.data.rows[index];
        let y = frame.top + frame.pitch * (index as f64 + 0.5);
        let palette = self.palette;
        let mut items = frame.columns.names.items(index, front(row), y, palette);
        if let Some(quadrant) = row.quadrant {
            let colours = (palette.role(quadrant).marker, palette.ground);
            items.extend(rowed::shape(quadrant, Xy { x: frame.columns.shape, y }, 3.8, colours, self.look));
        }
        items.extend(self.marks(row, frame, y));
        items.extend(self.differences(row, frame, y));
        items.extend(self.importances(row, frame, y));
        Item::Group(Group { id: format!("row-{}", index + 1), title: Some(row.told.clone()), items })
    }

    /// The colour of what a row says; grey where nothing of it matters.
    fn colour(&self, row: &DotRow) -> Colour {
        match row.finding {
            Some(Finding::BlindSpot) => self.palette.role(Quadrant::ConcentrateHere).text,
            Some(Finding::HiddenStrength) => self.palette.role(Quadrant::KeepUp).text,
            None => self.palette.muted,
        }
    }

    /// Reference, other audiences, the bar between the first two.
    fn marks(&self, row: &DotRow, frame: &Frame, y: f64) -> Vec<Item> {
        let palette = self.palette;
        let colour = self.colour(row);
        let reference = frame.x(row.reference.0);
        let first = row.others.first().copied().flatten();
        let mut items = Vec::new();
        if let Some(third) = row.others.get(1).copied().flatten() {
            let x = frame.x(third.performance);
            let near = [Some(row.reference.0), first.map(|it| it.performance)];
            let near = near.into_iter().flatten().any(|value| (frame.x(value) - x).abs() < NEAR);
            items.extend(self.triangle(Xy { x, y }, if near { 1.45 } else { 1.0 }));
        }
        if let Some(seen) = first {
            let x = frame.x(seen.performance);
            let bar = if seen.shown {
                Stroke::solid(colour.over(palette.ground, 0.45), 4.2)
            } else {
                Stroke::solid(palette.leader, 1.0)
            };
            items.push(rowed::rule(reference.min(x), reference.max(x), y, bar));
            items.extend(self.square(Xy { x, y }, HALF, colour));
            if seen.shown {
                items.extend(self.values(row, seen, (reference, x), y));
            }
        }
        items.push(Item::Circle(Xy { x: reference, y }, RADIUS + 0.5, palette.ground));
        items.push(Item::Circle(Xy { x: reference, y }, RADIUS, colour));
        items
    }

    /// The two values at the outer sides of their marks.
    fn values(&self, row: &DotRow, seen: OtherView, (reference, x): (f64, f64), y: f64) -> Vec<Item> {
        let notation = self.look.language.notation;
        let decimals = self.look.decimals.max(1);
        let colour = self.colour(row);
        let outer = |own: f64, other: f64| {
            if own <= other { (own - 9.0, Anchor::End) } else { (own + 9.0, Anchor::Start) }
        };
        let one = |(at, anchor): (f64, Anchor), value: f64, weight| {
            let at = Xy { x: at, y: y + 0.36 * SIZE };
            text(at, &notation.value(value, decimals), SIZE, weight, anchor, colour)
        };
        vec![
            one(outer(reference, x), row.reference.0, Weight::Bold),
            one(outer(x, reference), seen.performance, Weight::Regular),
        ]
    }

    /// A hollow square.
    fn square(&self, at: Xy, half: f64, colour: Colour) -> Vec<Item> {
        let corners = |half: f64| {
            [(-half, -half), (half, -half), (half, half), (-half, half)]
                .map(|(dx, dy)| Xy { x: at.x + dx, y: at.y + dy })
                .to_vec()
        };
        vec![Item::Polygon(corners(half), colour), Item::Polygon(corners(half - 1.6), self.palette.ground)]
    }

    /// A hollow triangle.
    fn triangle(&self, at: Xy, size: f64) -> Vec<Item> {
        let colour = self.palette.secondary;
        vec![
            rowed::triangle(at, 5.2 * size, true, colour),
            rowed::triangle(Xy { y: at.y + 0.5, ..at }, 5.2 * size - 2.4, true, self.palette.ground),
        ]
    }

    /// Differences with their margins, and the verdict on the first audience.
    fn differences(&self, row: &DotRow, frame: &Frame, y: f64) -> Vec<Item> {
        let (palette, columns, said) = (self.palette, &frame.columns, of(self.look.language));
        let notation = self.look.language.notation;
        let decimals = self.look.decimals.max(1);
        let baseline = y + 0.36 * SIZE;
        let mut items = Vec::new();
        for (at, (seen, column)) in row.others.iter().zip(&columns.others).enumerate() {
            let Some(seen) = seen else {
                let at = Xy { x: column.margin, y: baseline };
                items.push(text(at, said.withheld, 9.0, Weight::Regular, Anchor::End, palette.muted));
                continue;
            };
            let ink = if at == 0 && row.finding.is_some() { self.colour(row) } else { palette.secondary };
            let ink = if seen.shown { ink } else { palette.muted };
            let weight = if seen.shown { Weight::Bold } else { Weight::Regular };
            let difference = Xy { x: column.difference, y: baseline };
            items.push(text(
                difference,
                &notation.gap(seen.difference, decimals),
                SIZE,
                weight,
                Anchor::End,
                ink,
            ));
            if let Some(margin) = seen.margin {
                let at = Xy { x: column.margin, y: baseline };
                let margin = notation.margin(margin, decimals);
                items.push(text(at, &margin, 9.0, Weight::Regular, Anchor::End, palette.muted));
            }
            if at == 0 {
                let weight = if row.finding.is_some() { Weight::Bold } else { Weight::Regular };
                let ink = if row.finding.is_some() { self.colour(row) } else { palette.muted };
                let at = Xy { x: columns.verdict, y: baseline };
                items.push(text(at, &row.verdict, SIZE, weight, Anchor::Start, ink));
            }
        }
        items
    }

    /// Importance of the reference and of the first audience.
    fn importances(&self, row: &DotRow, frame: &Frame, y: f64) -> Vec<Item> {
        let Some((left, right)) = frame.columns.importance else { return Vec::new() };
        let x = |value: f64| left + (right - left) * frame.importance.share(value);
        let colour = self.palette.secondary;
        let own = row.reference.1.map(x);
        let other = row.others.first().copied().flatten().and_then(|seen| seen.importance).map(x);
        let mut items = Vec::new();
        if let (Some(own), Some(other)) = (own, other) {
            let stroke = Stroke::solid(self.palette.leader.over(self.palette.ground, 0.7), 2.0);
            items.push(rowed::rule(own.min(other), own.max(other), y, stroke));
        }
        items.extend(other.into_iter().flat_map(|x| self.square(Xy { x, y }, 3.6, colour)));
        items.extend(own.map(|x| Item::Circle(Xy { x, y }, 2.8, colour)));
        items
    }
}
