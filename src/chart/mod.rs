//! Charts: input → scene (a display list in points) → SVG or PNG.

pub mod axis;
mod axis_titles;
pub mod backdrop;
pub mod font;
pub mod gap;
pub mod geometry;
mod key;
pub mod layer;
pub mod map;
mod marker;
mod matrix;
pub mod native;
mod page;
pub mod palette;
pub mod panels;
pub mod picture;
pub mod placement;
pub mod plot;
pub mod png;
pub mod projection;
pub mod quadrant;
pub mod rows;
pub mod scene;
pub mod segments;
pub mod svg;
mod text;
