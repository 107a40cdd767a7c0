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
    let (one, other) = on_one_scale(sheet, importance, performance)?;
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
    let mut findings: Vec<Finding> = doctor::swapped_sides(&one, &other).into_iter().collect();
    findings.extend(doctor::suspicious_codes("importance", &sheet.distinct(importance), &one));
    findings.extend(doctor::suspicious_codes("performance", &sheet.distinct(performance), &other));
    let mut notices: Vec<String> =
        one.notices.iter().chain(&other.notices).map(|notice| notice.message.clone()).collect();
    notices.dedup();
    Ok(Rated { scale, importance: codes.0, performance: codes.1, notices, findings })
}

/// How each side's cells are read: numbers on the scale that holds both sides.
pub(super) fn codings(
    sheet: &Sheet,
    importance: &[usize],
    performance: &[usize],
) -> std::result::Result<(Coding, Coding), CodingError> {
    let sides = [Side::of("importance", sheet, importance), Side::of("performance", sheet, performance)];
    code_both(sides[0].block(), sides[1].block(), sheet.hints, sheet.decimal_comma)
}

/// Reads rating columns of performance alone; nobody was asked for importance.
///
/// # Errors
/// Where the answers fit no scale, or cells are no ratings.
pub(super) fn rated_alone(sheet: &Sheet, performance: &[usize]) -> Result<Rated> {
    let layout = |problem: String| Error::Layout { file: sheet.file.to_owned(), problem };
    let coding = Side::of("performance", sheet, performance).alone(sheet);
    let coding = coding.map_err(|error| layout(error.to_string()))?;
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
    let findings = doctor::suspicious_codes("performance", &sheet.distinct(performance), &coding);
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

/// Both sides' codings, if they are on one scale.
///
/// [`codings`] reads numbers on the scale that holds both sides. That is wrong where one side alone
/// fills a narrower scale from end to end: then it was asked on that one.
fn on_one_scale(sheet: &Sheet, importance: &[usize], performance: &[usize]) -> Result<(Coding, Coding)> {
    let layout = |problem: String| Error::Layout { file: sheet.file.to_owned(), problem };
    let both = codings(sheet, importance, performance).map_err(|error| layout(error.to_string()))?;
    let alone = [("importance", importance), ("performance", performance)].map(|(name, columns)| {
        let side = Side::of(name, sheet, columns);
        let coding = side.alone(sheet).ok()?;
        Some((fills(&coding, &side.distinct), coding))
    });
    let (one, other) = match &alone {
        [Some((fills, one)), Some((also_fills, other))] if *fills || *also_fills => (one, other),
        _ => (&both.0, &both.1),
    };
    if (one.lowest, one.highest) != (other.lowest, other.highest) {
        let labels = if one.labels.is_empty() && other.labels.is_empty() {
            ""
        } else {
            ", list the answers with importance_labels or performance_labels in a study file"
        };
        return Err(layout(format!(
            "importance is on a scale {}-{} and performance on {}-{}, and a gap needs both on one: say --scale if the \
             answers of one side merely do not reach its ends{labels}, or rescale one side first",
            one.lowest, one.highest, other.lowest, other.highest
        )));
    }
    Ok(both)
}

/// The cells of one side, and what the file itself says of them.
struct Side<'a> {
    name: &'a str,
    distinct: Vec<(String, u64)>,
    value_labels: Vec<(String, String)>,
    missing: Vec<String>,
}

impl<'a> Side<'a> {
    fn of(name: &'a str, sheet: &Sheet, columns: &[usize]) -> Self {
        let (value_labels, missing) = sheet.declared(columns);
        Self { name, distinct: sheet.distinct(columns), value_labels, missing }
    }

    fn block(&self) -> Block<'_> {
        Block {
            side: self.name,
            distinct: &self.distinct,
            value_labels: &self.value_labels,
            declared_missing: &self.missing,
        }
    }

    fn alone(&self, sheet: &Sheet) -> std::result::Result<Coding, CodingError> {
        code(self.name, &self.distinct, &self.value_labels, &self.missing, sheet.hints, sheet.decimal_comma)
    }
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
