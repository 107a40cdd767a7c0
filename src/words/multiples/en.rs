//! English.

use super::{CountedChanges, MultiplesWords};
use crate::words::en::{N, in_words};
use crate::words::slope::en::{noun, plain};

/// English.
pub const WORDS: MultiplesWords = MultiplesWords {
    title: |counts| {
        let &CountedChanges { measure, rows, waves, rising, falling, outside } = counts;
        let crate::words::Noun { one: single, many } = noun(measure);
        let one = |count: usize, verb: &str| match count {
            1 => format!("one {verb}s"),
            count => format!("{} {verb}", in_words(count)),
        };
        let message = match (rising, falling) {
            (0, 0) => format!("Over {waves} waves no {single} of {rows} is shown to have changed"),
            (rising, 0) => {
                format!("Over {waves} waves {} of {rows} {many} rise{}", in_words(rising), s(rising))
            }
            (0, falling) => {
                format!("Over {waves} waves {} of {rows} {many} fall{}", in_words(falling), s(falling))
            }
            _ => format!(
                "Of {rows} {many} over {waves} waves {}, {}",
                one(rising, "rise"),
                one(falling, "fall")
            ),
        };
        match outside {
            0 => message,
            1 => format!("{message}; one leaves its limits"),
            several => format!("{message}; {} leave their limits", in_words(several)),
        }
    },
    waves: |waves, [first, last]| format!("{waves} waves, {first} to {last}"),
    description: |measure, rows, noun, waves, [first, last]| {
        format!(
            "{rows} small charts, one for each {}: {} over {waves} waves from {first} to {last}, on one scale.",
            noun.one,
            plain(measure)
        )
    },
    colour: |adjustment, alpha| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        format!(
            "Number beside a name: change from the first wave to the last; colour: significant at {alpha}{adjusted}. Grey: no \
             change shown."
        )
    },
    intervals: |confidence| {
        format!("Bars: {} intervals; control limits take eight waves.", N.level(confidence))
    },
    limits: "Dashed: control limits of each row (mean ± 2.66 mean moving ranges); a ring marks a wave outside them.",
    dated: "Waves stand at their days.",
};

fn s(count: usize) -> &'static str {
    if count == 1 { "s" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Measure;

    #[test]
    fn titles_count_what_is_shown() {
        for ((rising, falling, outside), title) in [
            ((0, 0, 0), "Over 8 waves no performance of 12 is shown to have changed"),
            ((1, 0, 1), "Over 8 waves one of 12 performances rises; one leaves its limits"),
            ((0, 2, 0), "Over 8 waves two of 12 performances fall"),
            ((2, 1, 3), "Of 12 performances over 8 waves two rise, one falls; three leave their limits"),
        ] {
            let measure = Measure::Performance;
            assert_eq!(
                (WORDS.title)(&CountedChanges { measure, rows: 12, waves: 8, rising, falling, outside }),
                title
            );
        }
    }
}
