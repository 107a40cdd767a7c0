//! What is wrong with a file beside the survey, in English.

use super::listed;
use super::words::plain;
use crate::message::{Beside, Said};

/// What was seen and what to do.
pub fn sentence(what: &Beside) -> Said {
    match what {
        Beside::BenchmarkEmpty => {
            Said::and("it is empty", "give a table with the columns criterion and performance")
        }
        Beside::BenchmarkWithoutColumn { column } => Said::and(
            format!("it has no column \"{column}\""),
            "a benchmark has the columns criterion and performance, and may have importance, n, sd, se, top_two, group, source, year",
        ),
        Beside::BenchmarkWithoutRows => {
            Said::and("it has a header and no criterion below it", "give a row for each criterion")
        }
        Beside::BenchmarkNotANumber { text } => {
            Said::and(format!("\"{text}\" is not a number"), "put a number there, or leave the cell empty")
        }
        Beside::BenchmarkOffScale { value, lowest, highest } => Said::and(
            format!("{value} is outside the survey's scale {lowest}-{highest}"),
            "give the benchmark on the same scale",
        ),
        Beside::BenchmarkOtherScale { own: [low, high], survey: [lowest, highest] } => Said::and(
            format!("it was rated on {low}-{high} and the survey on {lowest}-{highest}"),
            "give the benchmark on the scale of the survey",
        ),
        Beside::BenchmarkOtherMetric { own, asked } => Said::and(
            format!("its numbers are those of --metric {own}, and this analysis has --metric {asked}"),
            "use one metric for both",
        ),
        Beside::BenchmarkNoShare { value } => {
            Said::and(format!("{value} is not a share"), "write it as a number from 0 to 1, such as 0.62")
        }
        Beside::BenchmarkTooSmall { value, least } => {
            Said::and(format!("{value} is below {least}"), "correct it, or leave the cell empty")
        }
        Beside::BenchmarkWithoutValue { criterion } => {
            Said::and(format!("\"{criterion}\" has no performance"), "fill the cell in, or remove the row")
        }
        Beside::BenchmarkTwice { criterion, first, second } => Said::and(
            format!("rows {first} and {second} are both of \"{criterion}\""),
            "remove one of them, or tell them apart by a column group",
        ),
        Beside::NoBenchmarkGroup { group, nearest, known } => {
            let advice = match nearest {
                Some(near) => format!("did you mean \"{near}\"?"),
                None if known.is_empty() => "the file has no column group; drop --benchmark-group".to_owned(),
                None => format!("it has {}", listed(known)),
            };
            Said::and(format!("it has no group \"{group}\""), advice)
        }
        Beside::SeveralBenchmarkGroups { known } => Said::and(
            format!("it holds several groups ({})", plain(known)),
            "name the one to compare with, --benchmark-group",
        ),
        Beside::SavedIsNotJson { problem } => Said::and(
            format!("it is not a JSON file ({problem})"),
            "give a survey, or what `ecart analyze -o FILE.json` wrote",
        ),
        Beside::SavedIsNoAnalysis => {
            Said::and("it is not the JSON of an analysis", "give what `ecart analyze -o FILE.json` wrote")
        }
        Beside::SavedByOtherVersion { version } => Said::and(
            format!("it has the shape {version}, and this version reads 1.x"),
            "write it again with this version, or give the survey",
        ),
        Beside::SavedIsIncomplete { problem } => Said::and(
            format!("it is not a complete analysis ({problem})"),
            "write it again with `ecart analyze`",
        ),
    }
}
