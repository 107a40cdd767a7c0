//! The points of a map in their frame: markers, names, intervals, arrows, benchmarks.

use super::axis::Window;
use super::font::Weight;
use super::geometry::{LineSegment, Xy};
use super::ground::Backdrop;
use super::layer::Layer;
use super::map::{Map, Point};
use super::marker;
use super::page::text;
use super::palette::{Colour, Palette};
use super::placement::{Align, DOT_RADIUS, Marker, PlacedLabel, Placement, Problem, Rung};
use super::projection::Projection;
use super::scene::{Anchor, Group, Item, Stroke};
use crate::analysis::quadrant::Quadrant;
use crate::look::{Look, Orientation};

/// A map on its way to a scene.
pub struct Plot<'a> {
    /// What is drawn.
    pub map: &'a Map,
    /// How.
    pub look: &'a Look,
    /// Where.
    pub projection: Projection,
    /// Radius of a marker that is no bubble.
    pub radius: f64,
    /// What the ids of its groups begin with.
    pub prefix: String,
    /// In drawing order.
    pub points: Vec<&'a Point>,
}

/// Radius of a point's marker: by area where bubbles are shown, else the usual one.
pub fn radius(point: &Point, map: &Map, look: &Look, usual: f64) -> f64 {
    const LARGEST: f64 = 11.0;
    let largest = map.points.iter().filter_map(|point| point.size).fold(0.0, f64::max);
    match point.size {
        Some(size) if map.draws(Layer::Bubbles, look) && largest > 0.0 => {
            (LARGEST * (size.max(0.0) / largest).sqrt()).max(marker::SMALL_RADIUS)
        }
        _ => usual,
    }
}

impl Plot<'_> {
    /// Centre and radius of every marker with its ring, in drawing order.
    pub fn circles(&self) -> Vec<(Xy, f64)> {
        let circle = |point: &&Point| {
            let ring = if self.is_ringed(point) { marker::RING_GAP } else { 0.0 };
            (self.place(point), self.radius(point) + ring)
        };
        self.points.iter().map(circle).collect()
    }

    /// What the placement of labels has to solve.
    pub fn problem(&self, ground: &Backdrop) -> Problem {
        let marker = |(point, (at, radius)): (&&Point, (Xy, f64))| Marker {
            at,
            radius,
            label: self.name(point),
            bold: point.quadrant == Quadrant::ConcentrateHere,
            number: point.rank,
            ellipse: self.ellipse(point),
        };
        let cross = self.map.crosshair;
        let arrows = self.points.iter().filter_map(|point| self.arrow(point)).map(|(_, line)| line);
        let tethers = self.points.iter().filter_map(|point| self.tether(point));
        Problem {
            frame: self.projection.frame,
            cross: self.projection.place(cross.importance, cross.performance),
            diagonal: ground.diagonal,
            faint: ground.before.clone(),
            arrows: arrows.chain(tethers).collect(),
            benchmarks: self.points.iter().filter_map(|point| self.benchmark(point)).collect(),
            dots: self.dots().collect(),
            reserved: ground.reserved.clone(),
            markers: self.points.iter().zip(self.circles()).map(marker).collect(),
        }
    }

    /// Everything in the frame, the hindmost first.
    pub fn items(&self, ground: Backdrop, placed: Option<&Placement>) -> Vec<Item> {
        let palette = Palette::of(self.look.theme);
        let mut items =
            vec![Item::Group(Group { id: format!("{}map", self.prefix), title: None, items: ground.items })];
        items.extend(self.breaks(palette));
        items.extend(self.others(palette));
        for point in &self.points {
            let ellipse =
                |radii| Item::Ellipse(self.place(point), radii, palette.role(point.quadrant).marker);
            items.extend(self.ellipse(point).map(ellipse));
        }
        for point in &self.points {
            items.extend(self.arrow(point).into_iter().flat_map(|(arrow, _)| arrow));
            let thin = Stroke::solid(palette.leader, 0.75);
            items.extend(self.tether(point).map(|tether| Item::Line(tether, thin)));
            items.extend(
                self.benchmark(point).into_iter().flat_map(|at| marker::benchmark(at, palette.muted)),
            );
        }
        let leaders = placed.into_iter().flat_map(|placed| &placed.labels).filter_map(|label| label.leader);
        items.extend(leaders.map(|leader| Item::Line(leader, Stroke::solid(palette.leader, 0.75))));
        for (index, point) in self.points.iter().enumerate() {
            let label = placed.map(|placed| (&placed.labels[index], placed.rung));
            items.push(self.point(index, point, label));
        }
        items
    }

    fn point(&self, index: usize, point: &Point, label: Option<(&PlacedLabel, Rung)>) -> Item {
        let palette = Palette::of(self.look.theme);
        let role = palette.role(point.quadrant);
        let (at, radius) = (self.place(point), self.radius(point));
        let mut items = marker::marker(role, at, radius, palette.ground_of(point.quadrant));
        if self.is_ringed(point) {
            items.extend(marker::uncertain_ring(at, radius + marker::RING_GAP, role.marker));
        }
        items.extend(self.direction(point).map(|way| marker::pointer(at, radius, way, role.marker)));
        if let Some((label, rung)) = label {
            let strong = rung == Rung::Numbered || point.quadrant == Quadrant::ConcentrateHere;
            items.extend(label_lines(label, if strong { role.text } else { palette.ink }));
        }
        let title = Some(self.tooltip(point));
        Item::Group(Group { id: format!("{}point-{}", self.prefix, index + 1), title, items })
    }

    /// Its values, its region, and what else is known of it.
    fn tooltip(&self, point: &Point) -> String {
        let value = |value: f64| self.look.language.notation.value(value, 2);
        let region = self.map.words.regions.of(point.quadrant).long;
        let (importance, performance) = (value(point.importance), value(point.performance));
        let title = (self.map.words.point)(&point.label, &importance, &performance, region);
        std::iter::once(title).chain(point.told.iter().cloned()).collect::<Vec<_>>().join("; ")
    }

    /// What stands beside the marker: of a point beyond the axes with its values.
    fn name(&self, point: &Point) -> String {
        let name = self.map.name_of(point, self.look);
        if self.direction(point).is_none() {
            return name;
        }
        let value = |value: f64| self.look.language.notation.value(value, self.look.decimals);
        let pair = self.look.language.notation.pair.replace(' ', "\u{a0}");
        format!("{name} ({}{pair}{})", value(point.importance), value(point.performance))
    }

    /// Where a point lies beyond the axes: −1, 0 or 1 along x and along y, downwards.
    fn direction(&self, point: &Point) -> Option<(f64, f64)> {
        let side = |value: f64, window: Window| {
            f64::from(i8::from(value > window.high) - i8::from(value < window.low))
        };
        let importance = side(point.importance, self.projection.importance);
        let performance = side(point.performance, self.projection.performance);
        let (x, y) = match self.look.orientation {
            Orientation::Cemi => (importance, -performance),
            Orientation::Classic => (performance, -importance),
        };
        (x != 0.0 || y != 0.0).then_some((x, y))
    }

    /// Strokes through the ends of the axes beyond which points lie.
    fn breaks(&self, palette: &Palette) -> Vec<Item> {
        const INSET: f64 = 5.0;
        let frame = self.projection.frame;
        let ways: Vec<(f64, f64)> = self.points.iter().filter_map(|point| self.direction(point)).collect();
        let stroke = Stroke::solid(palette.muted, 0.75);
        let mut items = Vec::new();
        for (x, way) in [(frame.left + INSET, -1.0), (frame.right - INSET, 1.0)] {
            if ways.iter().any(|direction| direction.0 == way) {
                items.extend(marker::axis_break(Xy { x, y: frame.bottom }, true, stroke, palette.ground));
            }
        }
        for (y, way) in [(frame.top + INSET, -1.0), (frame.bottom - INSET, 1.0)] {
            if ways.iter().any(|direction| direction.1 == way) {
                items.extend(marker::axis_break(Xy { x: frame.left, y }, false, stroke, palette.ground));
            }
        }
        items
    }

    /// Small marks of the points of a crowd that have neither name nor number.
    fn others(&self, palette: &Palette) -> Vec<Item> {
        let group = |(index, point): (usize, &Point)| {
            let mark = Item::Circle(self.place(point), DOT_RADIUS, palette.role(point.quadrant).marker);
            let id = format!("{}other-{}", self.prefix, index + 1);
            Item::Group(Group { id, title: Some(self.tooltip(point)), items: vec![mark] })
        };
        self.unnamed().into_iter().enumerate().map(group).collect()
    }

    /// Centres of the small marks of a crowd.
    pub fn dots(&self) -> impl Iterator<Item = Xy> {
        self.unnamed().into_iter().map(|point| self.place(point))
    }

    /// The points of a crowd that have neither name nor number, in drawing order.
    fn unnamed(&self) -> Vec<&Point> {
        if self.points.len() == self.map.points.len() {
            return Vec::new();
        }
        let is_named = |point: &&Point| self.points.iter().any(|other| std::ptr::eq(*point, *other));
        let mut points = self.map.in_drawing_order();
        points.retain(|point| !is_named(point));
        points
    }

    fn draws(&self, layer: Layer) -> bool {
        self.map.draws(layer, self.look)
    }

    fn is_ringed(&self, point: &Point) -> bool {
        point.uncertain && self.draws(Layer::Rings)
    }

    fn place(&self, point: &Point) -> Xy {
        self.projection.place(point.importance, point.performance)
    }

    fn radius(&self, point: &Point) -> f64 {
        radius(point, self.map, self.look, self.radius)
    }

    fn ellipse(&self, point: &Point) -> Option<(f64, f64)> {
        point.interval.filter(|_| self.draws(Layer::Ellipses)).map(|half| self.projection.lengths(half))
    }

    fn benchmark(&self, point: &Point) -> Option<Xy> {
        let (importance, performance) = point.benchmark.filter(|_| self.draws(Layer::Benchmarks))?;
        Some(self.projection.place(importance, performance))
    }

    fn tether(&self, point: &Point) -> Option<LineSegment> {
        marker::tether(self.place(point), self.radius(point), self.benchmark(point)?)
    }

    fn arrow(&self, point: &Point) -> Option<(Vec<Item>, LineSegment)> {
        let (importance, performance) = point.previous.filter(|_| self.draws(Layer::Arrows))?;
        let colour = Palette::of(self.look.theme).arrow(point.quadrant);
        let from = self.projection.place(importance, performance);
        marker::arrow(
            from,
            self.place(point),
            self.radius(point),
            colour,
            if point.moved { 1.25 } else { 0.5 },
        )
    }
}

/// The lines of a label: the last baseline is 0.22 em above the foot of its box, the pitch is 1.18 em.
pub fn label_lines(label: &PlacedLabel, colour: Colour) -> impl Iterator<Item = Item> {
    let (x, anchor) = match label.align {
        Align::Start => (label.rect.left, Anchor::Start),
        Align::Middle => (label.rect.centre().x, Anchor::Middle),
        Align::End => (label.rect.right, Anchor::End),
    };
    let weight = if label.bold { Weight::Bold } else { Weight::Regular };
    let count = label.lines.len();
    label.lines.iter().enumerate().map(move |(index, line)| {
        let below = (count - 1 - index) as f64;
        let y = label.rect.bottom - (0.22 + 1.18 * below) * label.size;
        text(Xy { x, y }, line, label.size, weight, anchor, colour)
    })
}
