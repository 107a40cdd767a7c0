//! What the rows of a map rest on: the estimates of one selection of answers.

use std::borrow::Cow;

use super::drawn::Drawn;
use super::{Base, Estimate, NetShortfall, Plan, weights};
use crate::error::{Error, Result};
use crate::message::{Asked, Request};
use crate::stats::index::expectations_met;
use crate::stats::moments::Moments;
use crate::survey::{
    Composite, Counted, Counts, Element, ElementCounts, Joint, Power, Ratings, Scale, SummaryRow, Survey,
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
    /// Its standard error.
    pub expectations_met_error: Option<f64>,
    /// Shares of the pairs above, at and below 0.
    pub shortfall: Option<NetShortfall>,
}

/// The rows of the two maps under one base.
#[derive(Debug, Clone, PartialEq)]
pub struct Bases {
    /// One for each criterion, in survey order.
    pub criteria: Vec<Basis>,
    /// One for each element, in survey order.
    pub elements: Vec<Basis>,
}

/// The estimates of a row, or how many rated its importance, its performance, and both, where nobody is left on the
/// base.
pub(super) type Found = std::result::Result<Basis, [u64; 3]>;

impl Bases {
    /// The estimates of every criterion and element under `base`, by respondents who count as `drawn`.
    ///
    /// # Errors
    /// Where a row has no answers left under this base, or a summary file is asked for another base.
    pub(super) fn of(survey: &Survey, drawn: Drawn, base: Base, plan: &Plan) -> Result<Self> {
        Self::on_scale(survey, &survey.scale, drawn, base, plan)
    }

    /// The same with the ratings read on another scale, such as 0 and 100 for box scores.
    ///
    /// # Errors
    /// As [`Bases::of`].
    pub(super) fn on_scale(
        survey: &Survey,
        scale: &Scale,
        drawn: Drawn,
        base: Base,
        plan: &Plan,
    ) -> Result<Self> {
        if let Ratings::Summary(summary) = &survey.ratings {
            return from_summary(survey, &summary.rows, base, plan);
        }
        if matches!(survey.ratings, Ratings::Counted(_)) && base == Base::Listwise {
            return Err(Error::in_file(
                &survey.origin.file,
                Request::NeedsAnswers { holds: survey.ratings.holds(), asked: Asked::Listwise },
            ));
        }
        let [criteria, elements] = found(survey, scale, drawn, base, plan);
        if base == Base::Listwise && criteria.iter().all(std::result::Result::is_err) {
            return Err(Error::in_file(
                &survey.origin.file,
                Request::NobodyComplete { criteria: survey.criteria.len() },
            ));
        }
        let no_pairs = |name: &str, [n_importance, n_performance, _]: [u64; 3]| {
            let criterion = name.to_owned();
            Error::in_file(&survey.origin.file, Request::NoPairs { criterion, n_importance, n_performance })
        };
        let criteria = survey
            .criteria
            .iter()
            .zip(criteria)
            .map(|(criterion, found)| found.map_err(|n| no_pairs(&criterion.name, n)));
        let elements = survey
            .elements
            .iter()
            .zip(elements)
            .map(|(element, found)| found.map_err(|n| no_pairs(&element.name, n)));
        Ok(Self { criteria: criteria.collect::<Result<_>>()?, elements: elements.collect::<Result<_>>()? })
    }
}

/// The estimates of the criteria and of the elements, row by row; none of a summary.
pub(super) fn found(
    survey: &Survey,
    scale: &Scale,
    drawn: Drawn,
    base: Base,
    plan: &Plan,
) -> [Vec<Found>; 2] {
    let (counts, respondents) = match &survey.ratings {
        Ratings::Answers { counts, respondents } => (counts, respondents),
        Ratings::Counted(Counted { counts, .. }) if drawn.weighted_counts => {
            return weights::rows_of_counts(&counts.on_scale(&survey.scale, scale), base, plan);
        }
        Ratings::Counted(Counted { counts, .. }) => return from_counts(counts, counts, scale, base, plan),
        Ratings::Summary(_) => return [Vec::new(), Vec::new()],
    };
    if drawn.weighted() {
        return weights::rows(survey, respondents, scale, drawn, base, plan);
    }
    let count = |keep: &dyn Fn(usize) -> bool| Counts::of(respondents, &survey.elements, scale, keep);
    // Counts of codes hold on every scale, sums of composites on the one they were made on.
    let other_scale = counts.has_composites() && scale.values != survey.scale.values;
    let all = if drawn.within.is_some() || other_scale {
        Cow::Owned(count(&|row| drawn.holds(row)))
    } else {
        Cow::Borrowed(counts)
    };
    if base == Base::Listwise {
        let criteria = survey.criteria.len();
        let complete = count(&|row| drawn.holds(row) && respondents.complete(row, criteria));
        return from_counts(&all, &complete, scale, base, plan);
    }
    from_counts(&all, &all, scale, base, plan)
}

fn from_counts(all: &Counts, used: &Counts, scale: &Scale, base: Base, plan: &Plan) -> [Vec<Found>; 2] {
    let criteria = all.criteria.iter().zip(&used.criteria).map(|(all, used)| {
        let n = joint_sizes(all);
        of_joint(used, n, scale, base, plan).ok_or(n)
    });
    let elements = all.elements.iter().zip(&used.elements).map(|(all, used)| {
        let n = element_sizes(all);
        let basis = match used {
            ElementCounts::Rated(joint) => of_joint(joint, n, scale, base, plan),
            ElementCounts::Composite(composite) => of_composite(composite, n, base, plan),
        };
        basis.ok_or(n)
    });
    [criteria.collect(), elements.collect()]
}

fn from_summary(survey: &Survey, rows: &[SummaryRow], base: Base, plan: &Plan) -> Result<Bases> {
    if base != Base::Pairs {
        return Err(Error::in_file(
            &survey.origin.file,
            Request::NeedsAnswers { holds: survey.ratings.holds(), asked: Asked::BaseOfMeans },
        ));
    }
    let criteria: Vec<Basis> = rows.iter().map(|row| of_summary(row, plan)).collect();
    let elements = survey.elements.iter();
    let elements = elements
        .map(|element| mean_of_means(&element.criteria.iter().map(|&at| &criteria[at]).collect::<Vec<_>>()));
    Ok(Bases { elements: elements.collect(), criteria })
}

/// The criteria and elements of one of the groups of a summary; an element has none where one of its criteria was not
/// asked.
pub(super) fn of_group(survey: &Survey, rows: &[Option<SummaryRow>], plan: &Plan) -> [Vec<Option<Basis>>; 2] {
    let criteria: Vec<Option<Basis>> =
        rows.iter().map(|row| row.as_ref().map(|row| of_summary(row, plan))).collect();
    let members = |element: &Element| -> Option<Vec<&Basis>> {
        element.criteria.iter().map(|&at| criteria[at].as_ref()).collect()
    };
    let elements =
        survey.elements.iter().map(|element| members(element).map(|all| mean_of_means(&all))).collect();
    [criteria, elements]
}

fn of_summary(row: &SummaryRow, plan: &Plan) -> Basis {
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
        effective_base: base,
        mass: [base; 2],
        paired: paired(),
        differences: Vec::new(),
        expectations_met: None,
        expectations_met_error: None,
        shortfall: None,
    }
}

/// An element of a summary file: the mean of its criteria's means, since no respondent is left to average over.
fn mean_of_means(members: &[&Basis]) -> Basis {
    let mean = |part: fn(&Basis) -> f64| {
        let value = members.iter().map(|basis| part(basis)).sum::<f64>() / members.len() as f64;
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
        effective_base: None,
        mass: [None; 2],
        paired: None,
        differences: Vec::new(),
        expectations_met: None,
        expectations_met_error: None,
        shortfall: None,
    }
}

/// `None` where nobody is left on the base.
fn of_joint(joint: &Joint, n: [u64; 3], scale: &Scale, base: Base, plan: &Plan) -> Option<Basis> {
    let values = &scale.values;
    let table: Vec<(f64, f64, u64)> = joint.pairs().map(|(i, p, n)| (values[i], values[p], n)).collect();
    let of =
        |part: fn(f64, f64) -> f64| Moments::of_table(table.iter().map(move |&(i, p, n)| (part(i, p), n)));
    let margin =
        |counts: Vec<u64>| Moments::of_counts(&values.iter().copied().zip(counts).collect::<Vec<_>>());
    let (Some(i), Some(p), Some(d)) = (of(|i, _| i), of(|_, p| p), of(|i, p| i - p)) else {
        // A split ballot: one half rated importance, the other performance.
        let own = || Some([margin(joint.importance())?, margin(joint.performance())?]);
        return if base == Base::Available { own().map(|own| unpaired(own, n, plan)) } else { None };
    };
    let pairs = [i, p, d];
    let own =
        || Some(Own { sides: [margin(joint.importance())?, margin(joint.performance())?], both: pairs });
    let mut differences: Vec<(f64, u64)> = table.iter().map(|&(i, p, n)| (i - p, n)).collect();
    differences.sort_by(|a, b| a.0.total_cmp(&b.0));
    Some(basis(pairs, own, differences, n, base, plan))
}

fn of_composite(composite: &Composite, n: [u64; 3], base: Base, plan: &Plan) -> Option<Basis> {
    let of = of_power;
    let [i, p, d] = &composite.pairs;
    let pairs = [of(i)?, of(p)?, of(d)?];
    let [both_i, both_p, both_d] = &composite.both;
    let own = || {
        let sides = [of(&composite.importance)?, of(&composite.performance)?];
        Some(Own { sides, both: [of(both_i)?, of(both_p)?, of(both_d)?] })
    };
    Some(basis(pairs, own, composite.differences().collect(), n, base, plan))
}

/// Each side over all its own answers.
struct Own {
    /// Importance and performance.
    sides: [Moments; 2],
    /// Importance, performance and their difference over those who have both.
    both: [Moments; 3],
}

/// Estimates of two sides that no respondent rated both: each on its own answers, the gap as between two samples, with
/// Welch's degrees of freedom.
fn unpaired([i, p]: [Moments; 2], n: [u64; 3], plan: &Plan) -> Basis {
    let estimate = |m: &Moments| Estimate::of_mean(m.mean, m.sd, Some(m.n), plan.confidence);
    let part = |m: &Moments| m.sd.map(|sd| sd * sd / m.n as f64);
    let squared = part(&i).zip(part(&p));
    let error = squared.map(|(i, p)| (i + p).sqrt());
    let df = squared.map_or(f64::NAN, |(a, b)| {
        (a + b) * (a + b) / (a * a / (i.n as f64 - 1.0) + b * b / (p.n as f64 - 1.0))
    });
    let gap = Estimate::with_error(i.mean - p.mean, error, df, Some(i.n.min(p.n)), plan.confidence);
    Basis {
        importance: estimate(&i),
        performance: estimate(&p),
        gap: Some(gap),
        n: n.map(Some),
        effective_base: Some(i.n.min(p.n) as f64),
        mass: [Some(i.n as f64), Some(p.n as f64)],
        paired: None,
        expectations_met: None,
        expectations_met_error: None,
        shortfall: None,
        differences: Vec::new(),
    }
}

/// Estimates from the moments of importance, performance and difference over the pairs, and of
/// each side over all its own answers where the base asks for them.
fn basis(
    pairs: [Moments; 3],
    own: impl Fn() -> Option<Own>,
    differences: Vec<(f64, u64)>,
    n: [u64; 3],
    base: Base,
    plan: &Plan,
) -> Basis {
    let estimate = |m: &Moments| Estimate::of_mean(m.mean, m.sd, Some(m.n), plan.confidence);
    let own = if base == Base::Available { own() } else { None };
    let [i, p] = own.as_ref().map_or([pairs[0], pairs[1]], |own| own.sides);
    let gap = match own {
        Some(Own { both, .. }) => {
            let error = overlapping_error(&both, &i, &p);
            let df = pairs[2].n as f64 - 1.0;
            Estimate::with_error(i.mean - p.mean, error, df, Some(pairs[2].n), plan.confidence)
        }
        // The difference of the two means, so that the printed row adds up to the last digit.
        None => estimate(&Moments { mean: i.mean - p.mean, ..pairs[2] }),
    };
    // Performance ≥ importance where the difference is not above 0.
    let against_zero: Vec<(f64, f64, f64)> = differences.iter().map(|&(d, n)| (d, 0.0, n as f64)).collect();
    Basis {
        importance: estimate(&i),
        performance: estimate(&p),
        gap: Some(gap),
        n: n.map(Some),
        effective_base: Some(pairs[2].n as f64),
        mass: [Some(i.n as f64), Some(p.n as f64)],
        paired: Some(pairs),
        expectations_met: expectations_met(&against_zero),
        expectations_met_error: error_of_share(&against_zero),
        shortfall: NetShortfall::of_differences(&differences, plan.confidence),
        differences,
    }
}

/// Standard error of the share of differences that are not above 0, √(p(1 − p)/(n − 1)).
fn error_of_share(against_zero: &[(f64, f64, f64)]) -> Option<f64> {
    let share = expectations_met(against_zero)?;
    let n: f64 = against_zero.iter().map(|cell| cell.2).sum();
    Some((share * (1.0 - share)).max(0.0))
        .filter(|&variance| n > 1.0 && variance > 0.0)
        .map(|variance| (variance / (n - 1.0)).sqrt())
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

/// From exact sums; `None` without values.
fn of_power(power: &Power) -> Option<Moments> {
    Moments::of_sums(power.n, power.x.value(), power.xx.value())
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
