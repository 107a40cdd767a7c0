//! Remarks that say which way numbers run without a number: `(lower is better)`, `(reverse coded)`, `_rev`.

use super::Runs;
use crate::input::columns::sides::tokens;
use crate::input::fold::fold;

/// Which way a remark says that numbers run; `None` where it says something else.
pub(super) fn runs(folded: &str, enclosed: bool) -> Option<Runs> {
    let words = tokens(folded);
    let coded = |word: &str| matches!(word, "r" | "rc" | "rev" | "neg") || is_reversed(word);
    let beside = |word: &str| BESIDE.contains(&word);
    if enclosed
        && words.iter().any(|(_, word)| coded(word))
        && words.iter().all(|(_, word)| coded(word) || beside(word))
    {
        return Some(Runs::Coded);
    }
    let says = |known: &[&str]| words.iter().any(|(_, word)| known.contains(&word.as_str()));
    let known = |word: &str| [LOWER, HIGHER, BETTER, WORSE, JOINING].iter().any(|list| list.contains(&word));
    if !words.iter().all(|(_, word)| known(word)) {
        return None;
    }
    match (says(LOWER), says(HIGHER), says(BETTER), says(WORSE)) {
        (true, false, true, false) | (false, true, false, true) => Some(Runs::Down),
        (false, true, true, false) | (true, false, false, true) => Some(Runs::Up),
        _ => None,
    }
}

/// A name without a tail that says that its codes are reversed: `perf_price_rev`, `sat_wifi_r`.
pub(super) fn without_coded_tail(code: &str) -> Option<String> {
    let (name, tail) = code.rsplit_once('_')?;
    // One letter says something in a list of variables only.
    let coded = TAILS.contains(&fold(tail).as_str())
        && if code.contains(' ') { tail.len() > 2 } else { name.contains('_') };
    coded.then(|| name.to_owned())
}

/// Whether a header says so in a word, and not with a letter that may stand for something else.
pub(super) fn says_in_full(header: &str) -> bool {
    tokens(header).iter().any(|(_, word)| word.chars().count() > 2 && is_reversed(&fold(word)))
}

fn is_reversed(word: &str) -> bool {
    REVERSED.iter().any(|stem| word.starts_with(stem))
}

/// Beginnings of words that say that codes are reversed, folded.
const REVERSED: &[&str] = &[
    "revers",
    "invers",
    "invert",
    "umgepol",
    "umkodier",
    "umcodier",
    "umgekehrt",
    "recod",
    "rekod",
    "rueckwarts",
    "omgekeerd",
    "omgepool",
    "hercodeer",
];

/// Words beside one that says so.
const BESIDE: &[&str] = &[
    "item", "items", "scale", "coded", "scored", "codiert", "kodiert", "skala", "echelle", "escala", "scala",
    "schaal", "codage", "code", "codee", "is", "est", "ist",
];

const TAILS: &[&str] =
    &["r", "rc", "rev", "reversed", "reverse", "inv", "inverted", "inverse", "umgepolt", "recoded"];

const LOWER: &[&str] = &[
    "lower",
    "low",
    "lowest",
    "less",
    "smaller",
    "niedriger",
    "niedrig",
    "kleiner",
    "bas",
    "basse",
    "faible",
    "moins",
    "petit",
    "petite",
    "menor",
    "bajo",
    "baja",
    "menos",
    "basso",
    "bassa",
    "meno",
    "minore",
    "baixo",
    "baixa",
    "lager",
    "laag",
    "minder",
];

const HIGHER: &[&str] = &[
    "higher", "high", "highest", "more", "greater", "bigger", "hoher", "hoch", "grosser", "haut", "haute",
    "eleve", "elevee", "grand", "grande", "mayor", "alto", "alta", "maggiore", "maior", "mais", "hoger",
    "hoog", "meer",
];

const BETTER: &[&str] = &[
    "better",
    "best",
    "good",
    "besser",
    "gut",
    "mieux",
    "meilleur",
    "meilleure",
    "bon",
    "bonne",
    "mejor",
    "bueno",
    "buena",
    "meglio",
    "migliore",
    "buono",
    "melhor",
    "bom",
    "beter",
    "goed",
];

const WORSE: &[&str] = &[
    "worse",
    "worst",
    "bad",
    "schlechter",
    "schlecht",
    "pire",
    "mauvais",
    "mauvaise",
    "peor",
    "malo",
    "mala",
    "peggio",
    "peggiore",
    "pior",
    "ruim",
    "slechter",
    "slecht",
];

/// Words between them.
const JOINING: &[&str] = &[
    "is",
    "are",
    "the",
    "a",
    "number",
    "numbers",
    "score",
    "scores",
    "value",
    "values",
    "ratings",
    "marks",
    "werte",
    "zahlen",
    "notes",
    "notas",
    "valeur",
    "valeurs",
    "valores",
    "punteggi",
    "sont",
    "sind",
    "son",
    "sono",
    "sao",
    "waarde",
    "waarden",
    "zijn",
    "means",
    "je",
    "desto",
    "umso",
    "ist",
    "est",
    "c",
    "es",
    "e",
    "plus",
    "le",
    "la",
    "il",
    "piu",
    "mas",
    "mais",
    "um",
    "o",
    "hoe",
    "how",
    "wert",
    "zahl",
    "note",
    "nota",
    "punteggio",
    "valor",
    "cijfer",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_which_way_numbers_run() {
        for down in [
            "lower is better",
            "lower scores are better",
            "higher = worse",
            "je niedriger, desto besser",
            "plus bas = meilleur",
            "menor es mejor",
            "più basso è meglio",
            "menor é melhor",
            "lager is beter",
        ] {
            assert_eq!(runs(&fold(down), true), Some(Runs::Down), "{down}");
        }
        for up in ["higher is better", "mayor es mejor", "lower = worse", "hoger is beter"] {
            assert_eq!(runs(&fold(up), true), Some(Runs::Up), "{up}");
        }
        for coded in [
            "reverse coded",
            "reversed",
            "échelle inversée",
            "neg",
            "R",
            "umgepolt",
            "inversé",
            "invertido",
            "omgekeerd",
        ] {
            assert_eq!(runs(&fold(coded), true), Some(Runs::Coded), "{coded}");
        }
        for name in ["low prices", "better food", "at home", "good", "lower floor is better", "item"] {
            assert_eq!(runs(&fold(name), true), None, "{name}");
        }
    }

    #[test]
    fn a_tail_says_that_codes_are_reversed() {
        assert_eq!(without_coded_tail("perf_price_rev").as_deref(), Some("perf_price"));
        assert_eq!(without_coded_tail("sat_wifi_R").as_deref(), Some("sat_wifi"));
        assert_eq!(without_coded_tail("Performance of price_rev").as_deref(), Some("Performance of price"));
        assert_eq!(without_coded_tail("Performance of price_r"), None);
        assert_eq!(without_coded_tail("perf_r"), None);
        assert_eq!(without_coded_tail("imp_river"), None);
    }
}
