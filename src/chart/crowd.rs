//! Points that would spoil a map: those so far from all others that the axes would show little else, and those of a
//! crowd that no reader could tell apart.

use super::axis::Window;
use super::map::{Map, Point};
use super::windows::windows;
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;

/// Up to so many points all have a name or a number.
pub const NAMED: usize = 400;
/// Up to so many points all have a number in each of several maps beside one another, and a line in their key.
const NAMED_IN_PANELS: usize = 60;
/// Of a crowd so many priorities have a number, by rank; fewer in maps beside one another.
const PRIORITIES: usize = 40;
const PRIORITIES_IN_PANELS: usize = 20;
/// Of a crowd so many points of each other quadrant have a number, those farthest from the lines.
const EXTREMES: usize = 5;

/// Which points of a crowd have numbers, and how many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crowd {
    /// Priorities with a number.
    pub numbered: usize,
    /// All priorities.
    pub priorities: usize,
    /// Other points with a number.
    pub others: usize,
}

impl Crowd {
    /// The sentence about it.
    pub fn sentence(&self, map: &Map, look: &Look) -> String {
        let Self { numbered, priorities, others } = *self;
        (look.language.views.map.crowd)(numbered, priorities, others, map.points.len(), map.noun)
    }
}

/// The points of a map that have a name or number, in drawing order, and what is said where these are not all.
pub fn named(map: &Map) -> (Vec<&Point>, Option<Crowd>) {
    first(map, NAMED, PRIORITIES)
}

/// The same of maps beside one another, which are smaller.
pub fn named_in_panels(map: &Map) -> (Vec<&Point>, Option<Crowd>) {
    first(map, NAMED_IN_PANELS, PRIORITIES_IN_PANELS)
}

/// All points up to so many; of more the first priorities and the extremes of the other quadrants.
fn first(map: &Map, most: usize, priorities_numbered: usize) -> (Vec<&Point>, Option<Crowd>) {
    let points = map.in_drawing_order();
    if points.len() <= most {
        return (points, None);
    }
    let members = |quadrant: Quadrant| points.iter().copied().filter(move |point| point.quadrant == quadrant);
    let mut first: Vec<&Point> = members(Quadrant::ConcentrateHere).collect();
    let priorities = first.len();
    first.sort_by(|one, other| one.rank.cmp(&other.rank).then_with(|| one.id.cmp(&other.id)));
    first.truncate(priorities_numbered);
    let numbered = first.len();
    let mut kept = first;
    for quadrant in [Quadrant::KeepUp, Quadrant::PossibleOverkill, Quadrant::LowPriority] {
        let mut far: Vec<&Point> = members(quadrant).collect();
        far.sort_by(|one, other| {
            let (one_far, other_far) = (distance(one, map), distance(other, map));
            other_far.total_cmp(&one_far).then(one.rank.cmp(&other.rank)).then_with(|| one.id.cmp(&other.id))
        });
        far.truncate(EXTREMES);
        kept.extend(far);
    }
    let others = kept.len() - numbered;
    let is_kept = |point: &&Point| kept.iter().any(|other| std::ptr::eq(*point, *other));
    let shown = points.iter().copied().filter(is_kept).collect();
    (shown, Some(Crowd { numbered, priorities, others }))
}

/// How far a point is from the nearer of the two lines, each in parts of its own scale.
fn distance(point: &Point, map: &Map) -> f64 {
    let part = |value: f64, line: f64, (low, high): (f64, f64)| (value - line).abs() / (high - low).max(1e-9);
    part(point.importance, map.crosshair.importance, map.importance.scale).min(part(
        point.performance,
        map.crosshair.performance,
        map.performance.scale,
    ))
}

/// The windows of a map without one or two points so far out that an axis without them is three times as fine; `None`
/// where there are none, or the whole scale is wanted.
pub fn without_outliers(map: &Map, look: &Look) -> Option<(Window, Window)> {
    /// Fewer other points than this are no cloud to be far from.
    const CLOUD: usize = 5;
    const FINER: f64 = 3.0;
    if look.full_scale || map.points.len() <= CLOUD || map.points.len() > NAMED {
        return None;
    }
    let all = windows(&[map], look);
    let mut rest = map.clone();
    let width = |window: Window| window.high - window.low;
    let is_finer = |rest: &Map| {
        let (importance, performance) = windows(&[rest], look);
        FINER * width(importance) <= width(all.0) || FINER * width(performance) <= width(all.1)
    };
    let most = ((map.points.len() - 1) / CLOUD).min(2);
    for _ in 0..most {
        let far = outlying(&rest);
        let farthest = |one: &usize, other: &usize| {
            let ids = rest.points[*other].id.cmp(&rest.points[*one].id);
            far[*one].total_cmp(&far[*other]).then(ids)
        };
        let Some(index) = (0..far.len()).max_by(farthest) else { break };
        rest.points.remove(index);
        if is_finer(&rest) {
            return Some(windows(&[&rest], look));
        }
    }
    None
}

/// How far each point is from the middle of all, along the axis on which it is farthest, in parts of the scale.
fn outlying(map: &Map) -> Vec<f64> {
    let far = |value: fn(&Point) -> f64, (low, high): (f64, f64)| -> Vec<f64> {
        let mut all: Vec<f64> = map.points.iter().map(value).collect();
        all.sort_by(f64::total_cmp);
        let middle = all[all.len() / 2];
        map.points.iter().map(|point| (value(point) - middle).abs() / (high - low).max(1e-9)).collect()
    };
    let importance = far(|point| point.importance, map.importance.scale);
    let performance = far(|point| point.performance, map.performance.scale);
    importance.into_iter().zip(performance).map(|(one, other)| one.max(other)).collect()
}

/// The sentence about the points beyond the axes, where there are any.
pub fn beyond(map: &Map, (importance, performance): (Window, Window), look: &Look) -> Option<String> {
    let mut points = map.in_drawing_order();
    points.retain(|point| !importance.holds(point.importance) || !performance.holds(point.performance));
    let value = |value: f64| look.language.notation.value(value, look.decimals_of_notes());
    let told: Vec<(&str, String, String)> = points
        .iter()
        .map(|point| (point.label.as_str(), value(point.importance), value(point.performance)))
        .collect();
    (!told.is_empty()).then(|| (look.language.views.map.beyond)(&told))
}
