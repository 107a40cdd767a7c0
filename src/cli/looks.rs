//! What cannot change a number: the options of looks, and the same keys of the study file.

use std::io::IsTerminal;
use std::path::Path;

use clap::{Args, ValueEnum};
use terminal_size::terminal_size_of;

use super::in_study;
use super::words::{chosen, one_of, unknown};
use crate::analysis::Measure;
use crate::error::Result;
use crate::input::study::{self, Study};
use crate::look::{Canvas, Chart, HeatMeasure, Labels, Look, Names, Orientation, Part, ShownLevel, Theme};
use crate::message::Request;
use crate::words::{LANGUAGES, Words, language};
use crate::write::{CsvDialect, Style};

/// What cannot change a number.
#[derive(Debug, Args)]
pub struct LookOptions {
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=MOST_DECIMALS))]
    decimals: Option<u8>,

    #[arg(long, value_name = "TEXT")]
    title: Option<String>,

    #[arg(long, value_name = "TEXT")]
    subtitle: Option<String>,

    #[arg(long, value_name = "TEXT")]
    footnote: Option<String>,

    #[arg(long, value_name = "PART,…", value_delimiter = ',', value_parser = one_of::<Part>())]
    sections: Option<Vec<Part>>,

    #[arg(long, value_parser = one_of::<Names>())]
    names: Option<Names>,

    #[arg(long, value_parser = one_of::<CsvDialect>())]
    csv: Option<CsvDialect>,

    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..=400))]
    width: Option<u16>,

    #[arg(long)]
    response_styles: bool,

    #[arg(long, value_enum, default_value_t = ColorChoice::Auto)]
    color: ColorChoice,

    /// The chart, whatever the names of outputs tell.
    #[arg(long, value_parser = one_of::<Chart>())]
    pub chart: Option<Chart>,

    #[arg(long, value_parser = one_of::<ShownLevel>())]
    level: Option<ShownLevel>,

    #[arg(long, value_parser = one_of::<Orientation>())]
    orientation: Option<Orientation>,

    #[arg(long, value_parser = one_of::<Labels>())]
    labels: Option<Labels>,

    #[arg(long, value_parser = one_of::<HeatMeasure>())]
    cells: Option<HeatMeasure>,

    #[arg(long, value_parser = one_of::<Measure>())]
    measure: Option<Measure>,

    #[arg(long, value_name = SWITCH, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    full_scale: Option<bool>,

    #[arg(long, value_name = SWITCH, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    ellipses: Option<bool>,

    #[arg(long, value_name = SWITCH, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    diagonal: Option<bool>,

    #[arg(long, value_name = SWITCH, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    bubbles: Option<bool>,

    #[arg(long, value_parser = one_of::<Theme>())]
    theme: Option<Theme>,

    #[arg(long, value_name = "CANVAS")]
    canvas: Option<Canvas>,

    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=MOST_PIXELS))]
    pixels: Option<u8>,
}

/// Longer lines are hard to follow, however wide the window.
const WIDEST: u16 = 160;
const NARROWEST: u16 = 40;
const SWITCH: &str = "true|false";
/// More decimals than a mean of ratings ever has a use for.
const MOST_DECIMALS: i64 = 6;
const MOST_PIXELS: i64 = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ColorChoice {
    Auto,
    Always,
    Never,
}

impl LookOptions {
    /// The style meant by the options, the study file, and the defaults, in this order.
    ///
    /// # Errors
    /// Where the study file is wrong.
    pub fn style(&self, study: &Study, path: Option<&Path>, typed: &[&'static Words]) -> Result<Style> {
        let languages = languages(typed, study, path)?;
        let mut looks = languages.into_iter().map(|words| self.look(study, path, words));
        let defaults = Style::default();
        let look = looks.next().transpose()?.unwrap_or_default();
        let others = looks.collect::<Result<Vec<Look>>>()?;
        let pixels = within(study.pixels, (1, MOST_PIXELS), "pixels", path)?;
        let width = self.width.unwrap_or(defaults.width);
        let csv = self.csv.unwrap_or_default();
        Ok(Style { look, others, width, csv, pixels: self.pixels.or(pixels).map(u32::from), ..defaults })
    }

    /// The look in a language.
    fn look(&self, study: &Study, path: Option<&Path>, words: &'static Words) -> Result<Look> {
        let defaults = Look::default();
        let text = |text: &Option<study::Text>| {
            text.as_ref().map(|text| text.label().in_language(words.code).to_owned())
        };
        let orientation = chosen(self.orientation, study.orientation.as_deref(), "orientation", path)?;
        let names = chosen(self.names, study.names.as_deref(), "names", path)?;
        let labels = chosen(self.labels, study.labels.as_deref(), "labels", path)?;
        let cells = chosen(self.cells, study.cells.as_deref(), "cells", path)?;
        let measure = chosen(self.measure, study.measure.as_deref(), "measure", path)?;
        let theme = chosen(self.theme, study.theme.as_deref(), "theme", path)?;
        let canvas = study.canvas.as_deref().map(str::parse).transpose();
        let canvas = canvas.map_err(|problem| in_study(path, problem))?;
        let sections = study.sections.as_ref().map(|names| {
            let part = |name: &String| chosen(None, Some(name), "sections", path);
            names.iter().filter_map(|name| part(name).transpose()).collect::<Result<Vec<Part>>>()
        });
        let decimals = within(study.decimals, (0, MOST_DECIMALS), "decimals", path)?;
        Ok(Look {
            language: words,
            decimals: self.decimals.or(decimals).map_or(defaults.decimals, usize::from),
            level: self.level.unwrap_or(defaults.level),
            theme: theme.unwrap_or(defaults.theme),
            canvas: self.canvas.or(canvas).unwrap_or(defaults.canvas),
            orientation: orientation.unwrap_or(defaults.orientation),
            full_scale: self.full_scale.or(study.full_scale).unwrap_or(defaults.full_scale),
            name: text(&study.name),
            title: self.title.clone().or_else(|| text(&study.title)),
            subtitle: self.subtitle.clone().or_else(|| text(&study.subtitle)),
            source: text(&study.source),
            footnote: self.footnote.clone().or_else(|| text(&study.footnote)),
            sections: self.sections.clone().or(sections.transpose()?),
            names: names.unwrap_or(defaults.names),
            cells: cells.unwrap_or(defaults.cells),
            measure: measure.unwrap_or(defaults.measure),
            labels: labels.unwrap_or(defaults.labels),
            ellipses: self.ellipses.or(study.ellipses).unwrap_or(defaults.ellipses),
            diagonal: self.diagonal.or(study.diagonal).unwrap_or(defaults.diagonal),
            styles: self.response_styles || study.response_styles,
            bubbles: self.bubbles.or(study.bubbles).unwrap_or(defaults.bubbles),
            ..defaults
        })
    }

    /// Standard output may be a terminal: it may have colour, and its own width.
    pub fn on_stdout(&self, style: &Style) -> Style {
        let terminal = std::io::stdout().is_terminal();
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let color = match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => terminal && !plain,
        };
        let width = self.width.or(window()).unwrap_or(style.width);
        Style { color, terminal, width, chart: self.chart.unwrap_or(style.chart), ..style.clone() }
    }
}

/// Columns of the terminal that standard output is; `None` where it is none.
pub fn window() -> Option<u16> {
    terminal_size_of(std::io::stdout()).map(|(width, _)| width.0.clamp(NARROWEST, WIDEST))
}

/// The languages typed, or else those of the study file, each once; English where none is named.
fn languages(typed: &[&'static Words], study: &Study, path: Option<&Path>) -> Result<Vec<&'static Words>> {
    let named = |code: &str| {
        language(code.trim()).ok_or_else(|| {
            let known = LANGUAGES.iter().map(|words| words.code);
            unknown(path, "language", code, known)
        })
    };
    let mut all = match &study.language {
        Some(codes) if typed.is_empty() => codes.split(',').map(named).collect::<Result<Vec<_>>>()?,
        _ => typed.to_vec(),
    };
    if all.is_empty() {
        all.push(Look::default().language);
    }
    let mut seen = Vec::new();
    all.retain(|words| {
        !seen.contains(&words.code) && {
            seen.push(words.code);
            true
        }
    });
    Ok(all)
}

/// A whole number written in the study file, from the first to the second.
fn within(
    number: Option<i64>,
    (least, most): (i64, i64),
    key: &'static str,
    path: Option<&Path>,
) -> Result<Option<u8>> {
    let Some(number) = number else { return Ok(None) };
    let fitting = u8::try_from(number).ok().filter(|_| (least..=most).contains(&number));
    fitting.map(Some).ok_or_else(|| in_study(path, Request::NotInRange { key, value: number, least, most }))
}
