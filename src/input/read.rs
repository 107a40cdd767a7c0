//! From a source to a survey: open, understand, build.

use crate::error::Result;
use crate::input::held;
use crate::input::source::{Bytes, Source};
use crate::input::stream;
use crate::input::survey::table::Table;
use crate::input::survey::unasked;
use crate::message::{Message, Place, Summed};
use crate::survey::{Ratings, Survey};

/// Reads a survey file.
///
/// # Errors
/// [`Error`](crate::error::Error) with the file, the row and the column, the value found and what to do.
pub fn read(source: &Source) -> Result<Survey> {
    let survey = if source.more.is_empty() {
        opened(source.open()?, source)?
    } else {
        held::understood(&Table::open(source)?, source)?
    };
    finished(survey, source)
}

/// The survey of a file that was opened.
pub(in crate::input) fn opened(bytes: Bytes, source: &Source) -> Result<Survey> {
    match bytes {
        Bytes::Long(long) => stream::survey(long, source),
        Bytes::Whole(bytes) => held::whole(&bytes, source),
    }
}

/// What is done with every survey once it is read.
pub(in crate::input) fn finished(survey: Survey, source: &Source) -> Result<Survey> {
    let mut survey = unasked::left_out(survey);
    survey.notices.extend(source.told.iter().cloned());
    let columns = survey.columns_by_name();
    if let Ratings::Answers { respondents, .. } = &mut survey.ratings {
        respondents.put_in_order(&columns);
    }
    refuse_doubts(source, survey.doubtful(), &survey.origin.file)?;
    Ok(survey)
}

/// Refuses a file of which something is told that could be read in another way, where its source is strict.
///
/// # Errors
/// [`Summed::Suspicious`] with everything of that kind.
pub fn refuse_doubts<'a>(source: &Source, told: impl Iterator<Item = &'a Message>, file: &str) -> Result<()> {
    if !source.is_strict() {
        return Ok(());
    }
    let refused: Vec<Message> = told.filter(|it| it.is_refused_by_strict()).cloned().collect();
    if refused.is_empty() {
        return Ok(());
    }
    let error = Message::error(Summed::Suspicious { count: refused.len() });
    Err(error.at(Place::file(file)).made_of(refused).into())
}
