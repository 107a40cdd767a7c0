//! `--where`: an SQL condition over the columns, evaluated by polars.

mod condition;

use polars::prelude::{Column, DataFrame, IntoLazy, NamedFrom, Series, col};

use super::labels::number;
use super::sheet::Sheet;
use condition::Condition;

/// The column that carries the row through the query; no export calls a column so.
const ROW: &str = "\u{1}row";

/// The grid rows of `sheet` for which the condition is true.
///
/// A column is a number in the query where each of its cells is one or is blank, else a text;
/// blank is NULL. Columns go by their header, quoted (`"Your region"`) where it is no plain word.
///
/// # Errors
/// Where the condition is no SQL, names an unknown column, or compares a text with a number: the problem in words.
pub(super) fn rows(sheet: &Sheet, condition: &str) -> Result<Vec<usize>, String> {
    // A second column of the same name cannot be asked for by name.
    let mut names: Vec<&str> = Vec::new();
    for heading in &sheet.headings.columns {
        if !names.contains(&heading.code.as_str()) {
            names.push(&heading.code);
        }
    }
    let Condition { expression, columns: used, likes } = condition::parse(condition, &names)?;
    let index = |name: &str| sheet.headings.columns.iter().find(|heading| heading.code == name);
    let mut columns: Vec<Column> = Vec::new();
    for name in &used {
        columns.extend(index(name).map(|heading| column(sheet, heading.index, name)));
    }
    for like in &likes {
        let Some(heading) = index(&like.column) else { continue };
        let fits = |&row: &usize| {
            let text = sheet.cell(row, heading.index).trim();
            (!text.is_empty()).then(|| like.fits(text))
        };
        let fit: Vec<Option<bool>> = sheet.rows.iter().map(fits).collect();
        columns.push(Series::new(like.name.as_str().into(), fit).into());
    }
    let numbers: Vec<u64> = (0..sheet.rows.len() as u64).collect();
    columns.push(Series::new(ROW.into(), numbers).into());
    let first_line =
        |error: polars::error::PolarsError| error.to_string().lines().next().unwrap_or_default().to_owned();
    let frame = DataFrame::new(sheet.rows.len(), columns).map_err(first_line)?;
    let kept = frame.lazy().filter(expression).select([col(ROW)]).collect().map_err(first_line)?;
    let kept = kept.column(ROW).and_then(|column| column.u64().cloned()).map_err(first_line)?;
    Ok(kept.iter().flatten().map(|position| sheet.rows[position as usize]).collect())
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
