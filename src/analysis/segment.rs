//! Segments: every level of a grouping with a map of its own, tested against the respondents of the other levels.

mod style;
mod summed;
mod withheld;

pub(super) use style::fill as fill_styles;
pub use style::{LevelStyle, Relative, RelativeDifference, Style};
pub use withheld::{shown, withhold};

use summed::{counted_segments, summarised_segments};

use schemars::JsonSchema;
use serde::Serialize;

use super::against::{self, Comparing, SharedClusters};
use super::basis::{self, Found};
use super::drawn::Drawn;
use super::levels::{one_level, refuse_many};
use super::row::Subject;
use super::shrunk::{Shrunk, shrunk};
use super::{
    Adjustment, Against, Base, Basis, Crosshair, Estimate, Flag, Importance, Level, Omnibus, Plan, Quadrant,
    SegmentCrosshair, crosshair, driver, element, importance, row,
};
use crate::error::Result;
use crate::survey::{Ratings, SegmentColumn, Survey};

/// One grouping of the respondents.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Segments {
    /// The column that groups.
    pub column: String,
    /// What readers see in its place: the question or label of the column where the file has one.
    pub label: String,
    /// Which crosshair the maps are placed against: `total` or `own`.
    pub crosshair: SegmentCrosshair,
    /// Levels of which nothing is shown because they are too small, or because a single one that is would follow from them.
    pub withheld: Vec<String>,
    /// Respondents whose cell is blank: in no level, and in no comparison.
    pub without_level: u64,
    /// How p-values are adjusted for the number of tests.
    pub adjustment: Adjustment,
    /// The tests that are adjusted together.
    pub family: String,
    /// Welch's F over the levels, a row of each criterion; empty with two levels, and where levels share clusters.
    pub omnibus: Vec<Omnibus>,
    /// The same of each element.
    pub element_omnibus: Vec<Omnibus>,
    /// The tests of both maps, each a line of its own.
    pub equality: Vec<against::Equality>,
    /// Means of the levels drawn towards what they have in common (`--shrink`); `null` where not asked for.
    pub shrinkage: Option<Vec<Shrunk>>,
    /// How each level uses the scale; empty of means without answers.
    pub styles: Vec<LevelStyle>,
    /// Differences of performance less what all rows have in common, a row of each map.
    pub relative: Vec<Relative>,
    /// The levels: in the order of the labels of the file, else numbers by value, else names in natural order.
    pub levels: Vec<Segment>,
}

/// One level of a grouping.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Segment {
    /// Its name.
    pub level: String,
    /// The code that stands for it in the file; `null` where the cells hold its name.
    pub code: Option<String>,
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

impl Segment {
    /// The rows of one map.
    pub(in crate::analysis) fn rows(&self, level: Level) -> &[SegmentRow] {
        match level {
            Level::Criteria => &self.criteria,
            Level::Elements => &self.elements,
        }
    }

    fn rows_mut(&mut self, level: Level) -> &mut [SegmentRow] {
        match level {
            Level::Criteria => &mut self.criteria,
            Level::Elements => &mut self.elements,
        }
    }
}

/// A criterion or element as one level sees it; `null` where nobody of the level rated it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
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

/// The maps of every level of every grouping; `total` holds the crosshairs of all criteria and of all elements.
///
/// # Errors
/// Where a grouping has fewer than two levels: there is nothing to compare; or more than the plan allows.
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
        Ratings::Summary(summary) if summary.groups.is_empty() => return Ok(Vec::new()),
        Ratings::Summary(summary) => return Ok(vec![summarised_segments(survey, summary, plan, total)?]),
    };
    let grouping = |column: &SegmentColumn| {
        if column.levels.len() < 2 {
            return Err(one_level(survey, &column.name, column.levels.first()));
        }
        refuse_many(survey, "--by", &column.name, column.levels.len(), plan)?;
        let level = |code: usize| {
            // A part of the sample: everybody keeps their place in the design, so that the clusters outside the
            // level still count as drawn.
            let of = |part: &dyn Fn(u32) -> bool| -> Vec<bool> {
                column.of_each().map(|level| level.is_some_and(part)).collect()
            };
            let (own, others) = (of(&|other| other == code as u32), of(&|other| other != code as u32));
            let weights = [&own, &others].map(|part| respondents.weights_within(part));
            let parts = [(&own, &weights[0]), (&others, &weights[1])];
            let parts = parts.map(|(part, weights)| Drawn {
                within: Some(part),
                weights: weights.as_deref().or(drawn.weights),
                ..drawn
            });
            let count = own.iter().filter(|&&own| own).count() as u64;
            let both = parts.map(|part| Answered::of(survey, part, plan));
            let shared = SharedClusters::of(survey, parts, drawn.design, plan);
            let level = segment(
                (&column.levels[code], column.level_codes[code].as_ref()),
                count,
                survey,
                both,
                shared.as_ref(),
                plan,
                total,
            );
            (level, shared.is_none())
        };
        let (levels, independent): (Vec<Segment>, Vec<bool>) = (0..column.levels.len()).map(level).unzip();
        let without_level = column.of_each().filter(Option::is_none).count() as u64;
        let unit = |code: usize, base: Base| {
            let part: Vec<bool> = column.of_each().map(|level| level == Some(code as u32)).collect();
            let weights = respondents.weights_within(&part);
            let weights = weights.as_deref().or(drawn.weights);
            Answered::of(
                survey,
                Drawn { within: Some(&part), weights, ..drawn },
                &Plan { base, ..plan.clone() },
            )
        };
        let independent = independent.into_iter().all(|independent| independent);
        Ok(settled([&column.name, &column.label], levels, without_level, independent, survey, plan, &unit))
    };
    respondents.segments.iter().map(grouping).collect()
}

/// The grouping with its tests settled over all levels; `unit` answers for a level on another base.
fn settled(
    [column, label]: [&str; 2],
    mut levels: Vec<Segment>,
    without_level: u64,
    independent: bool,
    survey: &Survey,
    plan: &Plan,
    unit: &dyn Fn(usize, Base) -> Answered,
) -> Segments {
    let of = |rows: fn(&Segment) -> &[SegmentRow]| {
        against::omnibus(&levels.iter().map(rows).collect::<Vec<_>>(), independent, plan)
    };
    let (omnibus, element_omnibus) = (of(|level| &level.criteria), of(|level| &level.elements));
    let (mut criteria, mut elements): (Vec<&mut [SegmentRow]>, Vec<&mut [SegmentRow]>) = Default::default();
    for level in &mut levels {
        criteria.push(&mut level.criteria);
        elements.push(&mut level.elements);
    }
    against::settle(&mut criteria, &omnibus, plan);
    against::settle(&mut elements, &element_omnibus, plan);
    let names: Vec<&str> = levels.iter().map(|level| level.level.as_str()).collect();
    let shrinkage = plan.shrink.then(|| {
        let [own, pairs] = [Base::Available, Base::Pairs]
            .map(|base| (0..names.len()).map(|level| unit(level, base)).collect::<Vec<_>>());
        let of = |level: Level, rows: Vec<Subject>| {
            let part = |units: &[Answered]| -> Vec<Vec<Option<Basis>>> {
                let rows = |unit: &Answered| match level {
                    Level::Criteria => unit.criteria.clone(),
                    Level::Elements => unit.elements.clone(),
                };
                units.iter().map(rows).collect()
            };
            let rows: Vec<&str> = rows.iter().map(|row| row.name).collect();
            shrunk(level, &rows, &names, [&part(&own), &part(&pairs)])
        };
        let criteria = of(Level::Criteria, row::criteria(survey));
        criteria.into_iter().chain(of(Level::Elements, row::elements(survey))).collect()
    });
    Segments {
        column: column.to_owned(),
        label: label.to_owned(),
        crosshair: plan.segment_crosshair,
        withheld: Vec::new(),
        without_level,
        adjustment: plan.adjust,
        family: against::family(levels.len(), independent).into(),
        equality: against::equality(&omnibus, &element_omnibus),
        omnibus,
        element_omnibus,
        shrinkage,
        styles: Vec::new(),
        relative: Vec::new(),
        levels,
    }
}

fn segment(
    (level, code): (&str, Option<&String>),
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
    let criteria =
        rows(&row::criteria(survey), [&mine.criteria, &theirs.criteria], crosshair, &test(Level::Criteria));
    let mut elements = rows(
        &row::elements(survey),
        [&mine.elements, &theirs.elements],
        element_crosshair,
        &test(Level::Elements),
    );
    let gap = |row: &SegmentRow| row.gap.map(|gap| gap.value);
    let gaps: Vec<Option<f64>> = criteria.iter().map(gap).collect();
    for (at, row) in elements.iter_mut().enumerate() {
        if element::is_outside(survey, at, gap(row), &gaps) {
            row.flags.push(Flag::OutsideCriteria);
        }
    }
    Segment {
        level: level.to_owned(),
        code: code.cloned(),
        respondents,
        crosshair,
        criteria,
        element_crosshair,
        elements,
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
    let against: Vec<Against> =
        pairs.map(|(row, (mine, theirs))| test.row(row, mine.as_ref(), theirs.as_ref())).collect();
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
