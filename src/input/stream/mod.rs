//! A text too long to be held in memory, counted in one pass.
//!
//! Its beginning tells what the columns are, as it does for a short file. The rows are then read block by block
//! ([`blocks`]), each by any thread ([`scan`]), as numbers of the texts in their columns ([`dictionary`]), and either
//! kept, a byte a rating, or only counted ([`tables`]). What the texts mean is settled at the end, from all of
//! them ([`build`]). So the same survey comes out whatever the blocks and threads, and it is the one that
//! [`wide`](super::wide) makes of a file held in memory.

mod blocks;
mod build;
mod cells;
mod codes;
mod collect;
mod columns;
mod cut;
mod dictionary;
mod plan;
mod rows;
mod scan;
mod tables;
#[cfg(test)]
mod tests;
#[cfg(target_arch = "x86_64")]
mod vectors;
mod words;

use std::fs::File;
use std::io::{Cursor, Read};
use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, TrySendError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use blocks::{Block, Blocks};
use collect::{Collector, Taken};
use dictionary::{Dictionary, Take};
use plan::Planned;
use rows::Rows;
use scan::Scanner;
use tables::Tables;

use super::doctor::MOST_EXAMINED;
use super::read;
use super::source::{Long, Source};
use crate::error::{Error, Result};
use crate::survey::Survey;

/// Reads a long file; one that is not plain rows of respondents is held in memory after all.
///
/// # Errors
/// [`Error`], as for a short file.
pub(super) fn survey(long: Long, source: &Source) -> Result<Survey> {
    let Some(planned) = Planned::of(&long.beginning, source) else {
        return read::whole(&source.whole(super::source::Bytes::Long(long))?, source);
    };
    let total = long.total;
    let reader = Cursor::new(long.beginning).chain(long.rest);
    let counted = scan(reader, total, &planned, source)?;
    match build::survey(&planned, counted, source) {
        Err(Error::Cells { .. }) if !planned.keep => {
            // Counts do not tell in which row a cell is wrong; the answers do.
            let file = File::open(&source.path).map_err(|error| source.unreadable(error))?;
            let planned = Planned { keep: true, ..planned };
            build::survey(&planned, scan(file, total, &planned, source)?, source)
        }
        survey => survey,
    }
}

/// What one pass over a file gives.
struct Scanned {
    taken: Taken,
    /// A set for each grouping, or one for everybody; empty where the answers are kept.
    tables: Vec<Tables>,
    /// The distinct texts of each column.
    texts: Vec<Vec<Vec<u8>>>,
    sha256: String,
}

fn scan(reader: impl Read, total: Option<u64>, planned: &Planned, source: &Source) -> Result<Scanned> {
    let dictionaries: Vec<Dictionary> = planned.cut.takes.iter().map(|take| Dictionary::new(*take)).collect();
    let (ratings, texts) = (planned.cut.count(Take::Rating), planned.cut.count(Take::Text));
    let most = if planned.keep { usize::MAX } else { MOST_EXAMINED };
    let collector = Collector::new(most, ratings, texts);
    let mut blocks = Blocks::new(reader, planned.cut.delimiter, planned.start, source.pace.block);
    let tables = run(&mut blocks, planned, &dictionaries, &collector, source, total)?;
    let taken = collector
        .into_taken()
        .map_err(|error| Error::File { file: source.name(), problem: error.to_string() })?;
    Ok(Scanned {
        taken,
        tables,
        texts: dictionaries.into_iter().map(Dictionary::into_texts).collect(),
        sha256: blocks.sha256(),
    })
}

/// Reads in this thread and scans in all of them; whoever has nothing to do takes the next block.
fn run(
    blocks: &mut Blocks<impl Read>,
    planned: &Planned,
    dictionaries: &[Dictionary],
    collector: &Collector,
    source: &Source,
    total: Option<u64>,
) -> Result<Vec<Tables>> {
    let available = || thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let others = source.threads.map_or_else(available, NonZeroUsize::get) - 1;
    let worker = || Worker::new(planned, dictionaries, collector);
    let (send, receive) = sync_channel::<Block>(2 * others.max(1));
    let receive = Mutex::new(receive);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..others)
            .map(|_| {
                scope.spawn(|| {
                    let mut worker = worker();
                    while let Some(block) = next(&receive) {
                        if !worker.work(&block) {
                            break;
                        }
                    }
                    worker.tables
                })
            })
            .collect();
        let mut own = worker();
        let read = loop {
            match blocks.block() {
                Err(error) => break Err(source.unreadable(error)),
                Ok(Err(error)) => {
                    collector.add(blocks.blocks(), Err((1, error)));
                    break Ok(());
                }
                Ok(Ok(None)) => break Ok(()),
                Ok(Ok(Some(block))) => {
                    (source.pace.progress)(blocks.read, total);
                    let mine = if others == 0 { Some(block) } else { full(send.try_send(block)) };
                    if mine.is_some_and(|block| !own.work(&block)) {
                        break Ok(());
                    }
                }
            }
        };
        (source.pace.progress)(blocks.read, Some(blocks.read));
        drop(send);
        while let Some(block) = next(&receive) {
            own.work(&block);
        }
        let mut tables = own.tables;
        for thread in threads {
            let Ok(theirs) = thread.join() else { unreachable!("scanning does not panic") };
            tables.iter_mut().zip(theirs).for_each(|(mine, theirs)| mine.merge(theirs));
        }
        read.map(|()| tables)
    })
}

/// The next block that nobody has taken.
fn next(receive: &Mutex<Receiver<Block>>) -> Option<Block> {
    receive.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

/// The block, where the others have enough to do.
fn full(sent: std::result::Result<(), TrySendError<Block>>) -> Option<Block> {
    match sent {
        Ok(()) => None,
        Err(TrySendError::Full(block) | TrySendError::Disconnected(block)) => Some(block),
    }
}

/// One thread's part of the work.
struct Worker<'a> {
    planned: &'a Planned,
    scanner: Scanner<'a>,
    collector: &'a Collector,
    tables: Vec<Tables>,
    ratings: usize,
    texts: usize,
}

impl<'a> Worker<'a> {
    fn new(planned: &'a Planned, dictionaries: &'a [Dictionary], collector: &'a Collector) -> Self {
        let tables = if planned.keep { 0 } else { planned.groups.len().max(1) };
        Self {
            planned,
            scanner: Scanner::new(&planned.cut, dictionaries),
            collector,
            tables: vec![Tables::new(&planned.pairs); tables],
            ratings: planned.cut.count(Take::Rating),
            texts: planned.cut.count(Take::Text),
        }
    }

    /// Scans a block; returns whether there is a reason to go on.
    fn work(&mut self, block: &Block) -> bool {
        let Self { planned, scanner, tables, .. } = self;
        scanner.counting = self.collector.is_full();
        let scanned = scanner.scan(block, |ratings, texts| {
            for (at, tables) in tables.iter_mut().enumerate() {
                let group = planned.groups.get(at).map_or(0, |&group| texts[group] as usize);
                tables.add(ratings, group);
            }
        });
        let scanned = scanned.map(|rows| {
            let ratings = rows.ratings_by_column(self.ratings);
            let texts = rows.texts_by_column(self.texts);
            Rows { ratings, texts, ..rows }
        });
        self.collector.add(block.index, scanned)
    }
}
