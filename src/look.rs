//! Everything that changes the look of an output and never a number in it.

use std::str::FromStr;

use crate::words::{LANGUAGES, Words};

/// How outputs look.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a layer of an output, on or off")]
pub struct Style {
    /// Words and notation.
    pub language: &'static Words,
    /// Decimals of means and gaps.
    pub decimals: usize,
    /// Width of tables, in columns of the terminal.
    pub width: u16,
    /// Whether tables are coloured.
    pub color: bool,
    /// Which chart a picture shows.
    pub chart: Chart,
    /// Which map a chart shows.
    pub level: Level,
    /// Light or dark charts.
    pub theme: Theme,
    /// Size of charts.
    pub canvas: Canvas,
    /// Pixels of a PNG for each 1/72 in, 1 to 4; `None` takes the canvas's own.
    pub pixels: Option<u32>,
    /// Which axis importance is on.
    pub orientation: Orientation,
    /// Whole scale on both axes, however little of it the data cover.
    pub full_scale: bool,
    /// Name of the study, at the head of reports.
    pub name: Option<String>,
    /// Title instead of the message made from the counts.
    pub title: Option<String>,
    /// Subtitle instead of measure, scale and base.
    pub subtitle: Option<String>,
    /// Where the data come from, for footnotes.
    pub source: Option<String>,
    /// Last footnote, after those that explain the chart.
    pub footnote: Option<String>,
    /// How points of a map are named.
    pub labels: Labels,
    /// Confidence regions around the points.
    pub ellipses: bool,
    /// The line performance = importance, where both axes are on one scale.
    pub diagonal: bool,
    /// Arrows from the previous wave.
    pub arrows: bool,
    /// Marks of the benchmark.
    pub benchmarks: bool,
    /// Area of the markers by base.
    pub bubbles: bool,
}

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chart {
    /// The map of the quadrants.
    Quadrant,
    /// Importance and performance of each row, joined by the gap.
    Gap,
    /// The map of each level of the first grouping.
    Segments,
    /// Stated against derived importance.
    Drivers,
}

/// Which rows a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The elements where there are any, else the criteria.
    Auto,
    /// The elements.
    Elements,
    /// All criteria.
    Criteria,
    /// The criteria inside one element, by the place of the element in the study.
    Inside(usize),
}

/// Ground of the charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark on white.
    Light,
    /// Light on near-black.
    Dark,
}

/// Size of a chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Canvas {
    /// A 16:9 slide: 960 × 540 pt, PNG at 2×.
    Slide,
    /// A slide for print: 960 × 540 pt, PNG at 4× (288 dpi).
    Print,
    /// The body of a slide that has its own title: 860 × 400 pt.
    Body,
    /// 720 × 720 pt.
    Square,
    /// Width and height in points.
    Size(f64, f64),
}

/// Which axis importance is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Importance on x: priorities are at the lower right.
    Cemi,
    /// Importance on y, after Martilla & James (1977): priorities are at the upper left.
    Classic,
}

/// How points of a map are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Labels {
    /// Names beside the points; numbers and a key where they find no place.
    Names,
    /// Numbers and a key.
    Numbers,
    /// Not at all.
    Off,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            language: LANGUAGES[0],
            decimals: 1,
            width: 80,
            color: false,
            chart: Chart::Quadrant,
            level: Level::Auto,
            theme: Theme::Light,
            canvas: Canvas::Slide,
            pixels: None,
            orientation: Orientation::Cemi,
            full_scale: false,
            name: None,
            title: None,
            subtitle: None,
            source: None,
            footnote: None,
            labels: Labels::Names,
            ellipses: false,
            diagonal: false,
            arrows: true,
            benchmarks: true,
            bubbles: false,
        }
    }
}

impl Style {
    /// Pixels of a PNG for each 1/72 in.
    pub fn pixels_per_point(&self) -> u32 {
        self.pixels.unwrap_or(if self.canvas == Canvas::Print { 4 } else { 2 }).clamp(1, 4)
    }
}

impl Canvas {
    /// Smallest width and height on which a chart can be read, in points.
    pub const LEAST: (f64, f64) = (360.0, 280.0);
    /// Greatest width and height, in points.
    pub const GREATEST: f64 = 4000.0;

    /// Width and height in points.
    pub fn size(self) -> (f64, f64) {
        match self {
            Canvas::Slide | Canvas::Print => (960.0, 540.0),
            Canvas::Body => (860.0, 400.0),
            Canvas::Square => (720.0, 720.0),
            Canvas::Size(width, height) => (width, height),
        }
    }

    /// Whether the chart carries its own title and subtitle.
    pub fn titled(self) -> bool {
        self != Canvas::Body
    }
}

impl FromStr for Canvas {
    type Err = String;

    /// `slide`, `print`, `body`, `square`, or `WIDTHxHEIGHT` in points.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "slide" => return Ok(Canvas::Slide),
            "print" => return Ok(Canvas::Print),
            "body" => return Ok(Canvas::Body),
            "square" => return Ok(Canvas::Square),
            _ => {}
        }
        let size = text.split_once('x').and_then(|(width, height)| {
            let (width, height) = (width.parse().ok()?, height.parse().ok()?);
            let fits = |length: f64, least: f64| (least..=Self::GREATEST).contains(&length);
            (fits(width, Self::LEAST.0) && fits(height, Self::LEAST.1)).then_some(Canvas::Size(width, height))
        });
        size.ok_or_else(|| {
            format!(
                "\"{text}\" is not a canvas: slide, print, body, square, or WIDTHxHEIGHT in points from {}x{} to {}x{}",
                Self::LEAST.0,
                Self::LEAST.1,
                Self::GREATEST,
                Self::GREATEST
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Canvas, Style};

    #[test]
    fn a_canvas_is_a_name_or_a_size() {
        assert_eq!("print".parse(), Ok(Canvas::Print));
        assert_eq!("800x450".parse(), Ok(Canvas::Size(800.0, 450.0)));
        for wrong in ["", "huge", "10x10", "800", "800xNaN", "800x-450", "1e9x500"] {
            let message = wrong.parse::<Canvas>().unwrap_err();
            assert!(message.contains("square") && message.contains("4000"), "{message}");
        }
    }

    #[test]
    fn print_has_more_pixels_unless_told_otherwise() {
        let style = Style { canvas: Canvas::Print, ..Style::default() };
        assert_eq!(style.pixels_per_point(), 4);
        assert_eq!(Style { pixels: Some(1), ..style }.pixels_per_point(), 1);
        assert_eq!(Style::default().pixels_per_point(), 2);
    }
}
