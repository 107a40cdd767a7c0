//! What a column of noise comes to among the drivers: a reference for weights, which cannot be negative
//! (`methods.md` §5).

use super::Plan;
use super::driver::Noise;
use super::driver_replicates::{BUDGET, FEWEST, Replicates, percentiles};
use crate::importance::{Drivers, Method, johnson, shapley};
use crate::stats::bootstrap::Resampling;
use crate::stats::bootstrap::noise::replicate_with_noise;
use crate::stats::correlation::Deletion;
use crate::stats::interval::Interval;

/// Replicates with a fresh column each.
const REPLICATES: usize = 200;
/// Most drivers whose Shapley values are taken with the noise; beyond that Johnson's weights.
const MOST_SHAPLEY: usize = 12;

/// How far each driver's weight is from that of noise.
pub(super) struct BeyondNoise {
    /// What the noise came to.
    pub reference: Noise,
    /// Percentile interval of each driver's weight − the noise's.
    pub intervals: Vec<Interval>,
}

/// The differences over replicates of the complete respondents; `None` for methods that do not share out R², for
/// pairwise correlations, and where replicates are few or would take too long.
pub(super) fn beyond(
    method: &Method,
    data: &Drivers,
    made: Option<&Replicates>,
    plan: &Plan,
) -> Option<BeyondNoise> {
    let made = made.filter(|_| data.deletion == Deletion::Listwise && plan.replicates >= FEWEST)?;
    let weighs = [johnson::METHOD.name, shapley::METHOD.name].contains(&method.name);
    let p = data.drivers.len();
    let cost = (REPLICATES * made.rows.len()) as f64 * ((p + 2) as f64).powi(2);
    if !weighs || cost > BUDGET {
        return None;
    }
    let method = if method.name == shapley::METHOD.name && p <= MOST_SHAPLEY {
        &shapley::METHOD
    } else {
        &johnson::METHOD
    };
    let raw = method.raw?;
    let resampling = Resampling { replicates: REPLICATES, seed: plan.seed, threads: plan.threads };
    let columns = data.columns();
    let found = replicate_with_noise(&columns, data.weights, &made.rows, &made.units, &resampling, |r| {
        raw(r, plan.seed).ok()
    });
    let weights: Vec<Vec<f64>> = found.into_iter().flatten().collect();
    let difference = |driver: usize| {
        let values: Vec<f64> = weights.iter().map(|weights| weights[driver] - weights[p]).collect();
        percentiles(&values, plan.confidence)
    };
    let intervals = (0..p).map(difference).collect::<Option<Vec<Interval>>>()?;
    let of_noise: f64 = weights.iter().map(|weights| weights[p]).sum();
    let reference = Noise {
        replicates: weights.len(),
        method: method.name.into(),
        weight: of_noise / weights.len() as f64,
    };
    Some(BeyondNoise { reference, intervals })
}
