//! French.

use super::{DotCounts, DotWords};
use crate::words::fr::{N, top};
use crate::words::slope::Unit;

/// French.
pub const WORDS: DotWords = DotWords {
    title: |counts| {
        let &DotCounts { names: [audience, reference], rows, noun, priorities, blind, hidden, only, .. } =
            counts;
        let [over, under] = counts.over_and_under;
        let strengths =
            |n: usize| if n == 1 { "1 point fort".to_owned() } else { format!("{n} points forts") };
        match (blind, hidden, over + under) {
            (0, 0, 0) => {
                let noun = if rows == 1 { noun.one } else { noun.many };
                format!("Aucune différence démontrée entre {audience} et {reference} sur {rows} {noun}")
            }
            (0, 0, _) => {
                let part = |verb: &str, n: usize| (n > 0).then(|| format!("{verb} {n}"));
                let parts: Vec<String> =
                    part("surestiment", over).into_iter().chain(part("sous-estiment", under)).collect();
                format!("{audience} {} sur {rows} {}, sans priorité parmi eux", parts.join(" et "), noun.many)
            }
            (0, hidden, _) => format!("{audience} sous-estiment {}", strengths(hidden)),
            (1, 0, _) => match only {
                Some((name, difference)) => {
                    format!("{audience} surestiment une priorité\u{a0}: {name} ({difference})")
                }
                None => format!("{audience} surestiment une priorité"),
            },
            _ => {
                let of = if blind == priorities && priorities > 1 {
                    format!("les {priorities} priorités")
                } else if priorities == 1 {
                    "la seule priorité".to_owned()
                } else {
                    format!("{blind} des {priorities} priorités")
                };
                let and = if hidden > 0 {
                    format!(" et sous-estiment {}", strengths(hidden))
                } else {
                    String::new()
                };
                format!("{audience} surestiment {of}{and}")
            }
        }
    },
    subtitle: |unit, bases| match unit {
        Unit::Ratings([low, high]) => {
            format!("Performance perçue, notes moyennes de {low} à {high} · {bases}")
        }
        Unit::Shares(boxes) => {
            format!("Performance perçue, pour cent des notes dans {} · {bases}", top(boxes))
        }
    },
    description: |rows, noun, names| {
        let noun = if rows == 1 { noun.one } else { noun.many };
        format!(
            "Points reliés de {rows} {noun}\u{a0}: la performance vue par {}, et les différences.",
            names.join(", ")
        )
    },
    performance: "Performance perçue",
    minus: |reference, confidence| format!("moins {reference}, ± {}", N.level(confidence)),
    withheld: "masqué",
    blind_spot: "Angle mort",
    hidden_strength: "Force cachée",
    longest: "sous-estime",
    marks: |adjustment, alpha, aligned| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        format!(
            "Trait épais, différence en gras\u{a0}: significatif au seuil de {alpha}{adjusted}. Angle mort\u{a0}: une priorité \
             surestimée\u{202f}; force cachée\u{a0}: un point fort sous-estimé. Aligné\u{a0}: tout l’intervalle dans ±{aligned}."
        )
    },
    shapes: |reference| {
        format!("Numéro et forme près d’un nom\u{a0}: son rang et son quadrant pour {reference}.")
    },
    agreement: |correlation| format!("accord des rangs (Spearman) {correlation}"),
    others: |rows, noun| {
        let (other, noun) = if rows == 1 { ("autre", noun.one) } else { ("autres", noun.many) };
        format!("{rows} {other} {noun}\u{a0}: aucune différence démontrée.")
    },
};
