//! The map of a dashboard: all points, and the numbers of its priorities.

use super::{Block, Drawing, Place};
use crate::analysis::quadrant::Quadrant;
use crate::chart::backdrop::{Furniture, backdrop, tick_label_room};
use crate::chart::crowd;
use crate::chart::geometry::Rect;
use crate::chart::map::Point;
use crate::chart::marker;
use crate::chart::palette::Palette;
use crate::chart::placement::place_numbers;
use crate::chart::plot::{Plot, label_lines};
use crate::chart::projection::{PADDING, Projection};
use crate::chart::scene::{Item, Stroke};
use crate::chart::windows::windows;

/// More points than this have smaller markers.
const CROWD: usize = 24;
/// Priorities with a number, by rank: more would be a thicket in a map of this size.
const NUMBERED: usize = 12;

impl Drawing<'_> {
    pub(super) fn small_map(&self, place: Place) -> Block {
        let (map, look) = (&self.data.map, self.look);
        let (mut items, top) = self.head(&self.data.map_head, place);
        let (importance, performance) = windows(&[map], look);
        let mut projection = Projection {
            frame: Rect {
                left: place.left,
                top: top + 16.0,
                right: place.right,
                bottom: (place.bottom - 33.0).max(top + 80.0),
            },
            padding: PADDING,
            importance,
            performance,
            orientation: look.orientation,
        };
        projection.frame.left += tick_label_room(projection.up(), look).max(22.0);
        let radius = if map.points.len() > CROWD { marker::SMALL_RADIUS } else { marker::RADIUS };
        let plot = |points| Plot { map, look, projection, radius, prefix: String::new(), points };
        let all = plot(crowd::named(map).0);
        let ground = backdrop(&all, Furniture::Right);
        let mut first: Vec<&Point> =
            all.points.iter().copied().filter(|point| point.quadrant == Quadrant::ConcentrateHere).collect();
        first.sort_by_key(|point| point.rank);
        first.truncate(NUMBERED);
        let numbered = plot(first.clone());
        let mut problem = numbered.problem(&ground);
        let is_numbered = |point: &Point| first.iter().any(|other| std::ptr::eq(point, *other));
        let others = all.points.iter().zip(all.circles()).filter(|(point, _)| !is_numbered(point));
        problem.benchmarks.extend(others.map(|(_, (at, _))| at));
        let placed = place_numbers(&problem);
        items.extend(all.items(ground, None));
        let palette = Palette::of(look.theme);
        let thin = Stroke::solid(palette.leader, 0.75);
        items
            .extend(placed.labels.iter().filter_map(|label| label.leader).map(|line| Item::Line(line, thin)));
        let ink = palette.role(Quadrant::ConcentrateHere).text;
        items.extend(placed.labels.iter().flat_map(|label| label_lines(label, ink)));
        Block { items, foot: place.bottom }
    }
}
