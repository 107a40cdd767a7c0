//! From a source to a survey: open, understand, build.

use crate::error::{Error, Result};
use crate::input::source::{Bytes, Source};
use crate::input::stream;
use crate::input::survey::table::Table;
use crate::survey::{Finding, Ratings, Survey};

/// Reads a survey file.
///
/// # Errors
/// [`Error`] with the file, the row and the column, the value found and what to do.
pub fn read(source: &Source) -> Result<Survey> {
    let mut survey = if source.more.is_empty() {
        match source.open()? {
            Bytes::Long(long) => stream::survey(long, source)?,
            Bytes::Whole(bytes) => whole(&bytes, source)?,
        }
    } else {
        understood(&Table::open(source)?, source)?
    };
    if let Ratings::Answers { respondents, .. } = &mut survey.ratings {
        respondents.put_in_order();
    }
    if source.is_strict() { refuse_findings(survey) } else { Ok(survey) }
}

/// The survey of a file held in memory.
pub(in crate::input) fn whole(bytes: &[u8], source: &Source) -> Result<Survey> {
    understood(&Table::of_bytes(bytes, source)?, source)
}

fn understood(table: &Table, source: &Source) -> Result<Survey> {
    table.survey(&table.layout()?, source)
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
