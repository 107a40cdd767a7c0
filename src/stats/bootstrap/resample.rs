//! The replicates: blocks in the cache, replicates shared out among threads.

use super::binomial::Binomial;
use super::design::Units;
use super::gather::{BLOCK, Block, Lane, NOBODY};
use super::layout::Lanes;
use super::threads::{in_runs, number};
use super::{Replicate, Resampling};
use crate::stats::random::Stream;
use std::ops::Range;

/// Calls `take` with the means of every replicate, in order, from lanes of type L.
///
/// Each thread makes a run of replicates, each replicate from its own stream.
pub fn in_threads<L: Lane, const W: usize>(
    layout: &Lanes,
    units: &Units,
    resampling: &Resampling,
    streams: Streams,
    largest: usize,
    mut take: impl FnMut(Replicate),
) {
    let all = resampling.replicates;
    // The system is asked for its threads only where they matter.
    let worth = all * units.draws() / LEAST_DRAWS;
    let threads = if worth < 2 { 1 } else { number(resampling.threads).min(worth) };
    let drawing = Drawing::<L, W>::new(layout, units, streams, largest);
    let (mut means, mut bases) = (vec![0.0; layout.columns()], vec![0.0; layout.columns()]);
    let mut take = |totals: &[L::Total]| {
        layout.means::<L>(totals, &mut means, &mut bases);
        take(Replicate { means: &means, bases: &bases });
    };
    if threads == 1 {
        drawing.each(0..all, &mut take);
        return;
    }
    let runs = in_runs(all, threads, |replicates| {
        let mut run = Vec::with_capacity(replicates.len() * drawing.width);
        drawing.each(replicates, |totals| run.extend_from_slice(totals));
        vec![run]
    });
    runs.iter().flat_map(|run| run.chunks_exact(drawing.width)).for_each(take);
}

/// Where the replicates of a sample are drawn from.
#[derive(Debug, Clone, Copy)]
pub struct Streams {
    /// Seed of all of them.
    pub seed: u64,
    /// Stream of the first replicate.
    pub first: u64,
}

impl Streams {
    /// The stream of a replicate.
    fn of(self, replicate: usize) -> Stream {
        Stream::new(self.seed, self.first + replicate as u64)
    }
}

/// Fewer draws are made in the time that a thread takes to start.
const LEAST_DRAWS: usize = 1 << 21;

/// So many blocks stay in the cache together.
const FEW_BLOCKS: usize = 8;

/// Replicates made at a time where the blocks are few.
const TOGETHER: usize = 64;

/// Everything that replicates are drawn from.
struct Drawing<'a, L: Lane, const W: usize> {
    layout: &'a Lanes<'a>,
    units: &'a Units,
    from: Streams,
    largest: usize,
    /// Totals of a replicate.
    width: usize,
    parts: Vec<Part>,
    /// All blocks, where they are few.
    kept: Vec<Block<L, W>>,
}

/// The units of a stratum that make a block.
struct Part {
    stratum: usize,
    units: Range<usize>,
    /// Their share of the units of the stratum from there on.
    share: f64,
}

impl<'a, L: Lane, const W: usize> Drawing<'a, L, W> {
    fn new(layout: &'a Lanes, units: &'a Units, from: Streams, largest: usize) -> Self {
        let width = layout.lanes().next_multiple_of(W);
        let mut parts = Vec::new();
        for (number, stratum) in units.strata.iter().enumerate() {
            let end = stratum.units.end;
            for first in stratum.units.clone().step_by(BLOCK) {
                let range = first..end.min(first + BLOCK);
                let share = range.len() as f64 / (end - first) as f64;
                parts.push(Part { stratum: number, units: range, share });
            }
        }
        let mut drawing = Self { layout, units, from, largest, width, parts, kept: Vec::new() };
        if drawing.parts.len() <= FEW_BLOCKS {
            drawing.kept = drawing.parts.iter().map(|part| drawing.block(part)).collect();
        }
        drawing
    }

    fn block(&self, part: &Part) -> Block<L, W> {
        let mut block = Block::new(part.units.len(), self.layout.lanes(), self.largest);
        let scale = self.units.strata[part.stratum].scale;
        self.layout.add(self.units, part.units.clone(), scale, |unit, lane, number| {
            block.add(unit - part.units.start, lane, number);
        });
        block
    }

    /// Calls `take` with the totals of all lanes in each of the replicates.
    fn each(&self, replicates: Range<usize>, mut take: impl FnMut(&[L::Total])) {
        // Many blocks are read once, for all replicates; of few, all are there for every replicate.
        let together = if self.kept.is_empty() { replicates.len() } else { TOGETHER };
        for first in replicates.clone().step_by(together.max(1)) {
            let last = replicates.end.min(first + together);
            let mut streams: Vec<Stream> = (first..last).map(|r| self.from.of(r)).collect();
            let mut totals = vec![L::Total::default(); self.width * streams.len()];
            let mut draws_left = vec![0; streams.len()];
            let (mut stratum, mut drawn) = (None, NOBODY);
            for (at, part) in self.parts.iter().enumerate() {
                if stratum.replace(part.stratum) != Some(part.stratum) {
                    draws_left.fill(self.units.strata[part.stratum].draws);
                }
                let built;
                let block = if let Some(block) = self.kept.get(at) {
                    block
                } else {
                    built = self.block(part);
                    &built
                };
                let replicates =
                    streams.iter_mut().zip(&mut draws_left).zip(totals.chunks_exact_mut(self.width));
                let mut of_block = Binomial::new(0, part.share);
                for ((stream, draws_left), totals) in replicates {
                    // The chain rule of the multinomial: the last block has share 1 and gets all that is left.
                    of_block = of_block.with_trials(*draws_left as u64);
                    let draws = of_block.draw(stream) as usize;
                    *draws_left -= draws;
                    block.draw(stream, draws, &mut drawn, totals);
                }
            }
            totals.chunks_exact(self.width).for_each(&mut take);
        }
    }
}
