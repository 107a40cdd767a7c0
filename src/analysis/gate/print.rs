//! A condition as a gate that means it: what is printed parses to the same condition.

use std::fmt;

use super::expression::{Certainly, Condition, GateMeasure, Is, Quant, RowName, RowsMeant};
use super::parser::is_keyword;
use super::scan::in_word;

impl fmt::Display for Condition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Or(parts) => joined(formatter, parts, " or "),
            Self::And(parts) => joined(formatter, parts, " and "),
            Self::Not(part) => {
                formatter.write_str("not ")?;
                bracketed(formatter, part)
            }
            Self::Rows { quant, subject, is } => {
                if let Some(quant) = quant {
                    write!(formatter, "{quant} ")?;
                }
                write!(formatter, "{subject} {is}")
            }
            Self::Value { certainly, measure, name, op, limit } => {
                write!(formatter, "{certainly}{}({name}) {} {limit}", measure.word(), op.sign())
            }
            Self::Total { total, op, limit } => write!(formatter, "{} {} {limit}", total.word(), op.sign()),
        }
    }
}

fn joined(formatter: &mut fmt::Formatter<'_>, parts: &[Condition], between: &str) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            formatter.write_str(between)?;
        }
        bracketed(formatter, part)?;
    }
    Ok(())
}

fn bracketed(formatter: &mut fmt::Formatter<'_>, part: &Condition) -> fmt::Result {
    match part {
        Condition::Or(_) | Condition::And(_) => write!(formatter, "({part})"),
        part => write!(formatter, "{part}"),
    }
}

impl fmt::Display for Quant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => formatter.write_str("any"),
            Self::Every => formatter.write_str("every"),
            Self::No => formatter.write_str("no"),
            Self::AtLeast(count) => write!(formatter, "at least {count}"),
        }
    }
}

impl fmt::Display for RowsMeant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Criteria(None) => formatter.write_str("criterion"),
            Self::Criteria(Some(element)) => write!(formatter, "criterion of {}", written(element)),
            Self::Elements => formatter.write_str("element"),
            Self::One(name) => name.fmt(formatter),
        }
    }
}

impl fmt::Display for RowName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.element {
            None => formatter.write_str(&written(&self.text)),
            Some(true) => write!(formatter, "element {}", quoted(&self.text)),
            Some(false) => write!(formatter, "criterion {}", quoted(&self.text)),
        }
    }
}

impl fmt::Display for Is {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let change =
            |formatter: &mut fmt::Formatter<'_>, certainly: Certainly, verb, measure: GateMeasure, by| {
                write!(formatter, "{certainly}{verb} in {}", measure.word())?;
                match by {
                    Some(by) => write!(formatter, " by {by}"),
                    None => Ok(()),
                }
            };
        match *self {
            Self::In(certainly, quadrant) => write!(formatter, "{certainly}in {}", quadrant.name()),
            Self::Enters(certainly, quadrant) => write!(formatter, "{certainly}enters {}", quadrant.name()),
            Self::Leaves(certainly, quadrant) => write!(formatter, "{certainly}leaves {}", quadrant.name()),
            Self::Rises(certainly, measure, by) => change(formatter, certainly, "rises", measure, by),
            Self::Falls(certainly, measure, by) => change(formatter, certainly, "falls", measure, by),
            Self::Compares(measure, op, limit) => {
                write!(formatter, "{} {} {limit}", measure.word(), op.sign())
            }
            Self::AgainstBenchmark(above) => write!(formatter, "significantly {} benchmark", side(above)),
            Self::AgainstReference(above) => write!(formatter, "significantly {} reference", side(above)),
        }
    }
}

impl fmt::Display for Certainly {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Unsaid => "",
            Self::Certainly => "certainly ",
            Self::Likely => "likely ",
            Self::Apparently => "apparently ",
        })
    }
}

fn side(above: bool) -> &'static str {
    if above { "above" } else { "below" }
}

/// A bare word where it can be one.
fn written(name: &str) -> String {
    let bare = !name.is_empty() && name.chars().all(in_word) && !is_keyword(name);
    if bare { name.to_owned() } else { quoted(name) }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}
