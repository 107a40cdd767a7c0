//! What is wrong with a file beside the survey, in Spanish.

use super::listed;
use super::words::plain;
use crate::message::{Beside, Said};

/// What was seen and what to do.
pub fn sentence(what: &Beside) -> Said {
    match what {
        Beside::BenchmarkEmpty => {
            Said::and("está vacío", "dar una tabla con las columnas criterion y performance")
        }
        Beside::BenchmarkWithoutColumn { column } => Said::and(
            format!("no tiene ninguna columna «{column}»"),
            "una referencia tiene las columnas criterion y performance, y puede tener importance, n, sd, se, top_two, group, source, year",
        ),
        Beside::BenchmarkWithoutRows => {
            Said::and("tiene un encabezado y ningún criterio debajo", "dar una fila para cada criterio")
        }
        Beside::BenchmarkNotANumber { text } => {
            Said::and(format!("«{text}» no es un número"), "poner un número o dejar la celda vacía")
        }
        Beside::BenchmarkOffScale { value, lowest, highest } => Said::and(
            format!("{value} está fuera de la escala de la encuesta, {lowest}-{highest}"),
            "dar la referencia en la misma escala",
        ),
        Beside::BenchmarkOtherScale { own: [low, high], survey: [lowest, highest] } => Said::and(
            format!("se valoró en {low}-{high} y la encuesta en {lowest}-{highest}"),
            "dar la referencia en la escala de la encuesta",
        ),
        Beside::BenchmarkOtherMetric { own, asked } => Said::and(
            format!("sus números son los de --metric {own}, y este análisis tiene --metric {asked}"),
            "usar la misma medida para ambos",
        ),
        Beside::BenchmarkNoShare { value } => Said::and(
            format!("{value} no es una proporción"),
            "escribirla como un número de 0 a 1, como 0.62",
        ),
        Beside::BenchmarkTooSmall { value, least } => {
            Said::and(format!("{value} es menor que {least}"), "corregirlo, o dejar la celda vacía")
        }
        Beside::BenchmarkWithoutValue { criterion } => {
            Said::and(format!("«{criterion}» no tiene desempeño"), "completar la celda o quitar la fila")
        }
        Beside::BenchmarkTwice { criterion, first, second } => Said::and(
            format!("las filas {first} y {second} son ambas de «{criterion}»"),
            "quitar una de ellas, o distinguirlas con una columna group",
        ),
        Beside::NoBenchmarkGroup { group, nearest, known } => {
            let advice = match nearest {
                Some(near) => format!("¿se trata de «{near}»?"),
                None if known.is_empty() => {
                    "el archivo no tiene columna group; quitar --benchmark-group".to_owned()
                }
                None => format!("tiene {}", listed(known)),
            };
            Said::and(format!("no tiene ningún grupo «{group}»"), advice)
        }
        Beside::SeveralBenchmarkGroups { known } => Said::and(
            format!("contiene varios grupos ({})", plain(known)),
            "nombrar el grupo con el que comparar, --benchmark-group",
        ),
        Beside::SavedIsNotJson { problem } => Said::and(
            format!("no es un archivo JSON ({problem})"),
            "dar una encuesta, o lo que escribió `ecart analyze -o FILE.json`",
        ),
        Beside::SavedIsNoAnalysis => {
            Said::and("no es el JSON de un análisis", "dar lo que escribió `ecart analyze -o FILE.json`")
        }
        Beside::SavedByOtherVersion { version } => Said::and(
            format!("tiene el formato {version}, y esta versión lee 1.x"),
            "escribirlo de nuevo con esta versión, o dar la encuesta",
        ),
        Beside::SavedIsIncomplete { problem } => Said::and(
            format!("no es un análisis completo ({problem})"),
            "escribirlo de nuevo con `ecart analyze`",
        ),
    }
}
