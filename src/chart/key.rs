//! The key of a numbered map: number and name of every point, grouped by quadrant.

use super::font::{self, Weight};
use super::geometry::{Rect, Xy};
use super::map::{Map, Point};
use super::page::text;
use super::palette::{Colour, Palette};
use super::scene::{Anchor, Group, Item};
use super::text::wrap;
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;

/// Numbers and names set in columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    columns: Vec<Vec<Entry>>,
    size: f64,
    /// Width of a column.
    width: f64,
    /// Room for a number and the space after it.
    number_room: f64,
    /// Space between two entries.
    gap: f64,
}

/// The name of a quadrant, or a number with a name of one or more lines.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    number: Option<usize>,
    lines: Vec<String>,
    colour: Colour,
}

/// Greatest distance between the baselines of two entries of one line.
const PITCH: f64 = 17.6;
/// Distance between the lines of one name, in em.
const LINE: f64 = 1.18;
/// Least space between two entries, in em.
const LEAST_GAP: f64 = 0.35;
/// Space between columns.
const GUTTER: f64 = 12.0;

impl Key {
    /// The key of some points of a map in as few columns and as large a size as fit into the room; where none does, it is taller than it.
    pub fn new(map: &Map, points: &[&Point], room: &Rect, look: &Look) -> Self {
        // Two columns narrower than this would break most names.
        const TWO_COLUMNS: f64 = 290.0;
        let more = if room.width() < TWO_COLUMNS { 1 } else { 2 };
        let settings = [(1, 10.0), (more, 9.5), (more, 9.0), (more, 8.5)];
        let set = |(columns, size)| Self::set((map, points), room.width(), columns, size, look);
        let fitting = settings.into_iter().map(set).find(|key| key.height() <= room.height());
        let mut key = fitting.unwrap_or_else(|| set(settings[settings.len() - 1]));
        let gaps = key.columns.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let spare = (room.height() - key.height()).max(0.0) / gaps as f64;
        key.gap = (key.gap + spare).min(PITCH - LINE * key.size).max(key.gap);
        key
    }

    /// Height of the tallest column.
    pub fn height(&self) -> f64 {
        self.columns.iter().map(|column| self.column_height(column)).fold(0.0, f64::max)
    }

    /// Width of what is drawn: less than its room where one column is enough.
    pub fn width(&self) -> f64 {
        let natural = |entry: &Entry| {
            let (indent, weight) = match entry.number {
                Some(_) => (self.number_room, Weight::Regular),
                None => (0.0, Weight::Bold),
            };
            let widths = entry.lines.iter().map(|line| font::width(line, self.size, weight));
            indent + widths.fold(0.0, f64::max)
        };
        let last = self.columns.iter().rev().take(1).flatten().map(natural).fold(0.0, f64::max);
        (self.columns.len() - 1) as f64 * (self.width + GUTTER) + last
    }

    /// The key as items, from its top left corner.
    pub fn items(&self, at: Xy, ink: Colour) -> Vec<Item> {
        let mut items = Vec::new();
        let mut named = 0;
        for (index, column) in self.columns.iter().enumerate() {
            let x = at.x + index as f64 * (self.width + GUTTER);
            let mut y = at.y + 0.5 * self.gap;
            for entry in column {
                named += usize::from(entry.number.is_some());
                items.extend(self.entry(entry, named, Xy { x, y: y + 0.9 * self.size }, ink));
                y += self.entry_height(entry);
            }
        }
        items
    }

    fn set((map, points): (&Map, &[&Point]), room: f64, columns: usize, size: f64, look: &Look) -> Self {
        let width = (room - GUTTER * (columns - 1) as f64) / columns as f64;
        let largest = points.iter().map(|point| point.rank).max().unwrap_or(0);
        let digits = "0".repeat(largest.to_string().len().max(2));
        let number_room = font::width(&digits, size, Weight::Bold) + 6.0;
        let mut key = Self { columns: vec![Vec::new()], size, width, number_room, gap: LEAST_GAP * size };
        let entries = entries((map, points), look, size, (width, width - number_room));
        let share = key.column_height(&entries) / columns as f64;
        let mut filled = 0.0;
        for (index, entry) in entries.iter().enumerate() {
            // A head never stands alone at the foot of a column.
            let kept_with = if entry.number.is_none() { entries.get(index + 1) } else { None };
            let needed = key.entry_height(entry) + kept_with.map_or(0.0, |next| key.entry_height(next));
            // Half an entry may stand over, or the last column would be the longest.
            if filled > 0.0 && filled + 0.5 * needed > share && key.columns.len() < columns {
                key.columns.push(Vec::new());
                filled = 0.0;
            }
            filled += key.entry_height(entry);
            key.columns.last_mut().expect("there is a column from the start").push(entry.clone());
        }
        key
    }

    fn column_height(&self, entries: &[Entry]) -> f64 {
        entries.iter().map(|entry| self.entry_height(entry)).sum()
    }

    fn entry_height(&self, entry: &Entry) -> f64 {
        entry.lines.len() as f64 * LINE * self.size + self.gap
    }

    fn entry(&self, entry: &Entry, index: usize, at: Xy, ink: Colour) -> Vec<Item> {
        let lines = |x: f64, weight: Weight, colour: Colour| {
            let line = move |(row, line): (usize, &String)| {
                let at = Xy { x, y: at.y + LINE * self.size * row as f64 };
                text(at, line, self.size, weight, Anchor::Start, colour)
            };
            entry.lines.iter().enumerate().map(line).collect::<Vec<Item>>()
        };
        let Some(number) = entry.number else { return lines(at.x, Weight::Bold, entry.colour) };
        let name_at = at.x + self.number_room;
        let number_at = Xy { x: name_at - 6.0, y: at.y };
        let mut items =
            vec![text(number_at, &number.to_string(), self.size, Weight::Bold, Anchor::End, entry.colour)];
        items.extend(lines(name_at, Weight::Regular, ink));
        vec![Item::Group(Group { id: format!("key-{index}"), title: None, items })]
    }
}

/// Quadrants by urgency, each with its points by number; empty quadrants have no head.
fn entries(
    (map, points): (&Map, &[&Point]),
    look: &Look,
    size: f64,
    (head_width, name_width): (f64, f64),
) -> Vec<Entry> {
    let palette = Palette::of(look.theme);
    let mut entries = Vec::new();
    for quadrant in Quadrant::ALL {
        let mut points: Vec<&Point> =
            points.iter().copied().filter(|point| point.quadrant == quadrant).collect();
        points.sort_by(|one, other| one.rank.cmp(&other.rank).then_with(|| one.label.cmp(&other.label)));
        let colour = palette.role(quadrant).text;
        if !points.is_empty() {
            let lines = wrap(map.words.regions.of(quadrant).long, size, Weight::Bold, head_width);
            entries.push(Entry { number: None, lines, colour });
        }
        entries.extend(points.into_iter().map(|point| {
            let lines = wrap(&map.name_of(point, look), size, Weight::Regular, name_width);
            Entry { number: Some(point.rank), lines, colour }
        }));
    }
    entries
}
