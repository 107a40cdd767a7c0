//! Two tables that are named after the two sides and hold the same columns: one survey.

use std::collections::BTreeSet;

use crate::error::{Error, Result};
use crate::input::columns::layout::{Shape, Side};
use crate::input::columns::pairing;
use crate::input::columns::roles::names_respondent;
use crate::input::columns::rows::Answers;
use crate::input::columns::sides::{alone, of_phrase};
use crate::input::fold::fold;
use crate::input::headings::Heading;
use crate::input::survey::several::{Place, join};
use crate::input::survey::table::Table;
use crate::message::{Columns, FileError, Message};

/// The places of the only name that says importance and of the only one that says performance.
pub(in crate::input) fn of_names(names: &[String]) -> Option<[usize; 2]> {
    let side = |name: &String| alone(name).or_else(|| of_phrase(&name.replace(['_', '-', '.'], " ")));
    let only = |wanted: Side| {
        let mut places = (0..names.len()).filter(|&at| side(&names[at]) == Some(wanted));
        places.next().filter(|_| places.next().is_none())
    };
    Some([only(Side::Importance)?, only(Side::Performance)?])
}

/// The ratings of importance with those of performance beside them, each under its side; `None` where the tables do not rate
/// the same things, or one of them has both sides.
///
/// Rows go by the ids of the respondents, or else by their order, where there are as many in both: a guess.
///
/// # Errors
/// Where both have ids and one stands twice or too few stand in both, or where they have none and not as many rows.
pub(in crate::input) fn together(
    tables: &[Table; 2],
    called: [&str; 2],
    told: &mut Vec<Message>,
) -> Result<Option<(Table, Place)>> {
    if tables.iter().any(|table| matches!(table.layout().map(|layout| layout.shape), Ok(Shape::Wide { .. })))
    {
        return Ok(None);
    }
    let rated = tables.each_ref().map(ratings);
    let shared: BTreeSet<String> = rated[0].intersection(&rated[1]).cloned().collect();
    if shared.len() < 2 {
        return Ok(None);
    }
    let key = key(tables, called)?;
    let [mut first, mut second] = tables.clone();
    let own = first.headings.columns.iter().map(|heading| fold(&heading.code)).collect::<BTreeSet<_>>();
    // What is known of the respondents stands in both.
    second.headings.columns.retain(|heading| {
        let code = fold(&heading.code);
        shared.contains(&code) || !own.contains(&code) || Some(heading.index) == key.map(|key| key[1])
    });
    for (table, side) in [(&mut first, "importance"), (&mut second, "performance")] {
        for heading in &mut table.headings.columns {
            if shared.contains(&fold(&heading.code)) {
                *heading = under(side, heading);
            }
        }
    }
    let found = match key {
        Some(key) => join::by_key(&first, &second, key),
        None if first.rows.len() == second.rows.len() => {
            Some(second.rows.iter().copied().map(Some).collect())
        }
        None => {
            let what = FileError::SidesUnequal {
                importance: called[0].to_owned(),
                performance: called[1].to_owned(),
                rows: first.rows.len(),
                others: second.rows.len(),
            };
            return Err(Error::of(what));
        }
    };
    let Some(mut found) = found else { return Ok(None) };
    let only = key.map(|[_, theirs]| {
        let importance = found.iter().filter(|found| found.is_none()).count() as u64;
        (importance, add_missing(&mut first, &tables[1], theirs, &mut found))
    });
    let by = key.map(|key| first.headings.name(key[0]).to_owned());
    let made = if by.is_some() { Message::sure } else { Message::guess as fn(Columns) -> Message };
    told.push(made(Columns::SidesFromNames {
        importance: called[0].to_owned(),
        performance: called[1].to_owned(),
        criteria: shared.len(),
        by: by.clone(),
    }));
    if let (Some((importance, performance)), Some(by)) = (only, by)
        && importance + performance > 0
    {
        told.push(Message::sure(Columns::OnOneSideOnly { importance, performance, by }));
    }
    let beside = join::put(&mut first, &second, &found, key.map(|key| key[1]));
    Ok(Some((first, Place::Joined(vec![beside]))))
}

/// Adds to the first table, behind its last row, those rows of the other that none of its own meets, with what both know of a
/// respondent; says how many.
fn add_missing(first: &mut Table, other: &Table, key: usize, found: &mut Vec<Option<usize>>) -> u64 {
    let met: BTreeSet<usize> = found.iter().flatten().copied().collect();
    let is_missing = |row: &&usize| !met.contains(row) && !other.grid.cell(**row, key).trim().is_empty();
    let missing: Vec<usize> = other.rows.iter().filter(is_missing).copied().collect();
    let own = |column: usize| {
        let heading = first.headings.of(column)?;
        let same = other.headings.columns.iter().find(|theirs| fold(&theirs.code) == fold(&heading.code))?;
        Some(same.index)
    };
    let places: Vec<Option<usize>> = (0..first.grid.width()).map(own).collect();
    for &row in &missing {
        let cell = |place: &Option<usize>| place.map_or("", |column| other.grid.cell(row, column));
        first.rows.push(first.grid.rows.len());
        first.grid.rows.push(places.iter().map(cell).collect());
        first.grid.numbers.push(first.grid.numbers.last().map_or(1, |last| last + 1));
        found.push(Some(row));
    }
    missing.len() as u64
}

/// The names of the columns that hold ratings.
fn ratings(table: &Table) -> BTreeSet<String> {
    let answers = Answers::new(&table.grid, &table.headings);
    let columns = pairing::ratings(&table.headings, &answers);
    columns.into_iter().map(|(column, _)| fold(table.headings.name(column))).collect()
}

/// A column under its side, as the row of a question is under it.
fn under(side: &str, heading: &Heading) -> Heading {
    let item = heading.item.as_deref().or(heading.question.as_deref()).unwrap_or(heading.words()).to_owned();
    Heading {
        code: format!("{side}: {}", heading.code),
        question: Some(side.to_owned()),
        item: Some(item),
        scale: None,
        text: None,
        ..heading.clone()
    }
}

/// The columns that tell respondents apart in both tables, each of them once, half of them or more in both: those that are named so,
/// or else the first two of one name.
///
/// # Errors
/// Where columns are named so and do not tell which rows belong together.
fn key(tables: &[Table; 2], called: [&str; 2]) -> Result<Option<[usize; 2]>> {
    let rows = tables.each_ref().map(|table| table.rows.len());
    let ids = |at: usize, heading: &Heading| -> BTreeSet<&str> {
        let Table { grid, rows, .. } = &tables[at];
        rows.iter().map(|&row| grid.cell(row, heading.index).trim()).filter(|id| !id.is_empty()).collect()
    };
    let shared = |one: &Heading, other: &Heading| ids(0, one).intersection(&ids(1, other)).count();
    let match_of = |one: &Heading, other: &Heading| {
        let each_once = [ids(0, one).len(), ids(1, other).len()] == rows;
        let shared = if each_once { shared(one, other) } else { 0 };
        (shared > 1 && 2 * shared >= rows[0].max(rows[1])).then_some([one.index, other.index])
    };
    let named = |table: &'_ Table| {
        table.headings.columns.iter().find(|heading| names_respondent(&heading.code)).cloned()
    };
    if let (Some(one), Some(other)) = (named(&tables[0]), named(&tables[1])) {
        if let Some(found) = match_of(&one, &other) {
            return Ok(Some(found));
        }
        for (table, heading) in tables.iter().zip([&one, &other]) {
            join::rows_by_key(table, heading.index, &heading.code)?;
        }
        return Err(Error::of(FileError::SidesShareFewIds {
            importance: called[0].to_owned(),
            performance: called[1].to_owned(),
            shared: shared(&one, &other),
            column: one.code,
            rows: rows[0].max(rows[1]),
        }));
    }
    Ok(tables[0].headings.columns.iter().find_map(|one| {
        let same = |other: &&Heading| fold(&other.code) == fold(&one.code);
        tables[1].headings.columns.iter().find(same).and_then(|other| match_of(one, other))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_the_sides() {
        let of = |names: &[&str]| of_names(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&["Zufriedenheit", "Notizen", "Wichtigkeit"]), Some([2, 0]));
        assert_eq!(of(&["2025_importance", "2025_performance"]), Some([0, 1]));
        assert_eq!(of(&["importance 2024", "importance 2025"]), None);
        assert_eq!(of(&["Sheet1", "Importance"]), None);
    }
}
