//! Why a condition cannot be applied, in Spanish.

use super::quoted;
use crate::message::ConditionFault;
use crate::message::shell::every;

/// What was seen and what to do, behind the condition.
pub fn sentence(fault: &ConditionFault) -> String {
    match fault {
        ConditionFault::TooDeep => {
            "es demasiado larga o profunda: escribirla con IN (…) y menos paréntesis, o en varias columnas"
                .into()
        }
        ConditionFault::NotSql => "no es una condición SQL".into(),
        ConditionFault::GoesOn { rest } => format!("continúa después de su final, en {rest}"),
        ConditionFault::NoColumn { name, nearest, some, more } => {
            let quoted =
                |names: &[String]| names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>();
            let columns = if nearest.is_empty() {
                format!("columnas: {}{}", quoted(some).join(", "), if *more { ", …" } else { "" })
            } else {
                format!("¿se trata de {}?", quoted(nearest).join(" o "))
            };
            format!(
                "no hay ninguna columna «{name}» ({columns} Un valor va entre comillas simples, '{name}', y un nombre de columna que no sea una sola palabra, entre comillas dobles)"
            )
        }
        ConditionFault::NoLabel { column, text, labels } => {
            format!("«{column}» contiene códigos, y ninguno tiene la etiqueta '{text}': {}", quoted(labels))
        }
        ConditionFault::TextWithNumber { part } => {
            format!(
                "{part} compara un texto con un número: escribir los números sin comillas y los textos entre comillas simples, '3'"
            )
        }
        ConditionFault::LongPattern { letters, most } => {
            format!(
                "su patrón tras LIKE tiene {letters} letras, y se admiten {most} como máximo: comparar con menos"
            )
        }
        ConditionFault::TextReckoned { part } => {
            format!("{part} calcula con un texto: usar columnas de números o celdas vacías")
        }
        ConditionFault::DaysByLetters { part } => {
            format!("{part} compara días por sus letras: escribirlos año-mes-día en ambos sitios")
        }
        ConditionFault::Alike { column, text, others } => format!(
            "«{column}» contiene también {}, que solo se distingue de '{text}' por mayúsculas o espacios y no contaría: nombrar todo lo que se quiere, {column} IN ({})",
            quoted(others),
            every(text, others)
        ),
        ConditionFault::Thousands { column, marked, whole } => format!(
            "«{column}» contiene {marked} junto a {whole}, y nada dice si el signo separa millares o decimales: escribir sus números sin signo entre millares"
        ),
        ConditionFault::NotUnderstood { part } => format!("{part} no se entiende aquí"),
    }
}
