//! Variable labels, value labels and missing values as headings.

use std::collections::{BTreeMap, BTreeSet};

use crate::input::columns::tools::qualtrics;
use crate::input::grid::Grid;
use crate::input::headings::{Heading, Headings, clean};
use crate::input::open::sav::dictionary::Dictionary;
use crate::input::open::sav::value::Value;
use crate::input::open::sav::variable::Variable;

/// The headings of a file, with the user-missing values that occur in each variable.
///
/// Labels like `Row - Question` or `Question - Row` are taken apart: the side that more variables
/// share is the question. A file that Qualtrics wrote has its metadata flagged and its previews
/// dropped.
pub(super) fn of(dictionary: &Dictionary, missing: &[BTreeSet<String>], grid: &Grid) -> Headings {
    let labels: Vec<String> = dictionary
        .variables
        .iter()
        .map(|variable| clean(variable.label.as_deref().unwrap_or_default()))
        .collect();
    let mut columns = name_columns(dictionary, &labels);
    for ((heading, variable), seen) in columns.iter_mut().zip(&dictionary.variables).zip(missing) {
        let (scale, declared) = value_labels(variable);
        heading.value_labels = scale;
        heading.missing = declared.into_iter().chain(seen.iter().cloned()).collect();
        heading.missing.sort();
        heading.missing.dedup();
    }
    let by_qualtrics =
        columns.iter().filter(|heading| qualtrics::is_metadata_code(&heading.code)).count() >= 5;
    let mut dropped_rows = Vec::new();
    if by_qualtrics {
        for heading in &mut columns {
            heading.metadata = qualtrics::is_metadata_code(&heading.code);
        }
        dropped_rows = qualtrics::unreal_rows(grid, 0, 1);
    }
    Headings {
        vendor: "SPSS",
        evidence: "the file's own dictionary".to_string(),
        header_rows: 1,
        columns,
        dropped_rows,
        notices: Vec::new(),
    }
}

const SEPARATOR: &str = " - ";

fn name_columns(dictionary: &Dictionary, labels: &[String]) -> Vec<Heading> {
    let mut before: BTreeMap<&str, usize> = BTreeMap::new();
    let mut after: BTreeMap<&str, usize> = BTreeMap::new();
    for (first, last) in labels.iter().filter_map(|label| label.rsplit_once(SEPARATOR)) {
        *before.entry(first).or_default() += 1;
        *after.entry(last).or_default() += 1;
    }
    let variables = dictionary.variables.iter().zip(labels).enumerate();
    variables
        .map(|(index, (variable, label))| {
            let (question, item) =
                match label.rsplit_once(SEPARATOR) {
                    Some((first, last)) if before[first].max(after[last]) > 1 => {
                        if after[last] > before[first] { (last, first) } else { (first, last) }
                    }
                    _ => (label.as_str(), ""),
                };
            Heading::matrix(index, &variable.name, question, item)
        })
        .collect()
}

/// A value in the order of its kind.
#[derive(PartialEq)]
struct Ordered<'a>(&'a Value);

impl Ordered<'_> {
    fn compare(&self, other: &Self) -> std::cmp::Ordering {
        match (self.0, other.0) {
            (Value::Number(a), Value::Number(b)) => a.total_cmp(b),
            (Value::Text(a), Value::Text(b)) => a.cmp(b),
            _ => std::cmp::Ordering::Equal,
        }
    }
}

/// Labels in the order of their codes, and the codes declared missing (a label on a missing code is
/// no point of the scale).
fn value_labels(variable: &Variable) -> (Vec<(String, String)>, Vec<String>) {
    let mut labels: Vec<&(Value, String)> = variable.value_labels.iter().collect();
    labels.sort_by(|(a, _), (b, _)| Ordered(a).compare(&Ordered(b)));
    let (missing, scale): (Vec<_>, Vec<_>) =
        labels.into_iter().partition(|(value, _)| variable.is_user_missing(value));
    let scale = scale.into_iter().map(|(value, label)| (variable.text(value), label.clone())).collect();
    let declared = variable.missing.values.iter().chain(missing.iter().map(|(value, _)| value));
    (scale, declared.map(|value| variable.text(value)).collect())
}
