//! The key of a segment chart: number and name of every point, and its quadrant in every segment.

use super::font::{self, Weight};
use super::geometry::{LineSegment, Rect, Xy};
use super::heat::letter;
use super::marker;
use super::page::text;
use super::palette::Palette;
use super::panels::{KeyLine, PanelSet};
use super::scene::{Anchor, Group, Item, Stroke};
use super::text::{Fitted, fit_list};
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;
use crate::words::number::UNDEFINED;

/// Names set for the width they have.
pub struct Matrix {
    /// In the order of [`ordered`].
    names: Vec<Fitted>,
    names_width: f64,
    number_room: f64,
    /// Width of each column.
    columns: Vec<f64>,
}

/// What a segment is called above its panel and above its column of the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentHead {
    /// Above its panel.
    pub panel: String,
    /// Above its column.
    pub column: String,
}

/// Heads of all segments: above the columns their names where there is room for all, else letters, which the names of the
/// panels then begin with.
pub fn heads(data: &PanelSet) -> Vec<SegmentHead> {
    /// Room for the names of all columns.
    const ROOM: f64 = 150.0;
    let names = || data.panels.iter().map(|panel| panel.name.as_str());
    if names().map(column_width).sum::<f64>() <= ROOM {
        return names().map(|name| SegmentHead { panel: name.to_owned(), column: name.to_owned() }).collect();
    }
    let head = |(index, name): (usize, &str)| {
        let letter = letter(index);
        SegmentHead { panel: format!("{letter} · {name}"), column: letter }
    };
    names().enumerate().map(head).collect()
}

/// Width of a column of the key with its head.
fn column_width(head: &str) -> f64 {
    (font::width(head, HEAD, Weight::Regular) + 8.0).max(18.0)
}

/// Size of the heads of columns.
const HEAD: f64 = 9.0;
const SIZE: f64 = 9.5;
const LEAST_PITCH: f64 = 13.0;
const MARKER: f64 = 4.4;

impl Matrix {
    /// Sets the names, so that the key takes no more than a width where names of a readable width let it.
    pub fn new(data: &PanelSet, most: f64) -> Self {
        let columns: Vec<f64> = heads(data).iter().map(|head| column_width(&head.column)).collect();
        let digits = "0".repeat(data.entries.len().to_string().len().max(2));
        let number_room = font::width(&digits, SIZE, Weight::Bold) + 6.0;
        let room = (most - number_room - columns.iter().sum::<f64>()).max(90.0);
        let entries = ordered(data);
        let labels: Vec<(&str, Weight)> =
            entries.iter().map(|entry| (entry.label.as_str(), weight(entry))).collect();
        let names = fit_list(&labels, &[(1, SIZE), (1, 9.0), (1, 8.5), (2, 9.0), (2, 8.5)], room);
        let widths = entries.iter().zip(&names).flat_map(|(entry, name)| {
            name.lines.iter().map(|line| font::width(line, name.size, weight(entry)))
        });
        let names_width = widths.fold(0.0, f64::max);
        Self { names, names_width, number_room, columns }
    }

    /// Width of the key.
    pub fn width(&self) -> f64 {
        self.number_room + self.names_width + 8.0 + self.columns.iter().sum::<f64>()
    }

    /// Least height in which the key can be read.
    pub fn least_height(&self) -> f64 {
        self.pitch_needed() * self.names.len() as f64
    }

    /// The key in its place; its heads stand above the top.
    pub fn items(&self, data: &PanelSet, room: Rect, look: &Look) -> Vec<Item> {
        const GREATEST_PITCH: f64 = 19.2;
        let palette = Palette::of(look.theme);
        let pitch = (room.height() / self.names.len().max(1) as f64).min(GREATEST_PITCH);
        let x = |column: usize| {
            room.right - self.columns[column..].iter().sum::<f64>() + 0.5 * self.columns[column]
        };
        let mut items = Vec::new();
        for (column, head) in heads(data).iter().enumerate() {
            let at = Xy { x: x(column), y: room.top - 7.0 };
            items.push(text(at, &head.column, HEAD, Weight::Regular, Anchor::Middle, palette.muted));
        }
        for row in 0..=self.names.len() {
            let y = room.top + pitch * row as f64;
            let rule = LineSegment { from: Xy { x: room.left, y }, to: Xy { x: room.right, y } };
            items.push(Item::Line(rule, Stroke::solid(palette.grid, 0.75)));
        }
        for (row, (entry, name)) in ordered(data).into_iter().zip(&self.names).enumerate() {
            let y = room.top + pitch * (row as f64 + 0.5);
            let mut line = self.name(entry, name, Xy { x: room.left, y }, palette);
            for (column, panel) in data.panels.iter().enumerate() {
                let at = Xy { x: x(column), y };
                let point = panel.map.points.iter().find(|point| point.id == entry.id);
                line.extend(point.map_or_else(
                    || {
                        let at = Xy { y: y + 0.36 * SIZE, ..at };
                        vec![text(at, UNDEFINED, SIZE, Weight::Regular, Anchor::Middle, palette.muted)]
                    },
                    |point| marker::marker(palette.role(point.quadrant), at, MARKER, palette.ground),
                ));
            }
            items.push(Item::Group(Group { id: format!("key-{}", row + 1), title: None, items: line }));
        }
        items
    }

    fn name(&self, entry: &KeyLine, name: &Fitted, middle: Xy, palette: &Palette) -> Vec<Item> {
        let role = palette.role(Quadrant::ConcentrateHere);
        let is_priority = entry.quadrant == Quadrant::ConcentrateHere;
        let (number, ink) = if is_priority { (role.text, role.text) } else { (palette.muted, palette.ink) };
        let left = middle.x + self.number_room;
        let at = Xy { x: left - 6.0, y: middle.y + 0.36 * SIZE };
        let mut items = vec![text(at, &entry.rank.to_string(), SIZE, Weight::Bold, Anchor::End, number)];
        let first = middle.y + 0.36 * name.size - 0.56 * name.size * (name.lines.len() - 1) as f64;
        items.extend(name.lines.iter().enumerate().map(|(row, line)| {
            let at = Xy { x: left, y: first + 1.12 * name.size * row as f64 };
            text(at, line, name.size, weight(entry), Anchor::Start, ink)
        }));
        items
    }

    fn pitch_needed(&self) -> f64 {
        let height = |name: &Fitted| name.lines.len() as f64 * 1.12 * name.size + 3.0;
        self.names.iter().map(height).fold(LEAST_PITCH, f64::max)
    }
}

fn weight(entry: &KeyLine) -> Weight {
    if entry.quadrant == Quadrant::ConcentrateHere { Weight::Bold } else { Weight::Regular }
}

/// The entries by number, whatever their order in the data.
fn ordered(data: &PanelSet) -> Vec<&KeyLine> {
    let mut entries: Vec<&KeyLine> = data.entries.iter().collect();
    entries.sort_by(|one, other| one.rank.cmp(&other.rank).then_with(|| one.id.cmp(&other.id)));
    entries
}
