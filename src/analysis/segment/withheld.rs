//! Levels of a grouping that are too small to be shown (`--smallest-shown`).

use crate::analysis::Analysis;
use crate::error::{Error, Result};
use crate::message::{Grouping, Results, What};

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
    Ok(analysis)
}
