//! SVG: the chart as vectors, its text still text.

use super::{Format, Rendered, Style};
use crate::analysis::Analysis;
use crate::chart::picture::Picture;
use crate::chart::svg::svg;
use crate::error::Result;
use crate::report::Figure;

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
    Ok(of_picture(Figure::new(analysis, style.chart, &style.look).draw(&style.look).on(style.look.canvas)))
}

/// A picture as vectors.
pub(super) fn of_picture(picture: Picture) -> Rendered {
    Rendered { bytes: svg(&picture.scene).into_bytes(), notices: picture.notices }
}
