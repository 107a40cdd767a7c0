//! Columns beside columns.

use std::collections::{BTreeSet, HashMap};

use crate::error::{Error, Result};
use crate::input::headings::Heading;
use crate::input::hints;
use crate::input::survey::several::{Beside, Place};
use crate::input::survey::table::Table;
use crate::message::{FileError, Message, Noticed, Rows};
use crate::survey::Dropped;

/// The rows of the first table, with the columns of the others beside them where `column` holds the same.
///
/// # Errors
/// Where a table has no such column or two rows with the same in it, or two tables another column of the same name.
pub(super) fn joined(tables: Vec<Table>, column: &str, notices: &mut Vec<Message>) -> Result<(Table, Place)> {
    let mut tables = tables.into_iter();
    let Some(mut table) = tables.next() else { unreachable!("there are two files or more") };
    let mut others = Vec::new();
    for other in tables {
        others.push(beside(&mut table, &other, column, notices)?);
    }
    Ok((table, Place::Joined(others)))
}

/// Puts the columns of another table beside those of the first.
fn beside(table: &mut Table, other: &Table, column: &str, notices: &mut Vec<Message>) -> Result<Beside> {
    let (own_key, key) = (key_of(table, column)?, key_of(other, column)?);
    let of_key = rows_by_key(other, key, column)?;
    let columns = beside_key(other, Some(key));
    if let Some(twice) =
        columns.iter().find(|heading| table.headings.columns.iter().any(|own| own.code == heading.code))
    {
        return Err(Error::in_file(&other.file, FileError::ColumnInBoth { column: twice.code.clone() }));
    }
    let found: Vec<Option<usize>> =
        table.rows.iter().map(|&row| of_key.get(table.grid.cell(row, own_key).trim()).copied()).collect();
    let without = found.iter().filter(|found| found.is_none()).count() as u64;
    if without > 0 {
        notices.push(Message::sure(Noticed::RowsUnjoined {
            rows: without,
            of: table.rows.len(),
            other: other.file.clone(),
            column: column.to_owned(),
        }));
    }
    let met: BTreeSet<usize> = found.iter().flatten().copied().collect();
    let unmet = other.rows.iter().filter(|row| !met.contains(row)).count() as u64;
    let reason =
        Rows::RowUnmatched { file: other.file.clone(), column: column.to_owned(), other: table.file.clone() };
    table.left_out.extend((unmet > 0).then_some(Dropped { what: "row", reason, count: unmet }));
    table.left_out.extend(other.dropped_rows());
    Ok(put(table, other, &found, Some(key)))
}

/// The row of another table for each row of the first, by the columns that hold the same in both; `None` where a key comes
/// twice.
pub(super) fn by_key(table: &Table, other: &Table, [own, key]: [usize; 2]) -> Option<Vec<Option<usize>>> {
    let of_key = rows_by_key(other, key, "").ok()?;
    Some(table.rows.iter().map(|&row| of_key.get(table.grid.cell(row, own).trim()).copied()).collect())
}

/// The columns of a table but its key.
fn beside_key(table: &Table, key: Option<usize>) -> Vec<&Heading> {
    table.headings.columns.iter().filter(|heading| Some(heading.index) != key).collect()
}

/// Puts the columns of another table, but its key, beside those of the first, with the cells of the row `found` for each.
pub(super) fn put(table: &mut Table, other: &Table, found: &[Option<usize>], key: Option<usize>) -> Beside {
    let columns = beside_key(other, key);
    let width = table.grid.width();
    for (row, cells) in table.grid.rows.iter_mut().enumerate().take(table.headings.header_rows) {
        cells.pad(width);
        cells.extend(columns.iter().map(|heading| if row == 0 { heading.code.as_str() } else { "" }));
    }
    let mut rows = HashMap::new();
    for (&row, &found) in table.rows.iter().zip(found) {
        let cells = &mut table.grid.rows[row];
        cells.pad(width);
        let cell = |heading: &&Heading| found.map_or("", |found| other.grid.cell(found, heading.index));
        cells.extend(columns.iter().map(cell));
        if let Some(found) = found {
            rows.insert(table.grid.numbers[row], other.grid.numbers[found]);
        }
    }
    let placed = columns.iter().zip(width..).map(|(&heading, index)| Heading { index, ..heading.clone() });
    table.headings.columns.extend(placed);
    Beside { columns: columns.iter().map(|heading| heading.code.clone()).collect(), rows }
}

fn key_of(table: &Table, column: &str) -> Result<usize> {
    let found = hints::find(&table.headings, "--join", column).map(|heading| heading.index);
    found.map_err(|error| Error::in_file(&table.file, error))
}

/// The grid row of each key; blank keys join nothing.
pub(super) fn rows_by_key<'a>(table: &'a Table, key: usize, column: &str) -> Result<HashMap<&'a str, usize>> {
    let mut rows = HashMap::new();
    for &row in &table.rows {
        let text = table.grid.cell(row, key).trim();
        if text.is_empty() {
            continue;
        }
        if let Some(first) = rows.insert(text, row) {
            let numbers = &table.grid.numbers;
            let (key, column) = (text.to_owned(), column.to_owned());
            let (first, second) = (numbers[first], numbers[row]);
            return Err(Error::in_file(&table.file, FileError::KeyTwice { key, column, first, second }));
        }
    }
    Ok(rows)
}
