//! What performance on every driver of one map goes with in one outcome (`methods.md` §5).

use super::at_risk::{Answer, AtRisk, at_risk};
use super::contrast::{Contrasted, Reason};
use super::effect::{Effect, correlation};
use super::outcome::{Association, Associations, Hinged, Model, OnEffectMap, Raised};
use super::{Plan, driver, row};
use crate::importance::hinge::{Hinge, hinge};
use crate::importance::mcfadden::parts_of_mcfadden;
use crate::importance::penalty_reward::{Levels, PenaltyReward, penalty_reward};
use crate::stats::column::Column;
use crate::stats::comoments::{complete, content_order};
use crate::stats::correlation::Deletion;
use crate::stats::degenerate::Degenerate;
use crate::stats::influence::SampleWeights;
use crate::stats::logit::{Logit, logit_rows};
use crate::stats::regression::{Regression, adjusted_r_squared, regress_rows};
use crate::survey::Scale;

/// A problem that left the coefficients out, with the name of its driver.
pub(super) type Told<'a> = Option<(Degenerate, &'a str)>;

/// The associations of the drivers with one outcome, and what they come from; drivers are taken by name, so that the
/// order of the columns changes no bit.
///
/// # Errors
/// [`Degenerate`], the outcome being column 0 and the drivers counted from 1 as they are given.
pub(super) fn associations<'a>(
    outcome: &[f64],
    columns: &[Column],
    sampled: SampleWeights,
    names: &[&'a str],
    scale: &Scale,
    (levels, worth): (Levels, Option<&[f64]>),
    plan: &Plan,
) -> Result<(Model, Associations, Told<'a>), Degenerate> {
    let order = driver::by_name(names);
    let sorted: Vec<Column> = order.iter().map(|&at| columns[at]).collect();
    let needed = columns.len() + 2;
    let kept = match driver::varying(outcome, &sorted, sampled.weights, Deletion::Listwise) {
        Ok((kept, _)) => kept,
        Err(Degenerate::TooFewRows { rows, .. }) => return Err(Degenerate::TooFewRows { rows, needed }),
        Err(other) => return Err(driver::renumbered(other, &order)),
    };
    let varying: Vec<Column> = kept.iter().map(|&at| sorted[at]).collect();
    let linked = Linked { worth, ..Linked::new(outcome, &varying, sampled, scale, levels)? };
    let told = linked.separated.map(|at| (Degenerate::Separated { column: 1 }, names[order[kept[at]]]));
    let mut rows: Vec<Association> =
        names.iter().map(|name| Association::undefined((*name).to_owned(), Reason::Constant)).collect();
    for (at, &place) in kept.iter().enumerate() {
        let own = &mut rows[order[place]];
        *own = linked.row(std::mem::take(&mut own.name), at, plan);
    }
    let n = linked.complete.len();
    let line = linked.line.as_ref();
    let places: Vec<&str> = kept.iter().map(|&place| names[order[place]]).collect();
    let associations = Associations {
        n: n as u64,
        left_out: (outcome.len() - n) as u64,
        r_squared: line.map(|fit| fit.r_squared),
        adjusted_r_squared: line.and_then(|fit| adjusted_r_squared(fit.r_squared, n, kept.len())),
        mcfadden: linked.logit.as_ref().map(Logit::mcfadden),
        r_squared_contrast: linked.contrasts.as_ref().map(|all| all.r_squared),
        r_squared_hinge: linked.hinge.as_ref().map(|all| all.r_squared),
        raised: plan.raises.iter().map(|raise| linked.raised(raise, &places, plan)).collect(),
        rows,
    };
    Ok((linked.model, associations, told))
}

/// Everything fitted to one outcome.
struct Linked<'a> {
    outcome: &'a [f64],
    drivers: &'a [Column<'a>],
    sampled: SampleWeights<'a>,
    scale: &'a Scale,
    levels: Levels,
    /// What each respondent is worth, NaN where that is not known.
    worth: Option<&'a [f64]>,
    /// All respondents, and those complete, in an order that is not the file's.
    order: Vec<u32>,
    complete: Vec<u32>,
    model: Model,
    line: Option<Regression>,
    logit: Option<Logit>,
    /// The driver that leaves the logit without an estimate.
    separated: Option<usize>,
    mcfadden: Option<Vec<f64>>,
    contrasts: Option<PenaltyReward>,
    hinge: Option<Hinge>,
}

impl<'a> Linked<'a> {
    fn new(
        outcome: &'a [f64],
        drivers: &'a [Column<'a>],
        sampled: SampleWeights<'a>,
        scale: &'a Scale,
        levels: Levels,
    ) -> Result<Self, Degenerate> {
        let all: Vec<Column> = [outcome.into()].into_iter().chain(drivers.iter().copied()).collect();
        let order = content_order(&all, sampled.weights);
        let counts = complete(&all, sampled.weights);
        let rows: Vec<u32> = order.iter().copied().filter(|&row| counts[row as usize]).collect();
        let binary = rows.iter().all(|&row| [0.0, 1.0].contains(&outcome[row as usize]));
        let (mut line, mut logit, mut separated) = (None, None, None);
        if binary {
            match logit_rows(&all, sampled, &rows) {
                Err(Degenerate::Separated { column }) => separated = column.checked_sub(1),
                other => logit = unless_collinear(other)?,
            }
        } else {
            line = unless_collinear(regress_rows(&all, sampled, &rows))?;
        }
        let mcfadden = match &logit {
            // Where the whole fit exists, that of every subset does.
            Some(_) => parts_of_mcfadden(&all, sampled, &rows).ok().flatten(),
            None => None,
        };
        Ok(Self {
            outcome,
            drivers,
            sampled,
            scale,
            levels,
            worth: None,
            order,
            model: if binary { Model::Logit } else { Model::Linear },
            line,
            logit,
            separated,
            mcfadden,
            contrasts: if_enough(penalty_reward(outcome, drivers, sampled, levels))?,
            hinge: if_enough(hinge(outcome, drivers, sampled, scale.midpoint()))?,
            complete: rows,
        })
    }

    fn row(&self, name: String, at: usize, plan: &Plan) -> Association {
        let mean = self.mean(at);
        // Nobody is better than the end of the scale.
        let room = if plan.what_if < 0.0 { self.scale.lowest - mean } else { self.scale.highest - mean };
        let what_if_capped = plan.what_if.abs() > room.abs() + 1e-9;
        let by = if what_if_capped { room } else { plan.what_if };
        let n = self.complete.len();
        let line = self.line.as_ref();
        let logit = self.logit.as_ref();
        let effect = |marginal: crate::stats::marginal::Marginal, fit: &Logit| {
            Effect::new(marginal.value, marginal.standard_error, fit.df, n, plan)
        };
        let coefficient = line
            .map(|fit| Effect::of(&fit.coefficients[at], fit.df, n, plan))
            .or_else(|| logit.map(|fit| effect(fit.average_effect(at), fit)));
        let what_if = match logit {
            Some(fit) => Some(effect(fit.what_if(at, by), fit)),
            None => coefficient.map(|one| one.times(by)),
        };
        let log_odds = logit.map(|fit| {
            let error = fit.standard_errors.as_ref().map(|all| all[at]);
            Effect::new(fit.coefficients[at], error, fit.df, n, plan)
        });
        let correlation = correlation(self.drivers[at], self.outcome, self.sampled, &self.order, plan);
        let base = coefficient.or(correlation).map(|effect| effect.n);
        Association {
            name,
            correlation,
            coefficient,
            log_odds,
            mcfadden_part: self.mcfadden.as_ref().map(|parts| parts[at]),
            what_if,
            what_if_by: what_if.map(|_| by),
            what_if_capped: what_if.is_some() && what_if_capped,
            on_effect_map: coefficient.map(|one| OnEffectMap {
                importance: one.times(self.scale.range() / 100.0),
                performance: 100.0 * (mean - self.scale.lowest) / self.scale.range(),
            }),
            contrast: Contrasted::of(self.contrasts.as_ref(), at, plan),
            at_risk: self.at_risk(at, plan),
            hinge: self.hinge.as_ref().map(|all| Hinged::of(all, at, plan)),
            flags: base.map_or_else(Vec::new, |n| row::of_base(n, None, plan)),
        }
    }

    /// Change of the outcome where several drivers, whose names are `places`, are raised together: Σ b_j δ_j with error
    /// √(δ′Vδ), of a logit the mean change of the probability by the delta method. No driver rises beyond the end of the
    /// scale.
    fn raised(&self, raise: &[(String, f64)], places: &[&str], plan: &Plan) -> Option<Raised> {
        let place = |name: &String| places.iter().position(|known| known == name);
        let mut by = vec![0.0; places.len()];
        let mut cut = false;
        for (name, wanted) in raise {
            let at = place(name)?;
            let room = (self.scale.highest - self.mean(at)).max(0.0);
            cut |= *wanted > room + 1e-9;
            by[at] = wanted.min(room);
        }
        let n = self.complete.len();
        let change = match (&self.line, &self.logit) {
            _ if raise.is_empty() => None,
            (Some(fit), _) => {
                let value = fit.coefficients.iter().zip(&by).map(|(one, by)| one.value * by).sum();
                let error = fit.covariance.as_ref().map(|all| all.form(&by).max(0.0).sqrt());
                Some(Effect::new(value, error.filter(|error| *error > 0.0), Some(fit.df), n, plan))
            }
            (None, Some(fit)) => {
                let moved = fit.raised(&by);
                Some(Effect::new(moved.value, moved.standard_error, fit.df, n, plan))
            }
            (None, None) => None,
        };
        change.map(|change| Raised { change, cut })
    }

    /// Who may be lost of those with low performance; counts say so only where all respondents count the same.
    fn at_risk(&self, at: usize, plan: &Plan) -> Option<AtRisk> {
        if self.model != Model::Logit || !self.sampled.is_simple() {
            return None;
        }
        let ratings = self.drivers[at].at(&self.complete);
        let answer = |(&row, rating): (&u32, f64)| Answer {
            rating,
            outcome: self.outcome[row as usize],
            value: self.worth.map_or(f64::NAN, |worth| worth[row as usize]),
        };
        at_risk(self.complete.iter().zip(ratings).map(answer), self.levels, plan)
    }

    /// Mean performance over the respondents of the regression.
    fn mean(&self, at: usize) -> f64 {
        let ratings = self.drivers[at].at(&self.complete);
        let (sum, total) =
            self.complete.iter().zip(ratings).fold((0.0, 0.0), |(sum, total), (&row, rating)| {
                let weight = self.sampled.weight(row);
                (sum + weight * rating, total + weight)
            });
        sum / total
    }
}

impl Hinged {
    fn of(all: &Hinge, at: usize, plan: &Plan) -> Self {
        let slopes = &all.slopes[at];
        let effect = |one| Effect::of(one, all.df, all.n, plan);
        let difference = |test: crate::importance::hinge::SlopeTest| {
            Effect::new(test.difference, Some(test.standard_error), Some(all.df), all.n, plan)
        };
        // Too few respondents are not tested.
        let tested = slopes.test.filter(|_| all.n as u64 >= plan.smallest_base);
        Self {
            below: slopes.below.as_ref().map(effect),
            above: slopes.above.as_ref().map(effect),
            difference: slopes.test.map(difference),
            t: tested.map(|test| test.t),
            p: tested.map(|test| test.p),
        }
    }
}

impl Association {
    /// An association of which nothing is known, and why.
    fn undefined(name: String, reason: Reason) -> Self {
        Self {
            name,
            correlation: None,
            coefficient: None,
            log_odds: None,
            mcfadden_part: None,
            what_if: None,
            what_if_by: None,
            what_if_capped: false,
            on_effect_map: None,
            contrast: Contrasted::undefined(reason),
            at_risk: None,
            hinge: None,
            flags: Vec::new(),
        }
    }
}

/// Collinear drivers have no coefficients of their own; everything else is refused.
fn unless_collinear<T>(result: Result<T, Degenerate>) -> Result<Option<T>, Degenerate> {
    match result {
        Ok(fit) => Ok(Some(fit)),
        Err(Degenerate::Collinear { .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Two columns a driver may be too many for the respondents: the plain regression says what it can.
fn if_enough<T>(result: Result<T, Degenerate>) -> Result<Option<T>, Degenerate> {
    match result {
        Err(Degenerate::TooFewRows { .. }) => Ok(None),
        other => unless_collinear(other),
    }
}
