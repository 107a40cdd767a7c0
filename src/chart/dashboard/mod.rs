//! One page that answers four questions: where to act, by how much and how sure, what changed and for whom, what next.

mod blocks;
mod data;
mod gaps;
mod grid;
mod small_map;

pub use self::data::{
    CellKind, ChangeBar, Dashboard, GapBar, GridCell, PriorityGaps, PriorityGrid, Question, State, Steps,
};
use super::font::{self, Weight};
use super::geometry::Xy;
use super::page::{Page, text};
use super::palette::{Colour, Palette};
use super::picture::Picture;
use super::rowed;
use super::scene::{Anchor, Item, Scene, Stroke};
use super::text::wrap;
use crate::look::Look;

/// Draws the page; with more than fits, the picture is taller than its canvas.
pub fn dashboard(data: &Dashboard, look: &Look) -> Picture {
    Picture::of(Drawing { data, look, palette: Palette::of(look.theme) }.scene())
}

struct Drawing<'a> {
    data: &'a Dashboard,
    look: &'a Look,
    palette: &'a Palette,
}

/// A part of the page on its way: its left and right end, its top, and how far down it may go.
#[derive(Clone, Copy)]
struct Place {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// A part, drawn: its foot is where its last line ends.
struct Block {
    items: Vec<Item>,
    foot: f64,
}

/// Draws a part in its place.
type Draw<'a> = fn(&Drawing<'a>, Place) -> Block;

/// From this width on the parts stand beside one another.
const WIDE: f64 = 800.0;
/// Between two parts.
const GUTTER: f64 = 28.0;
const BAND: f64 = 20.0;
/// Width of the map, of what changed, of the segments: shares of the page.
const SHARES: [f64; 3] = [0.4027, 0.4027, 0.2367];
/// The same where there are no segments.
const PAIR: f64 = 0.52;
const MAP_HEIGHT: f64 = 250.0;
const HEAD: f64 = 11.5;
const ABOUT: f64 = 9.5;
const NOTE: f64 = 9.0;

impl<'a> Drawing<'a> {
    fn scene(&self) -> Scene {
        let (width, height) = self.look.canvas.size();
        let page = self.page((width, height));
        let lay = |page: &Page, draw: bool| {
            if width >= WIDE { self.beside(page, draw) } else { self.below(page, draw) }
        };
        let (_, foot) = lay(&page, false);
        let missing = (foot + 14.0 - page.body.bottom).max(0.0).ceil();
        let page = self.page((width, height + missing));
        let (items, _) = lay(&page, true);
        page.scene(self.look, self.data.description.clone(), items)
    }

    fn page(&self, size: (f64, f64)) -> Page {
        Page::new(size, self.look, &self.data.title, &self.data.subtitle, &self.data.footnotes)
    }

    /// Map and gaps beside one another; below them what changed, the segments, the next steps. Where it is only
    /// measured, nothing but the foot counts.
    fn beside(&self, page: &Page, draw: bool) -> (Vec<Item>, f64) {
        let (left, right, width) = (page.body.left, page.body.right, page.body.width());
        let top = page.body.top + BAND;
        let half = left + SHARES[0] * width;
        let [map, gaps] = [(left, half), (half + GUTTER, right)];
        let lower: Vec<(Draw<'a>, f64, f64)> = if self.data.segments.is_some() {
            let first = left + SHARES[1] * width;
            let second = first + GUTTER + SHARES[2] * width;
            vec![
                (Drawing::state, left, first),
                (Drawing::segments, first + GUTTER, second),
                (Drawing::steps, second + GUTTER, right),
            ]
        } else {
            let first = left + PAIR * width;
            vec![(Drawing::state, left, first), (Drawing::steps, first + GUTTER, right)]
        };
        let at = |top: f64, (left, right): (f64, f64), bottom: f64| Place { left, right, top, bottom };
        let tall =
            |(part, left, right): &(Draw<'a>, f64, f64)| part(self, at(0.0, (*left, *right), 0.0)).foot;
        let low = lower.iter().map(tall).fold(0.0, f64::max);
        let least = self.gaps(at(0.0, gaps, 0.0)).foot.max(MAP_HEIGHT - 20.0);
        if !draw {
            return (Vec::new(), top + least + BAND + low);
        }
        let under = (page.body.bottom - 14.0 - low).max(top + least + BAND);
        let bottom = under - BAND;
        let mut items = self.small_map(at(top, map, bottom)).items;
        items.extend(self.gaps(at(top, gaps, bottom)).items);
        for (part, left, right) in lower {
            items.extend(part(self, at(under, (left, right), page.body.bottom)).items);
        }
        (items, under + low)
    }

    /// All parts below one another.
    fn below(&self, page: &Page, draw: bool) -> (Vec<Item>, f64) {
        let (left, right) = (page.body.left, page.body.right);
        let mut top = page.body.top + BAND;
        let mut items = Vec::new();
        let mut parts: Vec<Draw<'a>> = vec![Drawing::small_map, Drawing::gaps, Drawing::state];
        parts.extend(self.data.segments.is_some().then_some(Drawing::segments as Draw<'a>));
        parts.push(Drawing::steps);
        for (index, part) in parts.into_iter().enumerate() {
            let bottom = if index == 0 { top + MAP_HEIGHT } else { top };
            let block = if index == 0 && !draw {
                Block { items: Vec::new(), foot: bottom }
            } else {
                part(self, Place { left, right, top, bottom })
            };
            items.extend(block.items);
            top = block.foot + BAND;
        }
        (items, top - BAND)
    }

    /// A rule, the question, and of what it speaks; where the part goes on.
    fn head(&self, head: &Question, place: Place) -> (Vec<Item>, f64) {
        let Place { left, right, top, .. } = place;
        let palette = self.palette;
        let mut items = vec![rowed::rule(left, right, top, Stroke::solid(palette.leader, 0.75))];
        let mut baseline = top + 15.0;
        for (line, words) in wrap(&head.question, HEAD, Weight::Bold, right - left).into_iter().enumerate() {
            baseline = top + 15.0 + 13.5 * line as f64;
            let at = Xy { x: left, y: baseline };
            items.push(text(at, &words, HEAD, Weight::Bold, Anchor::Start, palette.ink));
        }
        let x = left + font::width(&head.question, HEAD, Weight::Bold) + 8.0;
        let about =
            |at: Xy, words: &str| text(at, words, ABOUT, Weight::Regular, Anchor::Start, palette.muted);
        if x + font::width(&head.about, ABOUT, Weight::Regular) <= right {
            items.push(about(Xy { x, y: baseline }, &head.about));
        } else {
            for line in wrap(&head.about, ABOUT, Weight::Regular, right - left) {
                baseline += 12.0;
                items.push(about(Xy { x: left, y: baseline }, &line));
            }
        }
        (items, baseline + 8.0)
    }

    /// Small lines from a top on; where they end.
    fn notes(&self, notes: &[String], place: Place) -> Block {
        let set = |line: &String| wrap(line, NOTE, Weight::Regular, place.right - place.left);
        let lines: Vec<String> = notes.iter().flat_map(set).collect();
        lines_of(&lines, (NOTE, Weight::Regular, self.palette.muted), place)
    }
}

/// Lines from a top on; where they end.
fn lines_of(lines: &[String], (size, weight, colour): (f64, Weight, Colour), place: Place) -> Block {
    let y = |line: usize| place.top + 0.85 * size + 1.2 * size * line as f64;
    let item = |(line, words): (usize, &String)| {
        text(Xy { x: place.left, y: y(line) }, words, size, weight, Anchor::Start, colour)
    };
    let items = lines.iter().enumerate().map(item).collect();
    Block { items, foot: place.top + 1.2 * size * lines.len() as f64 }
}
