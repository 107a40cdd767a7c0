//! Qualtrics: codes, texts and ImportIds in three header rows (two in older and xlsx exports).

mod naming;
pub(in crate::input) mod status;

use crate::input::columns::tools::{Export, Recognised, Vendor, folded};
use crate::input::grid::Grid;
use crate::input::headings::{Headings, clean};
use naming::name_columns;
pub use status::unreal_rows;

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
    let ids: Vec<Option<&str>> =
        (0..grid.width()).map(|column| import_id(grid.cell(rows.import_id?, column))).collect();
    let mut columns = name_columns(&codes, &ids, &texts);
    for heading in &mut columns {
        let text = rows.text.map_or("", |row| grid.cell(row, heading.index));
        heading.metadata = is_metadata(codes[heading.index], text, ids[heading.index]);
    }
    // Legacy exports name their metadata in the second row.
    let naming_row = usize::from(rows.legacy);
    let dropped_rows = unreal_rows(grid, naming_row, rows.depth);
    let headings = Headings {
        vendor: VENDOR.name,
        evidence: rows.evidence.to_string(),
        header_rows: rows.depth,
        columns,
        notices: status::partial(grid, naming_row, rows.depth, &dropped_rows).into_iter().collect(),
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

fn is_metadata(code: &str, text: &str, import_id: Option<&str>) -> bool {
    let code = code.trim();
    // Q1_DO and Q1_DO_1 hold the order in which choices were shown.
    let display_order = code.ends_with("_DO")
        || code.rsplit_once("_DO_").is_some_and(|(_, choice)| choice.parse::<u32>().is_ok());
    // Q_TotalDuration, Q_RecaptchaScore and the like.
    let embedded =
        code.strip_prefix("Q_").is_some_and(|name| name.starts_with(|c: char| c.is_ascii_uppercase()));
    let legacy_code = code.strip_prefix('V').is_some_and(|rest| rest.parse::<u32>().is_ok())
        && METADATA_CODES.contains(&text.trim());
    let id = import_id.is_some_and(|id| METADATA_IDS.contains(&id) || id.ends_with("_DO"));
    is_metadata_code(code) || embedded || display_order || legacy_code || id
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::columns::tools::tests::{headings_of, metadata, parts};
    use crate::message::Rows;

    #[test]
    fn side_by_side_questions_have_scales_with_titles() {
        let headings = headings_of(
            "StartDate,Q5#1_1,Q5#1_2,Q5#2_1,Q5#2_2,Q9\n\
             Anfangsdatum,Rate us - How important? - Wifi,Rate us - How important? - Staff - desk,\
             Rate us - How satisfied? - Wifi,Rate us - How satisfied? - Staff - desk,Why?\n\
             \"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"QID5#1-1\"\"}\",\
             \"{\"\"ImportId\"\":\"\"QID5#1-2\"\"}\",{'ImportId': 'QID5#2-1'},{'ImportId': 'QID5#2-2'},{'ImportId': 'QID9_TEXT'}\n\
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
        let reasons = [(3, Rows::SurveyPreview), (4, Rows::SurveyTest), (5, Rows::Spam)];
        assert_eq!(headings.dropped_rows, reasons);
        assert_eq!(headings.notices, ["1 partial response (not finished) is kept"]);
        assert_eq!(metadata(&headings), [0, 1, 2, 3, 4, 6]);
    }

    #[test]
    fn only_the_tool_s_own_codes_are_metadata() {
        for code in ["Q_TotalDuration", "Q1_DO", "Q1_DO_12", "ResponseId"] {
            assert!(is_metadata(code, "", None), "{code}");
        }
        for code in ["Q_1", "WHAT_DO_YOU", "Q1_DO_IT", "V7"] {
            assert!(!is_metadata(code, "a text", None), "{code}");
        }
        assert!(is_metadata("V7", "IPAddress", None));
        assert!(is_metadata("renamed", "", Some("endDate")));
    }

    #[test]
    fn legacy_side_by_side_texts_are_read() {
        let headings = headings_of(
            "V1,Q1#1_1,Q1#1_2,Q1#2_1,Q1#2_2\nResponseID,Rate : Column 1-Wifi,Rate : Column 1-Pre-sales,\
             Rate : Column 2-Wifi,Rate : Column 2-Pre-sales\nR_1,1,2,3,4\n",
        );
        let scale = |number: usize| Some((number, Some(format!("Column {number}"))));
        assert_eq!(parts(&headings)[4], (Some("Rate"), Some("Pre-sales"), Some(2)));
        assert_eq!(headings.columns[1].scale, scale(1));
    }

    #[test]
    fn import_ids_are_read_in_both_quotings() {
        assert_eq!(import_id("{\"ImportId\":\"QID1\",\"choiceId\":\"1\"}"), Some("QID1"));
        assert_eq!(import_id("{'ImportId': 'QID2-1'}"), Some("QID2-1"));
        assert_eq!(import_id("{\"Import\":1}"), None);
    }

    #[test]
    fn a_block_without_a_common_stem_stays_whole() {
        let headings = headings_of(
            "StartDate,EndDate,Status,Progress,Finished,Q4_1,Q4_2\n\
             Start,End,Type,Progress,Finished,First name,Town\nx,x,0,100,1,a,b\n",
        );
        assert_eq!(parts(&headings)[5], (Some("First name"), None, None));
    }

    #[test]
    fn tab_separated_exports_come_in_utf16() {
        let text = "StartDate\tQ1_1\tQ1_2\nDébut\tHow? - é\tHow? - b\n{\"ImportId\":\"startDate\"}\t\
                    {\"ImportId\":\"QID1-1\"}\t{\"ImportId\":\"QID1-2\"}\n2026\t1\t2\n";
        let mut bytes = b"\xFF\xFE".to_vec();
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        let opened = crate::input::open::text::read(&bytes).unwrap();
        let headings = crate::input::columns::tools::recognise(&opened, None).unwrap().headings;
        assert_eq!((headings.vendor, headings.header_rows), ("Qualtrics", 3));
        assert_eq!(parts(&headings)[1], (Some("How?"), Some("é"), None));
    }
}
