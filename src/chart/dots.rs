//! What two or three audiences say of each row: connected dots, the differences beside them.

mod columns;
mod row;

use super::axis::{TICK, Window};
use super::axis_titles;
use super::font::{self, Weight};
use super::geometry::{LineSegment, Xy};
use super::map::Axis;
use super::page::{MARGIN, Page, text};
use super::palette::Palette;
use super::picture::Picture;
use super::rowed::{self, Front, pitch_and_height};
use super::scene::{Anchor, Item, Scene, Stroke};
use super::spread::spread;
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;
use crate::words::Noun;
use crate::words::dots::of;
use crate::words::number::capital;
use columns::DotColumns;

/// Audiences; plain values, already computed, that the chart only draws.
#[derive(Debug, Clone)]
pub struct Dots {
    /// The message.
    pub title: String,
    /// Measure, audiences, bases.
    pub subtitle: String,
    /// What the picture is, for those who cannot see it.
    pub description: String,
    /// Sentences under the picture.
    pub footnotes: Vec<String>,
    /// What a row is.
    pub noun: Noun,
    /// The reference, then one or two others.
    pub names: Vec<String>,
    /// Ends of the scale.
    pub scale: (f64, f64),
    /// Confidence level of the margins.
    pub confidence: f64,
    /// How far importance agrees, already written.
    pub agreement: Option<String>,
    /// The row that the first audience overestimates most comes first.
    pub rows: Vec<DotRow>,
}

/// A row as the audiences see it.
#[derive(Debug, Clone, PartialEq)]
pub struct DotRow {
    /// What the reader calls it.
    pub label: String,
    /// Its number on the map of the reference.
    pub rank: usize,
    /// Its quadrant there.
    pub quadrant: Option<Quadrant>,
    /// Performance and importance of the reference.
    pub reference: (f64, Option<f64>),
    /// What the others say; `None` where it is withheld or was not asked.
    pub others: Vec<Option<OtherView>>,
    /// What the first of the others makes of it, in words.
    pub verdict: String,
    /// Whether that matters: a priority overestimated, a strength underestimated.
    pub finding: Option<Finding>,
    /// What its tooltip says.
    pub told: String,
}

/// What another audience says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OtherView {
    /// Performance.
    pub performance: f64,
    /// Importance.
    pub importance: Option<f64>,
    /// Performance − that of the reference.
    pub difference: f64,
    /// Half the width of its interval.
    pub margin: Option<f64>,
    /// Whether the difference is shown.
    pub shown: bool,
}

/// A difference that matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// A priority of the reference, overestimated.
    BlindSpot,
    /// A strength of the reference, underestimated.
    HiddenStrength,
}

/// Draws the dots; with more rows than fit, the picture is taller than its canvas.
pub fn dots(data: &Dots, look: &Look) -> Picture {
    let drawing = Drawing { data, look, palette: Palette::of(look.theme) };
    Picture::of(drawing.scene())
}

struct Drawing<'a> {
    data: &'a Dots,
    look: &'a Look,
    palette: &'a Palette,
}

/// Baselines of the two lines of heads and of the names of the audiences, below the header of the page.
const HEADS: [f64; 2] = [24.0, 37.0];
const NAMES: f64 = 52.0;
/// First row, below the header of the page.
const TOP: f64 = 62.0;
/// Ticks, and how much of the scale is shown.
const FOOT: f64 = 40.0;
const LEAST_PITCH: f64 = 17.0;
const GREATEST_PITCH: f64 = 30.0;

/// Where things stand on the page.
struct Frame {
    columns: DotColumns,
    performance: Window,
    importance: Window,
    top: f64,
    pitch: f64,
}

impl Frame {
    fn x(&self, performance: f64) -> f64 {
        let (left, right) = self.columns.dots;
        left + (right - left) * self.performance.share(performance)
    }

    fn bottom(&self, rows: usize) -> f64 {
        self.top + self.pitch * rows as f64
    }
}

impl Drawing<'_> {
    fn scene(&self) -> Scene {
        let data = self.data;
        let (width, height) = self.look.canvas.size();
        let page = self.page((width, height));
        let columns = DotColumns::new(data, page.body.right, self.look);
        let least = LEAST_PITCH.max(columns.names.height());
        let rows = data.rows.len().max(1) as f64;
        let room = page.body.height() - TOP - FOOT;
        let (pitch, height) = pitch_and_height(self.look, rows, room, (least, GREATEST_PITCH));
        let page = self.page((width, height));
        let seen = |row: &DotRow| row.others.iter().flatten().copied().collect::<Vec<OtherView>>();
        let performances = data
            .rows
            .iter()
            .flat_map(|row| seen(row).into_iter().map(|it| it.performance).chain([row.reference.0]));
        let importances = data.rows.iter().flat_map(|row| {
            seen(row).into_iter().take(1).filter_map(|it| it.importance).chain(row.reference.1)
        });
        let frame = Frame {
            performance: Window::around(performances, data.scale, self.look.full_scale),
            importance: Window::around(importances, data.scale, self.look.full_scale),
            columns,
            top: page.body.top + TOP,
            pitch,
        };
        let mut items = self.heads(&frame);
        items.extend(self.grid(&frame));
        items.extend((0..data.rows.len()).map(|index| self.row(index, &frame)));
        items.extend(self.audience_names(&frame));
        page.scene(self.look, data.description.clone(), items)
    }

    fn page(&self, size: (f64, f64)) -> Page {
        Page::new(size, self.look, &self.data.title, &self.data.subtitle, &self.data.footnotes).above(3)
    }

    fn heads(&self, frame: &Frame) -> Vec<Item> {
        let (palette, said, columns) = (self.palette, of(self.look.language), &frame.columns);
        let [first, second] = HEADS.map(|y| frame.top - TOP + y);
        let bold = |x: f64, y: f64, words: &str| {
            text(Xy { x, y }, words, 11.0, Weight::Bold, Anchor::Start, palette.secondary)
        };
        let muted = |x: f64, words: &str| {
            text(Xy { x, y: second }, words, 9.0, Weight::Regular, Anchor::Start, palette.muted)
        };
        let mut items = vec![
            bold(MARGIN, second, &capital(self.data.noun.one)),
            bold(columns.dots.0, first, said.performance),
        ];
        for (name, column) in self.data.names[1..].iter().zip(&columns.others) {
            items.push(bold(column.left, first, &font::short(name, 11.0, Weight::Bold, column.room)));
            let minus = (said.minus)(&self.data.names[0], self.data.confidence);
            items.push(muted(column.left, &font::short(&minus, 9.0, Weight::Regular, column.room)));
        }
        if let Some((left, right)) = columns.importance {
            items.push(bold(left, first, self.look.language.heads.importance));
            let room = right - left + 8.0;
            let both = self.data.names[..2].join(", ");
            if font::width(&both, 9.0, Weight::Regular) <= room {
                items.push(muted(left, &both));
            } else {
                // The second name stands under the first, in the line of the names of the marks.
                let first = font::short(&format!("{},", self.data.names[0]), 9.0, Weight::Regular, room);
                items.push(muted(left, &first));
                let name = font::short(&self.data.names[1], 9.0, Weight::Regular, room);
                let at = Xy { x: left, y: second + 11.0 };
                items.push(text(at, &name, 9.0, Weight::Regular, Anchor::Start, palette.muted));
            }
        }
        items
    }

    /// Rules between the rows, gridlines with their ticks, how much of the scale is shown.
    fn grid(&self, frame: &Frame) -> Vec<Item> {
        let (palette, columns) = (self.palette, &frame.columns);
        let bottom = frame.bottom(self.data.rows.len());
        let hair = Stroke::solid(palette.grid, 0.75);
        let mut items: Vec<Item> = (0..=self.data.rows.len())
            .map(|row| rowed::rule(MARGIN, columns.right, frame.bottom(row), hair))
            .collect();
        let mut ticks = |window: Window, (left, right): (f64, f64)| {
            for (value, label) in window.spaced_labels(self.look.language.notation, right - left) {
                let x = left + (right - left) * window.share(value);
                let line = LineSegment { from: Xy { x, y: frame.top }, to: Xy { x, y: bottom } };
                items.push(Item::Line(line, hair));
                let at = Xy { x, y: bottom + 14.0 };
                let tick =
                    |label: String| text(at, &label, TICK, Weight::Regular, Anchor::Middle, palette.muted);
                items.extend(label.map(tick));
            }
        };
        ticks(frame.performance, columns.dots);
        if let Some(panel) = columns.importance {
            ticks(frame.importance, panel);
        }
        if frame.performance.zoomed {
            let axis = Axis { title: String::new(), scale: self.data.scale };
            // Beside the ticks, under them where short names leave no room.
            let end = MARGIN + axis_titles::strip_width(&axis, self.look) + 20.0;
            let at = Xy { x: MARGIN, y: bottom + if end < columns.dots.0 { 14.0 } else { 28.0 } };
            items.extend(axis_titles::strip(frame.performance, &axis, self.look, at));
        }
        if let (Some((_, right)), Some(agreement)) = (columns.importance, &self.data.agreement) {
            let at = Xy { x: right, y: bottom + 28.0 };
            items.push(text(at, agreement, 9.0, Weight::Regular, Anchor::End, palette.muted));
        }
        items
    }

    /// The audiences named above their marks in the first row, pushed apart where they would touch.
    fn audience_names(&self, frame: &Frame) -> Vec<Item> {
        let Some(row) = self.data.rows.first() else { return Vec::new() };
        let mut named: Vec<(f64, String)> = vec![(frame.x(row.reference.0), self.data.names[0].clone())];
        for (seen, name) in row.others.iter().zip(&self.data.names[1..]) {
            named.extend(seen.map(|seen| (frame.x(seen.performance), name.clone())));
        }
        named.sort_by(|a, b| a.0.total_cmp(&b.0));
        let most = (frame.columns.dots.1 - frame.columns.dots.0) / named.len() as f64;
        for (_, name) in &mut named {
            *name = font::short(name, 9.0, Weight::Bold, most);
        }
        let widths: Vec<f64> = named.iter().map(|(_, name)| font::width(name, 9.0, Weight::Bold)).collect();
        let apart: Vec<f64> = widths.windows(2).map(|pair| f64::midpoint(pair[0], pair[1]) + 8.0).collect();
        let places: Vec<f64> = named.iter().map(|(x, _)| *x).collect();
        let (left, right) = frame.columns.dots;
        let half = |width: Option<&f64>| width.copied().unwrap_or_default() / 2.0;
        let ends = (left.min(left - 20.0 + half(widths.first())), right + 12.0 - half(widths.last()));
        let y = frame.top - TOP + NAMES;
        let colour = self.palette.secondary;
        let mut items = Vec::new();
        for ((x, name), middle) in named.iter().zip(spread(&places, &apart, ends)) {
            let at = Xy { x: middle, y };
            items.push(text(at, name, 9.0, Weight::Bold, Anchor::Middle, colour));
            let line =
                LineSegment { from: Xy { x: middle, y: y + 2.5 }, to: Xy { x: *x, y: frame.top + 2.0 } };
            items.push(Item::Line(line, Stroke::solid(self.palette.leader, 0.75)));
        }
        items
    }
}

/// Number and name in front of a row.
fn front(row: &DotRow) -> Front<'_> {
    Front { rank: row.rank, label: &row.label, strong: row.finding == Some(Finding::BlindSpot) }
}
