//! What stops an output from being written, in Spanish.

use super::words::{plain, reason};
use crate::message::{Outputs, Said};

/// What was seen and what to do.
pub fn sentence(what: &Outputs) -> Said {
    match what {
        Outputs::OutputFolder { path, folder } => Said::and(
            format!("no se puede escribir {path}: no existe la carpeta {folder}"),
            "crearla, o elegir otra ruta",
        ),
        Outputs::OutputIsFolder { path } => {
            Said::and(format!("no se puede escribir {path}: es una carpeta"), "añadir un nombre de archivo")
        }
        Outputs::OutputIsInput { path } => {
            Said::and(format!("{path} se lee en esta ejecución y se sobrescribiría"), "elegir otra ruta")
        }
        Outputs::OutputExists { path } => {
            Said::and(format!("{path} ya existe"), "elegir otra ruta, o --force para reemplazarlo")
        }
        Outputs::OutputTwice { path } => {
            Said::and(format!("{path} figura en dos -o"), "dar a cada salida su propia ruta")
        }
        Outputs::NoElements { path } => Said::and(
            format!("no se puede escribir {path}: la encuesta no tiene ningún elemento con criterios"),
            "nombrar elementos y sus criterios en un archivo de estudio, --study",
        ),
        Outputs::ElementsCollide { path, one, other } => Said::and(
            format!(
                "no se puede escribir {path}: los elementos «{one}» y «{other}» se escribirían ambos allí"
            ),
            "dar a uno de ellos otro nombre en el archivo de estudio",
        ),
        Outputs::NotWritten { path, why } => {
            Said::seen(format!("no se puede escribir {path}: {}", reason(why)))
        }
        Outputs::SomeNotWritten { path, why, new, old } => Said::seen(if new.is_empty() {
            format!(
                "no se puede escribir {path}: {}; ningún archivo es nuevo: todas las salidas de esta ejecución están como estaban",
                reason(why)
            )
        } else {
            format!(
                "no se puede escribir {path}: {}; nuevos: {}; como antes: {}",
                reason(why),
                plain(new),
                plain(old)
            )
        }),
        Outputs::OutputProtected { path } => Said::and(
            format!("no se puede escribir {path}: existe y es de solo lectura"),
            "elegir otra ruta, o permitir su escritura",
        ),
        Outputs::StdoutFailed { why } => {
            Said::seen(format!("no se puede escribir en la salida estándar: {}", reason(why)))
        }
        Outputs::NotDrawn { why } => Said::seen(format!("no se puede dibujar el gráfico: {why}")),
    }
}
