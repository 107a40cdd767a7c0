//! Why answers could not be turned into numbers, in Spanish.

use super::side;
use super::words::{dozen, dozen_plain, near};
use crate::message::shell::listed;
use crate::message::what::usual_scale;
use crate::message::{CodingError, Said};

/// What was seen and what to do.
pub fn sentence(what: &CodingError) -> Said {
    match what {
        CodingError::Empty { side: of } => Said::and(
            format!(
                "las columnas de {} no contienen ninguna valoración: todas las celdas están vacías o significan «sin respuesta»",
                side(*of)
            ),
            "comprobar con `ecart inspect` que son las columnas correctas",
        ),
        CodingError::UnknownLabels { side: of, labels, nearest } => Said::and(
            format!(
                "las respuestas de {} {} no coinciden con ninguna escala conocida{}",
                side(*of),
                dozen(labels),
                near(nearest)
            ),
            format!(
                "enumerarlas de menor a mayor en un archivo de texto study.toml y añadir --study study.toml: {of}_labels = {}",
                listed(labels)
            ),
        ),
        CodingError::Ambiguous { side: of, labels, first, second } => Said::and(
            format!(
                "las respuestas de {} {} están en dos escalas que las ordenan de otro modo: {first} y {second}",
                side(*of),
                dozen(labels)
            ),
            format!(
                "indicar el número de puntos con --scale, o enumerar las respuestas de menor a mayor en study.toml: {of}_labels = [\"…\", \"…\"]"
            ),
        ),
        CodingError::OtherPoints { side: of, found, points } => Said::and(
            format!(
                "las respuestas de {} son {found}, pero la escala declarada tiene {points} puntos",
                side(*of)
            ),
            format!(
                "quitar --scale, o enumerar las respuestas de menor a mayor en study.toml: {of}_labels = [\"…\", \"…\"]"
            ),
        ),
        CodingError::NoScale { side: of, values } => Said::and(
            format!(
                "las respuestas de {} {} no encajan en ninguna escala habitual como 1-5 o 0-10",
                side(*of),
                dozen(values)
            ),
            "indicar la escala con --scale LOW-HIGH",
        ),
        CodingError::UnclearEnds { side: of, words } => Said::and(
            format!(
                "las respuestas de {} son números con palabras en los extremos ({}), y nada dice qué extremo es el bajo",
                side(*of),
                dozen(words)
            ),
            format!("enumerar las respuestas de menor a mayor en study.toml: {of}_labels = [\"…\", \"…\"]"),
        ),
        CodingError::Dates { side: of, dates } => Said::and(
            format!(
                "las respuestas de {} {} son fechas: una hoja de cálculo las hizo de respuestas como 4/5 o 1-2",
                side(*of),
                dozen(dates)
            ),
            "dar formato de texto a las columnas antes de pegar o importar las respuestas, o exportarlas de nuevo",
        ),
        CodingError::Contradictory { side: of, codes } => Said::and(
            format!(
                "los códigos de {} y sus palabras se contradicen, y ninguna escala conocida ordena las palabras: {}",
                side(*of),
                dozen_plain(codes)
            ),
            format!("enumerar las palabras de menor a mayor en study.toml: {of}_labels = [\"…\", \"…\"]"),
        ),
        CodingError::OutcomeNotRead { column, answers } => Said::and(
            format!(
                "las respuestas del resultado «{column}» no son ni números ni una escala conocida, y hace falta una de las dos cosas: {}",
                dozen(answers)
            ),
            "recodificar las palabras a números, el mayor como mejor, o nombrar otro resultado",
        ),
        CodingError::Thousands { column, marked, whole } => Said::and(
            format!(
                "«{column}» contiene {marked} junto a {whole}, y nada dice si el signo separa millares o decimales"
            ),
            "escribir los números de la columna sin signo entre millares, o con decimales en todas partes",
        ),
        CodingError::OutcomeDates { column, dates } => Said::and(
            format!(
                "las respuestas del resultado «{column}» son fechas ({}): una hoja de cálculo las hizo de respuestas como 4/5 o 1-2",
                dozen(dates)
            ),
            "dar formato de texto a la columna antes de pegar o importar las respuestas, o exportarlas de nuevo",
        ),
        CodingError::OutcomeContradictory { column, codes } => Said::and(
            format!(
                "los códigos del resultado «{column}» y sus palabras se contradicen, y ninguna escala conocida ordena las palabras: {}",
                dozen_plain(codes)
            ),
            "recodificar las palabras a números, el mayor como mejor, o nombrar otro resultado",
        ),
        CodingError::UnlikeLabels { side: of, code, labels } => Said::and(
            format!(
                "las columnas de {} no significan lo mismo con sus códigos: {code} es «{}» en una y «{}» en otra",
                side(*of),
                labels[0],
                labels[1]
            ),
            "recodificar antes las columnas a una escala, o elegir las que comparten una",
        ),
        CodingError::MiddleOfLonger { side: of, labels, inner, all } => Said::and(
            format!(
                "las respuestas de {} {} son {inner} puntos, o el medio de {all} cuyos extremos nadie eligió",
                side(*of),
                dozen(labels)
            ),
            format!("decir cuál: --scale 1-{inner} o --scale 1-{all}"),
        ),
        CodingError::ScaleTooSmall { side: of, declared, found } => Said::and(
            format!(
                "las respuestas de {} van de {} a {}, y la escala declarada {}-{} no las abarca",
                side(*of),
                found.0,
                found.1,
                declared.0,
                declared.1
            ),
            format!(
                "declarar la escala que se preguntó{}, o decir con --missing cuáles significan «sin respuesta»",
                usual_scale(*found)
                    .map_or_else(String::new, |scale| format!(", por ejemplo --scale {scale}"))
            ),
        ),
        CodingError::YesNo { side: of, labels } => Said::and(
            format!(
                "las respuestas de {} {} son sí y no, que no es una escala de valoración",
                side(*of),
                dozen(labels)
            ),
            format!("elegir las columnas con valoraciones con --{of}-columns"),
        ),
        CodingError::TwoTicks { side: of, example, count } => Said::and(
            format!(
                "la respuesta de {} «{example}» son dos respuestas o un número con coma decimal, y todas las demás son números enteros ({count} celdas así)",
                side(*of)
            ),
            "conservar una respuesta en cada una, o escribir los decimales con punto",
        ),
        CodingError::TwoScales { importance, performance, words } => Said::and(
            format!(
                "la importancia está en una escala {}-{} y el desempeño en {}-{}, y una brecha necesita ambos en una",
                importance[0], importance[1], performance[0], performance[1]
            ),
            if (importance[0] < 0.0) != (performance[0] < 0.0) {
                "llevar antes un lado a la escala del otro"
            } else if *words {
                "añadir --scale si un lado simplemente no usa los extremos, enumerar las respuestas con importance_labels o performance_labels en un archivo de estudio, o convertir antes un lado"
            } else {
                "añadir --scale si un lado simplemente no usa los extremos, o convertir antes un lado"
            },
        ),
        CodingError::TooManyValues { values, most } => Said::and(
            format!("las valoraciones toman {values} valores distintos, y se leen como máximo {most}"),
            "redondearlas antes",
        ),
        CodingError::MeansOffScale { lowest, highest } => Said::and(
            format!(
                "las medias están entre {lowest} y {highest}, lo que no encaja en ninguna escala habitual"
            ),
            "indicar la escala con --scale LOW-HIGH",
        ),
    }
}
