//! Why groups cannot be made of a column, in English.

use crate::message::{Grouping, Said};

/// What was seen and what to do.
pub fn sentence(what: &Grouping) -> Said {
    let said = |by: &str, seen: String, advice: &str| Said::and(format!("--by {by}: {seen}"), advice);
    match what {
        Grouping::NotAGrouping { by, how } => said(
            by,
            format!("\"{how}\" is not a grouping"),
            "use nps, halves, tertiles, quartiles, quintiles, or ranges such as 18-34,35-54,55+",
        ),
        Grouping::RangeEndsBefore { by, range } => {
            said(by, format!("the range {range} ends before it begins"), "write the lower number first")
        }
        Grouping::BehindOpenRange { by, range } => said(
            by,
            format!("the range {range} comes after an open one"),
            "put the open range last, as in 18-34,35-54,55+",
        ),
        Grouping::RangesOverlap { by, range } => said(
            by,
            format!("the range {range} overlaps with the one before"),
            "let each begin above where the last ended",
        ),
        Grouping::BetweenRanges { by, end, start } => said(
            by,
            format!("between {end} and {start} there is no range"),
            "let each begin where the last ended",
        ),
        Grouping::NotARecommendation { by, value } => said(
            by,
            format!("{value} is not a recommendation from 0 to 10"),
            "use ranges or tertiles of this column instead of nps",
        ),
        Grouping::GroupsWithheld { by, least } => said(
            by,
            format!(
                "fewer than two groups have {least} respondents or more, the least that is shown (--smallest-shown)"
            ),
            "put small groups together, or lower --smallest-shown if that is within what respondents were promised",
        ),
        Grouping::OneGroupMade { by, only } => said(
            by,
            match only {
                Some(only) => format!("it makes one group (\"{only}\"), and a comparison needs two"),
                None => "it does not make even one group, and a comparison needs two".to_owned(),
            },
            "choose other ranges or another column",
        ),
    }
}
