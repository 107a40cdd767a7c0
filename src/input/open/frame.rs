//! A file that polars reads: as a grid of text, like every other file, or column by column.

use std::collections::HashMap;
use std::hash::Hash;

use polars::prelude::{Column, DataFrame, DataType};

use crate::input::grid::{Dialect, FileKind, Grid, Opened, Row};
use crate::input::open::file_error::FileError;
use crate::input::open::{arrow, parquet};

/// A kind of file that polars reads.
pub(in crate::input) struct Framed {
    /// Which one.
    pub kind: FileKind,
    /// Reads bytes of it.
    pub read: fn(&[u8], Part) -> Result<DataFrame, String>,
    /// The error of a file that cannot be read.
    pub broken: fn(String) -> FileError,
}

/// What is wanted of a file.
#[derive(Debug, Default)]
pub(in crate::input) struct Part {
    /// The columns, where not all are.
    pub columns: Option<Vec<String>>,
    /// How many of the first rows, where not all are.
    pub rows: Option<usize>,
}

impl Framed {
    /// The kind of a file by its first bytes.
    pub fn of(bytes: &[u8]) -> Option<&'static Self> {
        [(parquet::FILE, &parquet::FRAMED), (arrow::FILE, &arrow::FRAMED), (arrow::STREAM, &arrow::FRAMED)]
            .into_iter()
            .find(|(start, _)| bytes.starts_with(start))
            .map(|(_, framed)| framed)
    }

    /// All of a file as a grid; null becomes an empty cell, and column names are the header row.
    ///
    /// # Errors
    /// Where the bytes are no such file, or a column is no text, number, date or category.
    pub fn open(&self, bytes: &[u8]) -> Result<Opened, FileError> {
        (self.read)(bytes, Part::default()).and_then(|frame| self.opened(&frame)).map_err(self.broken)
    }

    /// A frame as a grid.
    ///
    /// # Errors
    /// Where a column is no text, number, date or category.
    pub fn opened(&self, frame: &DataFrame) -> Result<Opened, String> {
        let kind = self.kind.clone();
        Ok(Opened {
            grid: grid(frame)?,
            dialect: Dialect { encoding: "UTF-8", bom: false, delimiter: 0, decimal_comma: false, kind },
            codebook: None,
            headings: None,
            notices: Vec::new(),
        })
    }
}

fn grid(frame: &DataFrame) -> Result<Grid, String> {
    let height = frame.height();
    let mut rows = vec![Row::default(); height + 1];
    for column in frame.columns() {
        rows[0].push(column.name());
        let (mut texts, mut known) = (Vec::<String>::new(), HashMap::<String, u32>::new());
        let numbers = numbered(column, |text| {
            known.get(text).copied().unwrap_or_else(|| {
                let number = texts.len() as u32;
                texts.push(text.to_owned());
                known.insert(text.to_owned(), number);
                number
            })
        });
        for (row, number) in numbers?.into_iter().enumerate() {
            rows[row + 1].push(&texts[number as usize]);
        }
    }
    Ok(Grid { numbers: (1..=rows.len() as u64).collect(), rows })
}

/// What `number` says of the text of each value; of numbers that come again it is asked once.
///
/// Null is an empty text, and whole floats have no decimal point, as a spreadsheet shows them.
///
/// # Errors
/// Where the column is no text, number, date or category.
pub(in crate::input) fn numbered(
    column: &Column,
    mut number: impl FnMut(&str) -> u32,
) -> Result<Vec<u32>, String> {
    let said = |error: polars::error::PolarsError| error.to_string();
    let dtype = column.dtype();
    let null = number("");
    if dtype.is_float() {
        let values = column.cast(&DataType::Float64).map_err(said)?;
        let values = values.f64().map_err(said)?.iter().map(|value| value.map(f64::to_bits));
        let small = |bits| {
            let byte = f64::from_bits(bits) as u8;
            (f64::from(byte).to_bits() == bits).then_some(byte)
        };
        return Ok(each_once(values, small, |bits| number(&f64::from_bits(bits).to_string()), null));
    }
    if dtype.is_integer() && *dtype != DataType::UInt64 {
        let values = column.cast(&DataType::Int64).map_err(said)?;
        let values = values.i64().map_err(said)?.iter();
        let small = |value| u8::try_from(value).ok();
        return Ok(each_once(values, small, |value: i64| number(&value.to_string()), null));
    }
    let values = column
        .cast(&DataType::String)
        .map_err(|_| format!("column {:?} holds {dtype}, which is no answer of a survey", column.name()))?;
    let values = values.str().map_err(said)?;
    Ok(values.iter().map(|value| number(value.unwrap_or_default())).collect())
}

/// The number of each value, asked for once; `null` is that of none. Most values are `small`, and need no search.
fn each_once<T: Eq + Hash + Copy>(
    values: impl Iterator<Item = Option<T>>,
    small: impl Fn(T) -> Option<u8>,
    mut number: impl FnMut(T) -> u32,
    null: u32,
) -> Vec<u32> {
    let (mut bytes, mut others) = ([None; 256], HashMap::new());
    let of = |value: Option<T>| {
        let Some(value) = value else { return null };
        match small(value) {
            Some(byte) => *bytes[usize::from(byte)].get_or_insert_with(|| number(value)),
            None => *others.entry(value).or_insert_with(|| number(value)),
        }
    };
    values.map(of).collect()
}

#[cfg(test)]
pub(in crate::input) mod tests {
    use super::*;
    use polars::prelude::{IntoColumn, NamedFrom, Series};

    /// Numbers, decimals and texts, some of them missing.
    pub fn sample() -> DataFrame {
        let columns = [
            Series::new("imp_wifi".into(), [Some(5_i64), None, Some(3)]).into_column(),
            Series::new("perf_wifi".into(), [Some(4.0_f64), Some(3.5), None]).into_column(),
            Series::new("region".into(), ["North", "Süd", ""]).into_column(),
        ];
        DataFrame::new(3, columns.into()).unwrap()
    }

    /// What the sample must become.
    pub fn check(opened: &Opened) {
        assert_eq!(opened.grid.rows[0], ["imp_wifi", "perf_wifi", "region"]);
        assert_eq!(opened.grid.rows[1], ["5", "4", "North"]);
        assert_eq!(opened.grid.rows[2], ["", "3.5", "Süd"]);
        assert_eq!(opened.grid.rows[3], ["3", "", ""]);
        assert_eq!(opened.grid.numbers, [1, 2, 3, 4]);
    }
}
