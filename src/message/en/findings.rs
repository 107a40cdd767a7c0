//! What the data doctor finds, in English.

use super::{quoted, side};
use crate::message::{Findings, Said};

pub fn sentence(what: &Findings) -> Said {
    match what {
        Findings::Ceiling { top_share, spread, lowest, highest } => Said::and(
            match top_share {
                Some(share) => format!("{:.0} % of all importance ratings are {highest}", 100.0 * share),
                None => {
                    format!(
                        "mean importance varies by at most {spread:.2} across criteria (scale {lowest}–{highest})"
                    )
                }
            },
            "stated importance barely distinguishes the criteria: derive it from an outcome (--importance johnson --outcome COLUMN)",
        ),
        Findings::ReversedCriterion { side: of, criterion, r } => Said::and(
            format!("{} of \"{criterion}\" runs against the other criteria (r = {r:.2})", side(*of)),
            "check whether its answers were coded from best to worst",
        ),
        Findings::ReversedPerformance { r } => Said::and(
            format!("respondents who rate performance higher score lower on the outcome (r = {r:.2})"),
            "one of the two probably runs from best to worst: turn it with reversed = true in study.toml",
        ),
        Findings::SwappedSides => Said::and(
            "the answers of one side speak of the other: importance and performance look swapped",
            "say which columns are which with --importance-columns and --performance-columns",
        ),
        Findings::UnequalScales { importance: [il, ih], performance: [pl, ph] } => Said::and(
            format!("importance is on a scale {il}-{ih}, performance on {pl}-{ph}"),
            "declare one scale if both were asked on it; else rescale both to 0-100 of their declared range",
        ),
        Findings::MixedScales { criteria, top, lowest, highest, reached } => Said::and(
            format!(
                "nobody rated above {top} on a scale {lowest}-{highest} where other criteria go up to {reached}, as if these had been asked on a shorter one: {}",
                quoted(criteria)
            ),
            "say --scale if all were asked on one scale; else analyze those of each scale by themselves, or recode them to one",
        ),
        Findings::LevelScales { column, levels, top, lowest, highest } => Said::and(
            format!(
                "nobody rated above {top} on a scale {lowest}-{highest} where \"{column}\" is {}, while others go up to {highest}, as if these had been asked on a shorter one",
                quoted(levels)
            ),
            "analyze those of each scale by themselves (--where), or recode them to one scale",
        ),
        Findings::OddFractions { criteria } => Said::and(
            format!(
                "holds fractions where all other criteria were rated in whole numbers, as a mean or a score does: {}",
                quoted(criteria)
            ),
            "leave it out if it was computed; else say so by --scale",
        ),
        Findings::TinyBase { least, criteria } => Said::and(
            format!("rated on both sides by fewer than {least} respondents: {}", counted(criteria)),
            "treat their numbers as anecdotal",
        ),
        Findings::SuspiciousCode { side: of, value, times } => Said::and(
            format!("{}: {value} was given {times} times, far more than its neighbours", side(*of)),
            "if it means \"no answer\", say so with --missing",
        ),
        Findings::RareTop { side: of, top, times, below } => Said::and(
            format!(
                "{}: {top} was given {times} times and {} {below} times, as if the scale ended there",
                side(*of),
                top - 1
            ),
            format!("say --missing {top} if it means \"no answer\", else --scale 1-{top}"),
        ),
        Findings::StraightLiners { straight, respondents } => Said::and(
            format!(
                "{straight} of {respondents} respondents give every criterion the same importance and every criterion the same performance"
            ),
            "compare the results without them: they pull every criterion to the same place",
        ),
        Findings::DuplicatedIds { ids, rows } => Said::and(
            match ids {
                1 => format!("1 respondent id occurs more than once, in {rows} rows"),
                _ => format!("{ids} respondent ids occur more than once, in {rows} rows"),
            },
            "keep one row for each respondent, or say that the rows are respondent × criterion",
        ),
        Findings::MarkedRows { column, marks, rows, respondents } => Said::and(
            format!(
                "\"{column}\" says of {rows} of {respondents} rows that they do not count ({}): they are read all the same",
                quoted(marks)
            ),
            "leave them out with a condition on this column (--where), or set them beside the others with --by",
        ),
        Findings::IdenticalRespondents { rows } => Said::and(
            match rows {
                1 => "1 row repeats all ratings of another row".to_owned(),
                _ => format!("{rows} rows repeat all ratings of another row"),
            },
            "look for a questionnaire imported twice",
        ),
    }
}

/// Criteria with their counts, the first few.
fn counted(criteria: &[(String, u64)]) -> String {
    const SHOWN: usize = 8;
    let shown: Vec<String> =
        criteria.iter().take(SHOWN).map(|(name, n)| format!("\"{name}\" ({n})")).collect();
    shown.join(", ") + if criteria.len() > SHOWN { ", …" } else { "" }
}
