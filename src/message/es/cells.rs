//! What is wrong with a cell, in Spanish.

use super::words::statistic;
use crate::message::{Cell, Remedy, Said};

/// What was seen and what to do.
pub fn sentence(what: &Cell) -> Said {
    match what {
        Cell::OffScale { text, lowest, highest, wider } => Said::and(
            format!("{text} está fuera de la escala {lowest}-{highest}"),
            match wider {
                Some([low, high]) => {
                    format!("añadir --missing {text} si significa «sin respuesta», o --scale {low}-{high}")
                }
                None => format!("añadir --missing {text} si significa «sin respuesta»"),
            },
        ),
        Cell::RowOffScale { count, texts, lowest, highest } => Said::and(
            format!(
                "{count} números están fuera de la escala {lowest}-{highest}, y ninguno de otra fila ({}{})",
                texts.join(", "),
                if *count > texts.len() as u64 { ", …" } else { "" }
            ),
            "borrar la fila si contiene totales o recuentos, o corregir sus respuestas",
        ),
        Cell::NotAnAnswer { text, lowest, highest, remedy } => Said::and(
            format!("«{text}» no es una respuesta de la escala {lowest}-{highest}"),
            self::remedy(remedy),
        ),
        Cell::NotForGroups { text } => Said::and(
            format!("«{text}» no es un número, y los grupos se forman con números"),
            "dar a --by solo el nombre de la columna para agrupar por sus textos",
        ),
        Cell::NotAWeight { text } => {
            Said::and(format!("«{text}» no es un peso válido"), "cada encuestado necesita un peso de 0 o más")
        }
        Cell::NotARank { text, providers } => Said::and(
            match providers {
                Some(providers) => format!("«{text}» no es un rango entre {providers} proveedores"),
                None => format!("«{text}» no es un rango"),
            },
            "los rangos van de 1, el preferido, al número de proveedores, con empates en mitades; añadir --missing para «sin respuesta»",
        ),
        Cell::NotProviders { text } => Said::and(
            format!("«{text}» no es un número de proveedores"),
            "es cuántos usa el encuestado, 1 o más; añadir --missing para «sin respuesta»",
        ),
        Cell::NotAValue { text } => Said::and(
            format!("«{text}» no es un número"),
            "lo que vale un encuestado es un número, sin moneda; añadir --missing para «sin respuesta»",
        ),
        Cell::NotANumber { text } => Said::and(
            format!("«{text}» no es un número"),
            "un resultado es un número; añadir --missing para «sin respuesta»",
        ),
        Cell::MeanOffScale { mean, lowest, highest } => Said::and(
            format!("la media {mean} está fuera de la escala {lowest}-{highest}"),
            "corregirla, o indicar la escala con --scale",
        ),
        Cell::NotAMean { text } => Said::and(
            format!("«{text}» no es una media de valoraciones en la escala"),
            "corregirla, o hacer contar de nuevo el elemento con ecart sql",
        ),
        Cell::NotAStatistic { text, needed } => Said::and(
            format!("«{text}» no es {}", statistic(needed)),
            "un resumen contiene un número en cada una de sus celdas",
        ),
        Cell::NotACount { text, needed } => Said::and(
            format!("«{text}» no es {}", statistic(needed)),
            "una fila de recuentos representa a un encuestado o más, y cada uno necesita un peso",
        ),
    }
}

/// What to do about a text among ratings.
fn remedy(remedy: &Remedy) -> String {
    match remedy {
        Remedy::ExportAnew => "una hoja de cálculo convirtió en fecha una respuesta como 4/5 o 1-2: exportar de nuevo las respuestas sin abrirlas antes en una hoja de cálculo".into(),
        Remedy::CheckColumn => "es una respuesta de otra escala: comprobar si la columna pertenece a estas valoraciones".into(),
        Remedy::SplitFile => "su fila repite los encabezados en otro orden: guardar lo que sigue en un archivo propio".into(),
        Remedy::Correct => "corregir la celda".into(),
        Remedy::DeclareMissing(argument) => format!("añadir --missing {argument} si significa «sin respuesta»"),
        Remedy::ListMissing => "si significa «sin respuesta», indicarlo en missing en un archivo de estudio".into(),
    }
}
