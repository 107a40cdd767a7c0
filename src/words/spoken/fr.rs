//! French.

use super::SpokenWords;
use crate::words::fr::N;

/// French.
pub const WORDS: SpokenWords = SpokenWords {
    heading: "Avec leurs mots",
    quotes_of: |name, failed, all| {
        format!(
            "{name}\u{a0}: {} des {} qui en ont parlé le notent sous son importance",
            N.count(failed),
            N.count(all)
        )
    },
    withheld: |name, least| {
        format!("{name}\u{a0}: masqué\u{202f}; moins de {least} de ceux à qui cela a manqué en ont parlé.")
    },
    quotes_note: "Citations\u{a0}: de ceux à qui la ligne a le plus manqué, les plus typiques et courtes\u{202f}; adresses, \
                  liens et nombres sont couverts. Elles disent comment c’est dit, non combien de fois.",
    word: "Mot",
    heads: ["En manque", "Autres", "n", "z"],
    no_word: |least| format!("Aucun mot d’au moins {least}\u{a0}répondants ne se distingue du hasard."),
    words_note: |least| {
        format!(
            "Mots\u{a0}: combien de fois les disent ceux en manque et les autres, et z du rapport des cotes entre les deux \
             groupes (|z| ≥ 1,96, au moins {least}\u{a0}répondants). Casse, accents et mots outils sont écartés, pas les \
             terminaisons."
        )
    },
    balance: "Positif contre négatif",
    balance_heads: ["Positives", "Négatives", "Rapport"],
    overall: "Ensemble",
    to_one: |ratio| format!("{}\u{a0}: 1", N.value(ratio, 1)),
    balance_note: |high, low| {
        format!(
            "Notes de performance de {} et plus pour chaque note de {} et moins. 3\u{a0}: 1 est un usage, pas une loi.",
            N.plain(high),
            N.plain(low)
        )
    },
};
