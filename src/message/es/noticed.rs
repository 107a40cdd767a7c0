//! What was seen while a file was read, in Spanish.

use super::listed;
use super::side;
use super::words::{counted, held_by, turned};
use crate::message::{Noticed, Said};

/// What was seen and what to do.
pub fn sentence(what: &Noticed) -> Said {
    match what {
        Noticed::BlankRows { rows } => Said::seen(match rows {
            1 => "se pasa por alto 1 fila vacía".to_owned(),
            rows => format!("se pasan por alto {rows} filas vacías"),
        }),
        Noticed::ShortRows { rows, first, usual } => Said::seen(match rows {
            1 => format!("1 fila tiene menos de las {usual} celdas habituales (la primera: fila {first})"),
            rows => {
                format!(
                    "{rows} filas tienen menos de las {usual} celdas habituales (la primera: fila {first})"
                )
            }
        }),
        Noticed::LongRows { rows, first, usual } => Said::seen(match rows {
            1 => format!("1 fila tiene más de las {usual} celdas habituales (la primera: fila {first})"),
            rows => {
                format!("{rows} filas tienen más de las {usual} celdas habituales (la primera: fila {first})")
            }
        }),
        Noticed::Replaced { characters, encoding } => {
            Said::seen(format!("{characters} caracteres no son válidos en {encoding} y se sustituyeron"))
        }
        Noticed::OneSheetOfSeveral { sheet, others } => {
            Said::seen(format!("se lee la hoja «{sheet}»; el libro tiene {others} más"))
        }
        Noticed::SheetInstead { sheet, first } => Said::seen(format!(
            "se lee la hoja «{sheet}»: es la única con valoraciones, y la primera, «{first}», no tiene ninguna"
        )),
        Noticed::SheetsHoldRatings { sheets } => Said::and(
            format!("otras hojas también tienen valoraciones y no se leen: {}", listed(sheets)),
            "decir cuál con --sheet, o guardarlas en archivos propios para leer varias",
        ),
        Noticed::FilteredRows { sheet, count, first } => Said::and(
            match count {
                1 => format!("un filtro de la hoja «{sheet}» oculta la fila {first}: se lee de todos modos"),
                _ => format!(
                    "un filtro de la hoja «{sheet}» oculta {count} filas (la primera: fila {first}): se leen de todos modos"
                ),
            },
            "para excluirlas, dar la condición del filtro con --where, o copiar las filas visibles a una hoja propia",
        ),
        Noticed::WeightInFile { column } => {
            Said::seen(format!("el archivo dice que está ponderado por «{column}»"))
        }
        Noticed::PartialKept { responses, evidence } => Said::seen(match responses {
            1 => format!("se conserva 1 respuesta parcial ({evidence})"),
            responses => format!("se conservan {responses} respuestas parciales ({evidence})"),
        }),
        Noticed::DisqualifiedKept { responses } => {
            Said::seen(format!("se conservan {responses} respuestas descalificadas"))
        }
        Noticed::RepeatedStatements { statements } => Said::seen(format!(
            "{statements} afirmaciones aparecen en varias preguntas, cuyos títulos la exportación no contiene"
        )),
        Noticed::HeaderBelow { row } => {
            Said::seen(format!("el encabezado es la fila {row}; las filas de encima no son respuestas"))
        }
        Noticed::NumericHeader { row } => {
            Said::seen(format!("la fila {row} se toma como encabezado, pero solo contiene números"))
        }
        Noticed::ChoicesFolded { columns, ratings } => {
            Said::seen(format!("{columns} columnas, una por opción, se plegaron en {ratings} valoraciones"))
        }
        Noticed::FileColumn { column } => {
            Said::seen(format!("la columna «{column}» dice el archivo de cada fila"))
        }
        Noticed::GroupsOfMeans { groups, column } => Said::seen(format!(
            "medias de {groups} grupos, por «{column}»: el mapa es de todos ellos, cada uno según sus encuestados, y los grupos son segmentos"
        )),
        Noticed::ColumnsLacking { file, column, more } => Said::seen(match more {
            0 => format!("{file} no tiene la columna «{column}»: sus celdas quedan vacías"),
            more => format!("{file} no tiene la columna «{column}» ni {more} más: sus celdas quedan vacías"),
        }),
        Noticed::RowsUnjoined { rows, of, other, column } => Said::seen(format!(
            "{rows} de {of} filas no tienen en {other} ninguna fila con el mismo valor de {column}: sus celdas quedan vacías"
        )),
        Noticed::RowsAsRespondents => Said::and(
            "ninguna columna distingue a los encuestados, así que cada fila cuenta como un encuestado propio",
            "nombrarla con respondent = \"…\" en un archivo de estudio",
        ),
        Noticed::CountedOnce { columns, several, people } => Said::seen(format!(
            "{several} de {people} encuestados valoraron en más de un grupo de {}: cada uno cuenta una vez en los totales, y las pruebas enlazan lo que dijo un mismo encuestado",
            columns.iter().map(|column| format!("«{column}»")).collect::<Vec<_>>().join(", ")
        )),
        Noticed::ScaleOfMeans { lowest, highest, low, high } => Said::and(
            format!("se supone la escala {lowest}-{highest}, pues las medias están entre {low} y {high}"),
            "usar --scale si no es así",
        ),
        Noticed::ColumnsUnread { columns } => Said::seen(match columns.len() {
            1 => format!("se omite 1 columna, porque no contiene ni textos ni números: {}", held_by(columns)),
            n => format!(
                "se omiten {n} columnas, porque no contienen ni textos ni números: {}",
                held_by(columns)
            ),
        }),
        Noticed::MissingTaken { side: of, answers } => {
            Said::seen(format!("celdas de {} tomadas como sin respuesta: {}", side(*of), counted(answers)))
        }
        Noticed::CodesTurned { side: of, sum, why } => Said::seen(format!(
            "los códigos de {} van de mejor a peor, {}: invertidos, {sum} − código",
            side(*of),
            turned(why)
        )),
        Noticed::LabelSlip { side: of, seen, meant } => {
            Said::seen(format!("la respuesta de {} «{seen}» se toma como «{meant}»", side(*of)))
        }
        Noticed::LabelsFitTwoScales { side: of, taken, other, points } => Said::and(
            format!("las respuestas de {} se ordenan como {taken}; {other} también las abarcaría", side(*of)),
            format!("--scale 1-{points} toma esta última"),
        ),
    }
}
