//! From dictionary numbers to codes of the scale, kept or counted.

use std::borrow::Cow;

use crate::error::Result;
use crate::input::answers::labels::Coding;
use crate::input::answers::sheet::BadCells;
use crate::input::hints::text_of;
use crate::input::stream::collect::Taken;
use crate::input::stream::columns::{Columns, Usage};
use crate::input::stream::pivot::Given;
use crate::input::stream::plan::Planned;
use crate::input::stream::tables::Tables;
use crate::input::survey::cells::Texts;
use crate::input::survey::levels::{Levels, one_spelling};
use crate::message::Message;
use crate::survey::{
    Counted, CountedLevel, CountedSegment, Counts, ElementCounts, Joint, MISSING, Respondents, Scale,
};

/// What each text of each rating column means on the scale.
pub(super) struct Codes {
    /// By position of the rating column: a code of the scale, or none where the text is no rating.
    meanings: Vec<Vec<Option<u8>>>,
}

impl Codes {
    /// The meanings under the coding of each side.
    pub fn of(columns: &Columns, scale: &Scale, sides: [(&Vec<usize>, &Coding); 2]) -> Self {
        let mut meanings = vec![Vec::new(); columns.planned.rating.len()];
        for (side, coding) in sides {
            for column in side {
                let texts = columns.texts[*column].iter();
                meanings[columns.planned.rating[column]] =
                    texts.map(|text| coding.code(text, scale)).collect();
            }
        }
        Self { meanings }
    }

    /// Refuses cells that are no ratings; their rows are known where the answers were kept.
    pub fn refuse_bad(
        &self,
        columns: &Columns,
        usage: &Usage,
        taken: &Taken,
        codings: [&Coding; 2],
    ) -> Result<()> {
        let planned = columns.planned;
        let mut bad = BadCells::default();
        let sides = [&planned.paired.importance, &planned.paired.performance];
        for (side, coding) in sides.into_iter().zip(codings) {
            for column in side {
                let position = planned.rating[column];
                let meanings = &self.meanings[position];
                let used = &usage.counted[position];
                let is_bad = |number: usize| meanings[number].is_none() && used[number] > 0;
                if !(0..meanings.len()).any(is_bad) {
                    continue;
                }
                let name = planned.table.headings.name(*column);
                for (row, &number) in taken.ratings[position].iter().enumerate() {
                    if is_bad(usize::from(number)) {
                        let text = &columns.texts[*column][usize::from(number)];
                        bad.add_with(taken.number(row), name, || {
                            coding.problem(text, &planned.table.headings)
                        });
                    }
                }
                if !planned.keep {
                    // Somewhere behind the rows that were kept.
                    bad.add_unseen();
                }
            }
        }
        bad.into_result(&planned.table.file)
    }

    /// Refuses cells of a long table that are no ratings.
    pub fn refuse_given(&self, columns: &Columns, given: &[Given; 2], codings: [&Coding; 2]) -> Result<()> {
        let planned = columns.planned;
        let mut bad = BadCells::default();
        let sides = [planned.paired.importance[0], planned.paired.performance[0]];
        for ((column, coding), given) in sides.into_iter().zip(codings).zip(given) {
            let meanings = self.meanings[planned.rating[&column]].iter();
            let is_bad = meanings.map(Option::is_none).zip(&given.counts).map(|(bad, n)| bad && *n > 0);
            let wrong: Vec<usize> = (0..).zip(is_bad).filter_map(|(at, bad)| bad.then_some(at)).collect();
            let mut first: Vec<(u64, usize)> = wrong
                .iter()
                .flat_map(|&at| given.first[at].iter().map(move |&record| (record, at)))
                .collect();
            first.sort_unstable();
            let name = planned.table.headings.name(column);
            for &(record, at) in &first {
                bad.add_with(record, name, || {
                    coding.problem(&columns.texts[column][at], &planned.table.headings)
                });
            }
            let all: u64 = wrong.iter().map(|&at| given.counts[at]).sum();
            (first.len() as u64..all).for_each(|_| bad.add_unseen());
        }
        bad.into_result(&planned.table.file)
    }

    /// The code of the scale that each text of a rating column is, by number.
    pub fn of_byte(&self, position: usize) -> [u8; 256] {
        let mut of = [MISSING; 256];
        for (of, meaning) in of.iter_mut().zip(&self.meanings[position]) {
            *of = meaning.unwrap_or(MISSING);
        }
        of
    }

    /// The ratings of the rows that were kept, as codes of the scale.
    pub fn respondents(&mut self, planned: &Planned, taken: &mut Taken) -> Respondents {
        let mut side = |columns: &[usize]| -> Vec<Vec<u8>> {
            let code = |column: &usize| {
                let position = planned.rating[column];
                let mut codes = std::mem::take(&mut taken.ratings[position]);
                let of = self.of_byte(position);
                for code in &mut codes {
                    *code = of[usize::from(*code)];
                }
                codes
            };
            columns.iter().map(code).collect()
        };
        let (importance, performance) = (side(&planned.paired.importance), side(&planned.paired.performance));
        let len = importance.first().map_or(0, Vec::len);
        Respondents { importance, performance, len, ..Respondents::default() }
    }

    /// The counts of everybody and of each level.
    pub fn counted(
        &self,
        columns: &Columns,
        tables: &[Tables],
        scale: &Scale,
        told: &mut Vec<Message>,
    ) -> Counted {
        let planned = columns.planned;
        let of_groups = |tables: &Tables, groups: &[usize]| self.counts(planned, tables, groups, scale);
        let all: Vec<usize> = (0..tables[0].respondents().len()).collect();
        let source_of = |position: usize| planned.text.iter().find(|(_, at)| **at == position);
        let segments = planned.groups.iter().zip(tables).filter_map(|(&position, tables)| {
            let (&column, _) = source_of(position)?;
            let n = tables.respondents();
            // Texts of rows that do not count tell nothing.
            let text = |(group, text)| if n.get(group).is_some_and(|n| *n > 0) { text } else { "" };
            let texts = columns.texts[column].iter().map(String::as_str).enumerate();
            let mut texts: Vec<Cow<str>> = texts.map(|text_of| Cow::Borrowed(text(text_of))).collect();
            told.extend(one_spelling(&mut texts, planned.table.headings.name(column)));
            let texts = Texts { texts, codes: Cow::Borrowed(&[]) };
            let heading = planned.table.headings.of(column);
            let Levels { names, codes, ranks } = Levels::of(&texts, heading);
            let groups = |rank: Option<u32>| -> Vec<usize> {
                (0..n.len()).filter(|&group| n[group] > 0 && ranks[group] == rank).collect()
            };
            let level = |((rank, label), code): ((u32, String), Option<String>)| CountedLevel {
                label,
                code,
                counts: of_groups(tables, &groups(Some(rank))),
            };
            Some(CountedSegment {
                name: planned.table.headings.name(column).to_owned(),
                label: heading.map_or_else(String::new, text_of),
                levels: (0..)
                    .zip(names)
                    .zip(codes)
                    .map(level)
                    .filter(|level| level.counts.respondents > 0)
                    .collect(),
                without_level: groups(None).iter().map(|&group| n[group]).sum(),
            })
        });
        Counted { segments: segments.collect(), counts: of_groups(&tables[0], &all) }
    }

    /// The counts of some groups together.
    fn counts(&self, planned: &Planned, tables: &Tables, groups: &[usize], scale: &Scale) -> Counts {
        let joint = |pair: usize| {
            let (first, second) = planned.pairs[pair];
            let mut joint = Joint::new(scale.values.len());
            for &group in groups {
                for (one, other, n) in tables.of(group, pair) {
                    let code =
                        |position: usize, number: usize| self.meanings[position][number].unwrap_or(MISSING);
                    joint.add_all(code(first, one), code(second, other), n);
                }
            }
            joint
        };
        let criteria = planned.paired.structure.criteria.len();
        Counts {
            respondents: groups.iter().map(|&group| tables.respondents()[group]).sum(),
            criteria: (0..criteria).map(joint).collect(),
            elements: (criteria..planned.pairs.len()).map(joint).map(ElementCounts::Rated).collect(),
            weighted: Vec::new(),
        }
    }
}
