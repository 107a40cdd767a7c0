//! Means of several groups, in a file each or told apart by a column: one survey of all of them, and a segment for each.

use std::collections::{BTreeSet, HashMap};

use crate::error::{Error, Result};
use crate::input::answers::sheet::Sheet;
use crate::input::columns::layout::SummaryColumns;
use crate::input::columns::strays;
use crate::input::fold::fold;
use crate::input::hints;
use crate::input::survey::structure::Found;
use crate::message::{Asked, Holds, LayoutError, Message, Noticed, Request, Rows};
use crate::survey::{Summary, SummaryGroup, SummaryRow};

/// The rows of all groups, and those of each; `found` keeps what is rated, each thing once, named as it is met first.
///
/// The groups are the levels of the column that is asked for, else the files, else those of the one column whose levels
/// have every criterion once.
///
/// # Errors
/// Where a criterion stands twice in a group, or nothing tells groups; and where a row does not say how many respondents
/// are behind it: groups of unknown size have no mean together.
pub(super) fn together(
    sheet: &Sheet,
    columns: &SummaryColumns,
    wanted: &[String],
    (found, rows): (&mut Vec<Found>, Vec<SummaryRow>),
    notices: &mut Vec<Message>,
) -> Result<Summary> {
    let mut things: Vec<Found> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut thing_of = Vec::with_capacity(rows.len());
    for thing in found.drain(..) {
        thing_of.push(*known.entry(fold(&thing.name)).or_insert_with(|| {
            things.push(thing);
            things.len() - 1
        }));
    }
    *found = things;
    let apart = Apart { sheet, columns, thing_of: &thing_of };
    let Some(column) = apart.column(wanted, found)? else { return Ok(Summary::of(rows)) };
    let groups = apart.groups(column, found, &rows, notices)?;
    let of_all = |(at, thing): (usize, &Found)| {
        let parts = groups.iter().filter_map(|group| group.rows[at].as_ref());
        SummaryRow::pooled(parts).ok_or_else(|| {
            let criterion = thing.name.clone();
            Error::in_file(sheet.file, LayoutError::SummariesOfGroups { criterion })
        })
    };
    let all = found.iter().enumerate().map(of_all).collect::<Result<Vec<_>>>()?;
    let column = sheet.name(column).to_owned();
    notices.push(Message::sure(Noticed::GroupsOfMeans { groups: groups.len(), column: column.clone() }));
    Ok(Summary { rows: all, groups, grouped_by: column })
}

/// What tells the groups apart.
struct Apart<'a> {
    sheet: &'a Sheet<'a>,
    columns: &'a SummaryColumns,
    /// What each row is about.
    thing_of: &'a [usize],
}

impl Apart<'_> {
    /// `None` of a file of one group.
    fn column(&self, wanted: &[String], found: &[Found]) -> Result<Option<usize>> {
        let sheet = self.sheet;
        let mut seen: HashMap<usize, usize> = HashMap::new();
        let twice = |(at, &thing): (usize, &usize)| Some((seen.insert(thing, at)?, at));
        let twice = self.thing_of.iter().enumerate().find_map(twice);
        let own = self.columns.all();
        if let [wanted] = wanted {
            // Of one group, or by what the rows are about, nobody could be told apart.
            let asked = Asked::Segments(wanted.clone());
            let needs_answers =
                || Error::in_file(sheet.file, Request::NeedsAnswers { holds: Holds::Means, asked });
            if twice.is_none() {
                return Err(needs_answers());
            }
            let column = hints::find(sheet.headings, "a segment", wanted);
            let column = column.map_err(|error| Error::in_file(sheet.file, error))?.index;
            return if own.contains(&column) { Err(needs_answers()) } else { Ok(Some(column)) };
        }
        if sheet.file_column.is_some() {
            return Ok(sheet.file_column);
        }
        let Some((earlier, at)) = twice else { return Ok(None) };
        let others = sheet.headings.columns.iter().map(|heading| heading.index);
        let telling: Vec<usize> =
            others.filter(|column| !own.contains(column) && self.tells(*column)).collect();
        match telling[..] {
            [column] => Ok(Some(column)),
            _ => Err(self.given_twice(earlier, at, found, &telling)),
        }
    }

    /// Whether every criterion stands once beside each level of a column.
    fn tells(&self, column: usize) -> bool {
        let mut seen = BTreeSet::new();
        let level = |&row: &usize| fold(self.sheet.cell(row, column));
        let mut each = self.sheet.rows.iter().map(level).zip(self.thing_of);
        each.all(|(level, thing)| !level.is_empty() && seen.insert((level, thing)))
            // A number for every row tells nothing.
            && seen.iter().map(|(level, _)| level).collect::<BTreeSet<_>>().len() < seen.len()
    }

    fn groups(
        &self,
        column: usize,
        found: &[Found],
        rows: &[SummaryRow],
        notices: &mut Vec<Message>,
    ) -> Result<Vec<SummaryGroup>> {
        let sheet = self.sheet;
        let mut groups: Vec<(SummaryGroup, Vec<Option<usize>>)> = Vec::new();
        let mut figures = Vec::new();
        for ((at, &row), &thing) in sheet.rows.iter().enumerate().zip(self.thing_of) {
            let name = sheet.cell(row, column).trim();
            // All groups together are none of them.
            if sheet.file_column != Some(column) && strays::is_figure(name) {
                figures.push(sheet.grid.numbers[row]);
                continue;
            }
            let same = |(group, _): &(SummaryGroup, _)| fold(&group.name) == fold(name);
            let place = groups.iter().position(same).unwrap_or_else(|| {
                let rows = vec![None; found.len()];
                groups.push((SummaryGroup { name: name.to_owned(), rows }, vec![None; found.len()]));
                groups.len() - 1
            });
            let (group, places) = &mut groups[place];
            if let Some(earlier) = places[thing].replace(at) {
                return Err(self.given_twice(earlier, at, found, &[]));
            }
            group.rows[thing] = Some(rows[at].clone());
        }
        if !figures.is_empty() {
            notices.push(strays::told(&Rows::Figures, figures.len() as u64, figures));
        }
        Ok(groups.into_iter().map(|(group, _)| group).collect())
    }

    fn given_twice(&self, earlier: usize, at: usize, found: &[Found], telling: &[usize]) -> Error {
        let row = |at: usize| self.sheet.grid.numbers[self.sheet.rows[at]];
        let problem = LayoutError::SummarisedTwice {
            earlier: row(earlier),
            row: row(at),
            criterion: found[self.thing_of[at]].name.clone(),
            columns: telling.iter().map(|&column| self.sheet.name(column).to_owned()).collect(),
        };
        Error::in_file(self.sheet.file, problem)
    }
}
