//! The replicates: blocks in the cache, replicates shared out among threads.

use super::binomial::binomial;
use super::design::Units;
use super::gather::{BLOCK, Block, Lane};
use super::layout::Layout;
use super::threads::in_runs;
use super::{ReplicateMeans, Resampling};
use crate::stats::random::Stream;
use std::ops::Range;

/// The means of all replicates, in lanes of type L.
///
/// Each thread makes a run of replicates, each replicate from its own stream.
pub fn in_threads<L: Lane, const W: usize>(
    layout: &Layout,
    units: &Units,
    resampling: &Resampling,
    largest: usize,
) -> ReplicateMeans {
    let all = resampling.replicates;
    let threads = resampling.threads.min(all * units.draws() / LEAST_DRAWS).max(1);
    let runs = in_runs(&Resampling { threads, ..*resampling }, |replicates| {
        vec![totals::<L, W>(layout, units, replicates, resampling.seed, largest)]
    });
    let columns = layout.columns();
    let mut means = Vec::with_capacity(all * columns);
    let mut bases = Vec::with_capacity(all * columns);
    for (width, totals) in runs {
        for totals in totals.chunks_exact(width) {
            for column in 0..columns {
                let (base, mean) = layout.mean::<L>(column, totals);
                bases.push(base);
                means.push(mean);
            }
        }
    }
    ReplicateMeans { columns, means, bases }
}

/// Fewer draws are made in the time that a thread takes to start.
const LEAST_DRAWS: usize = 1 << 21;

/// The totals of all lanes in each of the replicates, and how many totals there are for one.
fn totals<L: Lane, const W: usize>(
    layout: &Layout,
    units: &Units,
    replicates: Range<usize>,
    seed: u64,
    largest: usize,
) -> (usize, Vec<L::Total>) {
    let width = layout.lanes().next_multiple_of(W);
    let mut totals = vec![L::Total::default(); width * replicates.len()];
    let mut streams: Vec<Stream> = replicates.map(|r| Stream::new(seed, r as u64)).collect();
    for stratum in &units.strata {
        let mut draws_left = vec![stratum.draws; streams.len()];
        let end = stratum.units.end;
        for first in stratum.units.clone().step_by(BLOCK) {
            let range = first..end.min(first + BLOCK);
            let mut block = Block::<L, W>::new(range.len(), layout.lanes(), largest);
            layout.add(units, range.clone(), stratum.scale, |unit, lane, number| {
                block.add(unit - first, lane, number);
            });
            let share = range.len() as f64 / (end - first) as f64;
            let replicates = streams.iter_mut().zip(&mut draws_left).zip(totals.chunks_exact_mut(width));
            for ((stream, draws_left), totals) in replicates {
                // The chain rule of the multinomial: the last block has share 1 and gets all that is left.
                let draws = binomial(stream, *draws_left as u64, share) as usize;
                *draws_left -= draws;
                block.draw(stream, draws, totals);
            }
        }
    }
    (width, totals)
}
