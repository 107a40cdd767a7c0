//! Percentile bootstrap intervals of derived importance.

use super::Plan;
use crate::importance::permutation::sampled;
use crate::importance::{Derived, Drivers, Method, shapley};
use crate::stats::bootstrap::Resampling;
use crate::stats::bootstrap::products::{products_of, replicate_correlations};
use crate::stats::bootstrap::ranks::replicate_rank_correlations;
use crate::stats::bootstrap::units::DrawnUnits;
use crate::stats::comoments::{complete_rows, content_order};
use crate::stats::correlation::{Correlations, Deletion};
use crate::stats::design::SampleDesign;
use crate::stats::interval::Interval;
use crate::stats::matrix::Symmetric;
use crate::stats::quantile::quantile_type_7;

/// The intervals, and the replicates behind them.
#[derive(Default)]
pub(super) struct Intervals {
    /// One for each driver; `None` where too few replicates could be made.
    pub of_drivers: Option<Vec<Interval>>,
    /// Replicates that gave a result.
    pub replicates: usize,
    /// What a replicate draws, in words; `None` without intervals.
    pub draws: Option<String>,
}

/// Products of two numbers that may be spent on all replicates together: about a second.
const BUDGET: f64 = 3e9;
/// What a subset of the Shapley values costs, in such products.
const SUBSET: f64 = 30.0;
/// With fewer replicates the ends of an interval are mostly chance.
const FEWEST: usize = 200;
/// Orders of entry behind each replicate of Shapley values, where working through all subsets would take too long.
const ORDERS: usize = 100;
/// More respondents or clusters than this are drawn in as many random groups.
const GROUPS: usize = 2_000;

/// Intervals of the raw weights from replicates of respondents drawn with replacement, or of clusters within strata.
///
/// Who is drawn stands in an order that is not the file's; replicate r draws from stream r of the seed, whatever the
/// threads. Where the plan's replicates would take too long there are fewer, and none below 200. Shapley values of
/// many drivers move in a replicate as their estimates from some orders of entry do, the same in all of them.
pub(super) fn intervals(
    method: &Method,
    data: &Drivers,
    (correlations, derived): (&Correlations, &Derived),
    design: Option<&SampleDesign>,
    plan: &Plan,
) -> Intervals {
    if plan.replicates == 0 {
        return Intervals::default();
    }
    let columns = data.columns();
    let order = match data.deletion {
        Deletion::Listwise => complete_rows(&columns, data.weights),
        Deletion::Pairwise => content_order(&columns, data.weights),
    };

    // Ranks need the respondents themselves.
    let most = if method.raw.is_some() { GROUPS } else { usize::MAX };
    let units =
        DrawnUnits::new(order.len(), design.map(|design| (design, order.as_slice())), most, plan.seed);
    let shapley = method.name == shapley::METHOD.name;
    let in_orders = shapley && plan.replicates as f64 * subsets(data) > BUDGET;
    let affordable = (BUDGET / cost(method, data, &units, in_orders)) as usize;
    let replicates = plan.replicates.min(affordable);
    if replicates < FEWEST {
        return Intervals::default();
    }
    let resampling = Resampling { replicates, seed: plan.seed, threads: plan.threads };
    let in_order = |correlations: &Symmetric| sampled(correlations, ORDERS, plan.seed).values;
    let found = match method.raw {
        Some(_) if in_orders => {
            let estimate = in_order(&correlations.matrix);
            let raw = |correlations: &_| {
                let moved = in_order(correlations).into_iter().zip(&estimate).zip(&derived.contributions);
                Some(moved.map(|((new, old), exact)| exact.raw + new - old).collect())
            };
            replicate_correlations(&columns, data.weights, &order, data.deletion, &units, &resampling, raw)
        }
        Some(raw) => {
            let raw = |correlations: &_| raw(correlations, plan.seed).ok();
            replicate_correlations(&columns, data.weights, &order, data.deletion, &units, &resampling, raw)
        }
        None => replicate_rank_correlations(&columns, data.weights, &order, &units, &resampling),
    };
    // A replicate without variance somewhere says nothing.
    let made: Vec<Vec<f64>> = found.into_iter().flatten().collect();
    if made.len() < FEWEST {
        return Intervals::default();
    }
    let tail = (1.0 - plan.confidence) / 2.0;
    let interval = |driver: usize| {
        let values: Vec<f64> = made.iter().map(|raw| raw[driver]).collect();
        Some(Interval { low: quantile_type_7(&values, tail)?, high: quantile_type_7(&values, 1.0 - tail)? })
    };
    Intervals {
        of_drivers: (0..data.drivers.len()).map(interval).collect(),
        replicates: made.len(),
        draws: Some(words(&units, design.is_some(), in_orders)),
    }
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
