//! `ecart demo`: the files of a study, and what to type there.

use std::path::PathBuf;

use super::outputs::{OutputFile, RunOutputs};
use crate::demo;
use crate::error::Result;
use crate::output::{self, Destination};
use crate::words::Words;

/// Where the study goes.
#[derive(Debug)]
pub struct DemoJob {
    /// Made where there is none.
    pub folder: PathBuf,
    /// Whether files that are there are replaced.
    pub force: bool,
    /// The language of what is printed.
    pub words: &'static Words,
}

/// The study.
///
/// # Errors
/// Where the folder holds one of its files, and they are not to be replaced.
pub fn demonstrated(job: &DemoJob) -> Result<RunOutputs> {
    let file = |(name, text): &(&str, &str)| {
        OutputFile::new(Destination::File(job.folder.join(name)), text.as_bytes())
    };
    if !job.force {
        demo::FILES.iter().try_for_each(|(name, _)| output::refuse_existing(&job.folder.join(name)))?;
    }
    Ok(RunOutputs {
        folder: Some(job.folder.clone()),
        printed: Some(demo::told(&job.folder, job.words)),
        ..RunOutputs::of(demo::FILES.iter().map(file).collect())
    })
}
