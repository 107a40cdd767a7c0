//! Legends that stand beside the ratings: in a title above the headers, in a note under the table, in a column of their own, in the
//! header of a column that holds no rating, on another sheet.

use super::{Runs, Told, cut, laid_out, scale_in};
use crate::input::columns::pairing::is_overall;
use crate::input::columns::roles::names_respondent;
use crate::input::grid::{Grid, Row};
use crate::input::headings::Headings;
use crate::message::Rows;

/// The first legend that says that the lowest number is the best, and what else it says: in the texts [`around`] the ratings or in a
/// header.
pub fn lowest_is_best(around: &[String], headings: &Headings) -> Option<(String, Told)> {
    // Overall satisfaction is an outcome, with a scale of its own.
    let names = headings.columns.iter().map(|heading| heading.code.as_str()).filter(|name| !is_overall(name));
    let mut texts = around.iter().map(|text| (text.as_str(), false)).chain(names.map(|name| (name, true)));
    texts.find_map(|(text, header)| {
        let text = text.trim();
        let told = told(text, header).filter(|told| text.len() >= SHORTEST && told.runs == Runs::Down)?;
        Some((text.to_owned(), told))
    })
}

/// The first text [`around`] the ratings that says that some numbers mean "no answer", and these: `6 = don't know`.
pub fn no_answer(around: &[String]) -> Option<(String, Vec<String>)> {
    let mut texts = around.iter().map(|text| text.trim()).filter(|text| text.len() >= SHORTEST);
    texts.find_map(|text| {
        let told = whole(without_numbering(text))?;
        let codes: Vec<String> = told.no_answer.iter().flatten().map(ToString::to_string).collect();
        (!codes.is_empty()).then(|| (text.to_owned(), codes))
    })
}

/// The texts in titles above the headers, in notes under the table, in rows and columns of one text and on other sheets, and the
/// legends that are laid out as tables there; `sheets` are the beginnings of others of the workbook.
pub fn around(grid: &Grid, headings: &Headings, sheets: &[Grid]) -> Vec<String> {
    let above = (0..headings.header_rows).filter(|row| row + 1 < headings.header_rows);
    let notes =
        headings.dropped_rows.iter().filter(|(_, why)| *why == Rows::NoteUnderTable).map(|(row, _)| *row);
    let above: Vec<&Row> = above.map(|row| &grid.rows[row]).collect();
    let notes: Vec<&Row> = notes.map(|row| &grid.rows[row]).collect();
    let answers: Vec<&Row> = grid.rows.iter().skip(headings.header_rows).take(LOOKED_AT).collect();
    let others = sheets.iter().flat_map(|sheet| &sheet.rows);
    let cells = above.iter().chain(&notes).copied().chain(others).flat_map(Row::iter);
    let alone = headings.columns.iter().filter_map(|heading| alone_in(grid, headings, heading.index));
    let alone = alone.chain(answers.iter().filter_map(|row| alone_in_row(row)));
    let mut texts: Vec<String> = cells.chain(alone).map(str::to_owned).collect();
    texts.extend(laid_out::legends(&above));
    texts.extend(laid_out::legends(&notes));
    texts.extend(laid_out::beside(&answers));
    texts.extend(sheets.iter().flat_map(|sheet| laid_out::legends(&sheet.rows.iter().collect::<Vec<_>>())));
    texts
}

/// The only text of a row of answers, which is then none.
fn alone_in_row(row: &Row) -> Option<&str> {
    let mut filled = row.iter().map(str::trim).filter(|text| !text.is_empty());
    let first = filled.next().filter(|text| text.len() >= SHORTEST)?;
    filled.next().is_none().then_some(first)
}

/// What a text says that is a legend, or ends in one: `Scale: 1 = very important, 5 = not`. What a header has behind its own words is
/// about its own column, unless that holds ids.
fn told(text: &str, header: bool) -> Option<Told> {
    let text = without_numbering(text);
    let ends = |told: &Told| told.lowest.is_some() && told.highest.is_some();
    // One number alone may begin a question, a comment, a footnote: `1 respondent was very satisfied`.
    let brief = |told: &Told| {
        let meaning = text.split_once('=').map(|(_, meaning)| meaning.split_whitespace().count());
        told.lowest.is_some() && meaning.is_some_and(|words| words <= BRIEF)
    };
    let in_words = !text.contains(|c: char| c.is_ascii_digit());
    whole(text).filter(|told| in_words || ends(told) || brief(told)).or_else(|| {
        cut(text)
            .filter(|(told, rest)| ends(told) && (!header || names_respondent(rest)))
            .map(|(told, _)| told)
    })
}

/// What a text says that is nothing but a legend, a word and a colon before it at the most.
fn whole(text: &str) -> Option<Told> {
    let lead = text.split_once(':').map(|(_, legend)| legend);
    scale_in(text, true).or_else(|| lead.and_then(|legend| scale_in(legend, true)))
}

/// A text without the number that it has in a list: `1. How important`, `(2) How`, `A1. How`, `#1 How`.
fn without_numbering(text: &str) -> &str {
    let bare = text.trim_start_matches(['#', '(', '[', ' ']);
    let letter = bare.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(bare);
    let rest = letter.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let digits = letter.len() - rest.len();
    let marked = letter[..digits].ends_with('.')
        || rest.starts_with([')', ']', '/', 'ª', 'º', '.'])
        || bare.len() < text.len();
    if digits == 0 || !marked {
        return text;
    }
    let behind = rest.trim_start_matches([')', ']', '/', 'ª', 'º', '.', '-', ' ']);
    // `(1 = best)` is a legend.
    if behind.starts_with(['=', ':', '→']) { text } else { behind }
}

/// Words of what the one number of a legend means: `Scale: 1 = very important`.
const BRIEF: usize = 2;

/// The only text of a column, where it has one.
fn alone_in<'g>(grid: &'g Grid, headings: &Headings, column: usize) -> Option<&'g str> {
    let rows = headings.header_rows..grid.rows.len();
    let mut filled =
        rows.take(LOOKED_AT).map(|row| grid.cell(row, column)).filter(|text| !text.trim().is_empty());
    let first = filled.next()?;
    filled.all(|text| text == first).then_some(first)
}

/// Letters of the shortest legend: `1=low 5=hi`.
const SHORTEST: usize = 8;
/// Rows that decide whether a column holds one text, as many as the beginning of a long file holds in any case.
const LOOKED_AT: usize = 60;
