//! German.

use super::{SlopeCounts, SlopeWords};
use crate::analysis::Verdict;
use crate::words::de::{N, dative, in_words};
use crate::words::number::capital;

/// German.
pub const WORDS: SlopeWords = SlopeWords {
    title: |counts| {
        let &SlopeCounts { rows, rising, falling, certain, only, detectable } = counts;
        let message = match (rising + falling, only) {
            (0, _) => match detectable {
                Some(change) => format!(
                    "Keine Leistung hat sich nachweislich verändert; eine Veränderung von {change} wäre in vier von fünf Fällen \
                     erkannt worden"
                ),
                None => format!("Keine von {rows} Leistungen hat sich nachweislich verändert"),
            },
            (1, Some((name, change))) => {
                let verb = if rising == 1 { "gestiegen" } else { "gefallen" };
                format!("Eine von {rows} Leistungen hat sich verändert: {name} ist um {change} {verb}")
            }
            _ => match (rising, falling) {
                (rising, 0) => {
                    format!(
                        "{} von {rows} Leistungen {}, keine fällt",
                        capital(&in_words(rising)),
                        rise(rising)
                    )
                }
                (0, falling) => {
                    format!(
                        "{} von {rows} Leistungen {}, keine steigt",
                        capital(&in_words(falling)),
                        fall(falling)
                    )
                }
                (1, falling) => format!("Eine Leistung steigt, {} {}", in_words(falling), fall(falling)),
                (rising, falling) => format!(
                    "{} Leistungen steigen, {} {}",
                    capital(&in_words(rising)),
                    in_words(falling),
                    fall(falling)
                ),
            },
        };
        match certain {
            0 => message,
            1 => format!("{message}; ein Quadrantenwechsel ist sicher"),
            several => format!("{message}; {} Quadrantenwechsel sind sicher", in_words(several)),
        }
    },
    subtitle: |noun, ends, waves| match ends {
        Some([low, high]) => {
            format!("Mittlere Leistung je {}, Bewertungen {low}–{high} · {waves}", noun.one)
        }
        None => format!(
            "Leistung je {}, Prozent der Bewertungen in den beiden höchsten Kategorien · {waves}",
            noun.one
        ),
    },
    description: |rows, noun, [old, new]| {
        format!(
            "Steigungsdiagramm von {rows} {}: eine Linie von der Leistung in {old} zu der in {new}, die Veränderung mit ihrem \
             Intervall und die Quadranten derer, die ihn wechseln.",
            dative(rows, noun)
        )
    },
    change: |confidence| format!("Veränderung, {}-KI", N.level(confidence)),
    verdict: "Urteil",
    quadrant: "Quadrant",
    probability: "Wahrsch.",
    rises: "steigt",
    falls: "fällt",
    sure: |verdict| match verdict {
        Verdict::Certain => "sicher",
        Verdict::Likely => "wahrsch.",
        Verdict::Uncertain => "unsicher",
    },
    line: |name, old, new| format!("{name} {old}, dann {new}"),
    colour: |adjustment, alpha, detectable| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        let seen = detectable.map_or_else(String::new, |change| {
            format!("; eine wahre Veränderung von {change} wäre in vier von fünf Fällen erkannt worden")
        });
        format!(
            "Farbe: Veränderung signifikant bei {alpha}{adjusted}. Grau: keine Veränderung nachgewiesen{seen}."
        )
    },
    moves: "Quadrantenwechsel: sicher ab 95\u{a0}%, wahrscheinlich ab 80\u{a0}%, sonst unsicher (Zufall genügt). Markierung: \
            der Quadrant in der jeweiligen Welle, an deren eigener Linie.",
    before: |wave, importance, performance| {
        format!("Gestrichelt: das Fadenkreuz von {wave} (Wichtigkeit {importance}; Leistung {performance}).")
    },
    others: |rows, noun| format!("{rows} weitere {}: keine Veränderung nachgewiesen.", noun.of(rows)),
};

fn rise(count: usize) -> &'static str {
    if count == 1 { "steigt" } else { "steigen" }
}

fn fall(count: usize) -> &'static str {
    if count == 1 { "fällt" } else { "fallen" }
}
