//! From the text of an SQL condition to the rows for which it is true.

use polars::prelude::{BooleanChunked, ChunkCompareEq, ChunkCompareIneq, IntoSeries, NamedFrom, Series};
use sqlparser::ast::{BinaryOperator, Expr, UnaryOperator, Value};
use sqlparser::dialect::GenericDialect;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::{Token, Tokenizer};

use crate::input::fold::all_near;
use crate::input::values::date::is_date;
use crate::message::ConditionFault;

/// Letters of the longest pattern of LIKE: looking for one takes as long as it has letters, for each letter of a cell.
const LONGEST_PATTERN: usize = 200;

/// The columns a condition may speak of.
pub(super) struct Table<'a, 't> {
    /// Their names.
    pub names: &'a [&'a str],
    /// The texts of one of them, blank cells left out.
    pub texts: &'a dyn Fn(&str) -> Vec<Option<&'t str>>,
    /// The same as numbers, where all of them are.
    pub column: &'a dyn Fn(&str) -> Series,
    /// The labels of one of them that holds codes.
    pub labels: &'a dyn Fn(&str) -> Option<Labelled>,
}

/// The labels of a column of codes.
pub(super) struct Labelled {
    /// All that there are, in the order of the file.
    pub all: Vec<String>,
    /// That of each row; the cell itself where it has none.
    pub each: Vec<Option<String>>,
}

/// A condition understood as SQL.
///
/// # Errors
/// Where it is none: the problem in words.
pub(super) fn parsed(condition: &str) -> Result<Expr, ConditionFault> {
    let unparsed = || ConditionFault::NotSql;
    let tokens = Tokenizer::new(&GenericDialect {}, condition).tokenize().map_err(|_| unparsed())?;
    refuse_endless(&tokens)?;
    let mut parser = Parser::new(&GenericDialect {}).with_tokens(tokens);
    let sql = parser.parse_expr().map_err(|error| match error {
        ParserError::RecursionLimitExceeded => ConditionFault::TooDeep,
        _ => unparsed(),
    })?;
    match parser.peek_token().token {
        Token::EOF => Ok(sql),
        rest => Err(ConditionFault::GoesOn { rest: rest.to_string() }),
    }
}

/// Refuses what nests deeper than a stack reaches: `1+1+1…` is a sum in a sum in a sum. Values and the commas between them
/// do not count, so that a list may be long.
fn refuse_endless(tokens: &[Token]) -> Result<(), ConditionFault> {
    let nests = |token: &Token| {
        !matches!(
            token,
            Token::Number(..) | Token::SingleQuotedString(_) | Token::Comma | Token::Whitespace(_)
        )
    };
    if tokens.iter().filter(|token| nests(token)).count() > MOST_PARTS {
        Err(ConditionFault::TooDeep)
    } else {
        Ok(())
    }
}

/// Names, operators and keywords of a condition.
const MOST_PARTS: usize = 10_000;

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

impl Table<'_, '_> {
    /// Whether a condition holds in each row, or in all of them alike; `None` where it is not known.
    ///
    /// # Errors
    /// Where it is more than comparisons, names an unknown column, or compares a text with a number: the problem in words.
    pub fn truth(&self, sql: &Expr) -> Result<BooleanChunked, ConditionFault> {
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
            Expr::BinaryOp { left, op, right } => {
                let (one, other) = self.both(left, right)?;
                compared(&one, op, &other, sql)?
            }
            Expr::UnaryOp { op: UnaryOperator::Not, expr } => !&self.truth(expr)?,
            Expr::IsNull(expr) => self.value(expr)?.is_null(),
            Expr::IsNotNull(expr) => self.value(expr)?.is_not_null(),
            Expr::InList { expr, list, negated } => {
                let mut any = BooleanChunked::new("".into(), [false]);
                for other in list {
                    let (one, other) = self.both(expr, other)?;
                    any = &any | &compared(&one, &BinaryOperator::Eq, &other, sql)?;
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
                if pattern.len() > LONGEST_PATTERN {
                    let (letters, most) = (pattern.len(), LONGEST_PATTERN);
                    return Err(ConditionFault::LongPattern { letters, most });
                }
                let fits = |text: &str| fits(&pattern, &text.chars().collect::<Vec<_>>());
                let name = self.known(&column.value)?;
                let fit: Vec<Option<bool>> = match (self.labels)(name) {
                    Some(labels) => labels.each.iter().map(|text| text.as_deref().map(fits)).collect(),
                    None => (self.texts)(name).into_iter().map(|text| text.map(fits)).collect(),
                };
                turned(BooleanChunked::new("".into(), fit), *negated)
            }
            _ => return Err(not_understood(sql)),
        })
    }

    /// What two sides of a comparison hold: codes are their labels where they are compared with one.
    fn both(&self, left: &Expr, right: &Expr) -> Result<(Series, Series), ConditionFault> {
        let (one, other) = (self.value(left)?, self.value(right)?);
        Ok(match (self.by_label(left, right, &one)?, self.by_label(right, left, &other)?) {
            (Some(labels), _) => (labels, other),
            (_, Some(labels)) => (one, labels),
            _ => (one, other),
        })
    }

    /// The labels of a column of codes, where it is compared with a text that is one of them.
    ///
    /// # Errors
    /// Where the codes are numbers and the text is no label.
    fn by_label(&self, column: &Expr, text: &Expr, codes: &Series) -> Result<Option<Series>, ConditionFault> {
        let (Expr::Identifier(name), Expr::Value(value)) = (column, text) else { return Ok(None) };
        let (Value::SingleQuotedString(text), Some(labels)) = (&value.value, (self.labels)(&name.value))
        else {
            return Ok(None);
        };
        match labels.all.contains(text) {
            true => Ok(Some(Series::new("".into(), labels.each))),
            false if codes.dtype().is_string() => Ok(None),
            false => Err(ConditionFault::NoLabel {
                column: name.value.clone(),
                text: text.clone(),
                labels: labels.all,
            }),
        }
    }

    /// A number or a text in each row, or one for all of them.
    fn value(&self, sql: &Expr) -> Result<Series, ConditionFault> {
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
    fn known<'n>(&self, name: &'n str) -> Result<&'n str, ConditionFault> {
        known(name, self.names)?;
        Ok(name)
    }
}

/// # Errors
/// Where there is no such column, with the nearest names.
pub(super) fn known(name: &str, names: &[&str]) -> Result<(), ConditionFault> {
    if names.contains(&name) {
        return Ok(());
    }
    let nearest = all_near(name, names.iter().copied()).iter().map(ToString::to_string).collect();
    let some = names.iter().take(6).map(ToString::to_string).collect();
    Err(ConditionFault::NoColumn { name: name.to_owned(), nearest, some, more: names.len() > 6 })
}

fn compared(
    left: &Series,
    op: &BinaryOperator,
    right: &Series,
    sql: &Expr,
) -> Result<BooleanChunked, ConditionFault> {
    if left.dtype().is_string() != right.dtype().is_string() {
        return Err(ConditionFault::TextWithNumber { part: short(&sql.to_string()) });
    }
    let by_order = !matches!(op, BinaryOperator::Eq | BinaryOperator::NotEq);
    if by_order && [left, right].into_iter().any(holds_days) {
        return Err(ConditionFault::DaysByLetters { part: short(&sql.to_string()) });
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

/// Whether texts are days such as `31/12/2026` or `31. Dez`, whose letters do not stand in the order of the days; those that begin with
/// the year do.
fn holds_days(texts: &Series) -> bool {
    let by_year = |text: &str| text.trim_start().bytes().take_while(u8::is_ascii_digit).count() == 4;
    let is_day = |text: &str| is_date(text) && !by_year(text);
    texts.str().is_ok_and(|texts| (0..texts.len()).any(|at| texts.get(at).is_some_and(is_day)))
}

fn arithmetic(
    left: Series,
    op: &BinaryOperator,
    right: Series,
    sql: &Expr,
) -> Result<Series, ConditionFault> {
    if left.dtype().is_string() || right.dtype().is_string() {
        return Err(ConditionFault::TextReckoned { part: short(&sql.to_string()) });
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

fn not_understood(sql: &Expr) -> ConditionFault {
    ConditionFault::NotUnderstood { part: short(&sql.to_string()) }
}

/// A condition, or a part of one, as far as an error repeats it.
pub(in crate::input) fn short(condition: &str) -> String {
    match condition.char_indices().nth(REPEATED) {
        None => condition.to_owned(),
        Some((end, _)) => format!("{}…", &condition[..end]),
    }
}

/// Letters of a condition that an error repeats.
const REPEATED: usize = 200;

/// Whether a text fits a pattern: `%` stands for any letters, `_` for one.
///
/// Only the last `%` is ever tried again: what stands before it has found the first place where it fits, and a later one would
/// leave no more behind it. So the time is that of one text under another, not of all ways to part it.
fn fits(pattern: &[char], text: &[char]) -> bool {
    let (mut at, mut of) = (0, 0);
    // Behind the last `%`, and how far the letters reach that it stands for.
    let mut again: Option<(usize, usize)> = None;
    while at < text.len() {
        match pattern.get(of) {
            Some('%') => {
                of += 1;
                again = Some((of, at));
            }
            Some(letter) if *letter == '_' || *letter == text[at] => (at, of) = (at + 1, of + 1),
            _ => {
                let Some((behind, reached)) = again else { return false };
                (at, of) = (reached + 1, behind);
                again = Some((behind, at));
            }
        }
    }
    pattern[of..].iter().all(|letter| *letter == '%')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Request;

    /// Four people; the last tells nothing.
    fn found(condition: &str) -> Result<Vec<Option<bool>>, ConditionFault> {
        let regions = [Some("North"), Some("West"), Some("South-West"), None];
        let texts = |_: &str| regions.to_vec();
        let column = |name: &str| match name {
            "age" => Series::new("".into(), [Some(20.0), Some(30.0), Some(40.0), None]),
            "code" => Series::new("".into(), [Some(1.0), Some(2.0), Some(3.0), None]),
            _ => Series::new("".into(), regions),
        };
        let labelled = |name: &str| {
            let all = ["Nord", "Süd"].map(str::to_owned).to_vec();
            let each = [Some("Nord"), Some("Süd"), Some("3"), None].map(|text| text.map(str::to_owned));
            (name == "code").then(|| Labelled { all, each: each.to_vec() })
        };
        let names = &["region", "age", "code"];
        let table = Table { names, texts: &texts, column: &column, labels: &labelled };
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
            ("code = 'Nord'", [yes, no, no, None]),
            ("'Süd' <> code", [yes, no, yes, None]),
            ("code IN ('Süd', 3)", [no, yes, yes, None]),
            ("code LIKE '%d' AND code >= 2", [no, yes, no, None]),
        ] {
            assert_eq!(found(condition).unwrap(), expected, "{condition}");
        }
        assert_eq!(found("1 < 2").unwrap(), [yes]);
    }

    #[test]
    fn patterns_are_matched_in_one_pass() {
        let fits = |pattern: &str, text: &str| {
            super::fits(&pattern.chars().collect::<Vec<_>>(), &text.chars().collect::<Vec<_>>())
        };
        for (pattern, text) in
            [("", ""), ("%", ""), ("%%", "ab"), ("a%", "a"), ("%b%b", "abab"), ("_%é", "xyé"), ("%_", "a")]
        {
            assert!(fits(pattern, text), "{pattern:?} {text:?}");
        }
        for (pattern, text) in
            [("", "a"), ("_", ""), ("a%", "ba"), ("%ab", "abc"), ("a_b", "ab"), ("%a%b", "ba")]
        {
            assert!(!fits(pattern, text), "{pattern:?} {text:?}");
        }
        let began = std::time::Instant::now();
        assert!(!fits(&("%a".repeat(20) + "b"), &"a".repeat(2_000)));
        assert!(began.elapsed().as_secs() < 5);
    }

    #[test]
    fn a_long_pattern_is_refused() {
        let like = |letters: usize| found(&format!("region LIKE '{}'", "a".repeat(letters)));
        assert!(like(200).is_ok());
        assert_eq!(like(201).unwrap_err(), ConditionFault::LongPattern { letters: 201, most: 200 });
    }

    #[test]
    fn endless_conditions_are_refused() {
        for endless in [
            format!("age > 1{}", "+1".repeat(30_000)),
            format!("{}age > 1{}", "(".repeat(200), ")".repeat(200)),
            format!("age > 1{}", " AND age > 1".repeat(300_000)),
        ] {
            assert_eq!(parsed(&endless).unwrap_err(), ConditionFault::TooDeep);
        }
        let many: Vec<String> = (0..50_000).map(|id| id.to_string()).collect();
        assert!(parsed(&format!("age IN ({})", many.join(","))).is_ok());
    }

    #[test]
    fn the_columns_of_a_condition_are_known() {
        let sql = parsed("NOT (a IN (1, b) OR c LIKE '%x') AND d + -e BETWEEN f AND 2 OR g IS NULL").unwrap();
        assert_eq!(columns(&sql), ["a", "b", "c", "d", "e", "f", "g"]);
        assert!(columns(&parsed("1 < 2").unwrap()).is_empty());
    }

    #[test]
    fn what_is_no_condition_is_refused() {
        let refused = |sql: &str| {
            let (condition, fault) = (sql.to_owned(), found(sql).err().unwrap());
            Request::BadCondition { condition, fault }.to_string()
        };
        assert!(refused("region = ").contains("not an SQL condition"));
        assert!(refused("region = 'a' 7").contains("goes on after its end, at 7"));
        assert!(refused("agee > 3").contains("did you mean \"age\"?"));
        assert!(refused("ABS(age) > 3").contains("ABS(age) is not understood"));
        assert!(refused("age LIKE region").contains("not understood"));
        assert!(refused("region > 3").contains("compares a text with a number"));
        assert!(refused("region + 1 > 3").contains("calculates with a text"));
        assert!(refused("code = 'Ost'").contains("labelled 'Ost': \"Nord\", \"Süd\""));
        assert!(refused("region = NULL").contains("IS NULL"));
    }
}
