//! Percentile bootstrap intervals of derived importance.

use super::Plan;
use crate::importance::{Drivers, Method};
use crate::stats::comoments::{complete_rows, content_order};
use crate::stats::correlation::Deletion;
use crate::stats::interval::Interval;
use crate::stats::quantile::quantile_type_7;
use crate::stats::random::Stream;

/// The intervals, and the replicates behind them.
pub(super) struct Intervals {
    /// One for each driver; `None` where too few replicates could be made.
    pub of_drivers: Option<Vec<Interval>>,
    /// Replicates that gave a result.
    pub replicates: usize,
}

/// Products of two numbers that may be spent on all replicates together: some seconds.
const BUDGET: f64 = 4e9;
/// With fewer replicates the ends of an interval are mostly chance.
const FEWEST: usize = 200;

/// Intervals of the raw weights from respondents drawn with replacement, each draw counting as a weight.
///
/// Respondents are drawn from an order that is not the file's, each replicate from its own stream. Where the plan's
/// replicates would take too long there are fewer, and none below 200.
pub(super) fn intervals(method: &Method, data: &Drivers, plan: &Plan) -> Intervals {
    let columns: Vec<&[f64]> = [data.outcome].iter().chain(data.drivers).copied().collect();
    let order = match data.deletion {
        Deletion::Listwise => complete_rows(&columns, data.weights),
        Deletion::Pairwise => content_order(&columns, data.weights),
    };
    let take = |column: &[f64]| -> Vec<f64> { order.iter().map(|&row| column[row as usize]).collect() };
    let outcome = take(data.outcome);
    let drivers: Vec<Vec<f64>> = data.drivers.iter().map(|column| take(column)).collect();
    let drivers: Vec<&[f64]> = drivers.iter().map(Vec::as_slice).collect();
    let weights = data.weights.map(take);

    let affordable = (BUDGET / cost(order.len(), drivers.len(), method)) as usize;
    let replicates = plan.replicates.min(affordable);
    let mut raw: Vec<Vec<f64>> = vec![Vec::with_capacity(replicates); drivers.len()];
    for replicate in 0..if replicates < FEWEST { 0 } else { replicates } {
        let mut stream = Stream::new(plan.seed, replicate as u64);
        let mut counts = vec![0.0; order.len()];
        for _ in 0..order.len() {
            let drawn = stream.below(order.len() as u32) as usize;
            counts[drawn] += weights.as_ref().map_or(1.0, |weights| weights[drawn]);
        }
        let drawn = Drivers { outcome: &outcome, drivers: &drivers, weights: Some(&counts), ..*data };
        // A replicate without variance somewhere says nothing.
        let Ok(derived) = (method.derive)(&drawn) else { continue };
        for (values, contribution) in raw.iter_mut().zip(&derived.contributions) {
            values.push(contribution.raw);
        }
    }
    let made = raw.first().map_or(0, Vec::len);
    let tail = (1.0 - plan.confidence) / 2.0;
    let interval = |values: &Vec<f64>| {
        Some(Interval { low: quantile_type_7(values, tail)?, high: quantile_type_7(values, 1.0 - tail)? })
    };
    let of_drivers =
        if made < FEWEST { None } else { raw.iter().map(interval).collect::<Option<Vec<Interval>>>() };
    Intervals { replicates: if of_drivers.is_some() { made } else { 0 }, of_drivers }
}

/// Rough number of products in one replicate: cross-products of all columns, and the subsets of the Shapley values.
fn cost(rows: usize, drivers: usize, method: &Method) -> f64 {
    let columns = drivers as f64 + 1.0;
    let subsets = if method.name == "shapley" { 2_f64.powi(drivers.min(22) as i32) * 8.0 } else { 0.0 };
    rows as f64 * columns * columns + subsets
}
