//! The columns that were taken of a file, their texts decoded.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use encoding_rs::Encoding;

use crate::error::{Error, Result};
use crate::input::answers::doctor::{ColumnBeside, MOST_EXAMINED};
use crate::input::answers::ratings::Answered;
use crate::input::stream::collect::Taken;
use crate::input::stream::dictionary::TOO_MANY;
use crate::input::stream::plan::Planned;
use crate::input::stream::rows::PLACES;
use crate::input::stream::tables::Tables;
use crate::input::survey::wide::runs_up;
use crate::input::values::number;
use crate::message::LayoutError;

/// How often each text of each rating column was given.
pub(super) struct Usage {
    /// In the rows that count.
    pub counted: Vec<Vec<u64>>,
    /// In those that a condition leaves out; empty where there is none.
    pub passed_by: Vec<Vec<u64>>,
}

impl Usage {
    pub fn of(planned: &Planned, taken: &Taken, tables: &[Tables]) -> Self {
        let mut counts = vec![vec![0; usize::from(TOO_MANY) + 1]; planned.rating.len()];
        match tables.first() {
            None if taken.pivot.is_some() => {
                let sides = [planned.paired.importance[0], planned.paired.performance[0]];
                let given = taken.pivot.iter().flat_map(|pivot| &pivot.given);
                for (column, given) in sides.into_iter().zip(given) {
                    counts[planned.rating[&column]].clone_from(&given.counts);
                }
            }
            None => {
                for (counts, column) in counts.iter_mut().zip(&taken.ratings) {
                    for &number in column {
                        counts[usize::from(number)] += 1;
                    }
                }
            }
            Some(tables) => {
                for group in 0..tables.respondents().len() {
                    for (pair, &(first, second)) in planned.pairs.iter().enumerate() {
                        for (one, other, n) in tables.of(group, pair) {
                            counts[first][one] += n;
                            counts[second][other] += n;
                        }
                    }
                }
            }
        }
        let passed_by = taken.passed_by.chunks_exact(PLACES).map(<[u64]>::to_vec).collect();
        Self { counted: counts, passed_by }
    }
}

/// The columns that were taken, their texts decoded.
pub(super) struct Columns<'a> {
    /// What was taken.
    pub planned: &'a Planned,
    /// The distinct texts of each column of the file.
    pub texts: &'a [Vec<String>],
    /// What they were decoded from.
    pub encoding: &'static Encoding,
}

impl Columns<'_> {
    /// The cells of one side together.
    pub fn answered(&self, columns: &[usize], usage: &Usage) -> Answered {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for column in columns {
            let used = self.texts[*column].iter().zip(&usage.counted[self.planned.rating[column]]);
            for (text, n) in used.filter(|(_, n)| **n > 0) {
                *counts.entry(text).or_default() += n;
            }
        }
        let (labels, missing) = self.planned.table.headings.declared(columns);
        let labels_seen = self.planned.table.headings.labels_seen(columns);
        let distinct = counts.into_iter().map(|(text, n)| (text.to_owned(), n)).collect();
        let mut others: BTreeMap<&str, u64> = BTreeMap::new();
        for column in columns {
            let passed_by = usage.passed_by.get(self.planned.rating[column]).into_iter().flatten();
            for (text, n) in self.texts[*column].iter().zip(passed_by).filter(|(_, n)| **n > 0) {
                *others.entry(text).or_default() += n;
            }
        }
        let passed_by = others.into_iter().map(|(text, n)| (text.to_owned(), n)).collect();
        let parted_by_commas = self.planned.table.dialect.delimiter == b',';
        Answered { distinct, passed_by, labels, labels_seen, missing, parted_by_commas }
    }

    pub fn refuse_too_many(&self) -> Result<()> {
        let most = usize::from(TOO_MANY);
        let full = self.planned.rating.keys().find(|column| self.texts[**column].len() >= most);
        let Some(column) = full else { return Ok(()) };
        let name = self.planned.table.headings.name(*column);
        let column = name.to_owned();
        Err(Error::in_file(&self.planned.table.file, LayoutError::TooManyAnswers { column, most }))
    }

    /// The overall judgement of the respondents looked at one by one.
    pub fn outcome(&self, taken: &Taken) -> Option<Vec<Option<f64>>> {
        let column = self.planned.outcome?;
        let comma = self.planned.table.dialect.decimal_comma;
        // The same respondents as where all are held.
        let used: BTreeSet<usize> = self.examined(column, taken).collect();
        let texts = used.iter().map(|&code| self.texts[column][code].as_str());
        if !runs_up(&self.planned.table.headings, column, texts, comma) {
            return None;
        }
        let values: Vec<Option<f64>> = self.texts[column].iter().map(|text| number(text, comma)).collect();
        Some(self.examined(column, taken).map(|code| values[code]).collect())
    }

    /// What stands in the columns that the doctor asks which rows count and which groups there are.
    pub fn beside(&self, taken: &Taken) -> Vec<ColumnBeside<'_>> {
        let of = |(&column, &named): (&usize, &bool)| ColumnBeside {
            name: self.planned.table.headings.name(column).to_owned(),
            named,
            texts: self
                .examined(column, taken)
                .map(|code| Cow::Borrowed(self.texts[column][code].as_str()))
                .collect(),
        };
        self.planned.beside.iter().map(of).collect()
    }

    /// The ids of the same respondents.
    pub fn ids(&self, taken: &Taken) -> Vec<Cow<'_, str>> {
        let text = |bytes: &[u8]| Cow::Owned(self.encoding.decode_without_bom_handling(bytes).0.into_owned());
        match self.planned.id {
            // Wanted for something else as well.
            Some(column) if self.planned.text.contains_key(&column) => self
                .examined(column, taken)
                .map(|code| Cow::Borrowed(self.texts[column][code].as_str()))
                .collect(),
            _ => taken.ids.iter().map(text).collect(),
        }
    }

    /// The texts of a column that those respondents have, by number.
    fn examined<'a>(&self, column: usize, taken: &'a Taken) -> impl Iterator<Item = usize> + use<'a> {
        taken.texts[self.planned.text[&column]].iter().take(MOST_EXAMINED).map(|&code| code as usize)
    }
}
