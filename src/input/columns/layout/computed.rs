//! Pairs that nobody was asked: an index that is the mean or the sum of all criteria of its side, respondent by respondent, and an id
//! or a group that stands under both titles.

use std::collections::BTreeSet;

use super::{Pair, Shape};
use crate::input::grid::Grid;
use crate::input::headings::Headings;
use crate::input::values::number;
use crate::input::values::rounded::{decimals, is_rounded};
use crate::message::{Columns, Message};

/// The shape without pairs both of whose columns are computed from the others, and what is told of them.
///
/// The first complete rows decide: a survey tool computes an index in all rows or in none.
pub(super) fn leave_out(grid: &Grid, headings: &Headings, shape: Shape, notices: &mut Vec<Message>) -> Shape {
    let Shape::Wide { pairs } = shape else { return shape };
    let sides: [Vec<usize>; 2] = [
        pairs.iter().map(|pair| pair.importance).collect(),
        pairs.iter().map(|pair| pair.performance).collect(),
    ];
    let tables = sides.map(|columns| complete_rows(grid, headings, &columns));
    let is_computed = |at: usize| tables.iter().all(|rows| is_of_the_others(rows, at));
    let (computed, asked): (Vec<usize>, Vec<usize>) = if pairs.len() <= FEWEST {
        (Vec::new(), (0..pairs.len()).collect())
    } else {
        (0..pairs.len()).partition(|&at| is_computed(at))
    };
    // Of two columns that follow from each other, none can be told from the other.
    if computed.len() != 1 {
        return Shape::Wide { pairs };
    }
    let columns = computed.iter().flat_map(|&at| pairs[at].headers.clone()).collect();
    notices.push(Message::likely(Columns::ComputedLeftOut { columns }));
    let pairs: Vec<Pair> = asked.into_iter().map(|at| pairs[at].clone()).collect();
    Shape::Wide { pairs }
}

/// The shape without pairs both of whose columns hold the same in each of the first rows, two things or more, where other pairs
/// differ.
pub(super) fn leave_out_same(
    grid: &Grid,
    headings: &Headings,
    shape: Shape,
    notices: &mut Vec<Message>,
) -> Shape {
    let Shape::Wide { pairs } = shape else { return shape };
    let rows: Vec<usize> = headings.answer_rows(grid.rows.len()).into_iter().take(ROWS).collect();
    let is_same = |pair: &Pair| {
        let cells = |row: usize| [pair.importance, pair.performance].map(|at| grid.cell(row, at).trim());
        let differ = rows.iter().any(|&row| {
            let [importance, performance] = cells(row);
            importance != performance
        });
        if differ {
            return false;
        }
        let given: Vec<&str> =
            rows.iter().map(|&row| cells(row)[0]).filter(|text| !text.is_empty()).collect();
        let different: BTreeSet<&str> = given.iter().copied().collect();
        given.len() >= SAME && different.len() >= 2
            || given.len() >= ALL_DIFFERENT && different.len() == given.len()
    };
    let (same, asked): (Vec<Pair>, Vec<Pair>) = pairs.iter().cloned().partition(is_same);
    if same.is_empty() || asked.len() < 2 {
        return Shape::Wide { pairs };
    }
    let columns = same.into_iter().flat_map(|pair| pair.headers).collect();
    notices.push(Message::likely(Columns::SameOnBothSides { columns }));
    Shape::Wide { pairs: asked }
}

/// A number as it is written.
struct Written {
    value: f64,
    decimals: usize,
}

/// The first rows in which all of some columns hold a number.
fn complete_rows(grid: &Grid, headings: &Headings, columns: &[usize]) -> Vec<Vec<Written>> {
    let written = |text: &str| number(text, true).map(|value| Written { value, decimals: decimals(text) });
    let complete = |row: usize| columns.iter().map(|&column| written(grid.cell(row, column))).collect();
    headings
        .answer_rows(grid.rows.len())
        .into_iter()
        .take(LOOKED_AT)
        .filter_map(complete)
        .take(ROWS)
        .collect()
}

/// Whether a number is the mean or the sum of all others in each row: with a fraction or another sum in some, or in so many rows that a
/// mean rounded to a whole number is no chance.
fn is_of_the_others(rows: &[Vec<Written>], at: usize) -> bool {
    let others = |row: &[Written]| {
        let others = row.iter().enumerate().filter(|(other, _)| *other != at);
        let (n, sum) = others.fold((0.0, 0.0), |(n, sum), (_, other)| (n + 1.0, sum + other.value));
        (sum / n, sum)
    };
    let near = |own: &Written, exact: f64| is_rounded(own.value, exact, own.decimals);
    let means = rows.iter().all(|row| near(&row[at], others(row).0));
    let sums = rows.iter().all(|row| near(&row[at], others(row).1));
    let fractions = rows.iter().filter(|row| row[at].value.fract() != 0.0).count();
    rows.len() >= LEAST && (sums || means && (fractions * 4 >= rows.len() || rows.len() >= ROUNDED))
}

/// Other pairs that there must be, more than which an index is made of.
const FEWEST: usize = 3;
/// Rows that decide, the fewest of them, and those among which they are looked for: as many as the beginning of a long file
/// holds in any case.
const ROWS: usize = 30;
const LEAST: usize = 10;
const ROUNDED: usize = 20;
const LOOKED_AT: usize = 60;
/// Rows in which the two sides of a pair are alike, by chance in none of a thousand surveys.
const SAME: usize = 12;
/// The same where each row holds another thing, as ids do.
const ALL_DIFFERENT: usize = 6;
