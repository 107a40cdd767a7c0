//! German.

use super::{DotCounts, DotWords};
use crate::words::de::{N, dative, in_words, top};
use crate::words::slope::Unit;

/// German.
pub const WORDS: DotWords = DotWords {
    title: |counts| {
        let &DotCounts { names: [audience, reference], rows, noun, priorities, blind, hidden, only, .. } =
            counts;
        let [over, under] = counts.over_and_under;
        // The name of an audience may be one or many, so no verb follows it.
        let strengths =
            |n: usize| if n == 1 { "eine Stärke".to_owned() } else { format!("{} Stärken", in_words(n)) };
        match (blind, hidden, over + under) {
            (0, 0, 0) => format!(
                "Kein Unterschied zwischen {audience} und {reference} bei {rows} {} nachgewiesen",
                dative(rows, noun)
            ),
            (0, 0, _) => {
                let part = |n: usize, how: &str| (n > 0).then(|| format!("{n} {how}"));
                let parts: Vec<String> =
                    part(over, "überschätzt").into_iter().chain(part(under, "unterschätzt")).collect();
                format!(
                    "{audience}: von {rows} {} {}, keine Priorität darunter",
                    dative(rows, noun),
                    parts.join(" und ")
                )
            }
            (0, hidden, _) => format!("{audience}: {} unterschätzt", strengths(hidden)),
            (1, 0, _) => match only {
                Some((name, difference)) => {
                    format!("{audience}: eine Priorität überschätzt, {name} ({difference})")
                }
                None => format!("{audience}: eine Priorität überschätzt"),
            },
            _ => {
                let of = if (blind, priorities) == (2, 2) {
                    "beide Prioritäten".to_owned()
                } else if blind == priorities && priorities > 1 {
                    format!("alle {} Prioritäten", in_words(priorities))
                } else if priorities == 1 {
                    "die einzige Priorität".to_owned()
                } else {
                    format!("{} der {} Prioritäten", in_words(blind), in_words(priorities))
                };
                let and =
                    if hidden > 0 { format!(", {} unterschätzt", strengths(hidden)) } else { String::new() };
                format!("{audience}: {of} überschätzt{and}")
            }
        }
    },
    subtitle: |unit, bases| match unit {
        Unit::Ratings([low, high]) => {
            format!("Wahrgenommene Leistung, mittlere Bewertungen {low}–{high} · {bases}")
        }
        Unit::Shares(boxes) => {
            format!("Wahrgenommene Leistung, Prozent der Bewertungen in {} · {bases}", top(boxes))
        }
    },
    description: |rows, noun, names| {
        format!(
            "Verbundene Punkte von {rows} {}: Leistung aus Sicht von {}, und die Differenzen.",
            dative(rows, noun),
            names.join(", ")
        )
    },
    performance: "Wahrgenommene Leistung",
    minus: |reference, confidence| format!("minus {reference}, ± {}", N.level(confidence)),
    withheld: "zurückgehalten",
    blind_spot: "Blinder Fleck",
    hidden_strength: "Verborgene Stärke",
    longest: "Verborgene Stärke",
    marks: |adjustment, alpha, aligned| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        format!(
            "Dicke Linie, fette Differenz: signifikant bei {alpha}{adjusted}. Blinder Fleck: eine überschätzte Priorität; \
             verborgene Stärke: eine Stärke, die unterschätzt wird. Im Einklang: das ganze Intervall innerhalb von ±{aligned}."
        )
    },
    shapes: |reference| format!("Nummer und Form neben einem Namen: Rang und Quadrant für {reference}."),
    agreement: |correlation| format!("Rangübereinstimmung (Spearman) {correlation}"),
    others: |rows, noun| format!("{rows} weitere {}: kein Unterschied nachgewiesen.", noun.of(rows)),
};
