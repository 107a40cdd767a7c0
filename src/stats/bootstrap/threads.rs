//! Replicates shared out among threads.

use std::num::NonZeroUsize;
use std::ops::Range;

/// More threads than this gain nothing anywhere, and systems refuse to make them.
pub const MOST: usize = 256;

/// Threads to use: as many as asked for, else as many as the machine has; not more than 256.
pub fn number(asked: Option<NonZeroUsize>) -> usize {
    let available = || std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    asked.map_or_else(available, NonZeroUsize::get).min(MOST)
}

/// What `make` finds in each run of `all` replicates, joined in their order; a replicate is made by one thread, and the first run by
/// this one.
pub(super) fn in_runs<T: Send>(
    all: usize,
    threads: usize,
    make: impl Fn(Range<usize>) -> Vec<T> + Sync,
) -> Vec<T> {
    let share = all.div_ceil(threads.clamp(1, all.max(1))).max(1);
    let make = &make;
    std::thread::scope(|scope| {
        let run = move |first: usize| make(first..all.min(first + share));
        let mut firsts = (0..all).step_by(share);
        let own = firsts.next();
        // Where the system makes no more threads, this one does their work.
        let start =
            |first| std::thread::Builder::new().spawn_scoped(scope, move || run(first)).map_err(|_| first);
        let threads: Vec<_> = firsts.map(start).collect();
        let join = |thread: Result<std::thread::ScopedJoinHandle<Vec<T>>, usize>| match thread {
            Ok(thread) => thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            Err(first) => run(first),
        };
        own.map(run).into_iter().flatten().chain(threads.into_iter().flat_map(join)).collect()
    })
}
