//! From a source to a survey: open, understand, build.

use super::source::Source;
use super::table::Table;
use crate::error::{Error, Result};
use crate::survey::{Finding, Survey};

/// Reads a survey file.
///
/// # Errors
/// [`Error`] with the file, the row and the column, the value found and what to do.
pub fn read(source: &Source) -> Result<Survey> {
    let table = Table::open(source)?;
    let survey = table.survey(&table.layout()?, source)?;
    if source.is_strict() { refuse_findings(survey) } else { Ok(survey) }
}

/// The survey, if there is nothing suspicious in it.
///
/// # Errors
/// [`Error::Suspicious`] with every finding.
pub fn refuse_findings(survey: Survey) -> Result<Survey> {
    if survey.findings.is_empty() {
        return Ok(survey);
    }
    let said = |finding: &Finding| format!("{} ({})", finding.message, finding.advice);
    let findings = survey.findings.iter().map(said).collect();
    Err(Error::Suspicious { file: survey.origin.file, findings })
}
