//! English.

use super::{DriverWords, OutcomeWords, Sections, SegmentWords};
use crate::analysis::grid::Cell;
use crate::analysis::{Kind, Reason};
use crate::words::en::N;

/// English words of the sections.
pub const SECTIONS: Sections = Sections {
    segments: SegmentWords {
        gaps: |noun, column| format!("Gaps of the {} by {column}", noun.many),
        quadrants: |noun, column| format!("Quadrants of the {} by {column}", noun.many),
        base: "Respondents",
        arrows: |alpha, adjustment| {
            let adjusted = adjustment
                .map_or_else(String::new, |name| format!(", {name} adjustment over the rows of a level"));
            format!(
                "▲ gap larger, ▼ gap smaller than among the respondents of the other levels (Welch’s t at the {} \
                 level{adjusted}).",
                N.level(alpha)
            )
        },
        shades: |largest| {
            format!("Shades ░ ▒ ▓: a third, two thirds, all of the largest gap ({}).", N.gap(largest, 2))
        },
        signs: |signs| {
            let named: Vec<String> = signs.iter().map(|(sign, name)| format!("{sign} {name}")).collect();
            format!("{}.", named.join(", "))
        },
        total_crosshair: "Every segment is placed against the crosshair of all respondents.",
        own_crosshair: "Every segment is placed against a crosshair of its own.",
        without_level: |count, column| match count {
            1 => format!("1 respondent has no answer in {column} and is in no segment."),
            many => {
                format!("{} respondents have no answer in {column} and are in no segment.", N.count(many))
            }
        },
    },
    drivers: DriverWords {
        heading: |noun, outcome| format!("Drivers of {outcome}: {}", noun.many),
        stated: "Stated",
        derived_axis: "Derived importance",
        stated_axis: "Stated importance",
        share: "% of R²",
        raw: "Derived",
        place: "Place",
        cell: |cell| match cell {
            Cell::KeyDriver => "key driver",
            Cell::HiddenDriver => "hidden driver",
            Cell::StatedOnly => "stated only",
            Cell::Minor => "minor",
        },
        base: |method, r_squared, n, left_out| {
            let r_squared = r_squared.map_or_else(String::new, |r| format!(", R² = {}", N.value(r, 3)));
            format!(
                "{}{r_squared}, n = {} respondents with every answer it needs; {} left out.",
                super::super::en::capital(method),
                N.count(n),
                N.count(left_out)
            )
        },
        intervals: |replicates, seed, confidence| {
            format!(
                "Brackets: {} percentile bootstrap intervals ({} replicates, seed {seed}).",
                N.level(confidence),
                N.count(replicates as u64)
            )
        },
        no_intervals: "No bootstrap intervals: resampling would take too long, or was not asked for.",
        thresholds: |stated, derived| {
            format!(
                "High is at or above the mean of the rows (stated {}, derived {}).",
                N.value(stated, 2),
                N.value(derived, 2)
            )
        },
        suppressor: "† correlation and β have different signs: it works by what it takes out of the others.",
        inflated: "‡ VIF above 10: its β cannot be told from those of the others.",
        association: "Association, not cause.",
    },
    outcomes: OutcomeWords {
        heading: |outcome, noun| format!("Link to {outcome}: {}", noun.many),
        coefficient: "b",
        what_if: |delta| format!("If {delta}"),
        penalty: "Penalty",
        reward: "Reward",
        asymmetry: "IA",
        kind: "Kind",
        kind_of: |kind| match kind {
            Kind::Delighter => "delighter",
            Kind::Hybrid => "hybrid",
            Kind::Hygiene => "hygiene",
        },
        reason: |reason| match reason {
            Reason::NoLow => "nobody low",
            Reason::NoHigh => "nobody high",
            Reason::PositivePenalty => "penalty > 0",
            Reason::NegativeReward => "reward < 0",
            Reason::NoImpact => "no impact",
            Reason::Collinear => "collinear",
            Reason::Constant => "always the same",
        },
        base: |n, left_out, r_squared| {
            let r_squared = r_squared.map_or_else(String::new, |r| format!(", R² = {}", N.value(r, 3)));
            format!(
                "n = {} respondents with every answer the regression needs{r_squared}; {} left out.",
                N.count(n),
                N.count(left_out)
            )
        },
        columns: |confidence, outcome| {
            format!(
                "r: correlation; b: change of {outcome} that goes with one rating more, the others held; If: the change \
                 that goes with this improvement. Brackets: {} intervals. Association, not cause.",
                N.level(confidence)
            )
        },
        contrast: |low, high, hybrid| {
            format!(
                "Penalty and reward: change where performance is at most {} or at least {}, against the middle. IA = \
                 (reward − |penalty|)/(reward + |penalty|): delighter above {}, hygiene factor below {}, else hybrid.",
                N.plain(low),
                N.plain(high),
                N.plain(hybrid),
                N.plain(-hybrid)
            )
        },
    },
};
