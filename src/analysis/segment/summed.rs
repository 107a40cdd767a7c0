//! Segments of respondents who were counted, and of groups whose means were computed elsewhere.

use super::{Answered, Segment, Segments, segment, settled};
use crate::analysis::drawn::Drawn;
use crate::analysis::levels::{one_level, refuse_many};
use crate::analysis::{Base, Crosshair, Plan, basis};
use crate::error::Result;
use crate::survey::{
    Counted, CountedLevel, CountedSegment, Counts, Ratings, Summary, SummaryGroup, SummaryRow, Survey,
};

/// The maps of a grouping whose respondents were counted and not kept.
pub(super) fn counted_segments(
    survey: &Survey,
    column: &CountedSegment,
    plan: &Plan,
    total: [Option<Crosshair>; 2],
) -> Result<Segments> {
    refuse_many(survey, "--by", &column.name, column.levels.len(), plan)?;
    let answered = |counts: &Counts| {
        let counted = Counted { counts: counts.clone(), segments: Vec::new() };
        let part = survey.with_ratings(Ratings::Counted(counted));
        Answered::of(&part, Drawn::of(&part, None), plan)
    };
    let level = |(at, level): (usize, &CountedLevel)| {
        // The first and only level has no others to be compared with, and is refused.
        let both = [answered(&level.counts), answered(&column.others(at)?)];
        Some(segment(
            (&level.label, level.code.as_ref()),
            level.counts.respondents,
            survey,
            both,
            None,
            plan,
            total,
        ))
    };
    let levels: Option<Vec<Segment>> = column.levels.iter().enumerate().map(level).collect();
    let Some(levels) = levels.filter(|levels| !levels.is_empty()) else {
        return Err(one_level(survey, &column.name, column.levels.first().map(|level| &level.label)));
    };
    let unit = |at: usize, base: Base| {
        let counted = Counted { counts: column.levels[at].counts.clone(), segments: Vec::new() };
        let part = survey.with_ratings(Ratings::Counted(counted));
        Answered::of(&part, Drawn::of(&part, None), &Plan { base, ..plan.clone() })
    };
    Ok(settled([&column.name, &column.label], levels, column.without_level, true, survey, plan, &unit))
}

/// The maps of groups whose means were computed elsewhere; the whole is all of them.
pub(super) fn summarised_segments(
    survey: &Survey,
    summary: &Summary,
    plan: &Plan,
    total: [Option<Crosshair>; 2],
) -> Result<Segments> {
    let column = &summary.grouped_by;
    refuse_many(survey, "--by", column, summary.groups.len(), plan)?;
    let answered = |rows: &[Option<SummaryRow>]| {
        let [criteria, elements] = basis::of_group(survey, rows, plan);
        Answered { criteria, elements }
    };
    let level = |(at, group): (usize, &SummaryGroup)| {
        let both = [answered(&group.rows), answered(&summary.others(at))];
        let respondents = group.rows.iter().flatten().filter_map(|row| row.n).max().unwrap_or_default();
        segment((&group.name, None), respondents, survey, both, None, plan, total)
    };
    let levels = summary.groups.iter().enumerate().map(level).collect();
    let unit = |at: usize, _: Base| answered(&summary.groups[at].rows);
    Ok(settled([column, column], levels, 0, true, survey, plan, &unit))
}
