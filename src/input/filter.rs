//! `--where`: an SQL condition over the columns, evaluated by polars.

use polars::prelude::{Column, DataFrame, IntoLazy, NamedFrom, Series, col};

use super::fold::nearest;
use super::labels::number;
use super::sheet::Sheet;

/// The column that carries the row through the query; no export calls a column so.
const ROW: &str = "\u{1}row";

/// The grid rows of `sheet` for which the condition is true.
///
/// A column is a number in the query where each of its cells is one or is blank, else a text;
/// blank is NULL. Columns go by their header, quoted (`"Your region"`) where it is no plain word.
///
/// # Errors
/// Where the condition is no SQL, or names an unknown column: the problem in words.
pub(super) fn rows(sheet: &Sheet, condition: &str) -> Result<Vec<usize>, String> {
    let mut columns: Vec<Column> = Vec::new();
    for heading in &sheet.headings.columns {
        // A second column of the same name cannot be asked for by name.
        if columns.iter().all(|column| column.name().as_str() != heading.code) {
            columns.push(column(sheet, heading.index, &heading.code));
        }
    }
    let numbers: Vec<u64> = (0..sheet.rows.len() as u64).collect();
    columns.push(Series::new(ROW.into(), numbers).into());
    let frame = DataFrame::new(sheet.rows.len(), columns).map_err(|error| error.to_string())?;
    let condition = polars_sql::sql_expr(condition).map_err(|error| error.to_string())?;
    let kept = frame.lazy().filter(condition).select([col(ROW)]).collect();
    let kept = kept.map_err(|error| unknown_column(sheet, &error.to_string()))?;
    let kept =
        kept.column(ROW).and_then(|column| column.u64().cloned()).map_err(|error| error.to_string())?;
    Ok(kept.iter().flatten().map(|position| sheet.rows[position as usize]).collect())
}

/// The error in our words where it is about a name; else its first line.
fn unknown_column(sheet: &Sheet, error: &str) -> String {
    let name = error.split_once("unable to find column \"").and_then(|(_, rest)| rest.split_once('"'));
    let Some((name, _)) = name else { return error.lines().next().unwrap_or_default().to_owned() };
    let near = nearest(name, sheet.headings.columns.iter().map(|heading| heading.code.as_str()));
    let advice = near.map_or_else(String::new, |near| format!(" (did you mean {near:?}?)"));
    format!("there is no column {name:?}{advice}")
}

fn column(sheet: &Sheet, index: usize, name: &str) -> Column {
    let texts: Vec<Option<&str>> = sheet
        .rows
        .iter()
        .map(|&row| Some(sheet.cell(row, index).trim()).filter(|text| !text.is_empty()))
        .collect();
    let numbers: Option<Vec<Option<f64>>> = texts
        .iter()
        .map(|text| match text {
            None => Some(None),
            Some(text) => number(text, sheet.decimal_comma).map(Some),
        })
        .collect();
    match numbers {
        Some(numbers) => Series::new(name.into(), numbers).into(),
        None => Series::new(name.into(), texts).into(),
    }
}
