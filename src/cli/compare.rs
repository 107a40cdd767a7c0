//! `ecart compare`: two waves or more.

use std::path::PathBuf;

use clap::Args;

use super::{Analyze, Speech};
use crate::app::{CompareJob, Job, WaveKind, WaveSource};
use crate::error::{Error, Result};
use crate::input::study;
use crate::message::{Comparing, Request};

/// `ecart compare`.
#[derive(Debug, Args)]
pub struct Compare {
    /// Files, outputs, and everything that an analysis takes, for all waves alike.
    #[command(flatten)]
    pub analyze: Analyze,

    /// Study file of the old wave, where it differs
    #[arg(long, value_name = "TOML", help_heading = "Waves")]
    old_study: Option<PathBuf>,

    /// Name of the old wave [default: its file]
    #[arg(long, value_name = "TEXT", help_heading = "Waves")]
    old_label: Option<String>,

    /// Name of the new wave [default: its file]
    #[arg(long, value_name = "TEXT", help_heading = "Waves")]
    new_label: Option<String>,

    /// Column that --panel names, where the old wave calls it otherwise
    #[arg(long, value_name = "COLUMN", requires = "panel", help_heading = "Waves")]
    old_panel: Option<String>,

    /// Rows of the old wave that are read, where --where is meant for the new one only
    #[arg(long, value_name = "SQL", help_heading = "Waves")]
    old_where: Option<String>,
}

impl Compare {
    /// What was meant.
    ///
    /// # Errors
    /// Where fewer than two waves are named, or a study file is wrong.
    pub fn into_job(self, speech: &Speech) -> Result<CompareJob> {
        let Job { source, plan, artifacts, waves, earlier, audiences, gates, benchmark, .. } =
            self.analyze.into_job(speech)?;
        if earlier.is_some() {
            return Err(Error::of(Comparing::WavesAreFiles));
        }
        if audiences.is_some() {
            return Err(Error::of(Request::AudiencesOfWaves));
        }
        if benchmark.is_some() {
            return Err(Error::of(Comparing::BenchmarkOfWaves));
        }
        let files: Vec<PathBuf> = std::iter::once(source.path.clone()).chain(source.more.clone()).collect();
        if files.len() < 2 {
            return Err(Error::of(Comparing::OneWave));
        }
        let mut source = source;
        source.wanted.look_for_panel = source.wanted.panel.is_none();
        (source.more, source.rescale) = (Vec::new(), false);
        let mut found: Vec<WaveSource> =
            files.into_iter().map(|path| WaveSource::of(path, None, &source)).collect();
        let last = found.len() - 1;
        if let WaveKind::Survey(new) = &mut found[last].kind {
            new.study.earlier = false;
        }
        if let WaveKind::Survey(old) = &mut found[0].kind {
            if let Some(path) = self.old_study {
                old.study = study::read(&path)?;
                old.study_path = Some(path);
            }
            old.wanted.panel = self.old_panel.or(old.wanted.panel.take());
            old.filter = self.old_where.or(old.filter.take());
        }
        let labels: std::collections::BTreeSet<&str> = found.iter().map(|wave| wave.label.as_str()).collect();
        if labels.len() < found.len() {
            // Files of one name in different folders.
            let numbered = found.iter_mut().zip(1..);
            numbered.for_each(|(wave, number)| wave.label = format!("{} {number}", wave.label));
        }
        if let Some(label) = self.old_label {
            found[0].label = label;
        }
        if let Some(label) = self.new_label {
            found[last].label = label;
        }
        Ok(CompareJob { waves: found, plan, how: waves, gates, artifacts })
    }
}
