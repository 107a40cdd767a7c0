//! French label sets, lowest first.

use crate::input::answers::labels::set::LabelSet;

const DEGREE: &[&str] = &["important", "satisfait", "utile", "pertinent", "d'accord", ""];

/// The sets.
pub const SETS: &[LabelSet] = &[
    // Importance.
    LabelSet {
        adjectives: &["important", "satisfait", "utile"],
        ranks: &["Pas du tout ~", "Peu ~", "Moyennement ~", "~", "Très ~"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Pas du tout important", "Pas important", "Neutre", "Important", "Très important"],
    },
    LabelSet {
        adjectives: &["important", "satisfait", "utile", ""],
        ranks: &[
            "Pas du tout ~",
            "Peu ~",
            "Neutre|Moyennement ~|Ni l'un ni l'autre",
            "Assez ~|Plutôt ~",
            "Très ~|Tout à fait ~",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Pas du tout important",
            "Peu important",
            "Assez important",
            "Très important",
            "Essentiel|Fondamental|Indispensable|Primordial|Extrêmement important",
        ],
    },
    LabelSet { adjectives: DEGREE, ranks: &["Pas du tout ~", "Peu ~", "Assez ~|Plutôt ~", "Très ~"] },
    LabelSet { adjectives: DEGREE, ranks: &["Pas du tout ~", "Quelque peu ~", "Moyennement ~", "Très ~"] },
    LabelSet {
        adjectives: &["important", ""],
        ranks: &["Pas du tout ~", "Pas très ~", "Important", "Très ~", "Extrêmement ~"],
    },
    LabelSet {
        adjectives: &["important", ""],
        ranks: &["Pas du tout ~", "Peu ~", "Moyennement ~", "Important", "Très ~", "Extrêmement ~"],
    },
    LabelSet {
        adjectives: &["important", "satisfait", ""],
        ranks: &[
            "Pas du tout ~",
            "Légèrement ~|Un peu ~",
            "Modérément ~|Moyennement ~",
            "Très ~",
            "Extrêmement ~",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Pas important", "Peu important|Secondaire", "Important", "Très important"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Sans importance|Pas important",
            "Secondaire|Peu important",
            "Moyennement important",
            "Important",
            "Primordial|Essentiel|Indispensable",
        ],
    },
    // Satisfaction.
    LabelSet {
        adjectives: &["satisfait", "important", "d'accord", "utile"],
        ranks: &["Pas du tout ~", "Plutôt pas ~", "Plutôt ~", "Très ~|Tout à fait ~"],
    },
    LabelSet {
        adjectives: &["satisfait", "d'accord"],
        ranks: &[
            "Pas du tout ~",
            "Plutôt pas ~",
            "Neutre|Ni l'un ni l'autre|Moyennement ~",
            "Plutôt ~|Assez ~",
            "Très ~|Tout à fait ~",
        ],
    },
    LabelSet {
        adjectives: &["satisfait", "utile"],
        ranks: &["Pas du tout ~", "Peu ~|Pas ~", "~", "Très ~|Tout à fait ~"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Pas du tout satisfait",
            "Pas satisfait|Peu satisfait",
            "Ni satisfait ni insatisfait|Ni insatisfait ni satisfait|Ni insatisfait ni insatisfait|Neutre|Moyennement satisfait",
            "Satisfait",
            "Tout à fait satisfait|Très satisfait",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Très insatisfait",
            "Plutôt insatisfait|Insatisfait",
            "Ni satisfait ni insatisfait|Ni insatisfait ni satisfait|Ni insatisfait ni insatisfait|Neutre|Moyennement satisfait",
            "Plutôt satisfait|Satisfait|Assez satisfait",
            "Très satisfait|Tout à fait satisfait",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Très insatisfait",
            "Plutôt insatisfait|Insatisfait",
            "Plutôt satisfait|Satisfait",
            "Très satisfait",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Pas du tout satisfait",
            "Pas satisfait",
            "Plutôt pas satisfait",
            "Plutôt satisfait",
            "Satisfait",
            "Tout à fait satisfait|Très satisfait",
        ],
    },
    // Agreement.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Pas du tout d'accord",
            "Pas d'accord",
            "Neutre|Ni d'accord ni pas d'accord|Ni en accord ni en désaccord",
            "D'accord",
            "Tout à fait d'accord",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Pas du tout d'accord", "Pas d'accord", "D'accord", "Tout à fait d'accord"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Fortement en désaccord|Totalement en désaccord|Je suis totalement en désaccord",
            "Plutôt en désaccord",
            "Neutre|Ni en accord ni en désaccord",
            "Plutôt d'accord|Plutôt en accord",
            "Fortement d'accord|Totalement d'accord|Totalement en accord",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Très en désaccord|Tout à fait en désaccord",
            "En désaccord",
            "Neutre|Ni d'accord ni en désaccord",
            "D'accord|En accord",
            "Tout à fait d'accord|Très d'accord",
        ],
    },
    // Quality and frequency.
    LabelSet {
        adjectives: &[], ranks: &["Très mauvaise", "Mauvaise", "Bonne|Bon", "Très bonne|Très bon"]
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Très mauvaise",
            "Mauvaise",
            "Moyenne|Passable|Correcte",
            "Bonne|Bon",
            "Très bonne|Très bon|Excellente",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Faible|Insuffisante", "Moyenne", "Bonne|Bon", "Très bonne|Très bon|Excellente"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Jamais", "Rarement", "Parfois|De temps en temps", "Souvent", "Toujours"],
    },
    LabelSet { adjectives: &[], ranks: &["Faible|Bas|Basse", "Moyen|Moyenne|Modéré", "Élevé|Haut|Fort"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Très faible|Très bas|Très basse",
            "Faible|Bas|Basse",
            "Moyen|Moyenne|Modéré",
            "Élevé|Haut|Fort",
            "Très élevé|Très haut|Très fort",
        ],
    },
    LabelSet {
        adjectives: &[], ranks: &["Pas du tout", "Un peu", "Moyennement", "Beaucoup", "Énormément"]
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Pas important|Pas du tout important", "Important", "Très important"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Peu important|Pas important", "Moyennement important|Assez important", "Très important"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Pas important|Sans importance",
            "Peu important",
            "Moyennement important",
            "Important",
            "Très important",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Insatisfait|Pas satisfait",
            "Neutre|Ni satisfait ni insatisfait|Moyennement satisfait",
            "Satisfait",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Insatisfait|Pas satisfait", "Peu satisfait", "Satisfait", "Très satisfait"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Insatisfait", "Plutôt insatisfait", "Plutôt satisfait", "Satisfait"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Insatisfait",
            "Plutôt insatisfait",
            "Neutre|Ni satisfait ni insatisfait",
            "Plutôt satisfait",
            "Satisfait",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Pas d'accord", "Neutre", "D'accord"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Pas du tout d'accord",
            "Plutôt pas d'accord|Plutôt en désaccord",
            "Plutôt d'accord",
            "Tout à fait d'accord",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Mauvaise", "Moyenne|Moyen|Passable|Correct", "Bonne|Bon"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Mauvaise", "Moyenne|Moyen|Passable|Correct", "Bonne|Bon", "Très bonne|Très bon"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Mauvaise", "Moyenne|Moyen|Passable|Correct", "Bonne|Bon", "Excellente"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Mauvaise",
            "Moyenne|Moyen|Passable|Correct",
            "Bonne|Bon",
            "Très bonne|Très bon",
            "Excellente",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Très mauvais", "Mauvais", "Moyen|Passable|Correct", "Bon", "Très bon|Excellent"],
    },
    LabelSet { adjectives: &[], ranks: &["Jamais", "Rarement", "Souvent", "Toujours"] },
    LabelSet { adjectives: &[], ranks: &["Jamais", "Parfois|Quelquefois", "Souvent", "Toujours"] },
    LabelSet { adjectives: &[], ranks: &["Médiocre", "Passable", "Bien", "Très bien", "Excellent"] },
    LabelSet { adjectives: &[], ranks: &["Pas satisfait", "Assez satisfait", "Très satisfait"] },
    LabelSet { adjectives: &[], ranks: &["Aucune", "Faible", "Moyenne", "Forte", "Très forte"] },
    LabelSet { adjectives: &[], ranks: &["Mauvaise", "Médiocre", "Moyenne", "Bonne", "Excellente"] },
    LabelSet { adjectives: &[], ranks: &["Pas important", "Secondaire", "Important", "Essentiel"] },
    LabelSet { adjectives: &[], ranks: &["Insuffisant", "Moyen", "Bon", "Excellent"] },
    LabelSet { adjectives: &[], ranks: &["Inutile", "Accessoire", "Utile", "Très utile", "Indispensable"] },
    LabelSet { adjectives: &[], ranks: &["Nulle", "Faible", "Moyenne|Moyen", "Élevée"] },
    LabelSet { adjectives: &[], ranks: &["Faible", "Moyenne|Moyen", "Bonne|Bon", "Très bonne|Très bon"] },
];
