//! The ratings of each file brought onto 0–100 of the range that was declared for it.

use std::borrow::Cow;

use crate::error::{Error, Result};
use crate::input::answers::labels::{Coding, Reading};
use crate::input::answers::ratings::coding_alone;
use crate::input::columns::layout::{LongColumns, Shape};
use crate::input::grid::Row;
use crate::input::headings::Heading;
use crate::input::survey::table::Table;
use crate::input::values::number;
use crate::message::{Columns, FileError, Message};

/// The scale of the ratings afterwards.
const RANGE: (f64, f64) = (0.0, 100.0);

/// The tables with ratings from 0 to 100, which is told.
///
/// # Errors
/// Where no option, study file or header says the scale of a file, or where a file holds no single answers.
pub(super) fn rescaled(tables: Vec<Table>, told: &mut Vec<Message>) -> Result<Vec<Table>> {
    let mut files = Vec::new();
    let each = tables.into_iter().map(|table| {
        let Some((lowest, highest)) = table.hints.scale else {
            return Err(Error::in_file(table.file, FileError::NoScaleDeclared));
        };
        files.push((table.file.clone(), format!("{lowest}-{highest}")));
        onto_range(table)
    });
    let tables = each.collect::<Result<Vec<Table>>>()?;
    told.push(Message::finding(Columns::Rescaled { files }));
    Ok(tables)
}

fn onto_range(mut table: Table) -> Result<Table> {
    let sides = sides(&table)?;
    let of_column = |column: usize| sides.iter().find(|(columns, _)| columns.contains(&column));
    let codings: Vec<Option<&Coding>> =
        (0..table.grid.width()).map(|column| of_column(column).map(|(_, coding)| coding)).collect();
    for &row in &table.rows {
        let cells = table.grid.rows[row].iter().zip(&codings);
        let made: Row = cells.map(|(cell, coding)| on_range(cell, *coding)).collect();
        table.grid.rows[row] = made;
    }
    let rated: Vec<usize> = sides.iter().flat_map(|(columns, _)| columns.iter().copied()).collect();
    for heading in table.headings.columns.iter_mut().filter(|heading| rated.contains(&heading.index)) {
        // Two files that say two scales in their headers ask the same question.
        let code = if heading.told.is_some() { heading.words().to_owned() } else { heading.code.clone() };
        *heading =
            Heading { code, value_labels: Vec::new(), missing: Vec::new(), told: None, ..heading.clone() };
    }
    let hints = &mut table.hints;
    (hints.scale, hints.reversed) = (Some(RANGE), None);
    (hints.importance_labels, hints.performance_labels) = (Vec::new(), Vec::new());
    // A code for "no answer" is blank by now, and may be a rating from here on.
    hints.missing.retain(|code| number(code, true).is_none_or(|code| !(RANGE.0..=RANGE.1).contains(&code)));
    Ok(table)
}

/// A cell as it is from then on; what is no rating is told by its row once all files are put together.
fn on_range<'a>(cell: &'a str, coding: Option<&Coding>) -> Cow<'a, str> {
    let Some(coding) = coding else { return Cow::Borrowed(cell) };
    match coding.read(cell) {
        Reading::Rating(rating) => {
            let share = (rating - coding.lowest) / (coding.highest - coding.lowest);
            Cow::Owned((RANGE.0 + share * (RANGE.1 - RANGE.0)).to_string())
        }
        Reading::Missing => Cow::Borrowed(""),
        Reading::Bad => Cow::Borrowed(cell),
    }
}

/// The rating columns of each side, and how they are read.
fn sides(table: &Table) -> Result<Vec<(Vec<usize>, Coding)>> {
    let layout = table.layout()?;
    let columns = match &layout.shape {
        Shape::Wide { pairs } => pairs.iter().map(|pair| (pair.importance, pair.performance)).unzip(),
        Shape::Long(LongColumns { importance, performance, .. }) => (vec![*importance], vec![*performance]),
        Shape::PerformanceOnly { items } => {
            let columns: Vec<usize> = items.iter().map(|(_, column)| *column).collect();
            let coding = coding_alone(&table.sheet(), &columns);
            let coding = coding.map_err(|error| Error::in_file(&table.file, error))?;
            return Ok(vec![(columns, coding)]);
        }
        Shape::Counts(_) | Shape::Summary(_) => {
            return Err(Error::in_file(&table.file, FileError::NothingToRescale));
        }
    };
    let Some(codings) = table.codings(&layout) else { return Ok(Vec::new()) };
    let (importance, performance) = codings.map_err(|error| Error::in_file(&table.file, error))?;
    Ok(vec![(columns.0, importance), (columns.1, performance)])
}
