//! SVG: the chart as vectors, its text still text.

use super::chart::svg::svg;
use super::picture::picture;
use super::{Format, Style};
use crate::analysis::Analysis;
use crate::error::Result;

/// `.svg`.
pub const FORMAT: Format = Format {
    name: "svg",
    extensions: &["svg"],
    about: "a chart as vectors, its text still text",
    text: false,
    render,
};

fn render(analysis: &Analysis, style: &Style) -> Result<Vec<u8>> {
    Ok(svg(&picture(analysis, style).scene).into_bytes())
}
