//! Two groups of respondents compared row by row: independent ones by Welch's test, others by the contributions of
//! both (`methods.md` §4.5).

use schemars::JsonSchema;
use serde::Serialize;

use super::contributions::Answers;
use super::drawn::{Drawn, Sample};
use super::{Adjustment, Basis, Estimate, Level, Plan};
use crate::stats::adjust::{benjamini_hochberg, holm};
use crate::stats::design::SampleDesign;
use crate::stats::linearised::{Group, Linearised, linked_difference, share_clusters};
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
            let group = |basis: &Basis| {
                let estimate = part(basis)?;
                estimate.n.filter(|&n| n >= self.plan.smallest_base)?;
                let standard_error = estimate.standard_error?;
                Some(GroupMean { mean: estimate.value, standard_error, df: basis.df[at]? })
            };
            let (mine, theirs) = (group(mine)?, group(theirs)?);
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
    fn of(test: &TTest) -> Self {
        let &TTest { estimate: value, low, high, t, df, p, .. } = test;
        Self { value, low, high, t, df, p, p_adjusted: None }
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
    pub fn of(survey: &'a Survey, drawn: Drawn<'a>, parts: [&[bool]; 2], plan: &Plan) -> Option<Self> {
        let design = drawn.design?;
        let answers = Answers::of(survey, plan.base)?;
        let weights = parts
            .map(|part| Sample::of(part.len(), Drawn { within: Some(part), ..drawn }).weights.into_owned());
        share_clusters(design, &weights[0], &weights[1]).then_some(Self { answers, design, weights })
    }

    /// Importance, performance and gap of a row, the first part minus the second.
    fn differences(&self, level: Level, row: usize, plan: &Plan) -> Option<[Option<TTest>; 3]> {
        let [mine, theirs] = &self.weights;
        let a = self.answers.contributions(level, row, mine)?;
        let b = self.answers.contributions(level, row, theirs)?;
        let test = |a: &Linearised, b: &Linearised| {
            let (a, b) = (Group { estimate: a, weights: mine }, Group { estimate: b, weights: theirs });
            linked_difference(self.design, a, b, plan.confidence)
        };
        Some([test(&a.importance, &b.importance), test(&a.performance, &b.performance), test(&a.gap, &b.gap)])
    }
}

/// Adjusts the p-values of each measure over the rows.
pub(super) fn adjust(rows: &mut [Against], adjustment: Adjustment) {
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
