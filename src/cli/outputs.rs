//! Options of outputs: which format and chart a path stands for.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::looks::LookOptions;
use crate::app::Artifact;
use crate::look::{Chart, Look, Part};
use crate::message::Request;
use crate::output::{self, Destination};
use crate::write::{FORMATS, Format, Style};

/// What is written: to standard output what was asked for, or tables where no file is named, then the files.
pub fn artifacts(
    format: Option<&'static Format>,
    files: Vec<PathBuf>,
    planned: bool,
    style: &Style,
    looks: &LookOptions,
) -> Vec<Artifact> {
    let mut artifacts: Vec<Artifact> = Vec::new();
    let as_plan = |style: Style, is: bool| if is { of_plan(style, looks.chart) } else { style };
    // With an output file and no --format, the file is what was asked for.
    let format = format.or_else(|| if files.is_empty() { Format::named("table") } else { None });
    if let Some(format) = format {
        let style = as_plan(looks.on_stdout(style), planned);
        artifacts.push(Artifact { format, style, target: Destination::Stdout });
    }
    for path in files {
        // The parser has refused paths without a known extension.
        let Some(format) = format_of(&path) else { continue };
        let chart = looks.chart.unwrap_or_else(|| chart_of(&path));
        let named = planned || chart_of(&path) == Chart::Plan && !format.chart;
        let style = as_plan(Style { chart, ..style.clone() }, named);
        artifacts.push(Artifact { format, style, target: Destination::File(path) });
    }
    artifacts
}

/// The format of a path, by its extension.
pub fn format_of(path: &Path) -> Option<&'static Format> {
    Format::of_file(&path.file_name()?.to_string_lossy())
}

/// `gap.svg`, `q3-gap.png`: the gap chart; `segments.svg`, `heatmap.svg` and so on: those; every other name: the quadrant chart.
pub fn chart_of(path: &Path) -> Chart {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
    let words = stem.split(|letter: char| !letter.is_alphanumeric());
    let named = |word: &str| match word {
        "gap" | "gaps" | "ecart" | "ecarts" => Some(Chart::Gap),
        "segment" | "segments" => Some(Chart::Segments),
        "driver" | "drivers" => Some(Chart::Drivers),
        "heatmap" | "heat" => Some(Chart::Heatmap),
        "answers" | "answer" | "reponses" => Some(Chart::Answers),
        "worksheet" | "feuille" => Some(Chart::Worksheet),
        "sensitivity" | "sensibilite" => Some(Chart::Sensitivity),
        "slope" | "slopes" | "pente" | "pentes" => Some(Chart::Slope),
        "multiples" => Some(Chart::Multiples),
        "audiences" | "audience" | "publics" => Some(Chart::Audiences),
        "plan" | "plans" => Some(Chart::Plan),
        "benchmark" | "benchmarks" => Some(Chart::Benchmark),
        "competitor" | "competitors" | "concurrent" | "concurrents" => Some(Chart::Competitor),
        "dashboard" | "bord" => Some(Chart::Dashboard),
        _ => None,
    };
    words.into_iter().find_map(named).unwrap_or(Chart::Quadrant)
}

/// The path of an output, whose extension picks its format.
///
/// # Errors
/// Where no format has its extension, or `{element}` stands where it makes no files.
pub fn output_path(text: &str) -> std::result::Result<PathBuf, Request> {
    let path = PathBuf::from(text);
    let named = || text.to_owned();
    let Some(format) = format_of(&path) else { return Err(no_format(text)) };
    let in_name = path.file_name().is_some_and(|name| name.to_string_lossy().contains(output::ELEMENT));
    match text.matches(output::ELEMENT).count() {
        0 => Ok(path),
        _ if !format.chart => Err(Request::PatternOfReport { path: named() }),
        1 if in_name => Ok(path),
        _ => Err(Request::PatternMisplaced { path: named() }),
    }
}

/// What to write in place of a kind that is not written.
fn no_format(text: &str) -> Request {
    let extension = Path::new(text).extension().map(|it| it.to_string_lossy().to_lowercase());
    let nearest = match extension.as_deref() {
        Some("pdf") => return Request::OutputPdf { path: text.to_owned() },
        Some("xls" | "xlsm" | "xlsb" | "ods") => Some(".xlsx"),
        Some("ppt" | "pptm" | "potx" | "odp" | "key") => Some(".pptx"),
        Some("doc" | "docm" | "odt" | "rtf") => Some(".docx"),
        Some("jpg" | "jpeg" | "gif" | "webp" | "bmp" | "tif" | "tiff") => Some(".png"),
        Some("eps" | "emf" | "wmf") => Some(".svg"),
        Some("tsv" | "tab") => Some(".csv"),
        _ => None,
    };
    let known = FORMATS.iter().flat_map(|format| format.extensions);
    Request::OutputKind {
        path: text.to_owned(),
        nearest: nearest.map(str::to_owned),
        known: known.map(|extension| format!(".{extension}")).collect(),
    }
}

pub fn format_names() -> impl TypedValueParser<Value = &'static Format> {
    let names = FORMATS
        .iter()
        .filter(|format| format.text)
        .map(|format| clap::builder::PossibleValue::new(format.name).help(format.about));
    PossibleValuesParser::new(names)
        .map(|name| Format::named(&name).expect("the parser takes only the names of formats"))
}

/// The style of a plan alone: the parts and the chart of it, unless others are asked for.
fn of_plan(style: Style, chart: Option<Chart>) -> Style {
    let sections = style.look.sections.clone().or(Some(vec![Part::Plan]));
    let look = Look { sections, ..style.look.clone() };
    Style { look, plan: true, chart: chart.unwrap_or(Chart::Plan), ..style }
}
