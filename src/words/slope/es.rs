//! Spanish.

use super::{SlopeCounts, SlopeWords, Unit, by};
use crate::analysis::Verdict;
use crate::words::es::{N, in_words, top};
use crate::words::number::uncapital;

/// Spanish.
pub const WORDS: SlopeWords = SlopeWords {
    title: |counts| {
        let &SlopeCounts { measure, waves, rows, rising, falling, certain, only, detectable } = counts;
        let the = by(measure, ["La importancia", "El desempeño", "La brecha"]);
        let of = by(measure, ["importancia", "desempeño", "brecha"]);
        let message = match (rising + falling, only) {
            (0, _) => match detectable {
                Some(change) => format!(
                    "Ningún cambio de {of} demostrado; un cambio de {change} se habría detectado cuatro de cada cinco veces"
                ),
                None => format!("Ningún cambio de {of} demostrado en {} filas", in_words(rows)),
            },
            (1, Some((name, change))) => {
                let of = in_words(rows);
                // The name of a row may be one or many, so no verb follows it.
                let way = if rising == 1 { "subida" } else { "bajada" };
                format!("{the} cambia en una de {of} filas: {name}, {way} de {change}")
            }
            _ => match (rising, falling) {
                (2, 0) if rows == 2 => format!("{the} sube en las dos filas"),
                (0, 2) if rows == 2 => format!("{the} baja en las dos filas"),
                (rising, 0) => format!(
                    "{the} sube en {} de {} filas y no baja en ninguna",
                    in_words(rising),
                    in_words(rows)
                ),
                (0, falling) => format!(
                    "{the} baja en {} de {} filas y no sube en ninguna",
                    in_words(falling),
                    in_words(rows)
                ),
                (rising, falling) => {
                    let rows = if rising == 1 { "fila" } else { "filas" };
                    format!("{the} sube en {} {rows} y baja en {}", in_words(rising), in_words(falling))
                }
            },
        };
        let message = match waves {
            ..=2 => message,
            waves => format!("En {waves} olas, {}", uncapital(&message)),
        };
        match certain {
            0 => message,
            1 => format!("{message}; un cambio de cuadrante es cierto"),
            several => format!("{message}; {} cambios de cuadrante son ciertos", in_words(several)),
        }
    },
    measure: |measure, row, unit| {
        let of = |shown: &str| format!("{shown} de cada {}", row.one);
        match unit {
            Unit::Ratings([low, high]) => {
                let mean = ["Importancia media", "Desempeño medio", "Brecha media (importancia − desempeño)"];
                format!("{}, valoraciones {low}-{high}", of(by(measure, mean)))
            }
            Unit::Shares(boxes) => {
                let shares = ["Importancia", "Desempeño", "Brecha (importancia − desempeño)"];
                format!("{}, porcentaje de valoraciones en {}", of(by(measure, shares)), top(boxes))
            }
        }
    },
    description: |measure, rows, noun, waves, [old, new]| {
        let over = if waves > 2 { format!(" en {waves} olas") } else { String::new() };
        let (from, to) =
            by(measure, [("de la importancia", "a la"), ("del desempeño", "al"), ("de la brecha", "a la")]);
        format!(
            "Gráfico de pendientes de {rows} {}{over}: una línea {from} en {old} {to} de {new}, el cambio con su intervalo y los \
             cuadrantes de los que cambian.",
            noun.of(rows)
        )
    },
    across: |first, last| format!("De la primera ola a la última: {first} → {last}"),
    change: |confidence| format!("Cambio e IC {}", N.level(confidence)),
    verdict: "Veredicto",
    quadrant: "Cuadrante",
    probability: "probabilidad",
    rises: "sube",
    falls: "baja",
    sure: |verdict| match verdict {
        Verdict::Certain => "cierto",
        Verdict::Likely => "probable",
        Verdict::Uncertain => "incierto",
    },
    no_gap: "sin brecha",
    worse: "Una brecha que sube es un empeoramiento.",
    line: |name, old, new| format!("{name} {old}, después {new}"),
    colour: |adjustment, alpha, detectable, several| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        let seen = detectable.map_or_else(String::new, |change| {
            format!("; un cambio real de {change} se habría visto cuatro de cada cinco veces")
        });
        let change = if several {
            "cambio de la primera ola a la última, significativo"
        } else {
            "cambio significativo"
        };
        format!("Color: {change} al {alpha}{adjusted}. Gris: ningún cambio demostrado{seen}.")
    },
    moves: "Cambio de cuadrante: cierto desde el 95\u{a0}%, probable desde el 80\u{a0}%, si no incierto (basta el azar).",
    marks: |own| {
        if own {
            "Marcador: el cuadrante en esa ola, respecto a su propia línea."
        } else {
            "Marcador: el cuadrante en esa ola, respecto a una misma línea para todas."
        }
    },
    before: |wave, importance, performance| {
        format!(
            "Líneas discontinuas: las líneas de corte de {wave} (importancia {importance}; desempeño {performance})."
        )
    },
    others: |rows, noun| format!("{rows} {} más: ningún cambio demostrado.", noun.of(rows)),
};
