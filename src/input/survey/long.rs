//! One row for each respondent and criterion.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::error::{Error, Result};
use crate::input::answers::doctor;
use crate::input::answers::ratings::rated;
use crate::input::answers::sheet::Sheet;
use crate::input::columns::layout::{LongColumns, names_criterion};
use crate::input::fold::fold;
use crate::input::headings::fold_spaces;
use crate::input::source::Source;
use crate::input::survey::extra as columns;
use crate::input::survey::persons::Visits;
use crate::input::survey::structure::{Found, structure};
use crate::message::{Columns, LayoutError, Message, Noticed, Rows, Values};
use crate::survey::{Counts, Dropped, MISSING, Origin, Ratings, Respondents, Survey};

/// Builds the survey of a long sheet; `origin` is completed by the caller.
pub(in crate::input) fn survey(sheet: &Sheet, of: &LongColumns, source: &Source) -> Result<Survey> {
    let (found, criterion_of_row, variants) = criteria(sheet, of)?;
    let structure = structure(&found, &source.study).map_err(|problem| source.in_study(problem))?;
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
    let first = columns::OfSheet { sheet, rows: &first_rows };
    let beside = columns::fill(&mut respondents, &first, &wanted)?;
    let mut filled: HashMap<(usize, usize), u64> = HashMap::new();
    let (mut used, mut left_out) = (0, 0);
    for (position, &row) in sheet.rows.iter().enumerate() {
        let Some(&column) = column_of_criterion.get(&criterion_of_row[position]) else {
            left_out += 1;
            continue;
        };
        let respondent = respondent_of_row[position];
        if let Some(earlier) = filled.insert((respondent, column), sheet.grid.numbers[row]) {
            return Err(twice(sheet, of, row, earlier));
        }
        respondents.importance[column][respondent] = rated.importance[0][position];
        respondents.performance[column][respondent] = rated.performance[0][position];
        used += 1;
    }
    let once = visits.zip(of.respondent);
    let once =
        once.and_then(|(visits, column)| visits.counted_once(&mut respondents, sheet, column, &wanted));
    let counts = Counts::of(&respondents, &structure.elements, &rated.scale, |_| true);
    let mut origin = Origin { rows_used: used, ..Origin::default() };
    if left_out > 0 {
        let reason = Rows::Unlisted { criteria: structure.left_out.clone() };
        origin.dropped.push(Dropped { what: "row", reason, count: left_out });
    }
    let mut findings = rated.findings;
    let names: Vec<String> = structure.criteria.iter().map(|criterion| criterion.name.clone()).collect();
    let ratings = doctor::Ratings { criteria: &names, respondents: &respondents, scale: &rated.scale };
    findings.extend(doctor::examine(ratings, &counts.criteria, None));
    let mut notices = rated.notices;
    notices.extend(beside);
    notices.extend(variants);
    notices.extend(once);
    let name = sheet.name(of.criterion);
    if of.respondent.is_some() && len == sheet.rows.len() && !names_criterion(name) {
        findings.push(Message::likely(Columns::OneEach { column: name.to_owned() }));
    }
    if of.respondent.is_none() {
        notices.push(Message::sure(Noticed::RowsAsRespondents));
    }
    Ok(Survey {
        scale: rated.scale,
        criteria: structure.criteria,
        elements: structure.elements,
        stated: true,
        ratings: Ratings::Answers { counts, respondents },
        origin,
        notices,
        findings,
    })
}

/// The criteria in order of first appearance, and which one each data row rates.
///
/// Names that differ by case and spaces only are one; the third says which do.
fn criteria(sheet: &Sheet, columns: &LongColumns) -> Result<(Vec<Found>, Vec<usize>, Option<Message>)> {
    let mut found: Vec<Found> = Vec::new();
    let mut index: HashMap<String, usize> = HashMap::new();
    let mut variants: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    let mut of_row = Vec::with_capacity(sheet.rows.len());
    for &row in &sheet.rows {
        let name = fold_spaces(sheet.cell(row, columns.criterion));
        if name.is_empty() {
            let (row, column) = (sheet.grid.numbers[row], sheet.name(columns.criterion).to_owned());
            return Err(Error::in_file(sheet.file, LayoutError::BlankCriterion { row, column }));
        }
        let at = *index.entry(fold(&name)).or_insert_with(|| {
            let element = columns.element.map(|column| fold_spaces(sheet.cell(row, column)));
            let element = element.filter(|text| !text.is_empty());
            found.push(Found { label: name.clone(), name: name.clone(), element, ..Found::default() });
            found.len() - 1
        });
        if found[at].name != name {
            variants.entry(at).or_default().insert(name);
        }
        of_row.push(at);
    }
    let of = |(at, names): (usize, BTreeSet<String>)| (found[at].name.clone(), names.into_iter().collect());
    let names: Vec<(String, Vec<String>)> = variants.into_iter().map(of).collect();
    let column = sheet.name(columns.criterion).to_owned();
    let variants = (!names.is_empty()).then(|| Message::sure(Values::OneName { column, names }));
    Ok((found, of_row, variants))
}

/// The first grid row of each respondent: weight, segments and outcomes are read there.
fn first_rows(sheet: &Sheet, len: usize, respondent_of_row: &[usize]) -> Vec<usize> {
    let mut first = vec![usize::MAX; len];
    for (&row, &respondent) in sheet.rows.iter().zip(respondent_of_row) {
        first[respondent] = first[respondent].min(row);
    }
    first
}

fn twice(sheet: &Sheet, of: &LongColumns, row: usize, earlier: u64) -> Error {
    let criterion = sheet.cell(row, of.criterion).to_owned();
    Error::in_file(sheet.file, LayoutError::RatedTwice { earlier, row: sheet.grid.numbers[row], criterion })
}
