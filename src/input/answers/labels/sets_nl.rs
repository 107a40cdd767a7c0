//! Dutch label sets, lowest first.

use crate::input::answers::labels::set::LabelSet;

/// The sets.
pub const SETS: &[LabelSet] = &[
    // Importance.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Helemaal niet belangrijk|Zeer onbelangrijk|Heel onbelangrijk",
            "Niet belangrijk|Onbelangrijk",
            "Neutraal|Niet belangrijk en niet onbelangrijk|Niet belangrijk, niet onbelangrijk",
            "Belangrijk",
            "Heel belangrijk|Zeer belangrijk|Erg belangrijk",
        ],
    },
    LabelSet {
        adjectives: &["belangrijk", "tevreden"],
        ranks: &[
            "Helemaal niet ~",
            "Niet zo ~|Een beetje ~",
            "Redelijk ~|Enigszins ~|Tamelijk ~",
            "Heel ~|Zeer ~|Erg ~",
            "Uiterst ~|Extreem ~",
        ],
    },
    LabelSet {
        adjectives: &["belangrijk", "tevreden"],
        ranks: &["Helemaal niet ~", "Niet zo ~", "Tamelijk ~|Redelijk ~", "Heel ~|Zeer ~|Erg ~"],
    },
    // Satisfaction.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Zeer ontevreden|Heel ontevreden|Erg ontevreden",
            "Ontevreden",
            "Neutraal|Niet tevreden en niet ontevreden|Niet tevreden, niet ontevreden|Niet ontevreden, niet tevreden",
            "Tevreden",
            "Zeer tevreden|Heel tevreden|Erg tevreden",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Zeer ontevreden", "Ontevreden", "Tevreden", "Zeer tevreden"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Zeer ontevreden|Heel ontevreden",
            "Ontevreden",
            "Matig tevreden|Redelijk tevreden|Tamelijk tevreden",
            "Tevreden",
            "Zeer tevreden|Heel tevreden",
        ],
    },
    // Agreement.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Helemaal mee oneens|Zeer mee oneens|Helemaal niet mee eens",
            "Mee oneens|Oneens|Niet mee eens",
            "Neutraal|Niet mee eens en niet mee oneens|Niet eens, niet oneens",
            "Mee eens|Eens",
            "Helemaal mee eens|Zeer mee eens",
        ],
    },
    // Quality and frequency.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Zeer slecht|Heel slecht",
            "Slecht",
            "Matig|Neutraal|Redelijk|Voldoende",
            "Goed",
            "Zeer goed|Heel goed|Uitstekend",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Nooit", "Zelden", "Soms", "Vaak", "Altijd"] },
    LabelSet { adjectives: &[], ranks: &["Laag", "Gemiddeld|Middel|Midden|Middelmatig", "Hoog"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Zeer laag|Heel laag",
            "Laag",
            "Gemiddeld|Middel|Midden|Middelmatig",
            "Hoog",
            "Zeer hoog|Heel hoog",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Onbelangrijk|Niet belangrijk",
            "Minder belangrijk",
            "Belangrijk",
            "Zeer belangrijk|Heel belangrijk",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Helemaal niet tevreden|Zeer ontevreden",
            "Niet tevreden|Ontevreden",
            "Neutraal|Niet tevreden en niet ontevreden",
            "Tevreden",
            "Heel tevreden|Zeer tevreden|Erg tevreden",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Onbelangrijk|Niet belangrijk|Helemaal niet belangrijk",
            "Niet zo belangrijk|Minder belangrijk|Een beetje belangrijk",
            "Belangrijk",
            "Zeer belangrijk|Heel belangrijk|Erg belangrijk",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Niet belangrijk|Onbelangrijk",
            "Belangrijk",
            "Zeer belangrijk|Heel belangrijk|Erg belangrijk",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Onbelangrijk|Niet belangrijk", "Neutraal", "Belangrijk"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Ontevreden|Niet tevreden", "Neutraal|Niet tevreden en niet ontevreden", "Tevreden"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Ontevreden|Niet tevreden",
            "Niet zo tevreden|Een beetje tevreden",
            "Tevreden",
            "Zeer tevreden|Heel tevreden|Erg tevreden",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Slecht", "Matig|Redelijk|Voldoende", "Goed"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Slecht", "Matig|Redelijk|Voldoende", "Goed", "Zeer goed|Heel goed|Uitstekend"],
    },
    LabelSet { adjectives: &[], ranks: &["Nooit", "Soms", "Vaak", "Altijd"] },
    LabelSet { adjectives: &[], ranks: &["Slecht", "Matig", "Voldoende", "Goed", "Uitstekend|Zeer goed"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Onbelangrijk",
            "Niet zo belangrijk|Minder belangrijk",
            "Neutraal",
            "Belangrijk",
            "Zeer belangrijk|Heel belangrijk",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Slecht", "Onvoldoende", "Voldoende", "Goed", "Zeer goed"] },
];
