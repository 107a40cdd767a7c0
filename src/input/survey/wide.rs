//! A column for each rating.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::input::survey::extra as columns;
use crate::input::survey::grouping;

use crate::error::Result;
use crate::input::answers::doctor;
use crate::input::answers::ratings::{rated, rated_alone};
use crate::input::answers::sheet::Sheet;
use crate::input::columns::layout::{NAMED_AS_SEGMENT, Pair, Role};
use crate::input::columns::remarks::{self, Runs};
use crate::input::headings::Headings;
use crate::input::source::Source;
use crate::input::survey::cells::{Cells as _, OfSheet, Wanted};
use crate::input::survey::outcome;
use crate::input::survey::persons::of_clusters;
use crate::input::survey::structure::{Found, Structure, structure};
use crate::input::values::missing::is_missing_word;
use crate::input::values::number;
use crate::message::{Message, Rows};
use crate::survey::{Counts, Dropped, Origin, Ratings, SegmentColumn, Survey};

/// Builds the survey of a wide sheet; `origin` is completed by the caller.
pub(in crate::input) fn survey(
    sheet: &Sheet,
    pairs: &[Pair],
    roles: &[(usize, Role, String)],
    source: &Source,
) -> Result<Survey> {
    let Paired { structure, importance, performance } = paired(pairs, source)?;
    let mut rated = rated(sheet, &importance, &performance)?;
    let (scale, mut notices) = (rated.scale.clone(), std::mem::take(&mut rated.notices));
    let mut findings = std::mem::take(&mut rated.findings);
    let mut respondents = rated.into_respondents();
    let (wanted, cells) = (source.wanted(), OfSheet { sheet, rows: &sheet.rows });
    notices.extend(columns::fill(&mut respondents, &cells, &wanted)?);
    notices.extend(of_clusters(&cells, &mut respondents, &wanted)?);
    if let (true, None, Some(column)) = (wanted.look_for_panel, &wanted.panel, id_column(roles)) {
        respondents.panel = Some(grouping::plain(&cells, column));
    }
    let criteria: Vec<String> = structure.criteria.iter().map(|criterion| criterion.name.clone()).collect();
    let ratings = doctor::Ratings { criteria: &criteria, respondents: &respondents, scale: &scale };
    if respondents.persons.is_empty() {
        findings.extend(duplicated_ids(sheet, roles, respondents.wave.as_ref()));
    }
    let counts = Counts::of(&respondents, &structure.elements, &scale, |_| true);
    let examined = doctor::examine(ratings, &counts.criteria, overall(sheet, roles).as_deref());
    findings.extend(examined);
    findings.extend(doctor::beside(ratings, &beside(sheet, roles)));
    let origin = Origin {
        rows_used: respondents.len as u64,
        dropped: left_out(&structure).into_iter().collect(),
        ..Origin::default()
    };
    Ok(Survey {
        scale,
        criteria: structure.criteria,
        elements: structure.elements,
        stated: true,
        ratings: Ratings::Answers { counts, respondents },
        origin,
        notices,
        findings,
    })
}

/// The rating pairs as criteria and elements.
pub struct Paired {
    /// Which pair is what.
    pub structure: Structure,
    /// The importance column of each criterion, then of each element that is rated itself.
    pub importance: Vec<usize>,
    /// Their performance columns.
    pub performance: Vec<usize>,
}

/// Joins the pairs of a file with what the study file says.
///
/// # Errors
/// Where the study file names what is not there.
pub fn paired(pairs: &[Pair], source: &Source) -> Result<Paired> {
    let found: Vec<Found> = pairs
        .iter()
        .map(|pair| Found {
            name: pair.name.clone(),
            label: pair.label.clone(),
            element: None,
            headers: pair.headers.to_vec(),
        })
        .collect();
    let structure = structure(&found, &source.study).map_err(|problem| source.in_study(problem))?;
    let columns = |side: fn(&Pair) -> usize| -> Vec<usize> {
        structure.items.iter().map(|&item| side(&pairs[item])).collect()
    };
    let (importance, performance) = (columns(|pair| pair.importance), columns(|pair| pair.performance));
    Ok(Paired { structure, importance, performance })
}

/// The rating columns that the study file does not list.
pub(in crate::input) fn left_out(structure: &Structure) -> Option<Dropped> {
    (!structure.left_out.is_empty()).then(|| Dropped {
        what: "column",
        reason: Rows::UnlistedPairs { criteria: structure.left_out.clone() },
        count: 2 * structure.left_out.len() as u64,
    })
}

/// Builds the survey of a sheet that rates performance only; importance is then derived from an outcome.
pub(in crate::input) fn performance_only(
    sheet: &Sheet,
    items: &[(String, usize)],
    roles: &[(usize, Role, String)],
    wanted: &Wanted,
    source: &Source,
) -> Result<Survey> {
    // A column wanted for something else is no criterion.
    let cells = OfSheet { sheet, rows: &sheet.rows };
    let mut others = Vec::new();
    for (wanted_for, name) in cells.wanted(wanted) {
        others.extend(cells.find_all(wanted_for, name)?);
    }
    let items: Vec<&(String, usize)> = items.iter().filter(|(_, column)| !others.contains(column)).collect();
    let found: Vec<Found> = items
        .iter()
        .map(|(name, column)| Found {
            name: name.clone(),
            label: name.clone(),
            element: None,
            headers: vec![sheet.name(*column).to_owned()],
        })
        .collect();
    let structure = structure(&found, &source.study).map_err(|problem| source.in_study(problem))?;
    let columns: Vec<usize> = structure.items.iter().map(|&item| items[item].1).collect();
    let mut rated = rated_alone(sheet, &columns)?;
    let (scale, mut notices) = (rated.scale.clone(), std::mem::take(&mut rated.notices));
    // What the doctor knows of answers needs both sides.
    let mut findings = std::mem::take(&mut rated.findings);
    let mut respondents = rated.into_respondents();
    let cells = OfSheet { sheet, rows: &sheet.rows };
    notices.extend(columns::fill(&mut respondents, &cells, wanted)?);
    findings.extend(duplicated_ids(sheet, roles, respondents.wave.as_ref()));
    notices.extend(of_clusters(&cells, &mut respondents, wanted)?);
    let counts = Counts::of(&respondents, &structure.elements, &scale, |_| true);
    Ok(Survey {
        scale,
        criteria: structure.criteria,
        elements: structure.elements,
        stated: false,
        origin: Origin { rows_used: respondents.len as u64, ..Origin::default() },
        ratings: Ratings::Answers { counts, respondents },
        notices,
        findings,
    })
}

/// Ids that come more than once, each within its file and its wave.
fn duplicated_ids(
    sheet: &Sheet,
    roles: &[(usize, Role, String)],
    waves: Option<&SegmentColumn>,
) -> Option<Message> {
    let column = id_column(roles)?;
    let examined = sheet.rows.iter().take(doctor::MOST_EXAMINED);
    let Some(file) = sheet.file_column else {
        return doctor::duplicated_ids_of(examined.map(|&row| sheet.cell(row, column)), waves);
    };
    let ids: Vec<String> = examined
        .map(|&row| match sheet.cell(row, column).trim() {
            "" => String::new(),
            id => format!("{} {id}", sheet.cell(row, file)),
        })
        .collect();
    doctor::duplicated_ids_of(ids.iter().map(String::as_str), waves)
}

/// The column that tells respondents apart.
pub(in crate::input) fn id_column(roles: &[(usize, Role, String)]) -> Option<usize> {
    roles.iter().find(|(_, role, _)| *role == Role::RespondentId).map(|(column, ..)| *column)
}

/// The columns that the doctor asks which rows count and which groups there are, each with whether it was named as a segment.
pub(in crate::input) fn beside_columns(
    headings: &Headings,
    roles: &[(usize, Role, String)],
) -> BTreeMap<usize, bool> {
    let is_free = |role: Role| !matches!(role, Role::Rating | Role::RespondentId | Role::Weight);
    let marks = |column: usize| {
        headings.of(column).is_some_and(|heading| !heading.metadata && doctor::names_mark(&heading.code))
    };
    let marks = roles.iter().filter(|(column, role, _)| is_free(*role) && marks(*column));
    let groups = roles.iter().filter(|(_, role, _)| *role == Role::Segment).take(MOST_GROUPS);
    marks.chain(groups).map(|(column, _, why)| (*column, why == NAMED_AS_SEGMENT)).collect()
}

/// Columns of groups that the doctor asks.
const MOST_GROUPS: usize = 8;

/// What stands in those columns.
fn beside<'a>(sheet: &'a Sheet, roles: &[(usize, Role, String)]) -> Vec<doctor::ColumnBeside<'a>> {
    let examined = || sheet.rows.iter().take(doctor::MOST_EXAMINED);
    let of = |(column, named): (usize, bool)| doctor::ColumnBeside {
        name: sheet.name(column).to_owned(),
        named,
        texts: examined().map(|&row| Cow::Borrowed(sheet.cell(row, column))).collect(),
    };
    beside_columns(sheet.headings, roles).into_iter().map(of).collect()
}

/// The numbers of the first column that says how content a respondent is with everything.
fn overall(sheet: &Sheet, roles: &[(usize, Role, String)]) -> Option<Vec<Option<f64>>> {
    let column = outcome_column(roles)?;
    let examined = || sheet.rows.iter().take(doctor::MOST_EXAMINED).map(|&row| sheet.cell(row, column));
    let comma = sheet.decimal_comma;
    runs_up(sheet.headings, column, examined(), comma)
        .then(|| examined().map(|cell| number(cell, comma)).collect())
}

/// Whether the numbers of an outcome may be compared with ratings as they stand: none has words, and its header does not say that they
/// run from best to worst.
pub(in crate::input) fn runs_up<'a>(
    headings: &Headings,
    column: usize,
    mut texts: impl Iterator<Item = &'a str>,
    comma: bool,
) -> bool {
    let heading = headings.of(column);
    let down = heading
        .and_then(remarks::of_heading)
        .is_some_and(|told| told.runs != Runs::Up && told.runs != Runs::Unsaid);
    let bad = heading.is_some_and(|heading| outcome::asks_for_bad(&heading.code));
    !down && !bad && texts.all(|text| is_missing_word(text) || number(text, comma).is_some())
}

/// The column that says how content a respondent is with everything.
pub(in crate::input) fn outcome_column(roles: &[(usize, Role, String)]) -> Option<usize> {
    let of_role =
        |wanted: Role| roles.iter().find(|(_, role, _)| *role == wanted).map(|(column, ..)| *column);
    [Role::Outcome, Role::Recommendation, Role::Satisfaction].into_iter().find_map(of_role)
}
