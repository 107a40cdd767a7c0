//! The scale of each side: its ends, its words, its codes for "no answer".

use serde::Serialize;

use super::Confidence;
use crate::input::Table;
use crate::input::answers::labels::Coding;

/// How the answers of one side are read.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ScaleFacts {
    /// `importance` or `performance`.
    pub side: &'static str,
    /// Lowest rating.
    pub lowest: f64,
    /// Highest rating.
    pub highest: f64,
    /// How that is known.
    pub evidence: String,
    /// Whether codes ran from best to worst and are turned.
    pub reversed: bool,
    /// Ratings with words, lowest first; empty where all answers are numbers.
    pub labels: Vec<ScaleLabel>,
    /// Cell texts read as "no answer"; blank cells are not listed.
    pub missing: Vec<String>,
    /// How sure all that is.
    pub confidence: Confidence,
}

/// A rating and its words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScaleLabel {
    /// The rating.
    pub rating: f64,
    /// Its words.
    pub label: String,
}

/// The scales of importance and of performance.
pub(super) fn scales(table: &Table, (one, other): &(Coding, Coding)) -> Vec<ScaleFacts> {
    [("importance", one), ("performance", other)].map(|(side, coding)| facts(table, side, coding)).into()
}

fn facts(table: &Table, side: &'static str, coding: &Coding) -> ScaleFacts {
    let labels: Vec<ScaleLabel> =
        coding.labels.iter().map(|(rating, known)| own(*rating, known, coding)).collect();
    let listed = |label: &dyn Fn(usize) -> String| {
        (0..labels.len()).map(|at| format!("\"{}\"", label(at).trim())).collect::<Vec<_>>().join(" < ")
    };
    // Words of a known set give way to those of the file.
    let evidence = coding
        .evidence
        .replace(&listed(&|at| coding.labels[at].1.clone()), &listed(&|at| labels[at].label.clone()));
    let declared =
        table.hints.scale.is_some() || table.headings.columns.iter().any(|h| !h.value_labels.is_empty());
    ScaleFacts {
        side,
        lowest: coding.lowest,
        highest: coding.highest,
        evidence,
        reversed: coding.reversed,
        labels,
        missing: coding.missing.clone(),
        confidence: Confidence::of_scale(coding, declared, coding.ends_given()),
    }
}

/// A rating in the words of the file; in those of the known set where nobody gave it.
fn own(rating: f64, known: &str, coding: &Coding) -> ScaleLabel {
    let mut given = coding.ratings().filter(|(text, value)| *value == rating && !is_number(text));
    let label = given.next().map_or(known, |(text, _)| text.trim());
    ScaleLabel { rating, label: label.to_owned() }
}

fn is_number(text: &str) -> bool {
    text.trim().replace(',', ".").parse::<f64>().is_ok()
}
