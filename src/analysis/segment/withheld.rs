//! Levels of a grouping that are too small to be shown (`--smallest-shown`).

use super::SegmentRow;
use crate::analysis::{Against, Analysis, Level, SegmentCrosshair};
use crate::error::{Error, Result};
use crate::message::{Grouping, Message, Results, What};

/// Which groups are shown: those that are large enough; where one is not, the next smallest neither, since what it said
/// would follow from the others and the whole.
///
/// ```
/// # use ecart::analysis::shown;
/// assert_eq!(shown(&[40, 3, 12, 60], 5), [true, false, false, true]);
/// assert_eq!(shown(&[4, 3, 12, 60], 5), [false, false, true, true]);
/// ```
pub fn shown(respondents: &[u64], least: u64) -> Vec<bool> {
    let mut shown: Vec<bool> = respondents.iter().map(|&n| n >= least).collect();
    let next = (0..shown.len()).filter(|&at| shown[at]).min_by_key(|&at| respondents[at]);
    if let (1, Some(next)) = (shown.iter().filter(|shown| !**shown).count(), next) {
        shown[next] = false;
    }
    shown
}

/// The analysis without the levels of groupings that its plan does not let show, and without all that is told of them; their
/// names are kept.
///
/// # Errors
/// Where fewer than two levels of a grouping are left.
pub fn withhold(mut analysis: Analysis) -> Result<Analysis> {
    let least = analysis.plan.smallest_shown;
    for segments in &mut analysis.segments {
        let respondents: Vec<u64> = segments.levels.iter().map(|level| level.respondents).collect();
        let shown = shown(&respondents, least);
        if shown.iter().all(|&shown| shown) {
            continue;
        }
        if shown.iter().filter(|shown| **shown).count() < 2 {
            let what = Grouping::GroupsWithheld { by: segments.column.clone(), least };
            return Err(Error::in_file(&analysis.provenance.file, what));
        }
        let names = segments.levels.iter().zip(&shown).filter(|(_, shown)| !**shown);
        let names: Vec<String> = names.map(|(level, _)| level.level.clone()).collect();
        let is_shown = |level: &String| !names.contains(level);
        segments.levels.retain(|level| is_shown(&level.level));
        segments.styles.retain(|style| is_shown(&style.level));
        for row in &mut segments.relative {
            row.levels.retain(|level| is_shown(&level.level));
        }
        for row in segments.shrinkage.iter_mut().flatten() {
            row.units.retain(|unit| is_shown(&unit.level));
        }
        analysis.joint.retain(|counts| {
            counts.group.as_ref().is_none_or(|(column, level)| *column != segments.column || is_shown(level))
        });
        let column = &segments.label;
        analysis.warnings.retain(|warning| match &warning.what {
            What::Results(Results::UniformShift { column: of, level, .. }) => of != column || is_shown(level),
            _ => true,
        });
        segments.withheld = names;
    }
    let told: Vec<Message> =
        (0..analysis.segments.len()).filter_map(|at| withhold_rows(&mut analysis, at)).collect();
    analysis.warnings.extend(told);
    Ok(analysis)
}

/// Takes from each level the rows that too few of it rated, and where one level would follow from the others the next smallest; tells of which.
fn withhold_rows(analysis: &mut Analysis, at: usize) -> Option<Message> {
    let least = analysis.plan.smallest_shown;
    let segments = &mut analysis.segments[at];
    let mut cells = Vec::new();
    for level in [Level::Criteria, Level::Elements] {
        let rows = segments.levels.first().map_or(0, |first| first.rows(level).len());
        for row in 0..rows {
            // Who did not rate it at all has nothing to hide.
            let rated: Vec<(usize, u64)> = segments
                .levels
                .iter()
                .enumerate()
                .filter_map(|(place, segment)| Some((place, segment.rows(level).get(row)?.fewest()?)))
                .collect();
            let counts: Vec<u64> = rated.iter().map(|(_, n)| *n).collect();
            let hidden = rated.iter().zip(shown(&counts, least)).filter(|(_, shown)| !shown);
            for &(place, _) in hidden.map(|(cell, _)| cell) {
                let segment = &mut segments.levels[place];
                let (name, of) = (segment.rows(level)[row].name.clone(), segment.level.clone());
                segment.rows_mut(level)[row] = SegmentRow::withheld(&name);
                cells.push((level, name, of));
            }
        }
    }
    let is_hidden = |level: Level, name: &str, of: &str| {
        cells.iter().any(|(one, row, group)| *one == level && row == name && group == of)
    };
    for row in &mut segments.relative {
        row.levels.retain(|unit| !is_hidden(row.map, &row.name, &unit.level));
    }
    for row in segments.shrinkage.iter_mut().flatten() {
        row.units.retain(|unit| !is_hidden(row.level, &row.name, &unit.level));
    }
    let names: Vec<&str> = analysis.criteria.iter().map(|row| row.name.as_str()).collect();
    for counts in &mut analysis.joint {
        let Some((_, of)) = counts.group.as_ref().filter(|(column, _)| *column == segments.column) else {
            continue;
        };
        let of = of.clone();
        let criteria = counts.criteria.iter_mut().zip(&names);
        criteria
            .filter(|(_, name)| is_hidden(Level::Criteria, name, &of))
            .for_each(|(pairs, _)| pairs.clear());
    }
    // The mean of all answers of a level, and its own line, would tell what is missing.
    segments.styles.retain(|style| !cells.iter().any(|(.., of)| *of == style.level));
    let own = segments.crosshair == SegmentCrosshair::Own;
    for segment in segments.levels.iter_mut().filter(|_| own) {
        let lacks = |level: Level| cells.iter().any(|(one, _, of)| *one == level && *of == segment.level);
        if lacks(Level::Criteria) {
            segment.crosshair = None;
        }
        if lacks(Level::Elements) {
            segment.element_crosshair = None;
        }
    }
    let cells: Vec<(String, String)> = cells.into_iter().map(|(_, row, of)| (row, of)).collect();
    (!cells.is_empty())
        .then(|| Message::finding(Results::RowsWithheld { by: segments.label.clone(), cells, least }))
}

impl SegmentRow {
    /// The fewest respondents that a number of the row rests on; `None` where nobody rated it.
    fn fewest(&self) -> Option<u64> {
        let sides = [self.importance, self.performance, self.gap].into_iter().flatten();
        sides.filter_map(|estimate| estimate.n).filter(|n| *n > 0).min()
    }

    /// A row of which nothing is shown.
    fn withheld(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            n: 0,
            importance: None,
            performance: None,
            gap: None,
            quadrant: None,
            rank: None,
            flags: Vec::new(),
            against: Against { importance: None, performance: None, gap: None },
        }
    }
}
