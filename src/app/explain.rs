//! `ecart explain`: read, analyzed, and one row of it told in words.

use super::outputs::RunOutputs;
use crate::analysis::{Plan, analyze};
use crate::error::Result;
use crate::explain::{explain, wrapped};
use crate::input::{self, Source};
use crate::look::Look;
use crate::message::Message;

/// The row that is explained, and of what.
#[derive(Debug)]
pub struct ExplainJob {
    /// What to read.
    pub source: Source,
    /// Everything that can change a number.
    pub plan: Plan,
    /// Name or label of a criterion or element.
    pub row: String,
    /// Language and decimals.
    pub look: Look,
    /// Columns of the terminal; a pipe gets the paragraphs whole.
    pub width: Option<usize>,
}

/// Reads and analyzes a survey, and explains one row of it; `say` hears what was inferred.
///
/// # Errors
/// As reading and analyzing; or where no criterion or element has this name.
pub fn explained(job: &ExplainJob, say: &mut dyn FnMut(&Message)) -> Result<RunOutputs> {
    let survey = input::read(&job.source)?;
    survey.notices.iter().for_each(say);
    let analysis = analyze(&survey, &job.plan)?;
    let text = explain(&survey, &analysis, &job.row, &job.look)?;
    Ok(RunOutputs::printing(job.width.map_or_else(|| text.clone(), |width| wrapped(&text, width))))
}
