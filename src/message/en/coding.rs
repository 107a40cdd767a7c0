//! Why answers could not be turned into numbers, in English.

use super::words::{dozen, dozen_plain, near};
use crate::message::shell::listed;
use crate::message::what::usual_scale;
use crate::message::{CodingError, Said};

/// What was seen and what to do.
pub fn sentence(what: &CodingError) -> Said {
    match what {
        CodingError::Empty { side } => Said::and(
            format!("the {side} columns hold no rating: every cell is blank or means \"no answer\""),
            "check that these are the right columns with `ecart inspect`",
        ),
        CodingError::UnknownLabels { side, labels, nearest } => Said::and(
            format!("the {side} answers {} do not match any known scale{}", dozen(labels), near(nearest)),
            format!(
                "list them from lowest to highest in a text file study.toml, and add --study study.toml: {side}_labels = {}",
                listed(labels)
            ),
        ),
        CodingError::Ambiguous { side, labels, first, second } => Said::and(
            format!(
                "the {side} answers {} are in two scales that rank them differently: {first} and {second}",
                dozen(labels)
            ),
            format!(
                "give the number of points with --scale, or list the answers from lowest to highest in study.toml: {side}_labels = [\"…\", \"…\"]"
            ),
        ),
        CodingError::OtherPoints { side, found, points } => Said::and(
            format!("the {side} answers are {found}, but the declared scale has {points} points"),
            format!(
                "drop --scale, or list the answers from lowest to highest in study.toml: {side}_labels = [\"…\", \"…\"]"
            ),
        ),
        CodingError::NoScale { side, values } => Said::and(
            format!("the {side} answers {} fit no usual scale such as 1-5 or 0-10", dozen(values)),
            "give the scale with --scale LOW-HIGH",
        ),
        CodingError::UnclearEnds { side, words } => Said::and(
            format!(
                "the {side} answers are numbers with words at the ends ({}), and nothing tells which end is the low one",
                dozen(words)
            ),
            format!("list the answers from lowest to highest in study.toml: {side}_labels = [\"…\", \"…\"]"),
        ),
        CodingError::Dates { side, dates } => Said::and(
            format!(
                "the {side} answers {} are dates: a spreadsheet made them of answers such as 4/5 or 1-2",
                dozen(dates)
            ),
            "format the columns as text before the answers are pasted or imported, or export the answers anew",
        ),
        CodingError::Contradictory { side, codes } => Said::and(
            format!(
                "the {side} codes and their words contradict each other, and no known scale ranks the words: {}",
                dozen_plain(codes)
            ),
            format!("list the words from lowest to highest in study.toml: {side}_labels = [\"…\", \"…\"]"),
        ),
        CodingError::OutcomeNotRead { column, answers } => Said::and(
            format!(
                "the answers of the outcome \"{column}\" are neither numbers nor a scale that is known, and it needs one of them: {}",
                dozen(answers)
            ),
            "recode the words to numbers, highest best, or name another outcome",
        ),
        CodingError::Thousands { column, marked, whole } => Said::and(
            format!(
                "\"{column}\" holds {marked} beside {whole}, and nothing says whether the mark parts thousands or decimals"
            ),
            "write the numbers of the column without marks between thousands, or with decimals everywhere",
        ),
        CodingError::OutcomeDates { column, dates } => Said::and(
            format!(
                "the answers of the outcome \"{column}\" are dates ({}): a spreadsheet made them of answers such as 4/5 or 1-2",
                dozen(dates)
            ),
            "format the column as text before the answers are pasted or imported, or export the answers anew",
        ),
        CodingError::OutcomeContradictory { column, codes } => Said::and(
            format!(
                "the codes of the outcome \"{column}\" and their words contradict each other, and no known scale ranks the words: {}",
                dozen_plain(codes)
            ),
            "recode the words to numbers, highest best, or name another outcome",
        ),
        CodingError::UnlikeLabels { side, code, labels } => Said::and(
            format!(
                "the columns of {side} do not mean the same by their codes: {code} is \"{}\" in one and \"{}\" in another",
                labels[0], labels[1]
            ),
            "recode the columns to one scale first, or choose those that share one",
        ),
        CodingError::MiddleOfLonger { side, labels, inner, all } => Said::and(
            format!(
                "the {side} answers {} are {inner} points, or the middle of {all} of which nobody chose the ends",
                dozen(labels)
            ),
            format!("say which: --scale 1-{inner} or --scale 1-{all}"),
        ),
        CodingError::ScaleTooSmall { side, declared, found } => Said::and(
            format!(
                "the {side} answers run from {} to {}, and the declared scale {}-{} does not hold them",
                found.0, found.1, declared.0, declared.1
            ),
            format!(
                "declare the scale that was asked{}, or say with --missing which of them means \"no answer\"",
                usual_scale(*found).map_or_else(String::new, |scale| format!(", such as --scale {scale}"))
            ),
        ),
        CodingError::YesNo { side, labels } => Said::and(
            format!("the {side} answers {} are yes and no, which is not a rating scale", dozen(labels)),
            format!("choose the columns that hold ratings with --{side}-columns"),
        ),
        CodingError::TwoTicks { side, example, count } => Said::and(
            format!(
                "the {side} answer \"{example}\" is two answers or a number with a decimal comma, and all others are whole numbers ({count} such cells)"
            ),
            "keep one answer in each, or write decimals with a point",
        ),
        CodingError::TwoScales { importance, performance, words } => Said::and(
            format!(
                "importance is on a scale {}-{} and performance on {}-{}, and a gap needs both on one",
                importance[0], importance[1], performance[0], performance[1]
            ),
            if (importance[0] < 0.0) != (performance[0] < 0.0) {
                "bring one side onto the scale of the other first"
            } else if *words {
                "add --scale if one side just never uses the end points, list the answers with importance_labels or performance_labels in a study file, or rescale one side first"
            } else {
                "add --scale if one side just never uses the end points, or rescale one side first"
            },
        ),
        CodingError::TooManyValues { values, most } => Said::and(
            format!("the ratings take {values} different values, and at most {most} are read"),
            "round them first",
        ),
        CodingError::MeansOffScale { lowest, highest } => Said::and(
            format!("the means lie between {lowest} and {highest}, which fits no usual scale"),
            "give the scale with --scale LOW-HIGH",
        ),
    }
}
