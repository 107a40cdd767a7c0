//! What the data doctor finds, in French.

use super::{quoted, side};
use crate::message::{Findings, Said};

pub fn sentence(what: &Findings) -> Said {
    match what {
        Findings::Ceiling { top_share, spread, lowest, highest } => Said::and(
            match top_share {
                Some(share) => format!("{:.0}\u{a0}% des notes d’importance sont à {highest}", 100.0 * share),
                None => format!(
                    "l’importance moyenne varie d’au plus {} d’un critère à l’autre (échelle {lowest}–{highest})",
                    decimal(*spread)
                ),
            },
            "l’importance déclarée distingue à peine les critères\u{a0}: dérivez-la d’un résultat (--importance johnson --outcome COLONNE)",
        ),
        Findings::ReversedCriterion { side: of, criterion, r } => Said::and(
            format!(
                "l’{} de «\u{a0}{criterion}\u{a0}» va à l’encontre des autres critères (r = {})",
                side(*of),
                decimal(*r)
            )
            .replace("l’performance", "la performance"),
            "vérifiez si ses réponses ont été codées de la meilleure à la pire",
        ),
        Findings::ReversedPerformance { r } => Said::and(
            format!(
                "les répondants qui notent mieux la performance donnent un résultat plus bas (r = {})",
                decimal(*r)
            ),
            "l’une des deux échelles va sans doute de la meilleure à la pire\u{a0}: retournez-la par reversed = true dans study.toml",
        ),
        Findings::SwappedSides => Said::and(
            "les réponses d’un côté parlent de l’autre\u{a0}: importance et performance semblent échangées",
            "indiquez les colonnes de chaque côté par --importance-columns et --performance-columns",
        ),
        Findings::UnequalScales { importance: [il, ih], performance: [pl, ph] } => Said::and(
            format!("l’importance est sur une échelle {il}-{ih}, la performance sur {pl}-{ph}"),
            "déclarez une seule échelle si les deux ont été posées sur la même\u{202f}; sinon ramenez les deux à 0-100",
        ),
        Findings::MixedScales { criteria, top, lowest, highest, reached } => Said::and(
            format!(
                "personne n’a donné plus de {top} sur une échelle {lowest}-{highest} où d’autres critères vont jusqu’à {reached}, comme si la question avait une échelle plus courte\u{a0}: {}",
                quoted(criteria)
            ),
            "indiquez --scale si tous les critères ont été notés sur une même échelle\u{202f}; sinon analysez ceux de chaque échelle à part, ou recodez-les sur une seule",
        ),
        Findings::LevelScales { column, levels, top, lowest, highest } => Said::and(
            format!(
                "personne n’a noté au-dessus de {top} sur une échelle {lowest}-{highest} là où «\u{a0}{column}\u{a0}» vaut {}, alors que d’autres vont jusqu’à {highest}, comme si l’on y avait posé la question sur une échelle plus courte",
                quoted(levels)
            ),
            "analysez chaque échelle à part (--where), ou recodez-les sur une seule",
        ),
        Findings::OddFractions { criteria } => Said::and(
            format!(
                "contient des fractions alors que tous les autres critères sont notés en nombres entiers, comme le ferait une moyenne ou un score\u{a0}: {}",
                quoted(criteria)
            ),
            "écartez-le s’il a été calculé\u{202f}; sinon indiquez --scale",
        ),
        Findings::TinyBase { least, criteria } => Said::and(
            format!("notés des deux côtés par moins de {least} répondants\u{a0}: {}", counted(criteria)),
            "ne voyez dans leurs chiffres que des anecdotes",
        ),
        Findings::SuspiciousCode { side: of, value, times } => Said::and(
            format!("{}\u{a0}: {value} a été donné {times} fois, bien plus que ses voisins", side(*of)),
            "s’il veut dire «\u{a0}sans réponse\u{a0}», dites-le par --missing",
        ),
        Findings::RareTop { side: of, top, times, below } => Said::and(
            format!(
                "{}\u{a0}: {top} a été donné {times} fois et {} {below} fois, comme si l’échelle s’arrêtait là",
                side(*of),
                top - 1
            ),
            format!("dites --missing {top} s’il veut dire «\u{a0}sans réponse\u{a0}», sinon --scale 1-{top}"),
        ),
        Findings::StraightLiners { straight, respondents } => Said::and(
            format!(
                "{straight} répondants sur {respondents} donnent à tous les critères la même importance et la même performance"
            ),
            "comparez les résultats sans eux\u{a0}: ils tirent tous les critères vers le même endroit",
        ),
        Findings::DuplicatedIds { ids, rows } => Said::and(
            match ids {
                1 => format!("1 identifiant de répondant revient plusieurs fois, dans {rows} lignes"),
                _ => {
                    format!("{ids} identifiants de répondants reviennent plusieurs fois, dans {rows} lignes")
                }
            },
            "gardez une ligne par répondant, ou indiquez que les lignes sont répondant × critère",
        ),
        Findings::MarkedRows { column, marks, rows, respondents } => Said::and(
            format!(
                "«\u{a0}{column}\u{a0}» dit de {rows} lignes sur {respondents} qu’elles ne comptent pas ({})\u{a0}: elles sont lues quand même",
                quoted(marks)
            ),
            "écartez-les par une condition sur cette colonne (--where), ou comparez-les aux autres avec --by",
        ),
        Findings::IdenticalRespondents { rows } => Said::and(
            match rows {
                1 => "1 ligne répète toutes les notes d’une autre ligne".to_owned(),
                _ => format!("{rows} lignes répètent toutes les notes d’une autre ligne"),
            },
            "cherchez un questionnaire importé deux fois",
        ),
    }
}

/// Two decimals, with a comma.
pub fn decimal(value: f64) -> String {
    format!("{value:.2}").replace('.', ",").replace('-', "−")
}

/// Criteria with their counts, the first few.
fn counted(criteria: &[(String, u64)]) -> String {
    const SHOWN: usize = 8;
    let shown: Vec<String> =
        criteria.iter().take(SHOWN).map(|(name, n)| format!("«\u{a0}{name}\u{a0}» ({n})")).collect();
    shown.join(", ") + if criteria.len() > SHOWN { ", …" } else { "" }
}
