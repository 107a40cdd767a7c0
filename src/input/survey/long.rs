//! One row for each respondent and criterion.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::error::{Error, Result};
use crate::input::answers::doctor;
use crate::input::answers::ratings::rated;
use crate::input::answers::sheet::Sheet;
use crate::input::columns::layout::{LongColumns, names_criterion};
use crate::input::fold::fold;
use crate::input::headings::{Headings, fold_spaces};
use crate::input::source::Source;
use crate::input::survey::cells::OfSheet;
use crate::input::survey::extra as columns;
use crate::input::survey::persons::Visits;
use crate::input::survey::structure::{Found, Structure, structure};
use crate::message::{Columns, LayoutError, Message, Noticed, Rows, Values};
use crate::survey::{Counts, Dropped, MISSING, Origin, Ratings, Respondents, Scale, Survey};

/// Builds the survey of a long sheet; `origin` is completed by the caller.
pub(in crate::input) fn survey(sheet: &Sheet, of: &LongColumns, source: &Source) -> Result<Survey> {
    let (criteria, criterion_of_row) = criteria(sheet, of)?;
    let structure = structure(&criteria.found, &source.study).map_err(|problem| source.in_study(problem))?;
    let rated = rated(sheet, &[of.importance], &[of.performance])?;
    let wanted = source.wanted();
    let visits = of.respondent.map(|column| Visits::of(sheet, column, &wanted)).transpose()?;
    let alone = || (sheet.rows.len(), (0..sheet.rows.len()).collect());
    let (len, respondent_of_row) =
        visits.as_ref().map_or_else(alone, |visits| (visits.len, visits.of_row.clone()));
    let first_rows = first_rows(sheet, len, &respondent_of_row);

    let column_of_criterion: HashMap<usize, usize> =
        structure.items.iter().enumerate().map(|(column, &item)| (item, column)).collect();
    let empty = || vec![vec![MISSING; len]; structure.items.len()];
    let mut respondents =
        Respondents { importance: empty(), performance: empty(), len, ..Respondents::default() };
    let first = OfSheet { sheet, rows: &first_rows };
    let beside = columns::fill(&mut respondents, &first, &wanted)?;
    let mut filled: HashMap<(usize, usize), u64> = HashMap::new();
    let (mut used, mut left_out) = (0, 0);
    for (position, &row) in sheet.rows.iter().enumerate() {
        let Some(&column) = column_of_criterion.get(&criterion_of_row[position]) else {
            left_out += 1;
            continue;
        };
        let respondent = respondent_of_row[position];
        let number = sheet.grid.numbers[row];
        if let Some(earlier) = filled.insert((respondent, column), number) {
            return Err(twice(sheet.file, sheet.cell(row, of.criterion), (earlier, number)));
        }
        respondents.importance[column][respondent] = rated.importance[0][position];
        respondents.performance[column][respondent] = rated.performance[0][position];
        used += 1;
    }
    let once = visits.zip(of.respondent);
    let once = once
        .and_then(|(visits, column)| visits.counted_once(&mut respondents, sheet.headings, column, &wanted));
    let mut notices = rated.notices;
    notices.extend(beside);
    let (scale, findings) = (rated.scale, rated.findings);
    let rows = sheet.rows.len() as u64;
    let laid =
        Laid { structure, criteria, respondents, scale, notices, findings, once, rows, used, left_out };
    Ok(laid.survey(sheet.headings, of))
}

/// A long table whose rows are laid out by respondent.
pub(in crate::input) struct Laid {
    pub structure: Structure,
    pub criteria: Criteria,
    pub respondents: Respondents,
    pub scale: Scale,
    /// What was noticed of the ratings and of the columns beside them.
    pub notices: Vec<Message>,
    /// What looks suspicious in how the answers are written.
    pub findings: Vec<Message>,
    /// What is told of respondents who rated in several groups.
    pub once: Option<Message>,
    /// Rows in all, those that are used, and those whose criterion the study file does not list.
    pub rows: u64,
    pub used: u64,
    pub left_out: u64,
}

impl Laid {
    /// The survey; its origin and what was noticed before are completed by the caller.
    pub fn survey(self, headings: &Headings, of: &LongColumns) -> Survey {
        let Self { structure, criteria, respondents, scale, mut notices, mut findings, .. } = self;
        let counts = Counts::of(&respondents, &structure.elements, &scale, |_| true);
        let mut origin = Origin { rows_used: self.used, ..Origin::default() };
        if self.left_out > 0 {
            let reason = Rows::Unlisted { criteria: structure.left_out.clone() };
            origin.dropped.push(Dropped { what: "row", reason, count: self.left_out });
        }
        let names: Vec<String> = structure.criteria.iter().map(|criterion| criterion.name.clone()).collect();
        let ratings = doctor::Ratings { criteria: &names, respondents: &respondents, scale: &scale };
        findings.extend(doctor::examine(ratings, &counts.criteria, None));
        let name = headings.name(of.criterion);
        notices.extend(criteria.variants(name));
        notices.extend(self.once);
        if of.respondent.is_some() && respondents.len as u64 == self.rows && !names_criterion(name) {
            findings.push(Message::likely(Columns::OneEach { column: name.to_owned() }));
        }
        if of.respondent.is_none() {
            notices.push(Message::sure(Noticed::RowsAsRespondents));
        }
        Survey {
            scale,
            criteria: structure.criteria,
            elements: structure.elements,
            stated: true,
            ratings: Ratings::Answers { counts, respondents },
            origin,
            notices,
            findings,
        }
    }
}

/// The criteria of a long table in order of first appearance.
#[derive(Debug, Default)]
pub(in crate::input) struct Criteria {
    pub found: Vec<Found>,
    index: HashMap<String, usize>,
    /// Names that differ from the first by case and spaces only.
    variants: BTreeMap<usize, BTreeSet<String>>,
}

impl Criteria {
    /// Which of them a cell names, a new one where it is new, of the element beside it; `None` where the cell is blank.
    pub fn of(&mut self, cell: &str, element: impl FnOnce() -> Option<String>) -> Option<usize> {
        let name = fold_spaces(cell);
        if name.is_empty() {
            return None;
        }
        let found = &mut self.found;
        let at = *self.index.entry(fold(&name)).or_insert_with(|| {
            let element = element().map(|text| fold_spaces(&text)).filter(|text| !text.is_empty());
            found.push(Found { label: name.clone(), name: name.clone(), element, ..Found::default() });
            found.len() - 1
        });
        if self.found[at].name != name {
            self.variants.entry(at).or_default().insert(name);
        }
        Some(at)
    }

    /// What is told of names in the column of this name that are one.
    fn variants(self, column: &str) -> Option<Message> {
        let found = &self.found;
        let of =
            |(at, names): (usize, BTreeSet<String>)| (found[at].name.clone(), names.into_iter().collect());
        let names: Vec<(String, Vec<String>)> = self.variants.into_iter().map(of).collect();
        (!names.is_empty()).then(|| Message::sure(Values::OneName { column: column.to_owned(), names }))
    }
}

/// The criteria, and which one each data row rates.
fn criteria(sheet: &Sheet, columns: &LongColumns) -> Result<(Criteria, Vec<usize>)> {
    let mut criteria = Criteria::default();
    let of_row = sheet.rows.iter().map(|&row| {
        let element = || columns.element.map(|column| sheet.cell(row, column).to_owned());
        let at = criteria.of(sheet.cell(row, columns.criterion), element);
        at.ok_or_else(|| blank(sheet.file, sheet.name(columns.criterion), sheet.grid.numbers[row]))
    });
    let of_row = of_row.collect::<Result<Vec<usize>>>()?;
    Ok((criteria, of_row))
}

/// The error of a row that names no criterion.
pub(in crate::input) fn blank(file: &str, column: &str, row: u64) -> Error {
    Error::in_file(file, LayoutError::BlankCriterion { row, column: column.to_owned() })
}

/// The error of a respondent who rated a criterion in an earlier and in a later row.
pub(in crate::input) fn twice(file: &str, criterion: &str, (earlier, row): (u64, u64)) -> Error {
    Error::in_file(file, LayoutError::RatedTwice { earlier, row, criterion: criterion.to_owned() })
}

/// The first grid row of each respondent: weight, segments and outcomes are read there.
fn first_rows(sheet: &Sheet, len: usize, respondent_of_row: &[usize]) -> Vec<usize> {
    let mut first = vec![usize::MAX; len];
    for (&row, &respondent) in sheet.rows.iter().zip(respondent_of_row) {
        first[respondent] = first[respondent].min(row);
    }
    first
}
