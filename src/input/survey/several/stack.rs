//! Rows below rows.

use std::collections::HashMap;

use crate::error::{Error, Result};
use crate::input::grid::{Grid, Row};
use crate::input::headings::Heading;
use crate::input::survey::several::Place;
use crate::input::survey::table::Table;
use crate::message::{FileError, Message, Noticed};

/// The rows of all tables; columns go by their header, and one more, the last that is returned, holds the level of the table.
///
/// # Errors
/// Where a table has no column of the first, or other value labels for the same column.
pub(super) fn stacked(
    mut tables: Vec<Table>,
    levels: &[String],
    notices: &mut Vec<Message>,
) -> Result<(Table, Place, Option<usize>)> {
    let (mut columns, places) = columns_of(&tables)?;
    notices.extend(tables.iter().zip(&places).filter_map(|(table, places)| lacking(table, places, &columns)));
    let free = NAMES.into_iter().find(|name| columns.iter().all(|column| column.code != *name));
    let level_column = free.map(|name| {
        notices.push(Message::sure(Noticed::FileColumn { column: name.to_owned() }));
        columns.push(Heading::plain(columns.len(), name));
        columns.len() - 1
    });

    let header_rows = tables[0].headings.header_rows;
    let mut grid = Grid { rows: headers(&tables[0], &places[0], &columns), numbers: Vec::new() };
    grid.numbers.extend(&tables[0].grid.numbers[..header_rows]);
    let (mut added, mut dropped) = (Vec::new(), Vec::new());
    for (at, (table, places)) in tables.iter_mut().zip(&places).enumerate() {
        let number = if at == 0 { 0 } else { grid.numbers.last().copied().unwrap_or_default() };
        added.push(number);
        let (first, before) = (table.headings.header_rows, grid.rows.len());
        grid.numbers.extend(table.grid.numbers.drain(..).skip(first).map(|own| own + number));
        let sources = sources(table, places, columns.len());
        for cells in table.grid.rows.drain(..).skip(first) {
            let cell = |(place, source): (usize, &Option<usize>)| match source {
                Some(column) => cells.get(*column).unwrap_or_default(),
                None if level_column == Some(place) => &levels[at],
                None => "",
            };
            grid.rows.push(sources.iter().enumerate().map(cell).collect());
        }
        let own = std::mem::take(&mut table.headings.dropped_rows);
        let own = own.into_iter().filter(|(row, _)| *row >= first);
        dropped.extend(own.map(|(row, reason)| (row - first + before, reason)));
    }

    let mut table = tables.swap_remove(0);
    table.grid = grid;
    (table.headings.columns, table.headings.dropped_rows) = (columns, dropped);
    Ok((table.with_answer_rows(), Place::Stacked(added), level_column))
}

/// The column that tells the file, by the first of these names that is free.
const NAMES: [&str; 2] = ["file", "source_file"];

/// Every column of any table, in the order in which they are met, and where the columns of each table stand among them.
fn columns_of(tables: &[Table]) -> Result<(Vec<Heading>, Vec<Vec<usize>>)> {
    let mut columns: Vec<Heading> = Vec::new();
    // By header, and by how often it came before in the same table.
    let mut known: HashMap<(String, usize), usize> = HashMap::new();
    let mut all = Vec::new();
    for table in tables {
        let mut times: HashMap<&str, usize> = HashMap::new();
        let mut places = Vec::new();
        let ours = columns.len();
        for heading in &table.headings.columns {
            let time = times.entry(&heading.code).and_modify(|time| *time += 1).or_default();
            let place = *known.entry((heading.code.clone(), *time)).or_insert_with(|| {
                columns.push(Heading { index: columns.len(), ..heading.clone() });
                columns.len() - 1
            });
            let labels = [&columns[place].value_labels, &heading.value_labels];
            if labels.iter().all(|labels| !labels.is_empty()) && labels[0] != labels[1] {
                return Err(Error::in_file(
                    &table.file,
                    FileError::OtherLabels { column: heading.code.clone() },
                ));
            }
            places.push(place);
        }
        let shared: Vec<&str> =
            places.iter().filter(|&&place| place < ours).map(|&place| columns[place].code.as_str()).collect();
        if ours > 0 && shared.len() < 2 {
            return Err(strangers(table, &tables[0], shared.first()));
        }
        all.push(places);
    }
    Ok((columns, all))
}

/// Tables that share a column at most are no waves of one survey.
fn strangers(table: &Table, first: &Table, shared: Option<&&str>) -> Error {
    Error::of(FileError::NothingInCommon {
        first: first.file.clone(),
        second: table.file.clone(),
        shared: shared.map(|column| (*column).to_owned()),
    })
}

/// A line on the columns that a table has not.
fn lacking(table: &Table, places: &[usize], columns: &[Heading]) -> Option<Message> {
    let lacks: Vec<&str> = columns
        .iter()
        .filter(|column| !places.contains(&column.index))
        .map(|column| column.code.as_str())
        .collect();
    let (column, more) = ((*lacks.first()?).to_owned(), lacks.len() - 1);
    Some(Message::sure(Noticed::ColumnsLacking { file: table.file.clone(), column, more }))
}

/// The header rows of the first table, with the names of the columns it has not.
fn headers(table: &Table, places: &[usize], columns: &[Heading]) -> Vec<Row> {
    let sources = sources(table, places, columns.len());
    let rows = table.grid.rows.iter().take(table.headings.header_rows).enumerate();
    let row = |(row, cells): (usize, &Row)| {
        let name = |column: &Heading| if row == 0 { column.code.clone() } else { String::new() };
        let cell = |(column, source): (&Heading, &Option<usize>)| {
            source.map_or_else(|| name(column), |at| cells.get(at).unwrap_or_default().to_owned())
        };
        columns.iter().zip(&sources).map(cell).collect()
    };
    rows.map(row).collect()
}

/// The column of a table that stands in each of the places, if one does.
fn sources(table: &Table, places: &[usize], columns: usize) -> Vec<Option<usize>> {
    let mut sources = vec![None; columns];
    for (heading, &place) in table.headings.columns.iter().zip(places) {
        sources[place] = Some(heading.index);
    }
    sources
}
