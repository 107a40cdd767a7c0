//! SVG: the chart as text.
use super::{Format, Style};
use crate::analysis::Analysis;
use crate::error::Result;

/// `.png`.
pub const FORMAT: Format =
    Format { name: "png", extensions: &["png"], about: "a chart as vectors, its text still text", text: false, render };

fn render(analysis: &Analysis, style: &Style) -> Result<Vec<u8>> {
    todo!()
}
