//! `ecart plan`: the action plan alone, or stubs of one.

use super::analyze::{Job, analyze};
use super::outputs::RunOutputs;
use crate::error::Result;
use crate::look::Look;
use crate::message::Message;
use crate::write::draft::draft;

/// An analysis whose outputs are plans.
#[derive(Debug)]
pub struct PlanJob {
    /// What to read, analyze and draw.
    pub job: Job,
    /// How stubs look that are printed in place of a plan.
    pub draft: Option<Look>,
}

/// Makes the plan, or the stubs of one; `say` hears what [`analyze`] tells.
///
/// # Errors
/// As those of [`analyze`].
pub fn plan(asked: &PlanJob, say: &mut dyn FnMut(&Message)) -> Result<RunOutputs> {
    let (analysis, outputs) = analyze(&asked.job, say)?;
    let printed = asked.draft.as_ref().map(|look| draft(&analysis, look));
    Ok(RunOutputs { printed, ..outputs })
}
