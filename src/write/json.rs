//! JSON: the analysis itself, in full precision.

use super::{Format, Rendered, Style, lines_of_json};
use crate::analysis::Analysis;
use crate::error::Result;

/// `--format json`, `.json`.
pub const FORMAT: Format = Format {
    name: "json",
    extensions: &["json"],
    about: "everything, in full precision, for scripts (see `ecart schema`)",
    text: true,
    chart: false,
    render,
};

fn render(analysis: &Analysis, _style: &Style) -> Result<Rendered> {
    let json =
        serde_json::to_string_pretty(analysis).expect("an analysis has string keys and finite numbers only");
    Ok(lines_of_json(&json).into())
}
