//! From rating columns to one scale and compact codes.

use super::labels::{Block, Coding, Reading, code, code_both};
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
    let (one, other) = codings(sheet, importance, performance)?;
    let (low, high) = (one.lowest, one.highest);
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
    let mut notices: Vec<String> =
        one.notices.iter().chain(&other.notices).map(|notice| notice.message.clone()).collect();
    notices.dedup();
    Ok(Rated { scale, importance: codes.0, performance: codes.1, notices })
}

/// Reads rating columns of performance alone; nobody was asked for importance.
///
/// # Errors
/// Where the answers fit no scale, or cells are no ratings.
pub(super) fn rated_alone(sheet: &Sheet, performance: &[usize]) -> Result<Rated> {
    let layout = |problem: String| Error::Layout { file: sheet.file.to_owned(), problem };
    let (distinct, declared) = (sheet.distinct(performance), sheet.declared(performance));
    let coding = code("performance", &distinct, &declared.0, &declared.1, sheet.hints, sheet.decimal_comma)
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
    Ok(Rated {
        importance: vec![vec![MISSING; sheet.rows.len()]; codes.len()],
        performance: codes,
        scale,
        notices: coding.notices.iter().map(|notice| notice.message.clone()).collect(),
    })
}

fn too_many(values: usize) -> String {
    format!(
        "the ratings take {values} different values, and at most {MOST_VALUES} are read: round them first"
    )
}

/// How each side's cells are read, both on one scale.
fn codings(sheet: &Sheet, importance: &[usize], performance: &[usize]) -> Result<(Coding, Coding)> {
    let layout = |problem: String| Error::Layout { file: sheet.file.to_owned(), problem };
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
    let coding = |block: &Block| {
        let Block { side, distinct, value_labels, declared_missing } = *block;
        code(side, distinct, value_labels, declared_missing, sheet.hints, sheet.decimal_comma)
    };
    let both =
        code_both(one, other, sheet.hints, sheet.decimal_comma).map_err(|error| layout(error.to_string()))?;
    // Numbers are read on the scale that holds both sides. That is wrong where one side alone fills
    // a narrower scale from end to end: then it was asked on that one.
    let alone = (coding(&one).ok(), coding(&other).ok());
    let (one, other) = match alone {
        (Some(one), Some(other)) if fills(&one, &distinct.0) || fills(&other, &distinct.1) => (one, other),
        _ => (both.0.clone(), both.1.clone()),
    };
    let ends = |coding: &Coding| (coding.lowest, coding.highest);
    if ends(&one) != ends(&other) {
        return Err(layout(format!(
            "importance is on a scale {}-{} and performance on {}-{}, and a gap needs both on one: rescale one side \
             first, or say --scale if the answers of one side merely do not reach its ends",
            one.lowest, one.highest, other.lowest, other.highest
        )));
    }
    Ok(both)
}

/// Whether every whole step of a coding's scale was chosen by somebody.
fn fills(coding: &Coding, distinct: &[(String, u64)]) -> bool {
    let mut chosen: Vec<f64> = distinct.iter().filter_map(|(text, _)| rating(coding, text)).collect();
    chosen.sort_by(f64::total_cmp);
    chosen.dedup();
    let steps = (coding.highest - coding.lowest) as usize;
    (0..=steps).all(|step| chosen.contains(&(coding.lowest + step as f64)))
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
