//! Analysis → bytes, pure: each output is one file ending in one [`Format`], listed in [`FORMATS`].

mod alt;
pub(crate) mod callback;
mod charts;
pub(crate) mod comparison;
pub(crate) mod csv;
mod dialect;
mod docx;
pub(crate) mod draft;
mod embedded;
mod html;
mod json;
mod junit;
mod made;
mod markdown;
mod office;
mod paragraph;
pub(crate) mod pictures;
pub(crate) mod plan;
mod png;
mod pptx;
pub mod schema;
mod shade;
pub(crate) mod style;
mod svg;
mod table;
mod tabular;
pub mod template;
mod terminal_map;
mod xlsx;

pub use self::alt::FORMAT as ALT;
pub use self::csv::FORMAT as CSV;
pub use self::dialect::CsvDialect;
pub use self::docx::FORMAT as DOCX;
pub use self::html::FORMAT as HTML;
pub use self::json::FORMAT as JSON;
pub use self::junit::FORMAT as JUNIT;
pub use self::made::{draw, report};
pub use self::markdown::FORMAT as MARKDOWN;
pub use self::pictures::PictureFile;
pub use self::png::FORMAT as PNG;
pub use self::pptx::FORMAT as PPTX;
pub use self::style::Style;
pub use self::svg::FORMAT as SVG;
pub use self::table::FORMAT as TABLE;
pub use self::terminal_map::FORMAT as MAP;
pub use self::xlsx::FORMAT as XLSX;

use crate::analysis::Analysis;
use crate::error::Result;
use crate::look::Part;
use crate::message::{Drawn, Message};
use crate::output::{harmless, harmless_json, harmless_styled};
use crate::report::Document;

/// An output: how it is called, what it is, how it is made.
#[derive(Debug)]
pub struct Format {
    /// Its name for `--format`, and its usual extension.
    pub name: &'static str,
    /// Extensions of files it writes.
    pub extensions: &'static [&'static str],
    /// One line for `--help`.
    pub about: &'static str,
    /// Whether it is text that may go to a terminal.
    pub text: bool,
    /// Whether it is one chart, of the map that the style's level picks.
    pub chart: bool,
    /// Makes the output; the same analysis and style give the same bytes.
    pub render: fn(&Analysis, &Style) -> Result<Rendered>,
}

/// An output, made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Rendered {
    /// What is written.
    pub bytes: Vec<u8>,
    /// What whoever asked for it should be told: a sentence each.
    pub notices: Vec<Message>,
}

/// Every output.
pub static FORMATS: &[&Format] = &[
    &table::FORMAT,
    &terminal_map::FORMAT,
    &csv::FORMAT,
    &json::FORMAT,
    &markdown::FORMAT,
    &html::FORMAT,
    &xlsx::FORMAT,
    &pptx::FORMAT,
    &docx::FORMAT,
    &svg::FORMAT,
    &png::FORMAT,
    &alt::FORMAT,
    &junit::FORMAT,
];

impl Rendered {
    /// A report as text; parts that were asked for and are not there are told.
    fn report(text: String, document: &Document) -> Self {
        let absent = |part: &Part| Message::sure(Drawn::SectionAbsent { section: part.name() });
        Self { bytes: text.into_bytes(), notices: document.absent.iter().map(absent).collect() }
    }
}

impl From<Vec<u8>> for Rendered {
    /// An output there is nothing to tell about.
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, notices: Vec::new() }
    }
}

/// The output of an artifact: of a plan alone where its style says so.
///
/// # Errors
/// Where the format shows no plan, or cannot be drawn.
pub fn render(format: &Format, analysis: &Analysis, style: &Style) -> Result<Rendered> {
    let drawn =
        if style.plan { plan::render(format, analysis, style) } else { (format.render)(analysis, style) };
    drawn.map(|rendered| on_terminal(rendered, format, style))
}

/// An output as the terminal gets it that it goes to: nothing in it steers that. Tables and maps see to it themselves, for
/// they may have colours.
fn on_terminal(rendered: Rendered, format: &Format, style: &Style) -> Rendered {
    if !style.terminal
        || !format.text
        || [table::FORMAT.name, terminal_map::FORMAT.name].contains(&format.name)
    {
        return rendered;
    }
    let bytes = harmless(&String::from_utf8_lossy(&rendered.bytes)).into_owned().into_bytes();
    Rendered { bytes, ..rendered }
}

/// JSON as it is written: it ends its last line, and nothing in it steers a terminal.
fn lines_of_json(json: &str) -> Vec<u8> {
    (harmless_json(json).into_owned() + "\n").into_bytes()
}

/// A text that may go to a terminal: nothing but the style's own colours steers it.
fn shown(text: &str, style: &Style) -> String {
    if style.color { harmless_styled(text) } else { harmless(text).into_owned() }
}

impl Format {
    /// The format with this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        FORMATS.iter().copied().find(|format| format.name == name)
    }

    /// The format of a file, by the longest extension its name ends in: `.alt.txt` before `.txt`.
    ///
    /// ```
    /// use ecart::write::Format;
    /// let name = |file| Format::of_file(file).map(|format| format.name);
    /// assert_eq!(name("gap.alt.txt"), Some("alt"));
    /// assert_eq!((name("Gap.TXT"), name(".txt"), name("gap")), (Some("table"), None, None));
    /// ```
    pub fn of_file(name: &str) -> Option<&'static Self> {
        let name = name.to_ascii_lowercase();
        let ends = |extension: &&str| {
            name.strip_suffix(extension).is_some_and(|stem| stem.len() > 1 && stem.ends_with('.'))
        };
        let length = |format: &&Self| format.extensions.iter().copied().filter(ends).map(str::len).max();
        FORMATS.iter().copied().filter(|format| length(format).is_some()).max_by_key(length)
    }
}
