//! Parquet files, read by polars into a grid of text like every other file.

use std::io::Cursor;

use polars::prelude::{Column, DataFrame, DataType};
use polars_io::SerReader;
use polars_io::parquet::read::ParquetReader;

use super::file_error::FileError;
use super::grid::{Dialect, FileKind, Grid, Opened};

/// Reads a Parquet file; null becomes an empty cell, and column names are the header row.
///
/// # Errors
/// Where the bytes are no Parquet, or a column is no text, number, date or category.
pub fn read(bytes: &[u8]) -> Result<Opened, FileError> {
    let broken = |why: String| FileError::BrokenParquet { why };
    let frame = ParquetReader::new(Cursor::new(bytes)).finish().map_err(|error| broken(error.to_string()))?;
    Ok(Opened {
        grid: grid(&frame).map_err(broken)?,
        dialect: Dialect {
            encoding: "UTF-8",
            bom: false,
            delimiter: 0,
            decimal_comma: false,
            kind: FileKind::Parquet,
        },
        codebook: None,
        headings: None,
        notices: Vec::new(),
    })
}

fn grid(frame: &DataFrame) -> Result<Grid, String> {
    let height = frame.height();
    let mut rows: Vec<Vec<String>> = vec![Vec::with_capacity(frame.width()); height + 1];
    for column in frame.columns() {
        rows[0].push(column.name().to_string());
        for (row, text) in texts(column)?.into_iter().enumerate() {
            rows[row + 1].push(text);
        }
    }
    Ok(Grid { numbers: (1..=rows.len() as u64).collect(), rows })
}

/// Each value as text; whole floats without a decimal point, as a spreadsheet shows them.
fn texts(column: &Column) -> Result<Vec<String>, String> {
    let name = column.name();
    if column.dtype().is_float() {
        let values = column.cast(&DataType::Float64).map_err(|error| error.to_string())?;
        let values = values.f64().map_err(|error| error.to_string())?;
        return Ok(values
            .iter()
            .map(|value| value.map_or_else(String::new, |value| value.to_string()))
            .collect());
    }
    let values = column
        .cast(&DataType::String)
        .map_err(|_| format!("column {name:?} holds {}, which is no answer of a survey", column.dtype()))?;
    let values = values.str().map_err(|error| error.to_string())?;
    Ok(values.iter().map(|value| value.unwrap_or_default().to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use polars::prelude::{IntoColumn, NamedFrom, Series};
    use polars_io::parquet::write::ParquetWriter;

    fn bytes() -> Vec<u8> {
        let columns = [
            Series::new("imp_wifi".into(), [Some(5_i64), None, Some(3)]).into_column(),
            Series::new("perf_wifi".into(), [Some(4.0_f64), Some(3.5), None]).into_column(),
            Series::new("region".into(), ["North", "Süd", ""]).into_column(),
        ];
        let mut frame = DataFrame::new(3, columns.into()).unwrap();
        let mut bytes = Vec::new();
        ParquetWriter::new(&mut bytes).finish(&mut frame).unwrap();
        bytes
    }

    #[test]
    fn values_become_the_texts_of_a_spreadsheet() {
        let opened = read(&bytes()).unwrap();
        assert_eq!(opened.grid.rows[0], ["imp_wifi", "perf_wifi", "region"]);
        assert_eq!(opened.grid.rows[1], ["5", "4", "North"]);
        assert_eq!(opened.grid.rows[2], ["", "3.5", "Süd"]);
        assert_eq!(opened.grid.rows[3], ["3", "", ""]);
        assert_eq!(opened.grid.numbers, [1, 2, 3, 4]);
    }

    #[test]
    fn a_cut_file_is_refused() {
        let bytes = bytes();
        assert!(matches!(read(&bytes[..bytes.len() / 2]), Err(FileError::BrokenParquet { .. })));
    }
}
