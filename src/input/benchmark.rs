//! Benchmark files: a table with one row a criterion, or the saved analysis of another survey.

use std::path::Path;

use super::fold::{fold, nearest};
use super::grid::Grid;
use super::open;
use super::recorded;
use super::values::number;
use super::whole::whole_within;
use crate::analysis::{Benchmark, BenchmarkValue, Metric, Recorded};
use crate::error::{Error, Result};
use crate::message::{Beside, Message, Place};

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

/// What a benchmark must be measured by: that of the survey beside it.
#[derive(Debug, Clone, Copy)]
pub struct BenchmarkMeasure {
    /// The ends of the scale that its values lie between.
    pub scale: (f64, f64),
    /// Mean ratings, or shares of the highest ones.
    pub metric: Metric,
}

/// Reads a benchmark; `group` names the one that is drawn and tested.
///
/// # Errors
/// Where the file is none, a value is no number or off the scale, it has another scale or metric than the survey, a criterion comes twice in a group, or the group is
/// not named among several or is not there.
pub fn read(path: &Path, group: Option<&str>, measure: BenchmarkMeasure) -> Result<Benchmark> {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let wrong = |what: Beside| Error::in_file(file.clone(), what);
    let rows = if recorded::is_saved(path) {
        let saved = recorded::read(path)?;
        same_metric(saved.plan.metric, measure).map_err(wrong)?;
        let (own, survey) = ([saved.scale.lowest, saved.scale.highest], measure.scale.into());
        // Shares have lost the scale of their ratings.
        if own != survey && measure.metric == Metric::Mean {
            return Err(wrong(Beside::BenchmarkOtherScale { own, survey }));
        }
        of_saved(&saved)
    } else {
        same_metric(Metric::Mean, measure).map_err(wrong)?;
        let bytes = whole_within(path, recorded::LARGEST)?;
        let opened = open::open(&bytes, None).map_err(|what| Error::in_file(file.clone(), what))?;
        Table {
            file: &file,
            grid: &opened.grid,
            decimal_comma: opened.dialect.decimal_comma,
            scale: measure.scale,
        }
        .rows()?
    };
    let mut groups: Vec<&str> = rows.iter().filter_map(|row| row.group.as_deref()).collect();
    groups.sort_unstable();
    groups.dedup();
    let known = || groups.iter().map(|&group| group.to_owned()).collect();
    let group = match group {
        Some(wanted) if !groups.contains(&wanted) => {
            let nearest = nearest(wanted, groups.iter().copied()).map(str::to_owned);
            return Err(wrong(Beside::NoBenchmarkGroup {
                group: wanted.to_owned(),
                nearest,
                known: known(),
            }));
        }
        None if groups.len() > 1 => return Err(wrong(Beside::SeveralBenchmarkGroups { known: known() })),
        None => groups.first().copied(),
        wanted => wanted,
    };
    let group = group.map(str::to_owned);
    Ok(Benchmark { file, rows, group, fold })
}

/// Whether numbers of one metric may be set beside those of the survey.
fn same_metric(own: Metric, measure: BenchmarkMeasure) -> std::result::Result<(), Beside> {
    if own == measure.metric {
        return Ok(());
    }
    Err(Beside::BenchmarkOtherMetric { own: own.key(), asked: measure.metric.key() })
}

/// The means of another survey, with the errors they have.
fn of_saved(recorded: &Recorded) -> Vec<BenchmarkValue> {
    let rows = recorded.criteria.iter().chain(&recorded.elements);
    rows.map(|row| BenchmarkValue {
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
    .collect()
}

/// A benchmark as a table.
struct Table<'a> {
    file: &'a str,
    grid: &'a Grid,
    decimal_comma: bool,
    scale: (f64, f64),
}

impl Table<'_> {
    fn rows(&self) -> Result<Vec<BenchmarkValue>> {
        let Some(header) = self.grid.rows.first() else { return Err(self.wrong(Beside::BenchmarkEmpty)) };
        let width = header.len();
        let folded: Vec<String> = (0..width).map(|column| fold(self.grid.cell(0, column))).collect();
        let place = |name: &str| {
            let (_, names) = COLUMNS.iter().find(|(known, _)| *known == name)?;
            names.iter().find_map(|name| folded.iter().position(|header| header == name))
        };
        for column in ["criterion", "performance"] {
            if place(column).is_none() {
                return Err(self.wrong(Beside::BenchmarkWithoutColumn { column: column.to_owned() }));
            }
        }
        let mut rows: Vec<(BenchmarkValue, u64)> = Vec::new();
        for row in 1..self.grid.rows.len() {
            let Some(value) = self.value(row, &place)? else { continue };
            let second = self.grid.numbers[row];
            let twice = rows.iter().find(|(other, _)| {
                other.group == value.group && fold(&other.criterion) == fold(&value.criterion)
            });
            if let Some(&(_, first)) = twice {
                return Err(self.wrong(Beside::BenchmarkTwice { criterion: value.criterion, first, second }));
            }
            rows.push((value, second));
        }
        if rows.is_empty() {
            return Err(self.wrong(Beside::BenchmarkWithoutRows));
        }
        Ok(rows.into_iter().map(|(value, _)| value).collect())
    }

    /// What a row says; `None` where it names no criterion.
    fn value(&self, row: usize, place: &impl Fn(&str) -> Option<usize>) -> Result<Option<BenchmarkValue>> {
        let text = |name: &str| {
            let cell = place(name).map(|column| self.grid.cell(row, column).trim().to_owned());
            cell.filter(|text| !text.is_empty())
        };
        let number = |name: &str| {
            let read = |text: String| match number(&text, self.decimal_comma) {
                Some(value) if value.is_finite() => Ok(value),
                _ => Err(self.wrong_in(row, name, Beside::BenchmarkNotANumber { text })),
            };
            text(name).map(read).transpose()
        };
        let on_scale = |name: &str, value: f64| {
            let (lowest, highest) = self.scale;
            if (lowest..=highest).contains(&value) {
                return Ok(value);
            }
            Err(self.wrong_in(row, name, Beside::BenchmarkOffScale { value, lowest, highest }))
        };
        let share = |name: &str, value: f64| {
            if (0.0..=1.0).contains(&value) {
                return Ok(value);
            }
            Err(self.wrong_in(row, name, Beside::BenchmarkNoShare { value }))
        };
        let Some(criterion) = text("criterion") else { return Ok(None) };
        let Some(value) = number("performance")? else {
            return Err(self.wrong_in(row, "performance", Beside::BenchmarkWithoutValue { criterion }));
        };
        let above = |name: &str, least: f64| match number(name)? {
            Some(value) if value < least => {
                Err(self.wrong_in(row, name, Beside::BenchmarkTooSmall { value, least }))
            }
            value => Ok(value),
        };
        let n = above("n", 1.0)?;
        let error = match (above("se", 0.0)?, above("sd", 0.0)?.zip(n)) {
            (Some(error), _) => Some(error),
            (None, Some((sd, n))) if n > 1.0 => Some(sd / n.sqrt()),
            _ => None,
        };
        Ok(Some(BenchmarkValue {
            criterion,
            label: text("label"),
            performance: on_scale("performance", value)?,
            importance: number("importance")?.map(|value| on_scale("importance", value)).transpose()?,
            n,
            standard_error: error.filter(|error| *error > 0.0),
            df: n.map(|n| n - 1.0).filter(|df| *df > 0.0),
            top_two: number("top_two")?.map(|value| share("top_two", value)).transpose()?,
            group: text("group"),
            source: text("source"),
            year: text("year"),
        }))
    }

    fn wrong(&self, what: Beside) -> Error {
        Error::in_file(self.file, what)
    }

    fn wrong_in(&self, row: usize, column: &str, what: Beside) -> Error {
        let place = Place {
            row: Some(self.grid.numbers[row]),
            column: Some(column.to_owned()),
            ..Place::file(self.file)
        };
        Message::error(what).at(place).into()
    }
}
