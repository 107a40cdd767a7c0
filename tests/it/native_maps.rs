//! Names on native maps: the bars of the placement hold in the charts that Excel, PowerPoint and Word draw, too.

use ecart::chart::font::{self, Weight};
use ecart::chart::geometry::{Rect, Xy};
use ecart::chart::map::Map;
use ecart::chart::native::Native;
use ecart::look::{Look, Orientation};
use ecart::office::chart::quadrant::{MARGINS, SheetAxis};
use ecart::report::figure::map_of;
use ecart::words::fr;
use ecart::{analysis, input};

use crate::placement::{own, read, shared};

/// Sizes of charts in points: on a sheet of its own, beside its rows, on a slide, in a document.
const SIZES: [(f64, f64); 4] = [(885.0, 465.0), (864.0, 366.0), (750.0, 420.0), (726.0, 420.0)];
/// The border of a marker is part of it.
const RADIUS: f64 = 5.0;

/// A name as its offset and size in the part put it.
struct Box {
    rect: Rect,
    point: Xy,
    led: bool,
}

/// What an office program makes of the offsets, reckoned from the part's own shares and not from the engine's boxes.
fn drawn(map: &Map, native: &Native, size: (f64, f64), look: &Look) -> (Rect, Xy, Vec<Box>) {
    let (left, top, right, bottom) = MARGINS;
    let frame = Rect { left, top, right: size.0 - right, bottom: size.1 - bottom };
    let at = |importance, performance| {
        let (x, y) = match look.orientation {
            Orientation::Cemi => (importance, performance),
            Orientation::Classic => (performance, importance),
        };
        Xy {
            x: frame.left + frame.width() * native.axes.0.share(x),
            y: frame.bottom - frame.height() * native.axes.1.share(y),
        }
    };
    let place = |(index, point): (usize, &ecart::chart::map::Point)| {
        let (placed, point) = (&native.placed[index], at(point.importance, point.performance));
        let centre = Xy { x: point.x + placed.offset.0 * size.0, y: point.y + placed.offset.1 * size.1 };
        // The size has some air for a font that is a little wider.
        let (width, height) = (placed.size.0 * size.0 - 4.0, placed.size.1 * size.1 - 2.0);
        let rect = Rect::sized(centre.x - width / 2.0, centre.y - height / 2.0, width, height);
        Box { rect, point, led: placed.led }
    };
    let cross = at(map.crosshair.importance, map.crosshair.performance);
    (frame, cross, map.points.iter().enumerate().map(place).collect())
}

/// Every bar of the placement, for each size of chart.
fn is_flawless(name: &str, map: &Map, sizes: &[(f64, f64)], look: &Look) {
    for &size in sizes {
        let native = Native::of(map, size, look);
        let (name, m) = (format!("{name} at {size:?}"), &native.metrics);
        assert!(!native.numbered, "{name}: names find room");
        assert_eq!((m.n, m.faults()), (map.points.len(), 0), "{name}: {m:?}");
        assert!(m.leader_max <= 60.0 && m.leader_mean <= 30.0, "{name}: {m:?}");

        let (frame, cross, boxes) = drawn(map, &native, size, look);
        let inside = frame.grown(0.5, 0.5);
        for (index, one) in boxes.iter().enumerate() {
            let (label, rect) = (&map.points[index].label, &one.rect);
            assert!(
                rect.left >= inside.left
                    && rect.right <= inside.right
                    && rect.top >= inside.top
                    && rect.bottom <= inside.bottom,
                "{name}: {label} leaves the plot"
            );
            assert!(
                (cross.x <= rect.left || cross.x >= rect.right)
                    && (cross.y <= rect.top || cross.y >= rect.bottom),
                "{name}: the crosshair cuts {label}"
            );
            for (at, other) in boxes.iter().enumerate() {
                assert!(
                    rect.distance(other.point) >= RADIUS - 0.5,
                    "{name}: {label} stands on the point of {}",
                    map.points[at].label
                );
                let nearer = rect.distance(other.point) < rect.distance(one.point);
                assert!(one.led || !nearer, "{name}: {label} is nearer to {}", map.points[at].label);
                let meets = rect.left < other.rect.right - 0.1
                    && other.rect.left < rect.right - 0.1
                    && rect.top < other.rect.bottom - 0.1
                    && other.rect.top < rect.bottom - 0.1;
                assert!(at == index || !meets, "{name}: {label} meets {}", map.points[at].label);
            }
        }
    }
}

#[test]
fn names_of_layouts_meet_the_bars_in_native_charts() {
    let look = |orientation| Look { language: &fr::WORDS, orientation, ..Look::default() };
    let mut layouts = vec![own("bakery"), own("library"), own("clinic")];
    if let Some(folder) = shared() {
        layouts.extend(["target18", "martilla_james14"].map(|name| folder.join(format!("{name}.json"))));
    }
    for path in layouts {
        let map = read(&path).map();
        let name = path.file_stem().unwrap().to_string_lossy();
        is_flawless(&name, &map, &SIZES, &look(Orientation::Cemi));
        is_flawless(&name, &map, &SIZES[..1], &look(Orientation::Classic));
    }
}

#[test]
fn names_of_martilla_and_james_meet_the_bars_in_native_charts() {
    let survey = input::read(&input::Source::file("fixtures/martilla_james.csv")).unwrap();
    let analysis = analysis::analyze(&survey, &analysis::Plan::default()).unwrap();
    let look = Look::default();
    let map = map_of(&analysis, &look);
    is_flawless("Martilla & James", &map, &SIZES, &look);

    // The same places whatever the order of the rows.
    let turned = Map { points: map.points.iter().rev().cloned().collect(), ..map.clone() };
    let (one, mut other) = (Native::of(&map, SIZES[0], &look), Native::of(&turned, SIZES[0], &look));
    other.placed.reverse();
    assert_eq!(one, other);
}

/// The names of the quadrants stand in corners; a point that is there moves its name along the edge or to the line.
#[test]
fn no_point_stands_on_the_name_of_a_quadrant() {
    let look = Look::default();
    let mut checked = 0;
    for name in ["bakery", "library", "clinic"] {
        let map = read(&own(name)).map();
        for size in SIZES {
            // Axes that reach further than the points do, so that one can stand in each corner.
            let first = Native::of(&map, size, &look);
            let mut wide = map.clone();
            for (point, far) in wide.points.iter_mut().zip([true, false]) {
                let end = |axis: &SheetAxis| if far { axis.high } else { axis.low };
                (point.importance, point.performance) = (end(&first.axes.0), end(&first.axes.1));
            }
            let native = |map: &Map| Native::among(map, &[map, &wide], size, &look);
            let (frame, cross, _) = drawn(&map, &native(&map), size, &look);
            for (right, top) in [(true, true), (true, false), (false, true), (false, false)] {
                let mut map = map.clone();
                // As far in the corner as the axes let a point be.
                let end = |axis: &SheetAxis, far: bool| if far { axis.high } else { axis.low };
                map.points[0].importance = end(&first.axes.0, right);
                map.points[0].performance = end(&first.axes.1, top);
                let native = native(&map);
                let (_, _, boxes) = drawn(&map, &native, size, &look);
                let corner = Xy {
                    x: if right { frame.right } else { frame.left },
                    y: if top { frame.top } else { frame.bottom },
                };
                let index = match (right, top) {
                    (true, false) => 0,
                    (true, true) => 1,
                    (false, false) => 2,
                    (false, true) => 3,
                };
                let placed = &native.corners[index];
                let centre =
                    Xy { x: corner.x + placed.offset.0 * size.0, y: corner.y + placed.offset.1 * size.1 };
                let (width, height) = (placed.size.0 * size.0 - 4.0, placed.size.1 * size.1 - 2.0);
                let rect = Rect::sized(centre.x - width / 2.0, centre.y - height / 2.0, width, height);
                let area = if right { frame.right - cross.x } else { cross.x - frame.left };
                if width + 12.0 > area {
                    continue;
                }
                checked += 1;
                for one in &boxes {
                    assert!(rect.distance(one.point) >= RADIUS, "{name} at {size:?}: {right} {top}");
                }
            }
        }
    }
    assert!(checked > 20, "only {checked} names were looked at");
}

#[test]
fn a_name_that_fits_on_one_line_stands_on_one() {
    let map = read(&own("bakery")).map();
    let native = Native::of(&map, SIZES[0], &Look::default());
    for (point, placed) in map.points.iter().zip(&native.placed) {
        let width = font::width(&point.label, native.type_size, Weight::Bold);
        assert!(width > 200.0 || placed.lines.len() < 2, "{}", point.label);
    }
}
