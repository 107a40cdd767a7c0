//! What looks like ratings and is not.

use std::collections::{BTreeMap, BTreeSet};

use crate::input::columns::layout::rowwise::names_criteria;
use crate::input::columns::layout::{LayoutError, Shape, Side};
use crate::input::columns::remarks::Runs;
use crate::input::columns::rows::Answers;
use crate::input::columns::sides::{alone, negated, of_phrase, tokens};
use crate::input::fold::fold;
use crate::input::grid::{Grid, Row};
use crate::input::headings::{Heading, Headings};
use crate::input::hints::{Hints, text_of};
use crate::input::values::number;

/// Refuses tables of counts and percentages for each answer.
///
/// # Errors
/// [`LayoutError::SummaryExport`] when the first rows hold the column names of such a table.
pub fn summary_exports(grid: &Grid, headings: &Headings) -> Result<(), LayoutError> {
    const TELLING: [&[&str]; 3] = [
        &["answer choices", "response percent"],
        &["answer choices", "responses"],
        &["choix de reponses", "reponses"],
    ];
    let codes: Row = headings.columns.iter().map(|heading| &heading.code).collect();
    for row in std::iter::once(&codes).chain(grid.rows.iter().take(40)) {
        // The words are longer than most answers.
        let cells: Vec<String> = row.iter().filter(|cell| cell.len() >= "reponses".len()).map(fold).collect();
        if TELLING.iter().any(|words| words.iter().all(|word| cells.iter().any(|cell| cell == word))) {
            let found: Vec<&str> = row.iter().map(str::trim).filter(|cell| !cell.is_empty()).collect();
            return Err(LayoutError::SummaryExport { found: found.join(", ") });
        }
    }
    Ok(())
}

/// Refuses a table whose questions stand in rows and whose respondents stand in columns.
///
/// # Errors
/// [`LayoutError::Transposed`] where nearly all texts of the first column say a side of something, or the first two do together,
/// no header does, and small numbers stand in the many columns behind them.
pub fn transposed(grid: &Grid, headings: &Headings) -> Result<(), LayoutError> {
    let rows = headings.answer_rows(grid.rows.len());
    let respondents = headings.columns.len().saturating_sub(2);
    if respondents < FEWEST_RESPONDENTS || !(4..=MOST_QUESTIONS).contains(&rows.len()) {
        return Ok(());
    }
    let [first, second] = [&headings.columns[0], &headings.columns[1]];
    let text = |row: usize, heading: &Heading| grid.cell(row, heading.index).trim();
    let joined = |row: usize| format!("{} {}", text(row, second), text(row, first));
    let one = rows.iter().map(|&row| text(row, first).to_owned()).collect::<Vec<_>>();
    let questions = if one.iter().all(|text| alone(text).is_none() && of_phrase(text).is_some()) {
        one
    } else if rows
        .iter()
        .all(|&row| alone(text(row, second)).is_some() && number(text(row, first), true).is_none())
    {
        rows.iter().map(|&row| joined(row)).collect()
    } else {
        return Ok(());
    };
    let of_side = |side: Side| questions.iter().filter(|text| of_phrase(text) == Some(side)).count();
    let each_once = questions.iter().map(|text| fold(text)).collect::<BTreeSet<_>>().len() == questions.len();
    let behind = || headings.columns.iter().skip(2);
    let silent = behind().all(|heading| of_phrase(&text_of(heading)).is_none());
    // The rest of the header names respondents: it counts them.
    let stem = |heading: &Heading| heading.code.trim_matches(|c: char| !c.is_alphabetic()).to_owned();
    let counted = behind().map(stem).collect::<BTreeSet<_>>().len() == 1;
    let is_answer = |text: &str| {
        text.is_empty() || number(text, true).is_some_and(|value| (-5.0..=10.0).contains(&value))
    };
    let answers = rows.iter().all(|&row| behind().all(|heading| is_answer(text(row, heading))));
    if of_side(Side::Importance) >= 2
        && of_side(Side::Performance) >= 2
        && each_once
        && silent
        && counted
        && answers
    {
        let example = questions[0].clone();
        return Err(LayoutError::Transposed { column: first.code.clone(), example });
    }
    Ok(())
}

/// Columns of respondents, at least.
const FEWEST_RESPONDENTS: usize = 8;
/// Rows of questions, at most.
const MOST_QUESTIONS: usize = 400;

/// Refuses three levels for each criterion: minimum, desired, perceived.
///
/// # Errors
/// [`LayoutError::ThreeLevels`] when the three words split the names of as many columns about the same things.
pub fn three_levels(headings: &Headings) -> Result<(), LayoutError> {
    const LEVELS: [&[&str]; 3] = [
        &["minimum", "min", "minimal", "adequate"],
        &["desired", "des", "souhaite", "desire"],
        &["perceived", "perc", "percu", "per"],
    ];
    // Rest of the name → the column of each level.
    let mut levels: BTreeMap<String, [Option<(usize, String)>; 3]> = BTreeMap::new();
    for (at, heading) in headings.columns.iter().enumerate() {
        let text = if heading.item.is_some() { text_of(heading) } else { heading.code.clone() };
        let tokens = tokens(&text);
        for (level, words) in LEVELS.iter().enumerate() {
            if let Some((_, word)) = tokens.iter().find(|(_, token)| words.contains(&token.as_str())) {
                let rest: Vec<&str> = tokens.iter().map(|(_, t)| t.as_str()).filter(|t| t != word).collect();
                let entry = levels.entry(rest.join(" ")).or_default();
                entry[level].get_or_insert((at, word.clone()));
            }
        }
    }
    let complete: Vec<[&(usize, String); 3]> =
        levels.values().filter_map(|[a, b, c]| Some([a.as_ref()?, b.as_ref()?, c.as_ref()?])).collect();
    let Some(first) = complete.iter().min_by_key(|levels| levels[0].0) else {
        return Ok(());
    };
    let code = |level: usize| headings.columns[first[level].0].code.clone();
    let pattern = |level: usize| {
        let code = code(level);
        let folded = fold(&code);
        let word = &first[level].1;
        if folded.starts_with(word.as_str()) { format!("{word}*") } else { format!("*{word}*") }
    };
    Err(LayoutError::ThreeLevels {
        columns: Box::new([0, 1, 2].map(code)),
        patterns: Box::new([0, 1, 2].map(pattern)),
    })
}

/// Refuses rows that a first column names as criteria, each another, but that would be read as respondents.
///
/// # Errors
/// [`LayoutError::RowsAreCriteria`] naming the column.
pub fn rows_of_criteria(
    headings: &Headings,
    answers: &Answers<'_>,
    shape: &Shape,
) -> Result<(), LayoutError> {
    let Shape::Wide { .. } = shape else { return Ok(()) };
    let Some(first) = headings.columns.iter().find(|heading| !heading.metadata) else { return Ok(()) };
    if names_criteria(first, answers) {
        Err(LayoutError::RowsAreCriteria { column: first.code.clone() })
    } else {
        Ok(())
    }
}

/// Refuses rating columns whose headers ask how dissatisfied one is, or how unimportant something is: a high number is bad there.
///
/// # Errors
/// [`LayoutError::NegatedSide`] naming the first.
pub fn negated_sides(headings: &Headings, shape: &Shape, hints: &Hints) -> Result<(), LayoutError> {
    let columns = shape.sides().concat();
    // Who says what the columns are, or which way they run, knows what they ask.
    let told = [&hints.importance_columns, &hints.performance_columns].iter().any(|named| !named.is_empty());
    if told || hints.reversed.is_some() || !hints.pairs.is_empty() {
        return Ok(());
    }
    let asks = |heading: &&Heading| columns.contains(&heading.index);
    let found =
        headings.columns.iter().filter(asks).find_map(|heading| Some((heading, negated(&text_of(heading))?)));
    match found {
        Some((heading, word)) => Err(LayoutError::NegatedSide { column: heading.code.clone(), word }),
        None => Ok(()),
    }
}

/// Refuses rating columns whose headers say two scales, or of which some say that low is best and others that high is.
///
/// # Errors
/// [`LayoutError::TwoScales`] or [`LayoutError::OppositeScales`] naming a column of each.
pub fn two_scales(headings: &Headings, shape: &Shape) -> Result<(), LayoutError> {
    let columns = shape.sides().concat();
    let mut told =
        headings.columns.iter().filter(|h| columns.contains(&h.index)).filter_map(|h| Some((h, h.told?)));
    let Some((first, scale)) = told.next() else { return Ok(()) };
    match told.find(|(_, other)| !other.agrees(&scale)) {
        Some((other, told)) => {
            let (first, other) = (first.code.clone(), other.code.clone());
            let opposite = matches!((scale.runs, told.runs), (Runs::Up, Runs::Down) | (Runs::Down, Runs::Up));
            let same = (scale.lowest, scale.highest) == (told.lowest, told.highest);
            Err(match scale.lowest.zip(scale.highest) {
                Some((lowest, highest)) if same && opposite => {
                    LayoutError::OppositeScales { first, other, sum: lowest + highest }
                }
                _ => LayoutError::TwoScales { first, other },
            })
        }
        None => Ok(()),
    }
}

/// Refuses ratings spread over a column for each answer: every rating column holds one answer or nothing, the block
/// several.
///
/// # Errors
/// [`LayoutError::Expanded`] naming the first column that holds an answer.
pub fn expanded(headings: &Headings, answers: &Answers<'_>, shape: &Shape) -> Result<(), LayoutError> {
    let Shape::Wide { pairs } = shape else { return Ok(()) };
    let columns: Vec<usize> = pairs.iter().flat_map(|pair| [pair.importance, pair.performance]).collect();
    let filled = |columns: &[usize]| {
        let mut texts = answers.distinct(columns);
        texts.retain(|(text, _)| !text.trim().is_empty());
        texts
    };
    let mut first = None;
    for &column in &columns {
        match &filled(&[column])[..] {
            [] => {}
            [(answer, count)] if (*count as usize) < answers.len() => {
                first.get_or_insert((column, answer.clone()));
            }
            _ => return Ok(()),
        }
    }
    let Some((column, answer)) = first.filter(|_| filled(&columns).len() >= 3) else { return Ok(()) };
    let heading = headings.of(column);
    Err(LayoutError::Expanded { column: heading.map_or_else(String::new, |h| h.code.clone()), answer })
}
