//! Spanish.

use super::SpokenWords;
use crate::words::es::N;

/// Spanish.
pub const WORDS: SpokenWords = SpokenWords {
    heading: "En sus palabras",
    quotes_of: |name, failed, all| {
        format!(
            "{name}: {} de {} que escribieron sobre ello lo valoraron por debajo de su importancia",
            N.count(failed),
            N.count(all)
        )
    },
    withheld: |name, least| {
        format!("{name}: no se muestra; menos de {least} de los descontentos escribieron sobre ello.")
    },
    quotes_note: "Citas: de quienes tienen el mayor déficit, las más típicas y breves; direcciones, enlaces y números van \
                  tapados. Dicen cómo se expresa, no con qué frecuencia.",
    word: "Palabra",
    heads: ["Déficit", "Demás", "n", "z"],
    no_word: |least| format!("Ninguna palabra de al menos {least} encuestados se distingue del azar."),
    words_note: |least| {
        format!(
            "Palabras: con qué frecuencia las dicen los encuestados con déficit y los demás, y z del logaritmo de las \
             probabilidades relativas entre ambos grupos (|z| ≥ 1,96, al menos {least} encuestados). No cuentan mayúsculas, \
             tildes ni palabras funcionales; las terminaciones, sí."
        )
    },
    balance: "Valoraciones positivas y negativas",
    balance_heads: ["Positivas", "Negativas", "Razón"],
    overall: "Todas juntas",
    to_one: |ratio| format!("{} : 1", N.value(ratio, 1)),
    balance_note: |high, low| {
        format!(
            "Valoraciones de desempeño de {} o más por cada una de {} o menos. 3 : 1 es una regla práctica, no una ley.",
            N.plain(high),
            N.plain(low)
        )
    },
};
