//! A frame of polars as a grid of text, like every other file.

use polars::prelude::{Column, DataFrame, DataType};

use super::grid::{Cell, Dialect, FileKind, Grid, Opened};

/// The grid of a frame; null becomes an empty cell, and column names are the header row.
///
/// # Errors
/// Where a column is no text, number, date or category.
pub(super) fn opened(frame: &DataFrame, kind: FileKind) -> Result<Opened, String> {
    Ok(Opened {
        grid: grid(frame)?,
        dialect: Dialect { encoding: "UTF-8", bom: false, delimiter: 0, decimal_comma: false, kind },
        codebook: None,
        headings: None,
        notices: Vec::new(),
    })
}

fn grid(frame: &DataFrame) -> Result<Grid, String> {
    let height = frame.height();
    let mut rows: Vec<Vec<Cell>> = vec![Vec::with_capacity(frame.width()); height + 1];
    for column in frame.columns() {
        rows[0].push(column.name().as_str().into());
        for (row, text) in texts(column)?.into_iter().enumerate() {
            rows[row + 1].push(text.into());
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
pub(super) mod tests {
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
