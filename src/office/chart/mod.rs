//! Native charts: DrawingML parts whose numbers, names and colours come from cells and stay editable.
//!
//! One part serves spreadsheets, slides and documents. Every series names the cells it reads and carries their
//! values as a cache; names stand where the placement engine put them, as offsets from their points, so that they
//! follow a point that is moved.

mod axis;
pub(crate) mod bars;
mod label;
pub mod quadrant;
mod series;

pub use super::range::Range;
use super::xml::Xml;

/// Colours of a chart: fixed ones, or those of the theme around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChartColour {
    /// Red, green, blue in hex: `D95F02`.
    Fixed(String),
    /// A colour of the theme (`accent1`, `tx1`), lightened by these percentages of luminance, if any.
    Theme(&'static str, Option<(u32, u32)>),
}

impl ChartColour {
    /// The colour as DrawingML, `alpha` in percent.
    pub fn fill(&self, alpha: u32) -> String {
        let alpha = if alpha < 100 { format!("<a:alpha val=\"{}\"/>", alpha * 1000) } else { String::new() };
        let inner = match self {
            Self::Fixed(hex) => format!("<a:srgbClr val=\"{hex}\">{alpha}</a:srgbClr>"),
            Self::Theme(name, luminance) => {
                let luminance = luminance.map_or_else(String::new, |(modulation, offset)| {
                    format!("<a:lumMod val=\"{}\"/><a:lumOff val=\"{}\"/>", modulation * 1000, offset * 1000)
                });
                format!("<a:schemeClr val=\"{name}\">{luminance}{alpha}</a:schemeClr>")
            }
        };
        format!("<a:solidFill>{inner}</a:solidFill>")
    }
}

/// What a chart looks like, whatever it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dress {
    /// BCP 47 tag of all texts: `fr-FR`.
    pub language: &'static str,
    /// Typeface of all texts: `Arial`, or `+mn-lt` for that of the theme.
    pub typeface: &'static str,
    /// Colours of the four quadrants: priority, keep up, low, overkill.
    pub quadrants: [ChartColour; 4],
    /// Names and values.
    pub ink: ChartColour,
    /// Lines, ticks and tags.
    pub muted: ChartColour,
    /// What rings around markers are filled with: programs that draw no dotted edge show at least this.
    pub halo: ChartColour,
}

impl Dress {
    /// A part with its chart begun, as far as what it shows.
    pub(in crate::office) fn begun(&self) -> Xml {
        let mut xml = Xml::part();
        xml.open(
            "c:chartSpace",
            &[
                ("xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
                ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
                ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
            ],
        );
        xml.value("c:date1904", 0).value("c:lang", self.language).value("c:roundedCorners", 0);
        xml.open("c:chart", &[]).value("c:autoTitleDeleted", 1);
        xml
    }

    /// Properties of a run of text; `size` in points.
    pub(in crate::office) fn run(&self, tag: &str, size: f64, bold: bool, colour: &ChartColour) -> String {
        let (size, bold) = ((size * 100.0).round(), u8::from(bold));
        format!(
            "<a:{tag} lang=\"{}\" sz=\"{size}\" b=\"{bold}\">{}<a:latin typeface=\"{}\"/></a:{tag}>",
            self.language,
            colour.fill(100),
            self.typeface
        )
    }

    /// Properties of all texts of an axis or of a chart; `size` in points.
    pub(in crate::office) fn texts(&self, size: f64, colour: &ChartColour) -> String {
        // The default of a paragraph has no language of its own.
        let run =
            self.run("defRPr", size, false, colour).replacen(&format!(" lang=\"{}\"", self.language), "", 1);
        format!(
            "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{run}</a:pPr><a:endParaRPr lang=\"{}\"/></a:p></c:txPr>",
            self.language
        )
    }
}

/// A number as it stands in a part: the shortest decimal that reads back the same.
pub(in crate::office) fn number(value: f64) -> String {
    if value == 0.0 { "0".into() } else { format!("{value}") }
}

/// An offset or a share of the chart, in steps that no eye sees.
pub(in crate::office) fn share(value: f64) -> String {
    let rounded = format!("{value:.5}");
    if rounded == "-0.00000" { "0.00000".into() } else { rounded }
}
