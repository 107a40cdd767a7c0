//! From a source to a survey: open, understand, build.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::columns::Wanted;
use super::layout::{self, Shape};
use super::sheet::Sheet;
use super::source::Source;
use super::{long, open, summary, vendor, wide};
use crate::error::{Error, Result};
use crate::survey::{Dropped, Survey};

/// Reads a survey file.
///
/// # Errors
/// [`Error`] with the file, the row and the column, the value found and what to do.
pub fn read(source: &Source) -> Result<Survey> {
    let file = source.name();
    let bytes = source.bytes()?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::Empty { file });
    }
    let in_file = |problem: String| Error::File { file: file.clone(), problem };
    let opened = open::open(&bytes, None).map_err(|error| in_file(error.to_string()))?;
    let recognised = vendor::recognise(&opened, None).map_err(|error| in_file(error.to_string()))?;
    let (headings, grid) = (&recognised.headings, recognised.grid.as_ref().unwrap_or(&opened.grid));
    let dropped = |row: usize| headings.dropped_rows.iter().any(|&(index, _)| index == row);
    let hints = source.hints()?;
    let sheet = Sheet {
        file: &file,
        grid,
        headings,
        hints: &hints,
        decimal_comma: opened.dialect.decimal_comma,
        rows: (headings.header_rows..grid.rows.len()).filter(|&row| !dropped(row)).collect(),
    };
    if sheet.rows.is_empty() {
        return Err(Error::HeaderOnly { file });
    }
    let layout = layout::understand(grid, headings, &hints)
        .map_err(|error| Error::Layout { file: file.clone(), problem: error.to_string() })?;

    let (shape, mut survey) = match &layout.shape {
        Shape::Wide { pairs } => ("wide", wide::survey(&sheet, pairs, source)?),
        &Shape::Long { respondent, criterion, element, importance, performance } => (
            "long",
            long::survey(
                &sheet,
                &long::Columns { respondent, criterion, element, importance, performance },
                source,
            )?,
        ),
        &Shape::Summary {
            criterion,
            element,
            importance,
            performance,
            n,
            sd_importance,
            sd_performance,
            sd_gap,
        } => {
            refuse_columns(&file, &source.wanted())?;
            let columns = summary::Columns {
                criterion,
                element,
                importance,
                performance,
                n,
                sd_importance,
                sd_performance,
                sd_gap,
            };
            ("summary", summary::survey(&sheet, &columns, source)?)
        }
        Shape::PerformanceOnly { items } => {
            let wanted = source.wanted();
            if wanted.outcomes.is_empty() {
                return Err(performance_only(&file, items.len()));
            }
            ("performance-only", wide::performance_only(&sheet, items, &wanted, source)?)
        }
    };
    survey.origin.file.clone_from(&file);
    survey.origin.sha256 = sha256(&bytes);
    survey.origin.shape = shape;
    survey.origin.vendor = headings.vendor;
    survey.origin.rows_read = (grid.rows.len() - headings.header_rows) as u64;
    survey.origin.dropped.extend(dropped_rows(&headings.dropped_rows));
    let noticed = opened.notices.iter().chain(&headings.notices).cloned();
    let noticed = noticed.chain(layout.notices.iter().map(|notice| notice.message.clone()));
    survey.notices.splice(0..0, noticed);
    Ok(survey)
}

/// A summary has no respondents to group or to relate to an outcome.
fn refuse_columns(file: &str, wanted: &Wanted) -> Result<()> {
    let problem = match (wanted.segments.first(), wanted.outcomes.first()) {
        (Some(column), _) => format!("leave --by {column} away, or read the respondents’ answers"),
        (None, Some(column)) => format!("leave --outcome {column} away, or read the respondents’ answers"),
        (None, None) => return Ok(()),
    };
    Err(Error::NeedsAnswers { file: file.to_owned(), problem })
}

fn performance_only(file: &str, items: usize) -> Error {
    Error::Layout {
        file: file.to_owned(),
        problem: format!(
            "its {items} rating columns are all of performance, and a gap needs importance too: name the importance \
             columns with --importance-columns, or an outcome with --outcome to derive importance from"
        ),
    }
}

/// Rows left out, counted by reason, in order of first appearance.
fn dropped_rows(rows: &[(usize, String)]) -> Vec<Dropped> {
    let mut dropped: Vec<Dropped> = Vec::new();
    for (_, reason) in rows {
        match dropped.iter_mut().find(|known| known.reason == *reason) {
            Some(known) => known.count += 1,
            None => dropped.push(Dropped { what: "row", reason: reason.clone(), count: 1 }),
        }
    }
    dropped
}

fn sha256(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
