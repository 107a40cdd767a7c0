//! A file that polars reads: as a grid of text, like every other file, or column by column.

use std::collections::HashMap;
use std::hash::Hash;

use polars::prelude::{Column, DataFrame, DataType};
use polars_arrow::array::{Array, PrimitiveArray};
use polars_arrow::types::NativeType;

use crate::input::grid::{Dialect, Grid, LeftOut, Opened, Row};
use crate::input::open::file_error::{FileError, damage};
pub(in crate::input) use crate::input::open::framed::{Framed, Part};
use crate::input::open::guard::guarded;
use crate::input::open::kinds::{self, Kind};
use crate::input::open::{arrow, decimal, parquet};
use crate::message::Damage;

/// Columns that were read, and those that no survey holds.
#[derive(Debug, Default)]
pub(in crate::input) struct Columns {
    /// In the order of the file.
    pub read: Vec<Column>,
    /// Columns that were left out, and what they hold.
    pub left_out: Vec<LeftOut>,
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
    /// Where the bytes are no such file.
    pub fn open(&self, bytes: &[u8]) -> Result<Opened, FileError> {
        let read = || {
            (self.check)(bytes)?;
            self.columns(bytes, &Part::default()).map(|columns| self.opened(columns))
        };
        self.guarded(bytes, read)
    }

    /// What `read` makes of a file.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn guarded<T>(&self, bytes: &[u8], read: impl FnOnce() -> Result<T, Damage>) -> Result<T, FileError> {
        let read = guarded(bytes.len(), read);
        // What stops polars by itself may be a type that it does not know.
        let stopped = |why| if why == Damage::Nonsense { Damage::UnknownType } else { why };
        read.unwrap_or_else(|why| Err(stopped(why))).map_err(self.broken)
    }

    /// The columns of a part of a file that was checked; called [guarded](Self::guarded).
    ///
    /// # Errors
    /// Where the bytes are no such file.
    pub fn columns(&self, bytes: &[u8], part: &Part) -> Result<Columns, Damage> {
        let kinds = kinds::columns(&(self.schema)(bytes)?);
        let wanted = |name: &String| part.columns.as_ref().is_none_or(|columns| columns.contains(name));
        let plain = |(name, kind): &(String, Kind)| (*kind == Kind::Plain).then(|| name.clone());
        let part = if kinds.iter().all(|(_, kind)| *kind == Kind::Plain) {
            part.clone()
        } else {
            let columns = kinds.iter().filter_map(plain).filter(wanted).collect();
            Part { columns: Some(columns), ..part.clone() }
        };
        let nothing = part.columns.as_ref().is_some_and(Vec::is_empty);
        let frame = if nothing { DataFrame::empty() } else { (self.read)(bytes, part.clone())? };
        if frame.height() > MOST_CELLS / frame.width().max(1) {
            return Err(Damage::Rows);
        }
        let mut found = Columns::default();
        let mut plain = frame.columns().iter().cloned();
        for (name, kind) in kinds.iter().filter(|(name, _)| wanted(name)) {
            match kind {
                Kind::Plain => found.read.extend(plain.next()),
                // Decimals have a reader of their own, which begins at the first row.
                Kind::Decimal if part.from > 0 => return Err(Damage::ColumnType),
                Kind::Decimal => {
                    found.read.push(decimal::texts(name, &(self.arrays)(bytes, name)?, part.rows)?);
                }
                Kind::Other(holds) => found.left_out.push(LeftOut { name: name.clone(), holds }),
            }
        }
        Ok(found)
    }

    /// Columns as a grid.
    pub fn opened(&self, columns: Columns) -> Opened {
        let Columns { read, mut left_out } = columns;
        let grid = grid(&read, &mut left_out);
        Opened {
            grid,
            dialect: Dialect {
                encoding: "UTF-8",
                bom: false,
                delimiter: 0,
                decimal_comma: false,
                kind: self.kind.clone(),
            },
            codebook: None,
            sheets: Vec::new(),
            headings: None,
            notices: LeftOut::notice(&left_out).into_iter().collect(),
            left_out,
            told: Vec::new(),
        }
    }
}

/// More cells than any file holds that fits into memory.
const MOST_CELLS: usize = 1 << 33;

fn grid(columns: &[Column], left_out: &mut Vec<LeftOut>) -> Grid {
    let height = columns.first().map_or(0, Column::len);
    let mut rows = vec![Row::default(); height + 1];
    for column in columns {
        let (mut texts, mut known) = (Vec::<String>::new(), HashMap::<String, u32>::new());
        let number = |text: &str| {
            known.get(text).copied().unwrap_or_else(|| {
                let number = texts.len() as u32;
                texts.push(text.to_owned());
                known.insert(text.to_owned(), number);
                number
            })
        };
        // A value of it may be one that cannot be written, such as a date beyond all calendars.
        let numbers = guarded(height, || numbered(column, number)).ok().and_then(Result::ok);
        let Some(numbers) = numbers.filter(|numbers| numbers.len() == height) else {
            left_out
                .push(LeftOut { name: column.name().to_string(), holds: "values that cannot be written" });
            continue;
        };
        rows[0].push(column.name());
        for (row, number) in numbers.into_iter().enumerate() {
            rows[row + 1].push(&texts[number as usize]);
        }
    }
    Grid { numbers: (1..=rows.len() as u64).collect(), rows }
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
) -> Result<Vec<u32>, Damage> {
    let said = |error: polars::error::PolarsError| damage(&error);
    let dtype = column.dtype();
    let null = number("");
    if dtype.is_float() {
        let values = values(column, &[of_type::<f32, f64>, of_type::<f64, f64>]).ok_or(Damage::ColumnType)?;
        let values = values.into_iter().map(|value| value.map(f64::to_bits));
        let small = |bits| {
            let byte = f64::from_bits(bits) as u8;
            (f64::from(byte).to_bits() == bits).then_some(byte)
        };
        return Ok(each_once(values, small, |bits| number(&f64::from_bits(bits).to_string()), null));
    }
    if dtype.is_integer() && *dtype != DataType::UInt64 {
        let values = values(column, &WHOLE).ok_or(Damage::ColumnType)?;
        let small = |value| u8::try_from(value).ok();
        return Ok(each_once(values.into_iter(), small, |value: i64| number(&value.to_string()), null));
    }
    // An instant, told in UTC whatever the zone it was shown in.
    let zoned = matches!(dtype, DataType::Datetime(_, Some(_)));
    let column = &if let DataType::Datetime(unit, Some(_)) = dtype {
        let instant = column.cast(&DataType::Int64).map_err(said)?;
        instant.cast(&DataType::Datetime(*unit, None)).map_err(said)?
    } else {
        column.clone()
    };
    let values = column.cast(&DataType::String).map_err(|_| Damage::ColumnType)?;
    let values = values.str().map_err(said)?;
    let mut told = |value: &str| if zoned { number(&format!("{value}Z")) } else { number(value) };
    Ok(values.iter().map(|value| value.map_or(null, &mut told)).collect())
}

/// The values of an array, where they have some type.
type OfType<V> = fn(&dyn Array) -> Option<Vec<Option<V>>>;

/// Whole numbers of each length; one of 64 bits without a sign may be none of them.
const WHOLE: [OfType<i64>; 7] = [
    of_type::<i64, i64>,
    of_type::<i32, i64>,
    of_type::<u8, i64>,
    of_type::<i8, i64>,
    of_type::<i16, i64>,
    of_type::<u16, i64>,
    of_type::<u32, i64>,
];

/// The values of a column whose arrays have one of these types. A conversion by polars takes longer than all the rest.
fn values<V>(column: &Column, types: &[OfType<V>]) -> Option<Vec<Option<V>>> {
    let mut values = Vec::with_capacity(column.len());
    for array in column.as_materialized_series().chunks() {
        values.extend(types.iter().find_map(|of_type| of_type(array.as_ref()))?);
    }
    Some(values)
}

fn of_type<T: NativeType + Into<V>, V>(array: &dyn Array) -> Option<Vec<Option<V>>> {
    let array = array.as_any().downcast_ref::<PrimitiveArray<T>>()?;
    let values = array.values().iter().map(|value| (*value).into());
    Some(match array.validity() {
        None => values.map(Some).collect(),
        Some(given) => values.zip(given.iter()).map(|(value, given)| given.then_some(value)).collect(),
    })
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
