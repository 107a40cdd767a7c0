//! Tags on the lines of a map, each at the first spot that is clear.

use super::{Furniture, Ground};
use crate::chart::font::{self, Weight};
use crate::chart::geometry::{LineSegment, Rect, Xy};
use crate::chart::map::Map;
use crate::chart::page::text;
use crate::chart::scene::{Anchor, Item, Stroke};
use crate::look::Orientation;

/// Size of the tags on the crosshair and the diagonal.
const TAG: f64 = 9.0;

impl Ground<'_> {
    /// “mean 8.36” above the vertical line of the crosshair; beside it where the axis title stands there.
    pub fn tag_across(&mut self, map: &Map, taken: f64) {
        let (frame, cross) = (self.projection.frame, self.cross);
        let value = match self.look.orientation {
            Orientation::Cemi => map.crosshair.importance,
            Orientation::Classic => map.crosshair.performance,
        };
        let words = self.tag(map, value);
        let half = font::width(&words, TAG, Weight::Regular) / 2.0;
        let centre = cross.x.min(frame.right - half).max(frame.left + half);
        if centre - half > taken + 10.0 {
            let above = Xy { x: centre, y: frame.top - 7.0 };
            self.items.push(text(above, &words, TAG, Weight::Regular, Anchor::Middle, self.palette.muted));
            return;
        }
        let beside = [(5.0, Anchor::Start), (-5.0, Anchor::End)];
        let spots = [frame.bottom - 6.0, frame.top + 28.0, frame.bottom - 24.0]
            .into_iter()
            .flat_map(|y| beside.map(|(dx, anchor)| (Xy { x: cross.x + dx, y }, anchor)));
        self.write_at_first_clear(&words, spots);
    }

    /// “mean 7.44” on the level line of the crosshair, at the first of its four ends that is clear, else between them.
    pub fn tag_up(&mut self, map: &Map) {
        const STEPS: u32 = 12;
        let (frame, cross) = (self.projection.frame, self.cross);
        let value = match self.look.orientation {
            Orientation::Cemi => map.crosshair.performance,
            Orientation::Classic => map.crosshair.importance,
        };
        let sides = [cross.y - 4.0, cross.y + 10.5];
        let ends = sides.into_iter().flat_map(|y| {
            [(Xy { x: frame.left + 5.0, y }, Anchor::Start), (Xy { x: frame.right - 5.0, y }, Anchor::End)]
        });
        let between = (1..STEPS).flat_map(|step| {
            let x = frame.left + frame.width() * f64::from(step) / f64::from(STEPS);
            sides.map(|y| (Xy { x, y }, Anchor::Middle))
        });
        self.write_at_first_clear(&self.tag(map, value), ends.chain(between));
    }

    fn tag(&self, map: &Map, value: f64) -> String {
        format!(
            "{} {}",
            map.crosshair.rule.short,
            self.look.language.notation.value(value, self.look.decimals_of_notes())
        )
    }

    /// The dashed line performance = importance, named where there is room beside it.
    pub fn diagonal(&mut self, dress: Furniture) -> Option<LineSegment> {
        const STEPS: u32 = 40;
        let line = self.projection.diagonal()?;
        self.items.push(Item::Line(
            line,
            Stroke { dash: Some((4.0, 3.0)), ..Stroke::solid(self.palette.leader, 1.0) },
        ));
        let words = self.look.language.marks.diagonal;
        // From the upper end down: below the line to its right, or above it to its left.
        let spots = (2..=STEPS - 2).rev().flat_map(|step| {
            let share = f64::from(step) / f64::from(STEPS);
            let x = line.from.x + (line.to.x - line.from.x) * share;
            let y = line.from.y + (line.to.y - line.from.y) * share;
            [(Xy { x: x + 7.0, y: y + 8.0 }, Anchor::Start), (Xy { x: x - 7.0, y: y - 3.0 }, Anchor::End)]
        });
        if dress == Furniture::Whole {
            self.write_at_first_clear(words, spots);
        }
        Some(line)
    }

    /// Writes a tag at the first spot inside the frame that is clear of markers, lines and other names, else at none.
    fn write_at_first_clear(&mut self, words: &str, spots: impl Iterator<Item = (Xy, Anchor)>) {
        for (at, anchor) in spots {
            let item = text(at, words, TAG, Weight::Regular, anchor, self.palette.muted);
            // Between the ends of a line a tag could be taken for the name of a point.
            let clearance = if anchor == Anchor::Middle { 9.0 } else { 2.0 };
            if item.bounds().is_some_and(|bounds| self.is_clear(&bounds, clearance)) {
                self.write(item);
                return;
            }
        }
    }

    fn is_clear(&self, bounds: &Rect, clearance: f64) -> bool {
        let (cross, near) = (self.cross, bounds.grown(3.0, 2.0));
        let is_cut = (bounds.left < cross.x && cross.x < bounds.right)
            || (bounds.top < cross.y && cross.y < bounds.bottom);
        let is_near = |(centre, radius): &(Xy, f64)| bounds.distance(*centre) < radius + clearance;
        let is_taken =
            self.reserved.iter().any(|other| other.overlaps(&near)) || self.markers.iter().any(is_near);
        let is_struck = self.before.iter().any(|line| bounds.clip(line).is_some());
        self.projection.frame.holds(bounds) && !is_cut && !is_taken && !is_struck
    }
}
