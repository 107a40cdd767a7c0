//! From rating columns to one scale and compact codes.

use super::doctor::{self, Finding};
use super::labels::{Block, Coding, CodingError, Reading, code, code_both};
use super::sheet::{BadCells, Sheet};
use crate::error::{Error, Result};
use crate::survey::{MISSING, Respondents, Scale};

/// Ratings stay a byte each: code 255 is "no answer".
const MOST_VALUES: usize = 255;

/// Columns of both sides turned into codes of one scale.
pub(super) struct Rated {
    pub scale: Scale,
    /// Importance codes, a column for each of `importance`.
    pub importance: Vec<Vec<u8>>,
    /// Performance codes, a column for each of `performance`.
    pub performance: Vec<Vec<u8>>,
    /// What was inferred.
    pub notices: Vec<String>,
    /// What looks suspicious in how the answers are written.
    pub findings: Vec<Finding>,
}

impl Rated {
    /// Both sides of wide data as respondents.
    pub fn into_respondents(self) -> Respondents {
        let len = self.importance.first().map_or(0, Vec::len);
        Respondents {
            importance: self.importance,
            performance: self.performance,
            len,
            ..Respondents::default()
        }
    }
}

/// Reads the rating columns of both sides.
///
/// # Errors
/// Where the answers fit no scale, the sides are on two scales, or cells are no ratings.
pub(super) fn rated(sheet: &Sheet, importance: &[usize], performance: &[usize]) -> Result<Rated> {
    let layout = |problem: String| Error::Layout { file: sheet.file.to_owned(), problem };
    let (one, other) = codings(sheet, importance, performance).map_err(|error| layout(error.to_string()))?;
    let (low, high) = (one.lowest, one.highest);
    if (other.lowest, other.highest) != (low, high) {
        return Err(layout(format!(
            "importance is on a scale {low}-{high} and performance on {}-{}, and a gap needs both on one: say --scale if \
             the answers of one side merely do not reach its ends{}, or rescale one side first",
            other.lowest,
            other.highest,
            if one.labels.is_empty() && other.labels.is_empty() {
                ""
            } else {
                ", list the answers with importance_labels or performance_labels in a study file"
            }
        )));
    }
    let values = values(sheet, &[(importance, &one), (performance, &other)]);
    if values.len() > MOST_VALUES {
        return Err(layout(too_many(values.len())));
    }
    let mut missing = [one.missing.clone(), other.missing.clone()].concat();
    missing.sort();
    missing.dedup();
    let scale = Scale {
        lowest: low,
        highest: high,
        values,
        labels: other.labels.clone(),
        missing,
        evidence: one.evidence.clone(),
    };
    let mut bad = BadCells::default();
    let mut read = |columns: &[usize], coding: &Coding| -> Vec<Vec<u8>> {
        columns.iter().map(|&column| sheet.codes(column, coding, &scale, &mut bad)).collect()
    };
    let codes = (read(importance, &one), read(performance, &other));
    bad.into_result(sheet.file)?;
    let mut findings: Vec<Finding> = doctor::swapped_sides(&one, &other).into_iter().collect();
    findings.extend(doctor::suspicious_codes("importance", &sheet.distinct(importance), &one));
    findings.extend(doctor::suspicious_codes("performance", &sheet.distinct(performance), &other));
    let mut notices: Vec<String> =
        one.notices.iter().chain(&other.notices).map(|notice| notice.message.clone()).collect();
    notices.dedup();
    Ok(Rated { scale, importance: codes.0, performance: codes.1, notices, findings })
}

/// How each side's cells are read.
pub(super) fn codings(
    sheet: &Sheet,
    importance: &[usize],
    performance: &[usize],
) -> std::result::Result<(Coding, Coding), CodingError> {
    let distinct = (sheet.distinct(importance), sheet.distinct(performance));
    let declared = (sheet.declared(importance), sheet.declared(performance));
    let one = Block {
        side: "importance",
        distinct: &distinct.0,
        value_labels: &declared.0.0,
        declared_missing: &declared.0.1,
    };
    let other = Block {
        side: "performance",
        distinct: &distinct.1,
        value_labels: &declared.1.0,
        declared_missing: &declared.1.1,
    };
    code_both(one, other, sheet.hints, sheet.decimal_comma)
}

/// Reads rating columns of performance alone; nobody was asked for importance.
///
/// # Errors
/// Where the answers fit no scale, or cells are no ratings.
pub(super) fn rated_alone(sheet: &Sheet, performance: &[usize]) -> Result<Rated> {
    let layout = |problem: String| Error::Layout { file: sheet.file.to_owned(), problem };
    let (distinct, (value_labels, missing)) = (sheet.distinct(performance), sheet.declared(performance));
    let coding = code("performance", &distinct, &value_labels, &missing, sheet.hints, sheet.decimal_comma)
        .map_err(|error| layout(error.to_string()))?;
    let values = values(sheet, &[(performance, &coding)]);
    if values.len() > MOST_VALUES {
        return Err(layout(too_many(values.len())));
    }
    let scale = Scale {
        lowest: coding.lowest,
        highest: coding.highest,
        values,
        labels: coding.labels.clone(),
        missing: coding.missing.clone(),
        evidence: coding.evidence.clone(),
    };
    let mut bad = BadCells::default();
    let codes: Vec<Vec<u8>> =
        performance.iter().map(|&column| sheet.codes(column, &coding, &scale, &mut bad)).collect();
    bad.into_result(sheet.file)?;
    let findings = doctor::suspicious_codes("performance", &distinct, &coding);
    Ok(Rated {
        importance: vec![vec![MISSING; sheet.rows.len()]; codes.len()],
        performance: codes,
        scale,
        notices: coding.notices.iter().map(|notice| notice.message.clone()).collect(),
        findings: findings.into_iter().collect(),
    })
}

fn too_many(values: usize) -> String {
    format!(
        "the ratings take {values} different values, and at most {MOST_VALUES} are read: round them first"
    )
}

fn rating(coding: &Coding, text: &str) -> Option<f64> {
    match coding.read(text) {
        Reading::Rating(rating) => Some(rating),
        Reading::Missing | Reading::Bad => None,
    }
}

/// Every rating that occurs, and the whole steps of the scale, ascending.
fn values(sheet: &Sheet, sides: &[(&[usize], &Coding)]) -> Vec<f64> {
    let mut values = Vec::new();
    for (columns, coding) in sides {
        let steps = (coding.highest - coding.lowest).floor();
        if steps < MOST_VALUES as f64 {
            values.extend((0..=steps as usize).map(|step| coding.lowest + step as f64));
        }
        values.extend(sheet.distinct(columns).iter().filter_map(|(text, _)| rating(coding, text)));
    }
    values.sort_by(f64::total_cmp);
    values.dedup();
    values
}
