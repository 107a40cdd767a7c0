//! Label sets of seven points with an adjective and its opposite in all degrees, lowest first.

use crate::input::answers::labels::set::LabelSet;

/// German.
pub const GERMAN: &[LabelSet] = &[
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Völlig unwichtig|Sehr unwichtig|Überhaupt nicht wichtig",
            "Unwichtig",
            "Eher unwichtig",
            "Neutral|Weder wichtig noch unwichtig|Teils/teils|Teils, teils|Weder noch",
            "Eher wichtig",
            "Wichtig",
            "Sehr wichtig",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Sehr unzufrieden|Völlig unzufrieden|Überhaupt nicht zufrieden",
            "Unzufrieden",
            "Eher unzufrieden",
            "Neutral|Weder zufrieden noch unzufrieden|Teils/teils|Teils, teils|Weder noch",
            "Eher zufrieden",
            "Zufrieden",
            "Sehr zufrieden|Völlig zufrieden|Vollkommen zufrieden",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Sehr schlecht",
            "Schlecht",
            "Eher schlecht",
            "Mittelmäßig|Neutral|Durchschnittlich|Teils/teils|Teils, teils",
            "Eher gut",
            "Gut",
            "Sehr gut",
        ],
    },
];

/// French.
pub const FRENCH: &[LabelSet] = &[
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Pas du tout important",
            "Très peu important",
            "Peu important",
            "Moyennement important|Neutre|Ni important ni sans importance",
            "Assez important|Plutôt important",
            "Important",
            "Très important",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Très insatisfait|Pas du tout satisfait",
            "Insatisfait",
            "Plutôt insatisfait|Assez insatisfait",
            "Neutre|Ni satisfait ni insatisfait|Moyennement satisfait",
            "Plutôt satisfait|Assez satisfait",
            "Satisfait",
            "Très satisfait|Tout à fait satisfait",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Très mauvais",
            "Mauvais",
            "Plutôt mauvais|Assez mauvais",
            "Moyen|Neutre",
            "Plutôt bon|Assez bon",
            "Bon",
            "Très bon",
        ],
    },
];

/// Spanish.
pub const SPANISH: &[LabelSet] = &[
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Muy insatisfecho|Totalmente insatisfecho",
            "Insatisfecho",
            "Algo insatisfecho|Ligeramente insatisfecho",
            "Neutral|Ni satisfecho ni insatisfecho|Indiferente",
            "Algo satisfecho|Ligeramente satisfecho",
            "Satisfecho",
            "Muy satisfecho|Totalmente satisfecho",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Nada importante",
            "Muy poco importante",
            "Poco importante",
            "Neutral|Moderadamente importante|Indiferente",
            "Algo importante|Bastante importante",
            "Importante",
            "Muy importante",
        ],
    },
];

/// Italian.
pub const ITALIAN: &[LabelSet] = &[LabelSet {
    adjectives: &[],
    ranks: &[
        "Molto insoddisfatto",
        "Insoddisfatto",
        "Abbastanza insoddisfatto|Piuttosto insoddisfatto",
        "Neutrale|Né soddisfatto né insoddisfatto|Indifferente",
        "Abbastanza soddisfatto|Piuttosto soddisfatto",
        "Soddisfatto",
        "Molto soddisfatto",
    ],
}];

/// Portuguese.
pub const PORTUGUESE: &[LabelSet] = &[LabelSet {
    adjectives: &[],
    ranks: &[
        "Muito insatisfeito",
        "Insatisfeito",
        "Um pouco insatisfeito|Ligeiramente insatisfeito",
        "Neutro|Nem satisfeito nem insatisfeito|Indiferente",
        "Um pouco satisfeito|Ligeiramente satisfeito",
        "Satisfeito",
        "Muito satisfeito",
    ],
}];

/// Dutch.
pub const DUTCH: &[LabelSet] = &[
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Zeer ontevreden|Heel ontevreden",
            "Ontevreden",
            "Enigszins ontevreden|Een beetje ontevreden",
            "Neutraal|Niet tevreden en niet ontevreden",
            "Enigszins tevreden|Een beetje tevreden",
            "Tevreden",
            "Zeer tevreden|Heel tevreden",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Zeer onbelangrijk|Helemaal niet belangrijk",
            "Onbelangrijk",
            "Enigszins onbelangrijk",
            "Neutraal|Niet belangrijk en niet onbelangrijk",
            "Enigszins belangrijk",
            "Belangrijk",
            "Zeer belangrijk|Heel belangrijk",
        ],
    },
];
