//! What the data doctor finds, in Spanish.

use super::{quoted, side, the_side};
use crate::message::{Findings, Said};

pub fn sentence(what: &Findings) -> Said {
    match what {
        Findings::Ceiling { top_share, spread, lowest, highest } => Said::and(
            match top_share {
                Some(share) => {
                    format!("el {:.0}\u{a0}% de las valoraciones de importancia son {highest}", 100.0 * share)
                }
                None => format!(
                    "la importancia media varía como mucho {} entre criterios (escala {lowest}-{highest})",
                    two_decimals(*spread)
                ),
            },
            "la importancia declarada apenas distingue los criterios: derivarla de un resultado (--importance johnson --outcome COLUMN)",
        ),
        Findings::ReversedCriterion { side: of, criterion, r } => Said::and(
            format!(
                "{} de «{criterion}» va en contra de los demás criterios (r = {})",
                the_side(*of),
                two_decimals(*r)
            ),
            "comprobar si sus respuestas se codificaron de mejor a peor",
        ),
        Findings::ReversedPerformance { r } => Said::and(
            format!(
                "los encuestados que valoran más alto el desempeño puntúan más bajo en el resultado (r = {})",
                two_decimals(*r)
            ),
            "uno de los dos va probablemente de mejor a peor: invertirlo con reversed = true en study.toml",
        ),
        Findings::SwappedSides => Said::and(
            "las respuestas de un lado hablan del otro: importancia y desempeño parecen intercambiados",
            "decir qué columnas son cuáles con --importance-columns y --performance-columns",
        ),
        Findings::UnequalScales { importance: [il, ih], performance: [pl, ph] } => Said::and(
            format!("la importancia está en una escala {il}-{ih} y el desempeño en {pl}-{ph}"),
            "declarar una sola escala si ambos se preguntaron en ella; si no, llevar ambos a 0-100 de su rango declarado",
        ),
        Findings::MixedScales { criteria, top, lowest, highest, reached } => Said::and(
            format!(
                "nadie valoró por encima de {top} en una escala {lowest}-{highest} en la que otros criterios llegan a {reached}, como si estos se hubieran preguntado en una más corta: {}",
                quoted(criteria)
            ),
            "indicar --scale si todos se preguntaron en una escala; si no, analizar por separado los de cada escala o recodificarlos en una sola",
        ),
        Findings::LevelScales { column, levels, top, lowest, highest } => Said::and(
            format!(
                "nadie valoró por encima de {top} en una escala {lowest}-{highest} donde «{column}» es {}, mientras otros llegan a {highest}, como si allí se hubiera preguntado en una más corta",
                quoted(levels)
            ),
            "analizar cada escala por separado (--where), o recodificarlas en una sola",
        ),
        Findings::OddFractions { criteria } => Said::and(
            format!(
                "contiene fracciones donde todos los demás criterios se valoraron con números enteros, como haría una media o una puntuación: {}",
                quoted(criteria)
            ),
            "excluirlo si se calculó; si no, indicar --scale",
        ),
        Findings::TinyBase { least, criteria } => Said::and(
            format!("valorados en ambos lados por menos de {least} encuestados: {}", counted(criteria)),
            "tratar sus cifras como anecdóticas",
        ),
        Findings::SuspiciousCode { side: of, value, times } => Said::and(
            format!("{}: {value} se dio {times} veces, mucho más que sus vecinos", side(*of)),
            "si significa «sin respuesta», decirlo con --missing",
        ),
        Findings::RareTop { side: of, top, times, below } => Said::and(
            format!(
                "{}: {top} se dio {times} veces y {} {below} veces, como si la escala terminara ahí",
                side(*of),
                top - 1
            ),
            format!("decir --missing {top} si significa «sin respuesta»; si no, --scale 1-{top}"),
        ),
        Findings::StraightLiners { straight, respondents } => Said::and(
            format!(
                "{straight} de {respondents} encuestados dan a todos los criterios la misma importancia y a todos el mismo desempeño"
            ),
            "comparar los resultados sin ellos: llevan todos los criterios al mismo sitio",
        ),
        Findings::DuplicatedIds { ids, rows } => Said::and(
            match ids {
                1 => format!("1 identificador de encuestado aparece más de una vez, en {rows} filas"),
                _ => format!("{ids} identificadores de encuestado aparecen más de una vez, en {rows} filas"),
            },
            "conservar una fila por encuestado, o decir que las filas son encuestado × criterio",
        ),
        Findings::MarkedRows { column, marks, rows, respondents } => Said::and(
            format!(
                "«{column}» dice de {rows} de {respondents} filas que no cuentan ({}): se leen igualmente",
                quoted(marks)
            ),
            "excluirlas con una condición sobre esta columna (--where), o compararlas con las demás con --by",
        ),
        Findings::IdenticalRespondents { rows } => Said::and(
            match rows {
                1 => "1 fila repite todas las valoraciones de otra".to_owned(),
                _ => format!("{rows} filas repiten todas las valoraciones de otra"),
            },
            "comprobar si un cuestionario se importó dos veces",
        ),
    }
}

pub fn two_decimals(value: f64) -> String {
    format!("{value:.2}").replace('.', ",")
}

/// Criteria with their counts, the first few.
fn counted(criteria: &[(String, u64)]) -> String {
    const SHOWN: usize = 8;
    let shown: Vec<String> = criteria.iter().take(SHOWN).map(|(name, n)| format!("«{name}» ({n})")).collect();
    shown.join(", ") + if criteria.len() > SHOWN { ", …" } else { "" }
}
