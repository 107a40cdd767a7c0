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
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Unwichtig",
            "Weniger wichtig|Wenig wichtig",
            "Neutral|Teils/teils|Teils, teils|Weder noch|Mittel",
            "Wichtig",
            "Sehr wichtig",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Unwichtig|Völlig unwichtig",
            "Eher unwichtig",
            "Neutral|Teils/teils|Teils, teils|Weder noch",
            "Eher wichtig",
            "Sehr wichtig|Wichtig",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Gar nicht wichtig|Überhaupt nicht wichtig",
            "Weniger wichtig|Wenig wichtig|Kaum wichtig",
            "Mittelmäßig wichtig",
            "Wichtig|Ziemlich wichtig",
            "Sehr wichtig",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Völlig unwichtig|Sehr unwichtig",
            "Unwichtig",
            "Neutral|Teils/teils|Teils, teils|Weder noch",
            "Wichtig",
            "Sehr wichtig|Äußerst wichtig",
        ],
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
    LabelSet {
        adjectives: &[],
        ranks: &["Unwichtig", "Eher unwichtig|Weniger wichtig", "Eher wichtig", "Wichtig"],
    },
    LabelSet { adjectives: &[], ranks: &["Unwichtig|Nicht wichtig", "Wichtig", "Sehr wichtig"] },
    LabelSet { adjectives: &[], ranks: &["Unwichtig", "Neutral|Mittel|Teils/teils|Teils, teils", "Wichtig"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Unwichtig",
            "Eher unwichtig",
            "Neutral|Mittel|Teils/teils|Teils, teils",
            "Eher wichtig",
            "Wichtig",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Unwichtig|Gar nicht wichtig|Überhaupt nicht wichtig",
            "Weniger wichtig|Eher unwichtig",
            "Wichtig|Eher wichtig",
            "Sehr wichtig",
            "Äußerst wichtig|Extrem wichtig",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Gar nicht wichtig|Überhaupt nicht wichtig",
            "Weniger wichtig|Wenig wichtig|Eher unwichtig",
            "Wichtig|Eher wichtig",
            "Sehr wichtig",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Unzufrieden|Nicht zufrieden",
            "Neutral|Mittel|Teils/teils|Teils, teils|Weder noch",
            "Zufrieden",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Unzufrieden", "Eher unzufrieden", "Eher zufrieden", "Zufrieden"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Unzufrieden",
            "Eher unzufrieden",
            "Neutral|Mittel|Teils/teils|Teils, teils|Weder noch",
            "Eher zufrieden",
            "Zufrieden",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Nicht zufrieden|Unzufrieden",
            "Weniger zufrieden|Eher unzufrieden",
            "Zufrieden|Eher zufrieden",
            "Sehr zufrieden",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Gar nicht zufrieden|Überhaupt nicht zufrieden",
            "Eher unzufrieden|Weniger zufrieden|Wenig zufrieden|Eher nicht zufrieden",
            "Neutral|Teils/teils|Teils, teils|Weder noch|Mittel|Mittelmäßig zufrieden",
            "Eher zufrieden|Zufrieden|Ziemlich zufrieden",
            "Sehr zufrieden|Völlig zufrieden|Voll und ganz zufrieden",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Schlecht", "Mittel|Mittelmäßig|Durchschnittlich|Befriedigend", "Gut"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Schlecht", "Mittel|Mittelmäßig|Durchschnittlich|Befriedigend", "Gut", "Sehr gut"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Sehr schlecht", "Schlecht|Eher schlecht", "Gut|Eher gut", "Sehr gut"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Schlecht",
            "Mittel|Mittelmäßig|Durchschnittlich|Befriedigend",
            "Gut",
            "Sehr gut",
            "Ausgezeichnet|Hervorragend",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Ungenügend", "Mangelhaft", "Ausreichend", "Befriedigend", "Gut", "Sehr gut"],
    },
    LabelSet { adjectives: &[], ranks: &["Nie", "Manchmal|Selten", "Oft|Häufig", "Immer"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Trifft nicht zu", "Trifft eher nicht zu", "Trifft eher zu", "Trifft zu|Trifft voll zu"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Trifft nicht zu",
            "Trifft eher nicht zu",
            "Teils/teils|Teils, teils|Weder noch|Neutral",
            "Trifft eher zu",
            "Trifft zu|Trifft voll zu",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Stimme nicht zu", "Stimme eher nicht zu", "Stimme eher zu", "Stimme zu|Stimme voll zu"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Gar nicht wichtig|Überhaupt nicht wichtig",
            "Wenig wichtig",
            "Mittelmäßig wichtig|Mäßig wichtig",
            "Ziemlich wichtig",
            "Sehr wichtig",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Nicht zufrieden|Unzufrieden", "Zufrieden", "Sehr zufrieden"] },
    LabelSet { adjectives: &[], ranks: &["Mangelhaft", "Ausreichend", "Befriedigend", "Gut", "Sehr gut"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Nicht wichtig", "Eher nicht wichtig", "Eher wichtig", "Sehr wichtig"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Nicht zufrieden", "Eher nicht zufrieden", "Eher zufrieden", "Sehr zufrieden"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Gar nicht|Überhaupt nicht", "Wenig", "Mittelmäßig", "Ziemlich", "Sehr"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Nicht so wichtig", "Wichtig", "Sehr wichtig", "Extrem wichtig|Äußerst wichtig"],
    },
];
