//! Typeform: one header row from `#` to `Network ID`.

use crate::input::columns::tools::{
    Export, Recognised, Vendor, column_named, count_rows, is_one_of, partial_notice,
};
use crate::input::headings::{Heading, Headings, clean};

/// Recognised by its first column `#` and by `Submit Date (UTC)` or `Network ID`.
pub const VENDOR: Vendor = Vendor { name: "Typeform", recognise };

fn recognise(export: &Export) -> Option<Recognised> {
    let grid = export.grid;
    let header = grid.rows.first()?;
    let telling = column_named(grid, 0, &["network id", "submit date (utc)", "start date (utc)"])?;
    if header.first()?.trim() != "#" {
        return None;
    }
    let columns = (0..grid.width())
        .map(|index| {
            let text = grid.cell(0, index);
            let mut heading = Heading::plain(index, &without_pipes(&clean(text)));
            heading.metadata = is_one_of(text, METADATA);
            heading
        })
        .collect();
    let partial = column_named(grid, 0, &["response type"])
        .map_or(0, |column| count_rows(grid, 1, column, |cell| cell.eq_ignore_ascii_case("partial")));
    let headings = Headings {
        vendor: VENDOR.name,
        evidence: format!("the columns # and {}", clean(&header[telling])),
        header_rows: 1,
        columns,
        dropped_rows: Vec::new(),
        notices: partial_notice(partial, "response type partial").into_iter().collect(),
    };
    Some(headings.into())
}

const METADATA: &[&str] = &[
    "#",
    "start date (utc)",
    "submit date (utc)",
    "stage date (utc)",
    "network id",
    "response type",
    "tags",
    "ending",
    "score",
];

/// Tokens that stand for an earlier answer (`{{answer_42}}`) become `…`.
fn without_pipes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, token)) = rest.split_once("{{") {
        let Some((_, after)) = token.split_once("}}") else {
            break;
        };
        kept.push_str(before);
        kept.push('…');
        rest = after;
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use crate::input::columns::tools::tests::{headings_of, metadata};

    #[test]
    fn metadata_is_known_and_tokens_go() {
        let headings = headings_of(
            "#,\"Thank you, {{answer_42471732}}, rate *wifi*\",Response Type,Start Date (UTC),Submit Date (UTC),Network ID\n\
             0af,4,partial,x,y,z\n",
        );
        assert_eq!((headings.vendor, headings.header_rows), ("Typeform", 1));
        assert_eq!(headings.columns[1].code, "Thank you, …, rate *wifi*");
        assert_eq!(metadata(&headings), [0, 2, 3, 4, 5]);
        assert_eq!(headings.notices, ["1 partial response (response type partial) is kept"]);
    }

    #[test]
    fn a_hash_alone_is_not_enough() {
        assert_eq!(headings_of("#,a\n1,2\n").vendor, "plain table");
    }
}
