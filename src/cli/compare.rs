//! `ecart compare`: two waves or more.

use std::path::PathBuf;

use clap::Args;

use super::{Analyze, Speech};
use crate::app::{CompareJob, Job, WaveKind, WaveSource};
use crate::error::{Error, Result};
use crate::input::{Source, study};
use crate::message::{Comparing, Request};

/// `ecart compare`.
#[derive(Debug, Args)]
pub struct Compare {
    /// Files, outputs, and everything that an analysis takes, for all waves alike.
    #[command(flatten)]
    pub analyze: Analyze,

    #[arg(long, value_name = "TOML")]
    old_study: Vec<String>,

    #[arg(long, value_name = "TEXT")]
    old_label: Vec<String>,

    #[arg(long, value_name = "TEXT")]
    new_label: Option<String>,

    #[arg(long, value_name = "COLUMN", requires = "panel")]
    old_panel: Vec<String>,

    #[arg(long, value_name = "SQL")]
    old_where: Vec<String>,
}

impl Compare {
    /// What was meant.
    ///
    /// # Errors
    /// Where fewer than two waves are named, or a study file is wrong.
    pub fn into_job(mut self, speech: &Speech) -> Result<CompareJob> {
        self.analyze.waves.are_files = true;
        let against = self.analyze.waves.against();
        let options = self.analyze.of_analyses();
        if !options.is_empty() {
            return Err(Error::of(Comparing::NotOfWaves { options }));
        }
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
        for (wave, path) in of_earlier("--old-study", self.old_study, last)? {
            let path = PathBuf::from(path);
            let old = survey(&mut found[wave], "--old-study")?;
            old.study = study::read(&path)?;
            old.study_path = Some(path);
        }
        for (wave, column) in of_earlier("--old-panel", self.old_panel, last)? {
            survey(&mut found[wave], "--old-panel")?.wanted.panel = Some(column);
        }
        for (wave, rows) in of_earlier("--old-where", self.old_where, last)? {
            survey(&mut found[wave], "--old-where")?.filter = Some(rows);
        }
        let labels: std::collections::BTreeSet<&str> = found.iter().map(|wave| wave.label.as_str()).collect();
        if labels.len() < found.len() {
            // Files of one name in different folders.
            let numbered = found.iter_mut().zip(1..);
            numbered.for_each(|(wave, number)| wave.label = format!("{} {number}", wave.label));
        }
        for (wave, label) in of_earlier("--old-label", self.old_label, last)? {
            found[wave].label = label;
        }
        if let Some(label) = self.new_label {
            found[last].label = label;
        }
        Ok(CompareJob { waves: found, against, plan, how: waves, gates, artifacts })
    }
}

/// What an option says of each earlier wave, with the place of that wave; what is empty says nothing.
///
/// # Errors
/// Where it is given for more or fewer waves than these.
fn of_earlier(option: &'static str, given: Vec<String>, earlier: usize) -> Result<Vec<(usize, String)>> {
    if !given.is_empty() && given.len() != earlier {
        return Err(Error::of(Comparing::OldOfEach { option, given: given.len(), earlier }));
    }
    Ok(given.into_iter().enumerate().filter(|(_, text)| !text.is_empty()).collect())
}

/// The survey of a wave.
///
/// # Errors
/// Where the wave is a saved analysis, which an option has nothing to say to.
fn survey<'a>(wave: &'a mut WaveSource, option: &'static str) -> Result<&'a mut Source> {
    match &mut wave.kind {
        WaveKind::Survey(source) => Ok(source),
        WaveKind::Saved(path) => {
            Err(Error::in_file(path.display().to_string(), Comparing::OldOfSaved { option }))
        }
    }
}
