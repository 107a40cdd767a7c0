//! KoboToolbox and ODK: one header row of paths `group/name`, sometimes a second of HXL tags.

use crate::input::columns::tools::{Export, Recognised, Vendor, folded, is_one_of};
use crate::input::grid::{Grid, Row};
use crate::input::headings::{Heading, Headings};

/// Recognised by the names of its metadata or by a row of HXL tags under the header.
pub const VENDOR: Vendor = Vendor { name: "KoboToolbox / ODK", recognise };

fn recognise(export: &Export) -> Option<Recognised> {
    let grid = export.grid;
    let header = grid.rows.first()?;
    let telling = header.iter().filter(|name| is_one_of(name, TELLING)).count();
    let hxl = has_hxl_row(grid);
    let central = is_odk_central(header);
    let evidence = match (telling, hxl) {
        (2.., _) => format!("{telling} metadata columns such as _id and _uuid"),
        (_, true) => "a row of HXL tags".to_string(),
        _ if central => "the columns SubmissionDate and KEY".to_string(),
        _ => return None,
    };
    let separator = if header.iter().any(|name| name.contains("::")) {
        "::"
    } else if central && !header.iter().any(|name| name.contains('/')) {
        "-"
    } else {
        "/"
    };
    let columns = (0..grid.width()).map(|index| heading(index, grid.cell(0, index), separator)).collect();
    let headings = Headings {
        vendor: VENDOR.name,
        evidence,
        header_rows: if hxl { 2 } else { 1 },
        columns,
        dropped_rows: Vec::new(),
        notices: Vec::new(),
    };
    Some(headings.into())
}

/// Names that no other tool writes.
const TELLING: &[&str] = &[
    "_id",
    "_uuid",
    "_submission_time",
    "_validation_status",
    "_submitted_by",
    "__version__",
    "_index",
    "formhub/uuid",
    "meta/instanceid",
    "_xform_id_string",
    "_attachments",
];

fn has_hxl_row(grid: &Grid) -> bool {
    let Some(row) = grid.rows.get(1) else {
        return false;
    };
    let mut tags = row.iter().map(str::trim).filter(|cell| !cell.is_empty()).peekable();
    tags.peek().is_some()
        && tags.all(|tag| {
            let mut letters = tag.chars();
            letters.next() == Some('#') && letters.next().is_some_and(char::is_alphabetic)
        })
}

fn is_odk_central(header: &Row) -> bool {
    let has = |name: &str| header.iter().any(|text| text.trim() == name);
    has("KEY") && (has("SubmissionDate") || has("instanceID") || has("meta-instanceID"))
}

fn heading(index: usize, text: &str, separator: &str) -> Heading {
    let metadata = is_metadata(text);
    let mut heading = match text.rsplit_once(separator) {
        Some((group, name)) if !metadata && !group.trim().is_empty() && !name.trim().is_empty() => {
            Heading::matrix(index, text, group, name)
        }
        _ => Heading::plain(index, text),
    };
    heading.metadata = metadata;
    heading
}

fn is_metadata(text: &str) -> bool {
    let name = folded(text);
    name.starts_with('_')
        || name.starts_with("meta/")
        || name.starts_with("meta-")
        || is_one_of(text, METADATA)
}

const METADATA: &[&str] = &[
    "start",
    "end",
    "today",
    "deviceid",
    "username",
    "subscriberid",
    "simserial",
    "phonenumber",
    "audit",
    "formhub/uuid",
    "key",
    "submissiondate",
    "instanceid",
    "formdef_version",
    "submitterid",
    "submittername",
    "attachmentspresent",
    "attachmentsexpected",
    "reviewstate",
    "deviceid",
    "edits",
    "formversion",
    "status",
];

#[cfg(test)]
mod tests {
    use crate::input::columns::tools::tests::{headings_of, metadata, parts};

    #[test]
    fn groups_are_questions() {
        let headings = headings_of(
            "\"start\";\"q1\";\"Group 1/imp/wifi\";\"Group 1/imp/price\";\"_id\";\"_uuid\"\n\"x\";\"1\";\"2\";\"3\";\"4\";\"5\"\n",
        );
        assert_eq!((headings.vendor, headings.header_rows), ("KoboToolbox / ODK", 1));
        let group = Some("Group 1/imp");
        assert_eq!(
            parts(&headings)[1..4],
            [(None, None, None), (group, Some("wifi"), None), (group, Some("price"), None)]
        );
        assert_eq!(metadata(&headings), [0, 4, 5]);
    }

    #[test]
    fn a_row_of_tags_is_a_header() {
        let headings = headings_of("imp::wifi;imp::price\n#indicator+imp;#indicator\n1;2\n");
        assert_eq!((headings.vendor, headings.header_rows), ("KoboToolbox / ODK", 2));
        assert_eq!(parts(&headings)[0], (Some("imp"), Some("wifi"), None));
    }

    #[test]
    fn central_joins_with_a_dash() {
        let headings = headings_of("SubmissionDate,imp-wifi,meta-instanceID,KEY\nx,1,y,z\n");
        assert_eq!(parts(&headings)[1], (Some("imp"), Some("wifi"), None));
        assert_eq!(metadata(&headings), [0, 2, 3]);
    }

    #[test]
    fn numbers_after_a_hash_are_no_tags() {
        assert_eq!(headings_of("a,b\n#1,#2\n").vendor, "plain table");
    }
}
