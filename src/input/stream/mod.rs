//! A text too long to be held in memory, counted in one pass.
//!
//! Its beginning tells what the columns are, as it does for a short file. The rows are then read block by block
//! ([`blocks`]), each by any thread ([`scan`]), as numbers of the texts in their columns ([`dictionary`]), and either
//! kept, a byte a rating, or only counted ([`tables`]). What the texts mean is settled at the end, from all of
//! them ([`build`]). So the same survey comes out whatever the blocks and threads, and it is the one that
//! [`wide`](crate::input::survey::wide) makes of a file held in memory.

mod blocks;
mod build;
mod cells;
mod codes;
mod collect;
mod columnar;
mod columns;
mod cut;
mod dictionary;
mod doubt;
mod kept;
mod long;
mod pass;
mod passing;
mod pivot;
mod plan;
mod rows;
mod scan;
mod slices;
mod tables;
#[cfg(test)]
mod tests;
#[cfg(target_arch = "x86_64")]
mod vectors;
mod words;

use std::io::{self, Cursor, ErrorKind, Read};

use encoding_rs::{Encoding, UTF_8};

use blocks::Blocks;
use collect::{Collector, Most, Taken};
use dictionary::{Dictionary, Take};
use kept::Kept;
use pass::Pass;
use pivot::{Pivot, Spot};
use plan::Planned;
use tables::{Grouped, Tables};

use crate::error::{Error, Result};
use crate::input::answers::doctor::MOST_EXAMINED;
use crate::input::held;
use crate::input::open::again::Again;
use crate::input::open::frame::Framed;
use crate::input::open::unpacking::Sum;
use crate::input::source::{Bytes, Long, Source};
use crate::message::FileError;
use crate::stats::bootstrap;
use crate::survey::{Dropped, Survey};

/// Reads a long file; one that is not plain rows of respondents is held in memory after all.
///
/// # Errors
/// [`Error`], as for a short file.
pub(in crate::input) fn survey(long: Long, source: &Source) -> Result<Survey> {
    if let Some(framed) = Framed::of(&long.beginning) {
        let bytes = source.whole(Bytes::Long(long))?;
        let survey = columnar::survey(&bytes, framed, source)?;
        return survey.map_or_else(|| held::whole(&bytes, source), Ok);
    }
    let (planned, long) = match planned(long, source)? {
        (Some(planned), long) => (planned, long),
        (None, long) => return held::whole(&source.whole(Bytes::Long(long))?, source),
    };
    let (total, stamp, again) = (long.total, long.stamp, long.again);
    let packed = long.packed.is_some();
    let mut kept = Kept::new(again.is_none());
    let reader = Cursor::new(long.beginning).chain(long.rest);
    let text = Text { total, again: again.as_ref(), planned: &planned, watched: None };
    let scanned =
        if again.is_some() { scan(reader, text, source) } else { scan(kept.keeping(reader), text, source) };
    let scanned = match scanned {
        // Where what is packed is damaged, is told alike of long and short.
        Err(error) if packed && error.cause().is_some_and(is_damage) => {
            return whole(kept, again.as_ref(), source);
        }
        // Rows that are no respondents may stand in the way of the condition.
        Err(error) if error.is_about_columns() && source.filter.is_some() => None,
        scanned => scanned?,
    };
    let Some(scanned) = scanned.filter(|scanned| !doubt::is_in(&planned, scanned)) else {
        return whole(kept, again.as_ref(), source);
    };
    // Everybody has read to the end: the file is what it sums up to, not the text in it.
    let sum = long.packed.and_then(Sum::take);
    let of_file = |scanned: Scanned| {
        let sha256 = sum.clone().unwrap_or_else(|| scanned.sha256.clone());
        Scanned { sha256, ..scanned }
    };
    if let Some(long) = &planned.long {
        let earlier = |spot: Spot| -> Result<Option<u64>> {
            let text = Text { watched: Some(spot), ..text };
            let scanned = scan(text.reread(source)?, text, source)?;
            Ok(scanned.and_then(|scanned| scanned.taken.pivot?.seen))
        };
        let survey = long::survey(&planned, long, of_file(scanned), source, earlier);
        source.refuse_changed(stamp)?;
        return survey.transpose().unwrap_or_else(|| whole(kept, again.as_ref(), source));
    }
    let survey = match build::survey(&planned, of_file(scanned), source) {
        Err(error) if error.is_about_cells() && !planned.keep => {
            // Counts do not tell in which row a cell is wrong; the answers do.
            let planned = Planned { keep: true, ..planned };
            let text = Text { total, again: again.as_ref(), planned: &planned, watched: None };
            let Some(scanned) = scan(text.reread(source)?, text, source)? else {
                return whole(kept, again.as_ref(), source);
            };
            build::survey(&planned, of_file(scanned), source)
        }
        survey => survey,
    };
    source.refuse_changed(stamp)?;
    survey
}

/// What the beginning of a file tells, where it is read block by block; a pipe that may be looked at twice is put aside first.
fn planned(long: Long, source: &Source) -> Result<(Option<Planned>, Long)> {
    let planned = Planned::of(&long.beginning, source)?;
    let once = |planned: &Planned| planned.keep && planned.long.is_none() && source.filter.is_none();
    if long.again.is_some() || planned.as_ref().is_none_or(once) {
        return Ok((planned, long));
    }
    Ok((planned, long.put_aside().map_err(|error| source.unreadable(error))?))
}

/// The survey of a file whose later part is not what its beginning promised.
fn whole(kept: Kept, again: Option<&Again>, source: &Source) -> Result<Survey> {
    if let Some(bytes) = kept.whole() {
        return held::whole(&bytes, source);
    }
    let Some(again) = again else {
        return Err(Error::in_file(source.name(), FileError::PipeChanges));
    };
    held::whole(&source.held(again)?, source)
}

/// Whether an error is of what was packed, not of the system.
fn is_damage(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::UnexpectedEof)
}

/// A text to be scanned.
#[derive(Clone, Copy)]
struct Text<'a> {
    /// Bytes in all, where that is known.
    total: Option<u64>,
    /// Where it is read a second time.
    again: Option<&'a Again>,
    planned: &'a Planned,
    /// The place of a long table whose record is wanted.
    watched: Option<Spot>,
}

impl Text<'_> {
    /// The text from its beginning.
    fn reread(&self, source: &Source) -> Result<Box<dyn Read>> {
        let again = self.again.ok_or_else(|| Error::in_file(source.name(), FileError::PipeChanges))?;
        again.text().map_err(|error| source.unreadable(error))
    }
}

/// What is scanned of a file.
struct Scanned {
    taken: Taken,
    /// A set for each grouping, or one for everybody; empty where the answers are kept.
    tables: Vec<Tables>,
    /// The distinct texts of each column.
    texts: Vec<Vec<Vec<u8>>>,
    sha256: String,
    /// The last bytes of the file; none of a frame.
    last: Vec<u8>,
    /// The rows for which the condition is not true, where there is one.
    left_out: Option<Dropped>,
    encoding: &'static Encoding,
}

/// Scans a file; `None` where its later part is not what its beginning promised.
fn scan(reader: impl Read, text: Text, source: &Source) -> Result<Option<Scanned>> {
    let Text { total, planned, .. } = text;
    let dictionaries: Vec<Dictionary> = planned.cut.takes.iter().map(|take| Dictionary::new(*take)).collect();
    let condition = source.filter.as_ref();
    let condition = condition.map(|condition| passing::of(condition, text, &dictionaries, source));
    let (passing, left_out) = match condition.transpose()? {
        Some(None) => return Ok(None),
        found => found.flatten().unzip(),
    };
    let collector = collector(planned, text.watched);
    // With a condition the file was read once before.
    let before = if passing.is_some() { total.unwrap_or_default() } else { 0 };
    let progress = |read: u64| source.pace.progress.tell(before + read, total.map(|total| before + total));
    let pass = Pass {
        cut: &planned.cut,
        dictionaries: &dictionaries,
        collector: &collector,
        passing: passing.as_ref(),
        by_row: planned.long.is_some(),
        threads: threads(source),
        progress: &progress,
    };
    let mut blocks = Blocks::new(reader, planned.cut.delimiter, planned.start, source.pace.block).hashed();
    let tally = || Grouped::new(planned);
    let tables = pass.run(&mut blocks, tally).map_err(|error| source.unreadable(error))?.into_tables();
    source.pace.progress.tell(before + blocks.read, Some(before + blocks.read));
    let taken = taken(collector, source)?;
    if taken.pivot.as_ref().is_some_and(|pivot| pivot.full) {
        return Ok(None);
    }
    let Some(encoding) = promised(planned, &taken) else { return Ok(None) };
    Ok(Some(Scanned {
        taken,
        encoding,
        tables,
        texts: dictionaries.into_iter().map(Dictionary::into_texts).collect(),
        last: blocks.take_last(),
        sha256: blocks.sha256().unwrap_or_default(),
        left_out,
    }))
}

/// What keeps as much of the rows as is wanted.
fn collector(planned: &Planned, watched: Option<Spot>) -> Collector {
    if let Some(long) = &planned.long {
        return Collector::of_long(Pivot::new(&long.turning, watched));
    }
    let kept = if planned.keep { usize::MAX } else { MOST_EXAMINED };
    let of_text = |column: usize| match planned.cut.takes[column] {
        Take::First => MOST_EXAMINED,
        Take::Asked => 0,
        _ => kept,
    };
    let most = Most { ratings: kept, texts: planned.cut.texts().map(of_text).collect() };
    Collector::new(planned.cut.ratings().count(), most)
}

/// The encoding of a text whose beginning is like the rest of it; `None` where it is not.
fn promised(planned: &Planned, taken: &Taken) -> Option<&'static Encoding> {
    let dialect = &planned.table.dialect;
    let encoding = if dialect.bom { UTF_8 } else { taken.evidence.encoding() };
    let alike = planned.plain || encoding.name() == dialect.encoding;
    let whole = encoding == UTF_8 || encoding.is_single_byte();
    let regular = taken.widths.confirm(planned.cut.usual, taken.filled, taken.long.count);
    (alike && whole && regular).then_some(encoding)
}

/// Threads that scan.
fn threads(source: &Source) -> usize {
    bootstrap::threads(source.threads)
}

/// What was taken.
///
/// # Errors
/// Where the text is wrong.
fn taken(collector: Collector, source: &Source) -> Result<Taken> {
    collector.into_taken().map_err(|error| Error::in_file(source.name(), error))
}
