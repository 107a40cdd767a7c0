//! The words for those who cannot see a chart, to be pasted beside its picture.

use super::{Format, Rendered, Style};
use crate::analysis::Analysis;
use crate::chart::picture::Picture;
use crate::error::Result;
use crate::report::Figure;

/// `--format alt`, `.alt.txt`.
pub const FORMAT: Format = Format {
    name: "alt",
    extensions: &["alt.txt"],
    about: "what a chart shows, in words: the alternative text of its picture",
    text: true,
    chart: true,
    render,
};

/// The message and the description that the chart's SVG carries.
fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    let figure = Figure::new(analysis, style.chart, &style.look);
    let mut rendered = of_picture(&figure.draw(&style.look));
    for line in &figure.told {
        rendered.bytes.extend(format!("\n{line}\n").into_bytes());
    }
    Ok(rendered)
}

/// What a picture shows, in words.
pub(super) fn of_picture(picture: &Picture) -> Rendered {
    let scene = &picture.scene;
    format!("{}\n\n{}\n", scene.title, scene.description).into_bytes().into()
}
