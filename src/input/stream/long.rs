//! The survey that the rows of a long table make, laid out by respondent as they came.
//!
//! It is the one that [`long`](crate::input::survey::long) makes of a table held in memory.

use encoding_rs::Encoding;

use crate::error::Result;
use crate::input::answers::ratings::{Agreed, agreed};
use crate::input::open::text::MAX_GRID_ROWS;
use crate::input::source::Source;
use crate::input::stream::Scanned;
use crate::input::stream::build::{OfScanned, decoded, dropped, notices};
use crate::input::stream::codes::Codes;
use crate::input::stream::columns::{Columns, Usage};
use crate::input::stream::pivot::{Column, NONE, Pivot, Spot};
use crate::input::stream::plan::{Long, Planned};
use crate::input::survey::extra as columns;
use crate::input::survey::long::{Criteria, Laid, blank, twice};
use crate::input::survey::persons::Visits;
use crate::input::survey::structure::{Structure, structure};
use crate::survey::{MISSING, Origin, Respondents, Survey};

/// Builds the survey; `earlier` looks for the record that first filled a place. `None` where the rows are better held.
///
/// # Errors
/// As for a short file.
pub(super) fn survey(
    planned: &Planned,
    long: &Long,
    scanned: Scanned,
    source: &Source,
    earlier: impl Fn(Spot) -> Result<Option<u64>>,
) -> Result<Option<Survey>> {
    let usage = Usage::of(planned, &scanned.taken, &scanned.tables);
    let Scanned { mut taken, texts, sha256, left_out, encoding, .. } = scanned;
    let Some(pivot) = taken.pivot.take() else { return Ok(None) };
    let mut pivot = pivot.settled();
    let texts = decoded(encoding, texts);
    let unreadable = taken.evidence.unreadable(encoding) > 0;
    let told = Told { long, texts: &texts, pivot: &pivot, encoding };
    if !told.criteria_are_sure() || !told.apart(unreadable) {
        return Ok(None);
    }
    let table = &planned.table;
    let (file, of) = (&table.file, &long.columns);
    let (criteria, criterion_of) = match told.criteria() {
        Ok(criteria) => criteria,
        Err(record) => return Err(blank(file, table.headings.name(of.criterion), record)),
    };
    let structure = structure(&criteria.found, &source.study).map_err(|problem| source.in_study(problem))?;

    let columns = Columns { planned, texts: &texts, encoding };
    let rows = taken.len as u64;
    match columns.refuse_too_many() {
        // As many distinct answers may be on a scale where all of them are held.
        Err(_) if taken.filled <= MAX_GRID_ROWS as u64 => return Ok(None),
        other => other?,
    }
    let (importance, performance) = (&planned.paired.importance, &planned.paired.performance);
    let sides = [columns.answered(importance, &usage), columns.answered(performance, &usage)];
    let Agreed { scale, importance: one, performance: other, notices: coded, findings } =
        agreed(file, &sides[0], &sides[1], &table.hints, table.dialect.decimal_comma)?;
    let codes = Codes::of(&columns, &scale, [(importance, &one), (performance, &other)]);
    codes.refuse_given(&columns, &pivot.given, [&one, &other])?;

    let wanted = source.wanted();
    let mut respondents = Respondents { len: pivot.visits.len(), ..Respondents::default() };
    let record = |respondent: usize| pivot.visits.records[respondent];
    let cells = OfScanned { columns: &columns, texts: &pivot.visits.texts, number: &record };
    let mut noticed = coded;
    noticed.extend(columns::fill(&mut respondents, &cells, &wanted)?);
    if let Some((record, spot)) = first_twice(&pivot.criteria, &criterion_of, &structure) {
        let criterion = &texts[of.criterion][pivot.criteria[spot.1].text as usize];
        let Some(earlier) = earlier(spot)? else { return Ok(None) };
        return Err(twice(file, criterion, (earlier, record)));
    }
    let meanings = [importance[0], performance[0]].map(|column| codes.of_byte(planned.rating[&column]));
    let used: u64 = listed(&pivot.criteria, &criterion_of, &structure).map(|(_, column)| column.rows).sum();
    let pivot_criteria = std::mem::take(&mut pivot.criteria);
    let Some(sides) = by_criterion(pivot_criteria, &criterion_of, &structure, (respondents.len, meanings))
    else {
        return Ok(None);
    };
    (respondents.importance, respondents.performance) = sides;
    let once = visits(&pivot, long, encoding)
        .and_then(|visits| visits.counted_once(&mut respondents, &table.headings, long.respondent, &wanted));
    let left_out_rows = rows - used;
    let laid = Laid {
        structure,
        criteria,
        respondents,
        scale,
        notices: noticed,
        findings,
        once,
        rows,
        used,
        left_out: left_out_rows,
    };
    let mut survey = laid.survey(&table.headings, of);
    survey.origin = Origin {
        file: file.clone(),
        sha256,
        shape: "long",
        vendor: table.headings.vendor,
        rows_read: taken.filled - planned.cut.header_rows as u64,
        ..survey.origin
    };
    survey.origin.dropped.extend(dropped(planned, &taken, left_out));
    survey.notices.splice(0..0, notices(planned, &taken, encoding, source));
    Ok(Some(survey))
}

/// What was taken of the rows, and the texts in it.
struct Told<'a> {
    long: &'a Long,
    texts: &'a [Vec<String>],
    pivot: &'a Pivot,
    encoding: &'static Encoding,
}

impl Told<'_> {
    /// Whether the column of the criteria is the one that all rows tell: it is called so, or each respondent has a text in it
    /// that is no number, and none of them twice.
    fn criteria_are_sure(&self) -> bool {
        let is_name = |text: &str| !text.trim().is_empty() && text.trim().parse::<f64>().is_err();
        let name = |column: &Column| self.texts[self.long.columns.criterion][column.text as usize].as_str();
        self.long.named
            || self.pivot.criteria.iter().all(|column| is_name(name(column)) && column.twice.is_none())
    }

    /// Whether the bytes of ids and groups tell apart what their texts do, of which some are unreadable or not.
    fn apart(&self, unreadable: bool) -> bool {
        let is_plain = |text: &str| text.trim() == text && !text.contains('\u{fffd}');
        let id = |id: &[u8]| is_plain(&self.encoding.decode_without_bom_handling(id).0);
        let group = |text: &String| {
            is_plain(text.trim_matches(|letter: char| letter.is_ascii() && letter.is_whitespace()))
        };
        let groups = || self.long.turning.groups.iter().flat_map(|at| &self.texts[at.column]);
        !self.pivot.wider && !unreadable || self.pivot.ids.iter().all(id) && groups().all(group)
    }

    /// The criteria, and which of them each column is; else the record of the first row that names none.
    fn criteria(&self) -> std::result::Result<(Criteria, Vec<usize>), u64> {
        let Long { columns, .. } = self.long;
        let mut criteria = Criteria::default();
        let mut blank = None;
        let mut of = Vec::new();
        for column in &self.pivot.criteria {
            let element =
                || columns.element.map(|element| self.texts[element][column.element as usize].clone());
            match criteria.of(&self.texts[columns.criterion][column.text as usize], element) {
                Some(at) => of.push(at),
                None => blank = blank.or(Some(column.record)),
            }
        }
        blank.map_or(Ok((criteria, of)), Err)
    }
}

/// The columns of criteria that are analysed, each with its place.
fn listed<'a>(
    columns: &'a [Column],
    criterion_of: &'a [usize],
    structure: &'a Structure,
) -> impl Iterator<Item = (usize, &'a Column)> {
    columns.iter().enumerate().filter(|(at, _)| structure.items.contains(&criterion_of[*at]))
}

/// The first record that rates a criterion a second time, and the place it would fill.
fn first_twice(columns: &[Column], criterion_of: &[usize], structure: &Structure) -> Option<(u64, Spot)> {
    let twice = |(at, column): (usize, &Column)| column.twice.map(|(visit, record)| (record, (visit, at)));
    listed(columns, criterion_of, structure).filter_map(twice).min()
}

/// Importance and performance, a column for each criterion.
type Sides = (Vec<Vec<u8>>, Vec<Vec<u8>>);

/// The codes of importance and of performance, a column for each criterion; `None` where a respondent has rated one in two
/// spellings of its name.
fn by_criterion(
    mut columns: Vec<Column>,
    criterion_of: &[usize],
    structure: &Structure,
    (len, [importance, performance]): (usize, [[u8; 256]; 2]),
) -> Option<Sides> {
    let mut sides = (Vec::new(), Vec::new());
    for item in &structure.items {
        let spelt = criterion_of.iter().zip(&mut columns).filter(|(of, _)| *of == item);
        let spelt: Vec<Vec<[u8; 2]>> = spelt.map(|(_, column)| std::mem::take(&mut column.ratings)).collect();
        let (mut one, mut other) = (vec![MISSING; len], vec![MISSING; len]);
        let mut filled = vec![false; if spelt.len() > 1 { len } else { 0 }];
        for ratings in spelt {
            for (at, ratings) in ratings.into_iter().enumerate().filter(|(_, ratings)| *ratings != NONE) {
                if let Some(filled) = filled.get_mut(at)
                    && std::mem::replace(filled, true)
                {
                    return None;
                }
                one[at] = importance[usize::from(ratings[0])];
                other[at] = performance[usize::from(ratings[1])];
            }
        }
        sides.0.push(one);
        sides.1.push(other);
    }
    Some(sides)
}

/// What the rows are about, where somebody rated in several groups.
fn visits(pivot: &Pivot, long: &Long, encoding: &'static Encoding) -> Option<Visits> {
    if pivot.visits.persons.is_empty() {
        return None;
    }
    let text = |id: &[u8]| encoding.decode_without_bom_handling(id).0.into_owned();
    let differs = long.turning.groups.iter().zip(&pivot.visits.differs).filter(|(_, differs)| **differs);
    let columns = differs.map(|(at, _)| at.column).collect();
    Some(Visits::told(pivot.ids.iter().map(text).collect(), &pivot.visits.persons, columns))
}

#[cfg(test)]
mod tests;
