//! A long Parquet or Arrow file: its columns are read one by one, and each is made numbers of its texts before the next one
//! is read.

use encoding_rs::UTF_8;
use polars::prelude::Column;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::input::answers::doctor::MOST_EXAMINED;
use crate::input::open::digest::hex;
use crate::input::open::frame::{Framed, Part, numbered};
use crate::input::source::Source;
use crate::input::stream::collect::Taken;
use crate::input::stream::dictionary::{Dictionary, Lookup, Take};
use crate::input::stream::passing::{Combinations, cannot_tell, held};
use crate::input::stream::plan::{Asked, Planned, ROWS_LOOKED_AT, unfiltered};
use crate::input::stream::rows::PLACES;
use crate::input::stream::{Scanned, build, slices};
use crate::input::survey::table::Table;
use crate::message::Damage;
use crate::survey::{Dropped, Survey, pick};

/// The survey of a file with a row for each respondent, or for each of them and each criterion; `None` where it is better held in memory.
///
/// # Errors
/// [`Error`], as for a short file.
pub(super) fn survey(bytes: &[u8], framed: &Framed, source: &Source) -> Result<Option<Survey>> {
    let Some(table) = beginning(bytes, framed, source) else { return Ok(None) };
    let Some(planned) = Planned::of_frame(table, source)? else { return Ok(None) };
    if planned.long.is_some() {
        return slices::survey(bytes, framed, &planned, source);
    }
    // A column with a value that cannot be written is left out where all of them are looked at.
    let scanned = match (Frame { bytes, framed, planned: &planned, source }).scanned() {
        Err(error) if error.is_about_file() => return Ok(None),
        scanned => scanned?,
    };
    scanned.map(|scanned| build::survey(&planned, scanned, source)).transpose()
}

/// The first rows as a table, not filtered.
fn beginning(bytes: &[u8], framed: &Framed, source: &Source) -> Option<Table> {
    let part = Part { rows: Some(ROWS_LOOKED_AT), ..Part::default() };
    let read = || {
        (framed.check)(bytes)?;
        framed.columns(bytes, &part).map(|columns| framed.opened(columns))
    };
    unfiltered(framed.guarded(bytes, read).ok()?, source)
}

/// A file whose columns are known.
struct Frame<'a> {
    bytes: &'a [u8],
    framed: &'a Framed,
    planned: &'a Planned,
    source: &'a Source,
}

impl Frame<'_> {
    /// What a pass over a text gives; `None` where a condition cannot be told from numbers.
    fn scanned(&self) -> Result<Option<Scanned>> {
        let cut = &self.planned.cut;
        let dictionaries: Vec<Dictionary> = cut.takes.iter().map(|take| Dictionary::new(*take)).collect();
        let numbers = |column: usize| self.numbers(column, None, &dictionaries[column]);
        let byte = |column: usize| -> Result<Vec<u8>> {
            Ok(numbers(column)?.into_iter().map(|number| number as u8).collect())
        };
        let mut ratings: Vec<Vec<u8>> = cut.ratings().map(byte).collect::<Result<_>>()?;
        let of_all =
            |column: usize| if cut.takes[column] == Take::First { Ok(Vec::new()) } else { numbers(column) };
        let mut texts: Vec<Vec<u32>> = cut.texts().map(of_all).collect::<Result<_>>()?;

        let height = ratings.first().map_or(0, Vec::len);
        let filled = self.filled(height, &ratings, &texts, &dictionaries)?;
        let mut kept: Vec<u32> = (0..height as u32).filter(|&row| filled[row as usize]).collect();
        let blank = (height - kept.len()) as u64;
        let before = kept.clone();
        let left_out = match &self.source.filter {
            None => None,
            Some(_) if cannot_tell(self.planned, &dictionaries) => return Ok(None),
            Some(condition) => Some(self.filter(condition, &mut kept, (&ratings, &texts), &dictionaries)?),
        };
        let passed_by = if left_out.is_some() { passed_by(&ratings, &before, &kept) } else { Vec::new() };
        if kept.len() < height {
            for column in &mut ratings {
                pick(column, &kept);
            }
            for column in texts.iter_mut().filter(|column| !column.is_empty()) {
                pick(column, &kept);
            }
        }
        for (&column, &position) in &self.planned.text {
            match cut.takes[column] {
                Take::First => {
                    texts[position] = self.first(column, &dictionaries[column], &kept)?;
                }
                Take::Asked => texts[position].clear(),
                _ => {}
            }
        }
        let mut taken = Taken::of_frame(ratings, texts, height, &kept, blank);
        taken.passed_by = passed_by;
        for (column, _) in cut.takes.iter().enumerate().filter(|(_, take)| **take == Take::Id) {
            let dictionary = Dictionary::new(Take::Id);
            let numbers = self.first(column, &dictionary, &kept)?;
            let ids = dictionary.into_texts();
            for number in numbers {
                taken.ids.push(&ids[number as usize]);
            }
        }
        Ok(Some(Scanned {
            taken,
            tables: Vec::new(),
            last: Vec::new(),
            texts: dictionaries.into_iter().map(Dictionary::into_texts).collect(),
            sha256: hex(&Sha256::digest(self.bytes)),
            left_out,
            encoding: UTF_8,
        }))
    }

    /// The rows in which anything stands; columns that are not taken are looked at only where some rows would be blank.
    fn filled(
        &self,
        height: usize,
        ratings: &[Vec<u8>],
        texts: &[Vec<u32>],
        dictionaries: &[Dictionary],
    ) -> Result<Vec<bool>> {
        let Planned { cut, rating, text, .. } = self.planned;
        let blank = |text: &[u8]| String::from_utf8_lossy(text).trim().is_empty();
        let blanks =
            |column: usize| dictionaries[column].texts().iter().map(|text| blank(text)).collect::<Vec<_>>();
        let mut filled = vec![false; height];
        for (column, &position) in rating {
            mark(&mut filled, &ratings[position], &blanks(*column));
        }
        for (column, &position) in text {
            mark(&mut filled, &texts[position], &blanks(*column));
        }
        for (column, take) in cut.takes.iter().enumerate() {
            if matches!(take, Take::Nothing | Take::First | Take::Id) && filled.contains(&false) {
                let numbers = self.numbered(column, None, &mut |text| u32::from(!blank(text.as_bytes())))?;
                mark(&mut filled, &numbers, &[true, false]);
            }
        }
        Ok(filled)
    }

    /// Keeps the rows for which a condition is true, and counts the others.
    fn filter(
        &self,
        condition: &str,
        kept: &mut Vec<u32>,
        (ratings, texts): (&[Vec<u8>], &[Vec<u32>]),
        dictionaries: &[Dictionary],
    ) -> Result<Dropped> {
        let asked: Vec<Asked> =
            self.planned.condition.iter().map(|&column| self.planned.asked(column)).collect();
        let number = |position: &Asked, row: usize| match *position {
            Asked::Rating(position) => u32::from(ratings[position][row]),
            Asked::Text(position) => texts[position][row],
        };
        let combination =
            |row: u32| -> Vec<u32> { asked.iter().map(|position| number(position, row as usize)).collect() };
        let mut combinations = Combinations::default();
        for &row in kept.iter() {
            combinations.count(&combination(row));
        }
        let rows = kept.len() as u64;
        let (held, left_out) = held(condition, self.planned, dictionaries, combinations, (rows, UTF_8))?;
        kept.retain(|&row| held.contains(combination(row).as_slice()));
        Ok(left_out)
    }

    /// The numbers of a column in the first of these rows, whom the doctor looks at.
    fn first(&self, column: usize, dictionary: &Dictionary, kept: &[u32]) -> Result<Vec<u32>> {
        let kept = &kept[..kept.len().min(MOST_EXAMINED)];
        let rows = kept.last().map_or(0, |&last| last as usize + 1);
        let mut numbers = self.numbers(column, Some(rows), dictionary)?;
        pick(&mut numbers, kept);
        Ok(numbers)
    }

    /// The numbers of a column, or of its first rows.
    fn numbers(&self, column: usize, rows: Option<usize>, dictionary: &Dictionary) -> Result<Vec<u32>> {
        let mut lookup = Lookup::default();
        self.numbered(column, rows, &mut |text| lookup.number(text.as_bytes(), dictionary))
    }

    /// What `number` says of the texts of a column.
    fn numbered(
        &self,
        column: usize,
        rows: Option<usize>,
        number: &mut dyn FnMut(&str) -> u32,
    ) -> Result<Vec<u32>> {
        let name = self.planned.table.grid.cell(0, column).to_owned();
        let read = || -> std::result::Result<Vec<u32>, Damage> {
            let columns =
                self.framed.columns(self.bytes, &Part { rows, columns: Some(vec![name]), from: 0 })?;
            numbered(columns.read.first().unwrap_or(&Column::default()), number)
        };
        self.framed.guarded(self.bytes, read).map_err(|error| Error::in_file(self.source.name(), error))
    }
}

/// How often each text of each rating column stands in the rows of `all` that are not among those `kept`.
fn passed_by(ratings: &[Vec<u8>], all: &[u32], kept: &[u32]) -> Vec<u64> {
    let mut counts = vec![0; ratings.len() * PLACES];
    for (counts, column) in counts.chunks_exact_mut(PLACES).zip(ratings) {
        for &row in all {
            counts[usize::from(column[row as usize])] += 1;
        }
        for &row in kept {
            counts[usize::from(column[row as usize])] -= 1;
        }
    }
    counts
}

/// Marks the rows whose number is not that of a blank text.
fn mark<N: Copy + Into<u32>>(filled: &mut [bool], numbers: &[N], blank: &[bool]) {
    for (filled, &number) in filled.iter_mut().zip(numbers) {
        *filled |= !blank.get(number.into() as usize).copied().unwrap_or_default();
    }
}
