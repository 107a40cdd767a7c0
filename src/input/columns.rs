//! The columns beside the ratings: weight, design, segments, outcomes.

use std::collections::BTreeMap;

use super::hints;
use super::labels::{is_missing_word, number};
use super::sheet::{BadCells, Sheet};
use crate::error::{Error, Result};
use crate::survey::{Design, DrawnBy, OutcomeColumn, Respondents, SegmentColumn};

/// Which columns are wanted, by header.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Column of the weights.
    pub weight: Option<String>,
    /// Column of the strata.
    pub strata: Option<String>,
    /// Column of the clusters (primary sampling units), numbered within strata or over all.
    pub cluster: Option<String>,
    /// Columns that group the respondents.
    pub segments: Vec<String>,
    /// Columns of loyalty or business results.
    pub outcomes: Vec<String>,
}

/// Fills in what is wanted; `rows` holds a grid row of each respondent.
///
/// # Errors
/// Where a column is unknown or named twice, a weight is negative or missing, all weights are 0, or
/// an outcome is no number.
pub(super) fn fill(
    respondents: &mut Respondents,
    sheet: &Sheet,
    rows: &[usize],
    wanted: &Wanted,
) -> Result<()> {
    let mut bad = BadCells::default();
    if let Some(name) = &wanted.weight {
        respondents.weights = Some(weights(sheet, find(sheet, "the weight", name)?, rows, &mut bad));
    }
    respondents.design = design(sheet, rows, wanted)?;
    let header = |wanted_for: &str, name: &Option<String>| -> Result<Option<String>> {
        let Some(name) = name else { return Ok(None) };
        Ok(Some(sheet.name(find(sheet, wanted_for, name)?).to_owned()))
    };
    respondents.drawn_by = DrawnBy {
        weight: header("the weight", &wanted.weight)?,
        strata: header("the strata", &wanted.strata)?,
        cluster: header("the clusters", &wanted.cluster)?,
    };
    for name in &wanted.segments {
        respondents.segments.push(segment(sheet, find(sheet, "a segment", name)?, rows));
    }
    for name in &wanted.outcomes {
        respondents.outcomes.push(outcome(sheet, find(sheet, "an outcome", name)?, rows, &mut bad));
    }
    bad.into_result(sheet.file)?;
    match &respondents.weights {
        Some(weights) if weights.iter().all(|&weight| weight == 0.0) => Err(Error::Layout {
            file: sheet.file.to_owned(),
            problem: format!(
                "every weight in column {:?} is 0, so nobody is left",
                wanted.weight.as_deref().unwrap_or_default()
            ),
        }),
        _ => Ok(()),
    }
}

fn find(sheet: &Sheet, wanted_for: &str, name: &str) -> Result<usize> {
    hints::find(sheet.headings, wanted_for, name)
        .map(|heading| heading.index)
        .map_err(|error| Error::Layout { file: sheet.file.to_owned(), problem: error.to_string() })
}

fn weights(sheet: &Sheet, column: usize, rows: &[usize], bad: &mut BadCells) -> Vec<f64> {
    let weight = |&row: &usize| {
        let text = sheet.cell(row, column);
        let weight = number(text, sheet.decimal_comma).filter(|weight| weight.is_finite() && *weight >= 0.0);
        weight.unwrap_or_else(|| {
            let problem =
                format!("{:?} is no weight (every respondent needs a weight of 0 or more)", text.trim());
            bad.add(sheet.grid.numbers[row], sheet.name(column), problem);
            0.0
        })
    };
    rows.iter().map(weight).collect()
}

fn design(sheet: &Sheet, rows: &[usize], wanted: &Wanted) -> Result<Option<Design>> {
    if wanted.strata.is_none() && wanted.cluster.is_none() {
        return Ok(None);
    }
    let label = |wanted_for: &str, name: &Option<String>| -> Result<Option<Vec<&str>>> {
        let Some(name) = name else { return Ok(None) };
        let column = find(sheet, wanted_for, name)?;
        Ok(Some(rows.iter().map(|&row| sheet.cell(row, column).trim()).collect()))
    };
    let strata = label("the strata", &wanted.strata)?.unwrap_or_else(|| vec![""; rows.len()]);
    let clusters = label("the clusters", &wanted.cluster)?;
    let ids: Vec<String> = (0..rows.len()).map(|row| format!("{row:020}")).collect();
    // Clusters are often numbered anew in each stratum, so a cluster is its stratum and its number.
    let clusters: Vec<(&str, &str)> = match &clusters {
        Some(clusters) => strata.iter().copied().zip(clusters.iter().copied()).collect(),
        None => strata.iter().copied().zip(ids.iter().map(String::as_str)).collect(),
    };
    Ok(Some(Design { strata: codes(&strata), clusters: codes(&clusters) }))
}

/// The rank of each label among the sorted distinct ones.
fn codes<T: Ord + Copy>(labels: &[T]) -> Vec<u32> {
    let mut sorted: Vec<T> = labels.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    labels.iter().map(|label| sorted.partition_point(|other| other < label) as u32).collect()
}

fn segment(sheet: &Sheet, column: usize, rows: &[usize]) -> SegmentColumn {
    let labels: Vec<&str> = rows.iter().map(|&row| sheet.cell(row, column).trim()).collect();
    let mut index: BTreeMap<&str, u32> =
        labels.iter().filter(|label| !label.is_empty()).map(|&label| (label, 0)).collect();
    for (code, place) in index.values_mut().enumerate() {
        *place = code as u32;
    }
    SegmentColumn {
        name: sheet.name(column).to_owned(),
        codes: labels.iter().map(|label| index.get(label).copied()).collect(),
        levels: index.into_keys().map(str::to_owned).collect(),
    }
}

fn outcome(sheet: &Sheet, column: usize, rows: &[usize], bad: &mut BadCells) -> OutcomeColumn {
    let value = |&row: &usize| {
        let text = sheet.cell(row, column);
        if text.trim().is_empty()
            || is_missing_word(text)
            || sheet.hints.missing.iter().any(|code| code == text.trim())
        {
            return None;
        }
        let value = number(text, sheet.decimal_comma).filter(|value| value.is_finite());
        if value.is_none() {
            let problem = format!(
                "{:?} is no number (an outcome is a number; add --missing for \"no answer\")",
                text.trim()
            );
            bad.add(sheet.grid.numbers[row], sheet.name(column), problem);
        }
        value
    };
    OutcomeColumn { name: sheet.name(column).to_owned(), values: rows.iter().map(value).collect() }
}
