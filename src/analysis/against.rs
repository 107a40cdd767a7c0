//! Two groups of respondents compared row by row: independent ones by Welch's test, others by the contributions of
//! both (`methods.md` §4.5).

use schemars::JsonSchema;
use serde::Serialize;

use super::contributions::Answers;
use super::drawn::{Drawn, Sample};
use super::{Adjustment, Basis, Estimate, Level, Measure, Plan, SegmentRow};
use crate::stats::adjust::{benjamini_hochberg, holm};
use crate::stats::anova::{WelchF, welch_f};
use crate::stats::design::SampleDesign;
use crate::stats::linearised::{Linearised, Subgroup, linked_difference, share_clusters};
use crate::stats::t_test::TTest;
use crate::stats::welch::{GroupMean, welch_t};
use crate::survey::Survey;

/// Differences between a level and the respondents of the other levels, each tested against 0.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, JsonSchema)]
pub struct Against {
    /// Of the mean importances.
    pub importance: Option<Difference>,
    /// Of the mean performances.
    pub performance: Option<Difference>,
    /// Of the mean gaps.
    pub gap: Option<Difference>,
}

/// A difference of two means with its test against 0: Welch's, or where the two share clusters or respondents,
/// that of the contributions of both, summed within the cluster (`methods.md` §4.5).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Difference {
    /// Level minus the others.
    pub value: f64,
    /// Lower end of the confidence interval.
    pub low: f64,
    /// Upper end of the confidence interval.
    pub high: f64,
    /// Difference / standard error.
    pub t: f64,
    /// Satterthwaite's degrees of freedom; clusters − strata where the two share clusters.
    pub df: f64,
    /// Two-sided p-value.
    pub p: f64,
    /// p-value adjusted within its family.
    pub p_adjusted: Option<f64>,
    /// Whether it is marked: its adjusted p-value is below the significance level, and so is that of the F over all
    /// levels, where there is one.
    pub significant: bool,
}

/// Whether the levels of a grouping differ at all in a row: Welch's F of each measure.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Omnibus {
    /// Key of the criterion or element.
    pub name: String,
    /// Of the mean importances; `null` where fewer than two levels can be tested.
    pub importance: Option<LevelsTest>,
    /// Of the mean performances.
    pub performance: Option<LevelsTest>,
    /// Of the mean gaps.
    pub gap: Option<LevelsTest>,
}

/// Welch's F test that all levels have one mean (`methods.md` §4.5).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct LevelsTest {
    /// The statistic.
    pub f: f64,
    /// Levels tested − 1.
    pub df_between: f64,
    /// Degrees of freedom of the error.
    pub df_within: f64,
    /// Probability of a larger F.
    pub p: f64,
    /// The same adjusted over the rows of the map.
    pub p_adjusted: Option<f64>,
}

/// One test of a table of them.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Equality {
    /// Which map.
    pub level: Level,
    /// Key of the criterion or element.
    pub name: String,
    /// Whose means they are.
    pub measure: Measure,
    /// Welch's F.
    pub f: f64,
    /// Levels tested − 1.
    pub df1: f64,
    /// Degrees of freedom of the error.
    pub df2: f64,
    /// Probability of a larger F.
    pub p: f64,
    /// The same adjusted over the rows of the map.
    pub p_adjusted: Option<f64>,
}

/// How the rows of one map of one level are compared with the others.
pub(super) struct Comparing<'a> {
    /// Which map.
    pub level: Level,
    /// The two groups, where they are not independent.
    pub shared: Option<&'a SharedClusters<'a>>,
    /// Confidence, smallest base.
    pub plan: &'a Plan,
}

impl Comparing<'_> {
    /// The tests of a row; none where one of the two groups is too small to be tested.
    pub fn row(&self, row: usize, mine: Option<&Basis>, theirs: Option<&Basis>) -> Against {
        let (Some(mine), Some(theirs)) = (mine, theirs) else { return Against::default() };
        let linked = self.shared.and_then(|shared| shared.differences(self.level, row, self.plan));
        let test = |part: fn(&Basis) -> Option<Estimate>, at: usize| {
            let (mine, theirs) = (group(&part(mine)?, self.plan)?, group(&part(theirs)?, self.plan)?);
            let test = match &linked {
                Some(linked) => linked[at]?,
                None => welch_t(mine, theirs, self.plan.confidence)?,
            };
            Some(Difference::of(&test))
        };
        Against {
            importance: test(|basis| Some(basis.importance), 0),
            performance: test(|basis| Some(basis.performance), 1),
            gap: test(|basis| basis.gap, 2),
        }
    }
}

impl Difference {
    pub(super) fn of(test: &TTest) -> Self {
        let &TTest { estimate: value, low, high, t, df, p, .. } = test;
        Self { value, low, high, t, df, p, p_adjusted: None, significant: false }
    }
}

/// Two parts of the sample that have clusters, or respondents, in common.
pub(super) struct SharedClusters<'a> {
    answers: Answers<'a>,
    design: &'a SampleDesign,
    /// Weights of the respondents of each part, 0 outside it.
    weights: [Vec<f64>; 2],
}

impl<'a> SharedClusters<'a> {
    /// `None` where the two parts have nobody in common, so that they are independent.
    pub fn of(
        survey: &'a Survey,
        parts: [Drawn<'_>; 2],
        design: Option<&'a SampleDesign>,
        plan: &Plan,
    ) -> Option<Self> {
        let design = design?;
        let answers = Answers::of(survey, plan.base)?;
        let weights = parts.map(|part| {
            let rows = part.within.map_or(0, <[bool]>::len);
            Sample::of(rows, part).weights.into_owned()
        });
        share_clusters(design, &weights[0], &weights[1]).then_some(Self { answers, design, weights })
    }

    /// Importance, performance and gap of a row, the first part minus the second.
    fn differences(&self, level: Level, row: usize, plan: &Plan) -> Option<[Option<TTest>; 3]> {
        let [mine, theirs] = &self.weights;
        let a = self.answers.contributions(level, row, mine)?;
        let b = self.answers.contributions(level, row, theirs)?;
        let test = |a: &Linearised, b: &Linearised| {
            let (a, b) = (Subgroup { estimate: a, weights: mine }, Subgroup { estimate: b, weights: theirs });
            linked_difference(self.design, a, b, plan.confidence)
        };
        Some([test(&a.importance, &b.importance), test(&a.performance, &b.performance), test(&a.gap, &b.gap)])
    }
}

/// Which of the three measures of a row.
type OfMeasure = fn(&mut Against) -> &mut Option<Difference>;
const MEASURES: [OfMeasure; 3] = [|row| &mut row.importance, |row| &mut row.performance, |row| &mut row.gap];

/// The F tests over the levels of one map, `levels` holding the rows of each; none of two levels, whose difference is
/// one comparison a row, and none where levels share clusters, for which Welch's F has no form.
pub(super) fn omnibus(levels: &[&[SegmentRow]], independent: bool, plan: &Plan) -> Vec<Omnibus> {
    if levels.len() < 3 || !independent {
        return Vec::new();
    }
    let estimates: [fn(&SegmentRow) -> Option<Estimate>; 3] =
        [|row| row.importance, |row| row.performance, |row| row.gap];
    let tests = estimates.map(|part| {
        let of_row = |row: usize| {
            let groups = levels.iter().filter_map(|rows| group(&part(&rows[row])?, plan));
            welch_f(&groups.collect::<Vec<_>>())
        };
        let found: Vec<Option<WelchF>> = (0..levels[0].len()).map(of_row).collect();
        let p: Vec<Option<f64>> = found.iter().map(|test| test.map(|test| test.p)).collect();
        let adjusted = adjusted(&p, plan.adjust);
        let test = |(test, p_adjusted): (Option<WelchF>, Option<f64>)| {
            let WelchF { f, df_between, df_within, p } = test?;
            Some(LevelsTest { f, df_between, df_within, p, p_adjusted })
        };
        found.into_iter().zip(adjusted).map(test).collect::<Vec<_>>()
    });
    let row = |(at, row): (usize, &SegmentRow)| Omnibus {
        name: row.name.clone(),
        importance: tests[0][at],
        performance: tests[1][at],
        gap: tests[2][at],
    };
    levels[0].iter().enumerate().map(row).collect()
}

/// The tests of both maps, each a line of its own: by map, row, measure.
pub(super) fn equality(criteria: &[Omnibus], elements: &[Omnibus]) -> Vec<Equality> {
    let maps = [(Level::Criteria, criteria), (Level::Elements, elements)];
    let rows = maps.into_iter().flat_map(|(level, rows)| rows.iter().map(move |row| (level, row)));
    rows.flat_map(|(level, row)| {
        let tests = [
            (Measure::Importance, row.importance),
            (Measure::Performance, row.performance),
            (Measure::Gap, row.gap),
        ];
        tests.into_iter().filter_map(move |(measure, test)| {
            let LevelsTest { f, df_between: df1, df_within: df2, p, p_adjusted } = test?;
            Some(Equality { level, name: row.name.clone(), measure, f, df1, df2, p, p_adjusted })
        })
    })
    .collect()
}

/// Adjusts the differences of one map over its family, and marks those that are significant.
///
/// The family is all levels × the rows, each measure by itself; two levels are one comparison a row.
pub(super) fn settle(levels: &mut [&mut [SegmentRow]], omnibus: &[Omnibus], plan: &Plan) {
    let mirrored = levels.len() == 2;
    for (measure, of_levels) in MEASURES.into_iter().zip(OF_LEVELS) {
        let mut p: Vec<Option<f64>> = Vec::new();
        for rows in levels.iter_mut().take(if mirrored { 1 } else { usize::MAX }) {
            p.extend(rows.iter_mut().map(|row| measure(&mut row.against).map(|test| test.p)));
        }
        let adjusted = adjusted(&p, plan.adjust);
        for (level, rows) in levels.iter_mut().enumerate() {
            let first = if mirrored { 0 } else { level * rows.len() };
            for (at, row) in rows.iter_mut().enumerate() {
                let Some(test) = measure(&mut row.against) else { continue };
                test.p_adjusted = adjusted[first + at];
                let below = |p: Option<f64>| p.is_some_and(|p| p < plan.alpha());
                let whole = omnibus.get(at).and_then(of_levels).is_none_or(|test| below(test.p_adjusted));
                test.significant = whole && below(test.p_adjusted);
            }
        }
    }
}

const OF_LEVELS: [fn(&Omnibus) -> Option<LevelsTest>; 3] =
    [|row| row.importance, |row| row.performance, |row| row.gap];

/// What is adjusted together, in words.
pub(super) fn family(levels: usize, independent: bool) -> &'static str {
    match (levels, independent) {
        (0..=2, _) => "the rows of one map, each measure by itself",
        (_, true) => {
            "all levels × the rows of one map, each measure by itself; marked only where the F over the levels, adjusted \
             over the rows, is significant too"
        }
        (_, false) => "all levels × the rows of one map, each measure by itself",
    }
}

/// A level's mean as a group, where it is large enough to be tested.
fn group(estimate: &Estimate, plan: &Plan) -> Option<GroupMean> {
    estimate.n.filter(|&n| n >= plan.smallest_base)?;
    Some(GroupMean { mean: estimate.value, standard_error: estimate.standard_error?, df: estimate.df? })
}

/// p-values adjusted as the plan says.
pub(super) fn adjusted(p: &[Option<f64>], adjustment: Adjustment) -> Vec<Option<f64>> {
    match adjustment {
        Adjustment::Holm => holm(p),
        Adjustment::Bh => benjamini_hochberg(p),
        Adjustment::None => p.to_vec(),
    }
}
