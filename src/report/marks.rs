//! The marks of rows: how certain a quadrant is, how small a base.

use super::cell::Mark;
use crate::analysis::{Analysis, Flag, Indices, Row, Verdict};

/// How certain the quadrant of a row is, where that is not beyond doubt.
pub fn certainty(row: &Row) -> Option<Mark> {
    // A bootstrap of a handful of respondents is as good as constant: it makes nothing certain.
    if base(row) == Some(Mark::TinyBase) {
        return None;
    }
    of_verdict(row.certainty?.verdict)
}

/// The mark of a verdict; none of what is certain.
pub fn of_verdict(verdict: Verdict) -> Option<Mark> {
    match verdict {
        Verdict::Uncertain => Some(Mark::Uncertain),
        Verdict::Likely => Some(Mark::Likely),
        Verdict::Certain => None,
    }
}

/// Whether the interval of the gap excludes 0 although its adjusted test does not.
pub fn interval(row: &Row, alpha: f64) -> Option<Mark> {
    let gap = row.gap?;
    let excludes = gap.low? > 0.0 || gap.high? < 0.0;
    (excludes && gap.p_adjusted? >= alpha).then_some(Mark::Unadjusted)
}

/// Whether the base of a row is too small to test, or small.
pub fn base(row: &Row) -> Option<Mark> {
    of_flags(&row.flags)
}

/// The mark of a base, from the flags of a row.
pub fn of_flags(flags: &[Flag]) -> Option<Mark> {
    flags.iter().find_map(|flag| match flag {
        Flag::TinyBase => Some(Mark::TinyBase),
        Flag::SmallBase => Some(Mark::SmallBase),
        _ => None,
    })
}

/// The marks of the indices that are shown.
pub fn of_indices(indices: &Indices) -> impl Iterator<Item = Mark> {
    let maps = indices.maps.iter().filter(|map| map.satisfaction_index.is_some()).map(|map| &map.flags);
    let scores = indices.net_promoter.iter().map(|nps| &nps.flags);
    let efforts = indices.customer_effort.iter().map(|effort| &effort.flags);
    maps.chain(scores).chain(efforts).filter_map(|flags| of_flags(flags))
}

/// The mark of a number of respondents.
pub fn of_count(n: u64, analysis: &Analysis) -> Option<Mark> {
    match n {
        n if n < analysis.plan.smallest_base => Some(Mark::TinyBase),
        n if n < analysis.plan.small_base => Some(Mark::SmallBase),
        _ => None,
    }
}
