//! What a reader made of a dressed survey.

use std::path::Path;

use ecart::analysis::{Analysis, Plan, analyze};
use ecart::input::{Source, read};
use ecart::message::Message;

use super::survey::{Dressed, folded};

/// What became of a survey.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Every number right, with no warning about how it was read.
    Right,
    /// Every number right, with such a warning.
    RightWarned(String),
    /// No number at all, and why.
    Refused(String),
    /// Another number, with a warning about how it was read.
    Warned(String),
    /// Another number in silence: the one thing that may not be.
    Silent(String),
}

/// Reads the survey, written to `path`, and compares.
pub fn judge(dressed: &Dressed, path: &Path) -> Outcome {
    std::fs::write(path, &dressed.text).expect("a temporary file can be written");
    let plan = Plan { replicates: 0, ..Plan::default() };
    let analysis = match read(&Source::file(path)).and_then(|survey| analyze(&survey, &plan)) {
        Ok(analysis) => analysis,
        Err(error) => return Outcome::Refused(error.to_string()),
    };
    let warnings = analysis.warnings.iter().filter(|warning| warning.is_refused_by_strict());
    let warnings: Vec<&str> = warnings.map(Message::code).collect();
    let warned = warnings.join(", ");
    match (difference(dressed, &analysis), warnings.is_empty()) {
        (None, true) => Outcome::Right,
        (None, false) => Outcome::RightWarned(warned),
        (Some(why), false) => Outcome::Warned(format!("{why} ({warned})")),
        (Some(why), true) => Outcome::Silent(why),
    }
}

/// The place of the shortest name that holds the wanted one: what is around it is a remark.
fn shortest_holding(names: &[String], wanted: &str) -> Option<usize> {
    let holding = (0..names.len()).filter(|&at| names[at].contains(wanted));
    holding.min_by_key(|&at| names[at].len())
}

/// The first difference between the truth and what was read.
fn difference(dressed: &Dressed, analysis: &Analysis) -> Option<String> {
    let names: Vec<String> = analysis.criteria.iter().map(|row| folded(&row.name)).collect();
    if names.len() != dressed.criteria.len() {
        return Some(format!("{} criteria instead of {}: {names:?}", names.len(), dressed.criteria.len()));
    }
    for (name, importance, performance) in &dressed.criteria {
        let wanted = folded(name);
        let exact = names.iter().position(|name| *name == wanted);
        let Some(at) = exact.or_else(|| shortest_holding(&names, &wanted)) else {
            return Some(format!("{name} is not among {names:?}"));
        };
        let row = &analysis.criteria[at];
        let found = [row.importance.value, row.performance.value];
        let near = |found: f64, wanted: f64| (found - wanted).abs() < 1e-9;
        if !near(found[0], *importance) || !near(found[1], *performance) {
            return Some(format!("{name} is {found:?} instead of {:?}", [importance, performance]));
        }
    }
    None
}
