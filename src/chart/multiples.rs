//! Small multiples: each row over three waves or more in a panel of its own, all on one scale.

use super::axis::{TICK, Window};
use super::axis_titles;
use super::font::{self, Weight};
use super::geometry::{LineSegment, Rect, Xy};
use super::map::Axis;
use super::marker;
use super::page::{MARGIN, Page, text};
use super::palette::{Colour, Palette};
use super::picture::Picture;
use super::rowed;
use super::scene::{Anchor, Group, Item, Scene, Stroke};
use super::slope::Direction;
use super::text::wrap;
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;
use crate::words::Noun;

/// Several waves; plain values, already computed, that the chart only draws.
#[derive(Debug, Clone)]
pub struct Multiples {
    /// The message.
    pub title: String,
    /// Measure and waves.
    pub subtitle: String,
    /// What the picture is, for those who cannot see it.
    pub description: String,
    /// Sentences under the picture.
    pub footnotes: Vec<String>,
    /// What a row is.
    pub noun: Noun,
    /// The waves, the oldest first.
    pub waves: Vec<String>,
    /// Their times, rising.
    pub times: Vec<f64>,
    /// Ends of the scale.
    pub scale: (f64, f64),
    /// Whether a rise is a worsening, as that of a gap.
    pub rise_is_worse: bool,
    /// The most urgent first.
    pub rows: Vec<RowSeries>,
}

/// A row over the waves.
#[derive(Debug, Clone, PartialEq)]
pub struct RowSeries {
    /// What the reader calls it.
    pub label: String,
    /// Its value in each wave.
    pub values: Vec<f64>,
    /// Ends of the interval of each; none where limits stand in their place.
    pub intervals: Vec<Option<(f64, f64)>>,
    /// Limits of a control chart.
    pub limits: Option<(f64, f64)>,
    /// Places of the waves outside them.
    pub outside: Vec<usize>,
    /// Its quadrant in each wave.
    pub quadrants: Vec<Quadrant>,
    /// Whether it is shown to have risen or fallen from the first wave to the last.
    pub shown: Option<Direction>,
    /// That change, already written.
    pub change: String,
    /// What its tooltip says.
    pub told: String,
}

/// Draws the panels; with more than fit, the picture is taller than its canvas.
pub fn multiples(data: &Multiples, look: &Look) -> Picture {
    let drawing = Drawing { data, look, palette: Palette::of(look.theme) };
    Picture::of(drawing.scene())
}

struct Drawing<'a> {
    data: &'a Multiples,
    look: &'a Look,
    palette: &'a Palette,
}

/// Size of the names, and the pitch of their lines.
const NAME: f64 = 9.5;
const PITCH: f64 = 11.4;
/// Below a panel for the names of the first and the last wave.
const FOOT: f64 = 18.0;
/// Between panels.
const GUTTER: f64 = 20.0;
/// Least height of the lines of a panel.
const LEAST: f64 = 48.0;
/// Free beside the first and the last wave, for their values.
const ENDS: f64 = 27.0;
/// For the scale and the shapes under the panels.
const KEY: f64 = 24.0;

/// Where panels stand, and what they show.
struct Grid {
    columns: usize,
    /// Width of a panel.
    width: f64,
    /// From one panel to the next below it.
    pitch: f64,
    /// Room of the names above the lines.
    head: f64,
    top: f64,
    left: f64,
    window: Window,
    names: Vec<Vec<String>>,
}

impl Grid {
    /// The lines of a panel.
    fn frame(&self, at: usize) -> Rect {
        let left = self.left + (self.width + GUTTER) * (at % self.columns) as f64;
        let top = self.top + self.pitch * (at / self.columns) as f64;
        Rect { left, top: top + self.head, right: left + self.width, bottom: top + self.pitch - FOOT }
    }
}

impl Drawing<'_> {
    fn scene(&self) -> Scene {
        let data = self.data;
        let (width, height) = self.look.canvas.size();
        let page = self.page((width, height));
        let rows = data.rows.len();
        let columns = columns(rows, page.body.width());
        let lines = rows.div_ceil(columns).max(1);
        let window = self.window();
        let left = MARGIN + self.ticks_room(window);
        let panel = (page.body.right - left + GUTTER) / columns as f64 - GUTTER;
        let change = data.rows.iter().map(|row| font::width(&row.change, 9.0, Weight::Bold));
        let change = change.fold(0.0, f64::max);
        let weight = |row: &RowSeries| if row.shown.is_some() { Weight::Bold } else { Weight::Regular };
        let name = |row: &RowSeries| wrap(&row.label, NAME, weight(row), panel - change - 8.0);
        let names: Vec<Vec<String>> = data.rows.iter().map(name).collect();
        let head = PITCH * names.iter().map(Vec::len).max().unwrap_or(1) as f64 + 8.0;
        let room = page.body.height() - KEY - 12.0;
        let missing = (lines as f64 * (head + LEAST + FOOT) - room).max(0.0).ceil();
        let page = self.page((width, height + missing));
        let pitch = (room + missing) / lines as f64;
        let top = page.body.top + 12.0;
        let grid = Grid { columns, width: panel, pitch, head, top, left, window, names };
        let mut items = Vec::new();
        for at in 0..rows {
            items.push(self.panel(at, &grid));
        }
        let key = Xy { x: MARGIN, y: top + pitch * lines as f64 + 14.0 };
        items.extend(self.key(key, window, page.body.right));
        page.scene(self.look, data.description.clone(), items)
    }

    fn page(&self, size: (f64, f64)) -> Page {
        Page::new(size, self.look, &self.data.title, &self.data.subtitle, &self.data.footnotes).above(3)
    }

    /// One window for all panels: of values, intervals and limits.
    fn window(&self) -> Window {
        let ends = |pair: &(f64, f64)| [pair.0, pair.1];
        let values = self.data.rows.iter().flat_map(|row| {
            let beside = row.intervals.iter().flatten().chain(&row.limits).flat_map(ends);
            row.values.iter().copied().chain(beside).collect::<Vec<f64>>()
        });
        let clipped = |value: f64| value.clamp(self.data.scale.0, self.data.scale.1);
        Window::around(values.map(clipped), self.data.scale, self.look.full_scale)
    }

    fn ticks_room(&self, window: Window) -> f64 {
        let labels = window.tick_labels(self.look.language.notation);
        labels.iter().map(|(_, label)| font::width(label, TICK, Weight::Regular)).fold(0.0, f64::max) + 6.0
    }

    fn panel(&self, at: usize, grid: &Grid) -> Item {
        let row = &self.data.rows[at];
        let frame = grid.frame(at);
        let mut items = self.ground(frame, grid.window, at.is_multiple_of(grid.columns));
        items.extend(self.head(row, &grid.names[at], frame));
        items.extend(self.series(row, frame, grid.window));
        items.extend(self.ends(frame));
        Item::Group(Group { id: format!("row-{}", at + 1), title: Some(row.told.clone()), items })
    }

    /// A faint line at a few ticks, with its number in the first panel of each line.
    fn ground(&self, frame: Rect, window: Window, first: bool) -> Vec<Item> {
        const MOST: usize = 4;
        let labels = window.tick_labels(self.look.language.notation);
        let stride = labels.len().div_ceil(MOST).max(1);
        let mut items = Vec::new();
        for (value, label) in labels.into_iter().step_by(stride) {
            let y = height(frame, window, value);
            items.push(rowed::rule(frame.left, frame.right, y, Stroke::solid(self.palette.grid, 0.75)));
            if first {
                let at = Xy { x: frame.left - 5.0, y: y + 3.3 };
                items.push(text(at, &label, TICK, Weight::Regular, Anchor::End, self.palette.muted));
            }
        }
        let foot = Stroke::solid(self.palette.leader, 0.75);
        items.push(rowed::rule(frame.left, frame.right, frame.bottom, foot));
        items
    }

    /// The name, and the change from the first wave to the last at its right.
    fn head(&self, row: &RowSeries, name: &[String], frame: Rect) -> Vec<Item> {
        let (weight, ink) = match row.shown {
            Some(_) => (Weight::Bold, self.colour(row)),
            None => (Weight::Regular, self.palette.ink),
        };
        let first = frame.top - 8.0 - PITCH * (name.len() - 1) as f64;
        let mut items: Vec<Item> = name
            .iter()
            .enumerate()
            .map(|(line, words)| {
                let at = Xy { x: frame.left, y: first + PITCH * line as f64 };
                text(at, words, NAME, weight, Anchor::Start, ink)
            })
            .collect();
        let at = Xy { x: frame.right, y: first };
        let ink = if row.shown.is_some() { ink } else { self.palette.muted };
        items.push(text(at, &row.change, 9.0, weight, Anchor::End, ink));
        items
    }

    fn colour(&self, row: &RowSeries) -> Colour {
        let shown = row.shown.map(|direction| direction.colour(self.data.rise_is_worse, self.palette));
        shown.unwrap_or(self.palette.muted)
    }

    /// Limits or intervals, the line, its marks, and the first and the last value.
    fn series(&self, row: &RowSeries, frame: Rect, window: Window) -> Vec<Item> {
        let palette = self.palette;
        let colour = if row.shown.is_some() { self.colour(row) } else { palette.leader };
        let place = |at: usize| Xy { x: self.across(frame, at), y: height(frame, window, row.values[at]) };
        let mut items = Vec::new();
        for end in row.limits.into_iter().flat_map(|(low, high)| [low, high]).filter(|end| window.holds(*end))
        {
            let dashed = Stroke { dash: Some((3.0, 2.5)), ..Stroke::solid(palette.muted, 0.75) };
            // Not under the values at both ends.
            let (from, to) = (frame.left + ENDS - 4.0, frame.right - ENDS + 4.0);
            items.push(rowed::rule(from, to, height(frame, window, end), dashed));
        }
        let thin = Stroke::solid(palette.leader, 1.0);
        for (at, (low, high)) in row.intervals.iter().enumerate().filter_map(|(at, it)| Some((at, (*it)?))) {
            let x = self.across(frame, at);
            let [from, to] = [low, high].map(|end| {
                let end = end.clamp(window.low, window.high);
                Xy { x, y: height(frame, window, end) }
            });
            items.push(Item::Line(LineSegment { from, to }, thin));
        }
        let width = if row.shown.is_some() { 2.25 } else { 1.0 };
        let points: Vec<Xy> = (0..row.values.len()).map(place).collect();
        items.push(Item::Path(points.clone(), Stroke::solid(colour, width)));
        for (at, &point) in points.iter().enumerate() {
            if row.outside.contains(&at) {
                let warm = palette.role(Quadrant::ConcentrateHere).marker;
                items.extend(marker::uncertain_ring(point, 6.0, warm));
            }
            let role = palette.role(row.quadrants[at]).coloured(colour);
            items.extend(marker::marker(role, point, 3.2, palette.ground));
        }
        let last = points.len() - 1;
        let ink = if row.shown.is_some() { self.colour(row) } else { palette.secondary };
        for (at, side, anchor) in [(0, -1.0, Anchor::End), (last, 1.0, Anchor::Start)] {
            let side = side * if row.outside.contains(&at) { 9.0 } else { 7.0 };
            let value = self.look.language.notation.value(row.values[at], self.look.decimals.max(1));
            let at = Xy { x: points[at].x + side, y: points[at].y + 3.2 };
            items.push(text(at, &value, 9.0, Weight::Bold, anchor, ink));
        }
        items
    }

    /// Names of the first wave and the last.
    fn ends(&self, frame: Rect) -> Vec<Item> {
        let last = self.data.waves.len() - 1;
        let half = (frame.width() - 8.0) / 2.0;
        let mut items = Vec::new();
        for (at, x, anchor) in [(0, frame.left, Anchor::Start), (last, frame.right, Anchor::End)] {
            let name = super::font::short(&self.data.waves[at], 9.0, Weight::Regular, half);
            let at = Xy { x, y: frame.bottom + 11.0 };
            items.push(text(at, &name, 9.0, Weight::Regular, anchor, self.palette.muted));
        }
        items
    }

    /// Where a wave stands across a panel, by its time.
    fn across(&self, frame: Rect, at: usize) -> f64 {
        let times = &self.data.times;
        let (first, last) = (times[0], times[times.len() - 1]);
        let share = if last > first { (times[at] - first) / (last - first) } else { 0.5 };
        let (left, right) = (frame.left + ENDS, frame.right - ENDS);
        left + (right - left) * share
    }

    /// How much of the scale is shown, and the shapes of the quadrants that occur.
    fn key(&self, at: Xy, window: Window, right: f64) -> Vec<Item> {
        let look = self.look;
        let mut items = Vec::new();
        let mut left = at.x;
        let axis = Axis { title: String::new(), scale: self.data.scale };
        if window.zoomed {
            items.extend(axis_titles::strip(window, &axis, look, at));
            left += axis_titles::strip_width(&axis, look) + 22.0;
        }
        let colours = (self.palette.secondary, self.palette.ground);
        let occurs = |quadrant: &Quadrant| self.data.rows.iter().any(|row| row.quadrants.contains(quadrant));
        let entries: Vec<rowed::MarkedEntry> = Quadrant::ALL
            .into_iter()
            .filter(occurs)
            .map(|quadrant| {
                let words = move |words: &crate::words::Words| words.quadrant(quadrant).short.to_owned();
                rowed::MarkedEntry::new(8.0, look, words, move |at| {
                    rowed::shape(quadrant, Xy { x: at.x + 4.0, ..at }, 3.6, colours, look)
                })
            })
            .collect();
        items.extend(rowed::Legend::new(&entries, Xy { x: left, ..at }, right, look).items);
        items
    }
}

/// The height of a value in a panel, a little free at both ends.
fn height(frame: Rect, window: Window, value: f64) -> f64 {
    const FREE: f64 = 5.0;
    frame.bottom - FREE - (frame.height() - 2.0 * FREE) * window.share(value)
}

/// Panels side by side: as many as can be read, and lines of like length.
fn columns(panels: usize, width: f64) -> usize {
    const NARROWEST: f64 = 150.0;
    let most = ((width / NARROWEST).floor() as usize).clamp(1, 6);
    let wanted = match panels {
        0..=3 => panels,
        4 => 2,
        5..=9 => 3,
        10..=16 => 4,
        _ => 5,
    };
    wanted.clamp(1, most)
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn panels_stand_in_lines_of_like_length() {
        for (panels, expected) in [(1, 1), (3, 3), (4, 2), (6, 3), (12, 4), (22, 5)] {
            assert_eq!(columns(panels, 904.0), expected, "{panels}");
        }
        assert_eq!(columns(12, 320.0), 2, "a narrow page has fewer");
    }
}
