//! Spanish.

use super::{Agreed, AudienceWords};
use crate::analysis::{Asking, AudienceFinding, Estimates};
use crate::words::es::N;
use crate::words::number::UNDEFINED;

/// Spanish.
pub const WORDS: AudienceWords = AudienceWords {
    heading: |audience, reference| format!("{audience} junto a {reference}: desempeño"),
    few: |least| format!("Oculto: filas con menos de {least} respuestas."),
    withheld: |audience| {
        format!(
            "{audience}: no se muestra; respondieron muy pocos, o sus cifras se deducirían de las de otros."
        )
    },
    difference: "Δ",
    importance_difference: "Imp. Δ",
    verdict: "Veredicto",
    estimates: |verdict| match verdict {
        Estimates::Overestimates => "sobrestima",
        Estimates::Underestimates => "subestima",
        Estimates::Aligned => "coincide",
        Estimates::Unclear => "no está claro",
    },
    finding: |finding, rows| {
        let kind = match finding {
            AudienceFinding::BlindSpot => "Puntos ciegos (una prioridad, sobrestimada)",
            AudienceFinding::HiddenStrength => "Fortalezas ocultas (bueno, subestimado)",
        };
        format!("{kind}: {}", rows.join("; "))
    },
    asked: |audience, reference, asks| match asks {
        Some(Asking::Own) => format!("{audience}: su propia opinión."),
        Some(Asking::Belief) => format!("{audience}: lo que creen que piensan {reference}."),
        None => format!(
            "{audience}: sus respuestas; el archivo de estudio no dice si es su propia opinión o lo que creen que piensan \
             {reference} ([[audience]] asks)."
        ),
    },
    bases: |[reference, audience], [n, m]| {
        format!("{reference} n = {}, {audience} n = {}.", N.count(n), N.count(m))
    },
    columns: |alpha, aligned| {
        format!(
            "Δ = público − referencia. Sobrestima o subestima: p ajustado inferior a {}; coincide: todo el intervalo dentro de \
             ±{}; si no, no está claro. ▲▼ la importancia difiere.",
            N.plain(alpha),
            N.plain(aligned)
        )
    },
    agreement: |rows, shared, importance, performance| {
        let of = |agreed: Agreed| {
            let number = |value: Option<f64>| value.map_or(UNDEFINED.to_owned(), |value| N.value(value, 2));
            let bias = agreed.bias.map_or(UNDEFINED.to_owned(), |bias| N.gap(bias, 2));
            format!(
                "correlación de rangos {}, diferencia media {bias}, concordancia {}",
                number(agreed.spearman),
                number(agreed.concordance)
            )
        };
        format!(
            "En {rows} filas: importancia: {}; desempeño: {}; {shared} en el mismo cuadrante.",
            of(importance),
            of(performance)
        )
    },
    priorities: |[shared, reference, audience]| {
        let list = |names: &[String]| if names.is_empty() { "ninguna".to_owned() } else { names.join("; ") };
        format!(
            "Prioridades de ambos: {}. Solo de la referencia: {}. Solo del público: {}.",
            list(&shared),
            list(&reference),
            list(&audience)
        )
    },
    outcome: |outcome, [reference, audience], [said, other], interval, belief| {
        let verb = if belief { "lo cree" } else { "lo dice" };
        let points = 100.0 * (other - said);
        let ends = interval.map_or_else(String::new, |(low, high)| {
            format!(" [{}; {}]", N.gap(100.0 * low, 0), N.gap(100.0 * high, 0))
        });
        format!(
            "{outcome}: el {} de {audience} {verb}, el {} de {reference} lo dice: {} puntos{ends}.",
            N.percent(other, 0),
            N.percent(said, 0),
            N.gap(points, 0)
        )
    },
};
