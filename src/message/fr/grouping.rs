//! Why groups cannot be made of a column, in French.

use crate::message::{Grouping, Said};

/// What was seen and what to do.
pub fn sentence(what: &Grouping) -> Said {
    let said = |by: &str, seen: String, advice: &str| Said::and(format!("--by {by}\u{a0}: {seen}"), advice);
    match what {
        Grouping::NotAGrouping { by, how } => said(
            by,
            format!("«\u{a0}{how}\u{a0}» n’est pas une façon de grouper"),
            "utiliser nps, halves, tertiles, quartiles, quintiles, ou des tranches comme 18-34,35-54,55+",
        ),
        Grouping::RangeEndsBefore { by, range } => said(
            by,
            format!("la tranche {range} finit avant de commencer"),
            "écrire le plus petit nombre d’abord",
        ),
        Grouping::BehindOpenRange { by, range } => said(
            by,
            format!("la tranche {range} vient après une tranche ouverte"),
            "mettre la tranche ouverte à la fin, comme dans 18-34,35-54,55+",
        ),
        Grouping::RangesOverlap { by, range } => said(
            by,
            format!("la tranche {range} recouvre la précédente"),
            "commencer chaque tranche au-dessus de la fin de la précédente",
        ),
        Grouping::BetweenRanges { by, end, start } => said(
            by,
            format!("entre {end} et {start} il n’y a pas de tranche"),
            "commencer chaque tranche là où finit la précédente",
        ),
        Grouping::NotARecommendation { by, value } => said(
            by,
            format!("{value} n’est pas une recommandation de 0 à 10"),
            "utiliser des tranches ou des tertiles de cette colonne au lieu de nps",
        ),
        Grouping::GroupsWithheld { by, least } => said(
            by,
            format!(
                "moins de deux groupes ont au moins {least} répondants, le minimum montré (--smallest-shown)"
            ),
            "réunir les petits groupes, ou baisser --smallest-shown si cela respecte ce qui a été promis aux répondants",
        ),
        Grouping::OneGroupMade { by, only } => said(
            by,
            match only {
                Some(only) => {
                    format!(
                        "il n’y a qu’un groupe («\u{a0}{only}\u{a0}»), et une comparaison en demande deux"
                    )
                }
                None => "il n’y a pas même un groupe, et une comparaison en demande deux".to_owned(),
            },
            "choisir d’autres tranches ou une autre colonne",
        ),
    }
}
