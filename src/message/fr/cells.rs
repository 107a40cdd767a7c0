//! What is wrong with a cell, in French.

use super::words::statistic;
use crate::message::{Cell, Remedy, Said};

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
        Cell::RowOffScale { count, texts, lowest, highest } => Said::and(
            format!(
                "{count} nombres sont hors de l’échelle {lowest}-{highest}, et aucun d’une autre ligne ({}{})",
                texts.join(", "),
                if *count > texts.len() as u64 { ", …" } else { "" }
            ),
            "supprimer la ligne si elle contient des totaux ou des effectifs, ou corriger ses réponses",
        ),
        Cell::NotAnAnswer { text, lowest, highest, remedy } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas une réponse de l’échelle {lowest}-{highest}"),
            self::remedy(remedy),
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

/// What to do about a text among ratings.
fn remedy(remedy: &Remedy) -> String {
    match remedy {
        Remedy::ExportAnew => "un tableur a fait une date d’une réponse comme 4/5 ou 1-2\u{a0}: exporter de nouveau les réponses sans les ouvrir d’abord dans un tableur".into(),
        Remedy::CheckColumn => "c’est une réponse d’une autre échelle\u{a0}: vérifier si la colonne fait partie de ces notes".into(),
        Remedy::SplitFile => "sa ligne reprend les en-têtes dans un autre ordre\u{a0}: enregistrer ce qui suit dans un fichier à part".into(),
        Remedy::Correct => "corriger la cellule".into(),
        Remedy::DeclareMissing(argument) => format!("ajouter --missing {argument} si cela veut dire «\u{a0}sans réponse\u{a0}»"),
        Remedy::ListMissing => "si cela veut dire «\u{a0}sans réponse\u{a0}», l’indiquer sous missing dans un fichier d’étude".into(),
    }
}
