//! Italian label sets, lowest first.

use crate::input::answers::labels::set::LabelSet;

const DEGREE: &[&str] = &["importante", "soddisfatto", "utile", "d'accordo", ""];

/// The sets.
pub const SETS: &[LabelSet] = &[
    LabelSet {
        adjectives: DEGREE,
        ranks: &[
            "Per niente ~|Per nulla ~|Affatto ~",
            "Poco ~",
            "Indifferente|Moderatamente ~|Neutrale|Né ~ né in~",
            "Abbastanza ~|~",
            "Molto ~",
        ],
    },
    LabelSet {
        adjectives: &["importante", "soddisfatto"],
        ranks: &["Per niente ~|Per nulla ~", "Poco ~", "Abbastanza ~|Moderatamente ~", "~", "Molto ~"],
    },
    LabelSet {
        adjectives: &["importante"],
        ranks: &[
            "Per niente ~|Per nulla ~",
            "Poco ~",
            "Abbastanza ~|Moderatamente ~",
            "Molto ~",
            "Fondamentale|Estremamente ~|Essenziale",
        ],
    },
    LabelSet {
        adjectives: DEGREE,
        ranks: &["Per niente ~|Per nulla ~", "Poco ~", "Abbastanza ~", "Molto ~"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Molto insoddisfatto",
            "Insoddisfatto|Abbastanza insoddisfatto",
            "Neutrale|Né soddisfatto né insoddisfatto|Indifferente",
            "Soddisfatto|Abbastanza soddisfatto",
            "Molto soddisfatto",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Fortemente in disaccordo|Completamente in disaccordo|Per niente d'accordo",
            "In disaccordo|Poco d'accordo",
            "Neutrale|Né d'accordo né in disaccordo|Indifferente",
            "D'accordo|Abbastanza d'accordo",
            "Fortemente d'accordo|Completamente d'accordo|Molto d'accordo",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Pessimo|Molto scarso|Molto scadente",
            "Scarso|Scadente|Insufficiente",
            "Sufficiente|Discreto",
            "Buono",
            "Ottimo|Eccellente",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Mai", "Raramente", "A volte|Qualche volta", "Spesso", "Sempre"] },
    LabelSet { adjectives: &[], ranks: &["Basso|Bassa|Scarso", "Medio|Moderato", "Alto|Elevato"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Molto basso|Molto bassa",
            "Basso|Bassa",
            "Medio|Moderato",
            "Alto|Elevato",
            "Molto alto|Molto elevato",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Molto insoddisfatto", "Insoddisfatto", "Soddisfatto", "Molto soddisfatto"],
    },
    LabelSet {
        adjectives: &["importante", "soddisfatto", "utile", "d'accordo"],
        ranks: &["Per niente ~|Per nulla ~|Affatto ~", "Poco ~", "Abbastanza ~", "~", "Molto ~"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Non importante|Per niente importante", "Importante", "Molto importante"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Insoddisfatto", "Neutrale|Né soddisfatto né insoddisfatto|Indifferente", "Soddisfatto"],
    },
    LabelSet { adjectives: &[], ranks: &["Scarso|Scadente|Insufficiente", "Sufficiente|Discreto", "Buono"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Scarso|Scadente|Insufficiente", "Sufficiente|Discreto", "Buono", "Ottimo|Eccellente"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Scarso|Scadente|Insufficiente", "Sufficiente", "Discreto", "Buono", "Ottimo|Eccellente"],
    },
    LabelSet { adjectives: &[], ranks: &["Mai", "A volte|Qualche volta", "Spesso", "Sempre"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Per niente importante",
            "Poco importante",
            "Abbastanza importante",
            "Molto importante",
            "Moltissimo importante|Estremamente importante",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Irrilevante", "Poco rilevante", "Rilevante", "Molto rilevante"] },
];
