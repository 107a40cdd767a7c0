//! `ecart inspect`: what is seen in a survey file, and the study file of it.

use std::path::PathBuf;

use super::tell_written;
use crate::error::Result;
use crate::input::{self, Source};
use crate::inspect;
use crate::message::{Language, Message};
use crate::output::{self, Destination};

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

/// Looks at a survey file, prints the account of it, and writes the study file; `say` hears that it did.
///
/// # Errors
/// [`crate::error::Error`]; where the file opens but cannot be analyzed, the account has been printed.
pub fn inspect(job: &Inspection, say: &mut dyn FnMut(&Message)) -> Result<()> {
    let target = job.write.clone().map(Destination::File);
    output::check(target.as_slice(), &job.source.files())?;
    if let (Some(path), false) = (&job.write, job.force) {
        output::refuse_existing(path)?;
    }

    let mut inspected = inspect::inspect(&job.source, job.write.as_deref())?;
    inspected.account.say_in(job.language);
    if let Some(render) = job.render {
        output::write(&Destination::Stdout, render(&inspected.account).as_bytes())?;
    }
    let survey = inspected.survey?;
    let doubts = survey.scale.ends_that_nobody_chose(false);
    input::refuse_doubts(&job.source, survey.doubtful().chain(&doubts), &survey.origin.file)?;
    if let (Some(target), Some(study)) = (target, inspected.study) {
        output::write(&target, study.as_bytes())?;
        tell_written(std::iter::once(&target), say);
    }
    Ok(())
}
