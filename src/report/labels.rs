//! What things are called in a report: rows, rules, methods.

use crate::analysis::{Adjustment, Analysis, CrosshairRule, ElementRow, Row};
use crate::words::{Name, Words};

/// The label of a row in the language of the words.
pub fn label<'a>(row: &'a Row, words: &Words) -> &'a str {
    row.translations.get(words.code).unwrap_or(&row.label)
}

/// The criteria of an element, in file order.
pub fn members<'a>(analysis: &'a Analysis, element: &ElementRow) -> Vec<&'a Row> {
    analysis.criteria.iter().filter(|row| row.element.as_deref() == Some(&element.row.name)).collect()
}

/// The rows in the order of the report.
pub fn by_rank(mut rows: Vec<&Row>) -> Vec<&Row> {
    rows.sort_by_key(|row| row.rank);
    rows
}

/// The criteria, then the elements.
pub fn all_rows(analysis: &Analysis) -> impl Iterator<Item = &Row> {
    analysis.criteria.iter().chain(analysis.elements.iter().map(|element| &element.row))
}

/// How importance was obtained, from the name in the plan.
pub fn method(name: &str, words: &Words) -> &'static str {
    match name {
        "pearson" => words.methods.pearson,
        "spearman" => words.methods.spearman,
        "beta" => words.methods.beta,
        "johnson" => words.methods.johnson,
        "shapley" => words.methods.shapley,
        _ => words.methods.stated,
    }
}

/// The name of a crosshair rule.
pub fn rule(rule: CrosshairRule, words: &Words) -> Name {
    match rule {
        CrosshairRule::Mean => words.crosshair.mean,
        CrosshairRule::Median => words.crosshair.median,
        CrosshairRule::Midpoint => words.crosshair.midpoint,
        CrosshairRule::GrandMean => words.crosshair.grand_mean,
        CrosshairRule::Benchmark { .. } => words.crosshair.benchmark,
        CrosshairRule::Value { .. } => words.crosshair.value,
    }
}

/// The name of an adjustment, as it stands in a sentence.
pub fn adjustment(analysis: &Analysis) -> Option<&'static str> {
    adjustment_name(analysis.plan.adjust)
}

/// The name of one adjustment; none where nothing is adjusted.
pub fn adjustment_name(adjustment: Adjustment) -> Option<&'static str> {
    match adjustment {
        Adjustment::Holm => Some("Holm"),
        Adjustment::Bh => Some("Benjamini–Hochberg"),
        Adjustment::None => None,
    }
}

/// The text with a capital at its beginning.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Half the width of a confidence interval.
pub fn margin(low: Option<f64>, high: Option<f64>) -> Option<f64> {
    Some((high? - low?) / 2.0)
}
