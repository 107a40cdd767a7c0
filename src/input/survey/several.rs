//! Several files as one table: stacked, a survey for each country, channel or wave; or joined by a column, what
//! respondents answered in one file beside what is known of them in another.

mod agree;
mod join;
mod stack;

use std::collections::{BTreeSet, HashMap};

use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::input::grid::Row;
use crate::input::open::digest::hex;
use crate::input::open::{dialect, text};
use crate::input::source::Source;
use crate::input::survey::table::Table;
use crate::message::{self, FileError, Message};
use crate::survey::Part;

/// Where the rows and columns of a table came from.
#[derive(Debug, Clone)]
pub(in crate::input) struct Parts {
    /// The files.
    pub files: Vec<Part>,
    place: Place,
    /// The column that tells the file of each row, where the files are stacked and a name was free for it.
    pub level_column: Option<usize>,
}

#[derive(Debug, Clone)]
enum Place {
    /// What was added to the row numbers of each file.
    Stacked(Vec<u64>),
    /// Of each file but the first.
    Joined(Vec<Beside>),
}

/// A file whose columns stand beside those of another.
#[derive(Debug, Clone)]
struct Beside {
    columns: BTreeSet<String>,
    /// Its row number for a row number of the other.
    rows: HashMap<u64, u64>,
}

/// The files of a source as one table; they are filtered together.
///
/// # Errors
/// Where one of them is no table, or they do not go together.
pub(in crate::input) fn table(source: &Source) -> Result<Table> {
    let sources = source.each();
    for (at, one) in sources.iter().enumerate() {
        if sources[..at].iter().any(|other| other.path == one.path) {
            return Err(Error::in_file(one.name(), FileError::GivenTwice));
        }
    }
    let tables = sources.iter().map(Table::open).collect::<Result<Vec<Table>>>()?;
    let (files, decimal_comma) = (parts(&tables), decimal_comma(&tables)?);
    let mut notices = notices(&tables);
    let mut told = told(&tables);
    if source.join().is_none() {
        agree::on_one_scale(&tables, &mut told)?;
        agree::shared_ids(&tables, &mut told);
    }
    let (mut table, place, level_column) = match source.join() {
        Some(column) => {
            let (table, place) = join::joined(tables, column, &mut notices)?;
            (table, place, None)
        }
        None => stack::stacked(tables, &levels(&sources), &mut notices)?,
    };
    (table.file, table.sha256) = (name(&files), sha256(&files));
    (table.dialect.decimal_comma, table.notices, table.told) = (decimal_comma, notices, told);
    table.parts = Some(Parts { files, place, level_column });
    let cells = table.grid.rows.iter().map(Row::len).sum();
    text::within_limits(table.grid.rows.len(), cells).map_err(|error| Error::in_file(&table.file, error))?;
    table.filter(source)?;
    Ok(table)
}

impl Parts {
    /// Tells cells by their own file and row.
    pub fn place(&self, message: &mut Message) {
        message.parts.iter_mut().for_each(|part| self.place(part));
        let (Some(seen), Some(column)) = (message.place.row, &message.place.column) else { return };
        let (at, row) = match &self.place {
            Place::Stacked(added) => {
                let at = added.partition_point(|&added| added < seen).saturating_sub(1);
                (at, seen - added[at])
            }
            Place::Joined(others) => {
                let of_other = |(at, other): (usize, &Beside)| {
                    let row = other.rows.get(&seen).filter(|_| other.columns.contains(column))?;
                    Some((at + 1, *row))
                };
                others.iter().enumerate().find_map(of_other).unwrap_or((0, seen))
            }
        };
        message.place.file = Some(self.files[at].file.clone());
        message.place.row = Some(row);
    }
}

/// The sum of all sums.
fn sha256(files: &[Part]) -> String {
    let sums: String = files.iter().map(|file| file.sha256.as_str()).collect();
    hex(&Sha256::digest(sums))
}

/// The files, before they are put together.
fn parts(tables: &[Table]) -> Vec<Part> {
    let part = |table: &Table| Part {
        file: table.file.clone(),
        sha256: table.sha256.clone(),
        rows_read: table.rows_read(),
    };
    tables.iter().map(part).collect()
}

/// The names of the files as one, short enough for a heading.
fn name(files: &[Part]) -> String {
    match files {
        [first, rest @ ..] if rest.len() > 2 => format!("{} + {} more", first.file, rest.len()),
        _ => files.iter().map(|file| file.file.as_str()).collect::<Vec<_>>().join(" + "),
    }
}

/// What was noticed of each file, by its name.
fn notices(tables: &[Table]) -> Vec<Message> {
    let of = |table: &Table| -> Vec<Message> {
        let place = |notice: &Message| notice.clone().at(crate::message::Place::file(&table.file));
        table.notices.iter().map(place).collect()
    };
    tables.iter().flat_map(of).collect()
}

/// What is told of the rows of each file.
fn told(tables: &[Table]) -> Vec<Message> {
    let of = |table: &Table| -> Vec<Message> {
        table.told.iter().map(|told| told.clone().at(message::Place::file(&table.file))).collect()
    };
    tables.iter().flat_map(of).collect()
}

/// What each file is called as a level: its name without the ending, unless two have the same.
fn levels(sources: &[Source]) -> Vec<String> {
    let by = |called: fn(&Source) -> String| -> Vec<String> { sources.iter().map(called).collect() };
    let stem = |source: &Source| {
        source.path.file_stem().map_or_else(|| source.name(), |stem| stem.to_string_lossy().into_owned())
    };
    let path = |source: &Source| source.path.to_string_lossy().into_owned();
    let differ = |levels: &Vec<String>| levels.iter().collect::<BTreeSet<_>>().len() == levels.len();
    [by(stem), by(Source::name)].into_iter().find(differ).unwrap_or_else(|| by(path))
}

/// Whether numbers are written with a decimal comma. Files of which one writes `3,5` and another `3.5` are refused: one of the
/// two would be misread.
fn decimal_comma(tables: &[Table]) -> Result<bool> {
    let with = |commas: bool| {
        tables.iter().find(|table| {
            table.dialect.decimal_comma == commas && (commas || dialect::has_decimals(&table.grid))
        })
    };
    match (with(true), with(false)) {
        (Some(commas), Some(points)) => Err(Error::of(FileError::TwoDecimalMarks {
            commas: commas.file.clone(),
            points: points.file.clone(),
        })),
        (commas, _) => Ok(commas.is_some()),
    }
}

#[cfg(test)]
mod tests;
