//! One row of a chart of slopes: its line, its leader, its line of the table.

use super::{Direction, Drawing, Frame, NAME, SlopeRow};
use crate::analysis::Verdict;
use crate::analysis::quadrant::Quadrant;
use crate::chart::font::Weight;
use crate::chart::geometry::{LineSegment, Xy};
use crate::chart::marker;
use crate::chart::page::text;
use crate::chart::palette::Colour;
use crate::chart::rowed::{self, triangle};
use crate::chart::scene::{Anchor, Group, Item, Stroke};
use crate::words::slope::of;

/// Radius of the ends of a line that is shown to have changed, and of another one.
const SHOWN: f64 = 4.6;
const OTHER: f64 = 3.2;

impl Drawing<'_> {
    pub(super) fn row(&self, index: usize, frame: &Frame) -> Item {
        let row = &self.data.rows[index];
        let mut items = self.line(row, frame);
        items.extend(self.leader(row, frame, frame.rows[index]));
        items.extend(self.name(index, frame));
        items.extend(self.change(row, frame, frame.rows[index]));
        items.extend(self.moved(row, frame, frame.rows[index]));
        Item::Group(Group { id: format!("row-{}", index + 1), title: Some(row.told.clone()), items })
    }

    /// The colour of what a row says: that of a worsening or an improvement, or of what is not shown.
    pub(super) fn colour(&self, row: &SlopeRow) -> Colour {
        let shown = row.shown.map(|direction| direction.colour(self.data.rise_is_worse, self.palette));
        shown.unwrap_or(self.palette.muted)
    }

    fn line(&self, row: &SlopeRow, frame: &Frame) -> Vec<Item> {
        let palette = self.palette;
        let colour = if row.shown.is_some() { self.colour(row) } else { palette.leader };
        let (width, radius) = if row.shown.is_some() { (2.25, SHOWN) } else { (1.0, OTHER) };
        let axes = frame.columns.axes.iter().zip(&row.values);
        let points: Vec<Xy> = axes.map(|(&x, &value)| Xy { x, y: frame.y(value) }).collect();
        let segment = |pair: &[Xy]| {
            Item::Line(LineSegment { from: pair[0], to: pair[1] }, Stroke::solid(colour, width))
        };
        let mut items: Vec<Item> = points.windows(2).map(segment).collect();
        for (end, &quadrant) in points.into_iter().zip(&row.quadrants) {
            // What no map holds is a disc as well: the shape says less than the colour.
            let role = palette.role(quadrant.unwrap_or(Quadrant::KeepUp)).coloured(colour);
            items.extend(marker::marker(role, end, radius, palette.ground));
        }
        items
    }

    /// From the new axis to the value in the table.
    fn leader(&self, row: &SlopeRow, frame: &Frame, y: f64) -> Vec<Item> {
        let (palette, columns) = (self.palette, &frame.columns);
        let (colour, weight, size) = match row.shown {
            Some(_) => (self.colour(row), Weight::Bold, 1.0),
            None => (palette.leader, Weight::Regular, 0.75),
        };
        let value = self.written(row.last());
        let start = columns.values - crate::chart::font::width(&value, NAME, weight) - 4.0;
        let from = columns.axes[columns.axes.len() - 1] + 7.0;
        let height = frame.y(row.last());
        let path = vec![
            Xy { x: from, y: height },
            Xy { x: from + 3.0, y: height },
            Xy { x: start - 3.0, y },
            Xy { x: start, y },
        ];
        let at = Xy { x: columns.values, y: y + 0.36 * NAME };
        let ink = if row.shown.is_some() { colour } else { palette.secondary };
        vec![Item::Path(path, Stroke::solid(colour, size)), text(at, &value, NAME, weight, Anchor::End, ink)]
    }

    fn name(&self, index: usize, frame: &Frame) -> Vec<Item> {
        let (row, columns) = (&self.data.rows[index], &frame.columns);
        let lines = &columns.lines[index];
        let (weight, ink) = match row.shown {
            Some(_) => (Weight::Bold, self.colour(row)),
            None => (Weight::Regular, self.palette.secondary),
        };
        let first = frame.rows[index] + 0.36 * NAME - 11.4 * (lines.len() - 1) as f64 / 2.0;
        let line = |(line, words): (usize, &String)| {
            let at = Xy { x: columns.names, y: first + 11.4 * line as f64 };
            text(at, words, NAME, weight, Anchor::Start, ink)
        };
        lines.iter().enumerate().map(line).collect()
    }

    /// The change, its interval and its verdict.
    fn change(&self, row: &SlopeRow, frame: &Frame, y: f64) -> Vec<Item> {
        let (palette, columns) = (self.palette, &frame.columns);
        let notation = self.look.language.notation;
        let decimals = self.look.decimals.max(1) + 1;
        let shown = row.shown.is_some();
        let colour = if shown { self.colour(row) } else { palette.leader };
        let at = Xy { x: columns.x(row.change()), y };
        let mut items = Vec::new();
        if let Some((low, high)) = row.interval {
            let stroke = Stroke::solid(colour, if shown { 2.0 } else { 1.2 });
            items.push(rowed::rule(columns.x(low), columns.x(high), y, stroke));
        }
        items.push(match row.shown {
            Some(direction) => triangle(at, 4.0, direction == Direction::Rises, colour),
            None => Item::Circle(at, 2.4, colour),
        });
        let baseline = y + 0.36 * NAME;
        let (weight, ink) =
            if shown { (Weight::Bold, self.colour(row)) } else { (Weight::Regular, palette.secondary) };
        let change = Xy { x: columns.change.0, y: baseline };
        items.push(text(change, &notation.gap(row.change(), decimals), NAME, weight, Anchor::End, ink));
        if let Some((low, high)) = row.interval {
            let margin = notation.margin((high - low) / 2.0, decimals);
            let at = Xy { x: columns.change.1, y: baseline };
            items.push(text(at, &margin, 9.0, Weight::Regular, Anchor::End, palette.muted));
        }
        if let (Some(x), Some(direction)) = (columns.verdict, row.shown) {
            let said = of(self.look.language);
            let words = if direction == Direction::Rises { said.rises } else { said.falls };
            items.push(text(Xy { x, y: baseline }, words, NAME, Weight::Bold, Anchor::Start, ink));
        }
        items
    }

    /// The two quadrants of a move, how sure it is.
    fn moved(&self, row: &SlopeRow, frame: &Frame, y: f64) -> Vec<Item> {
        let (Some((verdict, probability)), [Some(old), .., Some(new)]) = (row.moved, &row.quadrants[..])
        else {
            return Vec::new();
        };
        let Some((left, right)) = frame.columns.moves else { return Vec::new() };
        let palette = self.palette;
        let (weight, colour) = match verdict {
            Verdict::Certain => (Weight::Bold, palette.ink),
            Verdict::Likely => (Weight::Regular, palette.ink),
            Verdict::Uncertain => (Weight::Regular, palette.muted),
        };
        let shape =
            |quadrant, x: f64| rowed::shape(quadrant, Xy { x, y }, 3.4, (colour, palette.ground), self.look);
        let mut items = shape(*old, left + 4.0);
        let line = LineSegment { from: Xy { x: left + 10.0, y }, to: Xy { x: left + 17.0, y } };
        items.push(Item::Line(line, Stroke::solid(colour, 1.0)));
        let head = [(20.0, 0.0), (16.0, -2.2), (16.0, 2.2)].map(|(x, dy)| Xy { x: left + x, y: y + dy });
        items.push(Item::Polygon(head.to_vec(), colour));
        items.extend(shape(*new, left + 25.0));
        let share = probability.map(|probability| self.look.language.notation.probability(probability));
        let words = (of(self.look.language).sure)(verdict);
        let words = share.map_or_else(|| words.to_owned(), |share| format!("{words} {share}"));
        let at = Xy { x: right, y: y + 0.36 * 9.0 };
        items.push(text(at, &words, 9.0, weight, Anchor::End, colour));
        items
    }
}
