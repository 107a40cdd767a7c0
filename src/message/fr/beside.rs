//! What is wrong with a file beside the survey, in French.

use super::listed;
use super::words::plain;
use crate::message::{Beside, Said};

/// What was seen and what to do.
pub fn sentence(what: &Beside) -> Said {
    match what {
        Beside::BenchmarkEmpty => {
            Said::and("le fichier est vide", "donner un tableau avec les colonnes criterion et performance")
        }
        Beside::BenchmarkWithoutColumn { column } => Said::and(
            format!("il n’y a pas de colonne «\u{a0}{column}\u{a0}»"),
            "une référence a les colonnes criterion et performance, et peut avoir importance, n, sd, se, top_two, group, source, year",
        ),
        Beside::BenchmarkWithoutRows => {
            Said::and("il y a un en-tête et aucun critère dessous", "donner une ligne pour chaque critère")
        }
        Beside::BenchmarkNotANumber { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas un nombre"),
            "mettre un nombre, ou laisser la cellule vide",
        ),
        Beside::BenchmarkOffScale { value, lowest, highest } => Said::and(
            format!("{value} est hors de l’échelle {lowest}-{highest} de l’enquête"),
            "donner le référentiel sur la même échelle",
        ),
        Beside::BenchmarkOtherScale { own: [low, high], survey: [lowest, highest] } => Said::and(
            format!("il est noté sur {low}-{high} et l’enquête sur {lowest}-{highest}"),
            "donner la référence sur l’échelle de l’enquête",
        ),
        Beside::BenchmarkOtherMetric { own, asked } => Said::and(
            format!("ses nombres sont ceux de --metric {own}, et cette analyse a --metric {asked}"),
            "utiliser la même mesure pour les deux",
        ),
        Beside::BenchmarkNoShare { value } => Said::and(
            format!("{value} n’est pas une part"),
            "l’écrire comme un nombre de 0 à 1, tel que 0.62",
        ),
        Beside::BenchmarkTooSmall { value, least } => {
            Said::and(format!("{value} est au-dessous de {least}"), "le corriger, ou laisser la cellule vide")
        }
        Beside::BenchmarkWithoutValue { criterion } => Said::and(
            format!("«\u{a0}{criterion}\u{a0}» n’a pas de performance"),
            "remplir la cellule, ou retirer la ligne",
        ),
        Beside::BenchmarkTwice { criterion, first, second } => Said::and(
            format!("les lignes {first} et {second} portent toutes deux sur «\u{a0}{criterion}\u{a0}»"),
            "retirer l’une d’elles, ou les distinguer par une colonne group",
        ),
        Beside::NoBenchmarkGroup { group, nearest, known } => {
            let advice = match nearest {
                Some(near) => format!("vouliez-vous dire «\u{a0}{near}\u{a0}»\u{202f}?"),
                None if known.is_empty() => {
                    "le fichier n’a pas de colonne group\u{202f}; retirer --benchmark-group".to_owned()
                }
                None => format!("il contient {}", listed(known)),
            };
            Said::and(format!("il n’y a pas de groupe «\u{a0}{group}\u{a0}»"), advice)
        }
        Beside::SeveralBenchmarkGroups { known } => Said::and(
            format!("il contient plusieurs groupes ({})", plain(known)),
            "nommer celui de la comparaison avec --benchmark-group",
        ),
        Beside::SavedIsNotJson { problem } => Said::and(
            format!("ce n’est pas un fichier JSON ({problem})"),
            "donner une enquête, ou ce que `ecart analyze -o FICHIER.json` a écrit",
        ),
        Beside::SavedIsNoAnalysis => Said::and(
            "ce n’est pas le JSON d’une analyse",
            "donner ce que `ecart analyze -o FICHIER.json` a écrit",
        ),
        Beside::SavedByOtherVersion { version } => Said::and(
            format!("il a la forme {version}, et cette version lit 1.x"),
            "l’écrire à nouveau avec cette version, ou donner l’enquête",
        ),
        Beside::SavedIsIncomplete { problem } => Said::and(
            format!("ce n’est pas une analyse complète ({problem})"),
            "l’écrire à nouveau avec `ecart analyze`",
        ),
    }
}
