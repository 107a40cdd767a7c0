//! French, with the no-break spaces of its typography.

use super::{DriverWords, FitBase, NecessaryWords, OutcomeWords, Sections, SegmentWords};
use crate::analysis::grid::Cell;
use crate::analysis::{Clamped, Kind, Reason};
use crate::words::fr::N;
use crate::words::number::capital;

/// French words of the sections.
pub const SECTIONS: Sections = Sections {
    segments: SegmentWords {
        gaps: |noun, column| format!("Écarts des {} selon {column}", noun.many),
        quadrants: |noun, column| format!("Quadrants des {} selon {column}", noun.many),
        base: "Répondants",
        differ: "F de Welch, p",
        differ_note: |adjustment| {
            let adjusted =
                adjustment.map_or_else(String::new, |name| format!(", ajustement de {name} sur les lignes"));
            format!("F de Welch\u{a0}: les écarts des modalités diffèrent-ils entre eux{adjusted}.")
        },
        arrows: |alpha, adjustment, omnibus| {
            let adjusted = adjustment.map_or_else(String::new, |name| {
                format!(", ajustement de {name} sur toutes les modalités et lignes")
            });
            let whole =
                if omnibus { ", et les modalités diffèrent dans leur ensemble (F de Welch)" } else { "" };
            format!(
                "▲ écart plus grand, ▼ écart plus petit que chez les répondants des autres modalités (au seuil de \
                 {}{adjusted}){whole}.",
                N.level(alpha)
            )
        },
        shades: |largest| {
            format!(
                "Trames ░ ▒ ▓\u{a0}: un tiers, deux tiers, la totalité du plus grand écart ({}).",
                N.gap(largest, 2)
            )
        },
        signs: |signs| {
            let named: Vec<String> = signs.iter().map(|(sign, name)| format!("{sign} {name}")).collect();
            format!("{}.", named.join(", "))
        },
        total_crosshair: "Chaque segment est placé par rapport aux axes de l’ensemble des répondants.",
        own_crosshair: "Chaque segment est placé par rapport à ses propres axes.",
        shrunk: |noun, column| format!("Performance des {} par {column}, resserrée", noun.many),
        shrunk_means: "Chaque moyenne est rapprochée de celle de tous les niveaux, d’autant plus qu’elle repose sur peu de réponses.",
        no_difference: |levels, column, rows| {
            format!(
                "Les {levels}\u{a0}niveaux de {column} ne diffèrent pas au-delà du hasard de l’échantillon et ont une même valeur\u{a0}: {}.",
                rows.join("\u{202f}; ")
            )
        },
        withheld: |levels, least| {
            format!(
                "Non montrés, car les petits groupes sont masqués (moins de {least} répondants, ou leurs réponses se déduiraient)\u{a0}: {}.",
                levels.join(N.pair)
            )
        },
        without_level: |count, column| match count {
            1 => format!("1 répondant sans réponse dans {column} n’est dans aucun segment."),
            many => {
                format!("{} répondants sans réponse dans {column} ne sont dans aucun segment.", N.count(many))
            }
        },
    },
    drivers: DriverWords {
        heading: |noun, outcome| format!("Leviers de {outcome}\u{a0}: {}", noun.many),
        stated: "Déclarée",
        derived_axis: "Importance déduite",
        stated_axis: "Importance déclarée",
        share: "% du R²",
        points: "Points de R²",
        raw: "Déduite",
        place: "Place",
        cell: |cell| match cell {
            Cell::KeyDriver => "levier clé",
            Cell::HiddenDriver => "levier caché",
            Cell::StatedOnly => "déclaré seul",
            Cell::Minor => "mineur",
        },
        base: |method, fit| {
            let (name, r_squared) = (capital(method), explained(fit));
            let (n, left_out) = (N.count(fit.n), N.count(fit.left_out));
            if fit.largest_n > fit.n {
                let most = N.count(fit.largest_n);
                format!(
                    "{name}{r_squared}\u{202f}; chaque corrélation repose sur les {n} à {most} répondants ayant donné les \
                     deux réponses (colonne n\u{a0}: avec le résultat)\u{202f}; {left_out} n’entrent dans aucune."
                )
            } else {
                format!(
                    "{name}{r_squared}, n = {n} répondants ayant toutes les réponses nécessaires\u{202f}; {left_out} écartés."
                )
            }
        },
        intervals: |replicates, seed, confidence| {
            format!(
                "Entre crochets\u{a0}: intervalles bootstrap à {} par percentiles ({} rééchantillonnages, graine {seed}).",
                N.level(confidence),
                N.count(replicates as u64)
            )
        },
        no_intervals: "Pas d’intervalles bootstrap\u{a0}: les rééchantillonnages seraient trop longs, ou n’ont pas été demandés.",
        sure: |likely, certain| {
            format!(
                "Place\u{a0}: ? incertaine (gardée dans moins de {} des rééchantillonnages), ~ probable (moins de {}).",
                N.level(likely),
                N.level(certain)
            )
        },
        noise: |weight, replicates| {
            format!(
                "° son poids ne se distingue pas de celui d’une colonne aléatoire ({}\u{a0}points de R² en moyenne sur {replicates} rééchantillonnages). \
                 Un poids n’est jamais négatif\u{a0}: son intervalle n’est pas un test.",
                N.value(100.0 * weight, 1)
            )
        },
        thresholds: |stated, derived, unit| {
            let unit = if unit.is_empty() { String::new() } else { format!("\u{a0}{unit}") };
            format!(
                "Fort\u{a0}: à partir de la moyenne des lignes (déclarée {}\u{202f}; déduite {}{unit}).",
                N.value(stated, 2),
                N.value(derived, 2)
            )
        },
        suppressor: "† corrélation et β de signes opposés\u{a0}: il agit par ce qu’il retire aux autres.",
        inflated: "‡ VIF supérieur à 10\u{a0}: son β ne se distingue pas de ceux des autres.",
        association: "Association, non causalité.",
    },
    outcomes: OutcomeWords {
        heading: |outcome, noun| format!("Lien avec {outcome}\u{a0}: {}", noun.many),
        coefficient: "b",
        what_if: |delta| format!("Si {delta}"),
        penalty: "Pénalité",
        reward: "Gain",
        asymmetry: "AI",
        improvement: "limite",
        beyond: "AI − droite",
        groups: "n bas/moyen/haut",
        below: "b dessous",
        above: "b dessus",
        slopes_differ: "p écart",
        part: "McFadden",
        at_risk: "En jeu",
        worth: |column| format!("En jeu\u{a0}: {column}"),
        worth_note: |column| {
            format!(
                "En jeu\u{a0}: {column}, les mêmes répondants multipliés par la moyenne de {column} de ceux qui ont donné une note \
                 basse, avec son intervalle bootstrap."
            )
        },
        at_risk_note: |low, high, confidence, least| {
            format!(
                "En jeu\u{a0}: répondants avec une note d’au plus {}, multipliés par la part d’entre eux au résultat 0 au-delà de \
                 celle des notes d’au moins {}, avec son intervalle à {}\u{202f}; là où les deux groupes comptent au moins {least} répondants. Une association\u{a0}: les deux groupes peuvent différer \
                 autrement.",
                N.plain(low),
                N.plain(high),
                N.level(confidence)
            )
        },
        kind: "Nature",
        kind_of: |kind| match kind {
            Kind::Delighter => "enchantement",
            Kind::Hybrid => "hybride",
            Kind::Hygiene => "hygiène",
        },
        no_kind: |reason, labels| {
            let why = match reason {
                Reason::NoLow => "personne n’a donné de note basse",
                Reason::NoMiddle => "personne n’a donné de note moyenne",
                Reason::NoHigh => "personne n’a donné de note haute",
                Reason::FewLow => "trop peu ont donné une note basse",
                Reason::FewHigh => "trop peu ont donné une note haute",
                Reason::PositivePenalty => "une note basse va avec un résultat significativement meilleur",
                Reason::NegativeReward => "une note haute va avec un résultat significativement moins bon",
                Reason::NoImpact => "ni une note basse ni une note haute ne vont avec une variation",
                Reason::Undecided => "l’intervalle va d’une nature à une autre",
                Reason::Collinear => {
                    "les notes basses et hautes découlent de celles des autres, ou les répondants sont trop peu"
                }
                Reason::Constant => "la performance est la même pour tous",
            };
            format!("Pas de nature quand {why}\u{a0}: {}.", labels.join("\u{202f}; "))
        },
        clamped: |clamped, labels| {
            let which = match clamped {
                Clamped::Penalty => "La pénalité est",
                Clamped::Reward => "Le gain est",
            };
            format!(
                "{which} du mauvais signe, sans être significatif, et compte pour 0\u{a0}: {}.",
                labels.join("\u{202f}; ")
            )
        },
        base: |fit| {
            format!(
                "n = {} répondants ayant toutes les réponses nécessaires à la régression{}\u{202f}; {} écartés.",
                N.count(fit.n),
                explained(fit),
                N.count(fit.left_out)
            )
        },
        columns: |confidence, outcome| {
            format!(
                "r\u{a0}: corrélation\u{202f}; b\u{a0}: variation de {outcome} associée à une note de plus, les autres \
                 fixées\u{202f}; Si\u{a0}: variation associée à cette amélioration. Entre crochets\u{a0}: intervalles à \
                 {}. Association, non causalité.",
                N.level(confidence)
            )
        },
        columns_of_logit: |confidence, outcome| {
            format!(
                "r\u{a0}: corrélation\u{202f}; b\u{a0}: effet marginal moyen d’un logit, variation de la part de 1 dans \
                 {outcome} associée à une note de plus, les autres fixées\u{202f}; Si\u{a0}: variation associée à cette \
                 amélioration\u{202f}; McFadden\u{a0}: part de son R² (Shapley). Entre crochets\u{a0}: intervalles à {}. \
                 Association, non causalité.",
                N.level(confidence)
            )
        },
        capped: |delta, end| {
            format!(
                "limite\u{a0}: une amélioration moindre que {delta} est supposée, la moyenne ne laissant pas plus de place \
                 jusqu’à {}.",
                N.plain(end)
            )
        },
        contrast: |low, high, hybrid| {
            format!(
                "Pénalité et gain\u{a0}: variation quand la performance est d’au plus {} ou d’au moins {}, par rapport au \
                 milieu. AI = (gain − |pénalité|)/(gain + |pénalité|), moins celle d’une droite\u{a0}: enchantement quand \
                 tout l’intervalle est au-dessus de {}, hygiène quand il est au-dessous de {}, hybride quand il est entre \
                 les deux.",
                N.plain(low),
                N.plain(high),
                N.plain(hybrid),
                N.plain(-hybrid)
            )
        },
        hinge: |middle| {
            format!(
                "b dessous, b dessus\u{a0}: pentes au-dessous et au-dessus de {}, d’après toutes les notes\u{202f}; p\u{a0}: \
                 si elles diffèrent, sans ajustement.",
                N.plain(middle)
            )
        },
        necessary: NecessaryWords {
            heading: |outcome, noun| format!("Nécessaire pour {outcome}\u{a0}: {}", noun.many),
            effect: "d",
            required: |target| format!("Pour {target}"),
            below: "Dessous",
            columns: |target, permutations| {
                let p = match permutations {
                    0 => String::new(),
                    some => {
                        format!("\u{202f}; p\u{a0}: part de {some} ordres aléatoires où d est aussi grand")
                    }
                };
                format!(
                    "d\u{a0}: part vide de la carte de la performance et du résultat, en haut à gauche{p}. Pour \
                     {target}\u{a0}: personne n’a un tel résultat avec une performance moindre\u{202f}; Dessous\u{a0}: \
                     répondants qui l’ont. Un petit d, ou quelques réponses singulières, disent peu."
                )
            },
        },
    },
};

/// « , R² = 0,348 (ajusté 0,343) »
fn explained(fit: FitBase) -> String {
    let name = if fit.logit { "R² de McFadden" } else { "R²" };
    let adjusted = fit.adjusted.map_or_else(String::new, |r| format!(" (ajusté {})", N.value(r, 3)));
    fit.r_squared.map_or_else(String::new, |r| format!(", {name} = {}{adjusted}", N.value(r, 3)))
}
