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

/// The wave before, and how the two are compared. All of it is told by --help, not by -h.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Waves")]
pub(super) struct Waves {
    /// The wave before: a survey, or the JSON of its analysis; changes are told beside the analysis
    #[arg(long, value_name = "FILE", hide_short_help = true)]
    pub previous: Option<PathBuf>,

    /// Take a --previous that is not there yet for the first wave, and say so
    #[arg(long, requires = "previous", hide_short_help = true)]
    previous_optional: bool,

    /// Column of the wave, where one file holds several: the last is analyzed and compared with the one before
    #[arg(long, value_name = "COLUMN", conflicts_with = "previous", hide_short_help = true)]
    wave: Option<String>,

    /// The waves in order, where their names do not tell
    #[arg(long, value_name = "NAMES", value_delimiter = ',', hide_short_help = true)]
    wave_order: Vec<String>,

    /// Days of three waves or more, the oldest first, such as 2024-03-31,2025-03-31,2026-09-30: slopes are then changes for each year [default: evenly spaced]
    #[arg(long, value_name = "DATES", value_delimiter = ',', hide_short_help = true)]
    wave_dates: Vec<String>,

    /// The wave that the last is compared with: previous, first, or its name [default: previous]
    #[arg(long, value_name = "WAVE", hide_short_help = true)]
    against: Option<String>,

    /// Column by which respondents of the two waves are the same
    #[arg(long, value_name = "COLUMN", hide_short_help = true)]
    panel: Option<String>,

    /// A row that was called otherwise in the wave before (repeat for more)
    #[arg(long, value_name = "OLD=NEW", value_parser = renamed, hide_short_help = true)]
    map: Vec<(String, String)>,

    /// Column whose groups take each change apart: what they judge otherwise, and what their sizes change
    #[arg(long, value_name = "COLUMN", hide_short_help = true)]
    mix: Option<String>,

    /// A change that is not worth acting on, in rating units: smaller ones may be shown to be stable
    #[arg(long, value_name = "DELTA", value_parser = positive, hide_short_help = true)]
    smallest_change: Option<f64>,

    /// Put waves, or the files of one survey, that were rated on different scales on 0 to 100; the scale of each file stands in the study file as [[file]], in its headers, or in --scale
    #[arg(long, hide_short_help = true)]
    rescale: bool,

    /// Line both waves are placed against: own, old or new [default: own]
    #[arg(long, value_parser = one_of::<Lines>(), hide_short_help = true)]
    lines: Option<Lines>,

    /// Whether the waves are the files that are named.
    #[arg(skip)]
    pub are_files: bool,
}

impl Waves {
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
