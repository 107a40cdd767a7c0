//! English.

use super::{Heads, MapWords, Marks, Methods, Name, Notes, Noun, Quadrants, Rules, Titles, Words};
use crate::words::number::Notation;

/// How numbers are written.
pub(super) const N: Notation =
    Notation { decimal: ".", thousands: ",", before_percent: "", pair: ", ", between: ", " };

/// English words.
pub static WORDS: Words = Words {
    code: "en",
    name: "English",
    notation: N,
    before_colon: "",
    criterion: Noun::new("criterion", "criteria"),
    element: Noun::new("loyalty element", "loyalty elements"),
    respondent: Noun::new("respondent", "respondents"),
    map: MapWords {
        regions: Quadrants {
            concentrate_here: Name::new("Concentrate here", "Concentrate"),
            keep_up: Name::new("Keep up the good work", "Keep up"),
            low_priority: Name::new("Low priority", "Low"),
            possible_overkill: Name::new("Possible overkill", "Overkill"),
        },
        point: |label, importance, performance, quadrant| {
            format!("{label}: importance {importance}, performance {performance} ({quadrant})")
        },
        title: |priorities, points, noun| match priorities {
            0 if points == 1 => format!("The one {} calls for no priority action", noun.one),
            0 => format!("None of the {points} {} calls for priority action", noun.many),
            1 if points == 1 => format!("The 1 {} needs priority action", noun.one),
            1 => format!("1 of {points} {} needs priority action", noun.many),
            all if all == points => format!("All {points} {} need priority action", noun.many),
            many => format!("{many} of {points} {} need priority action", noun.many),
        },
        description: |points, noun| format!("Importance × performance map of {points} {}.", noun.of(points)),
        crosshair: |rule, points, noun, importance, performance| {
            format!(
                "Crosshair: {} (importance {}, performance {}).",
                of_the(rule, points, noun),
                N.value(importance, 2),
                N.value(performance, 2)
            )
        },
    },
    grid: MapWords {
        regions: Quadrants {
            concentrate_here: Name::new("Hidden drivers", "Hidden"),
            keep_up: Name::new("Key drivers", "Key"),
            low_priority: Name::new("Minor", "Minor"),
            possible_overkill: Name::new("Stated only", "Stated"),
        },
        point: |label, derived, stated, cell| {
            format!("{label}: derived importance {derived}, stated importance {stated} ({cell})")
        },
        title: |hidden, points, noun| match hidden {
            0 => format!("None of the {points} {} is a hidden driver", noun.many),
            1 => format!("1 of {points} {} is a hidden driver", noun.many),
            many => format!("{many} of {points} {} are hidden drivers", noun.many),
        },
        description: |points, noun| format!("Derived × stated importance of {points} {}.", noun.of(points)),
        crosshair: |_, points, noun, derived, stated| {
            format!(
                "Lines: mean of the {points} {} (derived {}, stated {}).",
                noun.of(points),
                N.value(derived, 2),
                N.value(stated, 2)
            )
        },
    },
    crosshair: Rules {
        mean: Name::new("mean of the", "mean"),
        median: Name::new("median of the", "median"),
        midpoint: Name::new("scale mid-point", "mid-point"),
        grand_mean: Name::new("grand mean of all ratings of the", "grand mean"),
        value: Name::new("values set", "value"),
        benchmark: Name::new("benchmark", "benchmark"),
        previous: Name::new("previous wave", "previous"),
    },
    methods: Methods {
        stated: "stated importance",
        pearson: "importance derived by Pearson correlation",
        spearman: "importance derived by Spearman correlation",
        beta: "importance derived by standardised regression",
        johnson: "importance derived by Johnson’s relative weights",
        shapley: "importance derived by Shapley values (LMG)",
    },
    heads: Heads {
        rank_short: "#",
        importance_short: "Imp.",
        performance_short: "Perf.",
        base_short: "n",
        rank: "Rank",
        criterion: "Criterion",
        element: "Element",
        importance: "Importance",
        performance: "Performance",
        gap: "Gap",
        quadrant: "Quadrant",
        base: "Base n",
        effective_base: "Effective base",
        p: "p",
        p_adjusted: "Adjusted p",
        effect: "dz",
        certainty: "Certainty",
        flags: "Flags",
        segment: "Segment",
        total: "Total",
        crosshair: "Crosshair",
        previous: "Previous",
        change: "Change",
        benchmark: "Benchmark",
        outcome: "Outcome",
        warnings: "Warnings",
        source: "Source",
        interval: |confidence| format!("{} CI", N.level(confidence)),
    },
    marks: Marks {
        respondents_both: "respondents who rated both",
        outside_elements: "in no element",
        not_significant: "n.s.",
        certain: "certain",
        likely: "likely",
        uncertain: "uncertain",
        robust: "robust",
        depends: "depends",
        on_line: "on the line",
        zoomed_axis: "zoomed axis",
        diagonal: "performance = importance",
        priorities: "Priorities",
        base: |n| format!("n = {}", N.count(n)),
        respondents: |n| format!("n = {} {}", N.count(n), if n == 1 { "respondent" } else { "respondents" }),
        gap: |label, importance, performance, gap| {
            format!("{label}: importance {importance}, performance {performance}, gap {gap}")
        },
    },
    titles: Titles {
        waves: |priorities, worse| match (priorities, worse) {
            (0, _) => "No priority in this wave".to_owned(),
            (1, 0) => "1 priority, no worse than in the previous wave".to_owned(),
            (1, _) => "1 priority, worse than in the previous wave".to_owned(),
            (many, 0) => format!("{many} priorities, none worse than in the previous wave"),
            (many, worse) => {
                format!("{many} priorities, {worse} of them worse than in the previous wave")
            }
        },
        gap: |short, rows, noun, tested| {
            let how = if tested { "significantly short" } else { "short" };
            let rows_noun = noun.of(rows);
            match short {
                0 => format!("Performance falls {how} of importance on none of the {rows} {rows_noun}"),
                all if all == rows && rows > 1 => {
                    format!("Performance falls {how} of importance on all {rows} {rows_noun}")
                }
                some => {
                    format!("Performance falls {how} of importance on {some} of {rows} {rows_noun}")
                }
            }
        },
        segments: |common, segments| match common {
            0 => format!("No priority is common to all {segments} segments"),
            1 => format!("1 priority is common to all {segments} segments"),
            many => format!("{many} priorities are common to all {segments} segments"),
        },
        stated: |low, high| {
            format!("Importance and performance, mean ratings from {} to {}", N.plain(low), N.plain(high))
        },
        derived: |method, low, high| {
            format!(
                "{}; performance, mean ratings from {} to {}",
                capital(method),
                N.plain(low),
                N.plain(high)
            )
        },
        shares: |boxes| format!("Importance and performance, % of ratings in {}", top(boxes)),
        gap_shares: |boxes| {
            format!("Gap = importance − performance (positive: shortfall), % of ratings in {}", top(boxes))
        },
        uncertain: |uncertain, rows, noun, likely| {
            let level = N.level(likely);
            match uncertain {
                0 => format!(
                    "No quadrant is uncertain: every {} keeps its own in at least {level} of replicates.",
                    noun.one
                ),
                some => format!(
                    "Quadrant uncertain for {some} of {rows} {} ({}): kept in fewer than {level} of replicates.",
                    noun.of(rows),
                    N.percent(some as f64 / rows as f64, 0)
                ),
            }
        },
        gap_measure: |low, high| {
            format!(
                "Gap = importance − performance (positive: shortfall), mean ratings from {} to {}",
                N.plain(low),
                N.plain(high)
            )
        },
        arrows: |before, now| format!("Arrow: from {before} to {now}."),
        ellipses: |confidence| format!("Ellipse: {} confidence region.", N.level(confidence)),
        gap_description: |rows, noun| format!("Gaps of {rows} {}, the largest first.", noun.of(rows)),
        segments_description: |points, noun, segments| {
            format!(
                "Importance × performance maps of {points} {} for {} segments: {}.",
                noun.of(points),
                segments.len(),
                segments.join(", ")
            )
        },
        members: |quadrant, count, members| format!("{quadrant} ({count}): {}.", members.join("; ")),
    },
    sections: super::sections::en::SECTIONS,
    notes: Notes {
        crosshair_by_segment: |rule, points, noun| {
            format!("Crosshair: {} in each segment.", of_the(rule, points, noun))
        },
        zoom: |low, high| {
            format!(
                "Zoomed axes: the dark bar shows the visible range on the full scale from {} to {}.",
                N.plain(low),
                N.plain(high)
            )
        },
        zoom_one: |low, high| format!("Zoomed axis (full scale: {} to {}).", N.plain(low), N.plain(high)),
        zoom_shared: |segments, low, high| {
            format!(
                "Zoomed axes, the same for the {segments} segments (full scale: {} to {}).",
                N.plain(low),
                N.plain(high)
            )
        },
        margin: |confidence, smallest, largest, noun| {
            let (level, small, large) = (N.level(confidence), N.margin(smallest, 2), N.margin(largest, 2));
            if small == large {
                format!("Margin of error at {level}: {small} point.")
            } else {
                format!("Margin of error at {level}: {small} to {large} point by {}.", noun.one)
            }
        },
        emphasis: |importance, performance| {
            format!(
                "Bold and in colour: “Concentrate here” (importance at or above {}, performance below {}).",
                N.value(importance, 2),
                N.value(performance, 2)
            )
        },
        thin: |alpha, adjustment| {
            let adjusted = adjustment.map_or(String::new(), |name| format!(" ({name} adjustment)"));
            format!("Thin line and n.s.: gap not significant at the {} level{adjusted}.", N.level(alpha))
        },
        numbers: "Numbers: rank of the overall gap (1 = largest).",
        ring: |probability| {
            format!("Dotted ring: quadrant uncertain (probability below {}).", N.level(probability))
        },
        benchmark: |name| format!("Plus sign: {name}."),
        bubbles: |measure| format!("Area of the marker: {measure}."),
        small_bases: |untested, marked| {
            format!("* base below {}; ** base below {}, not tested.", N.count(marked), N.count(untested))
        },
        importance: |method| format!("{}.", capital(method)),
        certainty: |likely, certain| {
            format!(
                "? quadrant uncertain (probability below {}); ~ likely (below {}).",
                N.level(likely),
                N.level(certain)
            )
        },
        tests: |alpha, adjustment| {
            let adjusted = adjustment.map_or(String::new(), |name| format!(" with {name} adjustment"));
            format!(
                "p: gap against 0, two-sided{adjusted}; n.s.: not significant at the {} level.",
                N.level(alpha)
            )
        },
        effective_base: |n, effective| {
            format!("Weighted: {} respondents count for {}.", N.count(n), N.value(effective, 0))
        },
        design: |strata, clusters| {
            format!(
                "Errors follow the sample design: {} in {}.",
                counted(clusters, "cluster"),
                counted(strata, "stratum")
            )
        },
        weights: |weight| format!("Weighted by {weight}."),
        source: |source| format!("Source: {source}."),
        sign: "Gap = importance − performance; positive: performance falls short of importance.",
    },
    warning: |_, _| None,
};

/// “the highest category”, “the two highest categories”
fn top(boxes: u8) -> &'static str {
    if boxes == 1 { "the highest category" } else { "the two highest categories" }
}

/// “1 cluster”, “130 clusters”, “65 strata”
fn counted(count: usize, noun: &str) -> String {
    let number = N.count(count as u64);
    match (count, noun) {
        (1, _) => format!("{number} {noun}"),
        (_, "stratum") => format!("{number} strata"),
        _ => format!("{number} {noun}s"),
    }
}

/// “mean of the 18 criteria”; rules that are not taken over the points stand alone.
fn of_the(rule: Name, points: usize, noun: Noun) -> String {
    if rule.long.ends_with(" the") {
        format!("{} {points} {}", rule.long, noun.of(points))
    } else {
        rule.long.to_owned()
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
