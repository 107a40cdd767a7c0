//! SurveyMonkey: questions in the first header row, row labels or `Response` in the second.

mod expanded;
mod names;

use crate::input::columns::tools::{Export, Recognised, Vendor, folded, is_one_of};
use crate::input::grid::{Grid, Row};
use crate::input::headings::{Heading, Headings, clean, fold_spaces};
use names::{ANSWER_CHOICES, COMMENTS, METADATA, RESPONDENT_IDS, RESPONSES};

/// Recognised by `Respondent ID` over a blank cell, or by `Response` under the questions; where the
/// second row was deleted, by the metadata names. A question spread over one column for each
/// choice is folded into one column for each row.
pub const VENDOR: Vendor = Vendor { name: "SurveyMonkey", recognise };

fn recognise(export: &Export) -> Option<Recognised> {
    let grid = export.grid;
    let first = grid.rows.first()?;
    let metadata = first.iter().filter(|name| is_one_of(name, METADATA)).count();
    let identified = is_one_of(first.first()?, RESPONDENT_IDS);
    let none = Row::default();
    let second = grid.rows.get(1).unwrap_or(&none);
    let answered = second.iter().any(|cell| cell.trim().parse::<f64>().is_ok());
    let responses = second.iter().filter(|cell| is_one_of(cell, RESPONSES)).count();
    let blank_below = second.first().is_some_and(|cell| cell.trim().is_empty());
    let labels_below = second.iter().any(|cell| !cell.trim().is_empty());
    let (header_rows, evidence) = if responses > 0 && !answered {
        (2, format!("{responses} cells \"{}\" under the questions", response_word(second)))
    } else if identified && blank_below && labels_below && !answered {
        (2, format!("row labels under the questions after {}", fold_spaces(&first[0])))
    } else if identified && metadata >= 2 {
        (1, format!("{} and {metadata} metadata columns", fold_spaces(&first[0])))
    } else {
        return None;
    };
    let columns = if header_rows == 2 { two_rows(grid) } else { one_row(grid) };
    let headings = Headings {
        vendor: VENDOR.name,
        evidence,
        header_rows,
        columns,
        dropped_rows: Vec::new(),
        notices: Vec::new(),
    };
    Some(expanded::fold(grid, headings))
}

/// What gives away a summary export (counts for each choice instead of answers), if it is one.
pub fn summary(grid: &Grid) -> Option<String> {
    let is_table = |row: &&Row| {
        let mut cells = row.iter().map(folded).filter(|cell| !cell.is_empty());
        cells.next().is_some_and(|cell| ANSWER_CHOICES.contains(&cell.as_str())) && cells.next().is_some()
    };
    let row = grid.rows.iter().take(SUMMARY_ROWS).find(is_table)?;
    let cells: Vec<String> = row.iter().map(fold_spaces).filter(|cell| !cell.is_empty()).collect();
    Some(format!("a table \"{}\"", cells.join(", ")))
}

/// The first table of a summary starts within so many rows.
const SUMMARY_ROWS: usize = 12;

fn response_word(second: &Row) -> String {
    let word = second.iter().find(|cell| is_one_of(cell, RESPONSES));
    word.map_or_else(String::new, fold_spaces)
}

fn two_rows(grid: &Grid) -> Vec<Heading> {
    let mut question = "";
    let mut before_questions = true;
    (0..grid.width())
        .map(|index| {
            let (top, below) = (grid.cell(0, index), grid.cell(1, index));
            let blank = below.trim().is_empty();
            before_questions &= blank;
            if !top.trim().is_empty() {
                question = top;
            }
            if blank {
                return Heading {
                    metadata: before_questions || is_one_of(top, METADATA),
                    ..Heading::plain(index, top)
                };
            }
            let code = if is_one_of(below, RESPONSES) {
                clean(question)
            } else {
                clean(&format!("{question} [{}]", below.trim()))
            };
            let item = if is_one_of(below, RESPONSES) || is_one_of(below, COMMENTS) { "" } else { below };
            Heading {
                metadata: is_one_of(top, METADATA) && item.is_empty(),
                ..Heading::matrix(index, &code, question, item)
            }
        })
        .collect()
}

fn one_row(grid: &Grid) -> Vec<Heading> {
    (0..grid.width())
        .map(|index| Heading {
            metadata: is_one_of(grid.cell(0, index), METADATA),
            ..Heading::plain(index, &clean(grid.cell(0, index)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::input::columns::tools::recognise;
    use crate::input::columns::tools::tests::{headings_of, metadata, parts};
    use crate::input::open::file_error::FileError;
    use crate::input::open::text;

    #[test]
    fn questions_reach_to_the_right() {
        let headings = headings_of(
            "Respondent ID,Start Date,Custom Data 1,How important?,,,Region?,,\n\
             ,,,Wifi,Price<br>list,Other (please specify),Response,Open-Ended Response,\n\
             118,x,y,4,5,text,North,text,\n",
        );
        assert_eq!((headings.vendor, headings.header_rows), ("SurveyMonkey", 2));
        assert_eq!(metadata(&headings), [0, 1, 2]);
        let (question, region) = (Some("How important?"), Some("Region?"));
        assert_eq!(
            parts(&headings)[3..],
            [
                (question, Some("Wifi"), None),
                (question, Some("Price list"), None),
                (question, None, None),
                (region, None, None),
                (region, None, None)
            ]
        );
        assert_eq!(headings.columns[4].code, "How important? [Price list]");
    }

    #[test]
    fn columns_without_any_header_stay_blank() {
        let headings = headings_of(",Q,,,\n,Wifi,Price,,\n1,2,3,4,5\n1,2,3,4,5\n");
        assert_eq!(headings.vendor, "plain table");
        let headings = headings_of("RespondentID,Q,,,\n,Wifi,Price,,\n1,2,3,4,5\n1,2,3,4,5\n");
        assert_eq!(parts(&headings)[3], (None, None, None));
        assert_eq!(headings.columns[4].code, "");
    }

    #[test]
    fn a_deleted_second_row_is_noticed() {
        let headings = headings_of("Respondent ID,Collector ID,Wifi,,\n118,400,4,x,y\n");
        assert_eq!((headings.vendor, headings.header_rows), ("SurveyMonkey", 1));
        assert_eq!(metadata(&headings), [0, 1]);
    }

    #[test]
    fn summaries_are_refused() {
        let text =
            "Survey 2020\n\nQ1. Role?\nAnswer Choices,Response Percent,Responses\nA,50%,20\n,Answered,41\n";
        let error = recognise(&text::read(text.as_bytes()).unwrap(), None).unwrap_err();
        let evidence = "a table \"Answer Choices, Response Percent, Responses\"".to_string();
        assert_eq!(error, FileError::Summary { evidence });
    }
}
