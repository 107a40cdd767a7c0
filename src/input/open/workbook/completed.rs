//! What a workbook keeps beside its cells: which are merged, and which are formulas without a stored result.

use std::io::Cursor;

use calamine::{Dimensions, Reader, Xlsx};

use crate::input::grid::{Grid, Row};
use crate::input::values::number;
use crate::message::{Message, Values};

/// Gives every row of a merged cell its text.
///
/// The sheet is looked through again only where a column has blank cells that look merged.
pub(super) fn merged(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, grid: &mut Grid) {
    if !looks_merged(grid) {
        return;
    }
    let Ok(regions) = workbook.merge_cells_by_sheet_name(name) else { return };
    for region in regions.iter().filter(|region| region.end.0 > region.start.0) {
        fill(grid, region);
    }
}

/// Whether a text stands above a blank cell, or a third of a column that begins with an answer is blank.
fn looks_merged(grid: &Grid) -> bool {
    let rows = grid.rows.len();
    (0..grid.width()).any(|column| {
        let cell = |row: usize| grid.cell(row, column).trim();
        let blank = (1..rows).filter(|&row| cell(row).is_empty()).count();
        let below_text = || {
            (2..rows).any(|row| {
                cell(row).is_empty() && !cell(row - 1).is_empty() && number(cell(row - 1), true).is_none()
            })
        };
        blank > 0 && (blank * 3 >= rows && !cell(1).is_empty() || below_text())
    })
}

fn fill(grid: &mut Grid, region: &Dimensions) {
    let (first, last) = (u64::from(region.start.0) + 1, u64::from(region.end.0) + 1);
    let column = region.start.1 as usize;
    let at = grid.numbers.partition_point(|number| *number < first);
    if grid.numbers.get(at) != Some(&first) {
        return;
    }
    let text = grid.cell(at, column).to_owned();
    if text.is_empty() {
        return;
    }
    for (row, _) in
        grid.rows.iter_mut().zip(&grid.numbers).skip(at + 1).filter(|(_, number)| **number <= last)
    {
        if row.get(column).is_some_and(str::is_empty) {
            let cells: Vec<String> = row.iter().map(str::to_owned).collect();
            let filled =
                |(place, cell): (usize, &String)| if place == column { text.clone() } else { cell.clone() };
            *row = cells.iter().enumerate().map(filled).collect::<Vec<_>>().iter().collect::<Row>();
        }
    }
}

/// The cells that hold a formula and no result, as some programs write them that do not reckon; looked for where some
/// cells of the sheet hold nothing.
pub(super) fn formulas(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, grid: &Grid) -> Option<Message> {
    let formulas = workbook.worksheet_formula(name).ok()?;
    let (first_row, first_column) = formulas.start()?;
    let mut cells = Vec::new();
    for (row, column, _) in formulas.used_cells() {
        let (row, column) = (first_row + row as u32, first_column as usize + column);
        let at = grid.numbers.binary_search(&(u64::from(row) + 1));
        if at.map_or("", |at| grid.cell(at, column)).is_empty() {
            cells.push(format!("{}{}", letters(column), row + 1));
        }
    }
    let count = cells.len() as u64;
    cells.truncate(SHOWN);
    (count > 0).then(|| Message::likely(Values::FormulasWithoutResults { count, cells }))
}

/// Cells named in a message.
const SHOWN: usize = 10;

/// The letters of a column, counted from 0: A, …, Z, AA, ….
fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::open::workbook::read;
    use crate::input::open::workbook::tests::xlsx;

    #[test]
    fn a_merged_cell_holds_for_all_its_rows() {
        let mut grid = Grid {
            rows: [["id", "branch"], ["1", "North"], ["2", ""], ["3", ""], ["4", "South"]]
                .iter()
                .map(|r| r.iter().collect())
                .collect(),
            numbers: vec![1, 2, 3, 4, 6],
        };
        assert!(looks_merged(&grid));
        fill(&mut grid, &Dimensions { start: (1, 1), end: (2, 1) });
        let column: Vec<&str> = (0..5).map(|row| grid.cell(row, 1)).collect();
        assert_eq!(column, ["branch", "North", "North", "", "South"]);
    }

    #[test]
    fn formulas_without_results_are_told() {
        let data = "<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><f>3-1</f></c></row><row r=\"2\"><c r=\"A2\"><f>2+2</f><v>4</v></c><c r=\"B2\"><f>3-0</f><v/></c></row>";
        let told = read(&xlsx(&[("S", data)]), None).unwrap().told;
        assert_eq!(
            told,
            [Message::likely(Values::FormulasWithoutResults {
                count: 2,
                cells: vec!["B1".into(), "B2".into()]
            })]
        );
        assert_eq!((letters(25), letters(26), letters(701)), ("Z".into(), "AA".into(), "ZZ".into()));
    }
}
