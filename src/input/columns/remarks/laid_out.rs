//! Legends laid out as a table: numbers in one column and what they mean in another, or a line for each number.

use crate::input::grid::Row;

/// The legends among some rows, each as one text: `1 = very important, 5 = not important`.
pub(super) fn legends(rows: &[&Row]) -> Vec<String> {
    let width = rows.iter().map(|row| row.len()).max().unwrap_or_default().min(WIDEST);
    let mut found = Vec::new();
    for codes in 0..width {
        for words in codes + 1..width.min(codes + 1 + FARTHEST) {
            found.extend(legend(rows, |row| Some((code(cell(row, codes))?, cell(row, words)))));
        }
        found.extend(legend(rows, |row| line(cell(row, codes))));
    }
    found
}

/// The legends that stand beside the first of some rows of answers, in columns that are blank further down.
pub(super) fn beside(rows: &[&Row]) -> Vec<String> {
    let width = rows.iter().map(|row| row.len()).max().unwrap_or_default().min(WIDEST);
    let is_short = |column: &usize| {
        let filled = rows.iter().take_while(|row| !cell(row, *column).is_empty()).count();
        (2..=MOST).contains(&filled)
            && filled * 2 <= rows.len()
            && rows[filled..].iter().all(|row| cell(row, *column).is_empty())
    };
    let short: Vec<usize> = (0..width).filter(is_short).collect();
    let kept = |row: &&Row| -> Row { short.iter().map(|&column| cell(row, column)).collect() };
    let kept: Vec<Row> = rows.iter().take(MOST).map(kept).collect();
    if short.is_empty() { Vec::new() } else { legends(&kept.iter().collect::<Vec<_>>()) }
}

/// The legends that some part of the rows makes, one after the other where the numbers begin anew.
fn legend<'r>(rows: &[&'r Row], part: impl Fn(&'r Row) -> Option<(u8, &'r str)>) -> Vec<String> {
    let mut parts: Vec<Vec<(u8, &str)>> = Vec::new();
    for (code, words) in rows.iter().filter_map(|row| part(row)) {
        let goes_on = |run: &Vec<(u8, &str)>| match run[..] {
            [(only, _)] => only != code,
            [(first, _), (second, _), ..] => {
                let (last, _) = run[run.len() - 1];
                last != code && (first < second) == (last < code)
            }
            [] => true,
        };
        match parts.last_mut().filter(|run| goes_on(run)) {
            Some(run) => run.push((code, words)),
            None => parts.push(vec![(code, words)]),
        }
    }
    let is_one = |run: &&Vec<(u8, &str)>| {
        (2..=MOST).contains(&run.len()) && run.iter().all(|(_, words)| words.chars().any(char::is_alphabetic))
    };
    let said = |(code, words): &(u8, &str)| format!("{code} = {}", words.replace([',', ';', '=', ':'], " "));
    parts.iter().filter(is_one).map(|run| run.iter().map(said).collect::<Vec<_>>().join(", ")).collect()
}

/// A number and what it means in one cell: `1 = very important`, `5: not at all`.
fn line(text: &str) -> Option<(u8, &str)> {
    let text = text.trim_start_matches(['(', '[']);
    let (number, words) = text.split_once(['=', ':', '→', ')', ']']).or_else(|| text.split_once(" - "))?;
    Some((code(number.trim())?, words.trim()))
}

fn code(text: &str) -> Option<u8> {
    let bare = text.trim_end_matches(['.', ')']).trim_end_matches(".0");
    bare.parse().ok().filter(|code| *code <= HIGHEST)
}

fn cell(row: &Row, column: usize) -> &str {
    row.get(column).unwrap_or_default().trim()
}

/// The highest number of a scale.
const HIGHEST: u8 = 100;
/// Numbers of a legend: those of the longest scale and two for "no answer".
const MOST: usize = 13;
/// Columns in which a legend is looked for, and from its numbers to its words: one for each side.
const WIDEST: usize = 120;
const FARTHEST: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(texts: &[&str]) -> Vec<Row> {
        texts.iter().map(|text| text.split('|').collect()).collect()
    }

    fn of(texts: &[&str]) -> Vec<String> {
        legends(&rows(texts).iter().collect::<Vec<_>>())
    }

    #[test]
    fn numbers_beside_words_are_a_legend() {
        assert_eq!(of(&["Code|Meaning", "1|good", "5|bad"]), ["1 = good, 5 = bad"]);
        assert_eq!(of(&["|1 = gut; sehr", "|5 = schlecht"]), ["1 = gut  sehr, 5 = schlecht"]);
        assert_eq!(of(&["1|a|x", "2|b|y"]), ["1 = a, 2 = b", "1 = x, 2 = y"]);
        assert_eq!(of(&["imp|1|a", "imp|5|b", "perf|1|c", "perf|5|d"]), ["1 = a, 5 = b", "1 = c, 5 = d"]);
    }

    #[test]
    fn other_tables_are_none() {
        assert!(of(&["1|a", "1|b", "1|c"]).is_empty());
        let ids: Vec<String> = (1..40).map(|id| format!("{id}|Anna")).collect();
        assert!(of(&ids.iter().map(String::as_str).collect::<Vec<_>>()).is_empty());
        assert!(of(&["1|4", "2|5"]).is_empty());
        assert!(of(&["1|only"]).is_empty());
    }

    #[test]
    fn beside_answers_only_what_ends_above_them_counts() {
        let answers = rows(&["4|3||1|good", "5|2||5|bad", "3|3|||", "1|2|||", "4|4|||"]);
        assert_eq!(beside(&answers.iter().collect::<Vec<_>>()), ["1 = good, 5 = bad"]);
        let comments = rows(&["1|good", "2|bad", "3|fine", "4|well"]);
        assert!(beside(&comments.iter().collect::<Vec<_>>()).is_empty());
    }
}
