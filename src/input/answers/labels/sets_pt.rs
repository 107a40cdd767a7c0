//! Portuguese label sets, lowest first.

use crate::input::answers::labels::set::LabelSet;

/// The sets.
pub const SETS: &[LabelSet] = &[
    // Importance.
    LabelSet {
        adjectives: &["importante", "satisfeito", "útil", ""],
        ranks: &[
            "Nada ~",
            "Pouco ~",
            "Mais ou menos ~|Moderadamente ~|Neutro|Razoavelmente ~",
            "Bastante ~|~",
            "Muito ~",
        ],
    },
    LabelSet {
        adjectives: &["importante", "satisfeito", ""],
        ranks: &["Nada ~", "Pouco ~", "Importante|Bastante ~", "Muito ~"],
    },
    LabelSet { adjectives: &["importante"], ranks: &["Nada ~", "Mais ou menos ~", "Muito ~"] },
    LabelSet {
        adjectives: &["importante", "satisfeito"],
        ranks: &["Nada ~", "Pouco ~|Ligeiramente ~", "Moderadamente ~", "Muito ~", "Extremamente ~"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Sem importância",
            "Pouco importante",
            "Razoavelmente importante",
            "Importante",
            "Muito importante",
        ],
    },
    // Satisfaction.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Muito insatisfeito|Totalmente insatisfeito",
            "Insatisfeito",
            "Neutro|Parcialmente satisfeito|Nem satisfeito nem insatisfeito|Indiferente",
            "Satisfeito",
            "Muito satisfeito|Totalmente satisfeito",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Muito insatisfeito",
            "Insatisfeito",
            "Pouco insatisfeito",
            "Neutro|Nem satisfeito nem insatisfeito",
            "Pouco satisfeito",
            "Satisfeito",
            "Muito satisfeito",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Muito insatisfeito", "Insatisfeito", "Satisfeito", "Muito satisfeito"],
    },
    // Agreement.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Discordo totalmente|Discordo completamente",
            "Discordo|Discordo parcialmente",
            "Neutro|Nem concordo nem discordo|Não concordo nem discordo|Indiferente",
            "Concordo|Concordo parcialmente",
            "Concordo totalmente|Concordo completamente",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Discordo totalmente", "Discordo", "Concordo", "Concordo totalmente"],
    },
    // Quality and frequency.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Muito ruim|Péssimo|Muito mau",
            "Ruim|Mau",
            "Regular|Razoável",
            "Bom",
            "Excelente|Muito bom|Ótimo",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Nunca", "Raramente", "Às vezes", "Frequentemente|Muitas vezes", "Sempre"],
    },
    LabelSet { adjectives: &[], ranks: &["Baixo", "Médio|Moderado", "Alto|Elevado"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Muito baixo", "Baixo", "Médio|Moderado", "Alto|Elevado", "Muito alto|Muito elevado"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Sem importância|Nada importante|Não importante",
            "Pouco importante",
            "Mais ou menos importante|Moderadamente importante|Razoavelmente importante",
            "Importante",
            "Muito importante",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Não importante|Sem importância|Pouco importante", "Importante", "Muito importante"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Insatisfeito", "Neutro|Nem satisfeito nem insatisfeito|Indiferente", "Satisfeito"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Nada satisfeito", "Pouco satisfeito", "Satisfeito", "Muito satisfeito"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Insatisfeito", "Pouco satisfeito", "Satisfeito", "Muito satisfeito"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Discordo", "Neutro|Nem concordo nem discordo|Indiferente", "Concordo"],
    },
    LabelSet { adjectives: &[], ranks: &["Ruim|Mau", "Regular|Razoável", "Bom"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Ruim|Mau", "Regular|Razoável", "Bom", "Ótimo|Excelente|Muito bom"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Ruim|Mau", "Regular|Razoável", "Bom", "Muito bom", "Ótimo|Excelente"],
    },
    LabelSet { adjectives: &[], ranks: &["Nunca", "Às vezes", "Frequentemente|Muitas vezes", "Sempre"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Nada importante|Sem importância",
            "Pouco importante",
            "Importante",
            "Muito importante",
            "Extremamente importante",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Sem importância", "Pouco importante", "Importante", "Muito importante"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Totalmente irrelevante|Irrelevante",
            "Pouco relevante",
            "Relevante",
            "Muito relevante",
            "Fundamental",
        ],
    },
];
