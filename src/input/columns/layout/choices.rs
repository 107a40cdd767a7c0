//! Importance asked as a choice of the most important items, which is no rating of each.

use std::collections::BTreeSet;

use crate::input::columns::layout::{LayoutError, Shape, Side};
use crate::input::columns::rows::Answers;
use crate::input::columns::sides::of_phrase;
use crate::input::fold::fold;
use crate::input::headings::{Heading, Headings};

/// Refuses columns about importance whose answers name the other columns: "the three most important points", first,
/// second and third.
///
/// # Errors
/// [`LayoutError::Choices`] when nine answers in ten stand in the headers of two or more other columns.
pub fn refuse_names(headings: &Headings, answers: &Answers<'_>) -> Result<(), LayoutError> {
    let asks = |heading: &&Heading| of_phrase(&words(heading)) == Some(Side::Importance);
    let (asking, others): (Vec<&Heading>, Vec<&Heading>) =
        headings.columns.iter().filter(|heading| !heading.metadata).partition(asks);
    let [others, own] = [&others, &asking]
        .map(|side| -> Vec<String> { side.iter().map(|heading| fold(&words(heading))).collect() });
    let (mut given, mut naming, mut named) = (0, 0, BTreeSet::new());
    let columns: Vec<usize> = asking.iter().map(|heading| heading.index).collect();
    if holds_ratings(answers, &columns) {
        return Ok(());
    }
    let picked = answers.distinct(&columns);
    for (answer, count) in &picked {
        let folded = fold(answer);
        if folded.is_empty() {
            continue;
        }
        given += count;
        // Shorter texts and numbers stand in headers by chance; ratings spread over a column each, in their own.
        let is_name = letters(&folded) >= 3 && !own.iter().any(|header| header.contains(&folded));
        if let Some(column) = others.iter().position(|header| is_name && header.contains(&folded)) {
            naming += count;
            named.insert(column);
        }
    }
    let example = picked.iter().map(|(answer, _)| answer.trim()).find(|answer| !answer.is_empty());
    match (&asking[..], example) {
        ([first, .., last], Some(example)) if named.len() >= 2 && naming * 10 >= given * 9 => {
            Err(choices(first, last, example))
        }
        _ => Ok(()),
    }
}

/// Whether more than one in ten of all cells are too short to be names, which the first rows tell of a survey.
fn holds_ratings(answers: &Answers<'_>, columns: &[usize]) -> bool {
    let all = answers.len() * columns.len();
    let cells =
        (0..answers.len()).flat_map(|row| columns.iter().map(move |&column| answers.cell(row, column)));
    let mut short = cells.filter(|text| !text.trim().is_empty() && letters(text) < 3);
    short.nth(all / 10).is_some()
}

fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphabetic()).count()
}

/// Refuses importance columns that hold a tick or nothing beside performance columns that hold ratings.
///
/// # Errors
/// [`LayoutError::Choices`] when each of three or more importance columns holds one answer and blanks, or 0 and 1, and
/// the performance columns hold more than two answers.
pub fn refuse_ticks(headings: &Headings, answers: &Answers<'_>, shape: &Shape) -> Result<(), LayoutError> {
    let Shape::Wide { pairs } = shape else { return Ok(()) };
    let performance: Vec<usize> = pairs.iter().map(|pair| pair.performance).collect();
    let importance: Vec<usize> = pairs.iter().map(|pair| pair.importance).collect();
    let is_ticked = |column: &usize| {
        let blank = answers.distinct(&[*column]).iter().any(|(text, _)| text.trim().is_empty());
        match &texts(answers, &[*column])[..] {
            [_] => blank,
            [none, one] => none == "0" && one == "1",
            _ => false,
        }
    };
    if importance.len() < 3 || !importance.iter().all(is_ticked) || texts(answers, &performance).len() <= 2 {
        return Ok(());
    }
    let heading = |column: &usize| headings.of(*column);
    match (importance.first().and_then(heading), importance.last().and_then(heading)) {
        (Some(first), Some(last)) => {
            let example = texts(answers, &importance).pop().unwrap_or_default();
            Err(choices(first, last, &example))
        }
        _ => Ok(()),
    }
}

/// The distinct answers that are not blank.
fn texts(answers: &Answers<'_>, columns: &[usize]) -> Vec<String> {
    let found = answers.distinct(columns).into_iter().map(|(text, _)| text.trim().to_owned());
    found.filter(|text| !text.is_empty()).collect()
}

fn words(heading: &Heading) -> String {
    [&heading.code, heading.question.as_deref().unwrap_or(""), heading.item.as_deref().unwrap_or("")]
        .join(" ")
}

fn choices(first: &Heading, last: &Heading, example: &str) -> LayoutError {
    LayoutError::Choices { first: first.code.clone(), last: last.code.clone(), example: example.to_owned() }
}
