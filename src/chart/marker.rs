//! Markers: the shape of each quadrant, with a rim in the colour of the ground so that neighbours stay apart.

use super::geometry::{LineSegment, Xy};
use super::palette::{Colour, MarkerShape, QuadrantStyle};
use super::scene::{Item, Stroke};

/// Radius of a marker in points.
pub const RADIUS: f64 = 4.5;
/// Radius of a marker on a crowded map.
pub const SMALL_RADIUS: f64 = 3.2;

/// A marker; its look fits into a circle of about `radius`.
pub fn marker(role: QuadrantStyle, at: Xy, radius: f64, ground: Colour) -> Vec<Item> {
    const RIM: f64 = 0.5;
    match role.shape {
        MarkerShape::Diamond => {
            let half = 1.22 * radius;
            // The rim is measured across the sides, which are at 45°.
            let rim = RIM * std::f64::consts::SQRT_2;
            vec![
                Item::Polygon(diamond(at, half + rim), ground),
                Item::Polygon(diamond(at, half - rim), role.marker),
            ]
        }
        MarkerShape::Square => {
            let half = 0.88 * radius;
            vec![
                Item::Polygon(square(at, half + RIM), ground),
                Item::Polygon(square(at, half - RIM), role.marker),
            ]
        }
        MarkerShape::Disc => {
            vec![Item::Circle(at, radius + RIM, ground), Item::Circle(at, radius - RIM, role.marker)]
        }
        MarkerShape::Ring => vec![
            Item::Circle(at, radius, role.marker),
            Item::Circle(at, (radius - 1.5).max(0.4 * radius), ground),
        ],
    }
}

/// Half the width of a benchmark's cross.
const ARM: f64 = 3.5;

/// An arrowhead beside a marker that stands at the end of an axis: its point lies further in this direction (−1, 0, 1
/// along x and y).
pub fn pointer(at: Xy, radius: f64, (dx, dy): (f64, f64), colour: Colour) -> Item {
    const LENGTH: f64 = 4.5;
    const HALF: f64 = 3.0;
    let length = (dx * dx + dy * dy).sqrt().max(1.0);
    let (ux, uy) = (dx / length, dy / length);
    let along = |distance: f64| Xy { x: at.x + ux * distance, y: at.y + uy * distance };
    let (base, tip) = (along(radius + 1.5), along(radius + 1.5 + LENGTH));
    let corner = |side: f64| Xy { x: base.x - uy * HALF * side, y: base.y + ux * HALF * side };
    Item::Polygon(vec![tip, corner(1.0), corner(-1.0)], colour)
}

/// Two short strokes across an axis that is broken at a place; `along` tells the direction of the axis.
pub fn axis_break(at: Xy, level: bool, stroke: Stroke, ground: Colour) -> Vec<Item> {
    const HALF: f64 = 4.0;
    const APART: f64 = 3.0;
    let turn = |dx: f64, dy: f64| if level { (dx, dy) } else { (dy, dx) };
    let place = |dx: f64, dy: f64| {
        let (dx, dy) = turn(dx, dy);
        Xy { x: at.x + dx, y: at.y + dy }
    };
    let gap = Item::Line(
        LineSegment { from: place(-APART / 2.0, 0.0), to: place(APART / 2.0, 0.0) },
        Stroke::solid(ground, 2.0),
    );
    let slash = |x: f64| LineSegment { from: place(x - 1.5, HALF), to: place(x + 1.5, -HALF) };
    vec![gap, Item::Line(slash(-APART / 2.0), stroke), Item::Line(slash(APART / 2.0), stroke)]
}

/// A cross where the benchmark is.
pub fn benchmark(at: Xy, colour: Colour) -> Vec<Item> {
    let stroke = Stroke::solid(colour, 1.25);
    let arm = |dx: f64, dy: f64| {
        let from = Xy { x: at.x - dx, y: at.y - dy };
        Item::Line(LineSegment { from, to: Xy { x: at.x + dx, y: at.y + dy } }, stroke)
    };
    vec![arm(ARM, 0.0), arm(0.0, ARM)]
}

/// The line from the rim of a marker to its benchmark's cross; `None` where the two are too close for one.
pub fn tether(from: Xy, radius: f64, to: Xy) -> Option<LineSegment> {
    let length = from.distance(to);
    let (start, stop) = (radius + 1.5, length - ARM - 1.0);
    let along = |distance: f64| {
        let share = distance / length;
        Xy { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    };
    (stop > start + 1.0).then(|| LineSegment { from: along(start), to: along(stop) })
}

/// An arrow from a small dot to the rim of the marker at its end; `None` where the two are too close for one.
pub fn arrow(from: Xy, to: Xy, radius: f64, colour: Colour, width: f64) -> Option<(Vec<Item>, LineSegment)> {
    const HEAD: f64 = 5.5;
    const HALF_HEAD: f64 = 2.4;
    let length = from.distance(to);
    let stop = radius + 1.0;
    if length < stop + 3.0 {
        return None;
    }
    let (ux, uy) = ((to.x - from.x) / length, (to.y - from.y) / length);
    let along = |distance: f64| Xy { x: to.x - ux * distance, y: to.y - uy * distance };
    let tip = along(stop);
    let neck = along((stop + HEAD).min(length));
    let corner = |side: f64| Xy { x: neck.x - uy * HALF_HEAD * side, y: neck.y + ux * HALF_HEAD * side };
    let items = vec![
        Item::Circle(from, 1.75, colour),
        Item::Line(LineSegment { from, to: neck }, Stroke::solid(colour, width)),
        Item::Polygon(vec![tip, corner(1.0), corner(-1.0)], colour),
    ];
    Some((items, LineSegment { from, to: tip }))
}

/// A dotted ring around the marker of a point whose quadrant is uncertain: radius, and its 12 short strokes.
pub fn uncertain_ring(at: Xy, radius: f64, colour: Colour) -> Vec<Item> {
    // Unit vectors every 15°: constants, so that the same strokes come out on every machine.
    const OCTANT: [(f64, f64); 7] = [
        (1.0, 0.0),
        (0.965_925_826_289_068_3, 0.258_819_045_102_520_74),
        (0.866_025_403_784_438_6, 0.5),
        (std::f64::consts::FRAC_1_SQRT_2, std::f64::consts::FRAC_1_SQRT_2),
        (0.5, 0.866_025_403_784_438_6),
        (0.258_819_045_102_520_74, 0.965_925_826_289_068_3),
        (0.0, 1.0),
    ];
    let place = |(x, y): (f64, f64)| Xy { x: at.x + radius * x, y: at.y + radius * y };
    let quarter = |turn: fn((f64, f64)) -> (f64, f64)| {
        OCTANT
            .chunks_exact(2)
            .map(move |ends| {
                Item::Line(
                    LineSegment { from: place(turn(ends[0])), to: place(turn(ends[1])) },
                    Stroke::solid(colour, 0.75),
                )
            })
            .collect::<Vec<Item>>()
    };
    [
        quarter(|(x, y)| (x, y)),
        quarter(|(x, y)| (-y, x)),
        quarter(|(x, y)| (-x, -y)),
        quarter(|(x, y)| (y, -x)),
    ]
    .concat()
}

/// Distance of the ring from the rim of its marker.
pub const RING_GAP: f64 = 2.5;

fn diamond(at: Xy, half: f64) -> Vec<Xy> {
    [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)]
        .map(|(dx, dy)| Xy { x: at.x + dx, y: at.y + dy })
        .to_vec()
}

fn square(at: Xy, half: f64) -> Vec<Xy> {
    [(-half, -half), (half, -half), (half, half), (-half, half)]
        .map(|(dx, dy)| Xy { x: at.x + dx, y: at.y + dy })
        .to_vec()
}
