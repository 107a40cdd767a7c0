//! PNG: the picture of the SVG, with the embedded font.

use super::{Format, Rendered, Style};
use crate::analysis::Analysis;
use crate::chart::png::png;
use crate::chart::svg::svg;
use crate::error::{Error, Result};
use crate::report::picture::picture;

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
    let picture = picture(analysis, style);
    let mut notices = picture.notices;
    if !picture.missing_glyphs.is_empty() {
        let missing: Vec<String> = picture.missing_glyphs.iter().map(char::to_string).collect();
        notices.push(format!(
            "the embedded font lacks {}, so the picture leaves them out (an .svg keeps them as text)",
            missing.join(" ")
        ));
    }
    let bytes = png(&svg(&picture.scene), style.pixels_per_point()).map_err(Error::Draw)?;
    Ok(Rendered { bytes, notices })
}
