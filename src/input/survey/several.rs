//! Several files as one table: stacked, a survey for each country, channel or wave; or joined by a column, what
//! respondents answered in one file beside what is known of them in another.

mod agree;
mod join;
mod rescale;
mod sides;
mod stack;

use std::collections::{BTreeSet, HashMap};

use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::input::grid::{FileKind, Row};
use crate::input::open::digest::hex;
use crate::input::open::{dialect, text};
use crate::input::source::Source;
use crate::input::study::StudyFile;
use crate::input::survey::table::Table;
use crate::message::{self, Columns, FileError, Message, Request};
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
    let alone = |one: &Source| Table::of_bytes(&one.whole(one.open()?)?, one);
    let tables = sources.iter().map(alone).collect::<Result<Vec<Table>>>()?;
    unknown_files(source, &tables)?;
    if let (None, [one, other]) = (source.join(), &sources[..])
        && let Some(table) = of_sides(&tables, [&stem(one), &stem(other)], [&one.name(), &other.name()])?
    {
        return with_filter(table, source);
    }
    let (files, decimal_comma) = (parts(&tables), decimal_comma(&tables)?);
    let mut notices = notices(&tables);
    let mut told = told(&tables);
    let mut tables = tables;
    if source.rescales() {
        tables = rescale::rescaled(tables, &mut told)?;
    }
    if source.join().is_none() {
        agree::on_one_scale(&tables, &sources, &mut told)?;
        let repeated = agree::repeated_rows(&tables, &mut told);
        agree::shared_ids(&tables, &repeated, &mut told);
    }
    let declared = tables.iter().filter_map(|table| table.hints.scale);
    let widest = declared.max_by(|(one, other), (low, high)| (other - one).total_cmp(&(high - low)));
    let (mut table, place, level_column) = match source.join() {
        Some(column) => {
            let (table, place) = join::joined(tables, column, &mut notices)?;
            (table, place, None)
        }
        None => stack::stacked(tables, &levels(&sources), &mut notices)?,
    };
    if source.join().is_none() {
        let column = level_column.map(|column| table.headings.columns[column].code.clone());
        told.extend(pooled(source, &levels(&sources), column));
    }
    table.hints.scale = widest.or(table.hints.scale);
    (table.file, table.sha256) = (name(&files), sha256(&files));
    (table.dialect.decimal_comma, table.notices, table.told) = (decimal_comma, notices, told);
    table.parts = Some(Parts { files, place, level_column });
    with_filter(table, source)
}

/// What is told where files are called like audiences of the study file and nothing keeps them apart: an average of customers and
/// staff is nobody's view.
fn pooled(source: &Source, levels: &[String], column: Option<String>) -> Option<Message> {
    let wanted = source.wanted();
    let apart =
        wanted.wave.is_some() || column.as_ref().is_some_and(|column| wanted.segments.contains(column));
    let is_level = |name: &String| levels.contains(name);
    let names: Vec<String> =
        source.study.audience.iter().map(|audience| audience.name.clone()).filter(is_level).collect();
    let pooled = !apart && !names.is_empty();
    pooled.then(|| Message::likely(Columns::AudiencesPooled { names, column }))
}

/// Refuses a `[[file]]` of the study file that is none of these files.
fn unknown_files(source: &Source, tables: &[Table]) -> Result<()> {
    let unknown = |file: &&StudyFile| tables.iter().all(|table| table.file != file.name);
    let Some(file) = source.study.file.iter().find(unknown) else { return Ok(()) };
    let known = tables.iter().map(|table| table.file.clone()).collect();
    Err(source.in_study(Request::NoSuchFile { name: file.name.clone(), known }))
}

/// The table with the rows that count, once it is known to fit in memory.
fn with_filter(mut table: Table, source: &Source) -> Result<Table> {
    let cells = table.grid.rows.iter().map(Row::len).sum();
    text::within_limits(table.grid.rows.len(), cells).map_err(|error| Error::in_file(&table.file, error))?;
    table.filter(source)?;
    Ok(table)
}

/// Two tables as one survey, where their names say the sides and their columns are the same; `shown` is what a reader calls
/// them. Not filtered yet.
///
/// # Errors
/// Where nothing tells which rows belong together.
fn of_sides(tables: &[Table], names: [&str; 2], shown: [&str; 2]) -> Result<Option<Table>> {
    let Some([importance, performance]) = sides::of_names(&names.map(str::to_owned)) else { return Ok(None) };
    if decimal_comma(tables).is_err() {
        return Ok(None);
    }
    let [Some(first), Some(second)] = [importance, performance].map(|at| tables.get(at)) else {
        return Ok(None);
    };
    let pair = [first.clone(), second.clone()];
    let (notices, mut told) = (notices(&pair), told(&pair));
    let found = sides::together(&pair, [importance, performance].map(|at| shown[at]), &mut told)?;
    let Some((mut table, place)) = found else { return Ok(None) };
    let files = parts(&pair);
    (table.file, table.sha256) = (name(&files), sha256(&files));
    (table.notices, table.told) = (notices, told);
    table.parts = Some(Parts { files, place, level_column: None });
    Ok(Some(table))
}

/// The sheets of a workbook that are named after the sides, or that `--sheet` names both, as one survey; `None` where there are
/// none, or they do not hold the same columns.
///
/// # Errors
/// Where a sheet is no table.
pub(in crate::input) fn sheets(bytes: &[u8], kind: &FileKind, source: &Source) -> Result<Option<Table>> {
    let FileKind::Workbook { sheet, others } = kind.inner() else { return Ok(None) };
    let all: Vec<String> = std::iter::once(sheet).chain(others).cloned().collect();
    let named: Option<Vec<String>> =
        source.sheet().map(|named| named.split(',').map(|name| name.trim().to_owned()).collect());
    let Some([importance, performance]) = sides::of_names(named.as_deref().unwrap_or(&all)) else {
        return Ok(None);
    };
    let names = named.as_ref().unwrap_or(&all);
    let pair = [&names[importance], &names[performance]];
    let of = |sheet: &String| {
        let alone = Source { sheet: Some(sheet.clone()), filter: None, ..source.clone() };
        let mut table = Table::of_bytes(bytes, &alone)?;
        table.file = format!("{} ({sheet})", table.file);
        Ok(table)
    };
    let tables = match pair.into_iter().map(of).collect::<Result<Vec<Table>>>() {
        // Nobody asked for the other sheet.
        Err(_) if named.is_none() => return Ok(None),
        tables => tables?,
    };
    let Some(mut table) = of_sides(&tables, pair.map(String::as_str), pair.map(String::as_str))? else {
        return Ok(None);
    };
    (table.file, table.sha256) = (source.name(), tables[0].sha256.clone());
    let rest = all.iter().filter(|name| !pair.contains(name)).cloned().collect();
    table.dialect.kind = kind
        .clone()
        .with_inner(FileKind::Workbook { sheet: format!("{},{}", pair[0], pair[1]), others: rest });
    with_filter(table, source).map(Some)
}

impl Parts {
    /// Tells cells by their own file and row.
    pub fn place(&self, message: &mut Message) {
        message.parts.iter_mut().for_each(|part| self.place(part));
        let Some(seen) = message.place.row else { return };
        let column = message.place.column.as_ref();
        let (at, row) = match &self.place {
            Place::Stacked(added) => {
                let at = added.partition_point(|&added| added < seen).saturating_sub(1);
                (at, seen - added[at])
            }
            Place::Joined(others) => {
                let of_other = |(at, other): (usize, &Beside)| {
                    let row = other
                        .rows
                        .get(&seen)
                        .filter(|_| column.is_some_and(|column| other.columns.contains(column)))?;
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
        rows_read: Some(table.rows_read()),
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

/// The name of a file without its ending.
fn stem(source: &Source) -> String {
    source.path.file_stem().map_or_else(|| source.name(), |stem| stem.to_string_lossy().into_owned())
}

/// What each file is called as a level: its name without the ending, unless two have the same.
fn levels(sources: &[Source]) -> Vec<String> {
    let by = |called: fn(&Source) -> String| -> Vec<String> { sources.iter().map(called).collect() };
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
