//! English.

use super::{DriverWords, FitBase, NecessaryWords, OutcomeWords, Sections, SegmentWords};
use crate::analysis::grid::Cell;
use crate::analysis::{Clamped, Kind, Reason};
use crate::words::en::N;
use crate::words::number::capital;

/// English words of the sections.
pub const SECTIONS: Sections = Sections {
    segments: SegmentWords {
        gaps: |noun, column| format!("Gaps of the {} by {column}", noun.many),
        quadrants: |noun, column| format!("Quadrants of the {} by {column}", noun.many),
        base: "Respondents",
        differ: "Welch’s F, p",
        differ_note: |adjustment| {
            let adjusted =
                adjustment.map_or_else(String::new, |name| format!(", {name} adjustment over the rows"));
            format!("Welch’s F: whether the gaps of the levels differ at all{adjusted}.")
        },
        arrows: |alpha, adjustment, omnibus| {
            let adjusted = adjustment
                .map_or_else(String::new, |name| format!(", {name} adjustment over all levels and rows"));
            let whole = if omnibus { ", and the levels as a whole differ (Welch’s F)" } else { "" };
            format!(
                "▲ gap larger, ▼ gap smaller than among the respondents of the other levels (at the {} \
                 level{adjusted}){whole}.",
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
        shrunk: |noun, column| format!("Performance of {} by {column}, shrunk", noun.many),
        shrunk_means: "Each mean is drawn towards that of all levels, the more the fewer answers it rests on.",
        no_difference: |levels, column, rows| {
            format!(
                "The {levels} levels of {column} do not differ beyond sampling, and share one value: {}.",
                rows.join("; ")
            )
        },
        withheld: |levels, least| {
            format!(
                "Not shown, since small groups are withheld (fewer than {least} respondents, or what they said would follow): {}.",
                levels.join(N.pair)
            )
        },
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
        points: "Points of R²",
        raw: "Derived",
        place: "Place",
        cell: |cell| match cell {
            Cell::KeyDriver => "key driver",
            Cell::HiddenDriver => "hidden driver",
            Cell::StatedOnly => "stated only",
            Cell::Minor => "minor",
        },
        base: |method, fit| {
            let (name, r_squared) = (capital(method), explained(fit));
            let (n, left_out) = (N.count(fit.n), N.count(fit.left_out));
            if fit.largest_n > fit.n {
                let most = N.count(fit.largest_n);
                format!(
                    "{name}{r_squared}; each correlation rests on the {n} to {most} respondents who gave both answers \
                     (column n: with the outcome); {left_out} are behind none."
                )
            } else {
                format!(
                    "{name}{r_squared}, n = {n} respondents with every answer it needs; {left_out} left out."
                )
            }
        },
        intervals: |replicates, seed, confidence| {
            format!(
                "Brackets: {} percentile bootstrap intervals ({} replicates, seed {seed}).",
                N.level(confidence),
                N.count(replicates as u64)
            )
        },
        no_intervals: "No bootstrap intervals: resampling would take too long, or was not asked for.",
        sure: |likely, certain| {
            format!(
                "Place: ? uncertain (kept in fewer than {} of the replicates), ~ likely (fewer than {}).",
                N.level(likely),
                N.level(certain)
            )
        },
        noise: |weight, replicates| {
            format!(
                "° its weight is not told from that of a random column ({} points of R² on average in {replicates} replicates). \
                 Weights are never negative, so an interval of a weight is not a test.",
                N.value(100.0 * weight, 1)
            )
        },
        thresholds: |stated, derived, unit| {
            let unit = if unit.is_empty() { String::new() } else { format!("\u{a0}{unit}") };
            format!(
                "High is at or above the mean of the rows (stated {}, derived {}{unit}).",
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
        improvement: "only",
        beyond: "IA − line",
        groups: "n low/mid/high",
        below: "b below",
        above: "b above",
        slopes_differ: "p differ",
        part: "McFadden",
        at_risk: "At risk",
        worth: |column| format!("At risk: {column}"),
        worth_note: |column| {
            format!(
                "At risk: {column} is the same respondents times the mean {column} of those with a low rating, with its \
                 bootstrap interval."
            )
        },
        at_risk_note: |low, high, confidence, least| {
            format!(
                "At risk: respondents with a rating of at most {} times the share of them with outcome 0 beyond that of those with at \
                 least {}, with its {} interval; where {least} or more are in both groups. An association: the two may differ in \
                 more than this.",
                N.plain(low),
                N.plain(high),
                N.level(confidence)
            )
        },
        kind: "Kind",
        kind_of: |kind| match kind {
            Kind::Delighter => "delighter",
            Kind::Hybrid => "hybrid",
            Kind::Hygiene => "hygiene",
        },
        no_kind: |reason, labels| {
            let why = match reason {
                Reason::NoLow => "nobody rated performance low",
                Reason::NoMiddle => "nobody rated performance in the middle",
                Reason::NoHigh => "nobody rated performance high",
                Reason::FewLow => "too few rated performance low",
                Reason::FewHigh => "too few rated performance high",
                Reason::PositivePenalty => "low performance goes with a significantly better outcome",
                Reason::NegativeReward => "high performance goes with a significantly worse outcome",
                Reason::NoImpact => "neither low nor high performance goes with a change",
                Reason::Undecided => "the interval reaches from one kind into another",
                Reason::Collinear => {
                    "low and high performance follow from those on the others, or respondents are too few"
                }
                Reason::Constant => "performance is the same for everybody",
            };
            format!("No kind where {why}: {}.", labels.join("; "))
        },
        clamped: |clamped, labels| {
            let which = match clamped {
                Clamped::Penalty => "penalty",
                Clamped::Reward => "reward",
            };
            format!(
                "The {which} has the wrong sign, not significantly, and counts as 0: {}.",
                labels.join("; ")
            )
        },
        base: |fit| {
            format!(
                "n = {} respondents with every answer the regression needs{}; {} left out.",
                N.count(fit.n),
                explained(fit),
                N.count(fit.left_out)
            )
        },
        columns: |confidence, outcome| {
            format!(
                "r: correlation; b: change of {outcome} that goes with one rating more, the others held; If: the change \
                 that goes with this improvement. Brackets: {} intervals. Association, not cause.",
                N.level(confidence)
            )
        },
        columns_of_logit: |confidence, outcome| {
            format!(
                "r: correlation; b: average marginal effect of a logit, change of the share with 1 in {outcome} that goes \
                 with one rating more, the others held; If: the change that goes with this improvement; McFadden: part of \
                 its R² (Shapley). Brackets: {} intervals. Association, not cause.",
                N.level(confidence)
            )
        },
        capped: |delta, end| {
            format!(
                "only: a smaller improvement than {delta} is supposed, since the mean leaves no more room up to {}.",
                N.plain(end)
            )
        },
        contrast: |low, high, hybrid| {
            format!(
                "Penalty and reward: change where performance is at most {} or at least {}, against the middle. IA = \
                 (reward − |penalty|)/(reward + |penalty|), less that of a straight line: delighter where the whole \
                 interval is above {}, hygiene factor where it is below {}, hybrid where it is between.",
                N.plain(low),
                N.plain(high),
                N.plain(hybrid),
                N.plain(-hybrid)
            )
        },
        hinge: |middle| {
            format!(
                "b below, b above: slopes below and above {}, from all ratings; p: whether they differ, unadjusted.",
                N.plain(middle)
            )
        },
        necessary: NecessaryWords {
            heading: |outcome, noun| format!("Necessary for {outcome}: {}", noun.many),
            effect: "d",
            required: |target| format!("For {target}"),
            below: "Below",
            columns: |target, permutations| {
                let p = match permutations {
                    0 => String::new(),
                    some => format!("; p: share of {some} random orders with a d as large"),
                };
                format!(
                    "d: empty part of the map of performance and outcome, top left{p}. For {target}: nobody has such an \
                     outcome with lower performance; Below: respondents who have it. A small d, or a few odd answers, \
                     say little."
                )
            },
        },
    },
};

/// “, R² = 0.348 (adjusted 0.343)”
fn explained(fit: FitBase) -> String {
    let name = if fit.logit { "McFadden’s R²" } else { "R²" };
    let adjusted = fit.adjusted.map_or_else(String::new, |r| format!(" (adjusted {})", N.value(r, 3)));
    fit.r_squared.map_or_else(String::new, |r| format!(", {name} = {}{adjusted}", N.value(r, 3)))
}
