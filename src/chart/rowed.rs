//! What charts of rows share: numbers and names in front, frames of cells, lines of a legend.

use super::font::{self, Weight};
use super::geometry::{LineSegment, Rect, Xy};
use super::marker;
use super::page::{MARGIN, text};
use super::palette::{Colour, Palette};
use super::scene::{Anchor, Item, Stroke};
use super::text::wrap;
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;
use crate::words::Words;

/// Size of names where each fits on one line.
const NAME: f64 = 10.5;
/// Size of names where some are broken.
const BROKEN: f64 = 9.5;
/// Size of ranks.
const RANK: f64 = 9.5;
/// Between the lines of a name, in em.
const PITCH: f64 = 1.14;

/// The number and the name of a row.
#[derive(Debug, Clone, Copy)]
pub struct Front<'a> {
    /// Its number.
    pub rank: usize,
    /// Its name.
    pub label: &'a str,
    /// Whether it is a priority.
    pub strong: bool,
}

/// Numbers and names, all in one size.
pub struct RowNames {
    /// Left end of the names.
    pub left: f64,
    /// Right end of the widest name.
    pub right: f64,
    /// Lines of the tallest name.
    pub lines: usize,
    /// Size of the names.
    pub size: f64,
    set: Vec<Vec<String>>,
}

impl RowNames {
    /// Sets names no wider than `most`, but no narrower than the widest word.
    pub fn new(fronts: &[Front], most: f64) -> Self {
        let digits = fronts.iter().map(|front| front.rank).max().unwrap_or(0).to_string().len().max(2);
        let left = MARGIN + font::width(&"0".repeat(digits), RANK, Weight::Regular) + 7.0;
        let width = |words: &str, front: &Front, size: f64| font::width(words, size, weight(front.strong));
        let fits = |front: &Front| width(front.label, front, NAME) <= most;
        let size = if fronts.iter().all(fits) { NAME } else { BROKEN };
        let widest_word = fronts
            .iter()
            .flat_map(|front| front.label.split(' ').map(move |word| width(word, front, size)))
            .fold(0.0, f64::max);
        // A word as long as half a page is broken all the same.
        let room = most.max(widest_word.min(2.0 * most));
        let set: Vec<Vec<String>> =
            fronts.iter().map(|front| wrap(front.label, size, weight(front.strong), room)).collect();
        let widths = fronts
            .iter()
            .zip(&set)
            .flat_map(|(front, lines)| lines.iter().map(move |line| width(line, front, size)));
        let right = left + widths.fold(0.0, f64::max);
        let lines = set.iter().map(Vec::len).max().unwrap_or(1);
        Self { left, right, lines, size, set }
    }

    /// Least height of a row that holds the tallest name.
    pub fn height(&self) -> f64 {
        self.lines as f64 * PITCH * self.size + 3.0
    }

    /// Number and name of a row, around the middle of its height.
    pub fn items(&self, index: usize, front: Front, y: f64, palette: &Palette) -> Vec<Item> {
        let ink = if front.strong { palette.role(Quadrant::ConcentrateHere).text } else { palette.ink };
        let rank = Xy { x: self.left - 7.0, y: y + 0.36 * RANK };
        let mut items =
            vec![text(rank, &front.rank.to_string(), RANK, Weight::Regular, Anchor::End, palette.muted)];
        let lines = &self.set[index];
        let first = y + 0.36 * self.size - PITCH * self.size * (lines.len() - 1) as f64 / 2.0;
        items.extend(lines.iter().enumerate().map(|(line, words)| {
            let at = Xy { x: self.left, y: first + PITCH * self.size * line as f64 };
            text(at, words, self.size, weight(front.strong), Anchor::Start, ink)
        }));
        items
    }
}

/// Height of a row and of the page, in points, of a chart of so many rows in the room that its canvas has for them: the page is
/// taller where rows of the least height find no room, and lower where two or three of the greatest would leave it half blank.
pub fn pitch_and_height(look: &Look, rows: f64, room: f64, (least, greatest): (f64, f64)) -> (f64, f64) {
    let rows = rows.max(1.0);
    let missing = (least * rows - room).max(0.0).ceil();
    let pitch = ((room + missing) / rows).clamp(least, greatest.max(least));
    let height = look.canvas.size().1 + missing;
    (pitch, height - taken_off(look, room + missing - pitch * rows))
}

/// How much a page is lower than its canvas where so much below its rows would be blank, in points: nothing where that is
/// little, or where the height was asked for.
pub fn taken_off(look: &Look, blank: f64) -> f64 {
    /// Part of a canvas that may be blank.
    const BLANK: f64 = 0.25;
    /// No page is lower than this.
    const LOWEST: f64 = 160.0;
    let height = look.canvas.size().1;
    let most = (height - LOWEST).max(0.0);
    if look.canvas.is_exact() || blank < BLANK * height { 0.0 } else { blank.floor().min(most) }
}

/// Bold for priorities.
pub fn weight(strong: bool) -> Weight {
    if strong { Weight::Bold } else { Weight::Regular }
}

/// The width of a word in the language of the chart: no other language has a say in where marks are.
pub fn own_width(look: &Look, size: f64, weight: Weight, words: impl Fn(&Words) -> String) -> f64 {
    font::width(&words(look.language), size, weight)
}

/// The outline of a rectangle, inside it.
pub fn frame(rect: Rect, stroke: Stroke) -> Vec<Item> {
    let half = stroke.width / 2.0;
    let Rect { left, top, right, bottom } = rect.grown(-half, -half);
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)].map(|(x, y)| Xy { x, y });
    let side = |index: usize| LineSegment { from: corners[index], to: corners[(index + 1) % 4] };
    (0..4).map(|index| Item::Line(side(index), stroke)).collect()
}

/// A level line between two rows.
pub fn rule(left: f64, right: f64, y: f64, stroke: Stroke) -> Item {
    Item::Line(LineSegment { from: Xy { x: left, y }, to: Xy { x: right, y } }, stroke)
}

/// ▲ or ▼ around a middle.
pub fn triangle(at: Xy, radius: f64, up: bool, colour: Colour) -> Item {
    let side = if up { 1.0 } else { -1.0 };
    let corner = |dx: f64, dy: f64| Xy { x: at.x + dx * radius, y: at.y + dy * side * radius };
    Item::Polygon(vec![corner(0.0, -1.0), corner(1.0, 0.8), corner(-1.0, 0.8)], colour)
}

/// The shape of a quadrant in one colour.
pub fn shape(
    quadrant: Quadrant,
    at: Xy,
    radius: f64,
    (colour, ground): (Colour, Colour),
    look: &Look,
) -> Vec<Item> {
    let role = Palette::of(look.theme).role(quadrant);
    marker::marker(role.coloured(colour), at, radius, ground)
}

/// Draws a mark around a point: its left end, the middle of its height.
type Mark<'a> = Box<dyn Fn(Xy) -> Vec<Item> + 'a>;

/// A mark with its words.
pub struct MarkedEntry<'a> {
    mark: Mark<'a>,
    width: f64,
    words: String,
    room: f64,
}

impl<'a> MarkedEntry<'a> {
    /// A mark of a width, and its words.
    pub fn new(
        width: f64,
        look: &Look,
        words: impl Fn(&Words) -> String,
        mark: impl Fn(Xy) -> Vec<Item> + 'a,
    ) -> Self {
        let words = words(look.language);
        let room = font::width(&words, LEGEND, Weight::Regular);
        Self { mark: Box::new(mark), width, words, room }
    }
}

/// Size of the words of a legend.
pub const LEGEND: f64 = 9.0;
/// Between two lines of a legend.
const LEGEND_PITCH: f64 = 16.0;

/// The lines of entries from a left end to a right one, from a first baseline on.
pub struct Legend {
    /// What is drawn.
    pub items: Vec<Item>,
    /// Height of all lines.
    pub height: f64,
}

impl Legend {
    /// How many lines it takes.
    pub fn lines(&self) -> usize {
        (self.height / LEGEND_PITCH).round() as usize
    }

    /// Sets entries one after another; those that find no room on a line begin the next.
    pub fn new(entries: &[MarkedEntry], at: Xy, right: f64, look: &Look) -> Self {
        const BETWEEN: f64 = 14.0;
        const AFTER_MARK: f64 = 5.0;
        let colour = Palette::of(look.theme).secondary;
        let (mut x, mut y) = (at.x, at.y);
        let mut items = Vec::new();
        for entry in entries {
            let width = entry.width + AFTER_MARK + entry.room;
            if x > at.x && x + width > right {
                (x, y) = (at.x, y + LEGEND_PITCH);
            }
            items.extend((entry.mark)(Xy { x, y: y - 0.36 * LEGEND }));
            let words = Xy { x: x + entry.width + AFTER_MARK, y };
            items.push(text(words, &entry.words, LEGEND, Weight::Regular, Anchor::Start, colour));
            x += width + BETWEEN;
        }
        Self { items, height: y - at.y + LEGEND_PITCH }
    }
}
