//! Rows of one respondent who rated in several groups, such as channels.

use std::collections::HashMap;

use crate::error::Result;
use crate::input::answers::sheet::Sheet;
use crate::input::columns::roles::names_respondent;
use crate::input::headings::Headings;
use crate::input::survey::cells::{Cells, OfSheet, Wanted};
use crate::message::{Message, Noticed};
use crate::survey::{Design, Respondents, distinct};

/// What the rows of a long sheet are about: one respondent in one group.
pub(in crate::input) struct Visits {
    /// How many there are.
    pub len: usize,
    /// The visit of each row.
    pub of_row: Vec<usize>,
    /// The respondent of each visit, by the order of the ids.
    person: Vec<u32>,
    /// The ids in order.
    ids: Vec<String>,
    /// The columns of groups that differ between the rows of a respondent.
    columns: Vec<usize>,
}

impl Visits {
    /// The visits of respondents told apart by a column: as many as respondents where no grouping that is asked for differs
    /// between the rows of one.
    ///
    /// # Errors
    /// Where a grouping names no column.
    pub fn of(sheet: &Sheet, column: usize, wanted: &Wanted) -> Result<Self> {
        let cells = OfSheet { sheet, rows: &sheet.rows };
        let id = |row: usize| sheet.cell(row, column).trim();
        let mut columns = Vec::new();
        for name in &wanted.segments {
            columns.extend(cells.find_all("a segment", name)?);
        }
        let mut first: HashMap<&str, usize> = HashMap::new();
        let text = |row: usize, column: usize| sheet.cell(row, column).trim();
        let mut differs = vec![false; columns.len()];
        for &row in &sheet.rows {
            let first = *first.entry(id(row)).or_insert(row);
            for (differs, &column) in differs.iter_mut().zip(&columns) {
                *differs |= text(row, column) != text(first, column);
            }
        }
        let columns: Vec<usize> = columns
            .into_iter()
            .zip(differs)
            .filter_map(|(column, differs)| differs.then_some(column))
            .collect();
        let mut ids: Vec<String> = first.keys().map(|id| (*id).to_owned()).collect();
        ids.sort_unstable();
        let (mut index, mut person) = (HashMap::new(), Vec::new());
        let visit = |&row: &usize| {
            let groups: Vec<&str> = columns.iter().map(|&column| text(row, column)).collect();
            *index.entry((id(row), groups)).or_insert_with(|| {
                person.push(ids.partition_point(|other| other.as_str() < id(row)) as u32);
                person.len() - 1
            })
        };
        let of_row = sheet.rows.iter().map(visit).collect();
        Ok(Self { len: person.len(), of_row, person, ids, columns })
    }

    /// The visits of respondents by the place of their id among these, of which no two are alike; `columns` are those of groups
    /// that differ between the rows of a respondent.
    pub fn told(ids: Vec<String>, persons: &[u32], columns: Vec<usize>) -> Self {
        let mut order: Vec<u32> = (0..ids.len() as u32).collect();
        order.sort_unstable_by(|one, other| ids[*one as usize].cmp(&ids[*other as usize]));
        let mut ranks = vec![0; ids.len()];
        for (rank, &id) in (0..).zip(&order) {
            ranks[id as usize] = rank;
        }
        let person = persons.iter().map(|&id| ranks[id as usize]).collect();
        let mut ids = ids;
        ids.sort_unstable();
        Self { len: persons.len(), of_row: Vec::new(), person, ids, columns }
    }

    /// Makes each respondent count once, now that the ratings are known, and a cluster of what he said, where no other design
    /// is asked for; told where somebody rated in several groups.
    pub fn counted_once(
        self,
        respondents: &mut Respondents,
        headings: &Headings,
        column: usize,
        wanted: &Wanted,
    ) -> Option<Message> {
        if self.person.len() == self.ids.len() {
            return None;
        }
        if wanted.cluster.is_none() {
            respondents.design = Some(Design {
                strata: respondents.design.take().map_or_else(|| vec![0; self.len], |design| design.strata),
                clusters: self.person.clone(),
                cluster_names: self.ids.iter().map(|id| format!("\u{1f}{id}")).collect(),
                stratum_names: Vec::new(),
            });
            respondents.drawn_by.cluster = Some(headings.name(column).to_owned());
        }
        let columns = self.columns.iter().map(|&column| headings.name(column).to_owned()).collect();
        Some(count_once(respondents, self.person, columns))
    }
}

/// The same of rows that are respondents in groups already, where the clusters are the respondents.
pub(in crate::input) fn of_clusters(
    cells: &impl Cells,
    respondents: &mut Respondents,
    wanted: &Wanted,
) -> Result<Option<Message>> {
    let (Some(name), false) = (&wanted.cluster, wanted.segments.is_empty()) else { return Ok(None) };
    // Of waves that are told apart later each stands alone.
    if wanted.wave.is_some() || wanted.panel.is_some() {
        return Ok(None);
    }
    let column = cells.find("the clusters", name)?;
    let declared = cells.hints().respondent.as_deref().is_some_and(|known| known == cells.name(column));
    let Some(design) =
        respondents.design.as_ref().filter(|_| declared || names_respondent(cells.name(column)))
    else {
        return Ok(None);
    };
    let persons = design.clusters.clone();
    if distinct(persons.iter().copied()) == respondents.len as u64 {
        return Ok(None);
    }
    Ok(Some(count_once(respondents, persons, wanted.segments.clone())))
}

fn count_once(respondents: &mut Respondents, persons: Vec<u32>, columns: Vec<String>) -> Message {
    let mut rows: HashMap<u32, usize> = HashMap::new();
    for &person in &persons {
        *rows.entry(person).or_default() += 1;
    }
    let several = rows.values().filter(|&&rows| rows > 1).count();
    respondents.count_once(persons);
    Message::sure(Noticed::CountedOnce { columns, several, people: rows.len() })
}
