//! From the text of an SQL condition to the rows for which it is true.

use polars::prelude::{BooleanChunked, ChunkCompareEq, ChunkCompareIneq, IntoSeries, NamedFrom, Series};
use sqlparser::ast::{BinaryOperator, Expr, UnaryOperator, Value};
use sqlparser::dialect::GenericDialect;
use sqlparser::parser::Parser;
use sqlparser::tokenizer::Token;

use crate::input::fold::nearest;

/// The columns a condition may speak of.
pub(super) struct Table<'a, 't> {
    /// Their names.
    pub names: &'a [&'a str],
    /// The texts of one of them, blank cells left out.
    pub texts: &'a dyn Fn(&str) -> Vec<Option<&'t str>>,
    /// The same as numbers, where all of them are.
    pub column: &'a dyn Fn(&str) -> Series,
}

/// A condition understood as SQL.
///
/// # Errors
/// Where it is none: the problem in words.
pub(super) fn parsed(condition: &str) -> Result<Expr, String> {
    let unparsed = |_| format!("it is no SQL condition: {UNDERSTOOD}");
    let mut parser = Parser::new(&GenericDialect {}).try_with_sql(condition).map_err(unparsed)?;
    let sql = parser.parse_expr().map_err(unparsed)?;
    match parser.peek_token().token {
        Token::EOF => Ok(sql),
        rest => Err(format!("it goes on after its end, at {rest}: {UNDERSTOOD}")),
    }
}

/// The columns that a condition speaks of, as often as it does.
pub(super) fn columns(sql: &Expr) -> Vec<&str> {
    match sql {
        Expr::Identifier(name) => vec![&name.value],
        Expr::BinaryOp { left, right, .. } => [columns(left), columns(right)].concat(),
        Expr::Between { expr, low, high, .. } => [columns(expr), columns(low), columns(high)].concat(),
        Expr::InList { expr, list, .. } => {
            [expr.as_ref()].into_iter().chain(list).flat_map(columns).collect()
        }
        Expr::Nested(part)
        | Expr::UnaryOp { expr: part, .. }
        | Expr::IsNull(part)
        | Expr::IsNotNull(part)
        | Expr::Like { expr: part, .. } => columns(part),
        _ => Vec::new(),
    }
}

const UNDERSTOOD: &str = "use comparisons such as region = 'West' AND age >= 30, with AND, OR, NOT, IN (…), BETWEEN, LIKE \
                          and IS NULL";

impl Table<'_, '_> {
    /// Whether a condition holds in each row, or in all of them alike; `None` where it is not known.
    ///
    /// # Errors
    /// Where it is more than comparisons, names an unknown column, or compares a text with a number: the problem in words.
    pub fn truth(&self, sql: &Expr) -> Result<BooleanChunked, String> {
        Ok(match sql {
            Expr::Nested(inner) => self.truth(inner)?,
            Expr::Value(value) if matches!(value.value, Value::Boolean(_)) => {
                BooleanChunked::new("".into(), [value.value == Value::Boolean(true)])
            }
            Expr::BinaryOp { left, op: BinaryOperator::And, right } => {
                &self.truth(left)? & &self.truth(right)?
            }
            Expr::BinaryOp { left, op: BinaryOperator::Or, right } => {
                &self.truth(left)? | &self.truth(right)?
            }
            Expr::BinaryOp { left, op, right } => compared(&self.value(left)?, op, &self.value(right)?, sql)?,
            Expr::UnaryOp { op: UnaryOperator::Not, expr } => !&self.truth(expr)?,
            Expr::IsNull(expr) => self.value(expr)?.is_null(),
            Expr::IsNotNull(expr) => self.value(expr)?.is_not_null(),
            Expr::InList { expr, list, negated } => {
                let one = self.value(expr)?;
                let mut any = BooleanChunked::new("".into(), [false]);
                for other in list {
                    any = &any | &compared(&one, &BinaryOperator::Eq, &self.value(other)?, sql)?;
                }
                turned(any, *negated)
            }
            Expr::Between { expr, negated, low, high } => {
                let one = self.value(expr)?;
                let above = compared(&one, &BinaryOperator::GtEq, &self.value(low)?, sql)?;
                turned(&above & &compared(&one, &BinaryOperator::LtEq, &self.value(high)?, sql)?, *negated)
            }
            Expr::Like { negated, any: false, expr, pattern, escape_char: None } => {
                let (Expr::Identifier(column), Expr::Value(pattern)) = (&**expr, &**pattern) else {
                    return Err(not_understood(sql));
                };
                let Value::SingleQuotedString(pattern) = &pattern.value else {
                    return Err(not_understood(sql));
                };
                let pattern: Vec<char> = pattern.chars().collect();
                let fits = |text: &str| fits(&pattern, &text.chars().collect::<Vec<_>>());
                let texts = (self.texts)(self.known(&column.value)?);
                let fit: Vec<Option<bool>> = texts.into_iter().map(|text| text.map(fits)).collect();
                turned(BooleanChunked::new("".into(), fit), *negated)
            }
            _ => return Err(not_understood(sql)),
        })
    }

    /// A number or a text in each row, or one for all of them.
    fn value(&self, sql: &Expr) -> Result<Series, String> {
        match sql {
            Expr::Nested(inner) => self.value(inner),
            Expr::Identifier(name) => Ok((self.column)(self.known(&name.value)?)),
            Expr::Value(value) => match &value.value {
                Value::Number(text, _) => {
                    let number: f64 = text.parse().map_err(|_| not_understood(sql))?;
                    Ok(Series::new("".into(), [number]))
                }
                Value::SingleQuotedString(text) => Ok(Series::new("".into(), [text.as_str()])),
                _ => Err(not_understood(sql)),
            },
            Expr::UnaryOp { op: UnaryOperator::Minus, expr } => {
                let zero = Series::new("".into(), [0.0]);
                arithmetic(zero, &BinaryOperator::Minus, self.value(expr)?, sql)
            }
            Expr::BinaryOp { left, op, right } => arithmetic(self.value(left)?, op, self.value(right)?, sql),
            _ => Err(not_understood(sql)),
        }
    }

    /// The name, if there is such a column.
    fn known<'n>(&self, name: &'n str) -> Result<&'n str, String> {
        known(name, self.names)?;
        Ok(name)
    }
}

/// # Errors
/// Where there is no such column: the problem in words, with the nearest name.
pub(super) fn known(name: &str, names: &[&str]) -> Result<(), String> {
    if names.contains(&name) {
        return Ok(());
    }
    let near = nearest(name, names.iter().copied());
    let advice = near.map_or_else(String::new, |near| format!(" (did you mean {near:?}?)"));
    Err(format!("there is no column {name:?}{advice}"))
}

fn compared(
    left: &Series,
    op: &BinaryOperator,
    right: &Series,
    sql: &Expr,
) -> Result<BooleanChunked, String> {
    if left.dtype().is_string() != right.dtype().is_string() {
        return Err(format!("{sql} compares a text with a number: write '3' to compare texts"));
    }
    let result = match op {
        BinaryOperator::Eq => left.equal(right),
        BinaryOperator::NotEq => left.not_equal(right),
        BinaryOperator::Lt => left.lt(right),
        BinaryOperator::LtEq => left.lt_eq(right),
        BinaryOperator::Gt => left.gt(right),
        BinaryOperator::GtEq => left.gt_eq(right),
        _ => return Err(not_understood(sql)),
    };
    result.map_err(|_| not_understood(sql))
}

fn arithmetic(left: Series, op: &BinaryOperator, right: Series, sql: &Expr) -> Result<Series, String> {
    if left.dtype().is_string() || right.dtype().is_string() {
        return Err(format!("{sql} reckons with a text: use columns whose cells are all numbers or blank"));
    }
    let result = match op {
        BinaryOperator::Plus => left + right,
        BinaryOperator::Minus => left - right,
        BinaryOperator::Multiply => left * right,
        BinaryOperator::Divide => left / right,
        _ => return Err(not_understood(sql)),
    };
    result.map(IntoSeries::into_series).map_err(|_| not_understood(sql))
}

fn turned(truth: BooleanChunked, negated: bool) -> BooleanChunked {
    if negated { !&truth } else { truth }
}

fn not_understood(sql: &Expr) -> String {
    format!("{sql} is not understood here: {UNDERSTOOD}")
}

/// Whether a text fits a pattern: `%` stands for any letters, `_` for one.
fn fits(pattern: &[char], text: &[char]) -> bool {
    match pattern {
        [] => text.is_empty(),
        ['%', rest @ ..] => (0..=text.len()).any(|at| fits(rest, &text[at..])),
        ['_', rest @ ..] => !text.is_empty() && fits(rest, &text[1..]),
        [letter, rest @ ..] => text.first() == Some(letter) && fits(rest, &text[1..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four people; the last tells nothing.
    fn found(condition: &str) -> Result<Vec<Option<bool>>, String> {
        let regions = [Some("North"), Some("West"), Some("South-West"), None];
        let texts = |_: &str| regions.to_vec();
        let column = |name: &str| match name {
            "age" => Series::new("".into(), [Some(20.0), Some(30.0), Some(40.0), None]),
            _ => Series::new("".into(), regions),
        };
        let table = Table { names: &["region", "age"], texts: &texts, column: &column };
        let sql = parsed(condition)?;
        table.truth(&sql).map(|truth| truth.iter().collect())
    }

    #[test]
    fn a_condition_is_true_false_or_unknown() {
        let (yes, no) = (Some(true), Some(false));
        for (condition, expected) in [
            ("region = 'West'", [no, yes, no, None]),
            ("region <> 'West' AND age >= 2 * (20 - 5) + 1", [no, no, yes, None]),
            ("NOT (age IN (20, -3) OR region LIKE '%-W__t')", [no, yes, no, None]),
            ("age NOT BETWEEN 25 AND 35", [yes, no, yes, None]),
            ("region IS NULL OR age < 25", [yes, no, no, yes]),
            ("age > 25 AND region IS NOT NULL", [no, yes, yes, no]),
            ("region LIKE 'West'", [no, yes, no, None]),
        ] {
            assert_eq!(found(condition).unwrap(), expected, "{condition}");
        }
        assert_eq!(found("1 < 2").unwrap(), [yes]);
    }

    #[test]
    fn the_columns_of_a_condition_are_known() {
        let sql = parsed("NOT (a IN (1, b) OR c LIKE '%x') AND d + -e BETWEEN f AND 2 OR g IS NULL").unwrap();
        assert_eq!(columns(&sql), ["a", "b", "c", "d", "e", "f", "g"]);
        assert!(columns(&parsed("1 < 2").unwrap()).is_empty());
    }

    #[test]
    fn what_is_no_condition_is_refused() {
        let refused = |sql: &str| found(sql).err().unwrap();
        assert!(refused("region = ").contains("no SQL condition"));
        assert!(refused("region = 'a' 7").contains("goes on after its end, at 7"));
        assert!(refused("agee > 3").contains("did you mean \"age\"?"));
        assert!(refused("ABS(age) > 3").contains("ABS(age) is not understood"));
        assert!(refused("age LIKE region").contains("not understood"));
        assert!(refused("region > 3").contains("compares a text with a number"));
        assert!(refused("region + 1 > 3").contains("reckons with a text"));
        assert!(refused("region = NULL").contains("IS NULL"));
    }
}
