//! What is told of answers, scales and rows, in English.

use super::words::{numbers, row_numbers, turned};
use super::{quoted, side};
use crate::message::{Said, Side, Stray, Values};

#[allow(clippy::too_many_lines, reason = "a table: a sentence for each variant")]
pub fn sentence(what: &Values) -> Said {
    match what {
        Values::WordsRankCodes { side, scale } => Said::seen(format!(
            "{} are ranked by their words, {scale}; their codes stand in another order",
            answers(*side)
        )),
        Values::LabelColumn { column, labels } => {
            Said::seen(format!("column \"{labels}\" holds the labels of the codes in column \"{column}\""))
        }
        Values::TwoLanguages { side, scale } => Said::seen(format!(
            "{} are labels of two languages or wordings, read as one scale: {scale}",
            answers(*side)
        )),
        Values::LabelsUnused { side, taken, all, points } => Said::and(
            format!(
                "{} are {points} labels of {all}, {taken}; nobody chose the others, which may not have been offered",
                answers(*side)
            ),
            format!(
                "say --scale 1-{points} if the questionnaire had only those chosen, --scale 1-{all} if it had all"
            ),
        ),
        Values::PointsOfOtherSide { side: of, points, taken } => Said::and(
            format!(
                "the {} answers are read as {points} points, {taken}, since the other side has as many",
                side(*of)
            ),
            format!(
                "say --scale 1-{points} if that is so; else list the labels in a study file (importance_labels, performance_labels)"
            ),
        ),
        Values::LabelsAndNumbers { side, highest, scale } => Said::and(
            format!(
                "{} are labels and numbers, read as one scale: 1 to {highest} for {scale}",
                answers(*side)
            ),
            "correct the file if its numbers run the other way or mean something else",
        ),
        Values::EndsFromWords { lowest, highest } => Said::and(
            format!(
                "numbers with words at the ends are read on the scale {lowest}-{highest}, the smallest usual one that holds them between its ends"
            ),
            "say --scale if the scale had other ends",
        ),
        Values::ScaleOfShares => Said::and(
            "fractions between 0 and 1 are read on the scale 0-1",
            "say --scale if it is another one",
        ),
        Values::ScaleOfHalves { lowest, highest } => Said::and(
            format!("halves up to 5 are read on the scale {lowest}-{highest}"),
            "say --scale if it is another one",
        ),
        Values::CodeNeverUsed { value } => Said::and(
            format!(
                "nobody gave a {value}, although many gave {} and {}: the codes may stand for other ratings",
                value - 1.0,
                value + 1.0
            ),
            "recode the answers if the codes skip a number; say --scale if they do not",
        ),
        Values::CodeMayBeNoAnswer { value, lowest, highest } => Said::and(
            format!(
                "the answer {value} is far rarer, or far more frequent, than the ratings beside it: read as a rating on {lowest}-{highest}, though it may mean \"no answer\""
            ),
            format!(
                "say --missing {value} if it means \"no answer\", --scale {lowest}-{highest} if it is a rating"
            ),
        ),
        Values::BelowZero { value, highest } => Said::and(
            format!(
                "{value} stands beside 0 to {highest} and is taken as no answer, though the scale may run from -{highest} to {highest}"
            ),
            format!(
                "say --missing={value} if it means \"no answer\", --scale=-{highest}-{highest} if it is a rating"
            ),
        ),
        Values::EndOfOneSide { value, lowest, highest } => Said::and(
            format!(
                "only one side has the answer {value}, and the other has every one below it: both are read on {lowest}-{highest}, though the other may be on a shorter scale, or {value} may mean \"no answer\""
            ),
            format!(
                "say --scale {lowest}-{highest} if both were asked on it, --missing {value} if it means \"no answer\"; rescale one side if they were asked on two scales"
            ),
        ),
        Values::ScaleNeverReached { lowest, highest, top } => Said::and(
            format!(
                "the scale is declared as {lowest}-{highest}, and no answer is above {top}: the answers may be on {}-{top}",
                lowest.min(1.0)
            ),
            "declare the scale that was asked: the midpoint and the shares of the highest ratings rest on it",
        ),
        Values::EndNotChosen { lowest, highest, unchosen } => Said::and(
            format!(
                "nobody gave {}, so the usual scale {lowest}-{highest} is taken",
                numbers(unchosen, "and")
            ),
            "say --scale with the lowest and highest rating that could be given: the midpoint and the shares of the highest ratings rest on them",
        ),
        Values::LabelsContradictNames { side: of } => Said::and(
            format!("the columns named {} hold answers that speak of {}", side(*of), side(of.other())),
            "check the names, or say which columns are which with --importance-columns and --performance-columns",
        ),
        Values::LowestOrNoAnswer { side: of, words, rated } => Said::and(
            format!(
                "{} has \"1 = {words}\", which may be the lowest rating or no answer: {}",
                side(*of),
                if *rated { "it is read as the lowest rating" } else { "it is read as no answer" }
            ),
            if *rated {
                "declare it with --missing 1 if it means no answer"
            } else {
                "take these words out of the file if 1 is the lowest rating"
            },
        ),
        Values::LabelDirection { side: of, lowest, highest, down } => Said::and(
            format!(
                "the words of {} do not tell for sure which end is the better one (\"{lowest}\", \"{highest}\"): {}",
                side(*of),
                if *down {
                    "a low number is read as the better answer"
                } else {
                    "a high number is read as the better answer"
                }
            ),
            "write reversed = true into the study file if 1 is the best, reversed = false if not",
        ),
        Values::ShiftedRows { count, rows } => Said::and(
            format!(
                "{} left out: more cells than columns, so answers may be shifted ({})",
                are(*count),
                row_numbers(*count, rows)
            ),
            "quote the texts of these rows that hold the delimiter, or export the file anew",
        ),
        Values::RowsBesideThemselves { count, rows } => Said::and(
            format!(
                "{} left out: a text stands among the ratings and a number among the texts, so the cells are shifted by one column ({})",
                are(*count),
                row_numbers(*count, rows)
            ),
            "correct these rows, or export the file anew",
        ),
        Values::RowsBesideTheirNumbers { count, rows } => Said::and(
            format!(
                "{} left out: the first column counts the rows, and here the count stands one column to the right, or an answer stands in its place and nothing in the last column, so the cells are shifted by one column ({})",
                are(*count),
                row_numbers(*count, rows)
            ),
            "correct these rows, or export the file anew",
        ),
        Values::OddIds { ids, row } => Said::and(
            format!(
                "the first column holds numbers, but {} from row {row} on: read as {}, though rows such as totals are named so",
                quoted(ids),
                if ids.len() == 1 { "a respondent" } else { "respondents" }
            ),
            "delete these rows if nobody gave these answers, or give the respondents numbers too",
        ),
        Values::TestRows { column, rows } => Said::and(
            format!(
                "a cell of \"{column}\" says that its row is a test ({}): read as a respondent's all the same",
                row_numbers(rows.len() as u64, rows)
            ),
            "delete these rows if somebody only tried the questionnaire",
        ),
        Values::NoId { rows } => Said::and(
            format!(
                "{} ratings and nothing in the first column, where all others have something: read as {}, though targets, means or numbers of questions may stand so",
                if let [row] = rows.as_slice() {
                    format!("row {row} has")
                } else {
                    format!("{} have", row_numbers(rows.len() as u64, rows))
                },
                if rows.len() == 1 { "a respondent" } else { "respondents" }
            ),
            "delete these rows if nobody gave these answers, or fill in what the others have there",
        ),
        Values::RowsEndEarly { count, first, usual } => Said::and(
            format!(
                "{} one cell less than the usual {usual} (first: row {first}): read as if the last were blank, though a cell may be lost before it, and all behind that be shifted",
                if *count == 1 { "1 row has".to_owned() } else { format!("{count} rows have") }
            ),
            "look at these rows, and correct them or export the file anew",
        ),
        Values::HalvesOrTicks { side: of, example, count } => Said::and(
            format!(
                "{} holds whole numbers and {count} cells such as \"{example}\": read as halves, though two ticks look the same",
                side(*of)
            ),
            "correct these cells if respondents ticked two answers; write all ratings with decimals if they gave halves",
        ),
        Values::BlankUnits { column, count, clusters } => Said::and(
            format!(
                "\"{column}\" is blank for {count} respondents: {}",
                if *clusters {
                    "each of them is taken as a cluster alone"
                } else {
                    "they are taken as a stratum of their own"
                }
            ),
            "fill in these cells, or leave these respondents out with --where",
        ),
        Values::RowsLeftOut { stray, count, rows } => Said::seen(format!(
            "{} left out: {} ({})",
            are(*count),
            match stray {
                Stray::Figures => "a total, an average or another figure about other rows",
                Stray::Note => "a note under the table",
                Stray::Header => "the header once more",
                Stray::Scales => "what the scale of each column is",
            },
            row_numbers(*count, rows)
        )),
        Values::FormulasWithoutResults { count, cells } => Said::and(
            format!(
                "{count} cells hold a formula without a stored result and are read as blank ({}{})",
                cells.join(", "),
                if *count > cells.len() as u64 { ", …" } else { "" }
            ),
            "open the workbook in a spreadsheet and save it, so that it holds the results",
        ),
        Values::OutcomeMissing { column, texts } => Said::seen(format!(
            "outcome \"{column}\": cells taken as no answer: {}",
            texts.iter().map(|(text, count)| format!("\"{text}\" ({count})")).collect::<Vec<_>>().join(", ")
        )),
        Values::OutcomeBeyond { column, values, lowest, highest } => Said::and(
            format!(
                "outcome \"{column}\": {} is beyond the scale {lowest}-{highest} that its header says, and is read as an answer",
                quoted(values)
            ),
            "add --missing with the number if it means \"no answer\"",
        ),
        Values::CellsMissing { column, texts } => Said::seen(format!(
            "column \"{column}\": cells taken as no answer: {}",
            texts.iter().map(|(text, count)| format!("\"{text}\" ({count})")).collect::<Vec<_>>().join(", ")
        )),
        Values::NegativeValues { column, count, least } => Said::and(
            format!(
                "value \"{column}\": {count} respondents are worth less than 0, {least} the least; they count so"
            ),
            "check that the column holds what each respondent is worth, losses included",
        ),
        Values::OutcomeStray { column, value } => Said::and(
            format!(
                "outcome \"{column}\": {value} stands just beyond a scale of which all points were used, and is read as an answer"
            ),
            format!("add --missing {value} if it means \"no answer\""),
        ),
        Values::WalletShares { rank, providers } => Said::seen(format!(
            "outcome \"wallet\": of rank \"{rank}\" among n = \"{providers}\" the share of wallet (1 - rank/(n + 1))*2/n"
        )),
        Values::LevelsMissing { column, texts } => Said::seen(format!(
            "column \"{column}\": in no group, because the file declares them missing: {}",
            texts.iter().map(|(text, count)| format!("\"{text}\" ({count})")).collect::<Vec<_>>().join(", ")
        )),
        Values::OutcomeTurned { column, sum, why } => Said::seen(format!(
            "outcome \"{column}\": its codes run from best to worst, {}: turned, {sum} − code",
            turned(why)
        )),
        Values::OutcomeYesNo { column } => {
            Said::seen(format!("outcome \"{column}\": yes is read as 1 and no as 0"))
        }
        Values::OutcomeWords { column, lowest, highest, labels } => Said::seen(format!(
            "outcome \"{column}\": words are read as {lowest} to {highest}: {}",
            labels.iter().map(|label| format!("\"{label}\"")).collect::<Vec<_>>().join(" < ")
        )),
        Values::ZeroWeights { column, count: 1 } => {
            Said::seen(format!("1 respondent has the weight 0 in column \"{column}\" and counts for nothing"))
        }
        Values::ZeroWeights { column, count } => Said::seen(format!(
            "{count} respondents have the weight 0 in column \"{column}\" and count for nothing"
        )),
        Values::OneName { column, names } => Said::seen(format!(
            "column \"{column}\": names that differ by case or spaces only are one: {}",
            names
                .iter()
                .map(|(name, others)| format!("\"{name}\" and {}", quoted(others)))
                .collect::<Vec<_>>()
                .join("; ")
        )),
        Values::NoNetPromoter { outcome, lowest, highest } => Said::and(
            format!(
                "the answers of \"{outcome}\" run from {lowest} to {highest}, and a net promoter score needs 0 to 10: none is given"
            ),
            "ask for the recommendation from 0 to 10, or read the outcome as it is",
        ),
        Values::NoEffortDirection { outcome } => Said::and(
            format!(
                "\"{outcome}\" asks for effort, and its words do not say whether a high answer is much effort or little: no score is given"
            ),
            "call the column by its question, such as \"How easy was it?\" or \"How much effort did it take?\"",
        ),
    }
}

fn answers(of: Option<Side>) -> String {
    of.map_or_else(|| "answers of the outcome".to_owned(), |of| format!("{} answers", side(of)))
}

fn are(count: u64) -> String {
    if count == 1 { "1 row is".to_owned() } else { format!("{count} rows are") }
}
