//! Heads of a chart of slopes: the waves over their axes, and what the columns of the table are.

use super::columns::SlopeColumns;
use super::{Drawing, Frame, HEAD, SlopeData, TOP};
use crate::chart::font::short;
use crate::chart::font::{self, Weight};
use crate::chart::geometry::{LineSegment, Xy};
use crate::chart::page::text;
use crate::chart::rowed;
use crate::chart::scene::{Anchor, Item, Stroke};
use crate::chart::text::wrap;
use crate::words::slope::of;

/// Size of the heads, and of the names of several waves where they find no room at it.
const SIZE: f64 = 11.0;
const SMALL: f64 = 9.5;
/// Between lines.
const PITCH: f64 = 12.0;
/// Least between the names of neighbours.
const APART: f64 = 8.0;
/// Lines that stand over the axes without more room.
const LINES: usize = 2;

/// Names of the waves over their axes.
pub struct WaveHeads {
    size: f64,
    /// Lines of each.
    lines: Vec<Vec<String>>,
    /// How many lines each stands above the heads of the table.
    above: Vec<usize>,
}

impl WaveHeads {
    /// Names between axes that are this far apart: all on one line of heads where they fit there, else every other one above
    /// its neighbours.
    pub fn new(waves: &[String], apart: f64) -> Self {
        let set = |size: f64, room: f64| -> Option<Vec<Vec<String>>> {
            let fits = |wave: &String| {
                let widest = wave.split(' ').map(|word| font::width(word, size, Weight::Bold));
                (widest.fold(0.0, f64::max) <= room).then(|| wrap(wave, size, Weight::Bold, room))
            };
            waves.iter().map(fits).collect()
        };
        let low =
            |size: f64| set(size, apart - APART).filter(|set| set.iter().all(|lines| lines.len() <= LINES));
        let level = |size: f64, lines: Vec<Vec<String>>| Self { size, above: vec![0; lines.len()], lines };
        if waves.len() < 3 {
            let wrapped = |wave: &String| wrap(wave, SIZE, Weight::Bold, apart - APART);
            return level(SIZE, waves.iter().map(wrapped).collect());
        }
        if let Some((size, lines)) = [SIZE, SMALL].iter().find_map(|&size| Some((size, low(size)?))) {
            return level(size, lines);
        }
        let room = 2.0 * apart - APART;
        let cut = |wave: &String| {
            let words = wave.split(' ').map(|word| short(word, SMALL, Weight::Bold, room));
            wrap(&words.collect::<Vec<_>>().join(" "), SMALL, Weight::Bold, room)
        };
        let lines: Vec<Vec<String>> = waves.iter().map(cut).collect();
        let lowest = lines.iter().step_by(2).map(Vec::len).max().unwrap_or(1);
        let above = (0..lines.len()).map(|at| if at % 2 == 1 { lowest } else { 0 }).collect();
        Self { size: SMALL, lines, above }
    }

    /// Lines above those that stand over the axes without more room.
    pub fn more(&self) -> usize {
        let tallest = self.lines.iter().zip(&self.above).map(|(lines, above)| lines.len() + above);
        tallest.max().unwrap_or(1).saturating_sub(LINES)
    }
}

/// What is over all that is told of several waves: which of them it compares; none of two.
pub fn across(data: &SlopeData, look: &crate::look::Look, room: f64) -> Vec<String> {
    match &data.waves[..] {
        [first, _, .., last] => wrap(&(of(look.language).across)(first, last), SMALL, Weight::Regular, room),
        _ => Vec::new(),
    }
}

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

#[cfg(test)]
mod tests {
    use super::WaveHeads;

    /// Short names stand on one line, longer ones at two heights, and none of them is broken within a word.
    #[test]
    fn names_of_waves_find_room() {
        let names = |names: &[&str], apart: f64| {
            WaveHeads::new(&names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>(), apart)
        };
        let flat = names(&["2024", "2025", "2026"], 64.0);
        assert_eq!((flat.above.clone(), flat.more(), flat.size), (vec![0; 3], 0, 11.0));
        let quarters = names(&["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"], 32.0);
        assert_eq!((quarters.above.clone(), quarters.more()), (vec![0, 1, 0, 1, 0], 0));
        assert!(quarters.lines.iter().all(|lines| lines.len() == 1), "{:?}", quarters.lines);
        let files = names(&["Customers 2024", "Customers 2025", "Customers 2026"], 64.0);
        assert!(files.lines.iter().all(|lines| lines.len() == 2), "{:?}", files.lines);
    }
}
