//! Places across a chart of audiences.

use super::{Dots, front};
use crate::chart::font::{self, Weight};
use crate::chart::page::MARGIN;
use crate::chart::rowed::{Front, RowNames, own_width};
use crate::look::Look;
use crate::words::dots::of;

/// Places across the page.
pub struct DotColumns {
    /// Numbers and names.
    pub names: RowNames,
    /// Middle of the shapes of the quadrants.
    pub shape: f64,
    /// Left and right end of the performances.
    pub dots: (f64, f64),
    /// Of each of the others.
    pub others: Vec<Other>,
    /// Left end of the verdicts.
    pub verdict: f64,
    /// Left and right end of the importances, where the first of the others was asked for it.
    pub importance: Option<(f64, f64)>,
    /// Right end of the page.
    pub right: f64,
}

/// Places of the differences of one audience.
pub struct Other {
    /// Left end of its heads.
    pub left: f64,
    /// Room of its heads.
    pub room: f64,
    /// Right end of the differences.
    pub difference: f64,
    /// Right end of their margins.
    pub margin: f64,
}

const SIZE: f64 = 9.5;
const IMPORTANCE: f64 = 104.0;
/// A difference with its margin.
const PAIR: f64 = 62.0;
/// Less room than this for the dots, and the importances are left out.
const LEAST: f64 = 170.0;

impl DotColumns {
    /// Columns up to a right end.
    pub fn new(data: &Dots, right: f64, look: &Look) -> Self {
        let fronts: Vec<Front> = data.rows.iter().map(front).collect();
        let names = RowNames::new(&fronts, 0.24 * (right - MARGIN));
        let verdicts = data.rows.iter().map(|row| font::width(&row.verdict, SIZE, Weight::Bold));
        let head = |words: &crate::words::Words| (of(words).minus)(&data.names[0], data.confidence);
        let verdict = verdicts
            .fold(0.0, f64::max)
            .max(own_width(look, SIZE, Weight::Bold, |words| of(words).longest.to_owned()));
        let asked = data.rows.iter().any(|row| {
            row.reference.1.is_some()
                && row.others.first().copied().flatten().is_some_and(|it| it.importance.is_some())
        });
        let shape = names.right + 12.0;
        let place = |importance: bool| {
            let mut left = right - if importance { IMPORTANCE + 18.0 } else { 0.0 };
            let mut others = Vec::new();
            for at in (0..data.names.len() - 1).rev() {
                let own = PAIR + if at == 0 { verdict + 10.0 } else { 0.0 };
                let own = own.max(own_width(look, 9.0, Weight::Regular, head).min(110.0));
                left -= own + 16.0;
                let other = Other { left, room: own + 8.0, difference: left + 30.0, margin: left + PAIR };
                others.insert(0, other);
            }
            (others, left)
        };
        let (mut others, mut left) = place(asked);
        let mut importance = asked.then_some((right - IMPORTANCE, right - 6.0));
        let start = shape + 30.0;
        if importance.is_some() && left - 26.0 - start < LEAST {
            importance = None;
            (others, left) = place(false);
        }
        let end = (left - 26.0).max(start + 40.0);
        let verdict = others.first().map_or(right, |other| other.margin + 10.0);
        Self { names, shape, dots: (start, end), others, verdict, importance, right }
    }
}
