//! Segments: every level of a grouping with a map of its own, tested against the respondents of the other levels.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Adjustment, Base, Bases, Basis, Crosshair, Estimate, Flag, Importance, Plan, Quadrant, SegmentCrosshair,
    crosshair, driver, importance, row,
};
use crate::error::{Error, Result};
use crate::stats::adjust::{benjamini_hochberg, holm};
use crate::stats::welch::{GroupMean, welch_t};
use crate::survey::{
    Counted, CountedLevel, CountedSegment, Counts, Criterion, Element, ElementCounts, Joint, Ratings,
    Respondents, SegmentColumn, Survey,
};

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

/// Differences between a level and the respondents of the other levels, each tested by Welch's t.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, JsonSchema)]
pub struct Against {
    /// Of the mean importances.
    pub importance: Option<Difference>,
    /// Of the mean performances.
    pub performance: Option<Difference>,
    /// Of the mean gaps.
    pub gap: Option<Difference>,
}

/// A difference of two means with its test against 0 (Welch, `methods.md` §4.5).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Difference {
    /// Level minus the others.
    pub value: f64,
    /// Lower end of the confidence interval.
    pub low: f64,
    /// Upper end of the confidence interval.
    pub high: f64,
    /// Welch's t.
    pub t: f64,
    /// Satterthwaite's degrees of freedom.
    pub df: f64,
    /// Two-sided p-value.
    pub p: f64,
    /// p-value adjusted within its family.
    pub p_adjusted: Option<f64>,
}

/// What is adjusted together.
const FAMILY: &str = "the rows of one map of one level, each measure by itself";

/// The maps of every level of every grouping; `total` holds the crosshairs of all criteria and of all elements.
///
/// # Errors
/// Where a grouping has fewer than two levels: there is nothing to compare.
pub(super) fn segments(survey: &Survey, plan: &Plan, total: [Option<Crosshair>; 2]) -> Result<Vec<Segments>> {
    let respondents = match &survey.ratings {
        Ratings::Answers { respondents, .. } => respondents,
        Ratings::Counted(counted) => {
            return counted
                .segments
                .iter()
                .map(|column| counted_segments(survey, column, plan, total))
                .collect();
        }
        Ratings::Summary(_) => return Ok(Vec::new()),
    };
    let grouping = |column: &SegmentColumn| {
        if column.levels.len() < 2 {
            return Err(one_level(survey, &column.name, column.levels.first()));
        }
        let level = |code: usize| {
            let of_level = |row: usize| column.codes[row] == Some(code as u32);
            let of_others = |row: usize| column.codes[row].is_some_and(|other| other != code as u32);
            let (Some(own), Some(others)) = (survey.only(of_level), survey.only(of_others)) else {
                unreachable!("a survey of answers has respondents to choose from")
            };
            segment(&column.levels[code], &own, &others, plan, total)
        };
        Ok(Segments {
            column: column.name.clone(),
            crosshair: plan.segment_crosshair,
            without_level: column.codes.iter().filter(|code| code.is_none()).count() as u64,
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
    let of = |counts: Counts| survey.with_ratings(Ratings::Counted(Counted { counts, segments: Vec::new() }));
    let level = |(at, level): (usize, &CountedLevel)| {
        let own = of(level.counts.clone());
        // The first and only level has no others to be compared with, and is refused.
        let others = column.others(at).map(of)?;
        Some(segment(&level.label, &own, &others, plan, total))
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
    own: &Survey,
    others: &Survey,
    plan: &Plan,
    total: [Option<Crosshair>; 2],
) -> Segment {
    let (mine, theirs) = (Answered::of(own, plan), Answered::of(others, plan));
    let place = |rows: &[Option<Basis>], total: Option<Crosshair>| {
        let rated: Vec<&Basis> = rows.iter().flatten().collect();
        match plan.segment_crosshair {
            SegmentCrosshair::Total => total,
            SegmentCrosshair::Own if rated.is_empty() => None,
            SegmentCrosshair::Own => crosshair::of(&rated, plan.crosshair, &own.scale),
        }
    };
    let crosshair = place(&mine.criteria, total[0]);
    let element_crosshair = total[1].and_then(|total| place(&mine.elements, Some(total)));
    Segment {
        level: level.to_owned(),
        respondents: own.respondents().unwrap_or_default(),
        crosshair,
        criteria: rows(&row::criteria(own), &mine.criteria, &theirs.criteria, crosshair, plan),
        element_crosshair,
        elements: rows(&row::elements(own), &mine.elements, &theirs.elements, element_crosshair, plan),
    }
}

/// The rows of one map of one level.
fn rows(
    subjects: &[row::Subject],
    mine: &[Option<Basis>],
    theirs: &[Option<Basis>],
    crosshair: Option<Crosshair>,
    plan: &Plan,
) -> Vec<SegmentRow> {
    let rated: Vec<usize> = (0..mine.len()).filter(|&index| mine[index].is_some()).collect();
    let placed = crosshair.map_or_else(Vec::new, |crosshair| {
        let subjects: Vec<row::Subject> = rated.iter().map(|&index| subjects[index]).collect();
        let bases: Vec<&Basis> = mine.iter().flatten().collect();
        row::rows(&subjects, &bases, crosshair, None, plan)
    });
    let mut against: Vec<Against> = mine
        .iter()
        .zip(theirs)
        .map(|(mine, theirs)| compared(mine.as_ref(), theirs.as_ref(), plan))
        .collect();
    adjust(&mut against, plan.adjust);
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

/// Welch's tests of a row; none where one of the two groups is too small to be tested.
fn compared(mine: Option<&Basis>, theirs: Option<&Basis>, plan: &Plan) -> Against {
    let (Some(mine), Some(theirs)) = (mine, theirs) else { return Against::default() };
    let test = |part: fn(&Basis) -> Option<Estimate>, df: usize| {
        difference((&part(mine)?, mine.df[df]?), (&part(theirs)?, theirs.df[df]?), plan)
    };
    Against {
        importance: test(|basis| Some(basis.importance), 0),
        performance: test(|basis| Some(basis.performance), 1),
        gap: test(|basis| basis.gap, 2),
    }
}

/// Of two estimates with the degrees of freedom of their standard errors.
fn difference(mine: (&Estimate, f64), theirs: (&Estimate, f64), plan: &Plan) -> Option<Difference> {
    let group = |(estimate, df): (&Estimate, f64)| {
        estimate.n.filter(|&n| n >= plan.smallest_base)?;
        let standard_error = estimate.standard_error?;
        Some(GroupMean { mean: estimate.value, standard_error, df })
    };
    let test = welch_t(group(mine)?, group(theirs)?, plan.confidence)?;
    Some(Difference {
        value: test.estimate,
        low: test.low,
        high: test.high,
        t: test.t,
        df: test.df,
        p: test.p,
        p_adjusted: None,
    })
}

fn adjust(rows: &mut [Against], adjustment: Adjustment) {
    let measures: [fn(&mut Against) -> &mut Option<Difference>; 3] =
        [|row| &mut row.importance, |row| &mut row.performance, |row| &mut row.gap];
    for measure in measures {
        let p: Vec<Option<f64>> = rows.iter_mut().map(|row| measure(row).map(|test| test.p)).collect();
        let adjusted = match adjustment {
            Adjustment::Holm => holm(&p),
            Adjustment::Bh => benjamini_hochberg(&p),
            Adjustment::None => p,
        };
        for (row, adjusted) in rows.iter_mut().zip(adjusted) {
            if let Some(test) = measure(row) {
                test.p_adjusted = adjusted;
            }
        }
    }
}

/// The estimates of the rows that somebody rated; a small level may have left out some.
struct Answered {
    criteria: Vec<Option<Basis>>,
    elements: Vec<Option<Basis>>,
}

impl Answered {
    fn of(survey: &Survey, plan: &Plan) -> Self {
        if plan.importance != Importance::Stated {
            return Self::derived(survey, plan).unwrap_or_else(|_| Self::nothing(survey));
        }
        if let Ok(bases) = Bases::of(survey, plan.base, plan) {
            let some = |bases: Vec<Basis>| bases.into_iter().map(Some).collect();
            return Self { criteria: some(bases.criteria), elements: some(bases.elements) };
        }
        // Somewhere nobody is left: each row by itself, over the respondents complete on all criteria if so planned.
        let respondents = match &survey.ratings {
            Ratings::Answers { respondents, .. } => respondents,
            Ratings::Counted(counted) => return Self::counted(survey, &counted.counts, plan),
            Ratings::Summary(_) => return Self::nothing(survey),
        };
        let count = survey.criteria.len();
        let respondents = match plan.base {
            Base::Listwise => respondents.only(|row| respondents.complete(row, count)),
            Base::Pairs | Base::Available => respondents.clone(),
        };
        let base = if plan.base == Base::Listwise { Base::Pairs } else { plan.base };
        let criteria = (0..count).map(|index| {
            let criterion = Criterion { element: None, ..survey.criteria[index].clone() };
            let alone = part(survey, &respondents, vec![criterion], Vec::new(), &[index]);
            Bases::of(&alone, base, plan).ok()?.criteria.pop()
        });
        let mut next_rated = count;
        let elements = survey.elements.iter().map(|element| {
            let mut columns = element.criteria.clone();
            let criteria = columns.iter().map(|&index| survey.criteria[index].clone()).collect();
            if element.rated {
                columns.push(next_rated);
                next_rated += 1;
            }
            let element = Element { criteria: (0..element.criteria.len()).collect(), ..element.clone() };
            let alone = part(survey, &respondents, criteria, vec![element], &columns);
            Bases::of(&alone, base, plan).ok()?.elements.pop()
        });
        Self { criteria: criteria.collect(), elements: elements.collect() }
    }
}

impl Answered {
    /// Each row by itself, from its counts.
    fn counted(survey: &Survey, counts: &Counts, plan: &Plan) -> Self {
        let alone = |criteria: Vec<Criterion>, elements: Vec<Element>, counts: Counts| {
            let ratings = Ratings::Counted(Counted { counts, segments: Vec::new() });
            Bases::of(&Survey { criteria, elements, ..survey.with_ratings(ratings) }, plan.base, plan).ok()
        };
        let weighted = |at: usize| counts.weighted.get(at).cloned().into_iter().collect();
        let respondents = counts.respondents;
        let of_criterion = |(at, (criterion, joint)): (usize, (&Criterion, &Joint))| {
            let (criteria, weighted) = (vec![joint.clone()], weighted(at));
            let counts = Counts { respondents, criteria, elements: Vec::new(), weighted };
            alone(vec![Criterion { element: None, ..criterion.clone() }], Vec::new(), counts)?.criteria.pop()
        };
        let of_element = |(at, (element, of)): (usize, (&Element, &ElementCounts))| {
            let (elements, weighted) = (vec![of.clone()], weighted(survey.criteria.len() + at));
            let counts = Counts { respondents, criteria: Vec::new(), elements, weighted };
            let element = Element { criteria: Vec::new(), ..element.clone() };
            alone(Vec::new(), vec![element], counts)?.elements.pop()
        };
        Self {
            criteria: survey.criteria.iter().zip(&counts.criteria).enumerate().map(of_criterion).collect(),
            elements: survey.elements.iter().zip(&counts.elements).enumerate().map(of_element).collect(),
        }
    }

    /// Importance derived from the answers of these respondents alone, without intervals.
    fn derived(survey: &Survey, plan: &Plan) -> Result<Self> {
        let rated = importance::rated(survey, plan.base, plan)?;
        let plan = Plan { replicates: 0, ..plan.clone() };
        let Some(drivers) = driver::drivers(survey, &plan, &rated)? else { return Ok(Self::nothing(survey)) };
        let bases = importance::on_axis(&rated, &drivers);
        let some = |bases: Vec<Basis>| bases.into_iter().map(Some).collect();
        Ok(Self { criteria: some(bases.criteria), elements: some(bases.elements) })
    }

    /// Too few answers to derive anything from.
    fn nothing(survey: &Survey) -> Self {
        Self { criteria: vec![None; survey.criteria.len()], elements: vec![None; survey.elements.len()] }
    }
}

/// The survey of some criteria or one element alone; `columns` are those of the respondents' answers to them.
fn part(
    survey: &Survey,
    respondents: &Respondents,
    criteria: Vec<Criterion>,
    elements: Vec<Element>,
    columns: &[usize],
) -> Survey {
    let pick = |side: &[Vec<u8>]| columns.iter().map(|&column| side[column].clone()).collect();
    let respondents = Respondents {
        importance: pick(&respondents.importance),
        performance: pick(&respondents.performance),
        ..respondents.clone()
    };
    let counts = Counts::of(&respondents, &elements, &survey.scale, |_| true);
    Survey {
        criteria,
        elements,
        stated: survey.stated,
        ratings: Ratings::Answers { counts, respondents },
        scale: survey.scale.clone(),
        origin: survey.origin.clone(),
        notices: Vec::new(),
        findings: Vec::new(),
    }
}
