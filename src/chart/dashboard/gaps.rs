//! The largest gaps of a dashboard: a bar from zero with its interval, and the value in large type.

use super::{Block, Drawing, GapBar, NOTE, Place, lines_of};
use crate::analysis::quadrant::Quadrant;
use crate::chart::axis::Window;
use crate::chart::font::{self, Weight};
use crate::chart::geometry::{LineSegment, Rect, Xy};
use crate::chart::marker;
use crate::chart::page::text;
use crate::chart::rowed;
use crate::chart::scene::{Anchor, Group, Item, Stroke};
use crate::chart::text::wrap;

const NAME: f64 = 10.5;
const VALUE: f64 = 15.0;
const MARGIN: f64 = 10.0;
const AXIS: f64 = 9.0;
/// Part of the width that the bars take.
const BARS: f64 = 0.3;
const LEAST_PITCH: f64 = 30.0;
const GREATEST_PITCH: f64 = 42.0;
/// Room below the bars for the axis.
const FOOT: f64 = 20.0;

/// Places across.
struct Columns {
    rank: f64,
    names: f64,
    bars: (f64, f64),
    value: f64,
    right: f64,
    window: Window,
}

impl Columns {
    fn x(&self, gap: f64) -> f64 {
        self.bars.0 + (self.bars.1 - self.bars.0) * self.window.share(gap)
    }
}

/// The lines of a row.
struct Set {
    name: Vec<String>,
    about: Vec<String>,
}

impl Set {
    fn height(&self) -> f64 {
        12.0 * self.name.len() as f64 + 1.2 * NOTE * self.about.len() as f64
    }
}

impl Drawing<'_> {
    pub(super) fn gaps(&self, place: Place) -> Block {
        let part = &self.data.gaps;
        let (mut items, top) = self.head(&part.head, place);
        let columns = self.columns(place);
        let room = columns.bars.0 - 10.0 - columns.names;
        let set: Vec<Set> = part
            .rows
            .iter()
            .map(|row| Set {
                name: wrap(&row.label, NAME, Weight::Bold, room),
                about: wrap(&row.about, NOTE, Weight::Regular, room),
            })
            .collect();
        let below = self.below_bars(Place { top: 0.0, ..place }).foot;
        let foot = if part.rows.is_empty() { 0.0 } else { FOOT };
        let free = place.bottom - top - foot - below - 4.0;
        let tallest = set.iter().map(Set::height).fold(0.0, f64::max);
        let least = LEAST_PITCH.max(tallest + 7.0);
        let pitch = (free / part.rows.len().max(1) as f64).clamp(least, GREATEST_PITCH.max(least));
        let bottom = top + pitch * part.rows.len() as f64;
        if !part.rows.is_empty() {
            items.extend(self.bar_axis(&columns, (top, bottom)));
        }
        for (index, (row, set)) in part.rows.iter().zip(&set).enumerate() {
            let y = top + pitch * (index as f64 + 0.5);
            if index > 0 {
                let hair = Stroke::solid(self.palette.grid, 0.75);
                items.push(rowed::rule(place.left, place.right, y - pitch / 2.0, hair));
            }
            items.push(self.bar(index, row, set, (&columns, y)));
        }
        // Where there is room, the last lines stand on one height with the axis of the map.
        let last = (bottom + foot).max(place.bottom - below);
        let block = self.below_bars(Place { top: last, ..place });
        items.extend(block.items);
        Block { items, foot: block.foot }
    }

    fn columns(&self, place: Place) -> Columns {
        let rows = &self.data.gaps.rows;
        let notation = self.look.language.notation;
        let widest = |words: Vec<String>, size, weight| {
            words.iter().map(|words| font::width(words, size, weight)).fold(0.0, f64::max)
        };
        let values = rows.iter().map(|row| notation.gap(row.gap, self.look.decimals)).collect();
        let margins = rows.iter().filter_map(|row| self.margin(row)).collect();
        let margin = widest(margins, MARGIN, Weight::Regular);
        let value = place.right - if margin > 0.0 { margin + 6.0 } else { 0.0 };
        let bars = value - widest(values, VALUE, Weight::Bold) - 12.0;
        let ranks = rows.iter().map(|row| row.rank.to_string()).collect();
        let rank = place.left + 16.0 + widest(ranks, NAME, Weight::Bold);
        let ends = rows.iter().map(|row| row.interval.map_or(row.gap, |(_, high)| high.max(row.gap)));
        let low = rows.iter().filter_map(|row| row.interval).map(|(low, _)| low).fold(0.0, f64::min);
        let window = Window::around([], (low, ends.fold(1e-6, f64::max)), true);
        let left = bars - BARS * (place.right - place.left);
        Columns { rank, names: rank + 6.0, bars: (left, bars), value, right: place.right, window }
    }

    fn margin(&self, row: &GapBar) -> Option<String> {
        let (low, high) = row.interval?;
        Some(self.look.language.notation.margin((high - low) / 2.0, self.look.decimals))
    }

    fn bar_axis(&self, columns: &Columns, (top, bottom): (f64, f64)) -> Vec<Item> {
        let palette = self.palette;
        let stroke = Stroke::solid(palette.muted, 1.0);
        let zero = columns.x(0.0);
        let upright = LineSegment { from: Xy { x: zero, y: top }, to: Xy { x: zero, y: bottom } };
        let thin = Stroke::solid(palette.leader, 0.75);
        let mut items =
            vec![Item::Line(upright, stroke), rowed::rule(columns.bars.0, columns.bars.1, bottom, thin)];
        let length = columns.bars.1 - columns.bars.0;
        for (value, label) in columns.window.spaced_labels(self.look.language.notation, length) {
            let x = columns.x(value);
            let tick = LineSegment { from: Xy { x, y: bottom }, to: Xy { x, y: bottom + 3.0 } };
            items.push(Item::Line(tick, thin));
            let at = Xy { x, y: bottom + 13.0 };
            let put = |label: String| text(at, &label, AXIS, Weight::Regular, Anchor::Middle, palette.muted);
            items.extend(label.map(put));
        }
        items
    }

    fn bar(&self, index: usize, row: &GapBar, set: &Set, (columns, y): (&Columns, f64)) -> Item {
        let palette = self.palette;
        let notation = self.look.language.notation;
        let role = palette.role(Quadrant::ConcentrateHere);
        let first = y - set.height() / 2.0 + 9.5;
        let at = |x: f64, y: f64| Xy { x, y };
        let mark =
            at(columns.rank - font::width(&row.rank.to_string(), NAME, Weight::Bold) - 11.0, first - 3.8);
        let mut items = marker::marker(role, mark, 4.5, palette.ground);
        let rank = row.rank.to_string();
        items.push(text(at(columns.rank, first), &rank, NAME, Weight::Bold, Anchor::End, role.text));
        let put = |words: &str, y: f64, size, weight, colour| {
            text(at(columns.names, y), words, size, weight, Anchor::Start, colour)
        };
        let line = |(line, words): (usize, &String)| {
            put(words, first + 12.0 * line as f64, NAME, Weight::Bold, role.text)
        };
        items.extend(set.name.iter().enumerate().map(line));
        let second = first + 12.0 * set.name.len() as f64 - 0.5;
        let line = |(line, words): (usize, &String)| {
            put(words, second + 1.2 * NOTE * line as f64, NOTE, Weight::Regular, palette.muted)
        };
        items.extend(set.about.iter().enumerate().map(line));
        let (zero, end) = (columns.x(0.0), columns.x(row.gap));
        let pale = role.marker.over(palette.ground, 0.5);
        items.push(Item::Rect(Rect::sized(zero, y - 4.0, (end - zero).max(0.5), 8.0), pale));
        if let Some((low, high)) = row.interval {
            let ends = [columns.x(low), columns.x(high)];
            items.push(rowed::rule(ends[0], ends[1], y, Stroke::solid(role.text, 1.5)));
            for x in ends {
                let cap = LineSegment { from: at(x, y - 3.5), to: at(x, y + 3.5) };
                items.push(Item::Line(cap, Stroke::solid(role.text, 1.5)));
            }
        }
        let value = notation.gap(row.gap, self.look.decimals);
        let baseline = y + 0.36 * VALUE;
        items.push(text(at(columns.value, baseline), &value, VALUE, Weight::Bold, Anchor::End, role.text));
        if let Some(margin) = self.margin(row) {
            let at = at(columns.right, baseline);
            items.push(text(at, &margin, MARGIN, Weight::Regular, Anchor::End, palette.muted));
        }
        let margin = self.margin(row).map_or_else(String::new, |margin| format!(" {margin}"));
        let title =
            format!("{}{}: {value}{margin}; {}", row.label, self.look.language.before_colon, row.about);
        Item::Group(Group { id: format!("gap-{}", index + 1), title: Some(title), items })
    }

    /// How sure it is, and what else is said.
    fn below_bars(&self, place: Place) -> Block {
        let part = &self.data.gaps;
        let sure = wrap(&part.sure, NOTE, Weight::Bold, place.right - place.left);
        let mut block = lines_of(&sure, (NOTE, Weight::Bold, self.palette.ink), place);
        let notes = self.notes(&part.notes, Place { top: block.foot, ..place });
        block.items.extend(notes.items);
        Block { items: block.items, foot: notes.foot }
    }
}
