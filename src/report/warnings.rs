//! Warnings as a reader is told of them.

use super::labels::{Labels, all_rows};
use crate::analysis::Analysis;
use crate::look::Look;
use crate::message::{Language, Message, Said};

/// The warnings that are not told by a mark of the table.
pub fn told(analysis: &Analysis) -> impl Iterator<Item = &Message> {
    analysis.warnings.iter().filter(|warning| !matches!(warning.code(), "small_base" | "tiny_base"))
}

/// A warning with its advice, in the language of the look where it has it.
pub fn sentence(warning: &Message, analysis: &Analysis, look: &Look) -> String {
    let (words, labels) = (look.language, Labels::new(analysis, look));
    let named = |name: &String| {
        all_rows(analysis).find(|row| row.name == *name).map(|row| labels.of(row).into_owned())
    };
    let subject = if let Some(name) = &warning.subject {
        named(name).unwrap_or_else(|| name.clone())
    } else {
        let lone = analysis.criteria.iter().filter(|row| row.element.is_none());
        lone.map(|row| labels.of(row).into_owned()).collect::<Vec<String>>().join(", ")
    };
    let said = || warning.said(Language::of_code(words.code).unwrap_or_default());
    (words.warning)(warning.code(), &subject).unwrap_or_else(|| match said() {
        Said { seen, advice } if advice.is_empty() => seen,
        Said { seen, advice } => format!("{seen}: {advice}"),
    })
}
