//! Legends that stand beside the ratings: in a title above the headers, in a note under the table, in a column of their own, in the
//! header of a column that holds no rating.

use super::{Runs, Told, cut, scale_in};
use crate::input::columns::pairing::is_overall;
use crate::input::columns::roles::names_respondent;
use crate::input::grid::Grid;
use crate::input::headings::Headings;
use crate::message::Rows;

/// The first legend that says that the lowest number is the best.
pub fn lowest_is_best(grid: &Grid, headings: &Headings) -> Option<String> {
    // Overall satisfaction is an outcome, with a scale of its own.
    let names = headings.columns.iter().map(|heading| heading.code.as_str()).filter(|name| !is_overall(name));
    let mut texts = around(grid, headings).map(|text| (text, false)).chain(names.map(|name| (name, true)));
    let is_down = |(text, header): &(&str, bool)| {
        text.trim().len() >= SHORTEST
            && told(text.trim(), *header).is_some_and(|told| told.runs == Runs::Down)
    };
    texts.find(is_down).map(|(text, _)| text.trim().to_owned())
}

/// The first text beside the ratings that says that some numbers mean "no answer", and these: `6 = don't know`.
pub fn no_answer(grid: &Grid, headings: &Headings) -> Option<(String, Vec<String>)> {
    let mut texts = around(grid, headings).map(str::trim).filter(|text| text.len() >= SHORTEST);
    texts.find_map(|text| {
        let told = whole(without_numbering(text))?;
        let codes: Vec<String> = told.no_answer.iter().flatten().map(ToString::to_string).collect();
        (!codes.is_empty()).then(|| (text.to_owned(), codes))
    })
}

/// The texts in titles above the headers, in notes under the table, and in columns of one text.
fn around<'g>(grid: &'g Grid, headings: &'g Headings) -> impl Iterator<Item = &'g str> {
    let above = (0..headings.header_rows).filter(|row| row + 1 < headings.header_rows);
    let notes =
        headings.dropped_rows.iter().filter(|(_, why)| *why == Rows::NoteUnderTable).map(|(row, _)| *row);
    let in_rows = above.chain(notes).flat_map(|row| grid.rows[row].iter());
    in_rows.chain(headings.columns.iter().filter_map(|heading| alone_in(grid, headings, heading.index)))
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
