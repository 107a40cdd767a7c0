//! English.

use super::{
    Heads, MapWords, Marks, Methods, Name, Notes, Noun, Quadrants, Reliability, RuleNames, Tested, Titles,
    Words,
};
use crate::analysis::headline::{Headline, Standing};
use crate::words::number::capital;
use crate::words::number::{Notation, UNDEFINED};

/// How numbers are written.
pub(super) const N: Notation =
    Notation { decimal: ".", thousands: ",", grouped_from: 4, before_percent: "", pair: ", ", between: ", " };

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
        numbers: "Numbers: rank in the table and in the JSON.",
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
            0 => format!(
                "None of the {points} {} calls for priority action",
                noun.many,
                points = number(points)
            ),
            1 if points == 1 => format!("The 1 {} needs priority action", noun.one),
            1 => format!("1 of {points} {} needs priority action", noun.many, points = number(points)),
            2 if points == 2 => format!("Both {} need priority action", noun.many),
            all if all == points => {
                format!("All {points} {} need priority action", noun.many, points = number(points))
            }
            many => format!(
                "{many} of {points} {} need priority action",
                noun.many,
                points = number(points),
                many = number(many)
            ),
        },
        description: |points, noun| {
            format!("Importance × performance map of {points} {}.", noun.of(points), points = number(points))
        },
        crosshair: |rule, points, noun, importance, performance, decimals| {
            format!(
                "Crosshair: {} (importance {}, performance {}).",
                of_the(rule, points, noun),
                N.value(importance, decimals),
                N.value(performance, decimals)
            )
        },
    },
    grid: MapWords {
        numbers: "Numbers: rank of derived importance.",
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
            0 => format!("None of the {points} {} is a hidden driver", noun.many, points = number(points)),
            1 => format!("1 of {points} {} is a hidden driver", noun.many, points = number(points)),
            many => format!(
                "{many} of {points} {} are hidden drivers",
                noun.many,
                points = number(points),
                many = number(many)
            ),
        },
        description: |points, noun| {
            format!("Derived × stated importance of {points} {}.", noun.of(points), points = number(points))
        },
        crosshair: |_, points, noun, derived, stated, decimals| {
            format!(
                "Lines: mean of the {points} {} (derived {}, stated {}).",
                noun.of(points),
                N.value(derived, decimals),
                N.value(stated, decimals),
                points = number(points)
            )
        },
    },
    crosshair: RuleNames {
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
        net_shortfall: "Want more − less, %",
        largest_gap: "P(largest gap × imp.)",
        three_largest_gaps: "P(3 largest)",
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
        shares: |more, less| format!("{more} want more, {less} get more than they want"),
    },
    titles: Titles {
        headline,
        named: |headline, names| format!("{headline}: {}", names.join(", ")),
        certainty_unknown: "certainty not known",
        next,
        other_rules: |rules| {
            let under = |(rule, count): &(&str, usize)| format!("{count} ({rule})");
            format!(
                "Priorities under another crosshair: {}.",
                rules.iter().map(under).collect::<Vec<_>>().join(", ")
            )
        },
        waves: |priorities, worse| match (priorities, worse) {
            (0, _) => "No priority in this wave".to_owned(),
            (1, 0) => "1 priority, no worse than in the previous wave".to_owned(),
            (1, _) => "1 priority, worse than in the previous wave".to_owned(),
            (many, 0) => {
                format!("{many} priorities, none worse than in the previous wave", many = number(many))
            }
            (many, worse) => {
                format!(
                    "{many} priorities, {worse} of them worse than in the previous wave",
                    many = number(many),
                    worse = number(worse)
                )
            }
        },
        too_few: |n, counted| format!("n = {}: too few respondents for tests; {counted}", N.count(n)),
        gap: |short, rows, noun, tested| {
            let on = match short {
                0 => format!("none of the {rows} {}", noun.of(rows), rows = number(rows)),
                2 if rows == 2 => format!("both {}", noun.many),
                all if all == rows && rows > 1 => format!("all {rows} {}", noun.many, rows = number(rows)),
                some => {
                    format!("{some} of {rows} {}", noun.of(rows), some = number(some), rows = number(rows))
                }
            };
            match tested {
                Tested::All => format!("Performance falls significantly short of importance on {on}"),
                Tested::AllBut(untested) => format!(
                    "Performance falls significantly short of importance on {on}; {} not tested",
                    number(untested)
                ),
                Tested::None => format!("Performance falls short of importance on {on}"),
                Tested::TooFew(n) => {
                    (WORDS.titles.too_few)(n, &format!("performance is below importance on {on}"))
                }
            }
        },
        segments: |common, tested, segments| {
            let shared = match common {
                0 => "No priority is common".to_owned(),
                1 => "1 priority is common".to_owned(),
                many => format!("{many} priorities are common", many = number(many)),
            };
            let all = if segments == 2 { "both".to_owned() } else { format!("all {segments}") };
            match tested {
                0 => format!("Too few respondents for tests in any segment; {}", shared.to_lowercase()),
                1 if segments > 1 => format!("1 of {segments} segments has enough respondents for tests"),
                few if few < segments => {
                    format!("{shared} to the {few} of {segments} segments with enough respondents")
                }
                _ => format!("{shared} to {all} segments"),
            }
        },
        stated: |low, high| {
            format!("Importance and performance, mean ratings from {} to {}", N.plain(low), N.plain(high))
        },
        derived: |method, base, low, high| {
            let base = match base {
                None => String::new(),
                Some([fewest, most]) if fewest == most => format!(" (n = {})", N.count(fewest)),
                Some([fewest, most]) => format!(" (n = {}–{})", N.count(fewest), N.count(most)),
            };
            format!(
                "{}{base}; performance, mean ratings from {} to {}",
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
                0 => format!("No quadrant is uncertain: each is kept in at least {level} of replicates."),
                some => format!(
                    "Quadrant uncertain for {some} of {rows} {} ({}): kept in under {level} of replicates.",
                    noun.of(rows),
                    N.percent(some as f64 / rows as f64, 0),
                    rows = number(rows),
                    some = number(some)
                ),
            }
        },
        unjudged: |rows, noun, smallest| {
            format!(
                "No verdict on the quadrant of {rows} {} with fewer than {} respondents.",
                noun.of(rows),
                N.count(smallest),
                rows = number(rows)
            )
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
        gap_description: |rows, noun| {
            format!("Gaps of {rows} {}, the largest first.", noun.of(rows), rows = number(rows))
        },
        segments_description: |points, noun, segments| {
            format!(
                "Importance × performance maps of {points} {} for {} segments: {}.",
                noun.of(points),
                segments.len(),
                segments.join(", "),
                points = number(points)
            )
        },
        members: |quadrant, count, members| format!("{quadrant} ({count}): {}.", members.join("; ")),
    },
    sections: super::sections::en::SECTIONS,
    explain: &super::explain::en::WORDS,
    office: &super::office::ENGLISH,
    page: &super::page::ENGLISH,
    views: &super::views::en::WORDS,
    notes: Notes {
        crosshair_by_segment: |rule, points, noun| {
            format!("Crosshair: {} in each segment.", of_the(rule, points, noun))
        },
        zoom: |low, high| {
            format!(
                "Zoomed axes: the thick bar shows the visible range on the full scale from {} to {}.",
                N.plain(low),
                N.plain(high)
            )
        },
        zoom_one: |low, high| format!("Zoomed axis (full scale: {} to {}).", N.plain(low), N.plain(high)),
        zoom_shared: |segments, low, high| {
            let all = if segments == 2 { "both".to_owned() } else { format!("all {segments}") };
            format!(
                "Zoomed axes, the same for {all} segments (full scale: {} to {}).",
                N.plain(low),
                N.plain(high)
            )
        },
        margin: |confidence, smallest, largest, noun, decimals| {
            let (level, small, large) =
                (N.level(confidence), N.margin(smallest, decimals), N.margin(largest, decimals));
            if small == large {
                format!("Margin of error at {level}: {small} points.")
            } else {
                format!("Margin of error at {level}: {small} to {large} points by {}.", noun.one)
            }
        },
        emphasis: |importance, performance, decimals| {
            format!(
                "Bold and in colour: “Concentrate here” (importance at or above {}, performance below {}).",
                N.value(importance, decimals),
                N.value(performance, decimals)
            )
        },
        thin: |alpha, adjustment| {
            let adjusted = adjustment.map_or(String::new(), |name| format!(" ({name} adjustment)"));
            format!("Thin line and n.s.: gap not significant at the {} level{adjusted}.", N.level(alpha))
        },
        ring: |probability| {
            format!("Dotted ring: quadrant uncertain (probability below {}).", N.level(probability))
        },
        benchmark: |name| format!("Plus sign: {name}."),
        bubbles: |measure| format!("Area of the marker: {measure}."),
        importance: |method| format!("{}.", capital(method)),
        uncertain: |likely| format!("? quadrant uncertain (below {})", N.level(likely)),
        likely: |certain| format!("~ quadrant likely (below {})", N.level(certain)),
        small_base: |marked| format!("* base below {}", N.count(marked)),
        tiny_base: |untested| format!("** base below {}, not tested", N.count(untested)),
        tests: |alpha, adjustment| {
            let adjusted = adjustment.map_or(String::new(), |name| format!(", {name} adjustment"));
            format!("p: gap against 0, two-sided{adjusted}; n.s.: not significant at {}.", N.level(alpha))
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
        net_promoter: |outcome, score, interval, (n, mark)| {
            let interval = interval
                .map_or_else(String::new, |(low, high)| format!("{} to {}; ", N.gap(low, 0), N.gap(high, 0)));
            format!(
                "Net promoter score of {outcome}: {} ({interval}n = {}{mark}).",
                N.gap(score, 0),
                N.count(n)
            )
        },
        effort: |outcome, mean, interval, (n, mark), highest, is_ease| {
            let what = if is_ease { "easy, high is good" } else { "effort, low is good" };
            let interval = interval.map_or_else(String::new, |(low, high)| {
                format!("{} to {}; ", N.value(low, 2), N.value(high, 2))
            });
            format!(
                "Customer effort score of {outcome}: {} of {} ({interval}n = {}{mark}; {what}).",
                N.value(mean, 2),
                N.plain(highest),
                N.count(n)
            )
        },
        satisfaction_index: |index, mark, noun| {
            format!(
                "Satisfaction index over the {}: {}{mark} (performance weighted by importance).",
                noun.many,
                N.value(index, 2)
            )
        },
        reliability: |elements| {
            let alpha = |alpha: Option<f64>| alpha.map_or(UNDEFINED.to_owned(), |alpha| N.value(alpha, 2));
            let one = |(label, importance, performance): &Reliability| {
                format!("{label} {}, {}", alpha(*importance), alpha(*performance))
            };
            let all: Vec<String> = elements.iter().map(one).collect();
            format!("Cronbach’s α (importance, performance): {}.", all.join("; "))
        },
        weights: |weight| format!("Weighted by {weight}."),
        source: |source| format!("Source: {source}."),
        doubts: |shown, more| {
            let more = if more == 0 { String::new() } else { format!("; and {more} more") };
            format!("The file may be read otherwise: {}{more}.", shown.join("; "))
        },
        left_out: |dropped| {
            let one = |(count, what, reason): &(u64, &str, String)| {
                let plural = if *count == 1 { "" } else { "s" };
                format!("{} {what}{plural} ({reason})", N.count(*count))
            };
            format!("Left out: {}.", dropped.iter().map(one).collect::<Vec<_>>().join("; "))
        },
        order: |weighted| {
            let then = if weighted { "gap × importance" } else { "importance" };
            format!("Order: quadrant, then {then}.")
        },
        unadjusted: |adjustment| format!("§ the interval is not adjusted: n.s. after {adjustment}"),
        contradicted: |priority, names, more| {
            let what = if priority {
                "In the priority quadrant although performance is not below importance"
            } else {
                "Possible overkill although performance is below importance"
            };
            let more = if more == 0 { String::new() } else { format!(" and {more} more") };
            format!("{what}: {}{more}.", names.join(", "))
        },
        no_room: |heads, width| {
            format!("Not shown in {width} columns: {} (a wider page, --width, shows them).", heads.join(", "))
        },
        sign: "Gap = importance − performance.",
    },
};

/// The message of a map, no surer than its quadrants.
fn headline(headline: &Headline, noun: Noun) -> String {
    let Headline { rows, priorities, without_shortfall, standing, .. } = *headline;
    let of_rows = format!(
        "{priorities} of {rows} {}",
        noun.of(rows),
        rows = number(rows),
        priorities = number(priorities)
    );
    if let Standing::TooFew(n) = standing {
        return (WORDS.titles.too_few)(n, &format!("{of_rows} in the priority quadrant"));
    }
    if priorities > 0 && without_shortfall == priorities {
        return format!("{of_rows} in the priority quadrant, none with a shortfall");
    }
    let title = |count| (WORDS.map.title)(count, rows, noun);
    let Standing::Judged { certain, likely } = standing else { return title(priorities) };
    let sure = certain + likely;
    let more = match priorities - sure {
        0 => String::new(),
        more => format!("; {more} more may", more = number(more)),
    };
    match (sure, certain) {
        (0, _) if priorities == 0 => title(0),
        (0, _) => format!(
            "No {} is certainly a priority; {priorities} of {rows} may be",
            noun.one,
            rows = number(rows),
            priorities = number(priorities)
        ),
        (1, 0) => format!("{}, not certainly{more}", title(1)),
        (_, 0) => format!("{}, none of them certainly{more}", title(sure)),
        (sure, certain) if sure == certain => format!("{}{more}", title(sure)),
        (_, certain) => {
            format!("{}, {certain} of them certainly{more}", title(sure), certain = number(certain))
        }
    }
}

/// What to do next.
fn next(headline: &Headline, first: &[&str], noun: Noun) -> String {
    match headline.standing {
        Standing::TooFew(_) => "Next: ask more respondents before acting on any of this.".to_owned(),
        _ if headline.priorities == 0 => format!("Next: no {} comes first; see the largest gaps.", noun.one),
        _ if first.is_empty() || headline.without_shortfall == headline.priorities => {
            "Next: ask more respondents, or look at the gaps as well, before acting.".to_owned()
        }
        Standing::Judged { .. } | Standing::Unknown => {
            let more = headline.first.len() - first.len();
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            format!("Next: act on {}{more}.", first.join(", "))
        }
    }
}

/// “the highest category”, “the two highest categories”
pub(super) fn top(boxes: u8) -> &'static str {
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
    if rule.long.ends_with(" the") && points == 1 {
        format!("{} only {}", rule.long, noun.one)
    } else if rule.long.ends_with(" the") {
        format!("{} {points} {}", rule.long, noun.of(points), points = number(points))
    } else {
        rule.long.to_owned()
    }
}

/// A number up to ten in words.
pub(super) fn in_words(count: usize) -> String {
    const WORDS: [&str; 11] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(count).map_or_else(|| N.count(count as u64), |word| (*word).to_owned())
}

/// A number of rows or segments.
pub(super) fn number(count: usize) -> String {
    N.count(count as u64)
}
