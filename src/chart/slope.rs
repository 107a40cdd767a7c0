//! Two waves of each row, or up to five: a line from the oldest value to the newest, and the change with its interval beside it.

mod columns;
mod headed;
mod heads;
mod row;

use super::axis::Window;
use super::axis_titles;
use super::font::{self, Weight};
use super::geometry::{LineSegment, Xy};
use super::map::Axis;
use super::page::{MARGIN, Page, text};
use super::palette::{Colour, Palette};
use super::picture::Picture;
use super::rowed;
use super::scene::{Anchor, Item, Scene, Stroke};
use super::spread::spread;
use super::text::wrap;
use crate::analysis::Verdict;
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;
use crate::words::Noun;
use crate::words::slope::of;
use columns::SlopeColumns;

/// Waves; plain values, already computed, that the chart only draws.
#[derive(Debug, Clone)]
pub struct SlopeData {
    /// The message.
    pub title: String,
    /// Measure, waves, bases.
    pub subtitle: String,
    /// What the picture is, for those who cannot see it.
    pub description: String,
    /// Sentences under the picture.
    pub footnotes: Vec<String>,
    /// What a row is.
    pub noun: Noun,
    /// The waves, the oldest first; two at least.
    pub waves: Vec<String>,
    /// Ends of the scale.
    pub scale: (f64, f64),
    /// Confidence level of the intervals.
    pub confidence: f64,
    /// The line that parts high from low, in each wave; of gaps that of none.
    pub line: Option<Vec<f64>>,
    /// What the line is.
    pub rule: String,
    /// Whether a rise is a worsening, as that of a gap.
    pub rise_is_worse: bool,
    /// The greatest new value first.
    pub rows: Vec<SlopeRow>,
}

/// A row in all waves.
#[derive(Debug, Clone, PartialEq)]
pub struct SlopeRow {
    /// What the reader calls it.
    pub label: String,
    /// Value in each wave.
    pub values: Vec<f64>,
    /// Quadrant in each wave.
    pub quadrants: Vec<Option<Quadrant>>,
    /// Ends of the interval of the change.
    pub interval: Option<(f64, f64)>,
    /// Whether it is shown to have risen or fallen from the first wave to the last.
    pub shown: Option<Direction>,
    /// How sure a change of quadrant is, and its probability; `None` where it stays.
    pub moved: Option<(Verdict, Option<f64>)>,
    /// What its tooltip says.
    pub told: String,
}

/// A change that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// ▲
    Rises,
    /// ▼
    Falls,
}

impl Direction {
    /// Its colour: that of a worsening or of an improvement.
    pub fn colour(self, rise_is_worse: bool, palette: &Palette) -> Colour {
        let worse = (self == Self::Rises) == rise_is_worse;
        palette.role(if worse { Quadrant::ConcentrateHere } else { Quadrant::KeepUp }).text
    }
}

impl SlopeRow {
    /// Value in the first wave.
    pub fn first(&self) -> f64 {
        self.values[0]
    }

    /// Value in the last wave.
    pub fn last(&self) -> f64 {
        self.values[self.values.len() - 1]
    }

    /// Last − first.
    pub fn change(&self) -> f64 {
        self.last() - self.first()
    }
}

/// Draws the slopes; with more rows than fit, the picture is taller than its canvas.
pub fn slope(data: &SlopeData, look: &Look) -> Picture {
    let drawing = Drawing { data, look, palette: Palette::of(look.theme) };
    Picture::of(drawing.scene())
}

struct Drawing<'a> {
    data: &'a SlopeData,
    look: &'a Look,
    palette: &'a Palette,
}

/// Baseline of the heads, below the header of the page.
const HEAD: f64 = 30.0;
/// Upper end of the axes, below the header of the page.
const TOP: f64 = 42.0;
/// Room below the axes for ticks and the key.
const FOOT: f64 = 46.0;
const LEAST_PITCH: f64 = 17.0;
/// Free at both ends of the axes.
const FREE: f64 = 10.0;
const NAME: f64 = 9.5;
/// Between the labels of two ticks.
const TICKS_APART: f64 = 5.0;

/// Where things stand on the page.
struct Frame {
    columns: SlopeColumns,
    window: Window,
    top: f64,
    bottom: f64,
    /// Middle of each row of the table.
    rows: Vec<f64>,
    /// Height of the line of the mean in the table.
    mean: Option<f64>,
}

impl Frame {
    /// The height of a value on the axes.
    fn y(&self, value: f64) -> f64 {
        let (top, bottom) = (self.top + FREE, self.bottom - FREE);
        bottom - (bottom - top) * self.window.share(value)
    }
}

impl Drawing<'_> {
    fn scene(&self) -> Scene {
        let data = self.data;
        let (width, height) = self.look.canvas.size();
        let page = self.page((width, height));
        let columns = SlopeColumns::new(data, self.look, page.body.right);
        let places = data.rows.len() + usize::from(data.line.is_some());
        let least = LEAST_PITCH.max(columns.height());
        let head = TOP + columns.raised;
        let room = page.body.height() - head - FOOT;
        let missing = (least * places.max(4) as f64 - room).max(0.0).ceil();
        let page = self.page((width, height + missing));
        let (top, bottom) = (page.body.top + head, page.body.top + head + room + missing);
        let values = data.rows.iter().flat_map(|row| &row.values);
        let line = data.line.iter().flatten();
        let window = Window::around(values.chain(line).copied(), data.scale, self.look.full_scale);
        let mut frame = Frame { columns, window, top, bottom, rows: Vec::new(), mean: None };
        (frame.rows, frame.mean) = self.places(&frame);
        let mut items = self.heads(&frame);
        items.extend(self.axes(&frame));
        items.extend(self.mean_line(&frame));
        // What is shown stands before what is not.
        let order =
            |shown: bool| (0..data.rows.len()).filter(move |&at| data.rows[at].shown.is_some() == shown);
        for index in order(false).chain(order(true)) {
            items.push(self.row(index, &frame));
        }
        items.extend(self.old_names(&frame));
        items.extend(self.key(&frame));
        page.scene(self.look, data.description.clone(), items)
    }

    fn page(&self, size: (f64, f64)) -> Page {
        Page::new(size, self.look, &self.data.title, &self.data.subtitle, &self.data.footnotes).above(3)
    }

    /// The middle of each row of the table, and of the line of the mean between those above it and those below: at its
    /// own height where both parts find room there.
    fn places(&self, frame: &Frame) -> (Vec<f64>, Option<f64>) {
        let count = self.data.rows.len();
        let even = |from: f64, to: f64, count: usize| {
            let pitch = (to - from) / count.max(1) as f64;
            (0..count).map(move |at| from + pitch * (at as f64 + 0.5))
        };
        let Some(&mean) = self.data.line.as_ref().and_then(|line| line.last()) else {
            return (even(frame.top, frame.bottom, count).collect(), None);
        };
        let above = self.data.rows.iter().filter(|row| row.last() >= mean).count();
        let pitch = (frame.bottom - frame.top) / (count + 1) as f64;
        let least = frame.columns.height().max(12.0);
        let (first, last) = (frame.top + least * above as f64, frame.bottom - least * (count - above) as f64);
        let line = if first + least / 2.0 <= last - least / 2.0 {
            frame.y(mean).clamp(first + least / 2.0, last - least / 2.0)
        } else {
            frame.top + pitch * (above as f64 + 0.5)
        };
        let half = least / 2.0;
        let rows = even(frame.top, line - half, above).chain(even(line + half, frame.bottom, count - above));
        (rows.collect(), Some(line))
    }

    /// The axes of values, the zero line of the changes with its ticks, rules between the rows.
    fn axes(&self, frame: &Frame) -> Vec<Item> {
        let (palette, columns) = (self.palette, &frame.columns);
        let upright = |x: f64, (top, bottom): (f64, f64), stroke| {
            Item::Line(LineSegment { from: Xy { x, y: top }, to: Xy { x, y: bottom } }, stroke)
        };
        let thin = Stroke::solid(palette.leader.over(palette.ground, 0.5), 1.0);
        let mut items: Vec<Item> =
            columns.axes.iter().map(|&x| upright(x, (frame.top, frame.bottom), thin)).collect();
        let hair = Stroke::solid(palette.grid, 0.75);
        for pair in frame.rows.windows(2) {
            items.push(rowed::rule(columns.names, columns.right, f64::midpoint(pair[0], pair[1]), hair));
        }
        let zero = columns.x(0.0);
        items.push(upright(zero, (frame.top, frame.bottom), Stroke::solid(palette.muted, 1.0)));
        let labels = columns.changes.tick_labels(self.look.language.notation);
        // Zero, and the outermost ticks where they do not touch it.
        let half = |label: &str| font::width(label, 8.5, Weight::Regular) / 2.0;
        let outer = [labels.first(), labels.last()].into_iter().flatten().filter(|(value, _)| *value != 0.0);
        let signed = outer
            .map(|(value, label)| (*value, if *value > 0.0 { format!("+{label}") } else { label.clone() }));
        let apart = |value: f64, label: &str| {
            (columns.x(value) - zero).abs() >= half(label) + half("0") + TICKS_APART
        };
        let outer = signed.filter(|(value, label)| apart(*value, label));
        for (value, label) in std::iter::once((0.0, "0".to_owned())).chain(outer) {
            let at = Xy { x: columns.x(value), y: frame.bottom + 13.0 };
            items.push(text(at, &label, 8.5, Weight::Regular, Anchor::Middle, palette.muted));
        }
        items
    }

    /// The mean of the rows, from axis to axis and through the table.
    fn mean_line(&self, frame: &Frame) -> Vec<Item> {
        let (Some(means), Some(line)) = (&self.data.line, frame.mean) else { return Vec::new() };
        let (palette, columns, said) = (self.palette, &frame.columns, of(self.look.language));
        let dashed = Stroke { dash: Some((4.0, 3.0)), ..Stroke::solid(palette.muted, 1.0) };
        let at = |x: f64, y: f64| Xy { x, y };
        let mut path: Vec<Xy> =
            columns.axes.iter().zip(means).map(|(&x, &mean)| at(x, frame.y(mean))).collect();
        path.extend(path.last().map(|end| at(end.x + 8.0, end.y)));
        path.extend([at(columns.values - 24.0, line), at(columns.names - 6.0, line)]);
        let dashes =
            path.windows(2).map(|ends| Item::Line(LineSegment { from: ends[0], to: ends[1] }, dashed));
        let number = |value: &f64| self.look.language.notation.value(*value, self.look.decimals.max(1) + 1);
        let words = match &means[..] {
            [one, rest @ ..] if rest.iter().all(|other| other == one) => {
                format!("{} {}", self.data.rule, number(one))
            }
            [old, new] => (said.line)(&self.data.rule, &number(old), &number(new)),
            several => {
                let each: Vec<String> = several.iter().map(number).collect();
                format!("{} {}", self.data.rule, each.join(" → "))
            }
        };
        let width = font::width(&words, 9.0, Weight::Regular);
        let baseline = at(columns.names, line + 3.2);
        let mut items: Vec<Item> = dashes.collect();
        items.push(text(baseline, &words, 9.0, Weight::Regular, Anchor::Start, palette.muted));
        items.push(rowed::rule(columns.names + width + 6.0, columns.right, line, dashed));
        items
    }

    /// The names and old values of the rows that are shown to have changed, left of the old axis.
    fn old_names(&self, frame: &Frame) -> Vec<Item> {
        let columns = &frame.columns;
        let mut shown: Vec<&SlopeRow> = self.data.rows.iter().filter(|row| row.shown.is_some()).collect();
        shown.sort_by(|a, b| b.first().total_cmp(&a.first()));
        let x = columns.axes[0] - 10.0;
        let widest = shown.iter().map(|row| font::width(&self.written(row.first()), NAME, Weight::Bold));
        let name = x - widest.fold(0.0, f64::max) - 6.0;
        let set: Vec<Vec<String>> =
            shown.iter().map(|row| wrap(&row.label, 9.0, Weight::Bold, name - MARGIN)).collect();
        let heights: Vec<f64> = set.iter().map(|lines| 10.8 * lines.len() as f64 + 2.0).collect();
        let apart: Vec<f64> = heights.windows(2).map(|pair| f64::midpoint(pair[0], pair[1])).collect();
        let places: Vec<f64> = shown.iter().map(|row| frame.y(row.first())).collect();
        let ends = (frame.top, frame.bottom - heights.last().copied().unwrap_or_default() / 2.0);
        let mut items = Vec::new();
        for ((row, lines), y) in shown.iter().zip(&set).zip(spread(&places, &apart, ends)) {
            let colour = self.colour(row);
            let value = Xy { x, y: y + 3.4 };
            items.push(text(value, &self.written(row.first()), NAME, Weight::Bold, Anchor::End, colour));
            let first = y + 3.2 - 10.8 * (lines.len() - 1) as f64 / 2.0;
            items.extend(lines.iter().enumerate().map(|(line, words)| {
                let at = Xy { x: name, y: first + 10.8 * line as f64 };
                text(at, words, 9.0, Weight::Bold, Anchor::End, colour)
            }));
        }
        items
    }

    /// How much of the scale is shown, and the shapes of the quadrants that occur.
    fn key(&self, frame: &Frame) -> Vec<Item> {
        let look = self.look;
        let y = frame.bottom + 30.0;
        let mut items = Vec::new();
        let mut left = MARGIN;
        let axis = Axis { title: String::new(), scale: self.data.scale };
        if frame.window.zoomed {
            items.extend(axis_titles::strip(frame.window, &axis, look, Xy { x: left, y }));
            left += axis_titles::strip_width(&axis, look) + 22.0;
        }
        let occurs =
            |quadrant: &Quadrant| self.data.rows.iter().any(|row| row.quadrants.contains(&Some(*quadrant)));
        let colours = (self.palette.secondary, self.palette.ground);
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
        items.extend(rowed::Legend::new(&entries, Xy { x: left, y }, frame.columns.right, look).items);
        items
    }

    fn written(&self, value: f64) -> String {
        self.look.language.notation.value(value, self.look.decimals.max(1))
    }
}
