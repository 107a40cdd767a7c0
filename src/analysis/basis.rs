//! What the rows of a map rest on: the estimates of one selection of answers.

use super::{Base, Estimate, Plan, weights};
use crate::error::{Error, Result};
use crate::stats::index::expectations_met;
use crate::stats::moments::Moments;
use crate::survey::{
    Composite, Counted, Counts, ElementCounts, Joint, Power, Ratings, Scale, SummaryRow, Survey,
};

/// The estimates of one row under one base.
#[derive(Debug, Clone, PartialEq)]
pub struct Basis {
    /// Importance on the base.
    pub importance: Estimate,
    /// Performance on the base.
    pub performance: Estimate,
    /// Importance − performance on the base; `None` where the two are on different scales.
    pub gap: Option<Estimate>,
    /// Respondents who rated importance, performance, and both, whatever the base.
    pub n: [Option<u64>; 3],
    /// Degrees of freedom of the three standard errors, in the same order; `None` where an error is undefined.
    pub df: [Option<f64>; 3],
    /// Kish's effective base of the pairs; their number where they are not weighted.
    pub effective_base: Option<f64>,
    /// Sum of the weights behind importance and performance; the number of answers where they are not weighted.
    pub mass: [Option<f64>; 2],
    /// Moments of importance, performance and their difference over the respondents who rated both.
    pub paired: Option<[Moments; 3]>,
    /// `(importance − performance, n)` of the pairs, ascending; empty where they are weighted or were not kept.
    pub differences: Vec<(f64, u64)>,
    /// Share of the pairs with performance ≥ importance, from 0 to 1.
    pub expectations_met: Option<f64>,
}

/// The rows of the two maps under one base.
#[derive(Debug, Clone, PartialEq)]
pub struct Bases {
    /// One for each criterion, in survey order.
    pub criteria: Vec<Basis>,
    /// One for each element, in survey order.
    pub elements: Vec<Basis>,
}

impl Bases {
    /// The estimates of every criterion and element under `base`.
    ///
    /// # Errors
    /// Where a row has no answers left under this base, or a summary file is asked for another base.
    pub fn of(survey: &Survey, base: Base, plan: &Plan) -> Result<Self> {
        match &survey.ratings {
            Ratings::Summary(rows) => from_summary(survey, rows, base, plan),
            Ratings::Answers { respondents, .. } if weights::weighted(respondents) => {
                weights::bases(survey, respondents, base, plan)
            }
            Ratings::Answers { counts, respondents } if base == Base::Listwise => {
                let criteria = survey.criteria.len();
                let complete = Counts::of(respondents, &survey.elements, &survey.scale, |row| {
                    respondents.complete(row, criteria)
                });
                if complete.respondents == 0 {
                    return Err(Error::NobodyComplete { file: survey.origin.file.clone(), criteria });
                }
                from_counts(survey, counts, &complete, base, plan)
            }
            Ratings::Answers { counts, .. } => from_counts(survey, counts, counts, base, plan),
            Ratings::Counted(_) if base == Base::Listwise => Err(Error::NeedsAnswers {
                file: survey.origin.file.clone(),
                problem: "counts do not tell who answered everything, so leave --base listwise away".into(),
            }),
            Ratings::Counted(Counted { counts, .. }) if !counts.weighted.is_empty() => {
                weights::bases_of_counts(survey, counts, base, plan)
            }
            Ratings::Counted(Counted { counts, .. }) => from_counts(survey, counts, counts, base, plan),
        }
    }
}

fn from_counts(survey: &Survey, all: &Counts, used: &Counts, base: Base, plan: &Plan) -> Result<Bases> {
    let no_pairs = |name: &str, n: [u64; 3]| no_pairs(survey, name, n);
    let criteria = survey.criteria.iter().zip(all.criteria.iter().zip(&used.criteria)).map(
        |(criterion, (all, used))| {
            let n = joint_sizes(all);
            of_joint(used, n, &survey.scale, base, plan).ok_or_else(|| no_pairs(&criterion.name, n))
        },
    );
    let elements =
        survey.elements.iter().zip(all.elements.iter().zip(&used.elements)).map(|(element, (all, used))| {
            let n = element_sizes(all);
            let basis = match used {
                ElementCounts::Rated(joint) => of_joint(joint, n, &survey.scale, base, plan),
                ElementCounts::Composite(composite) => of_composite(composite, n, base, plan),
            };
            basis.ok_or_else(|| no_pairs(&element.name, n))
        });
    Ok(Bases { criteria: criteria.collect::<Result<_>>()?, elements: elements.collect::<Result<_>>()? })
}

/// Nobody is left on the base of a row; `n` rated importance, performance, and both.
pub(super) fn no_pairs(survey: &Survey, name: &str, n: [u64; 3]) -> Error {
    Error::NoPairs {
        file: survey.origin.file.clone(),
        criterion: name.to_owned(),
        n_importance: n[0],
        n_performance: n[1],
    }
}

fn from_summary(survey: &Survey, rows: &[SummaryRow], base: Base, plan: &Plan) -> Result<Bases> {
    if base != Base::Pairs {
        return Err(Error::NeedsAnswers {
            file: survey.origin.file.clone(),
            problem: "its means rest on the base they were computed with, so leave --base away".into(),
        });
    }
    let criteria: Vec<Basis> = rows
        .iter()
        .map(|row| {
            let estimate = |mean, sd| Estimate::of_mean(mean, sd, row.n, plan.confidence);
            let base = row.n.map(|n| n as f64);
            let moments = |mean, sd: Option<f64>| Some(Moments { n: row.n?, mean, sd: Some(sd?) });
            let gap = row.importance.mean - row.performance.mean;
            let paired = || {
                Some([
                    moments(row.importance.mean, row.importance.sd)?,
                    moments(row.performance.mean, row.performance.sd)?,
                    moments(gap, row.sd_gap)?,
                ])
            };
            Basis {
                importance: estimate(row.importance.mean, row.importance.sd),
                performance: estimate(row.performance.mean, row.performance.sd),
                gap: Some(estimate(gap, row.sd_gap)),
                n: [row.n; 3],
                df: [base.map(|n| n - 1.0); 3],
                effective_base: base,
                mass: [base; 2],
                paired: paired(),
                differences: Vec::new(),
                expectations_met: None,
            }
        })
        .collect();
    let elements =
        survey.elements.iter().map(|element| mean_of_means(&element.criteria, &criteria)).collect();
    Ok(Bases { criteria, elements })
}

/// An element of a summary file: the mean of its criteria's means, since no respondent is left to average over.
fn mean_of_means(members: &[usize], criteria: &[Basis]) -> Basis {
    let mean = |part: fn(&Basis) -> f64| {
        let value = members.iter().map(|&index| part(&criteria[index])).sum::<f64>() / members.len() as f64;
        Estimate::with_error(value, None, 0.0, None, 0.95)
    };
    let importance = mean(|basis| basis.importance.value);
    let performance = mean(|basis| basis.performance.value);
    let gap = Estimate { value: importance.value - performance.value, ..importance };
    Basis {
        importance,
        performance,
        gap: Some(gap),
        n: [None; 3],
        df: [None; 3],
        effective_base: None,
        mass: [None; 2],
        paired: None,
        differences: Vec::new(),
        expectations_met: None,
    }
}

/// `None` where nobody is left on the base.
fn of_joint(joint: &Joint, n: [u64; 3], scale: &Scale, base: Base, plan: &Plan) -> Option<Basis> {
    let values = &scale.values;
    let of = |part: fn(f64, f64) -> f64| {
        let table: Vec<(f64, u64)> = joint.pairs().map(|(i, p, n)| (part(values[i], values[p]), n)).collect();
        Moments::of_counts(&table)
    };
    let margin =
        |counts: Vec<u64>| Moments::of_counts(&values.iter().copied().zip(counts).collect::<Vec<_>>());
    let pairs = [of(|i, _| i)?, of(|_, p| p)?, of(|i, p| i - p)?];
    let own = || Some([margin(joint.importance())?, margin(joint.performance())?]);
    let mut differences: Vec<(f64, u64)> =
        joint.pairs().map(|(i, p, n)| (values[i] - values[p], n)).collect();
    differences.sort_by(|a, b| a.0.total_cmp(&b.0));
    Some(basis(pairs, own, differences, n, base, plan))
}

fn of_composite(composite: &Composite, n: [u64; 3], base: Base, plan: &Plan) -> Option<Basis> {
    let of = of_power;
    let [i, p, d] = &composite.pairs;
    let pairs = [of(i)?, of(p)?, of(d)?];
    let own = || Some([of(&composite.importance)?, of(&composite.performance)?]);
    Some(basis(pairs, own, composite.differences().collect(), n, base, plan))
}

/// Estimates from the moments of importance, performance and difference over the pairs, and of
/// each side over all its own answers where the base asks for them.
fn basis(
    pairs: [Moments; 3],
    own: impl Fn() -> Option<[Moments; 2]>,
    differences: Vec<(f64, u64)>,
    n: [u64; 3],
    base: Base,
    plan: &Plan,
) -> Basis {
    let estimate = |m: &Moments| Estimate::of_mean(m.mean, m.sd, Some(m.n), plan.confidence);
    let df_pairs = pairs[2].n as f64 - 1.0;
    let own = own().filter(|_| base == Base::Available);
    let [i, p] = own.unwrap_or([pairs[0], pairs[1]]);
    let gap = match own {
        Some(_) => {
            let error = overlapping_error(&pairs, &i, &p);
            Estimate::with_error(i.mean - p.mean, error, df_pairs, Some(pairs[2].n), plan.confidence)
        }
        // The difference of the two means, so that the printed row adds up to the last digit.
        None => Estimate { value: i.mean - p.mean, ..estimate(&pairs[2]) },
    };
    // Performance ≥ importance where the difference is not above 0.
    let against_zero: Vec<(f64, f64, f64)> = differences.iter().map(|&(d, n)| (d, 0.0, n as f64)).collect();
    Basis {
        importance: estimate(&i),
        performance: estimate(&p),
        gap: Some(gap),
        n: n.map(Some),
        df: [i.n as f64 - 1.0, p.n as f64 - 1.0, df_pairs].map(Some),
        effective_base: Some(pairs[2].n as f64),
        mass: [Some(i.n as f64), Some(p.n as f64)],
        paired: Some(pairs),
        differences,
        expectations_met: expectations_met(&against_zero),
    }
}

/// Standard error of a difference of two means over partly the same respondents:
/// `√(s²_I/n_I + s²_P/n_P − 2·n·cov(I,P)/(n_I·n_P))`, the covariance over the n who rated both.
fn overlapping_error(pairs: &[Moments; 3], importance: &Moments, performance: &Moments) -> Option<f64> {
    let variance = |m: &Moments| m.sd.map(|sd| sd * sd);
    let covariance = (variance(&pairs[0])? + variance(&pairs[1])? - variance(&pairs[2])?) / 2.0;
    let (ni, np, n) = (importance.n as f64, performance.n as f64, pairs[2].n as f64);
    let squared = variance(importance)? / ni + variance(performance)? / np - 2.0 * n * covariance / (ni * np);
    Some(squared.max(0.0).sqrt())
}

/// s² = (Σx² − (Σx)²/n)/(n − 1), from exact sums; `None` without values.
fn of_power(power: &Power) -> Option<Moments> {
    if power.n == 0 {
        return None;
    }
    let (n, x, xx) = (power.n as f64, power.x.value(), power.xx.value());
    let sd = (power.n > 1).then(|| ((xx - x * x / n).max(0.0) / (n - 1.0)).sqrt());
    Some(Moments { n: power.n, mean: x / n, sd })
}

fn joint_sizes(joint: &Joint) -> [u64; 3] {
    [
        joint.importance().iter().sum(),
        joint.performance().iter().sum(),
        joint.pairs().map(|(_, _, n)| n).sum(),
    ]
}

fn element_sizes(counts: &ElementCounts) -> [u64; 3] {
    match counts {
        ElementCounts::Rated(joint) => joint_sizes(joint),
        ElementCounts::Composite(composite) => {
            [composite.importance.n, composite.performance.n, composite.pairs[2].n]
        }
    }
}
