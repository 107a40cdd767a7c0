//! SVG: the chart as text.
use super::{Format, Style};
use crate::analysis::Analysis;
use crate::error::Result;

/// `.svg`.
pub const FORMAT: Format =
    Format { name: "svg", extensions: &["svg"], about: "a chart as vectors, its text still text", text: true, render };

fn render(analysis: &Analysis, style: &Style) -> Result<Vec<u8>> {
    todo!()
}
