//! The program on one screen.

use crate::analysis::{self, Analysis, Plan};
use crate::error::Result;
use crate::input::{self, Source};
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
