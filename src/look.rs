//! What outputs show and say, and never a number in them.

mod spelled;

use std::str::FromStr;

use crate::analysis::Measure;
use crate::message::Request;
use crate::options::Spelled;
use crate::words::{LANGUAGES, Words};

/// What is drawn and said, whatever the medium.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a layer of an output, on or off")]
pub struct Look {
    /// Words and notation.
    pub language: &'static Words,
    /// Decimals of means and gaps.
    pub decimals: usize,
    /// Which map a chart shows.
    pub level: ShownLevel,
    /// Light or dark charts.
    pub theme: Theme,
    /// Size of charts.
    pub canvas: Canvas,
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
    /// The parts of a report, in this order; `None` stands for all of them.
    pub sections: Option<Vec<Part>>,
    /// How criteria without a label are called.
    pub names: Names,
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
    /// How groups use the scale, even where none differs in everything alike.
    pub styles: bool,
    /// Whether advice may name options and study keys: for whoever runs the program, not for whoever reads its report.
    pub options: bool,
    /// What the cells of a heat table hold.
    pub cells: HeatMeasure,
    /// What slopes and small multiples show of each wave: performance, gap or importance.
    pub measure: Measure,
}

/// What the cells of a heat table hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum HeatMeasure {
    /// Importance − performance.
    #[default]
    Gap,
    /// Performance, or its share of the highest ratings (`--metric`).
    Performance,
    /// Importance.
    Importance,
}

impl HeatMeasure {
    /// Its place among the words of the measures.
    pub fn place(self) -> usize {
        match self {
            Self::Gap => 0,
            Self::Performance => 1,
            Self::Importance => 2,
        }
    }
}

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Chart {
    /// The map of the quadrants.
    Quadrant,
    /// Importance and performance of each row, joined by the gap.
    Gap,
    /// The map of each level of the first grouping; of many levels the heat table.
    Segments,
    /// The map of each level, however many there are.
    Panels,
    /// Gaps of the rows in each level of the first grouping.
    Heatmap,
    /// How the answers are spread over the scale.
    Answers,
    /// Drivers by derived importance, beside stated against derived importance.
    Drivers,
    /// Four lists with empty columns to fill in.
    Worksheet,
    /// Quadrants under other choices.
    Sensitivity,
    /// Performance, gap or importance in two waves, joined by a line.
    Slope,
    /// The same over three waves and more, a panel for each row.
    Multiples,
    /// Performance as two or three audiences see it, joined by a line.
    Audiences,
    /// Actions by effort and impact, beside their table.
    Plan,
    /// Importance and the difference of performance to a benchmark.
    Benchmark,
    /// The own gap and the difference of performance to a competitor.
    Competitor,
    /// Message, map, gaps, changes, segments and next steps on one page.
    Dashboard,
}

impl Chart {
    /// Whether a chart asked for as one may be shown where the other stands.
    pub fn is_kind_of(self, other: Self) -> bool {
        let kind = |chart| if chart == Self::Panels { Self::Segments } else { chart };
        kind(self) == kind(other)
    }

    /// The part of a report that shows it, where reports have it only when it is asked for.
    pub fn part_on_demand(self) -> Option<Part> {
        match self {
            Self::Answers => Some(Part::Answers),
            Self::Worksheet => Some(Part::Worksheet),
            Self::Sensitivity => Some(Part::Sensitivity),
            Self::Heatmap => Some(Part::Heatmap),
            Self::Dashboard => Some(Part::Dashboard),
            Self::Quadrant
            | Self::Gap
            | Self::Segments
            | Self::Panels
            | Self::Drivers
            | Self::Slope
            | Self::Multiples
            | Self::Audiences
            | Self::Plan
            | Self::Benchmark
            | Self::Competitor => None,
        }
    }
}

/// A part of a report, in the order in which reports have them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// Conditions on the results, and what came of them.
    Gates,
    /// What it says, how sure it is, what to do next.
    Summary,
    /// All of it on one page; only where asked for.
    Dashboard,
    /// The map of the quadrants.
    Map,
    /// The elements.
    Elements,
    /// The criteria, by element where there are any.
    Criteria,
    /// The gap chart.
    Gaps,
    /// Stated and derived importance.
    Drivers,
    /// Links to outcomes.
    Outcomes,
    /// Groups of respondents beside one another.
    Segments,
    /// The same as a heat table; only where asked for.
    Heatmap,
    /// How the answers are spread; only where asked for.
    Answers,
    /// Quadrants under other choices; only where asked for.
    Sensitivity,
    /// Lists to fill in; only where asked for.
    Worksheet,
    /// What changed since the wave before.
    Waves,
    /// What other audiences answer.
    Audiences,
    /// What is to be done, where the study says so.
    Plan,
    /// What comments say, and good ratings for each bad one, where they are asked for.
    Words,
    /// What the marks mean, and what the numbers rest on.
    Notes,
    /// What should be known before the numbers are used.
    Warnings,
}

/// Which rows a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownLevel {
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
#[non_exhaustive]
pub enum Theme {
    /// Dark on white.
    Light,
    /// Light on near-black.
    Dark,
}

/// Size of a chart.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
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
    /// The same, on a page that has its own title.
    Within(f64, f64),
}

/// Which axis importance is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Importance on x: priorities are at the lower right.
    Cemi,
    /// Importance on y, after Martilla & James (1977): priorities are at the upper left.
    Classic,
}

/// How criteria are called where the file has only identifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Names {
    /// `wait_on_phone` as “Wait on phone”.
    Readable,
    /// As they stand in the file.
    AsIs,
}

/// How points of a map are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Labels {
    /// Names beside the points; numbers and a key where they find no place.
    Names,
    /// Names with their gaps.
    Values,
    /// Numbers and a key.
    Numbers,
    /// Not at all.
    Off,
}

impl Look {
    /// The title that was asked for, else the message of a chart.
    pub fn headed<'a>(&'a self, message: &'a str) -> &'a str {
        self.title.as_deref().unwrap_or(message)
    }

    /// Decimals of lines and margins on a chart and in the sentences about them: two, or as many as were asked for.
    pub fn decimals_of_notes(&self) -> usize {
        self.decimals.max(2)
    }
}

impl Default for Look {
    fn default() -> Self {
        Self {
            language: LANGUAGES[0],
            decimals: 1,
            level: ShownLevel::Auto,
            theme: Theme::Light,
            canvas: Canvas::Slide,
            orientation: Orientation::Cemi,
            full_scale: false,
            cells: HeatMeasure::default(),
            measure: Measure::Performance,
            name: None,
            title: None,
            subtitle: None,
            source: None,
            footnote: None,
            sections: None,
            names: Names::Readable,
            labels: Labels::Names,
            ellipses: false,
            diagonal: false,
            arrows: true,
            benchmarks: true,
            bubbles: false,
            styles: false,
            options: true,
        }
    }
}

impl Part {
    /// The parts of a report that asks for none by name.
    pub const USUAL: [Part; 15] = [
        Part::Gates,
        Part::Summary,
        Part::Map,
        Part::Elements,
        Part::Criteria,
        Part::Gaps,
        Part::Drivers,
        Part::Outcomes,
        Part::Segments,
        Part::Waves,
        Part::Audiences,
        Part::Words,
        Part::Plan,
        Part::Notes,
        Part::Warnings,
    ];

    /// Its name for `--sections`.
    pub fn name(self) -> &'static str {
        self.spelling().unwrap_or_default()
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
            Canvas::Size(width, height) | Canvas::Within(width, height) => (width, height),
        }
    }

    /// Pixels of a PNG for each 1/72 in, unless told otherwise.
    pub fn pixels(self) -> u32 {
        if self == Canvas::Print { 4 } else { 2 }
    }

    /// Whether its height was given in points: a chart that needs less takes it all the same.
    pub fn is_exact(self) -> bool {
        matches!(self, Canvas::Size(..))
    }

    /// Whether the chart carries its own title and subtitle.
    pub fn titled(self) -> bool {
        !matches!(self, Canvas::Body | Canvas::Within(..))
    }
}

impl FromStr for Canvas {
    type Err = Request;

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
        size.ok_or_else(|| Request::NotACanvas {
            text: text.to_owned(),
            least: [Self::LEAST.0, Self::LEAST.1],
            greatest: Self::GREATEST,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Canvas;

    #[test]
    fn a_canvas_is_a_name_or_a_size() {
        assert_eq!("print".parse(), Ok(Canvas::Print));
        assert_eq!("800x450".parse(), Ok(Canvas::Size(800.0, 450.0)));
        for wrong in ["", "huge", "10x10", "800", "800xNaN", "800x-450", "1e9x500"] {
            let message = wrong.parse::<Canvas>().unwrap_err().to_string();
            assert!(message.contains("square") && message.contains("4000"), "{message}");
        }
    }
}
