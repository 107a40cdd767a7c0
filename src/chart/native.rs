//! A map laid out for a chart that an office program draws: axes that end on ticks, and the engine's places for names.
//!
//! The office program draws the chart, so the geometry here is what it will make of the part: an inner plot with fixed
//! room around it, and labels given by the distance of their middle from their point.

use super::font::{self, Weight};
use super::geometry::{Rect, Xy};
use super::map::{Map, Point};
use super::placement::{
    Align, Marker, Metrics, PlacedLabel, Placement, Problem, Rung, place_names_for_others, place_numbers,
};
use crate::analysis::quadrant::Quadrant;
use crate::look::{Labels, Look, Orientation};
use crate::office::chart::quadrant::{MARGINS, PlacedName, SheetAxis};

/// A map laid out for one size of chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Native {
    /// The axis across and the axis up.
    pub axes: (SheetAxis, SheetAxis),
    /// The place of each name, in the order of the map's points.
    pub placed: Vec<PlacedName>,
    /// Size of the names in points.
    pub type_size: f64,
    /// Whether ranks stand for the names.
    pub numbered: bool,
    /// The names of the quadrants: in full, or short where one is narrow. Priority, keep up, low, overkill.
    pub quadrants: [String; 4],
    /// Their places.
    pub corners: [PlacedName; 4],
    /// The tags of the upright and of the level line: what stands before the value.
    pub tags: [(String, PlacedName); 2],
    /// What is left to complain about in the placement.
    pub metrics: Metrics,
}

/// Radius of a marker in points, its border included.
const RADIUS: f64 = 5.0;
/// Size of the names of the quadrants and of the tags.
const CORNER: f64 = 10.0;
const TAG: f64 = 9.0;
/// Between a name of a quadrant and the edges of the plot.
const INSET: f64 = 6.0;
/// The quadrants in the order of the block.
pub const QUADRANTS: [Quadrant; 4] =
    [Quadrant::ConcentrateHere, Quadrant::KeepUp, Quadrant::LowPriority, Quadrant::PossibleOverkill];

impl Native {
    /// Lays a map out for a chart of a width and height in points.
    pub fn of(map: &Map, size: (f64, f64), look: &Look) -> Self {
        Self::among(map, &[map], size, look)
    }

    /// The same with axes that hold the points of all of several maps, so that they can be compared.
    pub fn among(map: &Map, all: &[&Map], size: (f64, f64), look: &Look) -> Self {
        Sheet::new(map, all, size, look).laid_out()
    }
}

struct Sheet<'a> {
    map: &'a Map,
    look: &'a Look,
    size: (f64, f64),
    axes: (SheetAxis, SheetAxis),
    frame: Rect,
    cross: Xy,
}

impl<'a> Sheet<'a> {
    fn new(map: &'a Map, all: &[&Map], size: (f64, f64), look: &'a Look) -> Self {
        let (left, top, right, bottom) = MARGINS;
        let frame = Rect { left, top, right: size.0 - right, bottom: size.1 - bottom };
        let values = |side: fn(&Point) -> f64, cross: fn(&Map) -> f64| {
            let values = all.iter().flat_map(|map| map.points.iter().map(side).chain([cross(map)]));
            values.filter(|value| value.is_finite()).collect::<Vec<f64>>()
        };
        let importance = SheetAxis::around(
            &format!("{} →", map.importance.title),
            &values(|point| point.importance, |map| map.crosshair.importance),
            map.importance.scale,
        );
        let performance = SheetAxis::around(
            &format!("{} →", map.performance.title),
            &values(|point| point.performance, |map| map.crosshair.performance),
            map.performance.scale,
        );
        let axes = turned(look, (importance, performance));
        let mut sheet = Self { map, look, size, axes, frame, cross: Xy { x: 0.0, y: 0.0 } };
        sheet.axes = sheet.with_room_for_quadrants();
        sheet.cross = sheet.at((map.crosshair.importance, map.crosshair.performance));
        sheet
    }

    /// The axes with room for the names of the quadrants on both sides of the crosshair.
    fn with_room_for_quadrants(&self) -> (SheetAxis, SheetAxis) {
        let map = self.map;
        let (x, y) = turned(self.look, (map.crosshair.importance, map.crosshair.performance));
        let (across, up) = turned(self.look, (map.importance.scale, map.performance.scale));
        // As wide as counts make them on any of the maps that share the axes.
        let wide = |on_right: bool| {
            let there = QUADRANTS.into_iter().filter(|&quadrant| self.corner(quadrant).0 == on_right);
            let names = there.map(|quadrant| format!("{} · 00", map.words.regions.of(quadrant).short));
            let width = |name: String| font::width(&name, CORNER, Weight::Bold);
            (names.map(width).fold(0.0, f64::max) + 2.0 * INSET) / self.frame.width()
        };
        let tall = (CORNER * 1.2 + 8.0) / self.frame.height();
        let (first, second) = self.axes.clone();
        (first.with_room(x, (wide(false), wide(true)), across), second.with_room(y, (tall, tall), up))
    }

    fn at(&self, values: (f64, f64)) -> Xy {
        let (x, y) = turned(self.look, values);
        Xy {
            x: self.frame.left + self.frame.width() * self.axes.0.share(x),
            y: self.frame.bottom - self.frame.height() * self.axes.1.share(y),
        }
    }

    fn laid_out(self) -> Native {
        let quadrants = self.quadrant_names();
        let corners = self.corners(&quadrants);
        let tags = self.tags(&corners);
        let mut reserved: Vec<Rect> = corners.iter().map(|corner| corner.1.grown(3.0, 2.0)).collect();
        reserved.extend(tags.iter().map(|tag| tag.2.grown(3.0, 2.0)));
        let problem = self.problem(reserved);
        let named = if self.look.labels == Labels::Numbers { None } else { place_names_for_others(&problem) };
        let placement = named.unwrap_or_else(|| place_numbers(&problem));
        let numbered = placement.rung == Rung::Numbered;
        let Placement { labels, metrics, .. } = placement;
        let type_size = labels.first().map_or(10.5, |label| label.size);
        let placed = labels.iter().zip(&problem.markers).map(|(label, marker)| self.name(label, marker.at));
        Native {
            placed: placed.collect(),
            type_size,
            numbered,
            quadrants,
            corners: corners.map(|(corner, rect)| self.placed(corner, &rect, (&[], false))),
            tags: tags.map(|(text, end, rect)| (text, self.placed(end, &rect, (&[], false)))),
            metrics,
            axes: self.axes,
        }
    }

    fn problem(&self, reserved: Vec<Rect>) -> Problem {
        let marker = |point: &Point| Marker {
            at: self.at((point.importance, point.performance)),
            radius: RADIUS,
            label: point.label.clone(),
            bold: point.quadrant == Quadrant::ConcentrateHere,
            number: point.rank,
            ellipse: None,
        };
        Problem {
            frame: self.frame,
            cross: self.cross,
            diagonal: None,
            faint: Vec::new(),
            arrows: Vec::new(),
            benchmarks: Vec::new(),
            dots: Vec::new(),
            reserved,
            markers: self.map.points.iter().map(marker).collect(),
        }
    }

    /// A name where the engine put it; flush lines stand in the middle of a box that is as wide as they are.
    fn name(&self, label: &PlacedLabel, point: Xy) -> PlacedName {
        let weight = if label.bold { Weight::Bold } else { Weight::Regular };
        let widest = label.lines.iter().map(|line| font::width(line, label.size, weight)).fold(0.0, f64::max);
        let centre = match label.align {
            Align::Start => label.rect.left + widest / 2.0,
            Align::Middle => label.rect.centre().x,
            Align::End => label.rect.right - widest / 2.0,
        };
        let half = widest / 2.0;
        let rect = Rect { left: centre - half, right: centre + half, ..label.rect };
        self.placed(point, &rect, (&label.lines, label.leader.is_some()))
    }

    fn placed(&self, point: Xy, rect: &Rect, (lines, led): (&[String], bool)) -> PlacedName {
        let centre = rect.centre();
        let (width, height) = self.size;
        PlacedName {
            offset: ((centre.x - point.x) / width, (centre.y - point.y) / height),
            // A little air, so that a font that is a little wider does not break where ours did not.
            size: ((rect.width() + 4.0) / width, (rect.height() + 2.0) / height),
            lines: lines.to_vec(),
            led,
        }
    }

    /// Whether a quadrant is on the right, and whether it is on top.
    fn corner(&self, quadrant: Quadrant) -> (bool, bool) {
        let important = matches!(quadrant, Quadrant::ConcentrateHere | Quadrant::KeepUp);
        let performs = matches!(quadrant, Quadrant::KeepUp | Quadrant::PossibleOverkill);
        turned(self.look, (important, performs))
    }

    fn area(&self, quadrant: Quadrant) -> Rect {
        let (right, top) = self.corner(quadrant);
        let (frame, cross) = (self.frame, self.cross);
        Rect {
            left: if right { cross.x } else { frame.left },
            right: if right { frame.right } else { cross.x },
            top: if top { frame.top } else { cross.y },
            bottom: if top { cross.y } else { frame.bottom },
        }
    }

    fn quadrant_names(&self) -> [String; 4] {
        QUADRANTS.map(|quadrant| {
            let name = self.map.words.regions.of(quadrant);
            let width = font::width(&self.with_count(name.long, quadrant), CORNER, Weight::Bold);
            let fits = width + 2.0 * INSET <= self.area(quadrant).width();
            if fits { name.long } else { name.short }.to_owned()
        })
    }

    fn with_count(&self, name: &str, quadrant: Quadrant) -> String {
        format!("{name} · {}", self.map.count(quadrant))
    }

    /// Each corner of the plot, and the box of the name of its quadrant.
    fn corners(&self, names: &[String; 4]) -> [(Xy, Rect); 4] {
        [0, 1, 2, 3].map(|index| {
            let (right, top) = self.corner(QUADRANTS[index]);
            let width = font::width(&self.with_count(&names[index], QUADRANTS[index]), CORNER, Weight::Bold);
            let height = CORNER * 1.2;
            let frame = self.frame;
            let corner = Xy {
                x: if right { frame.right } else { frame.left },
                y: if top { frame.top } else { frame.bottom },
            };
            // In the corner, unless a point is there: then along the edge, at last beside the line.
            let area = self.area(QUADRANTS[index]);
            let (left, far) = (area.left + INSET, area.right - INSET - width);
            let (outer, inner) = if right { (far, left) } else { (left, far) };
            let (upper, lower) = (area.top + 4.0, area.bottom - 4.0 - height);
            let (edge, line) = if top { (upper, lower) } else { (lower, upper) };
            let spots =
                [(outer, edge), (left.midpoint(far), edge), (inner, edge), (outer, line), (inner, line)];
            let rects = spots.map(|(left, top)| Rect::sized(left, top, width, height));
            let fits = far >= left && upper < lower;
            let clear = rects.into_iter().find(|rect| fits && self.is_clear(rect));
            (corner, clear.unwrap_or(rects[0]))
        })
    }

    /// Whether no point stands in a box or at its edge.
    fn is_clear(&self, rect: &Rect) -> bool {
        let near =
            |point: &Point| rect.distance(self.at((point.importance, point.performance))) < RADIUS + 2.0;
        !self.map.points.iter().any(near)
    }

    /// The tag of each line: its text, the end of the line, and its box; beside the names of the quadrants.
    fn tags(&self, corners: &[(Xy, Rect); 4]) -> [(String, Xy, Rect); 2] {
        let frame = self.frame;
        let (upright, level) =
            turned(self.look, (self.map.crosshair.importance, self.map.crosshair.performance));
        let text = |value| {
            format!("{} {}", self.map.crosshair.rule.short, self.look.language.notation.value(value, 2))
        };
        let (across, up) = (text(upright), text(level));
        let height = TAG * 1.2;
        let width = font::width(&across, TAG, Weight::Regular);
        let left = (self.cross.x - width / 2.0).clamp(0.0, (self.size.0 - width).max(0.0));
        let above = Rect::sized(left, frame.top - height - 2.0, width, height);
        let width = font::width(&up, TAG, Weight::Regular);
        let lefts = [frame.right - 4.0 - width, frame.left + 4.0];
        let spots = [self.cross.y - height - 1.0, self.cross.y + 1.0]
            .into_iter()
            .flat_map(|top| lefts.map(|left| Rect::sized(left, top, width, height)));
        let clear = |rect: &Rect| {
            self.is_clear(rect) && corners.iter().all(|(_, corner)| !corner.grown(2.0, 1.0).overlaps(rect))
        };
        let beside = spots.clone().find(clear).or_else(|| spots.clone().next());
        let beside = beside.unwrap_or(Rect::sized(lefts[0], self.cross.y, width, height));
        [
            (across, Xy { x: self.cross.x, y: frame.top }, above),
            (up, Xy { x: frame.right, y: self.cross.y }, beside),
        ]
    }
}

/// Importance and performance, or across and up.
fn turned<T>(look: &Look, (importance, performance): (T, T)) -> (T, T) {
    match look.orientation {
        Orientation::Cemi => (importance, performance),
        Orientation::Classic => (performance, importance),
    }
}
