//! Answers that set the columns of a block against each other: ranks, and points that are shared out. They are no ratings.

use std::collections::BTreeSet;

use crate::input::columns::layout::{LayoutError, Shape};
use crate::input::columns::rows::Answers;
use crate::input::columns::sides::tokens;
use crate::input::headings::{Heading, Headings};
use crate::input::hints::text_of;
use crate::input::values::number;

/// Refuses a side whose answers are ranks: each respondent gives 1 to k once each, or the first of them and leaves the others blank.
///
/// Needs three columns or more and five respondents who answered three or more, 95 % of them with ranks; half of them where all
/// headers speak of a rank.
///
/// # Errors
/// [`LayoutError::Ranking`] naming the block.
pub fn refuse_ranks(headings: &Headings, answers: &Answers<'_>, shape: &Shape) -> Result<(), LayoutError> {
    for block in blocks(headings, shape) {
        let named = block.iter().all(|heading| names_rank(heading));
        let share = if named { 10 } else { 19 };
        let (mut ranked, mut given, mut highest) = (0, 0, 0);
        for row in 0..answers.len() {
            // If all that follow were ranked, they would be too few.
            let left = answers.len() - row;
            if (ranked + left) * 20 < (given + left) * share {
                break;
            }
            match is_ranked(answers, row, &block) {
                Some((true, ranks)) => (ranked, given, highest) = (ranked + 1, given + 1, highest.max(ranks)),
                Some((false, _)) => given += 1,
                None => {}
            }
        }
        if given >= FEWEST && ranked * 20 >= given * share {
            return Err(LayoutError::Ranking {
                first: code(block.first()),
                last: code(block.last()),
                k: highest,
                rows: ranked,
                of: given,
            });
        }
    }
    Ok(())
}

/// Refuses a side whose answers are points shared out: each respondent's sum is the same.
///
/// Needs three columns or more and five respondents or more of different answers to all, 95 % of them with one sum of those that are
/// shared out, and answers that no usual rating is: a 0, or more than 10.
///
/// # Errors
/// [`LayoutError::SharedOut`] naming the block.
pub fn refuse_shared_out(
    headings: &Headings,
    answers: &Answers<'_>,
    shape: &Shape,
) -> Result<(), LayoutError> {
    for block in blocks(headings, shape) {
        let mut sums = (0..answers.len()).filter_map(|row| sum(answers, row, &block));
        let Some(first) = sums.by_ref().take(SUMS_TRIED).fold(None, |agreed: Option<(f64, bool)>, sum| {
            Some(agreed.map_or((sum, true), |(first, same)| (first, same && (first - sum).abs() < 1e-9)))
        }) else {
            continue;
        };
        // Most blocks end here, with the first few respondents.
        if !first.1 || !SUMS.contains(&first.0) {
            continue;
        }
        let all: Vec<f64> = (0..answers.len()).filter_map(|row| sum(answers, row, &block)).collect();
        let agreeing = all.iter().filter(|sum| (**sum - first.0).abs() < 1e-9).count();
        let rows = (0..answers.len()).map(|row| {
            block.iter().map(|heading| answers.cell(row, heading.index).trim()).collect::<Vec<_>>()
        });
        let different: BTreeSet<Vec<&str>> = rows.take(ROWS_COMPARED).collect();
        let is_point = |cell: &str| number(cell, true).is_some_and(|value| value == 0.0 || value > 10.0);
        let holds_points = different.iter().any(|row| row.iter().any(|cell| is_point(cell)));
        if holds_points && all.len() >= FEWEST && agreeing * 20 >= all.len() * 19 && different.len() >= FEWEST
        {
            return Err(LayoutError::SharedOut {
                first: code(block.first()),
                last: code(block.last()),
                sum: first.0,
                rows: agreeing,
                of: all.len(),
            });
        }
    }
    Ok(())
}

/// Respondents who show that they ranked or shared out.
const FEWEST: usize = 5;
/// Sums that must agree before all are looked at.
const SUMS_TRIED: usize = 5;
/// Rows that must hold different answers.
const ROWS_COMPARED: usize = 200;
/// What is shared out.
const SUMS: [f64; 5] = [10.0, 20.0, 50.0, 100.0, 1000.0];

/// The columns of each side, where there are three or more.
fn blocks<'a>(headings: &'a Headings, shape: &Shape) -> Vec<Vec<&'a Heading>> {
    let blocks = shape.sides().into_iter().filter(|block| block.len() >= 3);
    blocks.map(|block| block.into_iter().filter_map(|column| headings.of(column)).collect()).collect()
}

fn code(heading: Option<&&Heading>) -> String {
    heading.map_or_else(String::new, |heading| heading.code.clone())
}

fn names_rank(heading: &Heading) -> bool {
    const RANKS: &[&str] = &[
        "rank",
        "ranks",
        "ranking",
        "ranked",
        "rang",
        "rangplatz",
        "rangfolge",
        "classement",
        "rango",
        "posizione",
        "rangorde",
    ];
    tokens(&text_of(heading)).iter().any(|(_, word)| RANKS.contains(&word.as_str()))
}

/// Whether what a row holds is each of 1..=m once, and m; `None` where it holds fewer than three answers.
fn is_ranked(answers: &Answers<'_>, row: usize, block: &[&Heading]) -> Option<(bool, usize)> {
    let (mut seen, mut given, mut once_each) = (vec![false; block.len()], 0, true);
    for heading in block {
        let cell = answers.cell(row, heading.index).trim();
        if cell.is_empty() {
            continue;
        }
        given += 1;
        if once_each {
            let rank = number(cell, true).filter(|rank| rank.fract() == 0.0 && *rank >= 1.0);
            let place = rank.and_then(|rank| seen.get_mut(rank as usize - 1));
            once_each = place.is_some_and(|seen| !std::mem::replace(seen, true));
        }
    }
    (given >= 3).then(|| (once_each && seen.iter().take(given).all(|seen| *seen), given))
}

/// The sum of a row; `None` where a cell is no number.
fn sum(answers: &Answers<'_>, row: usize, block: &[&Heading]) -> Option<f64> {
    block.iter().map(|heading| number(answers.cell(row, heading.index), true)).sum()
}
