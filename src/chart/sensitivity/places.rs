//! Where the columns of a strip are.

use super::data::Strip;
use super::verdict_width;
use crate::chart::font::{self, Weight};
use crate::chart::rowed::{RowNames, own_width};
use crate::look::Look;

/// Places across a strip.
pub struct Places {
    /// Left and right end of what is reported.
    pub reported: (f64, f64),
    /// Middle of the reported shape.
    pub shape: f64,
    /// Middle of each choice.
    pub choices: Vec<f64>,
    /// Width of a choice.
    pub width: f64,
    /// Whether heads stand on two lines in turn, since they would touch on one.
    pub staggered: bool,
    /// Left end of the verdicts.
    pub verdict: f64,
    /// Ends of the bars of certainty, where there are any.
    pub certainty: Option<(f64, f64)>,
    /// Right end of all.
    pub right: f64,
}

/// Between the families of choices.
const BETWEEN: f64 = 12.0;
/// Widest choice.
const WIDEST: f64 = 76.0;

impl Places {
    /// The columns between the names and the right end of a page.
    pub fn new(data: &Strip, names: &RowNames, right: f64, look: &Look) -> Self {
        let gaps = data.rows.iter().filter_map(|row| row.gap);
        let written =
            |gap: f64| font::width(&look.language.notation.gap(gap, look.decimals), 9.5, Weight::Bold);
        let gap = gaps.map(written).fold(0.0, f64::max);
        let head = own_width(look, 9.5, Weight::Bold, |words| words.views.sensitivity.reported.to_owned());
        let left = names.right + 12.0;
        let reported = (left, left + (gap + 34.0).max(head + 8.0));
        let known = data.rows.iter().any(|row| row.certainty.is_some());
        let mut families: Vec<usize> = data.choices.iter().map(|choice| choice.family).collect();
        families.dedup();
        let layout = |has_certainty: bool| {
            let bars = if has_certainty { (right - 112.0, right - 36.0) } else { (right + 8.0, right) };
            let verdict = bars.0 - 14.0 - verdict_width(data.choices.len(), look).max(64.0);
            let between = BETWEEN * families.len().saturating_sub(1) as f64;
            let room = verdict - 12.0 - (reported.1 + BETWEEN) - between;
            (bars, verdict, (room / data.choices.len().max(1) as f64).min(WIDEST))
        };
        let head = data.choices.iter().map(|choice| font::width(choice.name, 9.0, Weight::Regular) + 5.0);
        let head = head.fold(30.0, f64::max);
        // On a narrow page the choices come before the bars of certainty.
        let has_certainty = known && 2.0 * layout(true).2 >= head;
        let (bars, verdict, width) = layout(has_certainty);
        let staggered = width < head;
        let mut x = reported.1 + BETWEEN;
        let mut last = None;
        let choices = data
            .choices
            .iter()
            .map(|choice| {
                x += if last.is_some_and(|family| family != choice.family) { BETWEEN } else { 0.0 };
                last = Some(choice.family);
                x += width;
                x - width / 2.0
            })
            .collect();
        let certainty = has_certainty.then_some(bars);
        let shape = reported.0 + 15.0;
        Self { reported, shape, choices, width, staggered, verdict, certainty, right }
    }

    /// Middles of the choices of one family.
    pub fn of_family<'a>(&'a self, data: &'a Strip, family: usize) -> impl Iterator<Item = f64> + 'a {
        let of = move |(choice, x): (&super::OtherChoice, &f64)| (choice.family == family).then_some(*x);
        data.choices.iter().zip(&self.choices).filter_map(of)
    }
}
