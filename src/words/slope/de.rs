//! German.

use super::{SlopeCounts, SlopeWords, Unit, by};
use crate::analysis::{Measure, Verdict};
use crate::words::Noun;
use crate::words::de::{N, dative, in_words, top};
use crate::words::number::capital;

/// German.
pub const WORDS: SlopeWords = SlopeWords {
    title: |counts| {
        let message = if counts.waves > 2 { over_waves(counts) } else { between_two(counts) };
        match counts.certain {
            0 => message,
            1 => format!("{message}; ein Quadrantenwechsel ist sicher"),
            several => format!("{message}; {} Quadrantenwechsel sind sicher", in_words(several)),
        }
    },
    measure: |measure, row, unit| {
        let shown = by(measure, ["Wichtigkeit", "Leistung", "Lücke (Wichtigkeit − Leistung)"]);
        match unit {
            Unit::Ratings([low, high]) => {
                format!("Mittlere {shown} je {}, Bewertungen {low}–{high}", row.one)
            }
            Unit::Shares(boxes) => {
                format!("{shown} je {}, Prozent der Bewertungen in {}", row.one, top(boxes))
            }
        }
    },
    description: |measure, rows, noun, waves, [old, new]| {
        let over = if waves > 2 { format!(" über {waves} Wellen") } else { String::new() };
        let shown = by(measure, ["Wichtigkeit", "Leistung", "Lücke"]);
        format!(
            "Steigungsdiagramm von {rows} {}{over}: eine Linie von der {shown} in {old} zu der in {new}, die Veränderung mit ihrem \
             Intervall und die Quadranten derer, die ihn wechseln.",
            dative(rows, noun)
        )
    },
    across: |first, last| format!("Erste bis letzte Welle: {first} → {last}"),
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
    no_gap: "keine Lücke",
    worse: "Eine Lücke, die steigt, ist eine Verschlechterung.",
    line: |name, old, new| format!("{name} {old}, dann {new}"),
    colour: |adjustment, alpha, detectable, several| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        let seen = detectable.map_or_else(String::new, |change| {
            format!("; eine wahre Veränderung von {change} wäre in vier von fünf Fällen erkannt worden")
        });
        let change = if several {
            "Veränderung von der ersten zur letzten Welle, signifikant"
        } else {
            "Veränderung signifikant"
        };
        format!("Farbe: {change} bei {alpha}{adjusted}. Grau: keine Veränderung nachgewiesen{seen}.")
    },
    moves: "Quadrantenwechsel: sicher ab 95\u{a0}%, wahrscheinlich ab 80\u{a0}%, sonst unsicher (Zufall genügt).",
    marks: |own| {
        if own {
            "Markierung: der Quadrant in der jeweiligen Welle, an deren eigener Linie."
        } else {
            "Markierung: der Quadrant in der jeweiligen Welle, an einer Linie für alle Wellen."
        }
    },
    before: |wave, importance, performance| {
        format!("Gestrichelt: das Fadenkreuz von {wave} (Wichtigkeit {importance}; Leistung {performance}).")
    },
    others: |rows, noun| format!("{rows} weitere {}: keine Veränderung nachgewiesen.", noun.of(rows)),
};

/// What is shown of two waves.
fn between_two(counts: &SlopeCounts) -> String {
    let &SlopeCounts { measure, rows, rising, falling, only, detectable, .. } = counts;
    let Noun { one, many } = noun(measure);
    match (rising + falling, only) {
        (0, _) => match detectable {
            Some(change) => format!("Keine {one} hat sich nachweislich verändert; {}", would(change)),
            None => format!("Keine von {} {many} hat sich nachweislich verändert", in_words(rows)),
        },
        (1, Some((name, change))) => {
            let of = in_words(rows);
            format!("Eine von {of} {many} hat sich verändert: {name}, um {change} {}", gone(rising))
        }
        _ => match (rising, falling) {
            (2, 0) if rows == 2 => format!("Beide {many} steigen"),
            (0, 2) if rows == 2 => format!("Beide {many} fallen"),
            (rising, 0) => format!(
                "{} von {} {many} {}, keine fällt",
                capital(&in_words(rising)),
                in_words(rows),
                rise(rising)
            ),
            (0, falling) => format!(
                "{} von {} {many} {}, keine steigt",
                capital(&in_words(falling)),
                in_words(rows),
                fall(falling)
            ),
            (1, falling) => format!("Eine {one} steigt, {} {}", in_words(falling), fall(falling)),
            (rising, falling) => format!(
                "{} {many} steigen, {} {}",
                capital(&in_words(rising)),
                in_words(falling),
                fall(falling)
            ),
        },
    }
}

/// The same of more waves: the verb stands second.
fn over_waves(counts: &SlopeCounts) -> String {
    let &SlopeCounts { measure, waves, rows, rising, falling, only, detectable, .. } = counts;
    let Noun { one, many } = noun(measure);
    let message = match (rising + falling, only) {
        (0, _) => match detectable {
            Some(change) => format!("hat sich keine {one} nachweislich verändert; {}", would(change)),
            None => format!("hat sich keine von {} {many} nachweislich verändert", in_words(rows)),
        },
        (1, Some((name, change))) => {
            let of = in_words(rows);
            format!("hat sich eine von {of} {many} verändert: {name}, um {change} {}", gone(rising))
        }
        _ => match (rising, falling) {
            (2, 0) if rows == 2 => format!("steigen beide {many}"),
            (0, 2) if rows == 2 => format!("fallen beide {many}"),
            (rising, 0) => {
                format!("{} {} von {} {many}, keine fällt", rise(rising), in_words(rising), in_words(rows))
            }
            (0, falling) => {
                format!("{} {} von {} {many}, keine steigt", fall(falling), in_words(falling), in_words(rows))
            }
            (1, falling) => format!("steigt eine {one}, {} {}", in_words(falling), fall(falling)),
            (rising, falling) => {
                format!("steigen {} {many}, {} {}", in_words(rising), in_words(falling), fall(falling))
            }
        },
    };
    format!("Über {waves} Wellen {message}")
}

/// What is counted; all of it is feminine.
pub(in crate::words) fn noun(measure: Measure) -> Noun {
    let noun = |one, many| Noun { one, many };
    let importance = noun("Wichtigkeitsbewertung", "Wichtigkeitsbewertungen");
    by(measure, [importance, noun("Leistung", "Leistungen"), noun("Lücke", "Lücken")])
}

fn would(change: &str) -> String {
    format!("eine Veränderung von {change} wäre in vier von fünf Fällen erkannt worden")
}

fn gone(rising: usize) -> &'static str {
    if rising == 1 { "gestiegen" } else { "gefallen" }
}

fn rise(count: usize) -> &'static str {
    if count == 1 { "steigt" } else { "steigen" }
}

fn fall(count: usize) -> &'static str {
    if count == 1 { "fällt" } else { "fallen" }
}
