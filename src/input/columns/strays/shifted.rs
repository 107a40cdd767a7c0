//! Rows whose cells moved one column to the left or right, so that a text stands among the ratings.

use std::collections::BTreeMap;

use crate::input::grid::{Grid, Row};
use crate::input::values::missing::is_missing_word;
use crate::input::values::number;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Numbers,
    Texts,
    Other,
}

/// The rows in which a run of columns of numbers ends in a text, and the column of texts at its other end holds a number: the
/// numbers of the row stand one column beside their own.
pub(super) fn find(grid: &Grid, rows: &[usize]) -> Vec<usize> {
    let kinds = kinds(grid, rows);
    let mut found = Vec::new();
    for (column, _) in kinds.iter().enumerate().filter(|(_, kind)| **kind == Kind::Texts) {
        let behind = kinds[column + 1..].iter().take_while(|kind| **kind == Kind::Numbers).count();
        let before = kinds[..column].iter().rev().take_while(|kind| **kind == Kind::Numbers).count();
        // From the column of texts to the far end of its run.
        let left: Vec<usize> = (column..=column + behind).collect();
        let right: Vec<usize> = (column - before..=column).rev().collect();
        for run in [left, right].into_iter().filter(|run| run.len() > 2) {
            found.extend(rows.iter().copied().filter(|&row| is_shifted(grid, row, &run)));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn is_shifted(grid: &Grid, row: usize, run: &[usize]) -> bool {
    let Some((&end, numbers)) = run.split_last() else { return false };
    is_word(grid.cell(row, end))
        && numbers.iter().all(|&column| number(grid.cell(row, column), true).is_some())
}

/// Whether a cell holds a text that is no number and does not mean "no answer".
pub(in crate::input) fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && number(text, true).is_none() && !is_missing_word(text)
}

/// What each column holds in nearly all rows that are filled, of the first.
fn kinds(grid: &Grid, rows: &[usize]) -> Vec<Kind> {
    let of = |column: usize| {
        let (mut numbers, mut filled) = (0, 0);
        // Most words stand in many rows: each is looked at once.
        let mut others: BTreeMap<&str, usize> = BTreeMap::new();
        for &row in rows.iter().take(super::ROWS_EXAMINED) {
            let text = grid.cell(row, column).trim();
            filled += usize::from(!text.is_empty());
            if number(text, true).is_some() {
                numbers += 1;
            } else {
                *others.entry(text).or_default() += 1;
            }
        }
        let words: usize = others.iter().filter(|(text, _)| is_word(text)).map(|(_, count)| count).sum();
        match () {
            () if filled < LEAST => Kind::Other,
            () if numbers * 4 >= filled * 3 => Kind::Numbers,
            () if words * 4 >= filled * 3 => Kind::Texts,
            () => Kind::Other,
        }
    };
    let width = rows.first().and_then(|&row| grid.rows.get(row)).map_or(0, Row::len);
    (0..width).map(of).collect()
}

/// Filled cells that tell what a column holds.
const LEAST: usize = 3;
