//! Places across a chart of slopes.

use super::SlopeData;
use super::heads::{WaveHeads, across};
use crate::chart::axis::Window;
use crate::chart::font::{self, Weight};
use crate::chart::page::MARGIN;
use crate::chart::rowed::own_width;
use crate::chart::text::wrap;
use crate::look::Look;
use crate::words::slope::of;

/// Places across the page.
pub struct SlopeColumns {
    /// The axes of the waves, the oldest first.
    pub axes: Vec<f64>,
    /// The names of the waves over them.
    pub heads: WaveHeads,
    /// Which waves the table compares, where there are more than two: its lines.
    pub across: Vec<String>,
    /// What heads of more lines than two take above the others.
    pub raised: f64,
    /// Right end of the new values.
    pub values: f64,
    /// Left end of the names.
    pub names: f64,
    /// The lines of each name.
    pub lines: Vec<Vec<String>>,
    /// Left and right end of the changes with their intervals.
    pub forest: (f64, f64),
    /// The changes that are shown.
    pub changes: Window,
    /// Right end of the changes in words, and of their margins.
    pub change: (f64, f64),
    /// Left end of the verdicts, where there is any.
    pub verdict: Option<f64>,
    /// Left end of the shapes and right end of the probabilities of moves, where there is any.
    pub moves: Option<(f64, f64)>,
    /// Right end of the page.
    pub right: f64,
}

/// Part of the page left of the first axis, and from it to the last.
const LEFT: f64 = 0.165;
const BETWEEN: f64 = 0.142;
const FOREST: f64 = 84.0;
const SIZE: f64 = 9.5;

impl SlopeColumns {
    /// Columns up to a right end.
    pub fn new(data: &SlopeData, look: &Look, right: f64) -> Self {
        let width = right - MARGIN;
        let first = MARGIN + LEFT * width;
        let apart = BETWEEN * width / (data.waves.len() - 1) as f64;
        let axes: Vec<f64> = (0..data.waves.len()).map(|at| first + apart * at as f64).collect();
        let heads = WaveHeads::new(&data.waves, apart);
        let notation = look.language.notation;
        let room = |words: Vec<String>, weight| {
            words.iter().map(|words| font::width(words, SIZE, weight)).fold(0.0, f64::max)
        };
        let decimals = look.decimals.max(1);
        let values =
            room(data.rows.iter().map(|row| notation.value(row.last(), decimals)).collect(), Weight::Bold);
        let values = axes[axes.len() - 1] + 30.0 + values;
        let names = values + 8.0;
        let mut left = right;
        let moves = data.rows.iter().any(|row| row.moved.is_some()).then(|| {
            let sure = |words: &crate::words::Words| {
                crate::analysis::Verdict::ALL.map(|verdict| format!("{} > 99 %", (of(words).sure)(verdict)))
            };
            let words = (0..3).map(|at| own_width(look, 9.0, Weight::Bold, |words| sure(words)[at].clone()));
            let head = own_width(look, 11.0, Weight::Bold, |words| of(words).quadrant.to_owned());
            let probability = own_width(look, 9.5, Weight::Regular, |words| of(words).probability.to_owned());
            left -= (words.fold(0.0, f64::max) + 34.0).max(head + probability + 8.0);
            (left, right)
        });
        let verdict = data.rows.iter().any(|row| row.shown.is_some()).then(|| {
            let head = own_width(look, 11.0, Weight::Bold, |words| of(words).verdict.to_owned());
            let words = own_width(look, SIZE, Weight::Bold, |words| of(words).rises.to_owned())
                .max(own_width(look, SIZE, Weight::Bold, |words| of(words).falls.to_owned()));
            left -= head.max(words) + 14.0;
            left
        });
        let margin = left - 10.0;
        let change = margin - font::width("±0.00", 9.0, Weight::Regular) - 6.0;
        let end = change - font::width("+0.00", SIZE, Weight::Bold) - 8.0;
        let head = own_width(look, 11.0, Weight::Bold, |words| (of(words).change)(data.confidence));
        let forest = ((end - FOREST).min(margin - head), end);
        let most = forest.0 - names - 12.0;
        let weight = |shown: bool| if shown { Weight::Bold } else { Weight::Regular };
        let lines =
            data.rows.iter().map(|row| wrap(&row.label, SIZE, weight(row.shown.is_some()), most)).collect();
        let ends = data.rows.iter().flat_map(|row| {
            let change = row.change();
            let (low, high) = row.interval.unwrap_or((change, change));
            [low, high, change]
        });
        let (low, high) =
            ends.fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)));
        let pad = 0.05 * (high - low).max(1e-6);
        let changes = Window::around([], (low - pad, high + pad), true);
        let across = across(data, look, right - forest.0);
        let above = if across.is_empty() { 0.0 } else { 8.0 + 11.0 * (across.len() - 1) as f64 };
        let raised = above.max(12.0 * heads.more() as f64);
        let change = (change, margin);
        Self {
            axes,
            heads,
            across,
            raised,
            values,
            names,
            lines,
            forest,
            changes,
            change,
            verdict,
            moves,
            right,
        }
    }

    /// Where a change stands.
    pub fn x(&self, change: f64) -> f64 {
        self.forest.0 + (self.forest.1 - self.forest.0) * self.changes.share(change)
    }

    /// Least height of a row that holds the tallest name.
    pub fn height(&self) -> f64 {
        let lines = self.lines.iter().map(Vec::len).max().unwrap_or(1);
        11.4 * lines as f64 + 3.0
    }
}
