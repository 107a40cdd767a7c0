//! What is wrong with a cell, in French.

use super::words::statistic;
use crate::message::{Cell, Said};

/// What was seen and what to do.
pub fn sentence(what: &Cell) -> Said {
    match what {
        Cell::OffScale { text, lowest, highest, wider } => Said::and(
            format!("{text} est hors de l’échelle {lowest}-{highest}"),
            match wider {
                Some([low, high]) => format!(
                    "ajouter --missing {text} si cela veut dire «\u{a0}sans réponse\u{a0}», ou --scale {low}-{high}"
                ),
                None => format!("ajouter --missing {text} si cela veut dire «\u{a0}sans réponse\u{a0}»"),
            },
        ),
        Cell::NotAnAnswer { text, lowest, highest, advice } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas une réponse de l’échelle {lowest}-{highest}"),
            advice,
        ),
        Cell::NotForGroups { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas un nombre, et les groupes se font de nombres"),
            "donner à --by le nom de la colonne seul pour grouper par ses textes",
        ),
        Cell::NotAWeight { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas un poids valable"),
            "il faut à chaque répondant un poids de 0 ou plus",
        ),
        Cell::NotARank { text, providers } => Said::and(
            match providers {
                Some(providers) => {
                    format!("«\u{a0}{text}\u{a0}» n’est pas un rang parmi {providers} fournisseurs")
                }
                None => format!("«\u{a0}{text}\u{a0}» n’est pas un rang"),
            },
            "les rangs vont de 1, le préféré, au nombre de fournisseurs, les ex æquo en demi-rangs\u{202f}; ajouter --missing pour «\u{a0}sans réponse\u{a0}»",
        ),
        Cell::NotProviders { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas un nombre de fournisseurs"),
            "c’est combien le répondant en utilise, 1 ou plus\u{202f}; ajouter --missing pour «\u{a0}sans réponse\u{a0}»",
        ),
        Cell::NotAValue { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas un nombre"),
            "ce que vaut un répondant est un nombre, sans monnaie\u{202f}; ajouter --missing pour «\u{a0}sans réponse\u{a0}»",
        ),
        Cell::NotANumber { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas un nombre"),
            "un résultat est un nombre\u{202f}; ajouter --missing pour «\u{a0}sans réponse\u{a0}»",
        ),
        Cell::MeanOffScale { mean, lowest, highest } => Said::and(
            format!("la moyenne {mean} est hors de l’échelle {lowest}-{highest}"),
            "la corriger, ou donner l’échelle par --scale",
        ),
        Cell::NotAMean { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas une moyenne de notes sur l’échelle"),
            "la corriger, ou faire compter de nouveau l’élément par ecart sql",
        ),
        Cell::NotAStatistic { text, needed } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas {}", statistic(needed)),
            "une synthèse contient un nombre dans chacune de ses cellules",
        ),
        Cell::NotACount { text, needed } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas {}", statistic(needed)),
            "une ligne d’effectifs vaut pour un répondant ou plus, et chaque répondant a un poids",
        ),
    }
}
