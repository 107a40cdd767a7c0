//! `--where` on a long text: which rows count.
//!
//! A first pass finds every combination of texts in the columns that the condition speaks of, and the condition is
//! evaluated once for each. The second pass looks at a row no further where it is not true.

use std::collections::{HashMap, HashSet};

use encoding_rs::Encoding;

use crate::error::Result;
use crate::input::source::Source;
use crate::input::stream::blocks::Blocks;
use crate::input::stream::build::decoded;
use crate::input::stream::collect::{Collector, Most};
use crate::input::stream::cut::Cut;
use crate::input::stream::dictionary::{Dictionary, TOO_MANY, Take};
use crate::input::stream::pass::{Pass, Tally};
use crate::input::stream::plan::{Asked, Planned};
use crate::input::stream::{Text, promised, taken, threads};
use crate::input::survey::table::{left_out, not_applied};
use crate::survey::Dropped;

/// The rows for which a condition is true, and how many it leaves out, from a pass of its own. The texts of its columns are
/// in the dictionaries then. `None` where the text is not what its beginning promised.
///
/// # Errors
/// Where the condition cannot be applied, or is true for no row.
pub(super) fn of(
    condition: &str,
    text: Text,
    dictionaries: &[Dictionary],
    source: &Source,
) -> Result<Option<(Passing, Dropped)>> {
    let Text { total, planned, .. } = text;
    let columns = &planned.condition;
    let asked = |column: usize| if columns.contains(&column) { Take::Asked } else { Take::Nothing };
    let cut = Cut { takes: (0..planned.cut.takes.len()).map(asked).collect(), ..planned.cut };
    let collector = Collector::new(0, Most { ratings: 0, texts: vec![0; columns.len()] });
    let progress = |read: u64| source.pace.progress.tell(read, total.map(|total| 2 * total));
    let pass = Pass {
        cut: &cut,
        dictionaries,
        collector: &collector,
        passing: None,
        by_row: false,
        threads: threads(source),
        progress: &progress,
    };
    let mut blocks = Blocks::new(text.reread(source)?, cut.delimiter, planned.start, source.pace.block);
    let combinations = pass.run(&mut blocks, Combinations::default);
    let combinations = combinations.map_err(|error| source.unreadable(error))?;
    let taken = taken(collector, source)?;
    let Some(encoding) = promised(planned, &taken) else { return Ok(None) };
    let rows = taken.len as u64;
    if cannot_tell(planned, dictionaries) {
        return Ok(None);
    }
    let (combinations, left_out) = held(condition, planned, dictionaries, combinations, (rows, encoding))?;
    let positions = columns.iter().map(|&column| planned.asked(column)).collect();
    Ok(Some((Passing { positions, combinations }, left_out)))
}

/// Whether a rating column of the condition has too many texts for a number of each.
pub(super) fn cannot_tell(planned: &Planned, dictionaries: &[Dictionary]) -> bool {
    let ratings = planned.condition.iter().filter(|column| planned.rating.contains_key(column));
    ratings.into_iter().any(|&column| dictionaries[column].texts().len() >= usize::from(TOO_MANY))
}

/// The combinations among these for which a condition is true, and how many of the rows it leaves out, whose number is
/// given with the encoding of their texts.
///
/// # Errors
/// Where the condition cannot be applied, or is true for no row.
pub(super) fn held(
    condition: &str,
    planned: &Planned,
    dictionaries: &[Dictionary],
    combinations: Combinations,
    (rows, encoding): (u64, &'static Encoding),
) -> Result<(HashSet<Combination>, Dropped)> {
    let Planned { table, condition: columns, .. } = planned;
    let texts = columns.iter().map(|&column| dictionaries[column].texts()).collect();
    let texts = decoded(encoding, texts);
    let combinations: Vec<(Combination, u64)> = combinations.0.into_iter().collect();
    let cell = |row: usize, column: usize| {
        let position = columns.iter().position(|&other| other == column);
        position.map_or("", |position| texts[position][combinations[row].0[position] as usize].as_str())
    };
    let holds = table.condition(condition)?.holds(combinations.len(), cell, table.dialect.decimal_comma);
    let holds = holds.map_err(|fault| not_applied(&table.file, condition, fault))?;
    let held = combinations.into_iter().zip(holds).filter(|(_, holds)| *holds).map(|(held, _)| held);
    let (held, counts): (HashSet<Combination>, Vec<u64>) = held.unzip();
    Ok((held, left_out(&table.file, condition, rows, counts.iter().sum())?))
}

/// The texts of a row in the columns of a condition, by dictionary number.
pub(super) type Combination = Box<[u32]>;

/// The combinations of texts, by dictionary number, with which a row counts.
#[derive(Debug)]
pub(super) struct Passing {
    /// Where the columns of the condition stand among what is taken of a row.
    positions: Vec<Asked>,
    combinations: HashSet<Combination>,
}

impl Passing {
    /// Whether a row with these ratings and texts counts; `own` is memory for its combination.
    pub fn holds(&self, ratings: &[u8], texts: &[u32], own: &mut Vec<u32>) -> bool {
        let number = |position: &Asked| match *position {
            Asked::Rating(position) => u32::from(ratings[position]),
            Asked::Text(position) => texts[position],
        };
        own.clear();
        own.extend(self.positions.iter().map(number));
        self.combinations.contains(own.as_slice())
    }
}

/// The combinations of texts that occur, and in how many rows.
#[derive(Debug, Default)]
pub(super) struct Combinations(HashMap<Combination, u64>);

impl Combinations {
    /// Counts one.
    pub fn count(&mut self, texts: &[u32]) {
        match self.0.get_mut(texts) {
            Some(n) => *n += 1,
            None => _ = self.0.insert(texts.into(), 1),
        }
    }
}

impl Tally for Combinations {
    fn add(&mut self, _: &[u8], texts: &[u32]) {
        self.count(texts);
    }

    fn merge(&mut self, other: Self) {
        for (texts, n) in other.0 {
            *self.0.entry(texts).or_default() += n;
        }
    }
}
