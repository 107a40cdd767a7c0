//! Answers in signs, colours and letters, lowest first: faces, thumbs, plus and minus, traffic lights, initials of usual answers.

use crate::input::answers::labels::set::LabelSet;

/// The sets.
pub const SETS: &[LabelSet] = &[
    LabelSet {
        adjectives: &[],
        ranks: &["😡|😠|🤬", "🙁|☹|😕|😟|😞", "😐|😑", "🙂|😊|😀|😃", "😍|😁|🤩|😄"],
    },
    LabelSet {
        adjectives: &[], ranks: &["🙁|☹|😕|😟|😞|😡|😠", "😐|😑", "🙂|😊|😀|😃|😍|😄|😁"]
    },
    LabelSet { adjectives: &[], ranks: &["👎", "👍"] },
    LabelSet { adjectives: &[], ranks: &["🔴", "🟡|🟠", "🟢"] },
    LabelSet { adjectives: &[], ranks: &["--", "-", "0|o|+/-|±", "+", "++"] },
    // Traffic lights.
    LabelSet { adjectives: &[], ranks: &["Red", "Amber|Yellow|Orange", "Green"] },
    LabelSet { adjectives: &[], ranks: &["Rouge", "Orange|Jaune", "Vert"] },
    LabelSet { adjectives: &[], ranks: &["Rot", "Gelb|Orange", "Grün"] },
    LabelSet { adjectives: &[], ranks: &["Rojo", "Amarillo|Ámbar|Naranja", "Verde"] },
    // Low to high, disagree to agree, dissatisfied to satisfied, unimportant to important.
    LabelSet { adjectives: &[], ranks: &["L", "M", "H"] },
    LabelSet { adjectives: &[], ranks: &["VL", "L", "M", "H", "VH"] },
    LabelSet { adjectives: &[], ranks: &["SD", "D", "N", "A", "SA"] },
    LabelSet { adjectives: &[], ranks: &["SD", "D", "A", "SA"] },
    LabelSet { adjectives: &[], ranks: &["VD", "D", "N", "S", "VS"] },
    LabelSet { adjectives: &[], ranks: &["VU", "U", "N", "I", "VI"] },
    LabelSet { adjectives: &[], ranks: &["NI", "SI", "MI", "I", "VI"] },
];
