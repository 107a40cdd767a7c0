//! Why a condition cannot be applied, in German.

use super::quoted;
use crate::message::ConditionFault;
use crate::message::shell::every;

/// What was seen and what to do, behind the condition.
pub fn sentence(fault: &ConditionFault) -> String {
    match fault {
        ConditionFault::TooDeep => {
            "sie ist zu lang oder zu tief geschachtelt: mit IN (…) und weniger Klammern schreiben oder auf mehrere Spalten verteilen"
                .into()
        }
        ConditionFault::NotSql => "das ist keine SQL-Bedingung".into(),
        ConditionFault::GoesOn { rest } => format!("sie geht nach ihrem Ende weiter, bei {rest}"),
        ConditionFault::NoColumn { name, nearest, some, more } => {
            let quoted =
                |names: &[String]| names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>();
            let columns = if nearest.is_empty() {
                format!("Spalten: {}{}", quoted(some).join(", "), if *more { ", …" } else { "" })
            } else {
                format!("ist {} gemeint?", quoted(nearest).join(" oder "))
            };
            format!(
                "es gibt keine Spalte „{name}“ ({columns} Ein Wert steht in einfachen Anführungszeichen, '{name}', ein Spaltenname, der nicht ein einfaches Wort ist, in doppelten)"
            )
        }
        ConditionFault::NoLabel { column, text, labels } => {
            format!("„{column}“ enthält Codes, und keiner hat das Label '{text}': {}", quoted(labels))
        }
        ConditionFault::TextWithNumber { part } => {
            format!("{part} vergleicht einen Text mit einer Zahl: Zahlen ohne Anführungszeichen schreiben und Texte in einfachen, '3'")
        }
        ConditionFault::LongPattern { letters, most } => {
            format!("ihr Muster hinter LIKE hat {letters} Zeichen, und höchstens {most} sind erlaubt: mit weniger vergleichen")
        }
        ConditionFault::TextReckoned { part } => {
            format!("{part} rechnet mit einem Text: Spalten verwenden, deren Zellen alle Zahlen oder leer sind")
        }
        ConditionFault::DaysByLetters { part } => {
            format!("{part} vergleicht Tage nach ihren Buchstaben: in der Datei und in der Bedingung Jahr-Monat-Tag schreiben")
        }
        ConditionFault::Alike { column, text, others } => format!(
            "„{column}“ enthält auch {}, das sich von '{text}' nur durch Groß- und Kleinschreibung oder Leerzeichen unterscheidet und nicht mitzählen würde: alles nennen, was gemeint ist, {column} IN ({})",
            quoted(others),
            every(text, others)
        ),
        ConditionFault::Thousands { column, marked, whole } => format!(
            "„{column}“ enthält {marked} neben {whole}, und nichts sagt, ob das Zeichen Tausender oder Dezimalen trennt: die Zahlen ohne Zeichen zwischen Tausendern schreiben"
        ),
        ConditionFault::NotUnderstood { part } => format!("{part} wird hier nicht verstanden"),
    }
}
