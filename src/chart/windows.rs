//! What parts of their scales the axes of maps show.

use super::axis::Window;
use super::layer::Layer;
use super::map::Map;
use crate::look::Look;

/// The windows of importance and performance that hold all that is shown of some maps.
pub fn windows(maps: &[&Map], look: &Look) -> (Window, Window) {
    let Some(first) = maps.first() else {
        let nothing = Window { low: 0.0, high: 1.0, zoomed: false };
        return (nothing, nothing);
    };
    let shown = |cross: fn(&Map) -> f64, side: fn((f64, f64)) -> f64| {
        let mut values = Vec::new();
        for map in maps {
            values.push(cross(map));
            values.extend(map.before.filter(|_| map.draws(Layer::Arrows, look)).map(side));
            for point in &map.points {
                let value = side((point.importance, point.performance));
                let half = point.interval.filter(|_| map.draws(Layer::Ellipses, look)).map_or(0.0, side);
                values.extend([value - half, value + half]);
                values.extend(point.previous.filter(|_| map.draws(Layer::Arrows, look)).map(side));
                values.extend(point.benchmark.filter(|_| map.draws(Layer::Benchmarks, look)).map(side));
            }
        }
        values
    };
    // Narrower than some margins of error, noise would look like structure.
    let least = |side: fn((f64, f64)) -> f64| {
        const MARGINS: f64 = 4.0;
        let points = maps.iter().flat_map(|map| &map.points);
        MARGINS * points.filter_map(|point| point.interval).map(side).fold(0.0, f64::max)
    };
    let importance = shown(|map| map.crosshair.importance, |pair| pair.0);
    let performance = shown(|map| map.crosshair.performance, |pair| pair.1);
    let (across, up) = (first.importance.scale, first.performance.scale);
    (
        Window::no_narrower(least(|pair| pair.0), importance, across, look.full_scale),
        Window::no_narrower(least(|pair| pair.1), performance, up, look.full_scale),
    )
}
