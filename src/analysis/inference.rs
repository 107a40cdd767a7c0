//! Tests and effect sizes of the rows of a map (`methods.md` §4.1–4.3).

use schemars::JsonSchema;
use serde::Serialize;

use super::line::LineErrors;
use super::{Adjustment, Base, Basis, Crosshair, Estimate, Importance, Level, Plan, Row};
use crate::stats::adjust::{benjamini_hochberg, holm};
use crate::stats::interval::dz_interval;
use crate::stats::paired::{d_av, dz};
use crate::stats::t_test::t_test;
use crate::stats::wilcoxon::signed_rank;
use crate::survey::{Ratings, Survey};

/// The gap of a row with its tests against 0 and its effect sizes.
///
/// Everything from `t` on but `df` is `null` where the base is smaller than the plan's smallest, or the standard
/// error is 0 or undefined. Wilcoxon's test and the effect sizes are of the pairs, and `null` under the base
/// `available`, whose gap is not theirs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Gap {
    /// Importance − performance, in rating units; positive = shortfall.
    pub value: f64,
    /// Standard deviation of the respondents' differences, denominator n − 1.
    pub sd: Option<f64>,
    /// Standard error of the gap; linearised where respondents are weighted.
    pub standard_error: Option<f64>,
    /// Lower end of the confidence interval.
    pub low: Option<f64>,
    /// Upper end of the confidence interval.
    pub high: Option<f64>,
    /// Respondents behind it; `null` where a summary file does not say.
    pub n: Option<u64>,
    /// Kish's effective base of the answers behind it; `null` where they are not weighted.
    pub effective_base: Option<f64>,
    /// gap / standard error.
    pub t: Option<f64>,
    /// Degrees of freedom of the standard error.
    pub df: Option<f64>,
    /// Two-sided p-value of `t`.
    pub p: Option<f64>,
    /// `p` adjusted within its family.
    pub p_adjusted: Option<f64>,
    /// Wilcoxon's signed-rank test; `null` under weights, for which it is not defined, and for summaries.
    pub wilcoxon: Option<Wilcoxon>,
    /// Mean difference / standard deviation of the differences, over the respondents who rated both.
    pub dz: Option<f64>,
    /// Lower end of its interval, from the noncentral t; `null` under weights, for which it is not exact.
    pub dz_low: Option<f64>,
    /// Upper end of its interval.
    pub dz_high: Option<f64>,
    /// Mean difference / mean of the standard deviations of importance and performance.
    pub d_av: Option<f64>,
}

/// Wilcoxon's signed-rank test of the differences: zeros dropped, mean ranks for ties, continuity-corrected.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Wilcoxon {
    /// Sum of the ranks of the positive differences.
    pub v: f64,
    /// Two-sided p-value; `null` where every difference is zero.
    pub p: Option<f64>,
    /// Differences that are not zero.
    pub n: u64,
    /// Zero differences, dropped.
    pub n_zero: u64,
    /// Rank-biserial correlation, −1 to 1: 1 where every difference is a shortfall; `null` where all are zero.
    pub rank_biserial: Option<f64>,
}

/// Importance and performance of a row against the lines of the crosshair. Lines at the mean of the rows come from the
/// same respondents, and their sampling is part of the error; others are taken as constants. `inference` says which.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, JsonSchema)]
pub struct AgainstCrosshair {
    /// Importance − line.
    pub importance: Option<Test>,
    /// Performance − line.
    pub performance: Option<Test>,
}

/// A two-sided t test.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Test {
    /// Difference / standard error.
    pub t: f64,
    /// Degrees of freedom of the standard error.
    pub df: f64,
    /// Two-sided p-value.
    pub p: f64,
    /// `p` adjusted within its family.
    pub p_adjusted: f64,
}

/// How the tests of an analysis were made.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Inference {
    /// Significance level: 1 − confidence.
    pub alpha: f64,
    /// How p-values are adjusted.
    pub adjustment: Adjustment,
    /// The groups of tests within which they are adjusted.
    pub families: Vec<Family>,
    /// Where the standard errors come from.
    pub standard_errors: String,
    /// Which rule the Wilcoxon test follows, or why there is none.
    pub wilcoxon: String,
    /// Whether the lines of the crosshair are taken as constants in the tests against them.
    pub against_crosshair: String,
}

/// Tests that are adjusted together: the rows of one map.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Family {
    /// Which map.
    pub level: Level,
    /// What is tested in each row: `gap`, `importance_against_crosshair`, `performance_against_crosshair`.
    pub hypothesis: String,
    /// Rows tested.
    pub tests: usize,
}

impl Gap {
    /// A gap that was not tested.
    pub fn untested(estimate: Estimate) -> Self {
        let Estimate { value, sd, standard_error, low, high, n, df, effective_base } = estimate;
        Self {
            value,
            sd,
            standard_error,
            low,
            high,
            n,
            effective_base,
            t: None,
            df,
            p: None,
            p_adjusted: None,
            wilcoxon: None,
            dz: None,
            dz_low: None,
            dz_high: None,
            d_av: None,
        }
    }

    /// The gap as an estimate like any other.
    pub fn estimate(&self) -> Estimate {
        let &Self { value, sd, standard_error, low, high, n, df, effective_base, .. } = self;
        Estimate { value, sd, standard_error, low, high, n, df, effective_base }
    }

    /// Whether it differs from 0 at this level after adjustment; `None` where it was not tested.
    pub fn significant(&self, alpha: f64) -> Option<bool> {
        self.p_adjusted.map(|p| p < alpha)
    }
}

/// Tests the rows of one map; returns their families.
pub(super) fn test(
    rows: &mut [Row],
    bases: &[&Basis],
    crosshair: Crosshair,
    level: Level,
    (sampling, lines): (Sampling, Option<&LineErrors>),
    plan: &Plan,
) -> Vec<Family> {
    for (at, (row, basis)) in rows.iter_mut().zip(bases).enumerate() {
        if row.base().is_none_or(|n| n < plan.smallest_base) {
            continue;
        }
        if let Some(row_gap) = &mut row.gap {
            gap(row_gap, basis, sampling.simple_random(), plan);
        }
        let against = |estimate: &Estimate, line: f64, side: usize| {
            let own = estimate.standard_error.zip(estimate.df)?;
            let (error, df) = lines.map_or(Some(own), |lines| lines[at][side])?;
            let test = t_test(estimate.value - line, error, df, plan.confidence)?;
            Some(Test { t: test.t, df: test.df, p: test.p, p_adjusted: test.p })
        };
        row.against_crosshair = AgainstCrosshair {
            importance: against(&basis.importance, crosshair.importance, 0),
            performance: against(&basis.performance, crosshair.performance, 1),
        };
    }
    let family = |hypothesis: &str, tests| Family { level, hypothesis: hypothesis.into(), tests };
    let gaps = adjust(
        rows,
        plan.adjust,
        |row| row.gap.and_then(|gap| gap.p),
        |row, p| {
            if let Some(gap) = &mut row.gap {
                gap.p_adjusted = p;
            }
        },
    );
    let importance = adjust(
        rows,
        plan.adjust,
        |row| row.against_crosshair.importance.map(|test| test.p),
        |row, p| set_adjusted(&mut row.against_crosshair.importance, p),
    );
    let performance = adjust(
        rows,
        plan.adjust,
        |row| row.against_crosshair.performance.map(|test| test.p),
        |row, p| set_adjusted(&mut row.against_crosshair.performance, p),
    );
    vec![
        family("gap", gaps),
        family("importance_against_crosshair", importance),
        family("performance_against_crosshair", performance),
    ]
}

impl Inference {
    /// How the tests of these families were made.
    pub(super) fn of(families: Vec<Family>, (sample, sampled): (Sampling, bool), plan: &Plan) -> Self {
        let standard_errors = match sample {
            Sampling { summary: true, .. } => {
                "of the paired differences, from their given standard deviation"
            }
            Sampling { designed: true, .. } => {
                "linearised, between clusters within strata; df = clusters − strata, at most the effective base − 1 where \
                 that is below 30"
            }
            Sampling { weighted: true, .. } => {
                "linearised for the weights; df = n − 1, or below an effective base of 30 that base − 1"
            }
            _ if plan.importance != Importance::Stated => "of the mean performance; df = n − 1",
            _ if plan.base == Base::Available => {
                "of a difference of two means over partly the same respondents; df = pairs − 1"
            }
            _ => "of the paired differences; df = pairs − 1",
        };
        let wilcoxon = if plan.importance != Importance::Stated {
            "none: derived importance has no gap to performance"
        } else if sample.summary {
            "none: a summary file holds no differences to rank"
        } else if plan.base == Base::Available {
            "none: under the base available the gap is not that of the pairs, whose differences it ranks"
        } else if sample.simple_random() {
            "zeros dropped, mean ranks for ties; exact up to 25 differences without ties, else normal with \
             tie and continuity correction"
        } else {
            "none: a signed-rank test has no agreed form for weighted or clustered respondents"
        };
        Self {
            alpha: plan.alpha(),
            adjustment: plan.adjust,
            families,
            standard_errors: standard_errors.into(),
            wilcoxon: wilcoxon.into(),
            against_crosshair: if sampled {
                "each line is the mean of the same respondents' answers, whose sampling is part of the error; df = \
                 respondents with any answer − 1, or clusters − strata"
            } else {
                "the lines are taken as constants"
            }
            .into(),
        }
    }
}

/// How the respondents came into the sample, as far as errors depend on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sampling {
    pub summary: bool,
    pub weighted: bool,
    pub designed: bool,
}

impl Sampling {
    /// How the respondents of this survey came into the sample.
    pub fn of(survey: &Survey) -> Self {
        let (weighted, designed) = match &survey.ratings {
            Ratings::Answers { respondents, .. } => {
                (respondents.weights.is_some(), respondents.design.is_some())
            }
            Ratings::Counted(counted) => (!counted.counts.weighted.is_empty(), false),
            Ratings::Summary(_) => return Self { summary: true, weighted: false, designed: false },
        };
        Self { summary: false, weighted, designed }
    }

    /// Whether every respondent counts the same and was drawn alone.
    pub fn simple_random(self) -> bool {
        !self.weighted && !self.designed
    }
}

fn gap(gap: &mut Gap, basis: &Basis, simple_random: bool, plan: &Plan) {
    let test = || t_test(gap.value, gap.standard_error?, gap.df?, plan.confidence);
    if let Some(test) = test() {
        (gap.t, gap.p) = (Some(test.t), Some(test.p));
    }
    if plan.base == Base::Available {
        return;
    }
    if simple_random && !basis.differences.is_empty() {
        let test = signed_rank(&basis.differences);
        let rank_biserial = test.rank_biserial();
        gap.wilcoxon = Some(Wilcoxon { v: test.v, p: test.p, n: test.n, n_zero: test.n_zero, rank_biserial });
    }
    let Some([importance, performance, differences]) = &basis.paired else { return };
    gap.dz = dz(differences);
    gap.d_av = d_av(importance, performance);
    let interval =
        gap.dz.filter(|_| simple_random).and_then(|dz| dz_interval(dz, differences.n, plan.confidence));
    (gap.dz_low, gap.dz_high) =
        (interval.map(|interval| interval.low), interval.map(|interval| interval.high));
}

/// Adjusts one p-value of each row within their family; returns how many there are.
fn adjust(
    rows: &mut [Row],
    adjustment: Adjustment,
    p: impl Fn(&Row) -> Option<f64>,
    mut set: impl FnMut(&mut Row, Option<f64>),
) -> usize {
    let p: Vec<Option<f64>> = rows.iter().map(p).collect();
    let adjusted = match adjustment {
        Adjustment::Holm => holm(&p),
        Adjustment::Bh => benjamini_hochberg(&p),
        Adjustment::None => p.clone(),
    };
    rows.iter_mut().zip(adjusted).for_each(|(row, p)| set(row, p));
    p.iter().flatten().count()
}

fn set_adjusted(test: &mut Option<Test>, p: Option<f64>) {
    if let (Some(test), Some(p)) = (test, p) {
        test.p_adjusted = p;
    }
}
