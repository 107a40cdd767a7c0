//! What was seen while a file was read, in English.

use super::listed;
use super::words::{counted, held_by, turned};
use crate::message::{Noticed, Said};

/// What was seen and what to do.
pub fn sentence(what: &Noticed) -> Said {
    match what {
        Noticed::BlankRows { rows } => Said::seen(match rows {
            1 => "1 blank row is passed over".to_owned(),
            rows => format!("{rows} blank rows are passed over"),
        }),
        Noticed::ShortRows { rows, first, usual } => Said::seen(match rows {
            1 => format!("1 row has fewer than the usual {usual} cells (first: row {first})"),
            rows => format!("{rows} rows have fewer than the usual {usual} cells (first: row {first})"),
        }),
        Noticed::LongRows { rows, first, usual } => Said::seen(match rows {
            1 => format!("1 row has more than the usual {usual} cells (first: row {first})"),
            rows => format!("{rows} rows have more than the usual {usual} cells (first: row {first})"),
        }),
        Noticed::Replaced { characters, encoding } => {
            Said::seen(format!("{characters} characters are not valid {encoding} and were replaced"))
        }
        Noticed::OneSheetOfSeveral { sheet, others } => {
            Said::seen(format!("sheet \"{sheet}\" is read; the workbook has {others} more"))
        }
        Noticed::SheetInstead { sheet, first } => Said::seen(format!(
            "sheet \"{sheet}\" is read: it is the only one that holds ratings, and \"{first}\", the first one, holds none"
        )),
        Noticed::SheetsHoldRatings { sheets } => Said::and(
            format!("other sheets hold ratings, too, and are not read: {}", listed(sheets)),
            "say which one with --sheet, or save them as files of their own to read several",
        ),
        Noticed::FilteredRows { sheet, count, first } => Said::and(
            match count {
                1 => format!("a filter of sheet \"{sheet}\" hides row {first}: it is read all the same"),
                _ => format!(
                    "a filter of sheet \"{sheet}\" hides {count} rows (first: row {first}): they are read all the same"
                ),
            },
            "to leave them out, give the condition of the filter with --where, or copy the rows that are shown to a sheet of their own",
        ),
        Noticed::WeightInFile { column } => {
            Said::seen(format!("the file says it is weighted by \"{column}\""))
        }
        Noticed::PartialKept { responses, evidence } => Said::seen(match responses {
            1 => format!("1 partial response ({evidence}) is kept"),
            responses => format!("{responses} partial responses ({evidence}) are kept"),
        }),
        Noticed::DisqualifiedKept { responses } => {
            Said::seen(format!("{responses} disqualified responses are kept"))
        }
        Noticed::RepeatedStatements { statements } => Said::seen(format!(
            "{statements} statements occur in several questions, whose titles the export does not hold"
        )),
        Noticed::HeaderBelow { row } => {
            Said::seen(format!("the header is row {row}; the rows above it are not answers"))
        }
        Noticed::NumericHeader { row } => {
            Said::seen(format!("row {row} is taken for the header but holds only numbers"))
        }
        Noticed::ChoicesFolded { columns, ratings } => {
            Said::seen(format!("{columns} columns, one for each choice, were folded into {ratings} ratings"))
        }
        Noticed::FileColumn { column } => {
            Said::seen(format!("column \"{column}\" tells the file of each row"))
        }
        Noticed::GroupsOfMeans { groups, column } => Said::seen(format!(
            "means of {groups} groups, by \"{column}\": the map is of all of them, each counting by its respondents, and the groups are segments"
        )),
        Noticed::ColumnsLacking { file, column, more } => Said::seen(match more {
            0 => format!("{file} has no column \"{column}\": its cells are blank"),
            more => format!("{file} has no column \"{column}\" and {more} more: its cells are blank"),
        }),
        Noticed::RowsUnjoined { rows, of, other, column } => Said::seen(format!(
            "{rows} of {of} rows have no row in {other} with the same {column}: its cells are blank"
        )),
        Noticed::RowsAsRespondents => Said::and(
            "no column tells respondents apart, so each row counts as a respondent of its own",
            "name it with respondent = \"…\" in a study file",
        ),
        Noticed::CountedOnce { columns, several, people } => Said::seen(format!(
            "{several} of {people} respondents rated in more than one group of {}: each counts once in totals, and tests link what one respondent said",
            columns.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ")
        )),
        Noticed::ScaleOfMeans { lowest, highest, low, high } => Said::and(
            format!("scale {lowest}-{highest} assumed, since the means lie between {low} and {high}"),
            "use --scale if this is wrong",
        ),
        Noticed::ColumnsUnread { columns } => Said::seen(match columns.len() {
            1 => format!(
                "1 column is left out, because it holds neither texts nor numbers: {}",
                held_by(columns)
            ),
            n => format!(
                "{n} columns are left out, because they hold neither texts nor numbers: {}",
                held_by(columns)
            ),
        }),
        Noticed::MissingTaken { side, answers } => {
            Said::seen(format!("{side} cells taken as no answer: {}", counted(answers)))
        }
        Noticed::CodesTurned { side, sum, why } => {
            Said::seen(format!("{side} codes run from best to worst, {}: turned, {sum} − code", turned(why)))
        }
        Noticed::LabelSlip { side, seen, meant } => {
            Said::seen(format!("{side} answer \"{seen}\" is taken as \"{meant}\""))
        }
        Noticed::LabelsFitTwoScales { side, taken, other, points } => Said::and(
            format!("{side} answers are ranked {taken}; {other} would hold them too"),
            format!("--scale 1-{points} takes it"),
        ),
    }
}
