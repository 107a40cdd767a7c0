//! What is told of answers, scales and rows, in Spanish.

use super::words::{numbers, row_numbers, turned};
use super::{quoted, side, the_side};
use crate::message::{Said, Side, Stray, Values};

#[allow(clippy::too_many_lines, reason = "a table: a sentence for each variant")]
pub fn sentence(what: &Values) -> Said {
    match what {
        Values::WordsRankCodes { side, scale } => Said::seen(format!(
            "{} se ordenan por sus palabras, {scale}; sus códigos están en otro orden",
            answers(*side)
        )),
        Values::LabelColumn { column, labels } => Said::seen(format!(
            "la columna «{labels}» contiene las etiquetas de los códigos de la columna «{column}»"
        )),
        Values::TwoLanguages { side, scale } => Said::seen(format!(
            "{} son etiquetas en dos idiomas o redacciones, leídas como una sola escala: {scale}",
            answers(*side)
        )),
        Values::LabelsAndNumbers { side, highest, scale } => Said::and(
            format!(
                "{} son etiquetas y números, leídos como una sola escala: de 1 a {highest} para {scale}",
                answers(*side)
            ),
            "corregir el archivo si sus números van al revés o significan otra cosa",
        ),
        Values::LabelsUnused { side, taken, all, points } => Said::and(
            format!(
                "{} son {points} etiquetas de {all}, {taken}; nadie eligió las demás, que quizá no se ofrecieron",
                answers(*side)
            ),
            format!(
                "indicar --scale 1-{points} si el cuestionario solo tenía las elegidas, --scale 1-{all} si las tenía todas"
            ),
        ),
        Values::PointsOfOtherSide { side: of, points, taken } => Said::and(
            format!(
                "las respuestas de {} se leen en {points} puntos, {taken}, pues el otro lado tiene los mismos",
                side(*of)
            ),
            format!(
                "indicar --scale 1-{points} si es así; si no, enumerar las etiquetas en un archivo de estudio (importance_labels, performance_labels)"
            ),
        ),
        Values::EndsFromWords { lowest, highest } => Said::and(
            format!(
                "los números con palabras en los extremos se leen en la escala {lowest}-{highest}, la menor de las habituales que los abarca entre sus extremos"
            ),
            "indicar --scale si la escala tenía otros extremos",
        ),
        Values::ScaleOfShares => {
            Said::and("las fracciones entre 0 y 1 se leen en la escala 0-1", "indicar --scale si es otra")
        }
        Values::ScaleOfHalves { lowest, highest } => Said::and(
            format!("los medios puntos hasta 5 se leen en la escala {lowest}-{highest}"),
            "indicar --scale si es otra",
        ),
        Values::CodeNeverUsed { value } => Said::and(
            format!(
                "nadie dio un {value}, aunque muchos dieron {} y {}: los códigos quizá representan otras valoraciones",
                value - 1.0,
                value + 1.0
            ),
            "recodificar las respuestas si los códigos se saltan un número; indicar --scale si no",
        ),
        Values::CodeMayBeNoAnswer { value, lowest, highest } => Said::and(
            format!(
                "la respuesta {value} es mucho más rara, o mucho más frecuente, que las valoraciones vecinas: se lee como una valoración en {lowest}-{highest}, aunque puede significar «sin respuesta»"
            ),
            format!(
                "indicar --missing {value} si significa «sin respuesta», --scale {lowest}-{highest} si es una valoración"
            ),
        ),
        Values::BelowZero { value, highest } => Said::and(
            format!(
                "{value} está junto a 0 a {highest} y cuenta como sin respuesta, aunque la escala puede ir de -{highest} a {highest}"
            ),
            format!(
                "indicar --missing={value} si significa «sin respuesta», --scale=-{highest}-{highest} si es una valoración"
            ),
        ),
        Values::EndOfOneSide { value, lowest, highest } => Said::and(
            format!(
                "solo un lado tiene la respuesta {value}, y el otro todas las de debajo: los dos se leen en {lowest}-{highest}, aunque el otro puede tener una escala más corta, o {value} puede significar «sin respuesta»"
            ),
            format!(
                "indicar --scale {lowest}-{highest} si los dos se preguntaron así, --missing {value} si significa «sin respuesta»; convertir un lado si eran dos escalas"
            ),
        ),
        Values::ScaleNeverReached { lowest, highest, top } => Said::and(
            format!(
                "la escala se declara como {lowest}-{highest}, y ninguna respuesta supera {top}: las respuestas quizá están en {}-{top}",
                lowest.min(1.0)
            ),
            "declarar la escala que se preguntó: en ella se basan el punto medio y las proporciones de las valoraciones más altas",
        ),
        Values::EndNotChosen { lowest, highest, unchosen } => Said::and(
            format!(
                "nadie dio {}, así que se toma la escala habitual {lowest}-{highest}",
                numbers(unchosen, "y")
            ),
            "indicar --scale con la valoración más baja y la más alta que se podían dar: en ellas se basan el punto medio y las proporciones de las valoraciones más altas",
        ),
        Values::LabelsContradictNames { side: of } => Said::and(
            format!(
                "las columnas con nombre de {} contienen respuestas que hablan de {}",
                side(*of),
                side(of.other())
            ),
            "comprobar los nombres, o decir qué columnas son cuáles con --importance-columns y --performance-columns",
        ),
        Values::LowestOrNoAnswer { side: of, words, rated } => Said::and(
            format!(
                "{} contiene «1 = {words}», que puede ser la valoración más baja o la falta de respuesta: {}",
                side(*of),
                if *rated {
                    "se lee como la valoración más baja"
                } else {
                    "se lee como falta de respuesta"
                }
            ),
            if *rated {
                "declararlo con --missing 1 si significa falta de respuesta"
            } else {
                "quitar esas palabras del archivo si 1 es la valoración más baja"
            },
        ),
        Values::LabelDirection { side: of, lowest, highest, down } => Said::and(
            format!(
                "las palabras de {} no dicen con seguridad qué extremo es el mejor («{lowest}», «{highest}»): {}",
                side(*of),
                if *down {
                    "un número bajo se lee como la mejor respuesta"
                } else {
                    "un número alto se lee como la mejor respuesta"
                }
            ),
            "escribir reversed = true en el archivo de estudio si 1 es lo mejor, y reversed = false si no",
        ),
        Values::ShiftedRows { count, rows } => Said::and(
            format!(
                "{}: más celdas que columnas, por lo que las respuestas pueden estar desplazadas ({})",
                left_out(*count),
                row_numbers(*count, rows)
            ),
            "poner entre comillas los textos de estas filas que contienen el separador, o exportar de nuevo el archivo",
        ),
        Values::RowsBesideThemselves { count, rows } => Said::and(
            format!(
                "{}: hay un texto entre las valoraciones y un número entre los textos, así que las celdas están desplazadas una columna ({})",
                left_out(*count),
                row_numbers(*count, rows)
            ),
            "corregir estas filas, o exportar de nuevo el archivo",
        ),
        Values::RowsBesideTheirNumbers { count, rows } => Said::and(
            format!(
                "{}: la primera columna cuenta las filas, y aquí el número está una columna a la derecha, o en su lugar hay una respuesta y nada en la última columna, así que las celdas están desplazadas una columna ({})",
                left_out(*count),
                row_numbers(*count, rows)
            ),
            "corregir estas filas, o exportar de nuevo el archivo",
        ),
        Values::OddIds { ids, row } => Said::and(
            format!(
                "la primera columna contiene números, pero {} desde la fila {row}: {}, aunque filas como los totales se llaman así",
                quoted(ids),
                if ids.len() == 1 { "se lee como un encuestado" } else { "se leen como encuestados" }
            ),
            "borrar estas filas si nadie dio esas respuestas, o dar números también a esos encuestados",
        ),
        Values::TestRows { column, rows } => Said::and(
            format!(
                "una celda de «{column}» dice que su fila es una prueba ({}): se lee de todos modos como la de un encuestado",
                row_numbers(rows.len() as u64, rows)
            ),
            "borrar estas filas si alguien solo probó el cuestionario",
        ),
        Values::NoId { rows } => Said::and(
            format!(
                "{} valoraciones y nada en la primera columna, donde todas las demás tienen algo: {}, aunque los objetivos, las medias o los números de las preguntas pueden figurar así",
                if let [row] = rows.as_slice() {
                    format!("la fila {row} tiene")
                } else {
                    format!("{} tienen", row_numbers(rows.len() as u64, rows))
                },
                if rows.len() == 1 { "se lee como un encuestado" } else { "se leen como encuestados" }
            ),
            "borrar estas filas si nadie dio esas respuestas, o rellenar su primera columna",
        ),
        Values::RowsEndEarly { count, first, usual } => Said::and(
            format!(
                "{} una celda menos que las {usual} habituales (primera: fila {first}): la última se lee como vacía, aunque puede faltar una celda antes, y todas las siguientes estarían desplazadas",
                if *count == 1 { "1 fila tiene".to_owned() } else { format!("{count} filas tienen") }
            ),
            "mirar estas filas y corregirlas o exportar de nuevo el archivo",
        ),
        Values::HalvesOrTicks { side: of, example, count } => Said::and(
            format!(
                "{} contiene números enteros y {count} celdas como «{example}»: se leen como medios puntos, aunque dos marcas tienen el mismo aspecto",
                the_side(*of)
            ),
            "corregir estas celdas si los encuestados marcaron dos respuestas; escribir todas las valoraciones con decimales si dieron medios puntos",
        ),
        Values::BlankUnits { column, count, clusters } => Said::and(
            format!(
                "«{column}» está vacía en {count} encuestados: {}",
                if *clusters {
                    "cada uno se toma como un conglomerado propio"
                } else {
                    "se toman como un estrato propio"
                }
            ),
            "completar estas celdas, o excluir a estos encuestados con --where",
        ),
        Values::RowsLeftOut { stray, count, rows } => Said::seen(format!(
            "{}: {} ({})",
            left_out(*count),
            match stray {
                Stray::Figures => "un total, una media u otra cifra sobre otras filas",
                Stray::Note => "una nota bajo la tabla",
                Stray::Header => "otra vez el encabezado",
                Stray::Scales => "la escala de cada columna",
            },
            row_numbers(*count, rows)
        )),
        Values::FormulasWithoutResults { count, cells } => Said::and(
            format!(
                "{count} celdas contienen una fórmula sin resultado guardado y se leen como vacías ({}{})",
                cells.join(", "),
                if *count > cells.len() as u64 { ", …" } else { "" }
            ),
            "abrir el libro en una hoja de cálculo y guardarlo, para que contenga los resultados",
        ),
        Values::OutcomeMissing { column, texts } => Said::seen(format!(
            "resultado «{column}»: celdas tomadas como sin respuesta: {}",
            texts.iter().map(|(text, count)| format!("«{text}» ({count})")).collect::<Vec<_>>().join(", ")
        )),
        Values::OutcomeBeyond { column, values, lowest, highest } => Said::and(
            format!(
                "resultado «{column}»: {} queda fuera de la escala {lowest}-{highest} que dice su encabezado, y se lee como respuesta",
                quoted(values)
            ),
            "añadir --missing con el número si significa «sin respuesta»",
        ),
        Values::CellsMissing { column, texts } => Said::seen(format!(
            "columna «{column}»: celdas tomadas como sin respuesta: {}",
            texts.iter().map(|(text, count)| format!("«{text}» ({count})")).collect::<Vec<_>>().join(", ")
        )),
        Values::NegativeValues { column, count, least } => Said::and(
            format!(
                "valor «{column}»: {count} encuestados valen menos de 0 (el más bajo: {least}); cuentan así"
            ),
            "comprobar que la columna contiene lo que vale cada encuestado, pérdidas incluidas",
        ),
        Values::OutcomeStray { column, value } => Said::and(
            format!(
                "resultado «{column}»: {value} queda justo fuera de una escala de la que se usaron todos los puntos, y se lee como una respuesta"
            ),
            format!("añadir --missing {value} si significa «sin respuesta»"),
        ),
        Values::WalletShares { rank, providers } => Said::seen(format!(
            "resultado \"wallet\": del rango «{rank}» entre n = «{providers}», la cuota de gasto (1 - rank/(n + 1))*2/n"
        )),
        Values::LevelsMissing { column, texts } => Said::seen(format!(
            "columna «{column}»: en ningún grupo, porque el archivo los declara ausentes: {}",
            texts.iter().map(|(text, count)| format!("«{text}» ({count})")).collect::<Vec<_>>().join(", ")
        )),
        Values::OutcomeTurned { column, sum, why } => Said::seen(format!(
            "resultado «{column}»: sus códigos van de mejor a peor, {}: invertidos, {sum} − código",
            turned(why)
        )),
        Values::OutcomeYesNo { column } => {
            Said::seen(format!("resultado «{column}»: sí se lee como 1 y no como 0"))
        }
        Values::OutcomeWords { column, lowest, highest, labels } => Said::seen(format!(
            "resultado «{column}»: las palabras se leen como {lowest} a {highest}: {}",
            labels.iter().map(|label| format!("«{label}»")).collect::<Vec<_>>().join(" < ")
        )),
        Values::ZeroWeights { column, count: 1 } => {
            Said::seen(format!("1 encuestado tiene el peso 0 en la columna «{column}» y no cuenta"))
        }
        Values::ZeroWeights { column, count } => {
            Said::seen(format!("{count} encuestados tienen el peso 0 en la columna «{column}» y no cuentan"))
        }
        Values::OneName { column, names } => Said::seen(format!(
            "columna «{column}»: los nombres que solo difieren en mayúsculas o espacios son uno: {}",
            names
                .iter()
                .map(|(name, others)| format!("«{name}» y {}", quoted(others)))
                .collect::<Vec<_>>()
                .join("; ")
        )),
        Values::NoNetPromoter { outcome, lowest, highest } => Said::and(
            format!(
                "las respuestas de «{outcome}» van de {lowest} a {highest}, y un Net Promoter Score necesita de 0 a 10: no se da ninguno"
            ),
            "preguntar la recomendación de 0 a 10, o leer el resultado tal como es",
        ),
        Values::NoEffortDirection { outcome } => Said::and(
            format!(
                "«{outcome}» pregunta por el esfuerzo, y sus palabras no dicen si una respuesta alta es mucho o poco esfuerzo: no se da puntuación"
            ),
            "llamar a la columna por su pregunta, como «¿Fue fácil?» o «¿Cuánto esfuerzo le costó?»",
        ),
    }
}

fn answers(of: Option<Side>) -> String {
    of.map_or_else(
        || "las respuestas del resultado".to_owned(),
        |of| format!("las respuestas de {}", side(of)),
    )
}

fn left_out(count: u64) -> String {
    if count == 1 { "se omite 1 fila".to_owned() } else { format!("se omiten {count} filas") }
}
