//! The program on one screen.

use std::path::PathBuf;

use crate::analysis::{self, Analysis, Plan};
use crate::error::Result;
use crate::input::{self, Source};
use crate::inspect;
use crate::output::{self, Target};
use crate::render::{Format, Style};

/// What to do: read this, analyze it so, write these.
#[derive(Debug)]
pub struct Job {
    /// What to read.
    pub source: Source,
    /// Everything that can change a number.
    pub plan: Plan,
    /// What to write.
    pub artifacts: Vec<Artifact>,
}

/// What to look at, and what to make of it.
#[derive(Debug)]
pub struct Inspection {
    /// What to read.
    pub source: Source,
    /// How the account is made for standard output, if it is wanted.
    pub render: Option<fn(&inspect::Account) -> String>,
    /// Where the study file goes, if one is wanted.
    pub write: Option<PathBuf>,
    /// Whether it may replace one.
    pub force: bool,
}

/// One output: what it is, how it looks, where it goes.
#[derive(Debug)]
pub struct Artifact {
    /// How it is made.
    pub format: &'static Format,
    /// How it looks.
    pub style: Style,
    /// Where it goes.
    pub target: Target,
}

/// Reads the survey, analyzes it, and writes every artifact; `say` hears what was inferred, a line each.
///
/// # Errors
/// [`crate::error::Error`]; nothing has been written then, unless writing itself failed.
pub fn run(job: &Job, say: &mut dyn FnMut(&str)) -> Result<Analysis> {
    let targets: Vec<Target> = job.artifacts.iter().map(|artifact| artifact.target.clone()).collect();
    output::check(&targets, &job.source.files())?;

    let survey = input::read(&job.source)?;
    survey.notices.iter().for_each(|notice| say(notice));
    let analysis = analysis::analyze(&survey, &job.plan)?;

    // Everything is drawn before anything is written, so that a failure leaves no half of a report.
    let drawn: Vec<Vec<u8>> = job
        .artifacts
        .iter()
        .map(|artifact| (artifact.format.render)(&analysis, &artifact.style))
        .collect::<Result<_>>()?;
    for (artifact, bytes) in job.artifacts.iter().zip(&drawn) {
        output::write(&artifact.target, bytes)?;
    }
    Ok(analysis)
}

/// Looks at a survey file, prints the account of it, and writes the study file.
///
/// # Errors
/// [`crate::error::Error`]; where the file opens but cannot be analyzed, the account has been printed.
pub fn inspect(job: &Inspection) -> Result<()> {
    let target = job.write.clone().map(Target::File);
    output::check(target.as_slice(), &job.source.files())?;
    if let (Some(path), false) = (&job.write, job.force) {
        output::refuse_existing(path)?;
    }

    let inspected = inspect::inspect(&job.source)?;
    if let Some(render) = job.render {
        output::write(&Target::Stdout, render(&inspected.account).as_bytes())?;
    }
    let survey = inspected.survey?;
    if job.source.is_strict() {
        input::refuse_findings(survey)?;
    }
    match (target, inspected.study) {
        (Some(target), Some(study)) => output::write(&target, study.as_bytes()),
        _ => Ok(()),
    }
}
