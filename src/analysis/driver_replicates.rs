//! Replicates of derived importance, with the means of both sides in the same draws.

use super::drawn::has_few_clusters;
use super::driver_set::Asked;
use super::resampled::{Side, resampled};
use crate::importance::permutation::sampled;
use crate::importance::{Derived, Drivers, Method, shapley};
use crate::stats::bootstrap::products::{products_of, replicate_correlations};
use crate::stats::bootstrap::ranks::replicate_rank_correlations;
use crate::stats::bootstrap::unit_means::{MeansOfUnits, replicate_unit_means};
use crate::stats::bootstrap::units::DrawnUnits;
use crate::stats::bootstrap::{self, Resampling};
use crate::stats::column::Column;
use crate::stats::comoments::{complete, content_order};
use crate::stats::correlation::{Correlations, Deletion};
use crate::stats::interval::Interval;
use crate::stats::matrix::Symmetric;
use crate::stats::quantile::quantile_type_7;
use crate::survey::{Ratings, Respondents};

/// Replicates of the respondents, or of clusters within strata.
pub(super) struct Replicates {
    /// The raw weights of each replicate; `None` where a column does not vary in it.
    pub raw: Vec<Option<Vec<f64>>>,
    /// Means of importance and performance in each replicate.
    means: Vec<MeansOfUnits>,
    /// Which of them belong to each row of the map.
    sides: Vec<[Side; 2]>,
    /// The rows of the map by name.
    pub order: Vec<usize>,
    /// What a replicate draws, in words.
    pub draws: String,
    /// The respondents whose correlations were taken, in an order that is not the file's.
    pub rows: Vec<u32>,
    /// Who is drawn of them.
    pub units: DrawnUnits,
}

/// Products of two numbers that may be spent on all replicates together: about a second.
pub(super) const BUDGET: f64 = 3e9;
/// What a subset of the Shapley values costs, in such products.
const SUBSET: f64 = 30.0;
/// With fewer replicates the ends of an interval are mostly chance.
pub(super) const FEWEST: usize = 200;
/// Orders of entry behind each replicate of Shapley values, where working through all subsets would take too long.
const ORDERS: usize = 100;
/// More respondents or clusters than this are drawn in as many random groups.
const GROUPS: usize = 2_000;

/// Replicates of everybody drawn with replacement, or of clusters within strata; `None` where too few could be made.
///
/// All respondents are drawn, and in each replicate those among them who answered count: so the weights and the means
/// of both sides come of the same people. Who is drawn stands in an order that is neither the file's nor that of its
/// columns; replicate r draws from stream r of the seed, whatever the threads. Where the plan's replicates would take
/// too long there are fewer, and none below 200. Shapley values of many drivers move in a replicate as their estimates
/// from some orders of entry do, the same in all of them.
pub(super) fn replicates(
    asked: &Asked,
    method: &Method,
    data: &Drivers,
    (correlations, derived): (&Correlations, &Derived),
) -> Option<Replicates> {
    let plan = asked.plan;
    if plan.replicates == 0 || has_few_clusters(asked.survey) {
        return None;
    }
    let respondents = with_both_sides(asked);
    let survey = respondents.as_ref().map(|all| asked.survey.with_respondents(all.clone()));
    let (survey, respondents) = match &survey {
        Some(survey) => (survey, answers(&survey.ratings)?),
        None => (asked.survey, asked.respondents),
    };
    let prepared = resampled(survey, respondents, asked.level, plan.base);
    let sides = prepared.columns();
    let columns = data.columns();
    let everybody = by_content(asked, &columns, &sides);
    // Ranks need the respondents themselves.
    let most = if method.raw.is_some() { GROUPS } else { usize::MAX };
    let design = asked.drawn.design;
    let all = DrawnUnits::new(
        everybody.len(),
        design.map(|design| (design, everybody.as_slice())),
        most,
        plan.seed,
    );
    let counts = match data.deletion {
        Deletion::Listwise => complete(&columns, data.weights),
        Deletion::Pairwise => vec![true; asked.outcome.len()],
    };
    let units = all.of_some(everybody.iter().map(|&row| counts[row as usize]));
    let rows: Vec<u32> = everybody.iter().copied().filter(|&row| counts[row as usize]).collect();

    let shapley = method.name == shapley::METHOD.name;
    let in_orders = shapley && plan.replicates as f64 * subsets(data) > BUDGET;
    let affordable = (BUDGET / cost(method, data, &units, in_orders)) as usize;
    let replicates = plan.replicates.min(affordable);
    if replicates < FEWEST {
        return None;
    }
    let resampling = Resampling { replicates, seed: plan.seed, threads: plan.threads };
    let in_order = |correlations: &Symmetric| sampled(correlations, ORDERS, plan.seed).values;
    let raw = match method.raw {
        Some(_) if in_orders => {
            let estimate = in_order(&correlations.matrix);
            let raw = |correlations: &_| {
                let moved = in_order(correlations).into_iter().zip(&estimate).zip(&derived.contributions);
                Some(moved.map(|((new, old), exact)| exact.raw + new - old).collect())
            };
            replicate_correlations(&columns, data.weights, &rows, data.deletion, &units, &resampling, raw)
        }
        Some(raw) => {
            let raw = |correlations: &_| raw(correlations, plan.seed).ok();
            replicate_correlations(&columns, data.weights, &rows, data.deletion, &units, &resampling, raw)
        }
        None => replicate_rank_correlations(&columns, data.weights, &rows, &units, &resampling),
    };
    // A replicate without variance somewhere says nothing.
    if raw.iter().flatten().count() < FEWEST {
        return None;
    }
    let means = replicate_unit_means(&sides, data.weights, &everybody, &all, &resampling);
    let draws = words(&all, design.is_some(), in_orders);
    let sides = prepared.positions().into_iter().map(|at| prepared.sides[at].clone()).collect();
    Some(Replicates { raw, means, sides, order: prepared.order.clone(), draws, rows, units })
}

impl Replicates {
    /// The percentile interval of the raw weight of a driver.
    pub fn interval(&self, driver: usize, confidence: f64) -> Option<Interval> {
        let values: Vec<f64> = self.raw.iter().flatten().map(|raw| raw[driver]).collect();
        percentiles(&values, confidence)
    }

    /// The raw weights of each replicate that has them, and the means of its sides.
    pub fn each(&self) -> impl Iterator<Item = (&[f64], &MeansOfUnits)> {
        self.raw.iter().zip(&self.means).filter_map(|(raw, means)| Some((raw.as_deref()?, means)))
    }

    /// Mean of a side of a row of the map, and the weight behind it; NaN where nobody who rated it was drawn.
    pub fn mean(&self, means: &MeansOfUnits, row: usize, side: usize) -> (f64, f64) {
        let parts = self.sides[row][side].clone().filter(|&at| means.bases[at] > 0.0);
        let (sum, base) = parts.fold((0.0, 0.0), |(sum, base), at| {
            (sum + means.means[at] * means.bases[at], base + means.bases[at])
        });
        (sum / base, base)
    }
}

/// The interval that leaves as much at both ends.
pub(super) fn percentiles(values: &[f64], confidence: f64) -> Option<Interval> {
    let tail = (1.0 - confidence) / 2.0;
    Some(Interval { low: quantile_type_7(values, tail)?, high: quantile_type_7(values, 1.0 - tail)? })
}

/// Where importance was not asked its place is held by performance, as in the estimates.
fn with_both_sides(asked: &Asked) -> Option<Respondents> {
    let performance = || asked.respondents.performance.clone();
    (!asked.survey.stated).then(|| Respondents { importance: performance(), ..asked.respondents.clone() })
}

fn answers(ratings: &Ratings) -> Option<&Respondents> {
    match ratings {
        Ratings::Answers { respondents, .. } => Some(respondents),
        _ => None,
    }
}

/// Everybody who has weight, by content: of the drivers, then of both sides of the rows, all of which stand by name.
fn by_content(asked: &Asked, columns: &[Column], sides: &[bootstrap::AnswerColumn]) -> Vec<u32> {
    let coded = sides.iter().map(|side| Column::Codes { codes: side.codes, values: side.values });
    let all: Vec<Column> = columns.iter().copied().chain(coded).collect();
    let mut rows = content_order(&all, asked.drawn.weights);
    if let Some(weights) = asked.drawn.weights {
        rows.retain(|&row| weights[row as usize] > 0.0);
    }
    rows
}

fn words(units: &DrawnUnits, designed: bool, in_orders: bool) -> String {
    let unit = if designed { "clusters" } else { "respondents" };
    let unit =
        if units.grouped { format!("{} random groups of {unit}", units.len()) } else { unit.to_owned() };
    let orders =
        if in_orders { format!("; {ORDERS} orders of entry, the same each time") } else { String::new() };
    if designed {
        format!("{unit} within strata, one less than there are, with replacement{orders}")
    } else {
        format!("{unit}, as many as there are, with replacement{orders}")
    }
}

/// Rough number of products in one replicate.
fn cost(method: &Method, data: &Drivers, units: &DrawnUnits, in_orders: bool) -> f64 {
    let p = data.drivers.len() as f64;
    if method.raw.is_none() {
        return 5.0 * units.of_rows.len() as f64 * p;
    }
    let products = units.len() as f64 * products_of(data.drivers.len() + 1, data.deletion) as f64;
    products
        + match method.name {
            _ if in_orders => ORDERS as f64 * p.powi(3),
            name if name == shapley::METHOD.name => subsets(data),
            _ => 10.0 * p.powi(3),
        }
}

/// What the exact Shapley values of one replicate cost.
fn subsets(data: &Drivers) -> f64 {
    SUBSET * (data.drivers.len() as f64).exp2()
}
