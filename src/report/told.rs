//! What the tooltips of charts add to a point or a row: gap, base, certainty.

use super::cell::Mark;
use super::{labels, marks};
use crate::analysis::{Analysis, Estimate, Quadrant, Row, SegmentRow, Verdict};
use crate::look::Look;

/// Gap, base and certainty of a row that stands in a quadrant of its own map.
pub fn of_row(row: &Row, quadrant: Quadrant, analysis: &Analysis, look: &Look) -> Vec<String> {
    let gap = row.gap.map(|found| gap(found.estimate(), look));
    gap.into_iter().chain(of_gap_row(row, quadrant, analysis, look)).collect()
}

/// Base and certainty, where the gap is told already.
pub fn of_gap_row(row: &Row, quadrant: Quadrant, analysis: &Analysis, look: &Look) -> Vec<String> {
    let words = look.language;
    let base = row.base().map(words.marks.base);
    let tested = row.base().is_none_or(|n| n >= analysis.plan.smallest_base);
    let certainty = row.certainty.filter(|_| tested && row.quadrant == quadrant).map(|found| {
        let share = found.of(quadrant);
        let word = match Verdict::of(share) {
            Verdict::Certain => words.marks.certain,
            Verdict::Likely => words.marks.likely,
            Verdict::Uncertain => words.marks.uncertain,
        };
        (words.views.told.certainty)(word, &words.notation.percent(share, 0))
    });
    let mark = marks::base(row).map(Mark::sign);
    base.map(|base| base + mark.unwrap_or_default()).into_iter().chain(certainty).collect()
}

/// Gap and base of a row in one level; its certainty is not known.
pub fn of_segment(row: &SegmentRow, look: &Look) -> Vec<String> {
    let mark = marks::of_flags(&row.flags).map_or("", Mark::sign);
    let base = (look.language.marks.base)(row.n) + mark;
    row.gap.map(|found| gap(found, look)).into_iter().chain([base]).collect()
}

fn gap(gap: Estimate, look: &Look) -> String {
    let notation = look.language.notation;
    let margin = labels::margin(gap.low, gap.high).map(|margin| notation.margin(margin, 2));
    let parts = std::iter::once(notation.gap(gap.value, 2)).chain(margin);
    (look.language.views.told.gap)(&parts.collect::<Vec<_>>().join(" "))
}
