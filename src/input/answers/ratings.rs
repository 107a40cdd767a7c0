//! From rating columns to one scale and compact codes.

use crate::input::answers::doctor;

use crate::error::{Error, Result};
use crate::input::answers::doctor::Finding;
use crate::input::answers::labels::{Block, Coding, CodingError, Reading, code, code_both};
use crate::input::answers::sheet::{BadCells, Sheet};
use crate::input::hints::Hints;
use crate::survey::{MISSING, Respondents, Scale};

/// Ratings stay a byte each: code 255 is "no answer".
const MOST_VALUES: usize = 255;

/// Columns of both sides turned into codes of one scale.
pub(in crate::input) struct Rated {
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

/// The cells of one side's columns together.
pub(in crate::input) struct Answered {
    /// Every distinct cell text with its count, sorted by text.
    pub distinct: Vec<(String, u64)>,
    /// Value labels the file carries: (code as text, label).
    pub labels: Vec<(String, String)>,
    /// Codes the file declares missing.
    pub missing: Vec<String>,
}

impl Answered {
    /// The cells of some columns of a sheet.
    pub fn of(sheet: &Sheet, columns: &[usize]) -> Self {
        let (labels, missing) = sheet.headings.declared(columns);
        Self { distinct: sheet.distinct(columns), labels, missing }
    }

    fn block<'a>(&'a self, side: &'a str) -> Block<'a> {
        Block { side, distinct: &self.distinct, value_labels: &self.labels, declared_missing: &self.missing }
    }
}

/// The scale of both sides, and how the cells of each are read.
pub(in crate::input) struct Agreed {
    pub scale: Scale,
    pub importance: Coding,
    pub performance: Coding,
    /// What was inferred.
    pub notices: Vec<String>,
    /// What looks suspicious in how the answers are written.
    pub findings: Vec<Finding>,
}

/// The one scale that the cells of both sides are on.
///
/// # Errors
/// Where the answers fit no scale, or the sides are on two scales.
pub(in crate::input) fn agreed(
    file: &str,
    importance: &Answered,
    performance: &Answered,
    hints: &Hints,
    decimal_comma: bool,
) -> Result<Agreed> {
    let layout = |problem: String| Error::Layout { file: file.to_owned(), problem };
    let (one, other) =
        code_both(importance.block("importance"), performance.block("performance"), hints, decimal_comma)
            .map_err(|error| layout(error.to_string()))?;
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
    let values = values(&[(importance, &one), (performance, &other)]);
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
    let mut findings: Vec<Finding> = doctor::swapped_sides(&one, &other).into_iter().collect();
    findings.extend(doctor::suspicious_codes("importance", &importance.distinct, &one));
    findings.extend(doctor::suspicious_codes("performance", &performance.distinct, &other));
    let mut notices: Vec<String> =
        one.notices.iter().chain(&other.notices).map(|notice| notice.message.clone()).collect();
    notices.dedup();
    Ok(Agreed { scale, importance: one, performance: other, notices, findings })
}

/// Reads the rating columns of both sides.
///
/// # Errors
/// As [`agreed`], or where cells are no ratings.
pub(in crate::input) fn rated(sheet: &Sheet, importance: &[usize], performance: &[usize]) -> Result<Rated> {
    let sides = [Answered::of(sheet, importance), Answered::of(sheet, performance)];
    let Agreed { scale, importance: one, performance: other, notices, findings } =
        agreed(sheet.file, &sides[0], &sides[1], sheet.hints, sheet.decimal_comma)?;
    let mut bad = BadCells::default();
    let mut read = |columns: &[usize], coding: &Coding| -> Vec<Vec<u8>> {
        sheet.codes(columns, coding, &scale, &mut bad)
    };
    let (importance, performance) = (read(importance, &one), read(performance, &other));
    bad.into_result(sheet.file)?;
    Ok(Rated { scale, importance, performance, notices, findings })
}

/// How each side's cells are read.
pub(in crate::input) fn codings(
    sheet: &Sheet,
    importance: &[usize],
    performance: &[usize],
) -> std::result::Result<(Coding, Coding), CodingError> {
    let (one, other) = (Answered::of(sheet, importance), Answered::of(sheet, performance));
    code_both(one.block("importance"), other.block("performance"), sheet.hints, sheet.decimal_comma)
}

/// Reads rating columns of performance alone; nobody was asked for importance.
///
/// # Errors
/// Where the answers fit no scale, or cells are no ratings.
pub(in crate::input) fn rated_alone(sheet: &Sheet, performance: &[usize]) -> Result<Rated> {
    let layout = |problem: String| Error::Layout { file: sheet.file.to_owned(), problem };
    let answered = Answered::of(sheet, performance);
    let Answered { distinct, labels, missing } = &answered;
    let coding = code("performance", distinct, labels, missing, sheet.hints, sheet.decimal_comma)
        .map_err(|error| layout(error.to_string()))?;
    let values = values(&[(&answered, &coding)]);
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
    let codes: Vec<Vec<u8>> = sheet.codes(performance, &coding, &scale, &mut bad);
    bad.into_result(sheet.file)?;
    let findings = doctor::suspicious_codes("performance", distinct, &coding);
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
fn values(sides: &[(&Answered, &Coding)]) -> Vec<f64> {
    let mut values = Vec::new();
    for (answered, coding) in sides {
        let steps = (coding.highest - coding.lowest).floor();
        if steps < MOST_VALUES as f64 {
            values.extend((0..=steps as usize).map(|step| coding.lowest + step as f64));
        }
        values.extend(answered.distinct.iter().filter_map(|(text, _)| rating(coding, text)));
    }
    values.sort_by(f64::total_cmp);
    values.dedup();
    values
}
