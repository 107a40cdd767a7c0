//! What the points of a map stand on: tint, axes, crosshair, diagonal, and the names of these things.

mod tags;

use super::axis::{TICK, Window};
use super::axis_titles::axis_titles;
use super::font::{self, Weight};
use super::geometry::{LineSegment, Rect, Xy};
pub use super::ground::{Backdrop, Furniture};
use super::layer::Layer;
use super::map::Map;
use super::marker;
use super::page::{MARGIN, text};
use super::palette::Palette;
use super::placement::DOT_RADIUS;
use super::plot::Plot;
use super::projection::Projection;
use super::rowed::{Legend, MarkedEntry};
use super::scene::{Anchor, Item, Stroke};
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;

/// Draws the ground of a plot.
pub fn backdrop(plot: &Plot, dress: Furniture) -> Backdrop {
    let (map, look, projection) = (plot.map, plot.look, &plot.projection);
    let palette = Palette::of(look.theme);
    let cross = projection.place(map.crosshair.importance, map.crosshair.performance);
    let (items, reserved) = (Vec::new(), Vec::new());
    let markers = plot.circles().into_iter().chain(plot.dots().map(|dot| (dot, DOT_RADIUS))).collect();
    let before = before(map, look, projection);
    let mut ground = Ground { projection, look, palette, cross, before, markers, items, reserved };
    let tinted = projection.quadrant(Quadrant::ConcentrateHere, cross);
    ground.items.push(Item::Rect(tinted, palette.tint));
    ground.axes(!matches!(dress, Furniture::Panel { first: false, .. }));
    ground.crosshair();
    if let Furniture::Panel { taken, .. } = dress {
        ground.quadrant_names(map, &[Quadrant::ConcentrateHere], (4.0, &[10.0, 9.0]));
        ground.tag_across(map, taken);
    } else {
        let frame = projection.frame;
        let left = if dress == Furniture::Right { frame.left - 22.0 } else { MARGIN };
        let above = Xy { x: left, y: frame.top - 7.0 };
        let titles = axis_titles(map, look, projection, above, Xy { x: frame.right, y: frame.bottom + 30.0 });
        let left = titles.level_left;
        ground.items.extend(titles.items);
        let unnamed = ground.quadrant_names(map, &Quadrant::ALL, (7.0, &[11.0]));
        ground.legend(map, unnamed, left);
        ground.tag_across(map, titles.right);
    }
    ground.tag_up(map);
    let diagonal = map.draws(Layer::Diagonal, look).then(|| ground.diagonal(dress)).flatten();
    Backdrop { items: ground.items, reserved: ground.reserved, diagonal, before: ground.before }
}

/// The lines of the wave before that are not where those of this one are.
fn before(map: &Map, look: &Look, projection: &Projection) -> Vec<LineSegment> {
    /// Nearer lines would look like one that is drawn badly.
    const APART: f64 = 1.5;
    let Some((importance, performance)) = map.before.filter(|_| map.draws(Layer::Arrows, look)) else {
        return Vec::new();
    };
    let (frame, old) = (projection.frame, projection.place(importance, performance));
    let new = projection.place(map.crosshair.importance, map.crosshair.performance);
    let down = LineSegment { from: Xy { x: old.x, y: frame.top }, to: Xy { x: old.x, y: frame.bottom } };
    let along = LineSegment { from: Xy { x: frame.left, y: old.y }, to: Xy { x: frame.right, y: old.y } };
    let moved = [(down, old.x - new.x), (along, old.y - new.y)];
    moved.into_iter().filter(|(_, by)| by.abs() >= APART).map(|(line, _)| line).collect()
}

struct Ground<'a> {
    projection: &'a Projection,
    look: &'a Look,
    palette: &'a Palette,
    cross: Xy,
    /// The lines of the wave before.
    before: Vec<LineSegment>,
    /// Centre and radius of the circles that tags keep clear of.
    markers: Vec<(Xy, f64)>,
    items: Vec<Item>,
    reserved: Vec<Rect>,
}

impl Ground<'_> {
    /// The two axes with their ticks; labels of the upward one where asked for.
    fn axes(&mut self, labelled: bool) {
        let frame = self.projection.frame;
        let notation = self.look.language.notation;
        let (stroke, muted) = (Stroke::solid(self.palette.leader, 0.75), self.palette.muted);
        let length = frame.width() - 2.0 * self.projection.padding.0;
        for (value, label) in self.projection.across().spaced_labels(notation, length) {
            let x = self.projection.x(value);
            let mark = LineSegment { from: Xy { x, y: frame.bottom }, to: Xy { x, y: frame.bottom + 4.0 } };
            self.items.push(Item::Line(mark, stroke));
            let at = Xy { x, y: frame.bottom + 14.5 };
            self.items
                .extend(label.map(|label| text(at, &label, TICK, Weight::Regular, Anchor::Middle, muted)));
        }
        for (value, label) in self.projection.up().tick_labels(notation) {
            let y = self.projection.y(value);
            let mark = LineSegment { from: Xy { x: frame.left - 4.0, y }, to: Xy { x: frame.left, y } };
            self.items.push(Item::Line(mark, stroke));
            if labelled {
                let at = Xy { x: frame.left - 7.0, y: y + 3.3 };
                self.items.push(text(at, &label, TICK, Weight::Regular, Anchor::End, muted));
            }
        }
        let corners = [(frame.left, frame.top), (frame.left, frame.bottom), (frame.right, frame.bottom)];
        self.items.push(Item::Path(corners.map(|(x, y)| Xy { x, y }).to_vec(), stroke));
    }

    fn crosshair(&mut self) {
        let (frame, cross) = (self.projection.frame, self.cross);
        let stroke = Stroke::solid(self.palette.muted, 1.0);
        let down =
            LineSegment { from: Xy { x: cross.x, y: frame.top }, to: Xy { x: cross.x, y: frame.bottom } };
        let along =
            LineSegment { from: Xy { x: frame.left, y: cross.y }, to: Xy { x: frame.right, y: cross.y } };
        let faint = Stroke { dash: Some((2.0, 3.0)), ..Stroke::solid(self.palette.leader, 0.75) };
        self.items.extend(self.before.iter().map(|&line| Item::Line(line, faint)));
        self.items.extend([Item::Line(down, stroke), Item::Line(along, stroke)]);
    }

    /// Names with counts in the outer corners: in full, short, smaller, or not at all where the quadrant is narrow; returns
    /// those without.
    fn quadrant_names(
        &mut self,
        map: &Map,
        quadrants: &[Quadrant],
        (inset, sizes): (f64, &[f64]),
    ) -> Vec<Quadrant> {
        let mut unnamed = Vec::new();
        for &quadrant in quadrants {
            let area = self.projection.quadrant(quadrant, self.cross);
            let name = map.words.regions.of(quadrant);
            let count = map.count(quadrant);
            let wordings = [name.long, name.short].map(|name| format!("{name} · {count}"));
            let mut ways = sizes.iter().flat_map(|&size| wordings.iter().map(move |words| (words, size)));
            let fits = |&(words, size): &(&String, f64)| {
                font::width(words, size, Weight::Bold) + 2.0 * inset <= area.width() && area.height() >= 20.0
            };
            let Some((words, size)) = ways.find(fits) else {
                unnamed.push(quadrant);
                continue;
            };
            let (right, top) = self.projection.corner(quadrant);
            let (x, anchor) =
                if right { (area.right - inset, Anchor::End) } else { (area.left + inset, Anchor::Start) };
            let y = if top { area.top + 14.5 } else { area.bottom - 7.0 };
            let colour = self.palette.role(quadrant).text;
            self.write(text(Xy { x, y }, words, size, Weight::Bold, anchor, colour));
        }
        unnamed
    }

    /// What the markers of quadrants without a name are, below the frame and left of the title of its axis.
    fn legend(&mut self, map: &Map, mut quadrants: Vec<Quadrant>, right: f64) {
        quadrants.retain(|quadrant| map.count(*quadrant) > 0);
        let (palette, frame) = (self.palette, self.projection.frame);
        let set = |short: bool| {
            let entry = |&quadrant: &Quadrant| {
                let name = map.words.regions.of(quadrant);
                let name = if short { name.short } else { name.long };
                let words = format!("{name} · {}", map.count(quadrant));
                let mark = move |at: Xy| {
                    marker::marker(palette.role(quadrant), Xy { x: at.x + 4.5, ..at }, 4.0, palette.ground)
                };
                MarkedEntry::new(9.0, self.look, move |_| words.clone(), mark)
            };
            let entries: Vec<MarkedEntry> = quadrants.iter().map(entry).collect();
            Legend::new(&entries, Xy { x: frame.left, y: frame.bottom + 30.0 }, right - 12.0, self.look)
        };
        let ends = |item: &Item| item.bounds().map_or(right, |bounds| bounds.right);
        let fits =
            |legend: &Legend| legend.lines() <= 1 && legend.items.iter().all(|item| ends(item) <= right);
        let legend = [false, true].map(set).into_iter().find(fits);
        self.items.extend(legend.map(|legend| legend.items).unwrap_or_default());
    }

    /// Draws a name or tag and keeps labels away from it.
    fn write(&mut self, item: Item) {
        self.reserved.extend(item.bounds().map(|bounds| bounds.grown(6.0, 5.0)));
        self.items.push(item);
    }
}

/// Width that tick labels need left of the frame.
pub fn tick_label_room(window: Window, look: &Look) -> f64 {
    let labels = window.tick_labels(look.language.notation);
    labels.iter().map(|(_, label)| font::width(label, TICK, Weight::Regular)).fold(0.0, f64::max) + 7.0
}
