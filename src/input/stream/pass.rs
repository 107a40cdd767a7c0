//! One pass over a text: this thread reads it, and all of them scan it.

use std::io::{self, Read};
use std::sync::mpsc::{Receiver, TrySendError, channel, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::input::stream::blocks::{Block, Blocks};
use crate::input::stream::collect::Collector;
use crate::input::stream::cut::Cut;
use crate::input::stream::dictionary::Dictionary;
use crate::input::stream::passing::Passing;
use crate::input::stream::rows::Rows;
use crate::input::stream::scan::Scanner;

/// What is wanted of a pass.
pub(super) struct Pass<'a> {
    pub cut: &'a Cut,
    /// One for each column.
    pub dictionaries: &'a [Dictionary],
    /// Takes what is kept of the rows.
    pub collector: &'a Collector,
    /// The rows that count, where some do not.
    pub passing: Option<&'a Passing>,
    /// Whether rows stay one behind the other, as those of a long table.
    pub by_row: bool,
    /// Threads that scan, this one among them.
    pub threads: usize,
    /// Hears how many bytes have been read.
    pub progress: &'a (dyn Fn(u64) + Sync),
}

/// What a thread makes of the rows it scans; their order does not matter.
pub(super) trait Tally: Send {
    /// Takes the ratings and the texts of a row.
    fn add(&mut self, ratings: &[u8], texts: &[u32]);
    /// Takes what another thread made of other rows.
    fn merge(&mut self, other: Self);
}

impl Pass<'_> {
    /// Scans all blocks; whoever has nothing to do takes the next one.
    ///
    /// # Errors
    /// Where reading fails. What is wrong in the text is left to the collector.
    pub fn run<T: Tally>(
        &self,
        blocks: &mut Blocks<impl Read>,
        tally: impl Fn() -> T + Sync,
    ) -> io::Result<T> {
        let others = self.threads - 1;
        let worker = || Worker::new(self, tally());
        let (send, receive) = sync_channel::<Block>(2 * others.max(1));
        let receive = Mutex::new(receive);
        // Memory of blocks that are done with comes back: new memory would cost as much as reading into it.
        let (give_back, spares) = channel::<Vec<u8>>();
        thread::scope(|scope| {
            let start = || {
                let (give_back, receive, worker) = (give_back.clone(), &receive, &worker);
                thread::Builder::new().spawn_scoped(scope, move || {
                    let mut worker = worker();
                    while let Some(block) = next(receive) {
                        if !worker.work(&block) {
                            break;
                        }
                        // Nobody takes it where the text has been read.
                        let _ = give_back.send(block.bytes);
                    }
                    worker.tally
                })
            };
            // Where the system makes no more threads, the others do the work.
            let threads: Vec<_> = (0..others).map_while(|_| start().ok()).collect();
            let others = threads.len();
            let mut own = worker();
            let read = loop {
                match blocks.block(spares.try_recv().unwrap_or_default()) {
                    Err(error) => break Err(error),
                    Ok(Err(error)) => {
                        self.collector.add(blocks.blocks(), Err((1, error)), self.dictionaries);
                        break Ok(());
                    }
                    Ok(Ok(None)) => break Ok(()),
                    Ok(Ok(Some(block))) => {
                        (self.progress)(blocks.read);
                        let mine = if others == 0 { Some(block) } else { full(send.try_send(block)) };
                        if let Some(block) = mine {
                            if !own.work(&block) {
                                break Ok(());
                            }
                            let _ = give_back.send(block.bytes);
                        }
                    }
                }
            };
            drop(send);
            while let Some(block) = next(&receive) {
                own.work(&block);
            }
            let mut tally = own.tally;
            for thread in threads {
                let Ok(theirs) = thread.join() else { unreachable!("scanning does not panic") };
                tally.merge(theirs);
            }
            read.map(|()| tally)
        })
    }
}

/// The next block that nobody has taken.
fn next(receive: &Mutex<Receiver<Block>>) -> Option<Block> {
    receive.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

/// The block, where the others have enough to do.
fn full(sent: Result<(), TrySendError<Block>>) -> Option<Block> {
    match sent {
        Ok(()) => None,
        Err(TrySendError::Full(block) | TrySendError::Disconnected(block)) => Some(block),
    }
}

/// One thread's part of the work.
struct Worker<'a, T> {
    scanner: Scanner<'a>,
    dictionaries: &'a [Dictionary],
    collector: &'a Collector,
    tally: T,
    /// Whether rows stay one behind the other, as those of a long table.
    by_row: bool,
    ratings: usize,
    texts: usize,
}

impl<'a, T: Tally> Worker<'a, T> {
    fn new(pass: &Pass<'a>, tally: T) -> Self {
        let &Pass { cut, dictionaries, collector, passing, by_row, .. } = pass;
        Self {
            scanner: Scanner::new(cut, dictionaries, passing),
            dictionaries,
            collector,
            tally,
            by_row,
            ratings: cut.ratings().count(),
            texts: cut.texts().count(),
        }
    }

    /// Scans a block; returns whether there is a reason to go on.
    fn work(&mut self, block: &Block) -> bool {
        let Self { scanner, collector, tally, .. } = self;
        (scanner.counting, scanner.examined) = (collector.is_full(), collector.is_examined());
        let scanned = scanner.scan(block, |ratings, texts| tally.add(ratings, texts));
        let scanned = scanned.map(|rows| {
            if self.by_row {
                return rows;
            }
            let ratings = rows.ratings_by_column(self.ratings);
            let texts = rows.texts_by_column(self.texts);
            Rows { ratings, texts, ..rows }
        });
        self.collector.add(block.index, scanned, self.dictionaries)
    }
}
