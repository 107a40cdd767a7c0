//! The columns that were taken of a file, their texts decoded.

use std::borrow::Cow;
use std::collections::BTreeMap;

use encoding_rs::Encoding;

use crate::error::{Error, Result};
use crate::input::answers::doctor::MOST_EXAMINED;
use crate::input::answers::ratings::Answered;
use crate::input::stream::collect::Taken;
use crate::input::stream::dictionary::TOO_MANY;
use crate::input::stream::plan::Planned;
use crate::input::stream::tables::Tables;
use crate::input::values::number;

/// How often each text of each rating column was given.
pub(super) struct Usage(pub Vec<Vec<u64>>);

impl Usage {
    pub fn of(planned: &Planned, taken: &Taken, tables: &[Tables]) -> Self {
        let mut counts = vec![vec![0; usize::from(TOO_MANY) + 1]; planned.rating.len()];
        match tables.first() {
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
        Self(counts)
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
            let used = self.texts[*column].iter().zip(&usage.0[self.planned.rating[column]]);
            for (text, n) in used.filter(|(_, n)| **n > 0) {
                *counts.entry(text).or_default() += n;
            }
        }
        let (labels, missing) = self.planned.table.headings.declared(columns);
        let distinct = counts.into_iter().map(|(text, n)| (text.to_owned(), n)).collect();
        Answered { distinct, labels, missing }
    }

    pub fn refuse_too_many(&self) -> Result<()> {
        let most = usize::from(TOO_MANY);
        let full = self.planned.rating.keys().find(|column| self.texts[**column].len() >= most);
        let Some(column) = full else { return Ok(()) };
        let name = self.planned.table.headings.name(*column);
        Err(Error::Layout {
            file: self.planned.table.file.clone(),
            problem: format!(
                "column {name:?} holds more than {most} different answers, and no rating scale has as many: say which \
                 columns are ratings with --importance-columns and --performance-columns"
            ),
        })
    }

    /// The overall judgement of the respondents looked at one by one.
    pub fn outcome(&self, taken: &Taken) -> Option<Vec<Option<f64>>> {
        let column = self.planned.outcome?;
        let comma = self.planned.table.dialect.decimal_comma;
        let values: Vec<Option<f64>> = self.texts[column].iter().map(|text| number(text, comma)).collect();
        Some(self.examined(column, taken).map(|code| values[code]).collect())
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
