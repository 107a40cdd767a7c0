//! Spanish.

use super::{DotCounts, DotWords};
use crate::words::es::{N, in_words, top};
use crate::words::slope::Unit;

/// Spanish.
pub const WORDS: DotWords = DotWords {
    title: |counts| {
        let &DotCounts { names: [audience, reference], rows, noun, priorities, blind, hidden, only, .. } =
            counts;
        let [over, under] = counts.over_and_under;
        // The name of an audience may be one or many, so no verb follows it.
        let strengths = |n: usize| match n {
            1 => "una fortaleza subestimada".to_owned(),
            n => format!("{} fortalezas subestimadas", in_words(n)),
        };
        match (blind, hidden, over + under) {
            (0, 0, 0) => format!(
                "Ninguna diferencia demostrada entre {audience} y {reference} en {rows} {}",
                noun.of(rows)
            ),
            (0, 0, _) => {
                let part = |n: usize, one: &str| {
                    let plural = if n == 1 { "" } else { "s" };
                    (n > 0).then(|| format!("{n} {one}{plural}"))
                };
                let parts: Vec<String> =
                    part(over, "sobrestimado").into_iter().chain(part(under, "subestimado")).collect();
                format!(
                    "{audience}: de {rows} {}, {}; ninguna prioridad entre ellos",
                    noun.of(rows),
                    parts.join(" y ")
                )
            }
            (0, hidden, _) => format!("{audience}: {}", strengths(hidden)),
            (1, 0, _) => match only {
                Some((name, difference)) => {
                    format!("{audience}: una prioridad sobrestimada, {name} ({difference})")
                }
                None => format!("{audience}: una prioridad sobrestimada"),
            },
            _ => {
                let of = if blind == priorities && priorities > 1 {
                    format!("las {} prioridades sobrestimadas", in_words(priorities))
                } else if priorities == 1 {
                    "la única prioridad sobrestimada".to_owned()
                } else {
                    let plural = if blind == 1 { "" } else { "s" };
                    format!(
                        "{} de las {} prioridades sobrestimada{plural}",
                        in_words(blind),
                        in_words(priorities)
                    )
                };
                let and = if hidden > 0 { format!(" y {}", strengths(hidden)) } else { String::new() };
                format!("{audience}: {of}{and}")
            }
        }
    },
    subtitle: |unit, bases| match unit {
        Unit::Ratings([low, high]) => {
            format!("Desempeño percibido, valoraciones medias {low}-{high} · {bases}")
        }
        Unit::Shares(boxes) => {
            format!("Desempeño percibido, porcentaje de valoraciones en {} · {bases}", top(boxes))
        }
    },
    description: |rows, noun, names| {
        format!(
            "Puntos enlazados de {rows} {}: el desempeño según {}, y las diferencias.",
            noun.of(rows),
            names.join(", ")
        )
    },
    performance: "Desempeño percibido",
    minus: |reference, confidence| format!("menos {reference}, ± {}", N.level(confidence)),
    withheld: "no se muestra",
    blind_spot: "Punto ciego",
    hidden_strength: "Fortaleza oculta",
    longest: "Fortaleza oculta",
    marks: |adjustment, alpha, aligned| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        format!(
            "Línea gruesa, diferencia en negrita: significativa al {alpha}{adjusted}. Punto ciego: una prioridad sobrestimada; \
             fortaleza oculta: un punto fuerte subestimado. Coincide: todo el intervalo dentro de ±{aligned}."
        )
    },
    shapes: |reference| {
        format!("Número y forma junto a un nombre: su posición y su cuadrante para {reference}.")
    },
    agreement: |correlation| format!("concordancia de rangos (Spearman) {correlation}"),
    others: |rows, noun| format!("{rows} {} más: ninguna diferencia demostrada.", noun.of(rows)),
};
