//! Why a condition cannot be applied, in English.

use super::quoted;
use crate::message::ConditionFault;
use crate::message::shell::every;

/// What was seen and what to do, behind the condition.
pub fn sentence(fault: &ConditionFault) -> String {
    match fault {
        ConditionFault::TooDeep => {
            "it is too long or too deep: write it with IN (…) and fewer parentheses, or in several columns"
                .into()
        }
        ConditionFault::NotSql => "it is not an SQL condition".into(),
        ConditionFault::GoesOn { rest } => format!("it goes on after its end, at {rest}"),
        ConditionFault::NoColumn { name, nearest, some, more } => {
            let quoted =
                |names: &[String]| names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>();
            let columns = if nearest.is_empty() {
                format!("columns: {}{}", quoted(some).join(", "), if *more { ", …" } else { "" })
            } else {
                format!("did you mean {}?", quoted(nearest).join(" or "))
            };
            format!(
                "there is no column \"{name}\" ({columns} A value stands in single quotes, '{name}', and a column name that is not one plain word in double quotes)"
            )
        }
        ConditionFault::NoLabel { column, text, labels } => {
            format!("\"{column}\" holds codes, and none of them is labelled '{text}': {}", quoted(labels))
        }
        ConditionFault::TextWithNumber { part } => {
            format!(
                "{part} compares a text with a number: write numbers without quotes, and texts in single quotes, '3'"
            )
        }
        ConditionFault::LongPattern { letters, most } => {
            format!(
                "its pattern behind LIKE has {letters} letters, and {most} are the most: compare with fewer"
            )
        }
        ConditionFault::TextReckoned { part } => {
            format!("{part} calculates with a text: use columns whose cells are all numbers or blank")
        }
        ConditionFault::DaysByLetters { part } => {
            format!(
                "{part} compares days by their letters: write them as year-month-day in the file and in the condition"
            )
        }
        ConditionFault::Alike { column, text, others } => format!(
            "\"{column}\" also holds {}, which differs from '{text}' by case or spaces only and would not count as it: name all that are meant, {column} IN ({})",
            quoted(others),
            every(text, others)
        ),
        ConditionFault::Thousands { column, marked, whole } => format!(
            "\"{column}\" holds {marked} beside {whole}, and nothing says whether the mark parts thousands or decimals: write its numbers without marks between thousands"
        ),
        ConditionFault::NotUnderstood { part } => format!("{part} is not understood here"),
    }
}
