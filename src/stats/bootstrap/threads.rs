//! Replicates shared out among threads.

use super::Resampling;
use std::ops::Range;

/// What `make` finds in each run of replicates, joined in their order; a replicate is made by one thread.
pub(super) fn in_runs<T: Send>(
    resampling: &Resampling,
    make: impl Fn(Range<usize>) -> Vec<T> + Sync,
) -> Vec<T> {
    let all = resampling.replicates;
    let share = all.div_ceil(resampling.threads.clamp(1, all.max(1))).max(1);
    let make = &make;
    std::thread::scope(|scope| {
        let run = |first: usize| scope.spawn(move || make(first..all.min(first + share)));
        let threads: Vec<_> = (0..all).step_by(share).map(run).collect();
        let join = |thread: std::thread::ScopedJoinHandle<Vec<T>>| {
            thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        threads.into_iter().flat_map(join).collect()
    })
}
