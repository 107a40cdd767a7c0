//! The survey that scanned rows make, once all texts are known.

use std::borrow::Cow;
use std::collections::BTreeSet;

use encoding_rs::Encoding;

use crate::error::Result;
use crate::input::answers::doctor;
use crate::input::answers::ratings::{Agreed, agreed};
use crate::input::columns::strays;
use crate::input::grid;
use crate::input::headings::Headings;
use crate::input::hints::Hints;
use crate::input::open::text::{self, Ragged};
use crate::input::source::Source;
use crate::input::stream::Scanned;
use crate::input::stream::codes::Codes;
use crate::input::stream::collect::Taken;
use crate::input::stream::columns::{Columns, Usage};
use crate::input::stream::dictionary::Take;
use crate::input::stream::plan::Planned;
use crate::input::survey::cells::{Cells, Texts};
use crate::input::survey::extra as columns;
use crate::input::survey::persons::of_clusters;
use crate::input::survey::table::replaced;
use crate::input::survey::wide;
use crate::message::{Message, Rows, Values, What};
use crate::survey::{Counts, Dropped, Origin, Ratings, Respondents, Survey};

/// Builds the survey.
///
/// # Errors
/// As for a short file; [`Cells`](crate::error::Error::Cells) without rows where the answers were not kept.
pub(super) fn survey(planned: &Planned, scanned: Scanned, source: &Source) -> Result<Survey> {
    let Scanned { mut taken, tables, mut texts, sha256, left_out, encoding, last: _ } = scanned;
    forget_unused(planned, &taken, &mut texts);
    let texts = decoded(encoding, texts);
    let columns = Columns { planned, texts: &texts, encoding };
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
        dropped: dropped(planned, &taken, left_out),
        parts: Vec::new(),
    };
    let mut notices = notices(planned, &taken, encoding, source);
    notices.extend(coded);
    let outcome = columns.outcome(&taken);
    let ids: Vec<String> = columns.ids(&taken).into_iter().map(Cow::into_owned).collect();
    let beside = columns.beside(&taken);
    let repeated = |respondents: &Respondents| {
        doctor::duplicated_ids_of(ids.iter().map(String::as_str), respondents.wave.as_ref())
    };
    let structure = &planned.paired.structure;
    let names: Vec<String> = structure.criteria.iter().map(|criterion| criterion.name.clone()).collect();
    let examined = |respondents: &Respondents, counts: &Counts| {
        let ratings = doctor::Ratings { criteria: &names, respondents, scale: &scale };
        let mut found = doctor::examine(ratings, &counts.criteria, outcome.as_deref());
        found.extend(doctor::beside(ratings, &beside));
        found
    };

    let mut respondents = codes.respondents(planned, &mut taken);
    let ratings = if planned.keep {
        let number = |respondent: usize| taken.number(respondent);
        let cells = OfScanned { columns: &columns, texts: &taken.texts, number: &number };
        notices.extend(columns::fill(&mut respondents, &cells, &source.wanted())?);
        notices.extend(of_clusters(&cells, &mut respondents, &source.wanted())?);
        if respondents.persons.is_empty() {
            findings.extend(repeated(&respondents));
        }
        let counts = Counts::of(&respondents, &structure.elements, &scale, |_| true);
        findings.extend(examined(&respondents, &counts));
        Ratings::Answers { counts, respondents }
    } else {
        findings.extend(repeated(&respondents));
        let counted = codes.counted(&columns, &tables, &scale, &mut notices);
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

/// Empties the texts of columns of which the first respondents are enough, where those have others: which of them were read
/// depends on the threads.
fn forget_unused(planned: &Planned, taken: &Taken, texts: &mut [Vec<Vec<u8>>]) {
    for (&column, &position) in &planned.text {
        if planned.cut.takes[column] == Take::First {
            let used: BTreeSet<u32> = taken.texts[position].iter().copied().collect();
            let unused = (0..).zip(&mut texts[column]).filter(|(code, _)| !used.contains(code));
            unused.for_each(|(_, text)| text.clear());
        }
    }
}

/// Texts that were read as bytes.
pub(super) fn decoded(encoding: &'static Encoding, columns: Vec<Vec<Vec<u8>>>) -> Vec<Vec<String>> {
    let text = |bytes: Vec<u8>| encoding.decode_without_bom_handling(&bytes).0.into_owned();
    columns.into_iter().map(|column| column.into_iter().map(text).collect()).collect()
}

/// The columns beside the ratings.
pub(super) struct OfScanned<'a> {
    pub columns: &'a Columns<'a>,
    /// Those of each respondent, by number, at the position of their column.
    pub texts: &'a [Vec<u32>],
    /// The row number of a respondent.
    pub number: &'a dyn Fn(usize) -> u64,
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

    fn parted_by_commas(&self) -> bool {
        self.columns.planned.table.dialect.delimiter == b','
    }

    fn texts(&self, column: usize) -> Texts<'_> {
        let codes = &self.texts[self.columns.planned.text[&column]];
        // Some texts stand in rows that do not count, and a blank one is always among them.
        let all = &self.columns.texts[column];
        let mut places = vec![None; all.len()];
        for &code in codes {
            places[code as usize] = Some(0);
        }
        let used = places.iter_mut().zip(all).filter(|(place, _)| place.is_some());
        let texts = (0..).zip(used).map(|(next, (place, text))| {
            *place = Some(next);
            Cow::Borrowed(text.as_str())
        });
        let texts = texts.collect();
        let codes = codes.iter().map(|&code| places[code as usize].unwrap_or_default()).collect();
        Texts { texts, codes }
    }

    fn number(&self, respondent: usize) -> u64 {
        (self.number)(respondent)
    }
}

/// The rows and columns that are left out.
pub(super) fn dropped(planned: &Planned, taken: &Taken, left_out: Option<Dropped>) -> Vec<Dropped> {
    let mut dropped: Vec<Dropped> = wide::left_out(&planned.paired.structure).into_iter().collect();
    if taken.blank > 0 {
        dropped.push(Dropped { what: "row", reason: Rows::BlankRow, count: taken.blank });
    }
    if taken.surplus.count > 0 {
        dropped.push(Dropped { what: "row", reason: Rows::SurplusCells, count: taken.surplus.count });
    }
    dropped.extend(left_out);
    dropped
}

/// What was noticed before the ratings, in the order in which a short file tells it.
pub(super) fn notices(
    planned: &Planned,
    taken: &Taken,
    encoding: &'static Encoding,
    source: &Source,
) -> Vec<Message> {
    let mut notices: Vec<Message> = match taken.evidence.unreadable(encoding) {
        0 => Vec::new(),
        count => vec![text::replaced(count, encoding.name())],
    };
    notices.extend(grid::blank_rows(taken.last_filled - taken.filled));
    let (short, long) = (taken.short, taken.long);
    let usual = planned.cut.usual;
    let ragged = Ragged {
        rows: taken.filled,
        short: (short.count, short.first),
        lacking_one: taken.widths.of(usual.saturating_sub(1)),
        long: (long.count, long.first),
        usual,
    };
    notices.extend(ragged.told());
    let table = &planned.table;
    // All of a frame is known when it is opened; of a text only what its header rows tell.
    let told = if table.dialect.delimiter == 0 { &table.notices } else { &table.headings.notices };
    notices.extend(told.iter().cloned());
    if taken.surplus.count > 0 {
        notices.push(strays::told(&Rows::SurplusCells, taken.surplus.count, taken.surplus.first.clone()));
    }
    // The rows that are not used are counted in all of the file.
    let of_rows = |told: &&Message| matches!(told.what, What::Values(Values::ShiftedRows { .. }));
    notices.extend(table.told.iter().filter(|told| !of_rows(told)).cloned());
    notices.extend(source.filter.as_ref().and_then(|condition| replaced(condition, source)));
    notices.extend(planned.layout.notices.iter().cloned());
    notices
}
