//! Which survey tool wrote the header rows, and what they say.

pub(crate) mod alchemer;
pub(crate) mod google_forms;
pub(crate) mod kobo;
pub(crate) mod limesurvey;
pub(crate) mod microsoft_forms;
pub(crate) mod plain;
pub(crate) mod qualtrics;
pub(crate) mod redcap;
mod second;
pub(crate) mod sphinx;
pub(crate) mod surveymonkey;
pub(crate) mod typeform;

use std::collections::BTreeSet;

use crate::input::columns::remarks;
use crate::input::grid::{Grid, Opened};
use crate::input::headings::{Headings, fold_spaces};
use crate::input::open::file_error::FileError;
use crate::message::{Message, Noticed, Rows};

/// A survey tool whose exports are recognised by their shape, never by the file's name.
pub struct Vendor {
    /// The tool's name, as its users write it.
    pub name: &'static str,
    /// Reads the header rows, or `None` where the export is not this tool's.
    pub recognise: fn(&Export) -> Option<Recognised>,
}

/// What a vendor may look at.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    /// The sheet.
    pub grid: &'a Grid,
    /// A second sheet or file that explains the first: the `information` sheet of Sphinx, the data
    /// dictionary of REDCap.
    pub codebook: Option<&'a Grid>,
}

/// An export whose header rows are understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognised {
    /// What the columns are called.
    pub headings: Headings,
    /// The sheet rewritten with one column for each row of a question, where the export spread it
    /// over several; `None` where the sheet stays as it is.
    pub grid: Option<Grid>,
}

impl From<Headings> for Recognised {
    fn from(headings: Headings) -> Self {
        Self { headings, grid: None }
    }
}

/// Every vendor, the most specific first; the last one accepts any table.
pub static VENDORS: &[&Vendor] = &[
    &qualtrics::VENDOR,
    &redcap::VENDOR,
    &sphinx::VENDOR,
    &limesurvey::VENDOR,
    &kobo::VENDOR,
    &alchemer::VENDOR,
    &typeform::VENDOR,
    &microsoft_forms::VENDOR,
    &surveymonkey::VENDOR,
    &google_forms::VENDOR,
    &plain::VENDOR,
];

/// The headings of an opened file: those it declares itself, else those of the first vendor that
/// recognises it. Blank rows are dropped with that reason.
///
/// `dictionary` is the data dictionary of REDCap, opened like any other file.
///
/// # Errors
/// [`FileError::Empty`] where the sheet has no row at all, [`FileError::Summary`] where it holds
/// counts instead of answers.
pub fn recognise(opened: &Opened, dictionary: Option<&Grid>) -> Result<Recognised, FileError> {
    if let Some(evidence) = surveymonkey::summary(&opened.grid) {
        return Err(FileError::Summary { evidence });
    }
    let export = Export { grid: &opened.grid, codebook: dictionary.or(opened.codebook.as_ref()) };
    let declared = opened.headings.clone().map(Recognised::from);
    let mut recognised = declared
        .or_else(|| VENDORS.iter().find_map(|vendor| (vendor.recognise)(&export)))
        .ok_or(FileError::Empty)?;
    drop_blank_rows(&opened.grid, &mut recognised.headings);
    remarks::take(&mut recognised.headings);
    Ok(recognised)
}

fn drop_blank_rows(grid: &Grid, headings: &mut Headings) {
    let known: BTreeSet<usize> = headings.dropped_rows.iter().map(|(row, _)| *row).collect();
    let blank = (headings.header_rows..grid.rows.len())
        .filter(|row| grid.is_blank_row(*row) && !known.contains(row))
        .map(|row| (row, Rows::BlankRow));
    headings.dropped_rows.extend(blank);
    headings.dropped_rows.sort_by_key(|(row, _)| *row);
}

/// A name as compared between languages and versions: spaces folded, small letters.
fn folded(name: &str) -> String {
    fold_spaces(name).to_lowercase()
}

/// Whether a header is one of the given names (themselves in small letters).
fn is_one_of(header: &str, names: &[&str]) -> bool {
    names.contains(&folded(header).as_str())
}

/// The first column of a header row that has one of the given names.
fn column_named(grid: &Grid, row: usize, names: &[&str]) -> Option<usize> {
    grid.rows.get(row)?.iter().position(|header| is_one_of(header, names))
}

/// How many rows from `first` on have a cell in `column` that answers `wanted`; blank rows are not
/// asked.
fn count_rows(grid: &Grid, first: usize, column: usize, wanted: impl Fn(&str) -> bool) -> usize {
    (first..grid.rows.len())
        .filter(|row| !grid.is_blank_row(*row) && wanted(grid.cell(*row, column).trim()))
        .count()
}

/// The line that tells how many partial responses are in the file, if any.
fn partial_notice(responses: usize, evidence: &str) -> Option<Message> {
    let what = Noticed::PartialKept { responses, evidence: evidence.to_owned() };
    (responses > 0).then(|| Message::sure(what))
}

#[cfg(test)]
pub(in crate::input) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::input::open::text;

    /// The headings of a text export.
    pub(in crate::input) fn headings_of(text: &str) -> Headings {
        recognise(&text::read(text.as_bytes()).unwrap(), None).unwrap().headings
    }

    /// Question, item and scale of each column.
    pub(in crate::input) fn parts(headings: &Headings) -> Vec<(Option<&str>, Option<&str>, Option<usize>)> {
        headings
            .columns
            .iter()
            .map(|heading| {
                (
                    heading.question.as_deref(),
                    heading.item.as_deref(),
                    heading.scale.as_ref().map(|(number, _)| *number),
                )
            })
            .collect()
    }

    /// Which columns are metadata.
    pub(in crate::input) fn metadata(headings: &Headings) -> Vec<usize> {
        let columns = headings.columns.iter();
        columns.filter(|heading| heading.metadata).map(|heading| heading.index).collect()
    }

    #[test]
    fn plain_comes_last_and_names_are_unique() {
        let names: BTreeSet<&str> = VENDORS.iter().map(|vendor| vendor.name).collect();
        assert_eq!(names.len(), VENDORS.len());
        assert_eq!(VENDORS.last().unwrap().name, "plain table");
    }

    /// Pieces of real header rows, so that every vendor is tried in odd surroundings.
    const PIECES: &[&str] = &[
        "",
        "a",
        "1",
        "5.0",
        "#",
        "V1",
        "ResponseID",
        "StartDate",
        "EndDate",
        "Status",
        "Progress",
        "Finished",
        "ResponseId",
        "{\"ImportId\":\"QID1\"}",
        "Q1_1",
        "Q5#1_2",
        "Q - a",
        "Respondent ID",
        "Response",
        "- 1",
        "a - b",
        "Timestamp",
        "Q [a]",
        "Q [a][Scale 1]",
        "q[SQ1]",
        "id",
        "submitdate",
        "lastpage",
        "_id",
        "_uuid",
        "g/a",
        "#hxl",
        "record_id",
        "x_complete",
        "Time Started",
        "Date Submitted",
        "a:Q",
        "ID",
        "Start time",
        "Completion time",
        "a2",
        "PROGRESSION",
        "DATE_SAISIE",
        "Network ID",
        "Answer Choices",
        "]",
        "[",
    ];

    proptest! {
        #[test]
        fn arbitrary_tables_never_panic(
            rows in prop::collection::vec(
                prop::collection::vec(prop::sample::select(PIECES.to_vec()), 1..6), 0..6),
            explain in any::<bool>(),
        ) {
            let numbers = (1..=rows.len() as u64).collect();
            let rows = rows.iter().map(|row| row.iter().collect()).collect();
            let grid = Grid { rows, numbers };
            let export = Export { grid: &grid, codebook: explain.then_some(&grid) };
            for vendor in VENDORS {
                if let Some(recognised) = (vendor.recognise)(&export) {
                    let sheet = recognised.grid.as_ref().unwrap_or(&grid);
                    prop_assert!(recognised.headings.header_rows <= sheet.rows.len());
                    prop_assert_eq!(recognised.headings.columns.len(), sheet.width());
                }
            }
        }
    }
}
