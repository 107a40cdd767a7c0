//! PNG: the picture of the SVG, with the embedded font.

use super::chart::png::png;
use super::chart::svg::svg;
use super::picture::picture;
use super::{Format, Style};
use crate::analysis::Analysis;
use crate::error::{Error, Result};

/// `.png`.
pub const FORMAT: Format =
    Format { name: "png", extensions: &["png"], about: "a chart as pixels", text: false, render };

fn render(analysis: &Analysis, style: &Style) -> Result<Vec<u8>> {
    let scene = picture(analysis, style).scene;
    png(&svg(&scene), style.pixels_per_point()).map_err(Error::Draw)
}
