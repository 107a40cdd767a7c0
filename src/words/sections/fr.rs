//! French, with the no-break spaces of its typography.

use super::{DriverWords, OutcomeWords, Sections, SegmentWords};
use crate::analysis::grid::Cell;
use crate::analysis::{Kind, Reason};
use crate::words::fr::N;

/// French words of the sections.
pub const SECTIONS: Sections = Sections {
    segments: SegmentWords {
        gaps: |noun, column| format!("Écarts des {} selon {column}", noun.many),
        quadrants: |noun, column| format!("Quadrants des {} selon {column}", noun.many),
        base: "Répondants",
        arrows: |alpha, adjustment| {
            let adjusted = adjustment.map_or_else(String::new, |name| {
                format!(", ajustement de {name} sur les lignes d’une modalité")
            });
            format!(
                "▲ écart plus grand, ▼ écart plus petit que chez les répondants des autres modalités (t de Welch au seuil \
                 de {}{adjusted}).",
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
        total_crosshair: "Chaque segment est placé par rapport à la croix de l’ensemble des répondants.",
        own_crosshair: "Chaque segment est placé par rapport à sa propre croix.",
        without_level: |count, column| match count {
            1 => format!("1 répondant sans réponse dans {column} n’est dans aucun segment."),
            many => {
                format!("{} répondants sans réponse dans {column} ne sont dans aucun segment.", N.count(many))
            }
        },
    },
    drivers: DriverWords {
        heading: |noun, outcome| format!("Moteurs de {outcome}\u{a0}: {}", noun.many),
        stated: "Déclarée",
        derived_axis: "Importance déduite",
        stated_axis: "Importance déclarée",
        share: "% du R²",
        raw: "Déduite",
        place: "Place",
        cell: |cell| match cell {
            Cell::KeyDriver => "moteur clé",
            Cell::HiddenDriver => "moteur caché",
            Cell::StatedOnly => "déclaré seul",
            Cell::Minor => "mineur",
        },
        base: |method, r_squared, n, left_out| {
            let r_squared = r_squared.map_or_else(String::new, |r| format!(", R² = {}", N.value(r, 3)));
            format!(
                "{}{r_squared}, n = {} répondants ayant toutes les réponses nécessaires\u{202f}; {} écartés.",
                super::super::fr::capital(method),
                N.count(n),
                N.count(left_out)
            )
        },
        intervals: |replicates, seed, confidence| {
            format!(
                "Entre crochets\u{a0}: intervalles bootstrap à {} par percentiles ({} tirages, graine {seed}).",
                N.level(confidence),
                N.count(replicates as u64)
            )
        },
        no_intervals: "Pas d’intervalles bootstrap\u{a0}: les tirages seraient trop longs, ou n’ont pas été demandés.",
        thresholds: |stated, derived| {
            format!(
                "Fort\u{a0}: à partir de la moyenne des lignes (déclarée {}, déduite {}).",
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
        kind: "Nature",
        kind_of: |kind| match kind {
            Kind::Delighter => "enchantement",
            Kind::Hybrid => "hybride",
            Kind::Hygiene => "hygiène",
        },
        reason: |reason| match reason {
            Reason::NoLow => "pas de note basse",
            Reason::NoHigh => "pas de note haute",
            Reason::PositivePenalty => "pénalité > 0",
            Reason::NegativeReward => "gain < 0",
            Reason::NoImpact => "sans effet",
            Reason::Collinear => "colinéaire",
            Reason::Constant => "toujours la même",
        },
        base: |n, left_out, r_squared| {
            let r_squared = r_squared.map_or_else(String::new, |r| format!(", R² = {}", N.value(r, 3)));
            format!(
                "n = {} répondants ayant toutes les réponses nécessaires à la régression{r_squared}\u{202f}; {} écartés.",
                N.count(n),
                N.count(left_out)
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
        contrast: |low, high, hybrid| {
            format!(
                "Pénalité et gain\u{a0}: variation quand la performance est d’au plus {} ou d’au moins {}, par rapport au \
                 milieu. AI = (gain − |pénalité|)/(gain + |pénalité|)\u{a0}: enchantement au-dessus de {}, hygiène \
                 au-dessous de {}, sinon hybride.",
                N.plain(low),
                N.plain(high),
                N.plain(hybrid),
                N.plain(-hybrid)
            )
        },
    },
};
