//! `ecart explain`: the arithmetic of one row.

use std::path::Path;

use clap::Args;

use super::looks::window;
use super::{Analyze, Speech};
use crate::app::ExplainJob;
use crate::error::{Error, Result};
use crate::message::Request;

/// `ecart explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// Name or label of a row.
    pub criterion: String,

    /// As for `analyze`.
    #[command(flatten)]
    pub analyze: Analyze,
}

impl Explain {
    /// Which row, what to read and compute, and how it looks.
    ///
    /// # Errors
    /// Where the study file is wrong, or an output is asked for that an explanation cannot be.
    pub fn into_job(self, speech: &Speech) -> Result<ExplainJob> {
        if self.analyze.format.is_some() || !self.analyze.output.is_empty() {
            return Err(Error::of(Request::ExplanationIsText));
        }
        let file = self.analyze.reading.files().first().filter(|file| !file.exists());
        if let Some(criterion) =
            file.filter(|file| file.as_os_str() != "-" && Path::new(&self.criterion).is_file())
        {
            let (file, criterion) = (self.criterion.clone(), criterion.display().to_string());
            return Err(Error::of(Request::ExplainSwapped { file, criterion }));
        }
        let job = self.analyze.into_job(speech)?;
        let look = job.artifacts.first().map(|artifact| artifact.style.look.clone()).unwrap_or_default();
        let width = window().map(Into::into);
        Ok(ExplainJob { source: job.source, plan: job.plan, row: self.criterion, look, width })
    }
}
