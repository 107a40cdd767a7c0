//! Titles of the axes, each with the honest sign that only a part of its scale is shown.

use super::axis::Window;
use super::font::{self, Weight};
use super::geometry::{LineSegment, Rect, Xy};
use super::map::{Axis, Map};
use super::page::{MARGIN, text};
use super::palette::Palette;
use super::projection::Projection;
use super::scene::{Anchor, Item, Stroke};
use crate::look::{Look, Orientation};

/// Titles as items, and where the one above the frame ends.
pub struct AxisTitles {
    /// Titles and strips.
    pub items: Vec<Item>,
    /// Right end of what stands above the frame.
    pub right: f64,
    /// Left end of what stands below it.
    pub level_left: f64,
}

/// The upward axis's title from `above` to the right, the level axis's title from `below` to the left, both on their
/// baselines; a strip that finds no room on the page is left to the footnote.
pub fn axis_titles(map: &Map, look: &Look, projection: &Projection, above: Xy, below: Xy) -> AxisTitles {
    let colour = Palette::of(look.theme).secondary;
    let (across, up) = match look.orientation {
        Orientation::Cemi => (&map.importance, &map.performance),
        Orientation::Classic => (&map.performance, &map.importance),
    };
    let words = format!("↑ {}", up.title);
    let mut right = above.x + font::width(&words, SIZE, Weight::Bold);
    let mut items = vec![text(above, &words, SIZE, Weight::Bold, Anchor::Start, colour)];
    if projection.up().zoomed && right + SPACE + strip_width(up, look) <= below.x {
        items.extend(strip(projection.up(), up, look, Xy { x: right + SPACE, ..above }));
        right += SPACE + strip_width(up, look);
    }
    let words = format!("{} →", across.title);
    let left = below.x - font::width(&words, SIZE, Weight::Bold) - SPACE - strip_width(across, look);
    items.push(text(below, &words, SIZE, Weight::Bold, Anchor::End, colour));
    let mut level_left = below.x - font::width(&words, SIZE, Weight::Bold);
    if projection.across().zoomed && left >= MARGIN {
        level_left = left;
        items.extend(strip(projection.across(), across, look, Xy { x: left, ..below }));
    }
    AxisTitles { items, right, level_left }
}

/// Size of the titles.
const SIZE: f64 = 11.0;
/// Between a title and its strip.
const SPACE: f64 = 12.0;

/// Width of a title with its arrow and its strip.
pub fn titled_width(axis: &Axis, look: &Look) -> f64 {
    font::width(&format!("↑ {} →", axis.title), SIZE, Weight::Bold) + SPACE + strip_width(axis, look)
}

/// Length of the line that stands for the whole scale.
const LINE: f64 = 54.0;
const WORDS: f64 = 9.0;
const ENDS: f64 = 8.5;

/// “zoomed axis 1 ▬▬■■▬ 10”, from a left end on a baseline.
pub fn strip(window: Window, axis: &Axis, look: &Look, at: Xy) -> Vec<Item> {
    let palette = Palette::of(look.theme);
    let (low, high) = ends(axis, look);
    let words = look.language.marks.zoomed_axis;
    let low_at = at.x + font::width(words, WORDS, Weight::Regular) + 8.0;
    let start = low_at + font::width(&low, ENDS, Weight::Regular) + 4.0;
    let share = |value: f64| ((value - axis.scale.0) / (axis.scale.1 - axis.scale.0)).clamp(0.0, 1.0);
    let y = at.y - 3.0;
    let line = LineSegment { from: Xy { x: start, y }, to: Xy { x: start + LINE, y } };
    let shown = Rect {
        left: start + LINE * share(window.low),
        top: y - 2.0,
        right: start + LINE * share(window.high),
        bottom: y + 2.0,
    };
    let muted = |x: f64, words: &str, size: f64| {
        text(Xy { x, ..at }, words, size, Weight::Regular, Anchor::Start, palette.muted)
    };
    vec![
        muted(at.x, words, WORDS),
        muted(low_at, &low, ENDS),
        Item::Line(line, Stroke::solid(palette.leader, 1.0)),
        Item::Rect(shown, palette.secondary),
        muted(start + LINE + 4.0, &high, ENDS),
    ]
}

/// Width of what [`strip`] draws.
pub fn strip_width(axis: &Axis, look: &Look) -> f64 {
    let (low, high) = ends(axis, look);
    let ends = font::width(&low, ENDS, Weight::Regular) + font::width(&high, ENDS, Weight::Regular);
    font::width(look.language.marks.zoomed_axis, WORDS, Weight::Regular) + 8.0 + ends + 8.0 + LINE
}

fn ends(axis: &Axis, look: &Look) -> (String, String) {
    let notation = look.language.notation;
    (notation.plain(axis.scale.0), notation.plain(axis.scale.1))
}
