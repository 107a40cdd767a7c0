//! What the points of a map stand on: tint, axes, crosshair, diagonal, and the names of these things.

use super::axis::{TICK, Window};
use super::axis_titles::axis_titles;
use super::font::{self, Weight};
use super::geometry::{Rect, Segment, Xy};
use super::map::{BY_URGENCY, Map};
use super::page::{MARGIN, text};
use super::palette::Palette;
use super::plot::Plot;
use super::projection::Projection;
use super::scene::{Anchor, Item, Stroke};
use crate::analysis::quadrant::Quadrant;
use crate::render::style::{Orientation, Style};

/// The ground of a map, and what labels must keep clear of.
pub struct Backdrop {
    /// What is drawn behind the points.
    pub items: Vec<Item>,
    /// Boxes of quadrant names and tags inside the frame.
    pub reserved: Vec<Rect>,
    /// The line performance = importance, where it is drawn.
    pub diagonal: Option<Segment>,
}

/// How much of the furniture a map has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dress {
    /// All of it.
    Whole,
    /// One of several maps on the same axes: no axis titles, one quadrant name, and tick labels where it is the
    /// first of its row.
    Panel {
        /// Whether the y axis has labels.
        first: bool,
    },
}

/// Draws the ground of a plot.
pub fn backdrop(plot: &Plot, dress: Dress) -> Backdrop {
    let (map, style, projection) = (plot.map, plot.style, &plot.projection);
    let palette = Palette::of(style.theme);
    let cross = projection.place(map.crosshair.importance, map.crosshair.performance);
    let (items, reserved) = (Vec::new(), Vec::new());
    let mut ground = Ground { projection, style, palette, cross, markers: plot.circles(), items, reserved };
    let tinted = projection.quadrant(Quadrant::ConcentrateHere, cross);
    ground.items.push(Item::Rect(tinted, palette.tint));
    ground.axes(dress != Dress::Panel { first: false });
    ground.crosshair();
    if dress == Dress::Whole {
        let frame = projection.frame;
        let above = Xy { x: MARGIN, y: frame.top - 9.0 };
        let titles =
            axis_titles(map, style, projection, above, Xy { x: frame.right, y: frame.bottom + 30.0 });
        ground.items.extend(titles.items);
        ground.quadrant_names(map, &BY_URGENCY);
        ground.tag_across(map, titles.right);
    } else {
        ground.quadrant_names(map, &[Quadrant::ConcentrateHere]);
    }
    ground.tag_up(map);
    let diagonal = (style.diagonal && map.commensurate).then(|| ground.diagonal(dress)).flatten();
    Backdrop { items: ground.items, reserved: ground.reserved, diagonal }
}

struct Ground<'a> {
    projection: &'a Projection,
    style: &'a Style,
    palette: &'a Palette,
    cross: Xy,
    /// Centre and radius of the circles that tags keep clear of.
    markers: Vec<(Xy, f64)>,
    items: Vec<Item>,
    reserved: Vec<Rect>,
}

/// Size of the tags on the crosshair and the diagonal.
const TAG: f64 = 9.0;

impl Ground<'_> {
    /// The two axes with their ticks; labels of the upward one where asked for.
    fn axes(&mut self, labelled: bool) {
        let frame = self.projection.frame;
        let notation = self.style.language.notation;
        let (stroke, muted) = (Stroke::solid(self.palette.leader, 0.75), self.palette.muted);
        let length = frame.width() - 2.0 * self.projection.padding.0;
        for (value, label) in self.projection.across().spaced_labels(notation, length) {
            let x = self.projection.x(value);
            let mark = Segment { from: Xy { x, y: frame.bottom }, to: Xy { x, y: frame.bottom + 4.0 } };
            self.items.push(Item::Line(mark, stroke));
            let at = Xy { x, y: frame.bottom + 14.5 };
            self.items
                .extend(label.map(|label| text(at, &label, TICK, Weight::Regular, Anchor::Middle, muted)));
        }
        for (value, label) in self.projection.up().tick_labels(notation) {
            let y = self.projection.y(value);
            let mark = Segment { from: Xy { x: frame.left - 4.0, y }, to: Xy { x: frame.left, y } };
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
        let down = Segment { from: Xy { x: cross.x, y: frame.top }, to: Xy { x: cross.x, y: frame.bottom } };
        let along = Segment { from: Xy { x: frame.left, y: cross.y }, to: Xy { x: frame.right, y: cross.y } };
        self.items.extend([Item::Line(down, stroke), Item::Line(along, stroke)]);
    }

    /// Names with counts in the outer corners: in full, short, or not at all where the quadrant is narrow.
    fn quadrant_names(&mut self, map: &Map, quadrants: &[Quadrant]) {
        const INSET: f64 = 7.0;
        for &quadrant in quadrants {
            let area = self.projection.quadrant(quadrant, self.cross);
            let name = self.style.language.quadrant(quadrant);
            let count = map.count(quadrant);
            let fitting =
                [name.long, name.short].into_iter().map(|name| format!("{name} · {count}")).find(|words| {
                    font::width(words, 11.0, Weight::Bold) + 2.0 * INSET <= area.width()
                        && area.height() >= 20.0
                });
            let Some(words) = fitting else { continue };
            let (right, top) = self.projection.corner(quadrant);
            let (x, anchor) =
                if right { (area.right - INSET, Anchor::End) } else { (area.left + INSET, Anchor::Start) };
            let y = if top { area.top + 14.5 } else { area.bottom - INSET };
            let colour = self.palette.role(quadrant).text;
            self.write(text(Xy { x, y }, &words, 11.0, Weight::Bold, anchor, colour));
        }
    }

    /// “mean 8.36” above the vertical line of the crosshair; beside it where the axis title stands there.
    fn tag_across(&mut self, map: &Map, taken: f64) {
        let (frame, cross) = (self.projection.frame, self.cross);
        let value = match self.style.orientation {
            Orientation::Cemi => map.crosshair.importance,
            Orientation::Classic => map.crosshair.performance,
        };
        let words = self.tag(map, value);
        let half = font::width(&words, TAG, Weight::Regular) / 2.0;
        let centre = cross.x.min(frame.right - half).max(frame.left + half);
        if centre - half > taken + 10.0 {
            let above = Xy { x: centre, y: frame.top - 4.5 };
            self.items.push(text(above, &words, TAG, Weight::Regular, Anchor::Middle, self.palette.muted));
            return;
        }
        let beside = [(5.0, Anchor::Start), (-5.0, Anchor::End)];
        let spots = [frame.bottom - 6.0, frame.top + 28.0, frame.bottom - 24.0]
            .into_iter()
            .flat_map(|y| beside.map(|(dx, anchor)| (Xy { x: cross.x + dx, y }, anchor)));
        self.write_at_first_clear(&words, spots);
    }

    /// “mean 7.44” on the level line of the crosshair, at the first of its four ends that is clear.
    fn tag_up(&mut self, map: &Map) {
        let (frame, cross) = (self.projection.frame, self.cross);
        let value = match self.style.orientation {
            Orientation::Cemi => map.crosshair.performance,
            Orientation::Classic => map.crosshair.importance,
        };
        let spots = [cross.y - 4.0, cross.y + 10.5].into_iter().flat_map(|y| {
            [(Xy { x: frame.left + 5.0, y }, Anchor::Start), (Xy { x: frame.right - 5.0, y }, Anchor::End)]
        });
        self.write_at_first_clear(&self.tag(map, value), spots);
    }

    fn tag(&self, map: &Map, value: f64) -> String {
        format!("{} {}", map.crosshair.rule.short, self.style.language.notation.value(value, 2))
    }

    /// The dashed line performance = importance, named where there is room beside it.
    fn diagonal(&mut self, dress: Dress) -> Option<Segment> {
        const STEPS: u32 = 40;
        let line = self.projection.diagonal()?;
        self.items.push(Item::Line(
            line,
            Stroke { dash: Some((4.0, 3.0)), ..Stroke::solid(self.palette.leader, 1.0) },
        ));
        let words = self.style.language.marks.diagonal;
        // From the upper end down: below the line to its right, or above it to its left.
        let spots = (2..=STEPS - 2).rev().flat_map(|step| {
            let share = f64::from(step) / f64::from(STEPS);
            let x = line.from.x + (line.to.x - line.from.x) * share;
            let y = line.from.y + (line.to.y - line.from.y) * share;
            [(Xy { x: x + 7.0, y: y + 8.0 }, Anchor::Start), (Xy { x: x - 7.0, y: y - 3.0 }, Anchor::End)]
        });
        if dress == Dress::Whole {
            self.write_at_first_clear(words, spots);
        }
        Some(line)
    }

    /// Writes a tag at the first spot inside the frame that is clear of markers, lines and other names, else at none.
    fn write_at_first_clear(&mut self, words: &str, spots: impl Iterator<Item = (Xy, Anchor)>) {
        for (at, anchor) in spots {
            let item = text(at, words, TAG, Weight::Regular, anchor, self.palette.muted);
            if item.bounds().is_some_and(|bounds| self.is_clear(&bounds)) {
                self.write(item);
                return;
            }
        }
    }

    fn is_clear(&self, bounds: &Rect) -> bool {
        let (cross, near) = (self.cross, bounds.grown(3.0, 2.0));
        let is_cut = (bounds.left < cross.x && cross.x < bounds.right)
            || (bounds.top < cross.y && cross.y < bounds.bottom);
        let is_near = |(centre, radius): &(Xy, f64)| bounds.distance(*centre) < radius + 2.0;
        let is_taken =
            self.reserved.iter().any(|other| other.overlaps(&near)) || self.markers.iter().any(is_near);
        self.projection.frame.holds(bounds) && !is_cut && !is_taken
    }

    /// Draws a name or tag and keeps labels away from it.
    fn write(&mut self, item: Item) {
        self.reserved.extend(item.bounds().map(|bounds| bounds.grown(4.0, 3.0)));
        self.items.push(item);
    }
}

/// Width that tick labels need left of the frame.
pub fn tick_label_room(window: Window, style: &Style) -> f64 {
    let labels = window.tick_labels(style.language.notation);
    labels.iter().map(|(_, label)| font::width(label, TICK, Weight::Regular)).fold(0.0, f64::max) + 7.0
}
