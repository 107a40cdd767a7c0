//! What is asked of a file and does not go with it: sheets, columns that are left out, groups of means.

use crate::error::{Error, Result};
use crate::input::answers::sheet::Sheet;
use crate::input::grid::{FileKind, LeftOut, Opened};
use crate::input::open;
use crate::input::source::Source;
use crate::input::survey::cells::Wanted;
use crate::message::{Asked, FileError, Holds, LayoutError, Request};

/// The file, opened; of two sheets that are asked for, with the first of them.
///
/// # Errors
/// Where it is no table.
pub(super) fn opened(bytes: &[u8], source: &Source) -> Result<Opened> {
    let opened = match open::open(bytes, source.sheet()) {
        Err(FileError::NoSuchSheet { wanted, sheets }) if is_two_of(&wanted, &sheets) => {
            open::open(bytes, wanted.split(',').next().map(str::trim))
        }
        opened => opened,
    };
    opened.map_err(|error| Error::in_file(source.name(), error))
}

/// Refuses two sheets that are not the sides of one survey.
///
/// # Errors
/// [`FileError::SheetsNotSides`].
pub(super) fn other_sheet(kind: &FileKind, source: &Source) -> Result<()> {
    let FileKind::Workbook { sheet, others } = kind.inner() else { return Ok(()) };
    match source.sheet().filter(|wanted| wanted != sheet) {
        None => Ok(()),
        Some(wanted) => {
            let sheets = std::iter::once(sheet).chain(others).cloned().collect();
            let wanted = wanted.to_owned();
            Err(Error::in_file(source.name(), FileError::SheetsNotSides { wanted, sheets }))
        }
    }
}

/// Refuses to leave out a column that is asked for.
pub(super) fn refuse_left_out(columns: &[LeftOut], source: &Source) -> std::result::Result<(), LayoutError> {
    if columns.is_empty() {
        return Ok(());
    }
    let (wanted, hints) = (source.wanted(), source.hints().unwrap_or_default());
    let mut asked: Vec<&str> = wanted.names().into_iter().map(|(_, name)| name).collect();
    asked.extend(hints.importance_columns.iter().chain(&hints.performance_columns).map(String::as_str));
    asked.extend(
        hints
            .pairs
            .iter()
            .flat_map(|(_, _, importance, performance)| [importance.as_str(), performance.as_str()]),
    );
    match columns.iter().find(|column| asked.contains(&column.name.as_str())) {
        None => Ok(()),
        Some(LeftOut { name, holds }) => {
            Err(LayoutError::NeitherTextsNorNumbers { column: name.clone(), holds })
        }
    }
}

/// Whether a text names two of the sheets.
fn is_two_of(wanted: &str, sheets: &[String]) -> bool {
    let named: Vec<&str> = wanted.split(',').map(str::trim).collect();
    named.len() == 2 && named.iter().all(|name| sheets.iter().any(|sheet| sheet == name))
}

/// Advice where another sheet of the workbook may be the one that was meant.
pub(super) fn on_sheet(error: LayoutError, kind: &FileKind) -> LayoutError {
    match kind {
        FileKind::Workbook { sheet, others } if !others.is_empty() => {
            LayoutError::OnSheet { problem: Box::new(error), sheet: sheet.clone(), others: others.clone() }
        }
        FileKind::Archive { inner, .. } => on_sheet(error, inner),
        _ => error,
    }
}

/// A summary has no respondents to group or to relate to an outcome.
pub(super) fn refuse_columns(sheet: &Sheet, wanted: &Wanted) -> Result<()> {
    // One column may tell the groups that the means are of.
    let file = sheet.file;
    let asked = match (wanted.segments.get(1), wanted.result()) {
        (Some(column), _) => Asked::Segments(column.clone()),
        (None, Some(asked)) => asked,
        (None, None) => return Ok(()),
    };
    Err(Error::in_file(file, Request::NeedsAnswers { holds: Holds::Means, asked }))
}
