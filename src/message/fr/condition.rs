//! Why a condition cannot be applied, in French.

use super::quoted;
use crate::message::ConditionFault;
use crate::message::shell::every;

/// What was seen and what to do, behind the condition.
pub fn sentence(fault: &ConditionFault) -> String {
    match fault {
        ConditionFault::TooDeep => "elle est trop longue ou trop profonde\u{a0}: l’écrire avec IN (…) et moins de parenthèses, ou en plusieurs colonnes".into(),
        ConditionFault::NotSql => "ce n’est pas une condition SQL".into(),
        ConditionFault::GoesOn { rest } => format!("elle continue après sa fin, à {rest}"),
        ConditionFault::NoColumn { name, nearest, some, more } => {
            let quoted = |names: &[String]| names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>();
            let columns = if nearest.is_empty() {
                format!("colonnes\u{a0}: {}{}", quoted(some).join(", "), if *more { ", …" } else { "" })
            } else {
                format!("s’agit-il de {}\u{202f}?", quoted(nearest).join(" ou "))
            };
            format!("il n’y a pas de colonne «\u{a0}{name}\u{a0}» ({columns} Une valeur se met entre apostrophes, '{name}', et un nom de colonne qui n’est pas un simple mot entre guillemets doubles)")
        }
        ConditionFault::NoLabel { column, text, labels } => format!(
            "«\u{a0}{column}\u{a0}» contient des codes, dont aucun n’a le libellé '{text}'\u{a0}: {}",
            quoted(labels)
        ),
        ConditionFault::TextWithNumber { part } => {
            format!("{part} compare un texte à un nombre\u{a0}: écrire les nombres sans guillemets et les textes entre apostrophes, '3'")
        }
        ConditionFault::LongPattern { letters, most } => {
            format!("son motif derrière LIKE a {letters} lettres, et {most} sont permises au plus\u{a0}: en comparer moins")
        }
        ConditionFault::TextReckoned { part } => format!(
            "{part} calcule avec un texte\u{a0}: utiliser des colonnes dont toutes les cellules sont des nombres ou vides"
        ),
        ConditionFault::DaysByLetters { part } => {
            format!("{part} compare des jours lettre par lettre\u{a0}: les écrire année-mois-jour dans le fichier et dans la condition")
        }
        ConditionFault::Alike { column, text, others } => format!(
            "«\u{a0}{column}\u{a0}» contient aussi {}, qui ne diffère de '{text}' que par la casse ou les espaces et ne compterait pas\u{a0}: nommer tout ce qui est voulu, {column} IN ({})",
            quoted(others),
            every(text, others)
        ),
        ConditionFault::Thousands { column, marked, whole } => format!(
            "«\u{a0}{column}\u{a0}» contient {marked} à côté de {whole}, et rien ne dit si le signe sépare des milliers ou des décimales\u{a0}: écrire ses nombres sans signe entre les milliers"
        ),
        ConditionFault::NotUnderstood { part } => format!("{part} n’est pas compris ici"),
    }
}
