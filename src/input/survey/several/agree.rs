//! Whether files that are put together are on one scale, and whether they share ids.

use std::collections::{BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::error::{Error, Result};
use crate::input::answers::labels::Coding;
use crate::input::columns::roles::names_respondent;
use crate::input::fold::fold;
use crate::input::source::Source;
use crate::input::survey::table::Table;
use crate::message::{Columns, LayoutError, Message};

/// The scale that a file by itself tells.
struct Alone {
    lowest: f64,
    highest: f64,
    /// Whether words, headers, or an answer on each of its points say so.
    firm: bool,
    /// Whether the study file says so for this file.
    declared: bool,
}

/// Tells of files whose answers reach less far than those of another.
///
/// # Errors
/// Where a file is on another scale than one before it: its words or headers say so, or each of its points was answered and
/// the other file goes two points or more beyond.
pub(super) fn on_one_scale(tables: &[Table], sources: &[Source], messages: &mut Vec<Message>) -> Result<()> {
    let own =
        |source: &Source| source.scale.is_none() && source.scale_of_file().is_ok_and(|scale| scale.is_some());
    let alone: Vec<(&Table, Alone)> = tables
        .iter()
        .zip(sources)
        .filter_map(|(table, source)| Some((table, of_table(table, own(source))?)))
        .collect();
    for (at, (table, one)) in alone.iter().enumerate() {
        for (other_table, other) in &alone[..at] {
            if (one.lowest, one.highest) == (other.lowest, other.highest) {
                continue;
            }
            let (narrow, wide) = if one.highest - one.lowest < other.highest - other.lowest {
                (one, other)
            } else {
                (other, one)
            };
            let both_declared = narrow.declared && wide.declared;
            let apart = both_declared || wide.highest - narrow.highest >= 2.0 || narrow.lowest < wide.lowest;
            if narrow.firm && apart {
                let written = |scale: &Alone| format!("{}-{}", scale.lowest, scale.highest);
                return Err(Error::of(LayoutError::FilesOnOtherScales {
                    first: other_table.file.clone(),
                    first_scale: written(other),
                    second: table.file.clone(),
                    second_scale: written(one),
                }));
            }
            let (narrow, wide) = if std::ptr::eq(narrow, one) {
                ((table, one), (other_table, other))
            } else {
                ((other_table, other), (table, one))
            };
            messages.push(Message::likely(Columns::FileScaleYields {
                file: narrow.0.file.clone(),
                scale: format!("{}-{}", narrow.1.lowest, narrow.1.highest),
                other: wide.0.file.clone(),
                wider: format!("{}-{}", wide.1.lowest, wide.1.highest),
            }));
        }
    }
    Ok(())
}

/// `None` where the user says one scale for all files, or where the file by itself has none.
fn of_table(table: &Table, declared: bool) -> Option<Alone> {
    if let (true, Some((lowest, highest))) = (declared, table.hints.scale) {
        return Some(Alone { lowest, highest, firm: true, declared });
    }
    let from_headers =
        table.headings.columns.iter().any(|heading| heading.told.is_some_and(|told| told.highest.is_some()));
    if table.hints.scale.is_some() && !from_headers {
        return None;
    }
    let layout = table.layout().ok()?;
    let (importance, performance) = table.codings(&layout)?.ok()?;
    let lowest = importance.lowest.min(performance.lowest);
    let highest = importance.highest.max(performance.highest);
    let in_words = [&importance, &performance].iter().any(|coding| !coding.labels.is_empty());
    let firm = from_headers || in_words || every_point(&[&importance, &performance], lowest, highest);
    Some(Alone { lowest, highest, firm, declared: false })
}

fn every_point(codings: &[&Coding], lowest: f64, highest: f64) -> bool {
    let given: BTreeSet<i64> =
        codings.iter().flat_map(|coding| coding.ratings()).map(|(_, rating)| rating.round() as i64).collect();
    (lowest as i64..=highest as i64).all(|point| given.contains(&point))
}

/// Tells where half of the rows of a file, ids and answers, stand in another one too: a later download of one survey, not other people.
///
/// The files of which that is told.
pub(super) fn repeated_rows(tables: &[Table], messages: &mut Vec<Message>) -> BTreeSet<[usize; 2]> {
    // Of each row a sum: a survey may have a million.
    let rows = |table: &Table| -> Vec<u64> {
        let row = |&row: &usize| {
            let (mut sum, mut filled) = (DefaultHasher::new(), 0);
            for cell in table.grid.rows[row].iter().map(str::trim) {
                cell.hash(&mut sum);
                filled += usize::from(!cell.is_empty());
            }
            (filled >= FEWEST_CELLS).then(|| sum.finish())
        };
        table.rows.iter().filter_map(row).collect()
    };
    let rows: Vec<Vec<u64>> = tables.iter().map(rows).collect();
    let known: Vec<HashSet<u64>> = rows.iter().map(|rows| rows.iter().copied().collect()).collect();
    let mut found = BTreeSet::new();
    for at in 0..rows.len() {
        for before in 0..at {
            let (short, long) =
                if rows[at].len() <= rows[before].len() { (at, before) } else { (before, at) };
            let same = rows[short].iter().filter(|row| known[long].contains(row)).count();
            // Where few answers make a row, as many come again within one file.
            let are_unlike = known[short].len() * 20 >= rows[short].len() * 19;
            if same >= FEWEST_ROWS && same * 2 >= rows[short].len() && are_unlike {
                let files = vec![tables[before].file.clone(), tables[at].file.clone()];
                messages.push(Message::likely(Columns::RowsInBoth { rows: same, files }));
                found.insert([before, at]);
            }
        }
    }
    found
}

/// Cells that tell a row from others.
const FEWEST_CELLS: usize = 5;
/// Rows that are the same by more than chance.
const FEWEST_ROWS: usize = 5;

/// Tells where files share half of their ids or more: the same people, asked again.
pub(super) fn shared_ids(tables: &[Table], repeated: &BTreeSet<[usize; 2]>, messages: &mut Vec<Message>) {
    let ids = |table: &Table| -> BTreeSet<String> {
        let column = table.headings.columns.iter().find(|heading| names_respondent(&heading.code));
        let cells =
            column.map(|column| table.rows.iter().map(move |&row| fold(table.grid.cell(row, column.index))));
        cells.into_iter().flatten().filter(|id| !id.is_empty()).collect()
    };
    let ids: Vec<BTreeSet<String>> = tables.iter().map(ids).collect();
    for (at, one) in ids.iter().enumerate() {
        for (before, other) in ids[..at].iter().enumerate() {
            let shared = one.intersection(other).count();
            if !repeated.contains(&[before, at]) && shared > 0 && 2 * shared >= one.len().min(other.len()) {
                let files = vec![tables[before].file.clone(), tables[at].file.clone()];
                messages.push(Message::sure(Columns::SharedIds { ids: shared, files }));
            }
        }
    }
}
