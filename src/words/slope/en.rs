//! English.

use super::{SlopeCounts, SlopeWords};
use crate::analysis::Verdict;
use crate::words::en::{N, in_words};
use crate::words::number::{capital, uncapital};

/// English.
pub const WORDS: SlopeWords = SlopeWords {
    title: |counts| {
        let &SlopeCounts { waves, rows, rising, falling, certain, only, detectable } = counts;
        let message = match (rising + falling, only) {
            (0, _) => match detectable {
                Some(change) => {
                    format!(
                        "No performance is shown to have changed; a change of {change} would have been, four times in five"
                    )
                }
                None => format!("None of {rows} performances is shown to have changed"),
            },
            (1, Some((name, change))) => {
                let verb = if rising == 1 { "rose" } else { "fell" };
                format!("One performance of {rows} changed: {name} {verb} by {change}")
            }
            _ => match (rising, falling) {
                (rising, 0) => {
                    format!("{} performances of {rows} rise, none falls", capital(&in_words(rising)))
                }
                (0, falling) => {
                    format!("{} performances of {rows} fall, none rises", capital(&in_words(falling)))
                }
                (1, falling) => format!("One performance rises, {} {}", in_words(falling), fall(falling)),
                (rising, falling) => {
                    format!(
                        "{} performances rise, {} {}",
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
    subtitle: |noun, ends, waves| match ends {
        Some([low, high]) => format!("Mean performance of each {}, ratings {low}–{high} · {waves}", noun.one),
        None => format!(
            "Performance of each {}, per cent of ratings in the two highest categories · {waves}",
            noun.one
        ),
    },
    description: |rows, noun, waves, [old, new]| {
        let noun = if rows == 1 { noun.one } else { noun.many };
        let over = if waves > 2 { format!(" over {waves} waves") } else { String::new() };
        format!(
            "Slope chart of {rows} {noun}{over}: a line from performance in {old} to performance in {new}, the change with its \
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

fn fall(count: usize) -> &'static str {
    if count == 1 { "falls" } else { "fall" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_count_what_is_shown() {
        let counts = |rising, falling, certain| SlopeCounts {
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
    }
}
