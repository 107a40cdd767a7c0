//! Any table with one header row, or with titles over blocks of columns above it.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::input::columns::tools::second::Second;
use crate::input::columns::tools::{Export, Recognised, Vendor, folded};
use crate::input::grid::{Grid, Row};
use crate::input::headings::{Heading, Headings, clean};
use crate::message::{Message, Noticed};

/// A table of no particular tool: the first row that is filled like a header names the columns.
pub const VENDOR: Vendor = Vendor { name: "plain table", recognise };

fn recognise(export: &Export) -> Option<Recognised> {
    let grid = export.grid;
    let found = header_row(grid)?;
    let title_row =
        [Some(found), found.checked_sub(1)].into_iter().flatten().find(|row| has_blocks(grid, *row));
    let (header, blocks) = match title_row {
        Some(row) => (row + 1, blocks(grid, row)),
        None => (found, Vec::new()),
    };
    let second = if title_row.is_none() { Second::of(grid, header) } else { Second::None };
    let columns = (0..grid.width())
        .map(|index| {
            let text = grid.cell(header, index);
            if let Some(heading) = second.heading(grid, index) {
                return heading;
            }
            match blocks.iter().find(|block| block.columns.contains(&index)) {
                Some(block) if block.columns.len() > 1 && !text.trim().is_empty() => {
                    let code = format!("{} [{}]", block.title, text.trim());
                    Heading::matrix(index, &code, &block.title, text)
                }
                Some(block) if text.trim().is_empty() => Heading::plain(index, &block.title),
                _ => Heading::plain(index, text),
            }
        })
        .collect();
    let mut notices = Vec::new();
    let number = grid.numbers[header];
    if title_row.unwrap_or(header) > 0 {
        notices.push(Message::sure(Noticed::HeaderBelow { row: number }));
    }
    if grid.rows[header].iter().all(is_number) {
        notices.push(Message::likely(Noticed::NumericHeader { row: number }));
    }
    let evidence = match title_row {
        Some(row) => {
            format!("row {} has titles over blocks of columns, row {number} their names", grid.numbers[row])
        }
        None if matches!(second, Second::Questions { .. }) => {
            format!("row {number} names the columns, row {} holds their questions", grid.numbers[header + 1])
        }
        None => format!("row {number} names the columns"),
    };
    let headings = Headings {
        vendor: VENDOR.name,
        evidence,
        header_rows: header + 1 + usize::from(second != Second::None),
        columns,
        dropped_rows: Vec::new(),
        notices,
    };
    Some(headings.into())
}

/// A title (often a merged cell) and the columns under it.
struct Block {
    title: String,
    columns: Range<usize>,
}

/// From each title to the next, or as far as it is repeated, without blank columns at the end; the last block of titles that are
/// not repeated is as wide as the one before it.
fn blocks(grid: &Grid, row: usize) -> Vec<Block> {
    let title = |column: usize| grid.cell(row, column).trim();
    let repeats = |column: usize| column > 0 && title(column) == title(column - 1);
    let starts: Vec<usize> =
        (0..grid.width()).filter(|&column| !title(column).is_empty() && !repeats(column)).collect();
    let mut blocks: Vec<Block> = Vec::new();
    for (at, &start) in starts.iter().enumerate() {
        let repeated = (start + 1..grid.width()).take_while(|&column| repeats(column)).count();
        let before = blocks.last().map_or(0, |block| block.columns.len());
        let mut end = match starts.get(at + 1) {
            _ if repeated > 0 => start + repeated + 1,
            Some(next) => *next,
            None => start + before,
        };
        while end > start + 1 && grid.cell(row + 1, end - 1).trim().is_empty() {
            end -= 1;
        }
        blocks.push(Block { title: clean(title(start)), columns: start..end });
    }
    if blocks.len() < 2 { Vec::new() } else { blocks }
}

/// Whether a row has titles over blocks: two of them have the same names in the row below, all
/// different within a block. No row of answers looks so.
fn has_blocks(grid: &Grid, row: usize) -> bool {
    let names = |block: &Block| -> Vec<String> {
        block.columns.clone().map(|column| folded(grid.cell(row + 1, column))).collect()
    };
    let mut seen: BTreeSet<Vec<String>> = BTreeSet::new();
    blocks(grid, row).iter().map(names).any(|names| {
        let different: BTreeSet<&String> = names.iter().collect();
        let named = names.len() > 1 && different.len() == names.len() && !different.contains(&String::new());
        let are_answers = names.iter().all(|name| is_number(name));
        named && !are_answers && !seen.insert(names)
    })
}

/// A header is looked for in so many rows.
const ROWS_SEARCHED: usize = 10;

/// The first row with at least half of the usual number of cells filled: titles above a table are
/// short, and headers may have blank cells.
pub(super) fn header_row(grid: &Grid) -> Option<usize> {
    let usual = grid.usual_width();
    let filled = |row: &Row| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let found = grid.rows.iter().take(ROWS_SEARCHED).position(|row| filled(row) * 2 >= usual.max(1));
    found.or_else(|| (0..grid.rows.len()).find(|row| !grid.is_blank_row(*row)))
}

fn is_number(cell: &str) -> bool {
    cell.trim().replace(',', ".").parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::columns::tools;
    use crate::input::open::text;
    use crate::message::Rows;

    fn headings(bytes: &[u8]) -> Headings {
        let opened = text::read(bytes).unwrap();
        tools::recognise(&opened, None).unwrap().headings
    }

    fn codes(headings: &Headings) -> Vec<&str> {
        headings.columns.iter().map(|heading| heading.code.as_str()).collect()
    }

    #[test]
    fn the_first_row_names_the_columns() {
        let headings = headings(b"id,imp_a, perf_a\n1,2,3\n");
        assert_eq!((headings.vendor, headings.header_rows), ("plain table", 1));
        assert_eq!(codes(&headings), ["id", "imp_a", "perf_a"]);
        assert!(headings.notices.is_empty() && headings.dropped_rows.is_empty());
    }

    #[test]
    fn duplicated_and_blank_names_stay_by_index() {
        let headings = headings(b",a,a,\n1,2,3,4\n");
        assert_eq!(codes(&headings), ["", "a", "a", ""]);
        assert_eq!(headings.columns[3].index, 3);
    }

    #[test]
    fn titles_above_the_header_are_passed() {
        let headings = headings(b"Survey 2026\n\na,b,c\n1,2,3\n4,5,6\n");
        assert_eq!(headings.header_rows, 2);
        assert_eq!(headings.notices, ["the header is row 3; the rows above it are not answers"]);
    }

    #[test]
    fn titles_over_blocks_of_columns_are_questions() {
        let (importance, performance) = (Some("Importance"), Some("Performance"));
        for (text, above) in [
            (&b",Importance,,Performance,,,\nid,Wifi,Price,Wifi,Price,weight,age\n1,4,3,2,1,1,30\n"[..], 0),
            (b"id,Importance,,Performance,,weight,age\n,Wifi,Price,wifi,Price ,,\n1,4,3,2,1,1,30\n", 0),
            (b",Importance,Importance,Performance,Performance,,\nid,Wifi,Price,Wifi,Price,weight,age\n1,4,3,2,1,1,30\n", 0),
            (b"Survey,2026,,,,,\n,Importance,,Performance,,,\nid,Wifi,Price,Wifi,Price,weight,age\n1,4,3,2,1,1,30\n", 1),
        ] {
            let headings = headings(text);
            assert_eq!((headings.header_rows, headings.notices.len()), (2 + above, above));
            let parts: Vec<_> = headings
                .columns
                .iter()
                .map(|heading| (heading.question.as_deref(), heading.item.as_deref()))
                .collect();
            assert_eq!(parts[0], (None, None));
            assert_eq!(parts[1..3], [(importance, Some("Wifi")), (importance, Some("Price"))]);
            assert_eq!(parts[3].0, performance);
            assert_eq!(parts[4], (performance, Some("Price")));
            assert_eq!(headings.columns[4].code, "Performance [Price]");
            assert_eq!(codes(&headings)[5..], ["weight", "age"]);
            assert_eq!(codes(&headings)[0], "id");
        }
    }

    #[test]
    fn a_blank_column_parts_blocks() {
        let headings =
            headings(b",Importance,,,Performance,,,\nid,Wifi,Price,,Wifi,Price,,age\n1,4,3,,2,1,,30\n");
        assert_eq!(
            codes(&headings)[1..],
            [
                "Importance [Wifi]",
                "Importance [Price]",
                "",
                "Performance [Wifi]",
                "Performance [Price]",
                "",
                "age"
            ]
        );
    }

    #[test]
    fn blank_names_over_equal_answers_are_no_blocks() {
        for text in [
            &b"id,imp,,perf,\n1,Very,Very,Very,Very\n2,Low,Low,Low,Low\n"[..],
            b"id,imp,imp,perf,perf\n1,5,4,5,4\n2,4,3,4,3\n",
        ] {
            assert_eq!(headings(text).header_rows, 1);
        }
    }

    #[test]
    fn blank_rows_are_dropped_with_their_reason() {
        let headings = headings(b"a,b\n1,2\n,\n3,4\n");
        assert_eq!(headings.dropped_rows, [(2, Rows::BlankRow)]);
    }

    #[test]
    fn a_header_of_numbers_is_told() {
        assert!(headings(b"1,2\n3,4\n").notices[0].to_string().contains("only numbers"));
    }
}
