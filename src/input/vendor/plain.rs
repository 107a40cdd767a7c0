//! Any table with one header row.

use super::{Export, Recognised, Vendor};
use crate::input::grid::Grid;
use crate::input::headings::{Heading, Headings};

/// A table of no particular tool: the first row that is filled like a header names the columns.
pub const VENDOR: Vendor = Vendor { name: "plain table", recognise };

fn recognise(export: &Export) -> Option<Recognised> {
    let grid = export.grid;
    let header = header_row(grid)?;
    let columns = (0..grid.width()).map(|index| Heading::plain(index, grid.cell(header, index))).collect();
    let mut notices = Vec::new();
    let number = grid.numbers[header];
    if header > 0 {
        notices.push(format!("the header is row {number}; the rows above it are not answers"));
    }
    if grid.rows[header].iter().all(|cell| is_number(cell)) {
        notices.push(format!("row {number} is taken for the header but holds only numbers"));
    }
    let headings = Headings {
        vendor: VENDOR.name,
        evidence: format!("row {number} names the columns"),
        header_rows: header + 1,
        columns,
        dropped_rows: Vec::new(),
        notices,
    };
    Some(headings.into())
}

/// A header is looked for in so many rows.
const ROWS_SEARCHED: usize = 10;

/// The first row with at least half of the usual number of cells filled: titles above a table are
/// short, and headers may have blank cells.
pub(super) fn header_row(grid: &Grid) -> Option<usize> {
    let usual = grid.usual_width();
    let filled = |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let found = grid.rows.iter().take(ROWS_SEARCHED).position(|row| filled(row) * 2 >= usual.max(1));
    found.or_else(|| (0..grid.rows.len()).find(|row| !grid.is_blank_row(*row)))
}

fn is_number(cell: &str) -> bool {
    cell.trim().replace(',', ".").parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{text, vendor};

    fn headings(bytes: &[u8]) -> Headings {
        let opened = text::read(bytes).unwrap();
        vendor::recognise(&opened, None).unwrap().headings
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
    fn blank_rows_are_dropped_with_their_reason() {
        let headings = headings(b"a,b\n1,2\n,\n3,4\n");
        assert_eq!(headings.dropped_rows, [(2, "blank row".to_string())]);
    }

    #[test]
    fn a_header_of_numbers_is_told() {
        assert!(headings(b"1,2\n3,4\n").notices[0].contains("only numbers"));
    }
}
