//! What a column's answers look like, seen in one pass.

use std::collections::BTreeMap;

use crate::input::answers::labels::is_missing_word;
use crate::input::columns::layout::Role;
use crate::input::columns::rows::Answers;
use crate::input::fold::fold;
use crate::input::values::number;

/// The different answers of a column with their counts, as long as there are not too many.
#[derive(Debug, Clone)]
pub struct Seen<'a> {
    answers: &'a Answers<'a>,
    column: usize,
    /// `None` when there are more than `MOST`.
    counts: Option<BTreeMap<&'a str, u64>>,
}

/// More different answers than this are neither a scale nor a segment; counting on would only cost memory.
const MOST: usize = 200;

impl<'a> Seen<'a> {
    /// Looks at a column.
    pub fn of(answers: &'a Answers<'a>, column: usize) -> Self {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for cell in answers.column(column) {
            *counts.entry(cell).or_insert(0) += 1;
            if counts.len() > MOST {
                return Self { answers, column, counts: None };
            }
        }
        Self { answers, column, counts: Some(counts) }
    }

    /// Number of different answers, blank and missing words left out; `None` when there are more than `most`.
    pub fn few(&self, most: usize) -> Option<usize> {
        let mut texts: Vec<String> = self
            .counts
            .as_ref()?
            .keys()
            .filter(|text| !is_missing_word(text))
            .map(|text| fold(text))
            .collect();
        texts.sort();
        texts.dedup();
        (texts.len() <= most).then_some(texts.len())
    }

    /// Smallest and largest number, missing words left out; `None` when there are other texts or no number.
    pub fn range(&self) -> Option<(f64, f64)> {
        let mut range: Option<(f64, f64)> = None;
        for text in self.counts.as_ref()?.keys().filter(|text| !is_missing_word(text)) {
            let value = number(text, true)?;
            range = Some(range.map_or((value, value), |(low, high)| (low.min(value), high.max(value))));
        }
        range
    }

    /// Mean of a column of numbers that are never negative; `None` when another text is among them or all are 0.
    ///
    /// Summed in order of value, so that the order of the rows does not matter.
    pub fn mean_of_positive(&self) -> Option<f64> {
        let mut values = Vec::new();
        for cell in self.answers.column(self.column).filter(|cell| !cell.trim().is_empty()) {
            values.push(number(cell, true).filter(|value| *value >= 0.0)?);
        }
        values.sort_by(f64::total_cmp);
        let total: f64 = values.iter().sum();
        (total > 0.0).then(|| total / values.len() as f64)
    }

    /// Whether a column holds whole numbers from 1, some of them above 1 and some the same.
    pub fn are_counts(&self) -> bool {
        let mut values = Vec::new();
        for cell in self.answers.column(self.column) {
            match number(cell, true).filter(|value| value.fract() == 0.0 && *value >= 1.0) {
                Some(value) => values.push(value),
                None => return false,
            }
        }
        let rows = values.len();
        values.sort_by(f64::total_cmp);
        values.dedup();
        values.last().is_some_and(|most| *most > 1.0) && values.len() < rows
    }

    /// The role the answers tell: few values are a segment, long texts are free, the rest is not used.
    pub fn role(&self) -> (Role, String) {
        let (mut count, mut letters, mut numbers) = (0_usize, 0_usize, 0_usize);
        for cell in self.answers.column(self.column).map(str::trim).filter(|cell| !cell.is_empty()) {
            count += 1;
            letters += cell.chars().count();
            numbers += usize::from(number(cell, true).is_some());
        }
        match self.few(12) {
            _ if count == 0 => (Role::Unused, "empty".to_owned()),
            Some(0 | 1) => (Role::Unused, "one value only".to_owned()),
            Some(values) if values * 2 <= count => (Role::Segment, format!("{values} different values")),
            _ if numbers * 10 >= count * 9 => (Role::Unused, "numbers of many values".to_owned()),
            _ if letters > 25 * count => {
                (Role::FreeText, format!("texts of {} characters on average", letters / count))
            }
            _ => (Role::Unused, "texts of many values".to_owned()),
        }
    }
}
