//! English.

use super::{ExplainWords, MeanOf};

/// English sentences.
pub static WORDS: ExplainWords = ExplainWords {
    summary: "The file holds means already computed, so there are no answers to count.",
    respondents: |all, both, importance, performance, neither| {
        format!(
            "Of {all} respondents {both} rated both sides, {importance} only importance, {performance} only performance, \
             and {neither} neither."
        )
    },
    performance_only: "Importance was not asked; performance rests on everybody who rated it.",
    pairs: "Base pairs: only those who rated both sides count, so that importance − performance is the gap; the others \
            are left out.",
    available: "Base available: each mean rests on all answers to its side; those who rated neither are left out.",
    listwise: |n| {
        format!("Base listwise: only the {n} respondents who rated both sides of every criterion count.")
    },
    dropped: |count, what, reason| format!("Left out while reading: {count} × {what} ({reason})."),
    table: "How many gave each pair of ratings (– = not rated):",
    measure: |measure| match measure {
        MeanOf::Importance => "Importance",
        MeanOf::Performance => "Performance",
        MeanOf::Gap => "Gap of each respondent",
    },
    composite: "each respondent’s mean of the element’s criteria, added up",
    mean: |name, products, sum, n, mean| format!("{name}: {products}{sum}; {sum} / {n} = {mean}."),
    given: |name, value, n| {
        let n = n.map_or_else(String::new, |n| format!(" (n = {n})"));
        format!("{name}: {value}{n}.")
    },
    difference: |importance, performance, gap| {
        format!("Importance − performance: {importance} − {performance} = {gap}.")
    },
    sd: |sd, n| format!("Standard deviation {sd} (squares divided by {n} − 1)."),
    interval: |error, level, t, df, interval| {
        format!(
            "Standard error {error}; {level} interval: mean ± {t} × {error} = {interval} (t with {df} df)."
        )
    },
    derived: |method, value| {
        format!(
            "Importance is derived from the outcome ({method}): {value}, on a scale of its own, so there is no gap."
        )
    },
    crosshair: |rule, rows, noun, importance, performance| {
        format!("Crosshair ({rule}, {rows} {noun}): importance {importance}, performance {performance}.")
    },
    side: |importance, performance, quadrant| {
        let side = |high: bool| if high { "at or above its line: high" } else { "below its line: low" };
        format!(
            "Importance {} is {}; performance {} is {}. Quadrant: {quadrant}.",
            importance.0,
            side(importance.1),
            performance.0,
            side(performance.1)
        )
    },
    on_line: "It lies on a line, which counts as high.",
    weighted: |gap, importance, mean, weighted| {
        format!(
            "Weighted gap: gap × importance / mean importance = {gap} × {importance} / {mean} = {weighted}."
        )
    },
    rank: |rank, rows, noun, gaps| {
        let then = if gaps { "weighted gap" } else { "importance" };
        format!("Rank {rank} of {rows} {noun}: by quadrant, the most urgent first, then by {then}.")
    },
};
