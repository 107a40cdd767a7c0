//! Texts that a condition leaves out though they are nearly what it asks for.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use sqlparser::ast::{BinaryOperator, Expr, Value};

use crate::input::headings::fold_case;

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

/// The first text that one column is compared with, and the texts of the column that differ from it by case or spaces only and
/// that no comparison names.
pub(super) fn alike<'e, 't>(
    asked: &[&'e str],
    texts: impl Iterator<Item = &'t str>,
) -> Option<(&'e str, BTreeSet<&'t str>)> {
    let named: HashSet<&str> = asked.iter().copied().collect();
    let by_fold: HashMap<String, &str> = asked.iter().rev().map(|text| (fold_case(text), *text)).collect();
    let mut others: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for text in texts.collect::<BTreeSet<&str>>().into_iter().filter(|text| !named.contains(text)) {
        if let Some(one) = by_fold.get(&fold_case(text)) {
            others.entry(one).or_default().insert(text);
        }
    }
    asked.iter().find_map(|one| others.remove(one).map(|others| (*one, others)))
}
