//! The survey that scanned rows make, once all texts are known.

use std::borrow::Cow;
use std::collections::BTreeMap;

use encoding_rs::{Encoding, UTF_8};

use super::Scanned;
use super::collect::Taken;
use super::dictionary::TOO_MANY;
use super::plan::Planned;
use super::tables::Tables;
use crate::error::{Error, Result};
use crate::input::columns::{self, Cells, Texts};
use crate::input::doctor::{self, MOST_EXAMINED};
use crate::input::headings::Headings;
use crate::input::hints::Hints;
use crate::input::labels::{Coding, Reading, number};
use crate::input::ratings::{Agreed, Answered, agreed};
use crate::input::sheet::BadCells;
use crate::input::source::Source;
use crate::input::{encoding, grid, text, wide};
use crate::survey::{
    Counted, CountedLevel, CountedSegment, Counts, Dropped, ElementCounts, Joint, MISSING, Origin, Ratings,
    Respondents, Scale, Survey,
};

/// Builds the survey.
///
/// # Errors
/// As for a short file; [`Error::Cells`] without rows where the answers were not kept.
pub(super) fn survey(planned: &Planned, scanned: Scanned, source: &Source) -> Result<Survey> {
    let Scanned { mut taken, tables, texts, sha256 } = scanned;
    let (texts, unreadable) = decoded(&planned.beginning, texts);
    let columns = Columns { planned, texts: &texts };
    let usage = Usage::of(planned, &taken, &tables);
    columns.refuse_too_many()?;
    let table = &planned.table;
    let (importance, performance) = (&planned.paired.importance, &planned.paired.performance);
    let sides = [columns.answered(importance, &usage), columns.answered(performance, &usage)];
    let Agreed { scale, importance: one, performance: other, notices: coded, mut findings } =
        agreed(&table.file, &sides[0], &sides[1], &table.hints, table.dialect.decimal_comma)?;

    let mut codes = Codes::of(&columns, &scale, [(importance, &one), (performance, &other)]);
    codes.refuse_bad(&columns, &usage, &taken, [&one, &other])?;
    let origin = Origin {
        file: table.file.clone(),
        sha256,
        shape: "wide",
        vendor: table.headings.vendor,
        rows_read: taken.filled - planned.cut.header_rows as u64,
        rows_used: taken.len as u64,
        dropped: dropped(planned, &taken),
    };
    let notices = notices(planned, &taken, unreadable, coded);
    let outcome = columns.outcome(&taken);
    let structure = &planned.paired.structure;
    let names: Vec<String> = structure.criteria.iter().map(|criterion| criterion.name.clone()).collect();
    let examined = |respondents: &Respondents, counts: &Counts| {
        let ratings = doctor::Ratings { criteria: &names, respondents, scale: &scale };
        doctor::examine(ratings, &counts.criteria, outcome.as_deref())
    };

    let mut respondents = codes.respondents(planned, &mut taken);
    let ratings = if planned.keep {
        let cells = OfScanned { columns: &columns, taken: &taken };
        columns::fill(&mut respondents, &cells, &source.wanted())?;
        let counts = Counts::of(&respondents, &structure.elements, &scale, |_| true);
        findings.extend(examined(&respondents, &counts));
        Ratings::Answers { counts, respondents }
    } else {
        let counted = codes.counted(&columns, &tables, &scale);
        findings.extend(examined(&respondents, &counted.counts));
        Ratings::Counted(counted)
    };
    Ok(Survey {
        scale,
        criteria: structure.criteria.clone(),
        elements: structure.elements.clone(),
        stated: true,
        ratings,
        origin,
        notices,
        findings,
    })
}

/// Texts that were read as bytes, in the encoding of the whole file; and how many could not be read.
fn decoded(
    beginning: &[u8],
    columns: Vec<Vec<Vec<u8>>>,
) -> (Vec<Vec<String>>, Option<(usize, &'static str)>) {
    let mut all = beginning.to_vec();
    if !all.is_ascii() || columns.iter().flatten().any(|text| !text.is_ascii()) {
        for text in columns.iter().flatten().filter(|text| !text.is_ascii()) {
            all.push(b'\n');
            all.extend(text);
        }
    }
    let name = encoding::decode(&all, true).map_or(UTF_8.name(), |decoded| decoded.encoding);
    let encoding = Encoding::for_label(name.as_bytes()).unwrap_or(UTF_8);
    let mut unreadable = 0;
    let text = |bytes: Vec<u8>| {
        let text = encoding.decode_without_bom_handling(&bytes).0.into_owned();
        unreadable += text.matches('\u{fffd}').count();
        text
    };
    let mut text = text;
    let texts = columns.into_iter().map(|column| column.into_iter().map(&mut text).collect()).collect();
    (texts, (unreadable > 0).then_some((unreadable, name)))
}

/// How often each text of each rating column was given.
struct Usage(Vec<Vec<u64>>);

impl Usage {
    fn of(planned: &Planned, taken: &Taken, tables: &[Tables]) -> Self {
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

/// The columns that were taken.
struct Columns<'a> {
    planned: &'a Planned,
    /// The distinct texts of each column of the file.
    texts: &'a [Vec<String>],
}

impl Columns<'_> {
    /// The cells of one side together.
    fn answered(&self, columns: &[usize], usage: &Usage) -> Answered {
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

    fn refuse_too_many(&self) -> Result<()> {
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
    fn outcome(&self, taken: &Taken) -> Option<Vec<Option<f64>>> {
        let column = self.planned.outcome?;
        let comma = self.planned.table.dialect.decimal_comma;
        let values: Vec<Option<f64>> = self.texts[column].iter().map(|text| number(text, comma)).collect();
        let codes = taken.texts[self.planned.text[&column]].iter().take(MOST_EXAMINED);
        Some(codes.map(|&code| values[code as usize]).collect())
    }
}

/// What each text of each rating column means on the scale.
struct Codes {
    /// By position of the rating column: a code of the scale, or none where the text is no rating.
    meanings: Vec<Vec<Option<u8>>>,
}

impl Codes {
    fn of(columns: &Columns, scale: &Scale, sides: [(&Vec<usize>, &Coding); 2]) -> Self {
        let mut meanings = vec![Vec::new(); columns.planned.rating.len()];
        for (side, coding) in sides {
            for column in side {
                let meaning = |text: &String| match coding.read(text) {
                    Reading::Rating(rating) => scale.code(rating),
                    Reading::Missing => Some(MISSING),
                    Reading::Bad => None,
                };
                meanings[columns.planned.rating[column]] =
                    columns.texts[*column].iter().map(meaning).collect();
            }
        }
        Self { meanings }
    }

    /// Refuses cells that are no ratings; their rows are known where the answers were kept.
    fn refuse_bad(
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
                let used = &usage.0[position];
                let is_bad = |number: usize| meanings[number].is_none() && used[number] > 0;
                if !(0..meanings.len()).any(is_bad) {
                    continue;
                }
                let name = planned.table.headings.name(*column);
                for (row, &number) in taken.ratings[position].iter().enumerate() {
                    if is_bad(usize::from(number)) {
                        let text = &columns.texts[*column][usize::from(number)];
                        bad.add(taken.number(row), name, coding.advice(text));
                    }
                }
                if !planned.keep {
                    // Somewhere behind the rows that were kept.
                    bad.add(u64::MAX, name, String::new());
                }
            }
        }
        bad.into_result(&planned.table.file)
    }

    /// The ratings of the rows that were kept, as codes of the scale.
    fn respondents(&mut self, planned: &Planned, taken: &mut Taken) -> Respondents {
        let mut side = |columns: &[usize]| -> Vec<Vec<u8>> {
            let code = |column: &usize| {
                let position = planned.rating[column];
                let mut codes = std::mem::take(&mut taken.ratings[position]);
                let mut of = [MISSING; 256];
                for (of, meaning) in of.iter_mut().zip(&self.meanings[position]) {
                    *of = meaning.unwrap_or(MISSING);
                }
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
    fn counted(&self, columns: &Columns, tables: &[Tables], scale: &Scale) -> Counted {
        let planned = columns.planned;
        let of_groups = |tables: &Tables, groups: &[usize]| self.counts(planned, tables, groups, scale);
        let all: Vec<usize> = (0..tables[0].respondents().len()).collect();
        let source_of = |position: usize| planned.text.iter().find(|(_, at)| **at == position);
        let segments = planned.groups.iter().zip(tables).filter_map(|(&position, tables)| {
            let (&column, _) = source_of(position)?;
            let texts = columns.texts[column].iter().map(|text| Cow::Borrowed(text.as_str()));
            let texts = Texts { texts: texts.collect(), codes: Cow::Borrowed(&[]) };
            let n = tables.respondents();
            let (labels, ranks) = columns::levels(&texts, |text| !text.is_empty());
            let groups = |rank: Option<u32>| -> Vec<usize> {
                (0..n.len()).filter(|&group| n[group] > 0 && ranks[group] == rank).collect()
            };
            let level = |(rank, label): (u32, String)| CountedLevel {
                label,
                counts: of_groups(tables, &groups(Some(rank))),
            };
            Some(CountedSegment {
                name: planned.table.headings.name(column).to_owned(),
                levels: (0..).zip(labels).map(level).filter(|level| level.counts.respondents > 0).collect(),
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

/// The columns beside the ratings.
struct OfScanned<'a> {
    columns: &'a Columns<'a>,
    taken: &'a Taken,
}

impl Cells for OfScanned<'_> {
    fn file(&self) -> &str {
        &self.columns.planned.table.file
    }

    fn headings(&self) -> &Headings {
        &self.columns.planned.table.headings
    }

    fn hints(&self) -> &Hints {
        &self.columns.planned.table.hints
    }

    fn decimal_comma(&self) -> bool {
        self.columns.planned.table.dialect.decimal_comma
    }

    fn texts(&self, column: usize) -> Texts<'_> {
        let texts = self.columns.texts[column].iter().map(|text| Cow::Borrowed(text.as_str()));
        let codes = &self.taken.texts[self.columns.planned.text[&column]];
        Texts { texts: texts.collect(), codes: Cow::Borrowed(codes) }
    }

    fn number(&self, respondent: usize) -> u64 {
        self.taken.number(respondent)
    }
}

fn dropped(planned: &Planned, taken: &Taken) -> Vec<Dropped> {
    let mut dropped: Vec<Dropped> = wide::left_out(&planned.paired.structure).into_iter().collect();
    if taken.blank > 0 {
        let reason = crate::input::vendor::BLANK_ROW.to_owned();
        dropped.push(Dropped { what: "row", reason, count: taken.blank });
    }
    dropped
}

/// What was noticed, in the order in which a short file tells it.
fn notices(
    planned: &Planned,
    taken: &Taken,
    unreadable: Option<(usize, &'static str)>,
    coded: Vec<String>,
) -> Vec<String> {
    let mut notices: Vec<String> =
        unreadable.map(|(count, name)| text::replaced(count, name)).into_iter().collect();
    notices.extend(grid::blank_rows(taken.last_filled - taken.filled));
    let (short, long) = (taken.short, taken.long);
    notices.extend(text::ragged((short.count, short.first), (long.count, long.first), planned.cut.usual));
    notices.extend(planned.table.headings.notices.iter().cloned());
    notices.extend(planned.layout.notices.iter().map(|notice| notice.message.clone()));
    notices.extend(coded);
    notices
}
