//! German label sets, lowest first.

use crate::input::answers::labels::set::LabelSet;

const DEGREE: &[&str] = &["wichtig", "zufrieden", "nützlich", ""];

/// The sets.
pub const SETS: &[LabelSet] = &[
    // Importance.
    LabelSet {
        adjectives: DEGREE,
        ranks: &[
            "Überhaupt nicht ~|Gar nicht ~",
            "Wenig ~|Kaum ~",
            "Mittelmäßig ~|Mäßig ~|Mittel ~",
            "Sehr ~",
            "Äußerst ~",
        ],
    },
    LabelSet {
        adjectives: DEGREE,
        ranks: &[
            "Überhaupt nicht ~|Gar nicht ~",
            "Nicht sehr ~|Wenig ~|Eher nicht ~",
            "Ziemlich ~|Eher ~",
            "Sehr ~",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Überhaupt nicht wichtig|Gar nicht wichtig|Völlig unwichtig|Sehr unwichtig",
            "Eher unwichtig|Unwichtig|Weniger wichtig|Eher nicht wichtig|Wenig wichtig",
            "Neutral|Teils, teils|Teils/teils|Weder wichtig noch unwichtig|Mittel|Weder noch",
            "Eher wichtig|Wichtig",
            "Sehr wichtig",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Überhaupt nicht wichtig|Gar nicht wichtig", "Nicht wichtig", "Wichtig", "Sehr wichtig"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Unwichtig", "Weniger wichtig|Eher unwichtig", "Wichtig|Eher wichtig", "Sehr wichtig"],
    },
    // Satisfaction.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Sehr unzufrieden|Überhaupt nicht zufrieden",
            "Unzufrieden|Eher unzufrieden|Eher nicht zufrieden",
            "Neutral|Weder zufrieden noch unzufrieden|Teils, teils|Teils/teils|Weder noch",
            "Zufrieden|Eher zufrieden",
            "Sehr zufrieden",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Überhaupt nicht zufrieden",
            "Nicht zufrieden",
            "Eher nicht zufrieden",
            "Eher zufrieden",
            "Zufrieden",
            "Sehr zufrieden",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Sehr unzufrieden",
            "Unzufrieden|Eher unzufrieden",
            "Zufrieden|Eher zufrieden",
            "Sehr zufrieden",
        ],
    },
    // Agreement.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Stimme überhaupt nicht zu|Stimme gar nicht zu",
            "Stimme eher nicht zu|Stimme nicht zu",
            "Weder noch|Bin unentschieden|Neutral|Teils, teils|Teils/teils",
            "Stimme eher zu|Stimme zu",
            "Stimme voll und ganz zu|Stimme völlig zu|Stimme voll zu",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Stimme überhaupt nicht zu",
            "Stimme eher nicht zu",
            "Stimme eher zu",
            "Stimme voll und ganz zu|Stimme voll zu",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Trifft ganz und gar nicht zu|Trifft überhaupt nicht zu|Trifft gar nicht zu",
            "Trifft eher nicht zu",
            "Teils, teils|Teils/teils|Weder noch|Neutral",
            "Trifft eher zu",
            "Trifft voll und ganz zu|Trifft voll zu",
        ],
    },
    // Quality and frequency.
    LabelSet {
        adjectives: &[],
        ranks: &["Sehr schlecht", "Schlecht", "Mittelmäßig|Mittel|Befriedigend", "Gut", "Sehr gut"],
    },
    LabelSet { adjectives: &[], ranks: &["Nie", "Selten", "Manchmal|Gelegentlich", "Oft|Häufig", "Immer"] },
    LabelSet { adjectives: &[], ranks: &["Niedrig|Gering|Tief", "Mittel", "Hoch"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Sehr niedrig|Sehr gering", "Niedrig|Gering", "Mittel", "Hoch", "Sehr hoch"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Trifft gar nicht zu|Trifft überhaupt nicht zu",
            "Trifft eher nicht zu",
            "Trifft eher zu",
            "Trifft voll zu|Trifft voll und ganz zu",
        ],
    },
];
