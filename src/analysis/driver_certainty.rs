//! How sure places are that rest on derived importance: those on the stated × derived grid, and the quadrants where it
//! is on the axis (`methods.md` §4.6, §5).

use super::certainty::certainty;
use super::driver::{Driver, DriverSet};
use super::driver_replicates::Replicates;
use super::grid::{Cell, CellCertainty};
use super::tally::{Counts, Tally};
use super::{Crosshair, Plan, Replication, ReplicationMethod, Row};
use crate::survey::Survey;

/// The replicates of the drivers that vary.
pub(super) struct Placed<'a> {
    /// Their places among the rows of the map, in the order of the weights.
    pub rows: &'a [usize],
    /// Whether a position is a share of R² in percent.
    pub shares: bool,
    pub made: &'a Replicates,
}

impl Placed<'_> {
    /// Position of each driver on the axis, from its raw weights in a replicate.
    fn positions(&self, raw: &[f64]) -> Vec<f64> {
        let total: f64 = raw.iter().sum();
        raw.iter().map(|raw| if self.shares { 100.0 * raw / total } else { *raw }).collect()
    }

    /// How often each row of the map was in each quadrant, derived importance on the axis. Rows are taken by name, so
    /// that the order of their columns changes no sum.
    pub fn quadrants(&self, rows: usize, survey: &Survey, plan: &Plan) -> Vec<Counts> {
        let mut tally = Tally::new(rows, &survey.scale, plan);
        let (mut derived, order) = (vec![f64::NAN; rows], &self.made.order);
        for (raw, means) in self.made.each() {
            for (&place, position) in self.rows.iter().zip(self.positions(raw)) {
                derived[place] = position;
            }
            let mean = |at: usize, side: usize| match side {
                0 => derived[order[at]],
                _ => self.made.mean(means, order[at], 1).0,
            };
            tally.add(mean, |at, side| self.made.mean(means, order[at], side).1);
        }
        let mut counts = tally.counts.clone();
        order.iter().zip(tally.counts).for_each(|(&row, of_row)| counts[row] = of_row);
        counts
    }
}

/// Fills in how sure the places on the stated × derived grid are: each replicate has its own weights, means of stated
/// importance and lines.
pub(super) fn judge(rows: &mut [Driver], placed: &Placed) {
    let mut counts: Vec<[u64; 4]> = vec![[0; 4]; rows.len()];
    for (raw, means) in placed.made.each() {
        let stated = placed.rows.iter().map(|&row| placed.made.mean(means, row, 0).0);
        let points: Vec<(usize, f64, f64)> = placed
            .rows
            .iter()
            .zip(placed.positions(raw).into_iter().zip(stated))
            .map(|(&row, (derived, stated))| (row, derived, stated))
            .filter(|(_, derived, stated)| !derived.is_nan() && !stated.is_nan())
            .collect();
        let n = points.len() as f64;
        let lines = Crosshair {
            importance: points.iter().map(|point| point.1).sum::<f64>() / n,
            performance: points.iter().map(|point| point.2).sum::<f64>() / n,
        };
        for (row, derived, stated) in points {
            counts[row][Cell::of(stated, derived, lines) as usize] += 1;
        }
    }
    for (driver, counts) in rows.iter_mut().zip(counts) {
        driver.certainty = driver.cell.and_then(|cell| CellCertainty::from_counts(counts, cell));
    }
}

/// Fills in how sure the quadrants of a map are whose importance is derived.
pub(super) fn judge_quadrants(rows: &mut [Row], set: Option<&DriverSet>, plan: &Plan) {
    let judged = rows.iter_mut().zip(set.into_iter().flat_map(|set| &set.quadrants));
    for (row, &counts) in judged.filter(|(row, _)| row.base().is_none_or(|n| n >= plan.smallest_base)) {
        row.certainty = certainty(counts, ([[0.0; 2]; 2], 0), row.quadrant);
    }
}

/// How the certainty of those quadrants was found.
pub(super) fn replication(set: &DriverSet) -> Option<Replication> {
    let draws = set.draws.clone().filter(|_| !set.quadrants.is_empty())?;
    Some(Replication {
        method: ReplicationMethod::Bootstrap,
        draws,
        replicates: set.replicates,
        seed: set.seed,
    })
}
