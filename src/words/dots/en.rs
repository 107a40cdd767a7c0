//! English.

use super::{DotCounts, DotWords};
use crate::words::en::{N, in_words, top};
use crate::words::slope::Unit;

/// English.
pub const WORDS: DotWords = DotWords {
    title: |counts| {
        let &DotCounts { names: [audience, reference], rows, noun, priorities, blind, hidden, only, .. } =
            counts;
        let [over, under] = counts.over_and_under;
        let strengths =
            |n: usize| if n == 1 { "one strength".to_owned() } else { format!("{} strengths", in_words(n)) };
        match (blind, hidden, over + under) {
            (0, 0, 0) => {
                let noun = if rows == 1 { noun.one } else { noun.many };
                format!("No difference shown between {audience} and {reference} on {rows} {noun}")
            }
            (0, 0, _) => {
                let part = |verb: &str, n: usize| (n > 0).then(|| format!("{verb} {}", in_words(n)));
                let parts: Vec<String> =
                    part("overestimate", over).into_iter().chain(part("underestimate", under)).collect();
                format!("{audience} {} of {rows} {}, no priority among them", parts.join(" and "), noun.many)
            }
            (0, hidden, _) => format!("{audience} underestimate {}", strengths(hidden)),
            (1, 0, _) => match only {
                Some((name, difference)) => {
                    format!("{audience} overestimate one priority: {name} ({difference})")
                }
                None => format!("{audience} overestimate one priority"),
            },
            _ => {
                let of = if (blind, priorities) == (2, 2) {
                    "both priorities".to_owned()
                } else if blind == priorities && priorities > 1 {
                    format!("all {} priorities", in_words(priorities))
                } else if priorities == 1 {
                    "the only priority".to_owned()
                } else {
                    format!("{} of the {} priorities", in_words(blind), in_words(priorities))
                };
                let and = if hidden > 0 {
                    format!(" and underestimate {}", strengths(hidden))
                } else {
                    String::new()
                };
                format!("{audience} overestimate {of}{and}")
            }
        }
    },
    subtitle: |unit, bases| match unit {
        Unit::Ratings([low, high]) => format!("Perceived performance, mean ratings {low}–{high} · {bases}"),
        Unit::Shares(boxes) => {
            format!("Perceived performance, per cent of ratings in {} · {bases}", top(boxes))
        }
    },
    description: |rows, noun, names| {
        let noun = if rows == 1 { noun.one } else { noun.many };
        format!(
            "Connected dots of {rows} {noun}: performance as {} see it, and the differences.",
            names.join(", ")
        )
    },
    performance: "Perceived performance",
    minus: |reference, confidence| format!("minus {reference}, ± {}", N.level(confidence)),
    withheld: "withheld",
    blind_spot: "Blind spot",
    hidden_strength: "Hidden strength",
    longest: "underestimates",
    marks: |adjustment, alpha, aligned| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        format!(
            "Thick line, bold difference: significant at {alpha}{adjusted}. Blind spot: a priority that is overestimated; hidden \
             strength: a strength that is underestimated. Aligned: the whole interval within ±{aligned}."
        )
    },
    shapes: |reference| format!("Number and shape beside a name: its rank and quadrant for {reference}."),
    agreement: |correlation| format!("rank agreement (Spearman) {correlation}"),
    others: |rows, noun| {
        let noun = if rows == 1 { noun.one } else { noun.many };
        format!("{rows} other {noun}: no difference shown.")
    },
};
