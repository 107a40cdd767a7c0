//! The mark of an action: its letter on a disc, in a ring, or a diamond where there is none.

use super::super::font::Weight;
use super::super::geometry::Xy;
use super::super::marker;
use super::super::page::text;
use super::super::palette::{Colour, Palette};
use super::super::scene::{Anchor, Item};
use super::{ActionLine, LineStanding};
use crate::analysis::quadrant::Quadrant;

/// Radius of a badge.
pub const RADIUS: f64 = 7.5;
const LETTER: f64 = 9.0;

/// A badge on its ground.
pub fn badge(line: &ActionLine, at: Xy, radius: f64, ground: Colour, palette: &Palette) -> Vec<Item> {
    let Some(letter) = &line.letter else {
        let role = palette.role(Quadrant::ConcentrateHere);
        return marker::marker(role, at, radius * 0.75, ground);
    };
    let colour = colour(line.standing, palette);
    let mut items = vec![Item::Circle(at, radius + 1.0, ground), Item::Circle(at, radius, colour)];
    let ink = match line.standing {
        LineStanding::Enough => palette.ground,
        standing => {
            let width = if standing == LineStanding::NotEnough { 1.6 } else { 1.0 };
            items.push(Item::Circle(at, radius - width, ground));
            if standing == LineStanding::NotEnough { colour } else { palette.secondary }
        }
    };
    if letter.is_empty() {
        return items;
    }
    let size = LETTER * radius / RADIUS * if letter.chars().count() > 1 { 0.8 } else { 1.0 };
    let middle = Xy { x: at.x, y: at.y + 0.36 * size };
    items.push(text(middle, letter, size, Weight::Bold, Anchor::Middle, ink));
    items
}

/// The colour of a line's badge and interval.
pub fn colour(standing: LineStanding, palette: &Palette) -> Colour {
    match standing {
        LineStanding::Enough | LineStanding::NotEnough => palette.role(Quadrant::ConcentrateHere).text,
        LineStanding::Other | LineStanding::Closed | LineStanding::Without => palette.muted,
    }
}
