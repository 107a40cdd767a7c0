//! French.

use super::{SlopeCounts, SlopeWords};
use crate::analysis::Verdict;
use crate::words::fr::{N, in_words};
use crate::words::number::{capital, uncapital};

/// French.
pub const WORDS: SlopeWords = SlopeWords {
    title: |counts| {
        let &SlopeCounts { waves, rows, rising, falling, certain, only, detectable } = counts;
        let message = match (rising + falling, only) {
            (0, _) => match detectable {
                Some(change) => format!(
                    "Aucune performance n’a changé de façon démontrée\u{202f}; un changement de {change} l’aurait été quatre fois sur cinq"
                ),
                None => format!("Aucune des {rows} performances n’a changé de façon démontrée"),
            },
            (1, Some((name, change))) => {
                let verb = if rising == 1 { "monte" } else { "baisse" };
                format!("Une performance sur {rows} change\u{a0}: {name} {verb} de {change}")
            }
            _ => match (rising, falling) {
                (rising, 0) => {
                    format!(
                        "{} performances sur {rows} montent, aucune ne baisse",
                        capital(&in_words(rising))
                    )
                }
                (0, falling) => {
                    format!(
                        "{} performances sur {rows} baissent, aucune ne monte",
                        capital(&in_words(falling))
                    )
                }
                (1, falling) => format!("Une performance monte, {} {}", in_words(falling), falls(falling)),
                (rising, falling) => {
                    format!(
                        "{} performances montent, {} {}",
                        capital(&in_words(rising)),
                        in_words(falling),
                        falls(falling)
                    )
                }
            },
        };
        let message = match waves {
            ..=2 => message,
            waves => format!("Sur {waves} vagues, {}", uncapital(&message)),
        };
        match certain {
            0 => message,
            1 => format!("{message}\u{202f}; un changement de quadrant est certain"),
            several => {
                format!("{message}\u{202f}; {} changements de quadrant sont certains", in_words(several))
            }
        }
    },
    subtitle: |noun, ends, waves| match ends {
        Some([low, high]) => {
            format!("Performance moyenne de chaque {}, notes de {low} à {high} · {waves}", noun.one)
        }
        None => format!(
            "Performance de chaque {}, pour cent des notes dans les deux plus hautes · {waves}",
            noun.one
        ),
    },
    description: |rows, noun, waves, [old, new]| {
        let noun = if rows == 1 { noun.one } else { noun.many };
        let over = if waves > 2 { format!(" sur {waves} vagues") } else { String::new() };
        format!(
            "Graphique de pentes de {rows} {noun}{over}\u{a0}: une ligne de la performance en {old} à celle en {new}, le changement avec \
             son intervalle, et les quadrants de ceux qui en changent."
        )
    },
    across: |first, last| format!("De la première vague à la dernière\u{a0}: {first} → {last}"),
    change: |confidence| format!("Évolution et IC {}", N.level(confidence)),
    verdict: "Verdict",
    quadrant: "Quadrant",
    probability: "probabilité",
    rises: "hausse",
    falls: "baisse",
    sure: |verdict| match verdict {
        Verdict::Certain => "certain",
        Verdict::Likely => "probable",
        Verdict::Uncertain => "incertain",
    },
    line: |name, old, new| format!("{name} {old}, puis {new}"),
    colour: |adjustment, alpha, detectable, several| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        let seen = detectable.map_or_else(String::new, |change| {
            format!("\u{202f}; une évolution réelle de {change} aurait été vue quatre fois sur cinq")
        });
        let change = if several {
            "évolution de la première vague à la dernière, significative"
        } else {
            "évolution significative"
        };
        format!(
            "Couleur\u{a0}: {change} au seuil de {alpha}{adjusted}. Gris\u{a0}: évolution non démontrée{seen}."
        )
    },
    moves: "Changement de quadrant\u{a0}: certain à partir de 95\u{a0}%, probable à partir de 80\u{a0}%, sinon incertain (le \
            hasard suffit).",
    marks: |own| {
        if own {
            "Marqueur\u{a0}: quadrant de la vague, face à sa propre ligne."
        } else {
            "Marqueur\u{a0}: quadrant de la vague, face à une même ligne pour toutes."
        }
    },
    before: |wave, importance, performance| {
        format!(
            "Tirets\u{a0}: les axes de {wave} (importance {importance}\u{202f}; performance {performance})."
        )
    },
    others: |rows, noun| {
        let (other, noun) = if rows == 1 { ("autre", noun.one) } else { ("autres", noun.many) };
        format!("{rows} {other} {noun}\u{a0}: aucune évolution démontrée.")
    },
};

fn falls(count: usize) -> &'static str {
    if count == 1 { "baisse" } else { "baissent" }
}
