//! What should be known, or stands in the way, of a comparison, in English.

use super::words::{dozen_plain, plain};
use crate::message::near::likest;
use crate::message::{Comparing, Said};

/// What was seen and what to do.
pub fn sentence(what: &Comparing) -> Said {
    match what {
        Comparing::FirstWave => Said::seen("there is no wave before yet: nothing is compared"),
        Comparing::SameInput { file } => Said::and(
            format!("both waves come from the same bytes ({file})"),
            "give two different files, unless the comparison of a wave with itself is what you want",
        ),
        Comparing::LooksLikePanel { ids, column } => Said::and(
            match ids {
                1 => format!(
                    "1 value of column \"{column}\" is in both waves, which are compared as two samples"
                ),
                ids => format!(
                    "{ids} values of column \"{column}\" are in both waves, which are compared as two samples"
                ),
            },
            "add --panel with this column where they are the same respondents",
        ),
        Comparing::LinkedClusters { clusters } => Said::and(
            format!(
                "{clusters} clusters have the same stratum and number in both waves and are taken as the same"
            ),
            "number the clusters of one wave differently where they are others",
        ),
        Comparing::MovesWithoutProbability => Said::and(
            "how sure the moves are cannot be told: on one fixed line it takes the respondents of both waves and replicates",
            "give both survey files instead of saved analyses, with replicates",
        ),
        Comparing::AddedRows { rows, former, present } => {
            Said::and(format!("only in the new wave: {}", plain(rows)), renamed(former, present))
        }
        Comparing::RemovedRows { rows, former, present } => {
            Said::and(format!("only in the old wave: {}", plain(rows)), renamed(former, present))
        }
        Comparing::NotInEveryWave { rows } => Said::and(
            format!("not in every wave, so not in what is told of all waves: {}", plain(rows)),
            "a row that was renamed is told with --map OLD=NEW",
        ),
        Comparing::DifferentCriteria { added, removed } => Said::and(
            format!(
                "{added} criteria of the new wave and {removed} of the old one are in one wave only, so the two crosshairs rest on different criteria"
            ),
            "look at the moves under the crosshairs of the common criteria as well",
        ),
        Comparing::OnlyInBenchmark { rows } => {
            Said::and(format!("in the benchmark only: {}", plain(rows)), SAME_NAMES)
        }
        Comparing::OnlyInSurvey { rows } => {
            Said::and(format!("in the survey only, so without a benchmark: {}", plain(rows)), SAME_NAMES)
        }
        Comparing::FixedBenchmark => Said::and(
            "the benchmark is taken as known without error, which finds differences too easily",
            "add columns n and sd where it is a sample itself",
        ),
        Comparing::BenchmarkWithoutImportance => {
            Said::seen("the benchmark has no importance, so the line of importance is the survey's own mean")
        }
        Comparing::NoSharedCriterion { benchmark, survey } => Said::and(
            format!(
                "it has no criterion of this survey: it names {}; the survey has {}",
                plain(benchmark),
                plain(survey)
            ),
            "give both the same names or labels",
        ),
        Comparing::NoBenchmark => {
            Said::and("--crosshair benchmark needs a benchmark", "add --benchmark FILE")
        }
        Comparing::NotOfWaves { options } => Said::and(
            format!("a comparison of waves alone does nothing with {}", plain(options)),
            "use analyze with --previous, or --mix for what groups make of a change",
        ),
        Comparing::BenchmarkOfWaves => Said::and(
            "a benchmark stands beside an analysis, not beside waves alone",
            "use analyze with --previous and --benchmark",
        ),
        Comparing::WaveTwice => Said::and(
            "the wave before is given by a file (previous) and by a column (wave)",
            "keep one of them",
        ),
        Comparing::WavesAreFiles => Said::and(
            "compare takes its waves as files",
            "drop --previous, --wave and --wave-order, or use analyze",
        ),
        Comparing::OldOfEach { option, given, earlier } => Said::and(
            match earlier {
                1 => format!("{option} is given {}, and there is one earlier wave", times(*given)),
                earlier => {
                    format!("{option} is given {}, and there are {earlier} earlier waves", times(*given))
                }
            },
            "give it once for each earlier wave, the oldest first; \"\" stands for what holds for the last wave",
        ),
        Comparing::OldOfSaved { option } => Said::and(
            format!("it is a saved analysis, to which {option} has nothing to say"),
            "give the survey file of that wave, or leave the option out",
        ),
        Comparing::OneWave => Said::and(
            "a comparison needs two waves",
            "name the old file and the new one (or one file and --wave with analyze)",
        ),
        Comparing::NoWaveColumn => Said::and("no column of waves was read", "name it with --wave"),
        Comparing::OneWaveInColumn { column, only } => Said::and(
            match only {
                Some(only) => {
                    format!("column \"{column}\" holds one wave, \"{only}\", and a comparison needs two")
                }
                None => format!("column \"{column}\" holds no wave, and a comparison needs two"),
            },
            "name another column with --wave, or drop it",
        ),
        Comparing::NotAWave { wave, column, nearest, known } => Said::and(
            format!("\"{wave}\" is not a wave of column \"{column}\""),
            match nearest {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("it holds {}", dozen_plain(&likest(wave, known))),
            },
        ),
        Comparing::SetAside { keys, by } => Said::seen(format!(
            "of the study file {} is set aside: a survey stands beside earlier waves or beside other audiences, and {by} says which",
            plain(keys)
        )),
        Comparing::MappedTwice { one, other, name } => Said::and(
            format!("--map: \"{one}\" and \"{other}\" of one wave cannot both be \"{name}\" of another"),
            "say which one of the two it is",
        ),
        Comparing::NoRowToMap { name, old, nearest, known } => Said::and(
            if *old {
                format!("--map: no earlier wave has a row \"{name}\"")
            } else {
                format!("--map: no later wave has a row \"{name}\"")
            },
            match nearest {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("the rows are {}", dozen_plain(&likest(name, known))),
            },
        ),
        Comparing::WaveNamedTwice { wave } => Said::and(
            format!("the order of the waves names \"{wave}\" twice"),
            "name each wave once, the oldest first",
        ),
        Comparing::WithoutWave { respondents, column } => Said::and(
            format!("respondents without a wave in column \"{column}\", who are in none: {respondents}"),
            "fill in their wave where it is known",
        ),
        Comparing::WavesLeftOut { waves } => Said::and(
            format!("waves that the order does not name, and that are left out: {}", plain(waves)),
            "name them too where they belong to the comparison",
        ),
        Comparing::OptionsOfWaves { options } => Said::and(
            format!(
                "options that say how waves are compared, where there is one wave only: {}",
                plain(options)
            ),
            "name the wave before with --previous or --wave, use ecart compare, or leave them out",
        ),
        Comparing::NoEarlierWave { wave, known } => Said::and(
            format!("no earlier wave is called \"{wave}\""),
            format!("use previous, first, or one of {}", dozen_plain(&likest(wave, known))),
        ),
        Comparing::OtherScales { old, old_scale, new, new_scale } => Said::and(
            format!("{old} was rated on {old_scale} and {new} on {new_scale}"),
            "declare one scale with --scale where it is the same, or put both on 0 to 100 with --rescale",
        ),
        Comparing::OtherPlans { differing, old, options } => Said::and(
            format!("the two waves were analyzed differently: {}", plain(differing)),
            format!("analyze the survey of {old} again with {}", options.join(" ")),
        ),
        Comparing::NoCommonRow { old, of_old, new, of_new } => Said::and(
            format!(
                "the two waves have no criterion in common: {old} has {}; {new} has {}",
                plain(of_old),
                plain(of_new)
            ),
            "say which is which with --map OLD=NEW",
        ),
        Comparing::NothingToLink { column } => Said::and(
            format!("it holds no respondents to link by \"{column}\""),
            "give both survey files, or drop --panel",
        ),
        Comparing::MixOfSaved { column, wave } => Said::and(
            format!("--mix {column} needs the answers of both waves, and {wave} is a saved analysis"),
            "give the survey file of that wave",
        ),
        Comparing::MixOfWeights => Said::and(
            "--mix counts respondents, and the waves are weighted",
            "drop --weight: weights that bring the groups to one size have taken the mix out already",
        ),
        Comparing::MixWithoutGroups { column } => Said::and(
            format!("--mix {column}: the groups of this column are not in both waves"),
            "name a column that both files have",
        ),
        Comparing::WavesNeedAnswers => Said::and(
            "it holds no respondents, and waves are told apart by a column of theirs",
            "drop --wave, or read the respondents’ answers",
        ),
        Comparing::WaveDates { dates, waves } => Said::and(
            format!(
                "--wave-dates names {dates} {}, and there are {waves} waves",
                if *dates == 1 { "day" } else { "days" }
            ),
            "name the day of each wave, the oldest first",
        ),
        Comparing::WaveDatesOrder { earlier, later } => Said::and(
            format!("the day {earlier} is not before {later}"),
            "name the days in the order of the waves, the oldest first",
        ),
        Comparing::DatesOfTwo => Said::and(
            "days of waves tell a slope over three waves or more, and there are two",
            "leave --wave-dates out, or add a wave",
        ),
        Comparing::NotADay { text } => {
            Said::and(format!("\"{text}\" is not a day"), "write year, month and day, such as 2026-09-30")
        }
        Comparing::NotAsComparison { format } => Said::and(
            format!("waves alone are not written as {format}"),
            "use table, markdown, csv or json, or analyze with --previous",
        ),
    }
}

const SAME_NAMES: &str = "give both the same names or labels where they are the same criteria";

fn renamed(former: &Option<String>, present: &Option<String>) -> String {
    match former.as_ref().zip(present.as_ref()) {
        Some((old, new)) => format!("if \"{new}\" is the former \"{old}\", say so with --map {old}={new}"),
        None => "they are part of that wave's crosshair and have no change".into(),
    }
}

fn times(count: usize) -> String {
    if count == 1 { "once".into() } else { format!("{count} times") }
}
