//! `ecart inspect`: what is seen in a survey file, and the study file of it.

use std::path::PathBuf;

use super::outputs::{OutputFile, RunOutputs};
use super::template;
use crate::error::Result;
use crate::input::{self, Source};
use crate::inspect::{self, Inspected};
use crate::message::Language;
use crate::output::{self, Destination};
use crate::survey::Survey;
use crate::words::Words;

/// What to look at, and what to make of it.
#[derive(Debug)]
pub struct Inspection {
    /// What to read.
    pub source: Source,
    /// How the account is made for standard output, if it is wanted.
    pub render: Option<fn(&inspect::Account) -> String>,
    /// The language of its messages.
    pub language: Language,
    /// Where the study file goes, if one is wanted.
    pub write: Option<PathBuf>,
    /// Whether it may replace one.
    pub force: bool,
}

/// Looks at a survey file: its account, and the study file of it.
///
/// # Errors
/// Where the file cannot be opened; where it opens but cannot be analyzed, the account is among the outputs and says so.
pub fn inspect(job: &Inspection) -> Result<RunOutputs> {
    let target = job.write.clone().map(Destination::File);
    output::check(target.as_slice(), &job.source.files())?;
    if let (Some(path), false) = (&job.write, job.force) {
        output::refuse_existing(path)?;
    }

    let Inspected { mut account, study, survey } = inspect::inspect(&job.source, job.write.as_deref())?;
    account.say_in(job.language);
    let account = job.render.map(|render| OutputFile::new(Destination::Stdout, render(&account)));
    let stopped = survey.and_then(|survey| refuse_doubts(job, &survey)).err();
    let study = target.zip(study).filter(|_| stopped.is_none());
    let study = study.map(|(target, study)| OutputFile::new(target, study));
    Ok(RunOutputs { stopped, ..RunOutputs::of(account.into_iter().chain(study).collect()) })
}

fn refuse_doubts(job: &Inspection, survey: &Survey) -> Result<()> {
    let doubts = survey.scale.ends_that_nobody_chose(false);
    input::refuse_doubts(&job.source, survey.doubtful().chain(&doubts), &survey.origin.file)
}

/// A template of decks that is looked at instead of a survey.
#[derive(Debug)]
pub struct TemplateInspection {
    /// The deck or template.
    pub path: PathBuf,
    /// Whether the account is for programs.
    pub json: bool,
    /// The words of the account.
    pub words: &'static Words,
}

/// Looks at a template of decks.
///
/// # Errors
/// Where it cannot be read, or no deck can be made from it.
pub fn inspect_template(job: &TemplateInspection) -> Result<RunOutputs> {
    let found = template::read(&job.path)?;
    Ok(RunOutputs::printing(inspect::template(&found, &job.path, job.words, job.json)))
}
