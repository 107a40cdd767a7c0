//! A block on its way to a coding: what means "no answer" by declaration is known, the rest is open.

use std::collections::BTreeMap;

use crate::input::answers::labels::{Block, Coding, CodingError, Reading, infer};
use crate::input::columns::layout::Notice;
use crate::input::fold::fold;
use crate::input::hints::Hints;
use crate::input::values::missing::{is_blank, is_missing_word};
use crate::input::values::number;

/// What is known of a block so far. How its open cells are read is in the file of each way: `value_labels`, `plain`,
/// `anchored`, `words`, `ends`.
pub struct Draft<'a> {
    /// The cells.
    pub block: Block<'a>,
    /// What the user settled.
    pub hints: &'a Hints,
    /// Cells that are neither blank nor declared missing: text, count.
    pub open: Vec<(&'a str, u64)>,
    decimal_comma: bool,
    readings: BTreeMap<String, Reading>,
    notices: Vec<Notice>,
}

impl<'a> Draft<'a> {
    /// A block with its blank and declared-missing cells set aside.
    pub fn new(block: Block<'a>, hints: &'a Hints, decimal_comma: bool) -> Self {
        let mut readings = BTreeMap::new();
        let mut open = Vec::new();
        for (text, count) in block.distinct {
            let declared = hints.missing.iter().chain(block.declared_missing);
            if is_blank(text) || declared.into_iter().any(|code| same(code, text, decimal_comma)) {
                readings.insert(text.clone(), Reading::Missing);
            } else {
                open.push((text.as_str(), *count));
            }
        }
        Self { block, hints, open, decimal_comma, readings, notices: Vec::new() }
    }

    /// The coding, in the first way that holds every open cell; `inferred` is the scale both sides tell together.
    ///
    /// # Errors
    /// [`CodingError`] when no way does.
    pub fn settle(self, inferred: Option<&infer::Inferred>) -> Result<Coding, CodingError> {
        if self.answers().is_empty() {
            return Err(CodingError::Empty { side: self.side() });
        }
        if let Some(codes) = self.value_labels() {
            return Ok(self.by_value_labels(&codes));
        }
        if let Some(scale) = self.listed() {
            return self.by_scale(&scale, "listed in the study file");
        }
        if let Some(values) = self.plain_numbers() {
            return self.by_numbers(&values, inferred);
        }
        if let Some(anchors) = self.anchors() {
            return self.by_anchors(&anchors, inferred);
        }
        self.by_words()
    }

    /// The open cells that do not mean "no answer" in any language.
    pub fn answers(&self) -> Vec<&'a str> {
        self.open.iter().map(|(text, _)| *text).filter(|text| !is_missing_word(text)).collect()
    }

    /// The number a cell holds.
    pub fn number(&self, text: &str) -> Option<f64> {
        number(text, self.decimal_comma)
    }

    /// The side, for errors.
    pub fn side(&self) -> String {
        self.block.side.to_owned()
    }

    /// Whether the user declares a code missing.
    pub fn is_declared_missing(&self, code: &str) -> bool {
        let declared = self.hints.missing.iter().chain(self.block.declared_missing);
        declared.into_iter().any(|known| same(known, code, self.decimal_comma))
    }

    /// Reads every open cell.
    pub fn read_open(&mut self, read: impl Fn(&Self, &str) -> Reading) {
        for (text, _) in std::mem::take(&mut self.open) {
            let reading = read(self, text);
            self.readings.insert(text.to_owned(), reading);
        }
    }

    /// Adds a notice.
    pub fn say(&mut self, code: &'static str, message: String) {
        self.notices.push(Notice { code, message });
    }

    /// The coding, with a notice of the cells taken as no answer that nobody declared.
    pub fn finish(
        mut self,
        (lowest, highest): (f64, f64),
        evidence: String,
        reversed: bool,
        mut labels: Vec<(f64, String)>,
    ) -> Coding {
        labels.sort_by(|a, b| a.0.total_cmp(&b.0));
        let is_missing =
            |(text, reading): &(&String, &Reading)| **reading == Reading::Missing && !is_blank(text);
        let missing: Vec<String> =
            self.readings.iter().filter(is_missing).map(|(text, _)| text.clone()).collect();
        let untold = |(text, _): &&(String, u64)| {
            missing.contains(text)
                && !self.hints.missing.iter().any(|code| same(code, text, self.decimal_comma))
        };
        let shown: Vec<String> = self
            .block
            .distinct
            .iter()
            .filter(untold)
            .map(|(text, count)| format!("\"{}\" ({count})", text.trim()))
            .collect();
        if !shown.is_empty() {
            let message = format!("{} cells taken as no answer: {}", self.block.side, shown.join(", "));
            self.say("missing_taken", message);
        }
        Coding {
            lowest,
            highest,
            evidence,
            reversed,
            labels,
            missing,
            notices: self.notices,
            readings: self.readings,
            decimal_comma: self.decimal_comma,
        }
    }
}

/// Whether two cell texts are the same number or the same folded text.
fn same(one: &str, other: &str, decimal_comma: bool) -> bool {
    match (number(one, decimal_comma), number(other, decimal_comma)) {
        (Some(a), Some(b)) => a == b,
        (None, None) => fold(one) == fold(other),
        _ => false,
    }
}
