//! Why a row, a cell or a column is left out, in Spanish.

use super::words::plain;
use crate::message::{Rows, Said};

/// What was seen and what to do.
pub fn sentence(what: &Rows) -> Said {
    match what {
        Rows::BlankRow => Said::seen("fila vacía"),
        Rows::SurveyPreview => Said::seen("vista previa de la encuesta"),
        Rows::SurveyTest => Said::seen("prueba de la encuesta"),
        Rows::Spam => Said::seen("respuesta basura"),
        Rows::SurplusCells => {
            Said::seen("más celdas que columnas, por lo que las respuestas pueden estar desplazadas")
        }
        Rows::ShiftedCells => Said::seen(
            "un texto entre las valoraciones y una valoración entre los textos: las celdas están desplazadas",
        ),
        Rows::BesideItsNumber => Said::seen(
            "su número está una columna al lado de los de las demás filas: las celdas están desplazadas",
        ),
        Rows::RepeatedHeader => Said::seen("encabezado repetido"),
        Rows::ScalesOfColumns => Said::seen("fila de las escalas bajo el encabezado"),
        Rows::Figures => Said::seen("total o media"),
        Rows::NoteUnderTable => Said::seen("nota bajo la tabla"),
        Rows::ConditionNotMet { condition } => Said::seen(format!("no {condition}")),
        Rows::Unlisted { criteria } => {
            Said::seen(format!("criterios que el archivo de estudio no enumera: {}", plain(criteria)))
        }
        Rows::UnlistedPairs { criteria } => Said::seen(format!(
            "pares de valoraciones que el archivo de estudio no enumera: {}",
            plain(criteria)
        )),
        Rows::RowUnmatched { file, column, other } => {
            Said::seen(format!("de {file}, sin fila con el mismo valor de {column} en {other}"))
        }
    }
}
