//! A long table in a Parquet or Arrow file: read some rows at a time and laid out by respondent, as that of a text.

use std::collections::HashMap;

use encoding_rs::UTF_8;
use polars::prelude::Column;
use sha2::{Digest, Sha256};

use crate::error::Result;
use crate::input::open::digest::hex;
use crate::input::open::frame::{Columns, Framed, Part, numbered};
use crate::input::source::Source;
use crate::input::stream::dictionary::{Dictionary, Lookup, Take};
use crate::input::stream::pivot::Spot;
use crate::input::stream::plan::Planned;
use crate::input::stream::rows::Rows;
use crate::input::stream::{Scanned, collector, doubt, long, taken};
use crate::message::Damage;
use crate::survey::Survey;

/// The survey of a table with a row for each respondent and criterion; `None` where it is better held in memory.
///
/// # Errors
/// [`Error`](crate::error::Error), as for a short file.
pub(super) fn survey(
    bytes: &[u8],
    framed: &Framed,
    planned: &Planned,
    source: &Source,
) -> Result<Option<Survey>> {
    // A condition is told from all rows before the first one counts.
    let (Some(turned), None) = (&planned.long, &source.filter) else { return Ok(None) };
    let table = Table { bytes, framed, planned, source };
    let Some(scanned) = table.scanned(None)? else { return Ok(None) };
    if doubt::is_in(planned, &scanned) {
        return Ok(None);
    }
    let earlier = |spot: Spot| -> Result<Option<u64>> {
        Ok(table.scanned(Some(spot))?.and_then(|scanned| scanned.taken.pivot?.seen))
    };
    long::survey(planned, turned, scanned, source, earlier)
}

/// A file whose columns are known.
struct Table<'a> {
    bytes: &'a [u8],
    framed: &'a Framed,
    planned: &'a Planned,
    source: &'a Source,
}

impl Table<'_> {
    /// What a pass over a text gives; `None` where some row may be blank, or a column cannot be read so.
    fn scanned(&self, watched: Option<Spot>) -> Result<Option<Scanned>> {
        let cut = &self.planned.cut;
        let dictionaries: Vec<Dictionary> = cut.takes.iter().map(|take| Dictionary::new(*take)).collect();
        let mut lookups: Vec<Lookup> = cut.takes.iter().map(|_| Lookup::default()).collect();
        let collector = collector(self.planned, watched);
        let (mut from, slice) = (0, self.framed.slice);
        for index in 0.. {
            let read = || self.rows(&self.slice(from, slice)?, index == 0, &mut lookups, &dictionaries);
            // What cannot be read so is told by whoever has all of it.
            let Ok(Some(rows)) = self.framed.guarded(self.bytes, read) else { return Ok(None) };
            let read = rows.len;
            let goes_on = collector.add(index, Ok(rows), &dictionaries);
            if read < slice || !goes_on {
                break;
            }
            from += slice;
        }
        let taken = taken(collector, self.source)?;
        if taken.pivot.as_ref().is_none_or(|pivot| pivot.full) {
            return Ok(None);
        }
        Ok(Some(Scanned {
            taken,
            tables: Vec::new(),
            last: Vec::new(),
            texts: dictionaries.into_iter().map(Dictionary::into_texts).collect(),
            sha256: hex(&Sha256::digest(self.bytes)),
            left_out: None,
            encoding: UTF_8,
        }))
    }

    /// What is taken of some rows, column by column.
    fn slice(&self, from: usize, rows: usize) -> std::result::Result<Columns, Damage> {
        let takes = self.planned.cut.takes.iter().enumerate();
        let name = |column: usize| self.planned.table.grid.cell(0, column).to_owned();
        let names = takes.filter(|(_, take)| **take != Take::Nothing).map(|(column, _)| name(column));
        self.framed.columns(self.bytes, &Part { columns: Some(names.collect()), rows: Some(rows), from })
    }

    /// The numbers of some rows, one row behind the other; `None` where some row may be blank or a column is missing.
    fn rows(
        &self,
        read: &Columns,
        first: bool,
        lookups: &mut [Lookup],
        dictionaries: &[Dictionary],
    ) -> std::result::Result<Option<Rows>, Damage> {
        let cut = &self.planned.cut;
        let len = read.read.first().map_or(0, Column::len);
        let header = u64::from(first);
        let mut rows = Rows {
            len,
            records: len as u64 + header,
            filled: len as u64 + header,
            last_filled: len as u64 + header,
            breaks: if len > 0 { vec![(0, 1 + header)] } else { Vec::new() },
            ..Rows::default()
        };
        let (ratings, texts) = (cut.ratings().count(), cut.texts().count());
        (rows.ratings, rows.texts) = (vec![0; len * ratings], vec![0; len * texts]);
        let mut filled = vec![false; len];
        let (mut rating, mut text) = (0, 0);
        let mut columns = read.read.iter();
        for (at, &take) in cut.takes.iter().enumerate().filter(|(_, take)| **take != Take::Nothing) {
            let Some(column) = columns.next().filter(|_| read.left_out.is_empty()) else { return Ok(None) };
            if column.name().as_str() != self.planned.table.grid.cell(0, at) {
                return Ok(None);
            }
            if take == Take::Id {
                let (known, numbers) = distinct(column)?;
                for (filled, number) in filled.iter_mut().zip(numbers) {
                    let id = known[number as usize].as_str();
                    *filled |= !id.trim().is_empty();
                    rows.ids.push(id.as_bytes());
                }
                continue;
            }
            let numbers = numbered(column, |text| lookups[at].number(text.as_bytes(), &dictionaries[at]))?;
            if numbers.len() != len {
                return Err(Damage::Nonsense);
            }
            let is_blank = |text: &Vec<u8>| String::from_utf8_lossy(text).trim().is_empty();
            let blank: Vec<bool> = dictionaries[at].texts().iter().map(is_blank).collect();
            for (row, number) in numbers.into_iter().enumerate() {
                filled[row] |= !blank.get(number as usize).copied().unwrap_or_default();
                match take {
                    Take::Rating => rows.ratings[row * ratings + rating] = number as u8,
                    _ => rows.texts[row * texts + text] = number,
                }
            }
            (rating, text) = if take == Take::Rating { (rating + 1, text) } else { (rating, text + 1) };
        }
        // Whether such a row is blank, the other columns tell.
        Ok((!filled.contains(&false)).then_some(rows))
    }
}

/// The texts of a column, and the number of each value among them.
fn distinct(column: &Column) -> std::result::Result<(Vec<String>, Vec<u32>), Damage> {
    let (mut known, mut numbers) = (Vec::<String>::new(), HashMap::<String, u32>::new());
    let of = numbered(column, |text| {
        // Rows of a respondent often stand together.
        if known.last().is_some_and(|last| last == text) {
            return known.len() as u32 - 1;
        }
        numbers.get(text).copied().unwrap_or_else(|| {
            let number = known.len() as u32;
            known.push(text.to_owned());
            numbers.insert(text.to_owned(), number);
            number
        })
    })?;
    Ok((known, of))
}
