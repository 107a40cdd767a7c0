//! From the text of an SQL condition to an expression of polars.

use polars::prelude::{Expr, LiteralValue, col, lit};
use sqlparser::ast::{BinaryOperator, Expr as Sql, UnaryOperator, Value};
use sqlparser::dialect::GenericDialect;
use sqlparser::parser::Parser;

use crate::input::fold::nearest;

/// A condition, understood.
pub(super) struct Condition {
    /// True for the rows that are kept.
    pub expression: Expr,
    /// The columns it needs.
    pub columns: Vec<String>,
    /// The patterns it needs evaluated: each is a column of its own in the expression.
    pub likes: Vec<Like>,
}

/// `column LIKE 'pattern'`.
pub(super) struct Like {
    /// Name of the column of its results.
    pub name: String,
    /// The column whose texts are looked at.
    pub column: String,
    pattern: Vec<char>,
}

impl Like {
    /// Whether a text fits: `%` stands for any letters, `_` for one.
    pub fn fits(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        fits(&self.pattern, &text)
    }
}

fn fits(pattern: &[char], text: &[char]) -> bool {
    match pattern {
        [] => text.is_empty(),
        ['%', rest @ ..] => (0..=text.len()).any(|at| fits(rest, &text[at..])),
        ['_', rest @ ..] => !text.is_empty() && fits(rest, &text[1..]),
        [letter, rest @ ..] => text.first() == Some(letter) && fits(rest, &text[1..]),
    }
}

/// Understands a condition over columns of these names.
///
/// # Errors
/// Where it is no SQL, is more than comparisons, or names an unknown column: the problem in words.
pub(super) fn parse(condition: &str, names: &[&str]) -> Result<Condition, String> {
    let unparsed = |_| format!("it is no SQL condition: {UNDERSTOOD}");
    let mut parser = Parser::new(&GenericDialect {}).try_with_sql(condition).map_err(unparsed)?;
    let sql = parser.parse_expr().map_err(unparsed)?;
    let rest = parser.peek_token().token;
    if rest != sqlparser::tokenizer::Token::EOF {
        return Err(format!("it goes on after its end, at {rest}: {UNDERSTOOD}"));
    }
    let mut reader = Reader { names, columns: Vec::new(), likes: Vec::new() };
    let expression = reader.expression(&sql)?;
    Ok(Condition { expression, columns: reader.columns, likes: reader.likes })
}

const UNDERSTOOD: &str = "use comparisons such as region = 'West' AND age >= 30, with AND, OR, NOT, IN (…), BETWEEN, LIKE \
                          and IS NULL";

struct Reader<'a> {
    names: &'a [&'a str],
    columns: Vec<String>,
    likes: Vec<Like>,
}

impl Reader<'_> {
    fn expression(&mut self, sql: &Sql) -> Result<Expr, String> {
        Ok(match sql {
            Sql::Nested(inner) => self.expression(inner)?,
            Sql::Identifier(name) => col(self.column(&name.value)?),
            Sql::Value(value) => literal(&value.value)?,
            Sql::BinaryOp { left, op, right } => {
                let (left, right) = (self.expression(left)?, self.expression(right)?);
                binary(left, op, right).ok_or_else(|| not_understood(sql))?
            }
            Sql::UnaryOp { op: UnaryOperator::Not, expr } => self.expression(expr)?.not(),
            Sql::UnaryOp { op: UnaryOperator::Minus, expr } => lit(0.0) - self.expression(expr)?,
            Sql::IsNull(expr) => self.expression(expr)?.is_null(),
            Sql::IsNotNull(expr) => self.expression(expr)?.is_not_null(),
            Sql::InList { expr, list, negated } => {
                let one = self.expression(expr)?;
                let mut any = lit(false);
                for other in list {
                    any = any.or(one.clone().eq(self.expression(other)?));
                }
                turned(any, *negated)
            }
            Sql::Between { expr, negated, low, high } => {
                let one = self.expression(expr)?;
                let within = one.clone().gt_eq(self.expression(low)?).and(one.lt_eq(self.expression(high)?));
                turned(within, *negated)
            }
            Sql::Like { negated, any: false, expr, pattern, escape_char: None } => {
                turned(self.like(expr, pattern).ok_or_else(|| not_understood(sql))??, *negated)
            }
            _ => return Err(not_understood(sql)),
        })
    }

    fn column(&mut self, name: &str) -> Result<String, String> {
        if !self.names.contains(&name) {
            let near = nearest(name, self.names.iter().copied());
            let advice = near.map_or_else(String::new, |near| format!(" (did you mean {near:?}?)"));
            return Err(format!("there is no column {name:?}{advice}"));
        }
        if !self.columns.iter().any(|known| known == name) {
            self.columns.push(name.to_owned());
        }
        Ok(name.to_owned())
    }

    /// `None` where one side is no column or the other no text.
    fn like(&mut self, column: &Sql, pattern: &Sql) -> Option<Result<Expr, String>> {
        let (Sql::Identifier(column), Sql::Value(pattern)) = (column, pattern) else { return None };
        let Value::SingleQuotedString(pattern) = &pattern.value else { return None };
        let column = match self.column(&column.value) {
            Ok(column) => column,
            Err(problem) => return Some(Err(problem)),
        };
        // No export calls a column so.
        let name = format!("\u{1}like {}", self.likes.len());
        self.likes.push(Like { name: name.clone(), column, pattern: pattern.chars().collect() });
        Some(Ok(col(name)))
    }
}

fn literal(value: &Value) -> Result<Expr, String> {
    match value {
        Value::Number(text, _) => {
            text.parse::<f64>().map(lit).map_err(|_| format!("{text} is no number that can be compared"))
        }
        Value::SingleQuotedString(text) => Ok(lit(text.clone())),
        Value::Boolean(truth) => Ok(lit(*truth)),
        Value::Null => Ok(Expr::Literal(LiteralValue::untyped_null())),
        other => Err(format!("{other} is not understood here: {UNDERSTOOD}")),
    }
}

fn binary(left: Expr, op: &BinaryOperator, right: Expr) -> Option<Expr> {
    Some(match op {
        BinaryOperator::And => left.and(right),
        BinaryOperator::Or => left.or(right),
        BinaryOperator::Eq => left.eq(right),
        BinaryOperator::NotEq => left.neq(right),
        BinaryOperator::Lt => left.lt(right),
        BinaryOperator::LtEq => left.lt_eq(right),
        BinaryOperator::Gt => left.gt(right),
        BinaryOperator::GtEq => left.gt_eq(right),
        BinaryOperator::Plus => left + right,
        BinaryOperator::Minus => left - right,
        BinaryOperator::Multiply => left * right,
        BinaryOperator::Divide => left / right,
        _ => return None,
    })
}

fn turned(expression: Expr, negated: bool) -> Expr {
    if negated { expression.not() } else { expression }
}

fn not_understood(sql: &Sql) -> String {
    format!("{sql} is not understood here: {UNDERSTOOD}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_stand_for_letters() {
        let like = |pattern: &str| Like {
            name: String::new(),
            column: String::new(),
            pattern: pattern.chars().collect(),
        };
        assert!(like("W%t").fits("West") && like("_est").fits("West") && like("%").fits(""));
        assert!(!like("W%t").fits("Western") && !like("_").fits("") && !like("west").fits("West"));
        assert!(like("%é_o%").fits("Santé ou"));
    }

    #[test]
    fn what_is_no_condition_is_refused() {
        let refused = |sql: &str| parse(sql, &["region", "age"]).err().unwrap();
        assert!(refused("region = ").contains("no SQL condition"));
        assert!(refused("region = 'a' 7").contains("goes on after its end, at 7"));
        assert!(refused("agee > 3").contains("did you mean \"age\"?"));
        assert!(refused("ABS(age) > 3").contains("ABS(age) is not understood"));
        assert!(refused("age LIKE region").contains("not understood"));
        let condition =
            parse("NOT (age IN (1, 2) OR region LIKE 'N%') AND age BETWEEN -1 AND 2 * 3", &["region", "age"]);
        let condition = condition.unwrap();
        assert_eq!((condition.columns, condition.likes.len()), (vec!["age".to_owned(), "region".into()], 1));
    }
}
