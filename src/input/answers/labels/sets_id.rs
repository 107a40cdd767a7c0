//! Indonesian label sets, lowest first: many importance-performance studies are written in it.

use crate::input::answers::labels::set::LabelSet;

/// The sets.
pub const SETS: &[LabelSet] = &[
    LabelSet {
        adjectives: &["penting", "setuju", "puas", "baik"],
        ranks: &["Sangat tidak ~", "Tidak ~", "~", "Sangat ~"],
    },
    LabelSet {
        adjectives: &["penting", "setuju", "puas", "baik"],
        ranks: &["Sangat tidak ~", "Tidak ~", "Netral|Cukup ~|Kurang ~|Ragu-ragu", "~", "Sangat ~"],
    },
];
