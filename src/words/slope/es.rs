//! Spanish.

use super::{SlopeCounts, SlopeWords};
use crate::analysis::Verdict;
use crate::words::es::{N, in_words};
use crate::words::number::uncapital;

/// Spanish.
pub const WORDS: SlopeWords = SlopeWords {
    title: |counts| {
        let &SlopeCounts { waves, rows, rising, falling, certain, only, detectable } = counts;
        let message = match (rising + falling, only) {
            (0, _) => match detectable {
                Some(change) => format!(
                    "Ningún cambio de desempeño demostrado; un cambio de {change} se habría detectado cuatro de cada cinco veces"
                ),
                None => format!("Ningún cambio de desempeño demostrado en {rows} filas"),
            },
            (1, Some((name, change))) => {
                let verb = if rising == 1 { "sube" } else { "baja" };
                format!("El desempeño cambia en una de {rows} filas: {name} {verb} {change}")
            }
            _ => match (rising, falling) {
                (rising, 0) => {
                    format!("El desempeño sube en {} de {rows} filas y no baja en ninguna", in_words(rising))
                }
                (0, falling) => {
                    format!("El desempeño baja en {} de {rows} filas y no sube en ninguna", in_words(falling))
                }
                (rising, falling) => {
                    let rows = if rising == 1 { "fila" } else { "filas" };
                    format!(
                        "El desempeño sube en {} {rows} y baja en {}",
                        in_words(rising),
                        in_words(falling)
                    )
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
    subtitle: |noun, ends, waves| match ends {
        Some([low, high]) => {
            format!("Desempeño medio de cada {}, valoraciones {low}-{high} · {waves}", noun.one)
        }
        None => format!(
            "Desempeño de cada {}, porcentaje de valoraciones en las dos categorías más altas · {waves}",
            noun.one
        ),
    },
    description: |rows, noun, waves, [old, new]| {
        let over = if waves > 2 { format!(" en {waves} olas") } else { String::new() };
        format!(
            "Gráfico de pendientes de {rows} {}{over}: una línea del desempeño en {old} al de {new}, el cambio con su intervalo y los \
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
