//! What is told of the columns, in English.

use super::quoted;
use crate::message::{Columns, Said};

pub fn sentence(what: &Columns) -> Said {
    match what {
        Columns::MatchedFolded { criteria } => Said::seen(format!(
            "{} matched although case, spaces, accents or punctuation differ between the two sides: {}",
            if criteria.len() == 1 { "1 pair".to_owned() } else { format!("{} pairs", criteria.len()) },
            quoted(criteria)
        )),
        Columns::MatchedByOrder { importance, performance, importance_key, performance_key } => Said::and(
            format!(
                "\"{importance}\" and \"{performance}\" are paired by their place: \"{importance_key}\" and \"{performance_key}\" differ"
            ),
            "if they do not belong together, name the two columns of each criterion in a study file",
        ),
        Columns::SidesByOrder { importance, performance } => Said::and(
            format!(
                "nothing says which side is importance: taken in order, \"{importance}\" first as importance, \"{performance}\" as performance"
            ),
            "--importance-columns and --performance-columns say otherwise",
        ),
        Columns::SideFromAnswers { first, side } => Said::and(
            format!("\"{first}\" … is taken as {side}: the answers say so"),
            format!("--{side}-columns says otherwise"),
        ),
        Columns::SideFromPartner { first, side, partner } => Said::and(
            format!("\"{first}\" … is taken as {side}, beside \"{partner}\" … about the same rows"),
            format!("--{side}-columns says otherwise"),
        ),
        Columns::SidesByLetters { importance, performance } => Said::seen(format!(
            "sides read from the letters of the names: \"{importance}\" … as importance, \"{performance}\" … as performance"
        )),
        Columns::TextsLeftOut { column } => {
            Said::seen(format!("column \"{column}\" is left out of the ratings: its answers are texts"))
        }
        Columns::PerformanceOnly { columns } => Said::and(
            format!("{columns} performance columns and no importance columns"),
            "importance can be derived from an outcome: --importance johnson --outcome COLUMN",
        ),
        Columns::WeightNotApplied { column } => Said::and(
            format!("column \"{column}\" looks like a weight; it is not applied"),
            format!("--weight \"{column}\" applies it"),
        ),
    }
}
