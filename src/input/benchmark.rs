//! Benchmark files: a table with one row a criterion, or the saved analysis of another survey.

use std::fs;
use std::path::Path;

use super::fold::{fold, nearest};
use super::grid::Grid;
use super::open;
use super::recorded;
use super::values::number;
use crate::analysis::{Benchmark, BenchmarkValue};
use crate::error::{Error, Result};

/// Columns by their names, folded.
const COLUMNS: [(&str, &[&str]); 11] = [
    ("criterion", &["criterion", "name", "key", "critere"]),
    ("label", &["label", "text"]),
    ("performance", &["performance", "value", "mean", "satisfaction"]),
    ("importance", &["importance"]),
    ("n", &["n", "base", "respondents"]),
    ("sd", &["sd", "standard deviation", "ecart-type"]),
    ("se", &["se", "standard error", "standard_error"]),
    ("top_two", &["top_two", "top two", "top2", "top-2"]),
    ("group", &["group", "sector", "country"]),
    ("source", &["source"]),
    ("year", &["year"]),
];

/// Reads a benchmark; `group` names the one that is drawn and tested, `scale` the ends that its values lie between.
///
/// # Errors
/// Where the file is none, a value is no number or off the scale, a criterion comes twice in a group, or the group is
/// not named among several or is not there.
pub fn read(path: &Path, group: Option<&str>, scale: (f64, f64)) -> Result<Benchmark> {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let wrong = |problem: String| Error::File { file: file.clone(), problem };
    let rows = if recorded::is_saved(path) {
        of_saved(path)?
    } else {
        let bytes = fs::read(path).map_err(|cause| Error::unread(path, cause))?;
        let opened = open::open(&bytes, None).map_err(|error| wrong(error.to_string()))?;
        of_table(&opened.grid, opened.dialect.decimal_comma, scale).map_err(wrong)?
    };
    let mut groups: Vec<&str> = rows.iter().filter_map(|row| row.group.as_deref()).collect();
    groups.sort_unstable();
    groups.dedup();
    let group = match group {
        Some(wanted) if !groups.contains(&wanted) => {
            let advice = match nearest(wanted, groups.iter().copied()) {
                Some(near) => format!("did you mean {near:?}?"),
                None if groups.is_empty() => "the file has no column group".to_owned(),
                None => format!("known: {}", groups.join(", ")),
            };
            return Err(wrong(format!("it has no group {wanted:?} ({advice})")));
        }
        None if groups.len() > 1 => {
            return Err(wrong(format!(
                "it holds several groups ({}): name the one to compare with, --benchmark-group",
                groups.join(", ")
            )));
        }
        None => groups.first().copied(),
        wanted => wanted,
    };
    let group = group.map(str::to_owned);
    Ok(Benchmark { file, rows, group, fold })
}

/// The means of another survey, with the errors they have.
fn of_saved(path: &Path) -> Result<Vec<BenchmarkValue>> {
    let recorded = recorded::read(path)?;
    let rows = recorded.criteria.iter().chain(&recorded.elements);
    Ok(rows
        .map(|row| BenchmarkValue {
            criterion: row.name.clone(),
            label: Some(row.label.clone()),
            performance: row.performance.value,
            importance: Some(row.importance.value),
            n: row.performance.n.map(|n| n as f64),
            standard_error: row.performance.standard_error,
            df: row.performance.df,
            top_two: row.boxes.map(|boxes| boxes.top_two_performance),
            group: None,
            source: Some(recorded.provenance.file.clone()),
            year: None,
        })
        .collect())
}

fn of_table(
    grid: &Grid,
    decimal_comma: bool,
    scale: (f64, f64),
) -> std::result::Result<Vec<BenchmarkValue>, String> {
    let Some(header) = grid.rows.first() else { return Err("it is empty".into()) };
    let width = header.len();
    let folded: Vec<String> = (0..width).map(|column| fold(grid.cell(0, column))).collect();
    let place = |name: &str| {
        let (_, names) = COLUMNS.iter().find(|(known, _)| *known == name)?;
        names.iter().find_map(|name| folded.iter().position(|header| header == name))
    };
    let needed = |name: &str| {
        place(name).ok_or_else(|| {
            format!("it has no column {name:?}: a benchmark has the columns criterion and performance, and may have importance, n, sd, se, top_two, group, source, year")
        })
    };
    let criterion = needed("criterion")?;
    needed("performance")?;
    let mut rows: Vec<(BenchmarkValue, u64)> = Vec::new();
    for row in 1..grid.rows.len() {
        let line = grid.numbers[row];
        let text = |column: Option<usize>| {
            column.map(|column| grid.cell(row, column).trim().to_owned()).filter(|text| !text.is_empty())
        };
        let of = |name: &str| -> std::result::Result<Option<f64>, String> {
            let Some(cell) = text(place(name)) else { return Ok(None) };
            number(&cell, decimal_comma)
                .filter(|value| value.is_finite())
                .map(Some)
                .ok_or_else(|| format!("row {line}, column {name:?}: {cell:?} is not a number"))
        };
        let Some(name) = text(Some(criterion)) else { continue };
        let on_scale = |column: &str, value: f64| {
            if (scale.0..=scale.1).contains(&value) {
                return Ok(value);
            }
            Err(format!(
                "row {line}, column {column:?}: {value} is outside the survey's scale {}-{}; give the benchmark on the same scale",
                scale.0, scale.1
            ))
        };
        let Some(value) = of("performance")? else {
            return Err(format!(
                "row {line}: {name:?} has no performance; fill the cell in, or remove the row"
            ));
        };
        let n = of("n")?;
        let error = match (of("se")?, of("sd")?.zip(n)) {
            (Some(error), _) => Some(error),
            (None, Some((sd, n))) if n > 1.0 => Some(sd / n.sqrt()),
            _ => None,
        };
        let value = BenchmarkValue {
            criterion: name,
            label: text(place("label")),
            performance: on_scale("performance", value)?,
            importance: of("importance")?.map(|value| on_scale("importance", value)).transpose()?,
            n,
            standard_error: error.filter(|error| *error > 0.0),
            df: n.map(|n| n - 1.0).filter(|df| *df > 0.0),
            top_two: of("top_two")?,
            group: text(place("group")),
            source: text(place("source")),
            year: text(place("year")),
        };
        let twice = rows.iter().find(|(other, _)| {
            other.group == value.group
                && (other.criterion == value.criterion || fold(&other.criterion) == fold(&value.criterion))
        });
        if let Some((_, other)) = twice {
            return Err(format!(
                "rows {other} and {line} are both of {:?}: remove one of them, or tell them apart by a column group",
                value.criterion
            ));
        }
        rows.push((value, line));
    }
    if rows.is_empty() {
        return Err("it has a header and no criterion below it".into());
    }
    Ok(rows.into_iter().map(|(value, _)| value).collect())
}
