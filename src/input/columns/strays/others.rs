//! What the other rows hold in each column, reckoned once for all rows that are set beside them.

use crate::input::grid::Grid;
use crate::input::values::number;
use crate::input::values::rounded::{decimals, is_rounded};

/// The numbers of each column over some rows; `None` where there are fewer than two.
pub(super) struct Others {
    columns: Vec<Option<Held>>,
}

/// The numbers of a column.
struct Held {
    count: usize,
    sum: f64,
    low: f64,
    high: f64,
    /// Whether all are whole.
    whole: bool,
}

/// What a figure about the others may be.
pub(super) struct Evidence {
    /// So many times as high as their highest number, or more.
    pub times: f64,
    /// Whether it may be their mean, rounded to a whole number.
    pub rounded: bool,
    /// Whether its name is that of a figure and of nothing else: `Total`, not `Total price`, which may be a criterion.
    pub named: bool,
}

impl Others {
    pub fn of(grid: &Grid, rows: &(impl Iterator<Item = usize> + Clone)) -> Self {
        let held = |column: usize| {
            let mut held = Held { count: 0, sum: 0.0, low: f64::MAX, high: f64::MIN, whole: true };
            for value in rows.clone().filter_map(|row| number(grid.cell(row, column), true)) {
                held.count += 1;
                held.sum += value;
                held.whole &= value.fract() == 0.0;
                (held.low, held.high) = (held.low.min(value), held.high.max(value));
            }
            (held.count >= 2).then_some(held)
        };
        Self { columns: (0..grid.width()).map(held).collect() }
    }

    /// Whether a row, named as a total or an average in a column of texts, holds figures of these: their sums,
    /// their means, fractions between their lowest and their highest numbers, or numbers more than so many times as high:
    /// a subtotal is the sum of some. A whole number is no mean of whole numbers unless means may have been rounded: a
    /// respondent may have given it.
    pub fn are_summed_up_by(&self, grid: &Grid, row: usize, name: usize, evidence: &Evidence) -> bool {
        let Evidence { times, rounded, named } = *evidence;
        let (mut given, mut fitting, mut telling) = (0, 0, 0);
        for column in (0..grid.rows[row].len()).filter(|column| *column != name) {
            let text = grid.cell(row, column);
            let (Some(value), Some(Some(held))) = (number(text, true), self.columns.get(column)) else {
                continue;
            };
            let within = (held.low..=held.high).contains(&value);
            given += 1;
            let mean = held.sum / held.count as f64;
            let may_be_mean = rounded || value.fract() != 0.0 || (value - mean).abs() < 1e-9;
            let figure = may_be_mean && is_rounded(value, mean, decimals(text))
                || is_rounded(value, held.sum, decimals(text));
            fitting += usize::from(figure || within || value > times * held.high);
            let odd = value.fract() != 0.0 && (named || held.whole);
            telling += usize::from(figure || within && odd || value > times * held.high);
        }
        given > 0 && fitting == given && telling * 2 >= given
    }
}
