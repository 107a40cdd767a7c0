//! Options of waves: what an analysis is compared with.

use std::path::PathBuf;

use clap::Args;

use super::words::{chosen, one_of};
use crate::analysis::{ComparePlan, Lines, Matching};
use crate::app::{Earlier, WaveSource};
use crate::error::{Error, Result};
use crate::input::study::Study;
use crate::input::{Source, Wanted, fold};
use crate::message::{Comparing, Request};

/// The wave before, and how the two are compared.
#[derive(Debug, Default, Args)]
pub(super) struct WaveOptions {
    /// The wave before.
    #[arg(long, value_name = "FILE")]
    pub previous: Option<PathBuf>,

    #[arg(long, requires = "previous")]
    previous_optional: bool,

    #[arg(long, value_name = "COLUMN", conflicts_with = "previous")]
    wave: Option<String>,

    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    wave_order: Vec<String>,

    #[arg(long, value_name = "DATES", value_delimiter = ',')]
    wave_dates: Vec<String>,

    #[arg(long, value_name = "WAVE")]
    against: Option<String>,

    #[arg(long, value_name = "COLUMN")]
    panel: Option<String>,

    #[arg(long, value_name = "OLD=NEW", value_parser = renamed)]
    map: Vec<(String, String)>,

    #[arg(long, value_name = "COLUMN")]
    mix: Option<String>,

    #[arg(long, value_name = "DELTA", value_parser = positive)]
    smallest_change: Option<f64>,

    #[arg(long)]
    rescale: bool,

    #[arg(long, value_parser = one_of::<Lines>())]
    lines: Option<Lines>,

    /// Whether the waves are the files that are named.
    #[arg(skip)]
    pub are_files: bool,
}

impl WaveOptions {
    /// The columns these options name.
    pub fn wanted(&self, mut wanted: Wanted, study: &Study) -> Wanted {
        let several = self.typed().is_some() || study.wave.is_some();
        let look_for_panel = several && self.panel.is_none();
        if let Some(column) = self.mix(study) {
            // Beside the groups that are asked for anyway, not in their place.
            if wanted.segments.is_empty() {
                wanted.segments.clone_from(&study.segments);
            }
            if !wanted.segments.contains(column) {
                wanted.segments.push(column.clone());
            }
        }
        Wanted { panel: self.panel.clone(), wave: self.wave.clone(), look_for_panel, ..wanted }
    }

    /// The column whose groups take changes apart, by the option or else by the study file.
    fn mix<'a>(&'a self, study: &'a Study) -> Option<&'a String> {
        self.mix.as_ref().or(study.mix.as_ref())
    }

    /// Whether the files of one survey are brought onto 0 to 100.
    pub fn rescales(&self, source: &Source) -> bool {
        self.rescale && !source.more.is_empty()
    }

    /// The option that names earlier waves, where one was typed.
    pub fn typed(&self) -> Option<&'static str> {
        let typed = [("--previous", self.previous.is_some()), ("--wave", self.wave.is_some())];
        typed.into_iter().find(|(_, typed)| *typed).map(|(option, _)| option)
    }

    /// How two waves are compared.
    ///
    /// # Errors
    /// Where the study file is wrong.
    pub fn plan(&self, source: &Source) -> Result<ComparePlan> {
        let study = &source.study;
        let declared = study.smallest_change.map(|delta| positive(&delta.to_string())).transpose();
        let declared = declared.map_err(|what| Error::in_study(source.study_path.as_deref(), what))?;
        let former = study.criterion.iter().flat_map(|criterion| {
            criterion.previously.iter().map(|former| (former.clone(), criterion.name.clone()))
        });
        let lines = chosen(self.lines, study.lines.as_deref(), "lines", source.study_path.as_deref())?;
        Ok(ComparePlan {
            lines: lines.unwrap_or_default(),
            panel: source.wanted().panel,
            smallest_change: self.smallest_change.or(declared),
            mix: self.mix(study).cloned(),
            rescale: self.rescale || study.rescale,
            dates: if self.wave_dates.is_empty() { &study.wave_dates } else { &self.wave_dates }.clone(),
            matching: Matching {
                asked: self.map.len(),
                renamed: self.map.iter().cloned().chain(former).collect(),
                fold: fold::fold,
            },
        })
    }

    /// The waves before the one that is analyzed, where there are any.
    ///
    /// # Errors
    /// Where options and study file name both a file and a column.
    pub fn earlier(&self, source: &Source) -> Result<Option<Earlier>> {
        let study = &source.study;
        let order = if self.wave_order.is_empty() { &study.wave_order } else { &self.wave_order };
        let of_study = || {
            let folder = source.study_path.as_deref().and_then(std::path::Path::parent);
            study.previous.as_ref().map(|name| folder.unwrap_or(std::path::Path::new("")).join(name))
        };
        let column = source.wanted().wave.is_some();
        let previous = self.previous.clone().or_else(|| if self.wave.is_some() { None } else { of_study() });
        match previous {
            Some(path) if !column => {
                let wave = Box::new(WaveSource::of(path, None, source));
                Ok(Some(Earlier::File { wave, optional: self.previous_optional }))
            }
            Some(_) => Err(Error::of(Comparing::WaveTwice)),
            None if column => {
                let against = self.against.clone().or_else(|| study.against.clone());
                let against = against.unwrap_or_else(|| "previous".into());
                Ok(Some(Earlier::Column { order: order.clone(), against }))
            }
            None if self.are_files && self.wave_order.is_empty() => Ok(None),
            None if self.are_files => Err(Error::of(Comparing::WavesAreFiles)),
            None => self.refuse_alone(source),
        }
    }

    /// Refuses what is typed about waves where there is one wave only: it would do nothing, in silence.
    fn refuse_alone(&self, source: &Source) -> Result<Option<Earlier>> {
        let typed = [
            ("--wave-order", !self.wave_order.is_empty()),
            ("--wave-dates", !self.wave_dates.is_empty()),
            ("--against", self.against.is_some()),
            ("--map", !self.map.is_empty()),
            ("--mix", self.mix.is_some()),
            ("--smallest-change", self.smallest_change.is_some()),
            ("--lines", self.lines.is_some()),
            ("--panel", self.panel.is_some()),
            ("--rescale", self.rescale && source.more.is_empty()),
        ];
        let options: Vec<String> =
            typed.into_iter().filter(|(_, typed)| *typed).map(|(option, _)| option.to_owned()).collect();
        if options.is_empty() { Ok(None) } else { Err(Error::of(Comparing::OptionsOfWaves { options })) }
    }

    /// The wave that the last of several files is compared with: previous, first, or its name.
    pub fn against(&self) -> String {
        self.against.clone().unwrap_or_else(|| "previous".into())
    }
}

fn renamed(text: &str) -> std::result::Result<(String, String), Request> {
    match text.split_once('=').map(|(old, new)| (old.trim(), new.trim())) {
        Some((old, new)) if !old.is_empty() && !new.is_empty() => Ok((old.into(), new.into())),
        _ => Err(Request::NotARename { text: text.to_owned() }),
    }
}

fn positive(text: &str) -> std::result::Result<f64, Request> {
    match text.parse::<f64>() {
        Ok(delta) if delta.is_finite() && delta > 0.0 => Ok(delta),
        _ => Err(Request::NotAChange { text: text.to_owned() }),
    }
}
