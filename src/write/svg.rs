//! SVG: the chart as vectors, its text still text.

use super::{Format, Rendered, Style};
use crate::analysis::Analysis;
use crate::chart::svg::svg;
use crate::error::Result;
use crate::report::picture::picture;

/// `.svg`.
pub const FORMAT: Format = Format {
    name: "svg",
    extensions: &["svg"],
    about: "a chart as vectors, its text still text",
    text: false,
    chart: true,
    render,
};

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    let picture = picture(analysis, style);
    Ok(Rendered { bytes: svg(&picture.scene).into_bytes(), notices: picture.notices })
}
