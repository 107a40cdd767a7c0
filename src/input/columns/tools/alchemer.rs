//! Alchemer (SurveyGizmo): one header row, grids as `Row:Question`.

use std::collections::BTreeMap;

use crate::input::columns::tools::{
    Export, Recognised, Vendor, column_named, count_rows, is_one_of, partial_notice,
};
use crate::input::headings::{Heading, Headings, clean};
use crate::message::{Message, Noticed};

/// Recognised by `Time Started`, `Date Submitted` and `Status`.
pub const VENDOR: Vendor = Vendor { name: "Alchemer", recognise };

fn recognise(export: &Export) -> Option<Recognised> {
    let grid = export.grid;
    let header = grid.rows.first()?;
    let status = column_named(grid, 0, &["status"])?;
    column_named(grid, 0, &["time started"])?;
    column_named(grid, 0, &["date submitted"])?;
    let texts: Vec<String> = header.iter().map(clean).collect();
    let questions = count_questions(&texts);
    let columns = (0..grid.width())
        .map(|index| {
            let mut heading = match texts.get(index) {
                Some(text) => heading(index, text, &questions),
                None => Heading::plain(index, ""),
            };
            heading.metadata = is_one_of(grid.cell(0, index), METADATA);
            heading
        })
        .collect();
    let partial = count_rows(grid, 1, status, |cell| cell == "Partial");
    let disqualified = count_rows(grid, 1, status, |cell| cell == "Disqualified");
    let mut notices: Vec<Message> = partial_notice(partial, "Status Partial").into_iter().collect();
    if disqualified > 0 {
        notices.push(Message::sure(Noticed::DisqualifiedKept { responses: disqualified }));
    }
    let headings = Headings {
        vendor: VENDOR.name,
        evidence: "the columns Time Started, Date Submitted, Status".to_string(),
        header_rows: 1,
        columns,
        dropped_rows: Vec::new(),
        notices,
    };
    Some(headings.into())
}

/// How many headers end in each text that follows a colon.
fn count_questions(texts: &[String]) -> BTreeMap<&str, usize> {
    let mut questions = BTreeMap::new();
    for text in texts {
        for (at, _) in text.match_indices(':').take(MAX_COLONS) {
            *questions.entry(text[at + 1..].trim()).or_default() += 1;
        }
    }
    questions
}

/// No header has more colons than this before its question.
const MAX_COLONS: usize = 8;

/// The longest text after a colon that several headers share is the question; labels and questions
/// may hold colons themselves.
fn heading(index: usize, text: &str, questions: &BTreeMap<&str, usize>) -> Heading {
    let split = text.match_indices(':').take(MAX_COLONS).find(|(at, _)| {
        let question = text[at + 1..].trim();
        !question.is_empty() && questions.get(question).is_some_and(|count| *count > 1)
    });
    match split {
        Some((at, _)) => Heading::matrix(index, text, &text[at + 1..], &text[..at]),
        None => Heading::plain(index, text),
    }
}

const METADATA: &[&str] = &[
    "response id",
    "time started",
    "date submitted",
    "status",
    "contact id",
    "legacy comments",
    "comments",
    "language",
    "referer",
    "sessionid",
    "session id",
    "user agent",
    "tags",
    "ip address",
    "longitude",
    "latitude",
    "country",
    "city",
    "state/region",
    "postal",
    "url redirect",
    "link name",
    "extended referer",
    "extended user agent",
];

#[cfg(test)]
mod tests {
    use crate::input::columns::tools::tests::{headings_of, metadata, parts};

    #[test]
    fn the_row_comes_first() {
        let headings = headings_of(
            "Response ID,Time Started,Date Submitted,Status,Wifi: 5 GHz:How\u{a0}important: say,\
             Price:How important: say\n",
        );
        assert_eq!((headings.vendor, headings.header_rows), ("Alchemer", 1));
        let question = Some("How important: say");
        assert_eq!(
            parts(&headings)[4..],
            [(question, Some("Wifi: 5 GHz"), None), (question, Some("Price"), None)]
        );
        assert_eq!(metadata(&headings), [0, 1, 2, 3]);
    }

    #[test]
    fn unshared_colons_split_nothing_and_partials_are_counted() {
        let headings = headings_of(
            "Time Started,Date Submitted,Status,Comment: why?\nx,x,Complete,a\nx,x,Partial,a\nx,x,Partial,\nx,x,Disqualified,\n",
        );
        assert_eq!(parts(&headings)[3], (None, None, None));
        assert_eq!(
            headings.notices,
            ["2 partial responses (Status Partial) are kept", "1 disqualified responses are kept"]
        );
    }
}
