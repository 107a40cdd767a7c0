//! Spanish label sets, lowest first.

use crate::input::answers::labels::set::LabelSet;

const DEGREE: &[&str] = &["importante", "satisfecho", "útil", "de acuerdo", ""];

/// The sets.
pub const SETS: &[LabelSet] = &[
    // Importance.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Nada importante",
            "Poco importante",
            "Algo importante|Neutral|Regular",
            "Importante",
            "Muy importante",
        ],
    },
    LabelSet {
        adjectives: DEGREE,
        ranks: &["Nada ~", "Poco ~", "Neutral|Regular|Algo ~|Medianamente ~", "Bastante ~", "Muy ~"],
    },
    LabelSet {
        adjectives: DEGREE,
        ranks: &["Nada ~", "Poco ~", "Moderadamente ~|Bastante ~|Algo ~", "Muy ~"],
    },
    LabelSet {
        adjectives: DEGREE,
        ranks: &[
            "Nada ~",
            "Poco ~|Ligeramente ~",
            "Moderadamente ~|Algo ~",
            "Muy ~",
            "Extremadamente ~|Sumamente ~",
        ],
    },
    LabelSet { adjectives: &["importante", ""], ranks: &["Nada ~", "Algo ~", "Importante", "Muy ~"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Sin importancia|Nada importante",
            "De poca importancia",
            "Moderadamente importante",
            "Importante",
            "Muy importante",
        ],
    },
    // Satisfaction.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Muy insatisfecho|Totalmente insatisfecho",
            "Insatisfecho|Algo insatisfecho",
            "Neutral|Ni satisfecho ni insatisfecho|Indiferente|Regular",
            "Satisfecho|Algo satisfecho",
            "Muy satisfecho|Totalmente satisfecho",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Nada satisfecho",
            "Poco satisfecho",
            "Ni satisfecho ni insatisfecho|Neutral|Regular",
            "Satisfecho",
            "Muy satisfecho",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Muy insatisfecho", "Insatisfecho", "Satisfecho", "Muy satisfecho"],
    },
    // Agreement.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Totalmente en desacuerdo|Muy en desacuerdo",
            "En desacuerdo",
            "Neutral|Ni de acuerdo ni en desacuerdo|Indiferente",
            "De acuerdo",
            "Totalmente de acuerdo|Muy de acuerdo",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Totalmente en desacuerdo|Muy en desacuerdo",
            "En desacuerdo",
            "De acuerdo",
            "Totalmente de acuerdo|Muy de acuerdo",
        ],
    },
    // Quality and frequency.
    LabelSet {
        adjectives: &[],
        ranks: &["Muy mala|Pésima", "Mala", "Regular", "Buena", "Excelente|Muy buena"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Nunca", "Rara vez|Casi nunca", "A veces", "A menudo|Casi siempre", "Siempre"],
    },
    LabelSet { adjectives: &[], ranks: &["Bajo", "Medio|Moderado", "Alto"] },
    LabelSet { adjectives: &[], ranks: &["Muy bajo", "Bajo", "Medio|Moderado", "Alto", "Muy alto"] },
    LabelSet { adjectives: &[], ranks: &["Nada", "Poco", "Algo|Regular", "Bastante", "Mucho"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Nada|Nada importante", "Poco|Poco importante", "Importante", "Muy importante"],
    },
    LabelSet { adjectives: &[], ranks: &["Nada", "Poco", "Bastante", "Mucho"] },
    LabelSet { adjectives: &[], ranks: &["Poco importante|No importante", "Importante", "Muy importante"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Nada importante|No importante",
            "Poco importante",
            "Importante",
            "Muy importante",
            "Extremadamente importante|Sumamente importante",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Nada satisfecho", "Poco satisfecho", "Satisfecho", "Muy satisfecho"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Insatisfecho", "Neutral|Ni satisfecho ni insatisfecho|Indiferente|Regular", "Satisfecho"],
    },
    LabelSet { adjectives: &[], ranks: &["Insatisfecho", "Poco satisfecho", "Satisfecho", "Muy satisfecho"] },
    LabelSet {
        adjectives: &[],
        ranks: &["En desacuerdo", "Neutral|Ni de acuerdo ni en desacuerdo|Indiferente", "De acuerdo"],
    },
    LabelSet { adjectives: &[], ranks: &["Mala", "Regular|Normal", "Buena"] },
    LabelSet { adjectives: &[], ranks: &["Mala", "Regular|Normal", "Buena", "Muy buena"] },
    LabelSet { adjectives: &[], ranks: &["Mala", "Regular|Normal", "Buena", "Excelente"] },
    LabelSet { adjectives: &[], ranks: &["Mala", "Regular|Normal", "Buena", "Muy buena", "Excelente"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Muy malo|Pésimo", "Malo", "Regular|Normal", "Bueno", "Excelente|Muy bueno"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Nunca", "A veces", "A menudo|Casi siempre|Frecuentemente", "Siempre"],
    },
    LabelSet { adjectives: &[], ranks: &["Baja", "Media", "Alta"] },
    LabelSet { adjectives: &[], ranks: &["Baja", "Media", "Alta", "Muy alta"] },
    LabelSet { adjectives: &[], ranks: &["Muy malo|Pésimo", "Malo", "Bueno", "Muy bueno"] },
    LabelSet { adjectives: &[], ranks: &["Malo", "Regular", "Bueno", "Excelente|Muy bueno"] },
];
