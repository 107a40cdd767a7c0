//! PNG: the picture of the SVG, with the embedded font.

use super::{Format, Rendered, Style};
use crate::analysis::Analysis;
use crate::chart::picture::Picture;
use crate::chart::png::png;
use crate::chart::svg::svg;
use crate::error::{Error, Result};
use crate::message::{Drawn, Message, Outputs};
use crate::report::Figure;

/// `.png`.
pub const FORMAT: Format = Format {
    name: "png",
    extensions: &["png"],
    about: "a chart as pixels",
    text: false,
    chart: true,
    render,
};

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    of_picture(Figure::new(analysis, style.chart, &style.look).draw(&style.look).on(style.look.canvas), style)
}

/// A picture as pixels.
pub(super) fn of_picture(picture: Picture, style: &Style) -> Result<Rendered> {
    let mut notices = picture.notices;
    if !picture.missing_glyphs.is_empty() {
        let glyphs = picture.missing_glyphs.iter().map(char::to_string).collect();
        notices.push(Message::sure(Drawn::GlyphsMissing { glyphs }));
    }
    let bytes = png(&svg(&picture.scene), style.pixels_per_point())
        .map_err(|why| Error::of(Outputs::NotDrawn { why }))?;
    Ok(Rendered { bytes, notices })
}
