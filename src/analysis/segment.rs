//! Segments: every level of a grouping with a map of its own, tested against the respondents of the other levels.

use schemars::JsonSchema;
use serde::Serialize;

use super::against::{self, Comparing, SharedClusters};
use super::basis::{self, Found};
use super::drawn::Drawn;
use super::{
    Adjustment, Against, Basis, Crosshair, Estimate, Flag, Importance, Level, Plan, Quadrant,
    SegmentCrosshair, crosshair, driver, importance, row,
};
use crate::error::{Error, Result};
use crate::survey::{Counted, CountedLevel, CountedSegment, Counts, Ratings, SegmentColumn, Survey};

/// One grouping of the respondents.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Segments {
    /// The column that groups.
    pub column: String,
    /// Which crosshair the maps are placed against: `total` or `own`.
    pub crosshair: SegmentCrosshair,
    /// Respondents whose cell is blank: in no level, and in no comparison.
    pub without_level: u64,
    /// How p-values are adjusted for the number of tests.
    pub adjustment: Adjustment,
    /// The tests that are adjusted together.
    pub family: String,
    /// The levels, sorted by name.
    pub levels: Vec<Segment>,
}

/// One level of a grouping.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Segment {
    /// Its name.
    pub level: String,
    /// Its respondents.
    pub respondents: u64,
    /// Crosshair of its criteria; `null` where nobody of the level rated any.
    pub crosshair: Option<Crosshair>,
    /// Its criteria, in the order of the survey's.
    pub criteria: Vec<SegmentRow>,
    /// Crosshair of its elements; `null` without elements.
    pub element_crosshair: Option<Crosshair>,
    /// Its elements, in study order.
    pub elements: Vec<SegmentRow>,
}

/// A criterion or element as one level sees it; `null` where nobody of the level rated it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SegmentRow {
    /// Key of the criterion or element.
    pub name: String,
    /// Respondents of the level behind the row.
    pub n: u64,
    /// Importance on the plan's base.
    pub importance: Option<Estimate>,
    /// Performance on the plan's base.
    pub performance: Option<Estimate>,
    /// Importance − performance; positive = shortfall.
    pub gap: Option<Estimate>,
    /// Where it stands against the crosshair.
    pub quadrant: Option<Quadrant>,
    /// 1 = first to act on, within the level.
    pub rank: Option<usize>,
    /// What a reader should know of this row.
    pub flags: Vec<Flag>,
    /// The level minus the other levels.
    pub against: Against,
}

/// What is adjusted together.
const FAMILY: &str = "the rows of one map of one level, each measure by itself";

/// The maps of every level of every grouping; `total` holds the crosshairs of all criteria and of all elements.
///
/// # Errors
/// Where a grouping has fewer than two levels: there is nothing to compare.
pub(super) fn segments(
    survey: &Survey,
    drawn: Drawn,
    plan: &Plan,
    total: [Option<Crosshair>; 2],
) -> Result<Vec<Segments>> {
    let respondents = match &survey.ratings {
        Ratings::Answers { respondents, .. } => respondents,
        Ratings::Counted(counted) => {
            let segments = counted.segments.iter();
            return segments.map(|column| counted_segments(survey, column, plan, total)).collect();
        }
        Ratings::Summary(_) => return Ok(Vec::new()),
    };
    let grouping = |column: &SegmentColumn| {
        if column.levels.len() < 2 {
            return Err(one_level(survey, &column.name, column.levels.first()));
        }
        let level = |code: usize| {
            // A part of the sample: everybody keeps their place in the design, so that the clusters outside the
            // level still count as drawn.
            let of = |part: &dyn Fn(u32) -> bool| -> Vec<bool> {
                column.of_each().map(|level| level.is_some_and(part)).collect()
            };
            let (own, others) = (of(&|other| other == code as u32), of(&|other| other != code as u32));
            let answered = |part: &[bool]| Answered::of(survey, Drawn { within: Some(part), ..drawn }, plan);
            let count = own.iter().filter(|&&own| own).count() as u64;
            let both = [answered(&own), answered(&others)];
            let shared = SharedClusters::of(survey, drawn, [&own, &others], plan);
            segment(&column.levels[code], count, survey, both, shared.as_ref(), plan, total)
        };
        Ok(Segments {
            column: column.name.clone(),
            crosshair: plan.segment_crosshair,
            without_level: column.of_each().filter(Option::is_none).count() as u64,
            adjustment: plan.adjust,
            family: FAMILY.into(),
            levels: (0..column.levels.len()).map(level).collect(),
        })
    };
    respondents.segments.iter().map(grouping).collect()
}

/// The maps of a grouping whose respondents were counted and not kept.
fn counted_segments(
    survey: &Survey,
    column: &CountedSegment,
    plan: &Plan,
    total: [Option<Crosshair>; 2],
) -> Result<Segments> {
    let answered = |counts: &Counts| {
        let counted = Counted { counts: counts.clone(), segments: Vec::new() };
        let part = survey.with_ratings(Ratings::Counted(counted));
        Answered::of(&part, Drawn::of(&part, None), plan)
    };
    let level = |(at, level): (usize, &CountedLevel)| {
        // The first and only level has no others to be compared with, and is refused.
        let both = [answered(&level.counts), answered(&column.others(at)?)];
        Some(segment(&level.label, level.counts.respondents, survey, both, None, plan, total))
    };
    let levels: Option<Vec<Segment>> = column.levels.iter().enumerate().map(level).collect();
    let Some(levels) = levels.filter(|levels| !levels.is_empty()) else {
        return Err(one_level(survey, &column.name, column.levels.first().map(|level| &level.label)));
    };
    Ok(Segments {
        column: column.name.clone(),
        crosshair: plan.segment_crosshair,
        without_level: column.without_level,
        adjustment: plan.adjust,
        family: FAMILY.into(),
        levels,
    })
}

fn one_level(survey: &Survey, column: &str, level: Option<&String>) -> Error {
    let problem = match level {
        Some(only) => format!(
            "every answer in the segment column {column:?} is {only:?}, so there is nothing to compare: choose another \
             column for --by"
        ),
        None => format!("the segment column {column:?} is blank: choose another column for --by"),
    };
    Error::Layout { file: survey.origin.file.clone(), problem }
}

fn segment(
    level: &str,
    respondents: u64,
    survey: &Survey,
    [mine, theirs]: [Answered; 2],
    shared: Option<&SharedClusters>,
    plan: &Plan,
    total: [Option<Crosshair>; 2],
) -> Segment {
    let place = |rows: &[Option<Basis>], total: Option<Crosshair>| {
        let rated: Vec<&Basis> = rows.iter().flatten().collect();
        match plan.segment_crosshair {
            SegmentCrosshair::Total => total,
            SegmentCrosshair::Own if rated.is_empty() => None,
            SegmentCrosshair::Own => crosshair::of(&rated, plan.crosshair, &survey.scale),
        }
    };
    let test = |level| Comparing { level, shared, plan };
    let crosshair = place(&mine.criteria, total[0]);
    let element_crosshair = total[1].and_then(|total| place(&mine.elements, Some(total)));
    Segment {
        level: level.to_owned(),
        respondents,
        crosshair,
        criteria: rows(
            &row::criteria(survey),
            [&mine.criteria, &theirs.criteria],
            crosshair,
            &test(Level::Criteria),
        ),
        element_crosshair,
        elements: rows(
            &row::elements(survey),
            [&mine.elements, &theirs.elements],
            element_crosshair,
            &test(Level::Elements),
        ),
    }
}

/// The rows of one map of one level.
fn rows(
    subjects: &[row::Subject],
    [mine, theirs]: [&[Option<Basis>]; 2],
    crosshair: Option<Crosshair>,
    test: &Comparing,
) -> Vec<SegmentRow> {
    let plan = test.plan;
    let rated: Vec<usize> = (0..mine.len()).filter(|&index| mine[index].is_some()).collect();
    let placed = crosshair.map_or_else(Vec::new, |crosshair| {
        let subjects: Vec<row::Subject> = rated.iter().map(|&index| subjects[index]).collect();
        let bases: Vec<&Basis> = mine.iter().flatten().collect();
        row::rows(&subjects, &bases, crosshair, None, plan)
    });
    let pairs = mine.iter().zip(theirs).enumerate();
    let mut against: Vec<Against> =
        pairs.map(|(row, (mine, theirs))| test.row(row, mine.as_ref(), theirs.as_ref())).collect();
    against::adjust(&mut against, plan.adjust);
    let mut placed = placed.into_iter();
    let row = |((subject, basis), against): ((&row::Subject, &Option<Basis>), Against)| {
        let placed = basis.as_ref().and_then(|_| placed.next());
        SegmentRow {
            name: subject.name.to_owned(),
            n: basis.as_ref().and_then(|basis| basis.gap.unwrap_or(basis.performance).n).unwrap_or_default(),
            importance: basis.as_ref().map(|basis| basis.importance),
            performance: basis.as_ref().map(|basis| basis.performance),
            gap: basis.as_ref().and_then(|basis| basis.gap),
            quadrant: placed.as_ref().map(|row| row.quadrant),
            rank: placed.as_ref().map(|row| row.rank),
            flags: placed.map_or_else(Vec::new, |row| row.flags),
            against,
        }
    };
    subjects.iter().zip(mine).zip(against).map(row).collect()
}

/// The estimates of the rows that somebody rated; a small level may have left out some.
struct Answered {
    criteria: Vec<Option<Basis>>,
    elements: Vec<Option<Basis>>,
}

impl Answered {
    /// Of the part of the sample that `drawn` holds.
    fn of(survey: &Survey, drawn: Drawn, plan: &Plan) -> Self {
        if plan.importance != Importance::Stated {
            return Self::derived(survey, drawn, plan).unwrap_or_else(|| Self::nothing(survey));
        }
        let [criteria, elements] = basis::found(survey, &survey.scale, drawn, plan.base, plan);
        let some = |found: Vec<Found>| found.into_iter().map(std::result::Result::ok).collect();
        Self { criteria: some(criteria), elements: some(elements) }
    }

    /// Importance derived from the answers of these respondents alone, without intervals; `None` where it cannot be.
    fn derived(survey: &Survey, drawn: Drawn, plan: &Plan) -> Option<Self> {
        let rated = importance::rated(survey, drawn, plan.base, plan).ok()?;
        let weight = |row: usize| drawn.weights.map_or(1.0, |weights| weights[row]);
        let weights: Vec<f64> =
            (0..drawn.within?.len()).map(|row| if drawn.holds(row) { weight(row) } else { 0.0 }).collect();
        let drawn = Drawn { weights: Some(&weights), ..drawn };
        let plan = Plan { replicates: 0, ..plan.clone() };
        let drivers = driver::drivers(survey, drawn, &plan, &rated, &mut Vec::new()).ok()??;
        let [criteria, elements] = importance::each_on_axis(&rated, &drivers);
        Some(Self { criteria, elements })
    }

    /// Too few answers to derive anything from.
    fn nothing(survey: &Survey) -> Self {
        Self { criteria: vec![None; survey.criteria.len()], elements: vec![None; survey.elements.len()] }
    }
}
