//! `ecart plan`: the action plan alone.

use clap::Args;

use super::{Analyze, Speech};
use crate::app::PlanJob;
use crate::error::Result;

/// `ecart plan`.
#[derive(Debug, Args)]
pub struct PlanCommand {
    /// Files, outputs, and everything that an analysis takes.
    #[command(flatten)]
    pub analyze: Analyze,

    /// Whether stubs are printed in place of the plan.
    #[arg(long, conflicts_with_all = ["output", "format"])]
    pub draft: bool,
}

impl PlanCommand {
    /// What was meant.
    ///
    /// # Errors
    /// Where the study file is wrong.
    pub fn into_job(self, speech: &Speech) -> Result<PlanJob> {
        let mut job = self.analyze.job(speech, true)?;
        let draft = self.draft.then(|| {
            let artifacts = std::mem::take(&mut job.artifacts).into_iter();
            artifacts.map(|artifact| artifact.style.look).next().unwrap_or_default()
        });
        Ok(PlanJob { job, draft })
    }
}
