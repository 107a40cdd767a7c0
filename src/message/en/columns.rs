//! What is told of the columns, in English.

use super::{listed, quoted};
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
        Columns::MatchedByLikeness { importance, performance, importance_key, performance_key } => Said::and(
            format!(
                "\"{importance}\" and \"{performance}\" are paired because their names are near: \"{importance_key}\" and \"{performance_key}\""
            ),
            "if they do not belong together, name the two columns of each criterion in a study file",
        ),
        Columns::SideFromName { side, columns } => Said::and(
            format!("{} taken as {side}: the other side bears the same names", are(columns)),
            format!("--{side}-columns says otherwise"),
        ),
        Columns::SidesFromNames { importance, performance, criteria, by } => Said::and(
            format!(
                "\"{importance}\" holds the importance and \"{performance}\" the performance of {criteria} criteria: their rows are put together {}",
                by.as_ref().map_or_else(
                    || "in the order in which they stand, because no id tells the respondents apart"
                        .to_owned(),
                    |column| format!("by \"{column}\"")
                )
            ),
            if by.is_some() { "" } else { "if they stand in two orders, give both an id of the respondents" },
        ),
        Columns::OnOneSideOnly { importance, performance, by } => Said::and(
            format!(
                "{importance} respondents rated importance alone and {performance} performance alone, by \"{by}\": they count for the side they rated under --base available, and not at all otherwise"
            ),
            "check the ids if all of them should be in both",
        ),
        Columns::DirectionUnclear { column } => Said::and(
            format!(
                "the legend in \"{column}\" is not understood: a high number is read as the better answer"
            ),
            "write reversed = true into the study file if 1 is the best, reversed = false if not",
        ),
        Columns::CodedBackwards { column } => Said::and(
            format!(
                "\"{column}\" says that its codes are reversed, and not whether they have been turned already: they are read as they stand"
            ),
            "write reversed = false into the study file if a high number is the better answer now, and turn these columns in the file (6 − answer on 1-5) if it is not",
        ),
        Columns::LabelContradictsName { column, label, side } => Said::and(
            format!(
                "\"{column}\" is read as {} by its name, and its label \"{label}\" speaks of {}",
                super::side(*side),
                super::side(side.other())
            ),
            "say which is right: --importance-columns and --performance-columns",
        ),
        Columns::Rescaled { files } => Said::and(
            format!(
                "the ratings are brought onto 0-100 of the scale declared for each file: {}",
                files.iter().map(|(file, scale)| format!("{file} {scale}")).collect::<Vec<_>>().join(", ")
            ),
            "a point of one scale is then as much as several of another: people do not use a long scale as a stretched short one, so a difference between the files may come from their scales",
        ),
        Columns::RepeatedColumns { columns } => Said::seen(format!(
            "{} left out: the same cells stand under the name without its number",
            are(columns)
        )),
        Columns::ScaleFromHeaders { lowest, highest, reversed } => Said::seen(format!(
            "the headers say the scale: {lowest}-{highest}{}",
            if *reversed { ", the lowest number the best" } else { "" }
        )),
        Columns::DirectionOfSome { told, silent } => Said::and(
            format!(
                "\"{told}\" says that the lowest number is the best and \"{silent}\" says nothing: both are read so"
            ),
            "reversed = true in a study file if it holds for all; else recode one of the sides first",
        ),
        Columns::SchoolGrades { column } => Said::and(
            format!(
                "\"{column}\": school grades, of which the lowest is the best, so all ratings are turned"
            ),
            "reversed = true in a study file if it is so, reversed = false if the lowest number is the worst",
        ),
        Columns::ComputedLeftOut { columns } => Said::and(
            format!(
                "left out, because they are the mean or the sum of the other criteria in every row and no criterion: {}",
                quoted(columns)
            ),
            "name the two columns in a study file if they are a criterion all the same",
        ),
        Columns::SameOnBothSides { columns } => Said::and(
            format!(
                "left out, because both columns hold the same in every row, as an id or a group that stands under both titles: {}",
                quoted(columns)
            ),
            "name the two columns in a study file if they are a criterion all the same",
        ),
        Columns::VariantsLeftOut { columns } => Said::and(
            format!(
                "left out, because their names say one side, and a criterion that has its pair already and something more: {}",
                quoted(columns)
            ),
            "name the two columns of each criterion in a study file if they are criteria of their own",
        ),
        Columns::LegendBeside { text } => Said::and(
            format!(
                "“{text}” stands beside the table and says that the lowest number is the best: all ratings are turned"
            ),
            "reversed = true in a study file if it is so, reversed = false if the lowest number is the worst",
        ),
        Columns::FiguresLeftOut { columns } => Said::and(
            format!(
                "left out, because their names are those of figures and name no criterion: {}",
                quoted(columns)
            ),
            "name the two columns in a study file if they are a criterion all the same",
        ),
        Columns::SideOfOthers { column, word } => Said::and(
            format!(
                "performance is read from columns such as \"{column}\", whose \"{word}\" may be about somebody or something else than what respondents experienced"
            ),
            "say which columns hold the performance: --performance-columns 'PATTERN'",
        ),
        Columns::BlockBesides { columns } => Said::and(
            format!(
                "not read, though they hold ratings and bear the names of the criteria: {}",
                listed(columns)
            ),
            "if they are one of the two sides, say which with --importance-columns 'PATTERN' or --performance-columns 'PATTERN'; naming the columns that are read settles it too",
        ),
        Columns::SidedLeftOut { columns } => Said::and(
            format!(
                "left out, because their names say a side and no column is the other one: {}",
                quoted(columns)
            ),
            "name the two columns of each criterion in a study file if they belong to a pair",
        ),
        Columns::Unasked { criteria } => Said::seen(format!(
            "left out, because nobody answered one of the two sides: {}",
            quoted(criteria)
        )),
        Columns::NamesAsOne { names } => {
            Said::seen(format!("names that differ by case or spaces only are one: {}", quoted(names)))
        }
        Columns::OneEach { column } => Said::and(
            format!("each respondent has one row, and column \"{column}\" is taken for what it rates"),
            "if it is a group of respondents, name the two columns of ratings as one criterion in a study file, and the group with --by",
        ),
        Columns::RowsBySide { measure } => Said::seen(format!(
            "column \"{measure}\" says the side of each row: the two rows of an answer are put into one"
        )),
        Columns::FileScaleYields { file, scale, other, wider } => Said::and(
            format!(
                "the answers of {file} reach {scale} and those of {other} {wider}: both are read on {wider}"
            ),
            "--scale LOW-HIGH says it for all files",
        ),
        Columns::RowsInBoth { rows, files } => Said::and(
            format!(
                "{rows} rows stand in {} with the same answers, and count once in each",
                files.join(" and ")
            ),
            "give the later one alone if it is a second download of one survey",
        ),
        Columns::SharedIds { ids, files } => Said::seen(format!(
            "{ids} ids stand in {}: it looks like a panel, the same people asked again; each file's answers count by themselves",
            files.join(" and ")
        )),
        Columns::NoAnswerBeside { text, codes } => Said::and(
            format!(
                "“{text}” stands beside the table: {} counts as no answer in all columns",
                codes.join(", ")
            ),
            "--missing says which answers count for none, in a study file too",
        ),
        Columns::AudiencesPooled { names, column } => Said::and(
            format!(
                "the study file has {} as audiences, and their answers are taken together as one group",
                names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
            ),
            match column {
                Some(column) => {
                    format!("--audience {column} sets them side by side; --by {column} makes them segments")
                }
                None => "analyze one file at a time".to_owned(),
            },
        ),
        Columns::ConditionReplaced { study, option } => {
            Said::seen(format!("--where {option:?} replaces the study file's condition {study:?}"))
        }
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
            "sides read from how the names begin or end: \"{importance}\" … as importance, \"{performance}\" … as performance"
        )),
        Columns::TextsLeftOut { column } => {
            Said::seen(format!("column \"{column}\" is left out of the ratings: its answers are texts"))
        }
        Columns::PerformanceOnly { columns } => Said::and(
            format!("{columns} performance columns and no importance columns"),
            "importance can be derived from an outcome: --importance johnson --outcome COLUMN",
        ),
        Columns::RowsStandForSeveral { column } => Said::and(
            format!("column \"{column}\" may count the respondents of each row; every row is taken as one"),
            format!(
                "--weight \"{column}\" takes each row as often as it says; drop the column if it counts something else"
            ),
        ),
        Columns::WeightNotApplied { column } => Said::and(
            format!("column \"{column}\" looks like a weight; it is not applied"),
            format!("--weight \"{column}\" applies it"),
        ),
    }
}

/// `column "a" is`, `columns "a", "b" are`.
fn are(columns: &[String]) -> String {
    match columns {
        [column] => format!("column \"{column}\" is"),
        columns => format!("columns {} are", quoted(columns)),
    }
}
