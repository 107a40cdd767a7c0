//! From rating columns to one scale and compact codes.

use std::collections::BTreeSet;

use crate::error::{Error, Result};
use crate::input::answers::doctor;
use crate::input::answers::labels::{Block, Coding, CodingError, Reading, code_block, code_both};
use crate::input::answers::reached::never_reached;
use crate::input::answers::sheet::{BadCells, Sheet};
use crate::input::hints::Hints;
use crate::input::values::missing::without_reason;
use crate::message::{Message, Side};
use crate::survey::{MISSING, Respondents, Scale, Unchosen};

/// What outputs say of the texts that were read as "no answer", each once.
fn told<'a>(missing: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let told: BTreeSet<String> = missing.into_iter().map(|text| without_reason(text)).collect();
    told.into_iter().collect()
}

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
    pub notices: Vec<Message>,
    /// What looks suspicious in how the answers are written.
    pub findings: Vec<Message>,
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
    /// The same of rows that a condition leaves out; they tell of the scale.
    pub passed_by: Vec<(String, u64)>,
    /// Value labels the file carries: (code as text, label).
    pub labels: Vec<(String, String)>,
    /// Whether they are only those that somebody chose.
    pub labels_seen: bool,
    /// Codes the file declares missing.
    pub missing: Vec<String>,
    /// Whether commas part the cells of the file.
    pub parted_by_commas: bool,
}

impl Answered {
    /// The cells of some columns of a sheet.
    pub fn of(sheet: &Sheet, columns: &[usize]) -> Self {
        let (labels, missing) = sheet.headings.declared(columns);
        Self {
            distinct: sheet.distinct(columns),
            passed_by: sheet.distinct_passed_by(columns),
            labels,
            labels_seen: sheet.headings.labels_seen(columns),
            missing,
            parted_by_commas: sheet.parted_by_commas,
        }
    }

    fn block<'a>(&'a self, side: &'a str) -> Block<'a> {
        Block {
            side,
            distinct: &self.distinct,
            passed_by: &self.passed_by,
            value_labels: &self.labels,
            labels_seen: self.labels_seen,
            declared_missing: &self.missing,
            parted_by_commas: self.parted_by_commas,
        }
    }
}

impl Answered {
    /// Without the rows that a condition leaves out.
    fn alone(&self) -> Self {
        Self {
            passed_by: Vec::new(),
            labels: self.labels.clone(),
            missing: self.missing.clone(),
            distinct: self.distinct.clone(),
            ..*self
        }
    }
}

/// The scale of both sides, and how the cells of each are read.
pub(in crate::input) struct Agreed {
    pub scale: Scale,
    pub importance: Coding,
    pub performance: Coding,
    /// What was inferred.
    pub notices: Vec<Message>,
    /// What looks suspicious in how the answers are written.
    pub findings: Vec<Message>,
}

/// The one scale that the cells of both sides are on: that of whole columns, whatever a condition leaves out, unless what
/// it leaves out is on no scale or on another one.
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
    let whole = agreed_by_all(file, importance, performance, hints, decimal_comma);
    if whole.is_ok() || importance.passed_by.is_empty() && performance.passed_by.is_empty() {
        return whole;
    }
    agreed_by_all(file, &importance.alone(), &performance.alone(), hints, decimal_comma)
}

fn agreed_by_all(
    file: &str,
    importance: &Answered,
    performance: &Answered,
    hints: &Hints,
    decimal_comma: bool,
) -> Result<Agreed> {
    let refused = |error: CodingError| Error::in_file(file, error);
    let (one, other) =
        code_both(importance.block("importance"), performance.block("performance"), hints, decimal_comma)
            .map_err(refused)?;
    let (low, high) = (one.lowest, one.highest);
    if (other.lowest, other.highest) != (low, high) {
        return Err(refused(CodingError::TwoScales {
            importance: [low, high],
            performance: [other.lowest, other.highest],
            words: !(one.labels.is_empty() && other.labels.is_empty()),
        }));
    }
    let values = values(&[(importance, &one), (performance, &other)]);
    if values.len() > MOST_VALUES {
        return Err(refused(CodingError::TooManyValues { values: values.len(), most: MOST_VALUES }));
    }
    let missing = told(one.missing.iter().chain(&other.missing));
    let scale = Scale {
        lowest: low,
        highest: high,
        values,
        labels: other.labels.clone(),
        missing,
        evidence: one.evidence.clone(),
        unchosen: Unchosen::of_both(one.unchosen, other.unchosen),
    };
    let mut findings: Vec<Message> = doctor::swapped_sides(&one, &other).into_iter().collect();
    findings.extend(doctor::contradicted_names(&one, &other));
    findings.extend(hints.scale.and_then(|scale| never_reached(scale, &[&one, &other])));
    findings.extend(doctor::suspicious_codes(Side::Importance, &importance.distinct, &one));
    findings.extend(doctor::suspicious_codes(Side::Performance, &performance.distinct, &other));
    findings.extend(doctor::rare_top(Side::Importance, &importance.distinct, &one, hints));
    findings.extend(doctor::rare_top(Side::Performance, &performance.distinct, &other, hints));
    let mut notices: Vec<Message> = Vec::new();
    for notice in one.notices.iter().chain(&other.notices) {
        if !notices.contains(notice) {
            notices.push(notice.clone());
        }
    }
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
    let both = |one: &Answered, other: &Answered| {
        code_both(one.block("importance"), other.block("performance"), sheet.hints, sheet.decimal_comma)
    };
    both(&one, &other).or_else(|_| both(&one.alone(), &other.alone()))
}

/// Reads rating columns of performance alone; nobody was asked for importance.
///
/// # Errors
/// Where the answers fit no scale, or cells are no ratings.
pub(in crate::input) fn rated_alone(sheet: &Sheet, performance: &[usize]) -> Result<Rated> {
    let refused = |error: CodingError| Error::in_file(sheet.file, error);
    let answered = Answered::of(sheet, performance);
    let coding = coding_alone(sheet, performance).map_err(refused)?;
    let values = values(&[(&answered, &coding)]);
    if values.len() > MOST_VALUES {
        return Err(refused(CodingError::TooManyValues { values: values.len(), most: MOST_VALUES }));
    }
    let scale = Scale {
        lowest: coding.lowest,
        highest: coding.highest,
        values,
        labels: coding.labels.clone(),
        missing: told(&coding.missing),
        evidence: coding.evidence.clone(),
        unchosen: Unchosen::of_both(coding.unchosen, coding.unchosen),
    };
    let mut bad = BadCells::default();
    let codes: Vec<Vec<u8>> = sheet.codes(performance, &coding, &scale, &mut bad);
    bad.into_result(sheet.file)?;
    let mut findings = doctor::suspicious_codes(Side::Performance, &answered.distinct, &coding);
    findings.extend(doctor::rare_top(Side::Performance, &answered.distinct, &coding, sheet.hints));
    findings.extend(sheet.hints.scale.and_then(|scale| never_reached(scale, &[&coding])));
    Ok(Rated {
        importance: vec![vec![MISSING; sheet.rows.len()]; codes.len()],
        performance: codes,
        scale,
        notices: coding.notices.clone(),
        findings,
    })
}

/// How the cells of one side are read by themselves.
pub(in crate::input) fn coding_alone(
    sheet: &Sheet,
    performance: &[usize],
) -> std::result::Result<Coding, CodingError> {
    let answered = Answered::of(sheet, performance);
    code_block(answered.block("performance"), sheet.hints, sheet.decimal_comma)
        .or_else(|_| code_block(answered.alone().block("performance"), sheet.hints, sheet.decimal_comma))
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
