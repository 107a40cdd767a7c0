//! Texts that a condition leaves out though they are nearly what it asks for.

use std::collections::BTreeSet;

use sqlparser::ast::{BinaryOperator, Expr, Value};

use crate::input::headings::fold_spaces;

/// A text that a column is compared with, and the column.
pub(super) struct Asked<'e> {
    pub column: &'e str,
    pub text: &'e str,
}

/// The texts that columns are set equal or unequal to.
pub(super) fn asked(sql: &Expr) -> Vec<Asked<'_>> {
    match sql {
        Expr::BinaryOp { left, op: BinaryOperator::Eq | BinaryOperator::NotEq, right } => {
            [one(left, right), one(right, left)].into_iter().flatten().collect()
        }
        Expr::BinaryOp { left, right, .. } => asked(left).into_iter().chain(asked(right)).collect(),
        Expr::InList { expr, list, .. } => list.iter().filter_map(|text| one(expr, text)).collect(),
        Expr::Nested(part) | Expr::UnaryOp { expr: part, .. } => asked(part),
        _ => Vec::new(),
    }
}

fn one<'e>(column: &'e Expr, text: &'e Expr) -> Option<Asked<'e>> {
    match (column, text) {
        (Expr::Nested(column), text) => one(column, text),
        (Expr::Identifier(column), Expr::Value(value)) => match &value.value {
            Value::SingleQuotedString(text) => Some(Asked { column: &column.value, text }),
            _ => None,
        },
        _ => None,
    }
}

/// The texts of a column that differ from one that is asked for by case or spaces only, which no list of texts names.
pub(super) fn alike<'t>(
    asked: &Asked,
    all: &[Asked],
    texts: impl Iterator<Item = &'t str>,
) -> BTreeSet<&'t str> {
    let folded = |text: &str| fold_spaces(text).to_lowercase();
    let own = folded(asked.text);
    let named = |text: &str| all.iter().any(|other| other.column == asked.column && other.text == text);
    let mut seen = BTreeSet::new();
    texts.filter(|text| seen.insert(*text)).filter(|text| !named(text) && folded(text) == own).collect()
}
