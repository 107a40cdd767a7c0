//! Outputs for programs: bytes of an analysis, without a file.

use super::{Format, Rendered, Style, svg};
use crate::analysis::Analysis;
use crate::error::Result;
use crate::look::Chart;

/// Makes an output of an analysis: `format` is one of [`FORMATS`](super::FORMATS), or by name [`super::HTML`] and its neighbours.
///
/// # Errors
/// Where the output cannot be made of this analysis.
///
/// ```
/// use ecart::{input::Source, write::{MARKDOWN, Style}};
/// # fn main() -> ecart::error::Result<()> {
/// let survey = ecart::read(&Source::file("fixtures/martilla_james.csv"))?;
/// let analysis = ecart::analyze(&survey, &ecart::analysis::Plan::default())?;
/// let report = ecart::report(&analysis, &MARKDOWN, &Style::default())?;
/// assert!(String::from_utf8(report.bytes).unwrap().contains("Concentrate here"));
/// # Ok(())
/// # }
/// ```
pub fn report(analysis: &Analysis, format: &Format, style: &Style) -> Result<Rendered> {
    (format.render)(analysis, style)
}

/// Draws a chart of an analysis as SVG, in the look of the style.
///
/// For a PNG of it give [`report`] the format [`super::PNG`] and the chart as [`Style::chart`].
///
/// # Errors
/// Where the chart cannot be drawn of this analysis.
///
/// ```
/// use ecart::{input::Source, look::Chart, write::Style};
/// # fn main() -> ecart::error::Result<()> {
/// let survey = ecart::read(&Source::file("fixtures/martilla_james.csv"))?;
/// let analysis = ecart::analyze(&survey, &ecart::analysis::Plan::default())?;
/// let picture = ecart::draw(&analysis, Chart::Gap, &Style::default())?;
/// assert!(String::from_utf8(picture.bytes).unwrap().contains("<svg"));
/// # Ok(())
/// # }
/// ```
pub fn draw(analysis: &Analysis, chart: Chart, style: &Style) -> Result<Rendered> {
    report(analysis, &svg::FORMAT, &Style { chart, ..style.clone() })
}
