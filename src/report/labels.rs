//! What things are called in a report: rows, rules, methods.

use std::borrow::Cow;

use crate::analysis::{Adjustment, Analysis, Base, CrosshairRule, ElementRow, Importance, Row};
use crate::look::{Look, Names};
use crate::words::number::capital;
use crate::words::{Name, Words};

/// What the rows of a report are called.
#[derive(Debug, Clone, Copy)]
pub struct RowLabels {
    language: &'static str,
    /// Whether the file has only identifiers, to be made readable.
    readable: bool,
}

impl RowLabels {
    /// The labels of an analysis as the look asks for them.
    pub fn new(analysis: &Analysis, look: &Look) -> Self {
        let bare =
            |row: &Row| row.label == row.name && row.translations.is_empty() && is_identifier(&row.name);
        let readable = look.names == Names::Readable && all_rows(analysis).all(bare);
        Self { language: look.language.code, readable }
    }

    /// The label of a row.
    pub fn of<'a>(&self, row: &'a Row) -> Cow<'a, str> {
        if self.readable { Cow::Owned(readable(&row.name)) } else { Cow::Borrowed(label(row, self.language)) }
    }
}

/// The label of a row in a language, as the file or the study has it.
pub fn label<'a>(row: &'a Row, language: &str) -> &'a str {
    row.translations.get(language).unwrap_or(&row.label)
}

/// Letters, digits and underscores, without a capital: what a program calls a column, not what a person does.
fn is_identifier(name: &str) -> bool {
    let fits = |letter: char| letter == '_' || letter.is_ascii_digit() || letter.is_lowercase();
    name.chars().all(fits)
}

/// `wait_on_phone` as “Wait on phone”.
fn readable(name: &str) -> String {
    let words: Vec<&str> = name.split('_').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { name.to_owned() } else { capital(&words.join(" ")) }
}

/// A wave or an audience as people call it, where it has the name of a file or a column only: `staff_2026` as “Staff 2026”.
pub fn group(name: &str, look: &Look) -> String {
    if look.names == Names::Readable && is_identifier(name) { readable(name) } else { name.to_owned() }
}

/// An audience as the study file calls it in this language, else by its name as readers write it.
pub fn audience(name: &str, analysis: &Analysis, look: &Look) -> String {
    let called = analysis.audiences.iter().find_map(|it| it.called(name, look.language.code));
    called.map_or_else(|| group(name, look), str::to_owned)
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

/// What derived importance is written in: per cent of R² where weights share it out, else the sign of the coefficient; `None`
/// of stated importance.
pub fn unit(analysis: &Analysis, words: &Words) -> Option<&'static str> {
    match analysis.plan.importance {
        Importance::Stated => None,
        Importance::Derived(by) => Some(match by.name {
            "pearson" => "r",
            "spearman" => "ρ",
            "beta" => "β",
            _ => words.sections.drivers.share,
        }),
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

/// The name of a base, as it is typed.
pub fn base(base: Base) -> &'static str {
    match base {
        Base::Pairs => "pairs",
        Base::Available => "available",
        Base::Listwise => "listwise",
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

/// Half the width of a confidence interval.
pub fn margin(low: Option<f64>, high: Option<f64>) -> Option<f64> {
    Some((high? - low?) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::{is_identifier, readable};

    #[test]
    fn identifiers_become_words() {
        assert_eq!(readable("wait_on_phone"), "Wait on phone");
        assert_eq!(readable("_élan_"), "Élan");
        assert_eq!(readable("__"), "__");
        for name in ["wait_on_phone", "q1", "wifi"] {
            assert!(is_identifier(name), "{name}");
        }
        for name in ["Price", "waitOnPhone", "wait on phone", "R&D", "Q1"] {
            assert!(!is_identifier(name), "{name}");
        }
    }
}
