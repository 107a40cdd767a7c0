//! Every way in which a survey file cannot be opened, in English.

use super::listed;
use super::words::{damage, markup, reason};
use crate::message::{FileError, Markup, Said};

/// What was seen and what to do.
pub fn sentence(what: &FileError) -> Said {
    match what {
        FileError::Empty => {
            Said::and("the file is empty", "export the survey again, with its header row and its answers")
        }
        FileError::AllTests { tests, previews } => {
            let kinds = [(tests, "survey tests (Status 2)"), (previews, "survey previews (Status 1)")];
            let kinds: Vec<&str> =
                kinds.into_iter().filter(|(of, _)| **of > 0).map(|(_, kind)| kind).collect();
            Said::and(
                format!("all {} rows are {}, and none is left", tests + previews, kinds.join(" or ")),
                "add --keep-tests to read them",
            )
        }
        FileError::HeaderOnly => Said::and(
            "it has a header and no answers below it",
            "export the survey again once it has responses",
        ),
        FileError::Unreadable { why } => Said::seen(format!("cannot read this file: {}", reason(why))),
        FileError::Changed => Said::and(
            "this file changed while it was read, so what was read belongs to no one file",
            "run again once nothing writes to it",
        ),
        FileError::PipeChanges => Said::and(
            "its encoding or the number of its columns changes after the beginning, or some of its rows are no answers, and so long a pipe is read once",
            "give the file itself",
        ),
        FileError::Binary { at, found } => Said::and(
            format!("this is not a text file (byte {at} is {found})"),
            "give a CSV, TSV, xlsx, xls, ods or sav export",
        ),
        FileError::NotATable { what: what @ Markup::StudyFile } => Said::and(
            format!("this is {}, not a survey", markup(what)),
            "name the survey first, and this file with --study",
        ),
        FileError::NotATable { what } => Said::and(
            format!("this is {}, not a table", markup(what)),
            "open it in a spreadsheet program and save it as xlsx or CSV",
        ),
        FileError::UnterminatedQuote { row, column } => Said::and(
            format!("row {row}, column {column}: a quotation mark opens a cell and is never closed"),
            "close it, or double the marks inside a cell",
        ),
        FileError::TooManyCells { row, limit } => {
            Said::and(format!("row {row} has more than {limit} cells"), "check the delimiter")
        }
        FileError::RowTooLong { row, limit } => {
            Said::and(format!("row {row} is longer than {limit} bytes"), "look for a missing quotation mark")
        }
        FileError::FileTooLarge { limit } => Said::and(
            format!("the file has more than {limit} bytes, too many to hold in memory"),
            "use `ecart analyze` with a CSV file of any size that has a row for each respondent, or for each respondent and criterion with a column of ids, or remove columns that hold no ratings",
        ),
        FileError::LargerThanItsKind { limit } => Said::and(
            format!("the file has more than {limit} bytes, and none of its kind needs so many"),
            "give the file that you mean",
        ),
        FileError::NotUnicode { line } => {
            Said::and(format!("line {line} is not UTF-8"), "save the file as a text in UTF-8")
        }
        FileError::TooManyRows { limit } => Said::and(
            format!("the sheet has more than {limit} rows, too many to hold in memory"),
            "use `ecart analyze` with a CSV file of any size that has a row for each respondent, or for each respondent and criterion with a column of ids, or remove columns that hold no ratings",
        ),
        FileError::TooManySheetCells { limit } => Said::and(
            format!("the sheet has more than {limit} cells, too many to hold in memory"),
            "use `ecart analyze` with a CSV file of any size that has a row for each respondent, or for each respondent and criterion with a column of ids, or remove columns that hold no ratings",
        ),
        FileError::Bomb { limit } => Said::and(
            format!("unpacking gives more than {limit} bytes, which no survey export needs"),
            "unpack it yourself if you trust it",
        ),
        FileError::BrokenArchive { why } => Said::and(
            format!("the compressed file is damaged: {why}"),
            "check that the download was complete",
        ),
        FileError::NothingInArchive { members } => Said::and(
            format!("the zip file holds no CSV, TSV, workbook or sav file, only {}", listed(members)),
            "give the export itself",
        ),
        FileError::SeveralInArchive { members } => Said::and(
            format!("the zip file holds several exports: {}", listed(members)),
            "unpack it and give one",
        ),
        FileError::BrokenWorkbook { why } => Said::and(
            format!("the workbook cannot be read: {}", damage(*why)),
            "check that the download was complete",
        ),
        FileError::ReaderStopped { several, why } => {
            let why = damage(*why);
            let seen = if *several {
                format!("one of these files cannot be read: {why}")
            } else {
                format!("cannot be read: {why}")
            };
            Said::and(seen, "check that the download was complete")
        }
        FileError::PasswordProtected => {
            Said::and("the workbook is protected by a password", "save it without one")
        }
        FileError::NoSuchSheet { wanted, sheets } => Said::and(
            format!("there is no sheet \"{wanted}\"; the workbook has {}", listed(sheets)),
            "choose one of them with --sheet",
        ),
        FileError::SheetsNotSides { wanted, sheets } => Said::and(
            format!(
                "the sheets \"{wanted}\" are not the two sides of one survey: two are read together where one is named after importance and one after performance, and both hold the same columns of ratings; the workbook has {}",
                listed(sheets)
            ),
            "name such sheets, or bring both sides into one sheet",
        ),
        FileError::NoScaleDeclared => Said::and(
            "--rescale needs the scale that was asked, and neither option, study file nor header says it",
            "say it in the study file, [[file]] name = \"…\" scale = \"1-5\", or for all files with --scale",
        ),
        FileError::NothingToRescale => Said::and(
            "--rescale needs the answers of respondents, and this file holds means or counts",
            "read the respondents’ answers",
        ),
        FileError::BrokenSpss { at, why } => Said::and(
            format!("the SPSS file cannot be read: {why} (at byte {at})"),
            "save it again from SPSS or PSPP",
        ),
        FileError::BrokenParquet { why } => Said::and(
            format!("the Parquet file cannot be read: {}", damage(*why)),
            "write it again with columns of numbers and texts",
        ),
        FileError::BrokenArrow { why } => Said::and(
            format!("the Arrow file cannot be read: {}", damage(*why)),
            "write it again with columns of numbers and texts",
        ),
        FileError::Summary { evidence } => Said::and(
            format!("this is a summary export ({evidence}): it holds counts, not answers"),
            "export \"All individual responses\" instead",
        ),
        FileError::IsDictionary => Said::and(
            "this is the data dictionary of a REDCap project and holds no answers",
            "give the export of the records, and this file with --dictionary",
        ),
        FileError::NotADictionary => Said::and(
            "this is not a data dictionary of REDCap: its first row has no \"Variable / Field Name\" and \"Field Label\"",
            "download the dictionary from the project's page Data Dictionary",
        ),
        FileError::DictionaryNotNeeded { export } => Said::and(
            format!("{export} explains its columns itself"),
            "drop --dictionary, or read the CSV export",
        ),
        FileError::DictionaryOfAnother { fields, export } => Said::and(
            format!("none of its {fields} fields is a column of {export}"),
            "check that the dictionary belongs to the project and that the export is of raw data, with variable names in its first row",
        ),
        FileError::GivenTwice => Said::and("this file is given twice", "name each file once"),
        FileError::TwoDecimalMarks { commas, points } => Said::and(
            format!("{commas} writes numbers with a decimal comma and {points} with a decimal point"),
            "save both the same way",
        ),
        FileError::ColumnInBoth { column } => Said::and(
            format!("this file and an earlier one both have a column \"{column}\""),
            "rename one of the two, or remove it",
        ),
        FileError::KeyTwice { key, column, first, second } => Said::and(
            format!("rows {first} and {second} both have \"{key}\" in column \"{column}\""),
            "keep one of them: a row can be joined to one row only",
        ),
        FileError::SidesShareFewIds { importance, performance, column, shared, rows } => Said::and(
            format!(
                "\"{importance}\" and \"{performance}\" hold the two sides of one survey, and only {shared} of {rows} ids in \"{column}\" stand in both"
            ),
            "check whether both were answered by the same people and every row has its id",
        ),
        FileError::SidesUnequal { importance, performance, rows, others } => Said::and(
            format!(
                "\"{importance}\" and \"{performance}\" hold the two sides of one survey without ids, one with {rows} rows and one with {others}: nothing tells which belong together"
            ),
            "give both a column with the id of the respondent",
        ),
        FileError::OtherLabels { column } => Said::and(
            format!(
                "the values of column \"{column}\" have other labels in this file than in the files before it"
            ),
            "give them the same labels, or analyze the files one by one",
        ),
        FileError::NothingInCommon { first, second, shared } => Said::and(
            match shared {
                Some(column) => format!("{first} and {second} have no column in common but \"{column}\""),
                None => format!("{first} and {second} have no column in common"),
            },
            match shared {
                Some(column) => format!(
                    "if it tells which rows belong together, join them by it (--join \"{column}\"), or analyze them one by one"
                ),
                None => "give their columns the same names, or analyze them one by one".to_owned(),
            },
        ),
    }
}
