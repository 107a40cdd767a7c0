//! English.

use super::{SlopeCounts, SlopeWords, Unit, by};
use crate::analysis::{Measure, Verdict};
use crate::words::Noun;
use crate::words::en::{N, in_words, top};
use crate::words::number::{capital, uncapital};

/// English.
pub const WORDS: SlopeWords = SlopeWords {
    title: |counts| {
        let &SlopeCounts { measure, waves, rows, rising, falling, certain, only, detectable } = counts;
        let Noun { one, many } = noun(measure);
        let message = match (rising + falling, only) {
            (0, _) => match detectable {
                Some(change) => {
                    format!(
                        "No {one} is shown to have changed; a change of {change} would have been, four times in five"
                    )
                }
                None => format!("None of {} {many} is shown to have changed", in_words(rows)),
            },
            (1, Some((name, change))) => {
                let verb = if rising == 1 { "rose" } else { "fell" };
                format!("One {one} of {} changed: {name} {verb} by {change}", in_words(rows))
            }
            _ => match (rising, falling) {
                (2, 0) if rows == 2 => format!("Both {many} rise"),
                (0, 2) if rows == 2 => format!("Both {many} fall"),
                (rising, 0) => {
                    format!("{} {many} of {} rise, none falls", capital(&in_words(rising)), in_words(rows))
                }
                (0, falling) => {
                    format!("{} {many} of {} fall, none rises", capital(&in_words(falling)), in_words(rows))
                }
                (1, falling) => format!("One {one} rises, {} {}", in_words(falling), fall(falling)),
                (rising, falling) => {
                    format!(
                        "{} {many} rise, {} {}",
                        capital(&in_words(rising)),
                        in_words(falling),
                        fall(falling)
                    )
                }
            },
        };
        let message = match waves {
            ..=2 => message,
            waves => format!("Over {waves} waves, {}", uncapital(&message)),
        };
        match certain {
            0 => message,
            1 => format!("{message}; one change of quadrant is certain"),
            several => format!("{message}; {} changes of quadrant are certain", in_words(several)),
        }
    },
    measure: |measure, noun, unit| {
        let shown = by(measure, ["importance", "performance", "gap (importance − performance)"]);
        let shown = format!("{shown} of each {}", noun.one);
        match unit {
            Unit::Ratings([low, high]) => format!("Mean {shown}, ratings {low}–{high}"),
            Unit::Shares(boxes) => format!("{}, per cent of ratings in {}", capital(&shown), top(boxes)),
        }
    },
    description: |measure, rows, noun, waves, [old, new]| {
        let measure = plain(measure);
        let noun = if rows == 1 { noun.one } else { noun.many };
        let over = if waves > 2 { format!(" over {waves} waves") } else { String::new() };
        format!(
            "Slope chart of {rows} {noun}{over}: a line from {measure} in {old} to {measure} in {new}, the change with its \
             interval, and the quadrants of those that change it."
        )
    },
    across: |first, last| format!("First wave to last: {first} → {last}"),
    change: |confidence| format!("Change and {} CI", N.level(confidence)),
    verdict: "Verdict",
    quadrant: "Quadrant",
    probability: "probability",
    rises: "rises",
    falls: "falls",
    sure: |verdict| match verdict {
        Verdict::Certain => "certain",
        Verdict::Likely => "likely",
        Verdict::Uncertain => "uncertain",
    },
    no_gap: "no gap",
    worse: "A rising gap is a worsening.",
    line: |name, old, new| format!("{name} {old}, then {new}"),
    colour: |adjustment, alpha, detectable, several| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        let seen = detectable.map_or_else(String::new, |change| {
            format!("; a true change of {change} would have been seen four times in five")
        });
        let change = if several {
            "change from the first wave to the last, significant"
        } else {
            "change significant"
        };
        format!("Colour: {change} at {alpha}{adjusted}. Grey: no change shown{seen}.")
    },
    moves: "Change of quadrant: certain from 95%, likely from 80%, else uncertain (chance is enough).",
    marks: |own| {
        if own {
            "Marker: the quadrant in that wave, against its own line."
        } else {
            "Marker: the quadrant in that wave, against one line for all waves."
        }
    },
    before: |wave, importance, performance| {
        format!("Dashed: the crosshair of {wave} (importance {importance}, performance {performance}).")
    },
    others: |rows, noun| {
        let noun = if rows == 1 { noun.one } else { noun.many };
        format!("{rows} other {noun}: no change shown.")
    },
};

/// What is counted.
pub(in crate::words) fn noun(measure: Measure) -> Noun {
    let noun = |one, many| Noun { one, many };
    let importance = noun("importance rating", "importance ratings");
    by(measure, [importance, noun("performance", "performances"), noun("gap", "gaps")])
}

/// What is shown, within a sentence.
pub(in crate::words) fn plain(measure: Measure) -> &'static str {
    by(measure, ["importance", "performance", "gap"])
}

fn fall(count: usize) -> &'static str {
    if count == 1 { "falls" } else { "fall" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_count_what_is_shown() {
        let counts = |rising, falling, certain| SlopeCounts {
            measure: Measure::Performance,
            waves: 2,
            rows: 18,
            rising,
            falling,
            certain,
            only: (rising + falling == 1).then_some(("Value for money", "0.44")),
            detectable: None,
        };
        for ((rising, falling, certain), title) in [
            ((0, 0, 0), "None of 18 performances is shown to have changed"),
            ((0, 1, 0), "One performance of 18 changed: Value for money fell by 0.44"),
            ((3, 3, 1), "Three performances rise, three fall; one change of quadrant is certain"),
            ((1, 1, 0), "One performance rises, one falls"),
            ((2, 0, 2), "Two performances of 18 rise, none falls; two changes of quadrant are certain"),
        ] {
            assert_eq!((WORDS.title)(&counts(rising, falling, certain)), title);
        }
        let several = SlopeCounts { waves: 4, ..counts(3, 3, 1) };
        let title = "Over 4 waves, three performances rise, three fall; one change of quadrant is certain";
        assert_eq!((WORDS.title)(&several), title);
        for (measure, title) in [
            (Measure::Gap, "One gap of 18 changed: Value for money fell by 0.44"),
            (Measure::Importance, "One importance rating of 18 changed: Value for money fell by 0.44"),
        ] {
            assert_eq!((WORDS.title)(&SlopeCounts { measure, ..counts(0, 1, 0) }), title);
        }
    }
}
