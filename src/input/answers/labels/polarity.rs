//! Which end of a scale words name that no known set holds: `low`, `not relevant`, `zeer goed`.

use crate::input::answers::labels::end;
use crate::input::columns::sides::{NEGATED, folded_words};
use crate::input::fold::fold;

/// The words of a clause.
struct Said(Vec<String>);

impl Said {
    fn of(clause: &str) -> Self {
        Self(folded_words(clause))
    }

    fn says(&self, known: &[&str]) -> bool {
        self.0.iter().any(|word| known.contains(&word.as_str()))
    }

    fn has(&self, stems: &[&str]) -> bool {
        self.0.iter().any(|word| stems.iter().any(|stem| word.contains(stem)))
    }
}

/// Whether words are those of an end, and no bare "no".
pub fn is_evaluative(clause: &str) -> bool {
    let said = Said::of(clause);
    end(clause).is_some()
        || [HIGHEST, LOWEST, VERY].into_iter().any(|known| said.says(known))
        || [BAD, GOOD, NEGATED].into_iter().any(|stems| said.has(stems))
}

/// Which end of a scale some words name: by a known label, else by its words.
pub fn end_of(clause: &str) -> Option<bool> {
    let said = Said::of(clause);
    end(clause).or_else(|| match (said.says(HIGHEST), said.says(LOWEST)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        (false, false) if said.says(NOT) || said.has(BAD) || said.has(NEGATED) => Some(false),
        (false, false) if said.says(VERY) || said.has(GOOD) => Some(true),
        _ => None,
    })
}

/// Whether folded words say "not".
pub fn says_not(folded: &str) -> bool {
    Said::of(folded).says(NOT)
}

/// Which end words name beside a code: as [`end_of`], with yes and no; `None` of what is bad to have, `no problems`.
pub fn leaning(words: &str) -> Option<bool> {
    let folded = fold(words);
    let said = Said::of(&folded);
    if said.has(ILLS) {
        return None;
    }
    match (said.says(YES), said.says(NO)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => end_of(&folded),
    }
}

/// Words for yes and for no, folded.
const YES: &[&str] = &["yes", "ja", "oui", "si", "sim", "jawohl"];
const NO: &[&str] = &["no", "nein", "nee", "non", "nao"];

/// Parts of words for what nobody wants more of, folded.
const ILLS: &[&str] = &[
    "problem", "complain", "beschwer", "plainte", "queja", "reclam", "klacht", "lament", "schmerz", "pain",
    "dolor", "douleur", "storend", "defect", "fault", "error", "fehler", "erreur", "delay", "verspat",
    "retard", "wait", "wart", "attente", "espera", "attesa", "sorge", "worr", "risk", "risiko",
];

/// Words for the good end of a scale, folded.
#[rustfmt::skip]
pub const HIGHEST: &[&str] = &[
    "highest", "high", "best", "better", "besten", "most", "top", "hochste", "hoch", "beste", "bester", "bestes", "eleve", "elevee", "meilleur",
    "meilleure", "plus", "mejor", "alto", "alta", "maximo", "maxima", "mas", "migliore", "massimo", "massima", "piu", "melhor", "mais",
    "hoog", "hoogste", "meest", "maximum", "maximal", "maximale", "max", "excellent", "perfect",
];

/// Words for the bad end, folded.
#[rustfmt::skip]
pub const LOWEST: &[&str] = &[
    "lowest", "low", "worst", "least", "niedrigste", "niedrig", "schlechteste", "schlecht", "faible", "pire", "moins", "peor", "bajo",
    "baja", "minimo", "minima", "menos", "peggiore", "basso", "bassa", "meno", "pior", "baixo", "baixa", "laag", "laagste", "slechtste",
    "minst", "minimum", "minimal", "minimale", "min",
];

/// Words that turn what follows.
pub const NOT: &[&str] = &[
    "not", "no", "none", "never", "nicht", "kein", "keine", "nie", "pas", "aucun", "aucune", "jamais",
    "nada", "nunca", "non", "niente", "nulla", "mai", "nao", "nem", "niet", "geen", "nooit", "little",
    "wenig", "peu", "poco", "pouco", "weinig", "nothing", "nichts", "niets", "niks", "rien", "ninguna",
    "ninguno", "ningun", "nessuna", "nessuno", "nessun", "nenhuma", "nenhum", "poca", "pouca", "poche",
    "pochi",
];

/// Parts of words for the bad end, beside those for the opposite of a side.
const BAD: &[&str] = &[
    "schlecht",
    "slecht",
    "mauvais",
    "terrible",
    "poor",
    "malo",
    "mala",
    "cattiv",
    "pessim",
    "disagree",
    "oneens",
    "desacuerdo",
];

/// Words that strengthen what follows, folded.
const VERY: &[&str] = &[
    "very",
    "extremely",
    "completely",
    "totally",
    "highly",
    "sehr",
    "ausserst",
    "voll",
    "vollig",
    "vollkommen",
    "tres",
    "tout",
    "extremement",
    "muy",
    "mucho",
    "totalmente",
    "molto",
    "moltissimo",
    "estremamente",
    "muito",
    "extremamente",
    "zeer",
    "heel",
    "erg",
    "helemaal",
    "uiterst",
    "everything",
    "fully",
    "entirely",
    "perfectly",
    "muchisima",
    "muchisimo",
    "mucha",
    "moltissima",
    "molta",
    "muitissima",
    "muitissimo",
    "muita",
    "todo",
    "tutto",
    "tudo",
    "alles",
    "beaucoup",
    "enormement",
    "veel",
    "viel",
];

/// Parts of words for the good end.
const GOOD: &[&str] = &[
    "importan",
    "wichtig",
    "belangrijk",
    "satisf",
    "satisfech",
    "satisfeit",
    "soddisf",
    "zufried",
    "tevred",
    "excel",
];
