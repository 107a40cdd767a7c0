//! Qualtrics: codes, texts and ImportIds in three header rows (two in older and xlsx exports).

use std::collections::BTreeMap;

use super::{Export, Recognised, Vendor, column_named, count_rows, folded, partial_notice};
use crate::input::grid::Grid;
use crate::input::headings::{Heading, Headings, clean};

/// Recognised by the ImportId row, the `V1…` names of legacy exports, or the names of its metadata.
/// Previews, tests and spam are dropped; partial responses stay and are counted.
pub const VENDOR: Vendor = Vendor { name: "Qualtrics", recognise };

fn recognise(export: &Export) -> Option<Recognised> {
    let grid = export.grid;
    let rows = HeaderRows::find(grid)?;
    let codes: Vec<&str> = (0..grid.width()).map(|column| grid.cell(0, column)).collect();
    let texts: Vec<String> = (0..grid.width())
        .map(|column| rows.text.map_or(String::new(), |row| clean(grid.cell(row, column))))
        .collect();
    let mut columns = name_columns(&codes, &texts);
    for heading in &mut columns {
        let import_id = rows.import_id.map_or("", |row| grid.cell(row, heading.index));
        let text = rows.text.map_or("", |row| grid.cell(row, heading.index));
        heading.metadata = is_metadata(codes[heading.index], text, import_id);
    }
    // Legacy exports name their metadata in the second row.
    let naming_row = usize::from(rows.legacy);
    let dropped_rows = unreal_rows(grid, naming_row, rows.depth);
    let headings = Headings {
        vendor: VENDOR.name,
        evidence: rows.evidence.to_string(),
        header_rows: rows.depth,
        columns,
        notices: partial(grid, naming_row, rows.depth, &dropped_rows).into_iter().collect(),
        dropped_rows,
    };
    Some(headings.into())
}

struct HeaderRows {
    text: Option<usize>,
    import_id: Option<usize>,
    depth: usize,
    legacy: bool,
    evidence: &'static str,
}

impl HeaderRows {
    fn find(grid: &Grid) -> Option<Self> {
        let by_import_id = (1..grid.rows.len().min(3)).find(|row| {
            let cells = grid.rows[*row].iter().filter(|cell| !cell.trim().is_empty());
            let (ids, filled) = cells.fold((0, 0), |(ids, filled), cell| {
                (ids + usize::from(import_id(cell).is_some()), filled + 1)
            });
            ids > 0 && ids * 2 >= filled
        });
        if let Some(row) = by_import_id {
            return Some(Self {
                text: (row == 2).then_some(1),
                import_id: Some(row),
                depth: row + 1,
                legacy: false,
                evidence: "a header row of ImportIds",
            });
        }
        if folded(grid.cell(0, 0)) == "v1" && folded(grid.cell(1, 0)) == "responseid" {
            return Some(Self {
                text: Some(1),
                import_id: None,
                depth: 2,
                legacy: true,
                evidence: "columns V1, V2 … over ResponseID",
            });
        }
        let known = grid.rows.first()?.iter().filter(|code| is_metadata_code(code));
        if known.count() < 5 {
            return None;
        }
        // Choosing "no extra header rows", or deleting them, leaves the answers in row 2.
        let answers_follow = grid
            .rows
            .get(1)
            .is_none_or(|row| row.iter().any(|cell| cell.starts_with("R_") || cell.starts_with("20")));
        Some(Self {
            text: (!answers_follow).then_some(1),
            import_id: None,
            depth: if answers_follow { 1 } else { 2 },
            legacy: false,
            evidence: "the names of the metadata columns",
        })
    }
}

/// The id in `{"ImportId":"QID1"}`, also as older exports quote it.
fn import_id(cell: &str) -> Option<&str> {
    let rest = cell.trim().strip_prefix('{')?.trim_start();
    let rest = rest.strip_prefix("\"ImportId\"").or_else(|| rest.strip_prefix("'ImportId'"))?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    rest[1..].split(quote).next()
}

const METADATA_CODES: &[&str] = &[
    "StartDate",
    "EndDate",
    "Status",
    "IPAddress",
    "Progress",
    "Duration (in seconds)",
    "Finished",
    "RecordedDate",
    "ResponseId",
    "RecipientLastName",
    "RecipientFirstName",
    "RecipientEmail",
    "ExternalReference",
    "LocationLatitude",
    "LocationLongitude",
    "LocationAccuracy",
    "DistributionChannel",
    "UserLanguage",
    "ResponseID",
    "ResponseSet",
    "Name",
    "ExternalDataReference",
    "EmailAddress",
    "RecipientID",
];

const METADATA_IDS: &[&str] = &[
    "startDate",
    "endDate",
    "status",
    "ipAddress",
    "progress",
    "duration",
    "finished",
    "recordedDate",
    "_recordId",
    "recipientLastName",
    "recipientFirstName",
    "recipientEmail",
    "externalDataReference",
    "locationLatitude",
    "locationLongitude",
    "distributionChannel",
    "userLanguage",
];

/// Whether a code is that of a metadata column of every Qualtrics export.
pub fn is_metadata_code(code: &str) -> bool {
    METADATA_CODES.contains(&code.trim())
}

fn is_metadata(code: &str, text: &str, import_cell: &str) -> bool {
    let code = code.trim();
    // Q1_DO and Q1_DO_1 hold the order in which choices were shown.
    let display_order = code.ends_with("_DO") || code.contains("_DO_");
    let legacy_code = code.strip_prefix('V').is_some_and(|rest| rest.parse::<u32>().is_ok())
        && METADATA_CODES.contains(&text.trim());
    let id = import_id(import_cell).is_some_and(|id| METADATA_IDS.contains(&id) || id.ends_with("_DO"));
    is_metadata_code(code) || code.starts_with("Q_") || display_order || legacy_code || id
}

/// Names every column from its code and text. Columns of one question share the text before the
/// row label, and in a side-by-side question the columns of one scale share its title too.
fn name_columns(codes: &[&str], texts: &[String]) -> Vec<Heading> {
    let places: Vec<Place> = codes.iter().map(|code| Place::of(code)).collect();
    let mut questions: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut scales: BTreeMap<(&str, Option<usize>), Vec<usize>> = BTreeMap::new();
    for (column, place) in places.iter().enumerate().filter(|(_, place)| place.in_matrix) {
        questions.entry(place.question).or_default().push(column);
        scales.entry((place.question, place.scale)).or_default().push(column);
    }
    let mut headings: Vec<Heading> =
        (0..codes.len()).map(|column| Heading::matrix(column, codes[column], &texts[column], "")).collect();
    for ((question, scale), columns) in &scales {
        let stem_length = stem_length(texts, columns);
        let whole_question = &questions[question];
        // The stem of all scales together, where there are several; then the scale's own title.
        let shared = match scale {
            Some(_) if whole_question.len() > columns.len() => {
                common_prefix_to_separator(texts, whole_question)
            }
            _ => stem_length,
        };
        for column in columns {
            let text = &texts[*column];
            let stem = without_separator(&text[..stem_length]);
            let question = without_separator(&text[..shared.min(stem_length)]);
            let title = clean(stem[question.len()..].trim_start_matches([' ', '-', ':']));
            let mut heading = Heading::matrix(*column, codes[*column], question, &text[stem_length..]);
            heading.scale = scale.map(|number| (number, Some(title).filter(|title| !title.is_empty())));
            headings[*column] = heading;
        }
    }
    headings
}

/// Where a code says its column belongs: `Q5#2_3` is row 3 of scale 2 of Q5, `Q2_3` row 3 of Q2.
#[derive(Debug, PartialEq)]
struct Place<'a> {
    question: &'a str,
    scale: Option<usize>,
    in_matrix: bool,
}

impl<'a> Place<'a> {
    fn of(code: &'a str) -> Self {
        let code = code.trim();
        let side_by_side = code.split_once('#').and_then(|(question, rest)| {
            let (scale, _) = rest.split_once('_')?;
            Some((question, scale.parse::<usize>().ok()?))
        });
        if let Some((question, scale)) = side_by_side {
            return Self { question, scale: Some(scale), in_matrix: !code.ends_with("_TEXT") };
        }
        let (question, in_matrix) = match code.split_once('_') {
            Some((question, _)) => (question, !code.ends_with("_TEXT") && !question.is_empty()),
            None => (code, false),
        };
        Self { question, scale: None, in_matrix }
    }
}

/// How many bytes of the texts of a matrix are its stem, separator included; 0 where there is none.
fn stem_length(texts: &[String], columns: &[usize]) -> usize {
    match columns {
        [column] => separator_end(&texts[*column]),
        _ => common_prefix_to_separator(texts, columns),
    }
}

fn common_prefix_to_separator(texts: &[String], columns: &[usize]) -> usize {
    let Some((first, rest)) = columns.split_first() else {
        return 0;
    };
    let first = texts[*first].as_str();
    let common = rest.iter().fold(first.len(), |length, column| {
        let pairs = first[..length].char_indices().zip(texts[*column].chars());
        let agreeing = pairs.take_while(|((_, a), b)| a == b).last();
        agreeing.map_or(0, |((at, c), _)| at + c.len_utf8())
    });
    // Equal texts are one question asked again, not a stem.
    if common == first.len() {
        return separator_end(first);
    }
    separator_end(&first[..common])
}

/// Where the last separator ends: ` - ` now, `-` after a cut text or a question in older exports.
fn separator_end(text: &str) -> usize {
    for separator in [" - ", "...-", "?-", ":-", ".-", "-"] {
        if let Some(at) = text.rfind(separator) {
            return at + separator.len();
        }
    }
    0
}

fn without_separator(stem: &str) -> &str {
    stem.trim_end().trim_end_matches('-').trim_end()
}

/// Rows that no respondent wrote, with the reason, from `Status` and `DistributionChannel`.
pub fn unreal_rows(grid: &Grid, naming_row: usize, first: usize) -> Vec<(usize, String)> {
    let status = column_named(grid, naming_row, &["status"]);
    let channel = column_named(grid, naming_row, &["distributionchannel"]);
    let cell = |row, column: Option<usize>| column.map_or("", |column| grid.cell(row, column).trim());
    (first..grid.rows.len())
        .filter_map(|row| {
            let reason = match (cell(row, status), cell(row, channel)) {
                ("1" | "Survey Preview", _) | (_, "preview") => "survey preview",
                ("2" | "Survey Test", _) | (_, "test") => "survey test",
                ("8" | "Spam", _) => "spam",
                ("9" | "17" | "Survey Preview Spam" | "Spam Survey Preview", _) => "spam of a preview",
                _ => return None,
            };
            Some((row, reason.to_string()))
        })
        .collect()
}

fn partial(grid: &Grid, naming_row: usize, first: usize, dropped: &[(usize, String)]) -> Option<String> {
    let (column, unfinished): (usize, fn(&str) -> bool) = match column_named(grid, naming_row, &["finished"])
    {
        Some(column) => (column, |cell| cell == "0" || cell.eq_ignore_ascii_case("false")),
        None => (column_named(grid, naming_row, &["progress"])?, |cell| {
            cell.parse::<f64>().is_ok_and(|progress| progress < 100.0)
        }),
    };
    let all = count_rows(grid, first, column, unfinished);
    let of_dropped = dropped.iter().filter(|(row, _)| unfinished(grid.cell(*row, column).trim()));
    partial_notice(all - of_dropped.count(), "not finished")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{headings_of, metadata, parts};
    use super::*;

    #[test]
    fn side_by_side_questions_have_scales_with_titles() {
        let headings = headings_of(
            "StartDate,Q5#1_1,Q5#1_2,Q5#2_1,Q5#2_2,Q9\n\
             Anfangsdatum,Rate us - How important? - Wifi,Rate us - How important? - Staff - desk,\
             Rate us - How satisfied? - Wifi,Rate us - How satisfied? - Staff - desk,Why?\n\
             \"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"QID5#1-1\"\"}\",\
             \"{\"\"ImportId\"\":\"\"QID5#1-2\"\"}\",{'ImportId': 'x'},{'ImportId': 'y'},{'ImportId': 'QID9_TEXT'}\n\
             2026-01-01,1,2,3,4,text\n",
        );
        assert_eq!((headings.vendor, headings.header_rows), ("Qualtrics", 3));
        assert_eq!(metadata(&headings), [0]);
        let rate = Some("Rate us");
        assert_eq!(
            parts(&headings)[1..],
            [
                (rate, Some("Wifi"), Some(1)),
                (rate, Some("Staff - desk"), Some(1)),
                (rate, Some("Wifi"), Some(2)),
                (rate, Some("Staff - desk"), Some(2)),
                (Some("Why?"), None, None)
            ]
        );
        assert_eq!(headings.columns[3].scale, Some((2, Some("How satisfied?".to_string()))));
        assert_eq!(headings.columns[3].code, "Q5#2_1");
    }

    #[test]
    fn old_separators_and_cut_stems_are_read() {
        let headings = headings_of(
            "V1,Q2_1,Q2_2,Q3_1,Q3_2,\n\
             ResponseID,How important is each of the followi...-Wifi,How important is each of the followi...-Follow-up,\
             How happy?-Wifi,How happy?-Follow-up,\nR_1,1,2,3,4,\n",
        );
        assert_eq!((headings.vendor, headings.header_rows), ("Qualtrics", 2));
        let cut = Some("How important is each of the followi...");
        assert_eq!(
            parts(&headings)[1..],
            [
                (cut, Some("Wifi"), None),
                (cut, Some("Follow-up"), None),
                (Some("How happy?"), Some("Wifi"), None),
                (Some("How happy?"), Some("Follow-up"), None)
            ]
        );
        assert_eq!(metadata(&headings), [0]);
    }

    #[test]
    fn previews_tests_and_spam_are_dropped_and_partials_counted() {
        let headings = headings_of(
            "StartDate,EndDate,Status,Finished,DistributionChannel,Q1,Q1_DO\n\
             Start Date,End Date,Response Type,Finished,Channel,How?,How? - Display Order\n\
             2026,2026,0,1,anonymous,5,1\n2026,2026,Survey Preview,0,preview,5,1\n2026,2026,2,1,test,5,1\n\
             2026,2026,8,1,anonymous,5,1\n2026,2026,IP Address,False,anonymous,,1\n",
        );
        assert_eq!(headings.header_rows, 2);
        let reasons: Vec<(usize, &str)> =
            headings.dropped_rows.iter().map(|(row, reason)| (*row, reason.as_str())).collect();
        assert_eq!(reasons, [(3, "survey preview"), (4, "survey test"), (5, "spam")]);
        assert_eq!(headings.notices, ["1 partial response (not finished) is kept"]);
        assert_eq!(metadata(&headings), [0, 1, 2, 3, 4, 6]);
    }

    #[test]
    fn import_ids_are_read_in_both_quotings() {
        assert_eq!(import_id("{\"ImportId\":\"QID1\",\"choiceId\":\"1\"}"), Some("QID1"));
        assert_eq!(import_id("{'ImportId': 'QID2-1'}"), Some("QID2-1"));
        assert_eq!(import_id("{\"Import\":1}"), None);
    }

    #[test]
    fn codes_tell_question_and_scale() {
        let place = |question, scale, in_matrix| Place { question, scale, in_matrix };
        assert_eq!(Place::of("Q5#2_3"), place("Q5", Some(2), true));
        assert_eq!(Place::of("Q2_3"), place("Q2", None, true));
        assert_eq!(Place::of("Q2_3_TEXT"), place("Q2", None, false));
        assert_eq!(Place::of("Q9"), place("Q9", None, false));
    }
}
