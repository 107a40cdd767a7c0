//! Words that say importance or performance, and the words of a question that say nothing.
//!
//! All are written folded: lower case, no accents. English, French, Spanish, German, Italian, Portuguese, Dutch and
//! some Indonesian, where most studies of this kind outside Europe are written.

/// Whole words of variable names and headers that mean importance.
pub const IMPORTANCE: &[&str] =
    &["imp", "impt", "imprt", "import", "wicht", "belang", "kepentingan", "bedeutung", "bedeutsam"];

/// Whole words of variable names and headers that mean performance.
#[rustfmt::skip]
pub const PERFORMANCE: &[&str] = &[
    "perf", "prf", "pfm", "sat", "satis", "csat", "sodd", "sod", "zufr", "tevr", "kinerja", "kepuasan", "leistung", "prestation",
    "prestatie", "prestaties", "prestazione", "prestazioni", "rendimiento", "desempeno", "desempenho",
    "rendement",
];

/// How words for the opposite of a side begin, folded.
pub const NEGATED: &[&str] = &[
    "dissatisf",
    "unsatisf",
    "insatisf",
    "insoddisf",
    "unzufried",
    "ontevred",
    "unwichtig",
    "unimportan",
    "onbelangrijk",
    "underperform",
];

/// Words in front of a side that turn it, folded.
pub const NOT: &[&str] = &[
    "not", "nicht", "pas", "non", "nao", "niet", "no", "kein", "keine", "lack", "manque", "falta", "mangel",
    "poor",
];
/// What may stand between such a word and the side.
pub const BETWEEN_NOT: &[&str] = &[
    "very", "sehr", "tres", "muy", "molto", "muito", "zeer", "heel", "so", "that", "of", "de", "an", "mucho",
];

/// Words in which a stem of importance stands by chance: Dutch for balanced, German for weighty.
pub const NOT_IMPORTANCE: &[&str] = &["evenwichtig", "gewichtig"];

/// Stems: any word that contains one means importance.
pub const IMPORTANCE_STEMS: &[&str] = &["importan", "wichtig", "belangrijk", "prioritaire"];

/// Stems: any word that contains one means performance.
pub const PERFORMANCE_STEMS: &[&str] =
    &["perform", "satisf", "zufrieden", "tevreden", "soddisf", "satisfech"];

/// Beginnings of words that mean the importance side when nothing stronger is said: what is expected.
#[rustfmt::skip]
pub const EXPECTED: &[&str] = &[
    "expect", "attente", "attendu", "erwart", "expectativ", "aspettativ", "verwacht", "harapan", "desired",
    "souhait", "esperad",
];

/// Beginnings of words that hold what was met with against what was expected, in answers.
#[rustfmt::skip]
pub const AGAINST_EXPECTED: &[&str] = &[
    "below", "above", "met", "meet", "exceed", "surpass", "worse", "better", "unter", "uber", "erfull", "entsprech", "schlechter", "besser",
    "dessous", "dessus", "depass", "inferieur", "superieur", "conforme", "repond", "pire", "mieux", "debajo", "encima", "super", "cumpl",
    "peor", "mejor", "sotto", "sopra", "inferior", "superior", "peggio", "meglio", "abaixo", "acima", "pior", "melhor", "onder", "boven",
    "voldo", "overtr", "slechter", "beter",
];

/// Beginnings of words that mean the performance side when nothing stronger is said: what is perceived.
#[rustfmt::skip]
pub const PERCEIVED: &[&str] = &[
    "perceiv", "percept", "percu", "wahrgenomm", "percib", "percepit", "perceb", "ervaren", "vecu",
    "fulfil", "actual", "aktuell", "tatsachlich", "attual", "atual", "huidig",
];

/// Phrases that mean performance, whatever words they hold.
#[rustfmt::skip]
pub const PERFORMANCE_PHRASES: &[&str] = &[
    "how well", "how good", "meet expectations", "meets expectations", "meet your expectations",
    "meets your expectations", "repond a vos attentes", "repondent a vos attentes", "wie gut", "hoe goed",
    "funziona bene", "funzionano bene", "que tan bien",
];

/// Phrases that mean performance where nothing is said of importance.
#[rustfmt::skip]
pub const RATING_PHRASES: &[&str] = &[
    "how would you rate", "how do you rate", "what rating", "rating of", "comment evaluez", "comment jugez", "comment notez",
    "quelle note donne", "quelle note attribu", "evaluation de", "evaluation du", "wie bewerten", "wie beurteilen", "welche note geben",
    "bewertung ", "beurteilung ", "come valuta", "come giudica", "che voto da", "che voto assegna", "valutazione ", "como evalua",
    "como valora", "como califica", "que nota da", "que nota le da", "valoracion ", "calificacion ", "como avalia", "como classifica",
    "que nota voce da", "avaliacao ", "hoe beoordeelt", "hoe waardeert", "welk cijfer geef", "beoordeling ", "evaluation of",
];

/// Phrases that mean importance, whatever words they hold.
pub const IMPORTANCE_PHRASES: &[&str] = &[
    "how critical",
    "how essential",
    "how much do you care",
    "how much does it matter",
    "matter to you",
    "matters to you",
    "quanto conta",
    "compte pour vous",
    "comptent pour vous",
    "cuanto le importa",
    "quanto importa",
];

/// Words of a question that do not belong to the thing asked about.
#[rustfmt::skip]
pub const FRAME: &[&str] = &[
    "how", "is", "are", "was", "were", "the", "a", "an", "do", "does", "did", "you", "your", "to", "of",
    "with", "for", "in", "on", "at", "our", "us", "it", "this", "these", "each", "following", "please",
    "rate", "what", "quelle", "quel", "est", "sont", "le", "la", "les", "l", "de", "du", "des", "d", "au",
    "aux", "vous", "votre", "vos", "nos", "notre", "pour", "avec", "sur", "en", "accordez", "etes", "dans",
    "que", "tan", "el", "los", "las", "es", "para", "usted", "su", "con", "del", "wie", "ist", "sind",
    "ihnen", "sie", "fur", "mit", "der", "die", "das", "den", "dem", "von", "ihre", "mir", "quanto", "per",
    "lei", "il", "lo", "gli", "di", "quao", "os", "as", "voce", "seu", "sua", "com", "da", "dos", "hoe",
    "het", "een", "voor", "u", "bent", "over", "van", "met", "uw",
    "e", "qual", "quale", "quali", "della", "dello", "dell", "dei", "degli", "delle", "nel", "nella", "sul",
    "sulla", "al", "allo", "alla", "ai", "alle", "i", "do", "das", "no", "na", "ao", "aos", "pelo", "pela", "um",
    "uma", "un", "una", "une", "ein", "eine", "einem", "einer", "ihrem", "ihren", "ihrer", "unser", "unsere",
    "unserem", "unserer", "nuestro", "nuestra", "nosso", "nossa", "onze", "ons", "zum", "zur", "vom", "beim", "im",
    "ce", "ces", "cette", "sobre", "about", "regarding", "concerning", "concernant", "propos", "deze", "dit",
    "vindt", "tiene", "tem", "ha", "hat", "heeft", "se", "o", "bin", "ich", "am", "je", "suis", "estoy", "yo", "estou", "eu", "ik",
];

/// Words of a header that name the measure, not the thing measured.
#[rustfmt::skip]
pub const MEASURE: &[&str] = &[
    "mean", "means", "average", "avg", "moyenne", "moyen", "moy", "score", "scores", "rating", "ratings",
    "note", "notes", "media", "mittelwert", "mittel", "gemiddelde", "stated", "declaree", "level",
    "niveau", "value", "valeur", "degree", "degre", "grad", "grado", "grau", "nivel", "livello", "mate", "rated",
];

/// Words of a header for levels that somebody made of a score, folded.
#[rustfmt::skip]
pub const GROUPING: &[&str] = &[
    "category", "segment", "group", "band", "class", "tier", "bucket", "kategorie", "gruppe", "klasse", "stufe", "categorie", "groupe",
    "classe", "tranche", "categoria", "grupo", "clase", "gruppo", "fascia", "faixa", "groep",
];

/// What is bad about a thing, behind a word for its performance.
#[rustfmt::skip]
pub const FLAWS: &[&str] = &[
    "problem", "problems", "issue", "issues", "gap", "gaps", "shortfall", "shortfalls", "deficit", "deficits", "failure", "failures",
    "complaint", "complaints", "concern", "concerns", "weakness", "weaknesses", "probleme", "problemen", "mangel", "lucke", "lucken",
    "defizit", "defizite", "klachten",
];

/// Words that lead from a flaw to the thing.
pub const OF_FLAWS: &[&str] = &[
    "with",
    "of",
    "in",
    "about",
    "on",
    "for",
    "regarding",
    "mit",
    "bei",
    "beim",
    "von",
    "met",
    "van",
    "bij",
];
