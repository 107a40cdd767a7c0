//! `--where`: an SQL condition over the columns, evaluated by polars.

mod condition;

use polars::prelude::{NamedFrom, Series};

use super::labels::number;
use super::sheet::Sheet;
use condition::Table;

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
    let texts = |name: &str| -> Vec<Option<&str>> {
        let Some(heading) = sheet.headings.columns.iter().find(|heading| heading.code == name) else {
            return Vec::new();
        };
        let cells = sheet.rows.iter().map(|&row| sheet.cell(row, heading.index).trim());
        cells.map(|text| Some(text).filter(|text| !text.is_empty())).collect()
    };
    let column = |name: &str| series(name, &texts(name), sheet.decimal_comma);
    let table = Table { names: &names, texts: &texts, column: &column };
    let kept = condition::holds(condition, &table)?;
    // A condition without any column holds for all rows or for none.
    let holds = |at: usize| kept.get(if kept.len() == 1 { 0 } else { at }) == Some(true);
    Ok((0..sheet.rows.len()).filter(|&at| holds(at)).map(|at| sheet.rows[at]).collect())
}

fn series(name: &str, texts: &[Option<&str>], decimal_comma: bool) -> Series {
    let numbers: Option<Vec<Option<f64>>> = texts
        .iter()
        .map(|text| match text {
            None => Some(None),
            Some(text) => number(text, decimal_comma).map(Some),
        })
        .collect();
    match numbers {
        Some(numbers) => Series::new(name.into(), numbers),
        None => Series::new(name.into(), texts),
    }
}
