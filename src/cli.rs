//! The command line: what was typed becomes what is meant, here and nowhere else.

mod groups;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum, builder::PossibleValuesParser, builder::TypedValueParser};

use crate::analysis::{Base, CrosshairRule, Plan, Within};
use crate::app::{Artifact, Job};
use crate::error::{Error, Result};
use crate::input::study::{self, Study};
use crate::input::{ScaleRange, Source, Wanted};
use crate::output::Target;
use crate::render::words::{LANGUAGES, Words, language};
use crate::render::{Chart, FORMATS, Format, Level, Orientation, Style};

/// Importance/performance gap analysis of survey ratings.
#[derive(Debug, Parser)]
#[command(name = "ecart", version, propagate_version = true, max_term_width = 100)]
#[command(after_help = "Exit codes: 0 done, 1 the data or a file is wrong, 2 the command line is wrong.")]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compute gaps and quadrants; print tables, write reports and charts
    Analyze(Box<Analyze>),
    /// Show the arithmetic of one criterion or element, from the counts of its answers to its rank
    Explain(Box<Explain>),
    /// Print the JSON Schema of the JSON output
    Schema,
}

/// `ecart analyze`.
#[derive(Debug, Args)]
pub struct Analyze {
    /// Survey file: CSV (comma, semicolon, tab), one row a respondent, a rating, or a criterion; - for standard input
    pub file: PathBuf,

    /// Study file: names, elements and their criteria, scale, missing codes; options override it
    #[arg(long, value_name = "TOML")]
    pub study: Option<PathBuf>,

    /// Write to a file; its extension picks the format (repeat for more)
    #[arg(short, long, value_name = "PATH", value_parser = output_path)]
    pub output: Vec<PathBuf>,

    /// What standard output gets [default: table, or nothing where -o is given]
    #[arg(long, value_parser = format_names())]
    pub format: Option<&'static Format>,

    #[command(flatten)]
    numbers: Numbers,

    #[command(flatten)]
    groups: groups::Groups,

    #[command(flatten)]
    looks: Looks,

    /// Say nothing on standard error but errors
    #[arg(short, long)]
    pub quiet: bool,
}

/// `ecart explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// Name or label of the criterion or element
    pub criterion: String,

    /// As for `analyze`.
    #[command(flatten)]
    pub analyze: Analyze,
}

/// What can change a number.
#[derive(Debug, Args)]
#[command(next_help_heading = "Numbers")]
struct Numbers {
    /// Where the quadrants divide: mean, median, midpoint, grand-mean, or two numbers I,P [default: mean]
    #[arg(long, value_name = "RULE")]
    crosshair: Option<CrosshairRule>,

    /// Answers a row rests on: respondents who rated both; all answers of each side; respondents complete on everything [default: pairs]
    #[arg(long, value_enum)]
    base: Option<BaseName>,

    /// Crosshair of the maps inside the elements: of all criteria, or of the element's own [default: all]
    #[arg(long, value_enum)]
    within: Option<WithinName>,

    /// Lowest and highest rating of the scale [default: told by the answers]
    #[arg(long, value_name = "LOW-HIGH")]
    scale: Option<ScaleRange>,

    /// Answers that mean "no answer", separated by commas
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    missing: Vec<String>,

    /// Columns of importance ratings, with * for anything
    #[arg(long, value_name = "PATTERN", value_delimiter = ',')]
    importance_columns: Vec<String>,

    /// Columns of performance ratings, with * for anything
    #[arg(long, value_name = "PATTERN", value_delimiter = ',')]
    performance_columns: Vec<String>,

    /// Confidence level of the intervals [default: 0.95]
    #[arg(long, value_name = "LEVEL", value_parser = confidence)]
    confidence: Option<f64>,
}

/// What cannot change a number.
#[derive(Debug, Args)]
#[command(next_help_heading = "Looks")]
struct Looks {
    /// Language of tables and charts [default: en]
    #[arg(long, value_parser = language_names())]
    lang: Option<&'static Words>,

    /// Importance on x, priorities lower right (cemi); or on y, priorities upper left (classic) [default: cemi]
    #[arg(long, value_enum)]
    orientation: Option<OrientationName>,

    /// Chart of an .svg or .png output [default: told by the file's name, else quadrant]
    #[arg(long, value_enum)]
    chart: Option<ChartName>,

    /// Map to draw: of the elements or of all criteria [default: elements where there are any]
    #[arg(long, value_enum)]
    level: Option<LevelName>,

    /// Colour of the table
    #[arg(long, value_enum, default_value_t = ColorChoice::Auto)]
    color: ColorChoice,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum BaseName {
    Pairs,
    Available,
    Listwise,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum WithinName {
    All,
    Own,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OrientationName {
    Cemi,
    Classic,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ChartName {
    Quadrant,
    Gap,
    Segments,
    Drivers,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LevelName {
    Elements,
    Criteria,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ColorChoice {
    Auto,
    Always,
    Never,
}

impl Analyze {
    /// What was meant.
    ///
    /// # Errors
    /// Where the study file is wrong.
    pub fn into_job(self) -> Result<Job> {
        let study = self.study.as_deref().map(study::read).transpose()?.unwrap_or_default();
        let plan = self.numbers.plan(&study, self.study.as_deref())?;
        let plan = self.groups.plan(&plan);
        let style = self.looks.style(&study, self.study.as_deref())?;
        let mut artifacts: Vec<Artifact> = Vec::new();
        // With an output file and no --format, the file is what was asked for.
        let format =
            self.format.or_else(|| if self.output.is_empty() { Format::named("table") } else { None });
        if let Some(format) = format {
            artifacts.push(Artifact { format, style: self.looks.on_stdout(&style), target: Target::Stdout });
        }
        for path in self.output {
            // The parser has refused paths without a known extension.
            let Some(format) = format_of(&path) else { continue };
            let chart = self.looks.chart.map_or_else(|| chart_of(&path), ChartName::meaning);
            artifacts.push(Artifact {
                format,
                style: Style { chart, ..style.clone() },
                target: Target::File(path),
            });
        }
        let source = Source {
            path: self.file,
            study_path: self.study,
            study,
            scale: self.numbers.scale,
            missing: self.numbers.missing,
            importance_columns: self.numbers.importance_columns,
            performance_columns: self.numbers.performance_columns,
            wanted: self.groups.wanted(Wanted::default()),
        };
        groups::check(&artifacts, &source.wanted(), &plan)?;
        Ok(Job { source, plan, artifacts })
    }
}

impl Explain {
    /// Which row, what to read and compute, and how it looks.
    ///
    /// # Errors
    /// Where the study file is wrong, or an output is asked for that an explanation cannot be.
    pub fn into_job(self) -> Result<(String, Job, Style)> {
        if self.analyze.format.is_some() || !self.analyze.output.is_empty() {
            return Err(Error::Options(
                "an explanation is text on standard output: leave --format and -o away".into(),
            ));
        }
        let job = self.analyze.into_job()?;
        let style = job.artifacts.first().map_or_else(Style::default, |artifact| artifact.style.clone());
        Ok((self.criterion, job, style))
    }
}

impl Numbers {
    fn plan(&self, study: &Study, path: Option<&Path>) -> Result<Plan> {
        let defaults = Plan::default();
        let crosshair = match &study.crosshair {
            Some(text) => text.parse().map_err(|problem| in_study(path, problem))?,
            None => defaults.crosshair,
        };
        let base = of_study(study.base.as_deref(), "base", path)?.map_or(defaults.base, BaseName::meaning);
        let within =
            of_study(study.within.as_deref(), "within", path)?.map_or(defaults.within, WithinName::meaning);
        let level = match study.confidence {
            Some(level) => confidence(&level.to_string()).map_err(|problem| in_study(path, problem))?,
            None => defaults.confidence,
        };
        Ok(Plan {
            crosshair: self.crosshair.unwrap_or(crosshair),
            base: self.base.map_or(base, BaseName::meaning),
            within: self.within.map_or(within, WithinName::meaning),
            confidence: self.confidence.unwrap_or(level),
            ..defaults
        })
    }
}

impl Looks {
    fn style(&self, study: &Study, path: Option<&Path>) -> Result<Style> {
        let defaults = Style::default();
        let words = match (self.lang, &study.language) {
            (Some(words), _) => words,
            (None, Some(code)) => language(code).ok_or_else(|| {
                let known: Vec<&str> = LANGUAGES.iter().map(|words| words.code).collect();
                in_study(path, format!("language {code:?} is not known (known: {})", known.join(", ")))
            })?,
            (None, None) => defaults.language,
        };
        let orientation = of_study(study.orientation.as_deref(), "orientation", path)?;
        let text = |text: &Option<study::Text>| {
            text.as_ref().map(|text| text.label().in_language(words.code).to_owned())
        };
        Ok(Style {
            language: words,
            orientation: self
                .orientation
                .or(orientation)
                .map_or(defaults.orientation, OrientationName::meaning),
            level: self.level.map_or(defaults.level, LevelName::meaning),
            name: text(&study.name),
            source: text(&study.source),
            ..defaults
        })
    }

    /// Standard output may be a terminal: it may have colour, and its own width.
    fn on_stdout(&self, style: &Style) -> Style {
        let terminal = std::io::stdout().is_terminal();
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let color = match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => terminal && !plain,
        };
        Style { color, ..style.clone() }
    }
}

impl BaseName {
    fn meaning(self) -> Base {
        match self {
            Self::Pairs => Base::Pairs,
            Self::Available => Base::Available,
            Self::Listwise => Base::Listwise,
        }
    }
}

impl WithinName {
    fn meaning(self) -> Within {
        match self {
            Self::All => Within::All,
            Self::Own => Within::Own,
        }
    }
}

impl OrientationName {
    fn meaning(self) -> Orientation {
        match self {
            Self::Cemi => Orientation::Cemi,
            Self::Classic => Orientation::Classic,
        }
    }
}

impl ChartName {
    fn meaning(self) -> Chart {
        match self {
            Self::Quadrant => Chart::Quadrant,
            Self::Gap => Chart::Gap,
            Self::Segments => Chart::Segments,
            Self::Drivers => Chart::Drivers,
        }
    }
}

impl LevelName {
    fn meaning(self) -> Level {
        match self {
            Self::Elements => Level::Elements,
            Self::Criteria => Level::Criteria,
        }
    }
}

/// A choice written in the study file, with the same names as on the command line.
fn of_study<T: ValueEnum>(text: Option<&str>, key: &str, path: Option<&Path>) -> Result<Option<T>> {
    let Some(text) = text else { return Ok(None) };
    T::from_str(text, false).map(Some).map_err(|_| {
        let known: Vec<String> = T::value_variants()
            .iter()
            .filter_map(|variant| variant.to_possible_value().map(|value| value.get_name().to_owned()))
            .collect();
        in_study(path, format!("{key} = {text:?} is not known (known: {})", known.join(", ")))
    })
}

fn in_study(path: Option<&Path>, problem: String) -> Error {
    Error::Study { path: path.unwrap_or(Path::new("study.toml")).into(), problem }
}

/// The format of a path, by its extension.
fn format_of(path: &Path) -> Option<&'static Format> {
    Format::of_extension(path.extension()?.to_str()?)
}

/// `gap.svg`, `q3-gap.png`: the gap chart; `segments.svg`, `drivers.svg`: those; every other name: the quadrant chart.
fn chart_of(path: &Path) -> Chart {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
    let words = stem.split(|letter: char| !letter.is_alphanumeric());
    let named = |word: &str| match word {
        "gap" | "gaps" | "ecart" | "ecarts" => Some(Chart::Gap),
        "segment" | "segments" => Some(Chart::Segments),
        "driver" | "drivers" => Some(Chart::Drivers),
        _ => None,
    };
    words.into_iter().find_map(named).unwrap_or(Chart::Quadrant)
}

fn output_path(text: &str) -> std::result::Result<PathBuf, String> {
    let path = PathBuf::from(text);
    if format_of(&path).is_some() {
        return Ok(path);
    }
    let known: Vec<String> = FORMATS
        .iter()
        .flat_map(|format| format.extensions)
        .map(|extension| format!(".{extension}"))
        .collect();
    Err(format!("its extension picks the format, and is none of {}", known.join(" ")))
}

fn format_names() -> impl TypedValueParser<Value = &'static Format> {
    let names = FORMATS
        .iter()
        .filter(|format| format.text)
        .map(|format| clap::builder::PossibleValue::new(format.name).help(format.about));
    PossibleValuesParser::new(names)
        .map(|name| Format::named(&name).expect("the parser takes only the names of formats"))
}

fn language_names() -> impl TypedValueParser<Value = &'static Words> {
    let names = LANGUAGES.iter().map(|words| clap::builder::PossibleValue::new(words.code).help(words.name));
    PossibleValuesParser::new(names)
        .map(|code| language(&code).expect("the parser takes only the codes of languages"))
}

fn confidence(text: &str) -> std::result::Result<f64, String> {
    match text.parse::<f64>() {
        Ok(level) if level > 0.0 && level < 1.0 => Ok(level),
        _ => Err(format!("{text} is no confidence level: use a number between 0 and 1, such as 0.95")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_name_of_a_file_tells_its_chart() {
        assert_eq!(chart_of(Path::new("out/q3-gap.svg")), Chart::Gap);
        assert_eq!(chart_of(Path::new("ecarts.png")), Chart::Gap);
        assert_eq!(chart_of(Path::new("singapore.png")), Chart::Quadrant);
    }
}
