//! What is wrong with a cell, in English.

use super::words::statistic;
use crate::message::{Cell, Remedy, Said};

/// What was seen and what to do.
pub fn sentence(what: &Cell) -> Said {
    match what {
        Cell::OffScale { text, lowest, highest, wider } => Said::and(
            format!("{text} is outside the scale {lowest}-{highest}"),
            match wider {
                Some([low, high]) => {
                    format!("add --missing {text} if it means \"no answer\", or --scale {low}-{high}")
                }
                None => format!("add --missing {text} if it means \"no answer\""),
            },
        ),
        Cell::RowOffScale { count, texts, lowest, highest } => Said::and(
            format!(
                "{count} numbers are outside the scale {lowest}-{highest}, and none of another row is ({}{})",
                texts.join(", "),
                if *count > texts.len() as u64 { ", …" } else { "" }
            ),
            "delete the row if it holds totals or counts, or correct its answers",
        ),
        Cell::NotAnAnswer { text, lowest, highest, remedy } => Said::and(
            format!("\"{text}\" is not an answer of the scale {lowest}-{highest}"),
            self::remedy(remedy),
        ),
        Cell::NotForGroups { text } => Said::and(
            format!("\"{text}\" is not a number, and groups are made of numbers"),
            "give --by the name of the column alone to group by its texts",
        ),
        Cell::NotAWeight { text } => Said::and(
            format!("\"{text}\" is not a valid weight"),
            "every respondent needs a weight of 0 or more",
        ),
        Cell::NotARank { text, providers } => Said::and(
            match providers {
                Some(providers) => format!("\"{text}\" is not a rank among {providers} providers"),
                None => format!("\"{text}\" is not a rank"),
            },
            "ranks go from 1, the favourite, to the number of providers, ties in halves; add --missing for \"no answer\"",
        ),
        Cell::NotProviders { text } => Said::and(
            format!("\"{text}\" is not a number of providers"),
            "it is how many the respondent uses, 1 or more; add --missing for \"no answer\"",
        ),
        Cell::NotAValue { text } => Said::and(
            format!("\"{text}\" is not a number"),
            "what a respondent is worth is a number, without a currency; add --missing for \"no answer\"",
        ),
        Cell::NotANumber { text } => Said::and(
            format!("\"{text}\" is not a number"),
            "an outcome is a number; add --missing for \"no answer\"",
        ),
        Cell::MeanOffScale { mean, lowest, highest } => Said::and(
            format!("the mean {mean} is outside the scale {lowest}-{highest}"),
            "correct it, or give the scale with --scale",
        ),
        Cell::NotAMean { text } => Said::and(
            format!("\"{text}\" is not a mean of ratings on the scale"),
            "correct it, or have the element counted again by ecart sql",
        ),
        Cell::NotAStatistic { text, needed } => Said::and(
            format!("\"{text}\" is not {}", statistic(needed)),
            "a summary holds one number in each of its cells",
        ),
        Cell::NotACount { text, needed } => Said::and(
            format!("\"{text}\" is not {}", statistic(needed)),
            "a row of counts stands for one respondent or more, and every respondent needs a weight",
        ),
    }
}

/// What to do about a text among ratings.
fn remedy(remedy: &Remedy) -> String {
    match remedy {
        Remedy::ExportAnew => "a spreadsheet made a date of an answer such as 4/5 or 1-2: export the answers anew and do not open them in a spreadsheet first".into(),
        Remedy::CheckColumn => "it is an answer of another scale: check whether the column belongs to these ratings".into(),
        Remedy::SplitFile => "its row holds the headers once more, in another order: save what stands below it as a file of its own".into(),
        Remedy::Correct => "correct the cell".into(),
        Remedy::DeclareMissing(argument) => format!("add --missing {argument} if it means \"no answer\""),
        Remedy::ListMissing => "if it means \"no answer\", list it under missing in a study file".into(),
    }
}
