//! One row of a gap chart.

use super::Drawing;
use super::columns::{GapColumns, PITCH};
use super::texts::{gap_text, margin_text, name_weight};
use crate::analysis::quadrant::Quadrant;
use crate::chart::font::Weight;
use crate::chart::geometry::{LineSegment, Xy};
use crate::chart::page::text;
use crate::chart::palette::Colour;
use crate::chart::rows::GapRow;
use crate::chart::scene::{Anchor, Group, Item, Stroke};
use crate::chart::text::Fitted;

impl Drawing<'_> {
    /// One row: rank, name, the two markers with their values, gap and margin.
    pub fn row(&self, index: usize, row: &GapRow, columns: &GapColumns) -> Item {
        let (palette, sizes) = (self.palette, columns.sizes);
        let y = columns.plot.top + columns.pitch * (index as f64 + 0.5);
        let priority = row.quadrant == Quadrant::ConcentrateHere;
        let role = palette.role(Quadrant::ConcentrateHere);
        let (mark, ink) = if priority { (role.marker, role.text) } else { (palette.secondary, palette.ink) };
        let quiet = row.is_quiet();
        let (baseline, muted) = (y + 0.36 * sizes.value, palette.muted);
        let mut items = vec![text(
            Xy { x: columns.rank, y: baseline },
            &row.rank.to_string(),
            sizes.value,
            Weight::Regular,
            Anchor::End,
            muted,
        )];
        items.extend(name_lines(&columns.names[index], Xy { x: columns.name, y }, name_weight(row), ink));
        let (performance, importance) =
            (columns.x(row.performance, self.window), columns.x(row.importance, self.window));
        let (left, right) = (performance.min(importance), performance.max(importance));
        let bar = mark.over(palette.ground, if priority { 0.5 } else { 0.42 });
        let line = LineSegment { from: Xy { x: left, y }, to: Xy { x: right, y } };
        items.push(Item::Line(line, Stroke::solid(bar, if quiet { 1.0 } else { 3.0 })));
        let place = |x: f64| Xy { x, y };
        items.extend([
            Item::Circle(place(importance), sizes.radius + 0.75, palette.ground),
            Item::Circle(place(importance), sizes.radius, mark),
            Item::Circle(place(importance), sizes.radius - 1.5, palette.ground),
            Item::Circle(place(performance), sizes.radius + 0.75, palette.ground),
            Item::Circle(place(performance), sizes.radius - 0.25, mark),
        ]);
        let performance_first = performance <= importance;
        let values = [
            (performance, row.performance, performance_first),
            (importance, row.importance, !performance_first),
        ];
        for (place, (x, value, on_left)) in values.into_iter().enumerate() {
            let (x, anchor) = if on_left {
                (x - sizes.radius - 4.0, Anchor::End)
            } else {
                (x + sizes.radius + 4.0, Anchor::Start)
            };
            let words = self.look.language.notation.value(value, self.look.decimals);
            let colour = if place == 0 { if priority { ink } else { palette.secondary } } else { muted };
            items.push(text(Xy { x, y: baseline }, &words, sizes.value, Weight::Regular, anchor, colour));
        }
        let (weight, colour) = if quiet { (Weight::Regular, muted) } else { (Weight::Bold, ink) };
        let at = Xy { x: columns.gap, y: y + 0.36 * sizes.name };
        items.push(text(at, &gap_text(row, self.look), sizes.name, weight, Anchor::End, colour));
        let margin = margin_text(row, self.look);
        if !margin.is_empty() {
            let at = Xy { x: columns.margin, y: baseline };
            items.push(text(at, &margin, sizes.value, Weight::Regular, Anchor::End, muted));
        }
        let shares = row.shares.map(|(more, less)| {
            let words = self.look.language;
            let percent = |share| words.notation.percent(share, 0);
            (words.marks.shares)(&percent(more), &percent(less))
        });
        let told = row.told.iter().cloned();
        let title =
            std::iter::once(self.sentence(row, self.look.decimals_of_notes())).chain(shares).chain(told);
        let title = title.collect::<Vec<_>>().join("; ");
        Item::Group(Group { id: format!("row-{}", index + 1), title: Some(title), items })
    }

    pub fn sentence(&self, row: &GapRow, decimals: usize) -> String {
        let words = self.look.language;
        let value = |value: f64| words.notation.value(value, decimals);
        let gap = words.notation.gap(row.gap, decimals);
        (words.marks.gap)(&row.label, &value(row.importance), &value(row.performance), &gap)
    }
}

/// The lines of a name, centred on the middle of its row.
fn name_lines(name: &Fitted, middle: Xy, weight: Weight, colour: Colour) -> impl Iterator<Item = Item> {
    let pitch = PITCH * name.size;
    let first = middle.y + 0.36 * name.size - pitch * (name.lines.len() - 1) as f64 / 2.0;
    name.lines.iter().enumerate().map(move |(row, line)| {
        let at = Xy { x: middle.x, y: first + pitch * row as f64 };
        text(at, line, name.size, weight, Anchor::Start, colour)
    })
}
