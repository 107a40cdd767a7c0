//! Drivers as a table: stated and derived importance, and what to beware of.

use super::cell::{Cell, Mark, Tone, Value};
use super::document::{Block, Section};
use super::figure;
use super::labels::{label, method};
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use crate::analysis::grid::Cell as Place;
use crate::analysis::{Analysis, Driver, DriverFlag, DriverSet, Drivers, Row};
use crate::look::{Look, Part};
use crate::words::Noun;

/// The section of the elements where there are any, then that of all criteria.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let Some(drivers) = &analysis.drivers else { return Vec::new() };
    let words = look.language;
    let section = |rows: Vec<&Row>, set: &DriverSet, noun: Noun, subject: &str| {
        let heading = (words.sections.drivers.heading)(noun, &drivers.outcome);
        let table = table(analysis, set, &rows, noun, look);
        let notes = notes(analysis, drivers, set, look);
        let blocks = vec![Block::Table(table), Block::Notes(notes)];
        Section::new(Part::Drivers, subject, Some(heading), blocks)
    };
    let elements =
        drivers.elements.as_ref().map(|set| section(analysis.element_rows(), set, words.element, "elements"));
    let criteria =
        section(analysis.criteria.iter().collect(), &drivers.criteria, words.criterion, "criteria");
    let mut sections: Vec<Section> = elements.into_iter().chain([criteria]).collect();
    if let (Some(first), Some(figure)) = (sections.first_mut(), figure::drivers(analysis, look)) {
        first.blocks.insert(0, Block::Chart(Box::new(figure)));
    }
    sections
}

fn table(analysis: &Analysis, set: &DriverSet, rows: &[&Row], noun: Noun, look: &Look) -> Table {
    let words = look.language;
    let said = &words.sections.drivers;
    let name = if noun == words.element { words.heads.element } else { words.heads.criterion };
    let line = |&index: &usize| {
        let driver = &set.rows[index];
        let cells = vec![
            Cell { marks: marks(driver), ..Cell::name(label(rows[index], words)) },
            place(driver, look),
            Cell::new(Value::number(driver.stated, look.decimals + 1)),
            Cell::new(Value::number(driver.share.map(|share| 100.0 * share), 1)),
            Cell::new(Value::number(driver.raw, 3)),
            Cell::new(Value::interval(driver.low, driver.high, 2)),
            Cell::new(Value::number(driver.correlation, 2)),
            Cell::new(Value::number(driver.beta, 2)),
            Cell::new(Value::number(driver.vif, 1)),
        ];
        TableRow { key: Some(driver.name.clone()), cells, tone: Tone::Plain }
    };
    let column = |key, head: &str| Column::new(key, Head::new(head));
    let mut table = Table {
        kind: TableKind::Drivers,
        columns: vec![
            column(ColumnKey::Name, name),
            column(ColumnKey::Place, said.place),
            column(ColumnKey::Importance, said.stated),
            column(ColumnKey::Share, said.share),
            column(ColumnKey::Derived, said.raw),
            column(ColumnKey::Interval, &(words.heads.interval)(analysis.plan.confidence)),
            column(ColumnKey::Correlation, "r"),
            column(ColumnKey::Coefficient, "β"),
            column(ColumnKey::VarianceInflation, "VIF"),
        ],
        rows: set.by_position().iter().map(line).collect(),
    };
    table.keep(&table.filled());
    table
}

fn notes(analysis: &Analysis, drivers: &Drivers, set: &DriverSet, look: &Look) -> Vec<String> {
    let words = look.language;
    let said = &words.sections.drivers;
    let method = method(&drivers.method, words);
    let mut notes = vec![(said.base)(method, set.r_squared, set.n, set.left_out)];
    notes.push(match set.replicates {
        0 => said.no_intervals.to_owned(),
        some => (said.intervals)(some, set.seed, analysis.plan.confidence),
    });
    if let Some(stated) = set.thresholds.stated {
        notes.push((said.thresholds)(stated, set.thresholds.derived));
    }
    let flagged = |flag| set.rows.iter().any(|driver| driver.flags.contains(&flag));
    if flagged(DriverFlag::Suppressor) {
        notes.push(said.suppressor.to_owned());
    }
    if flagged(DriverFlag::Inflated) {
        notes.push(said.inflated.to_owned());
    }
    notes.push(said.association.to_owned());
    notes
}

fn marks(driver: &Driver) -> Vec<Mark> {
    let mark = |flag: &DriverFlag| match flag {
        DriverFlag::Suppressor => Some(Mark::Suppressor),
        DriverFlag::Inflated => Some(Mark::Inflated),
        DriverFlag::Negative | DriverFlag::Constant => None,
    };
    driver.flags.iter().filter_map(mark).collect()
}

fn place(driver: &Driver, look: &Look) -> Cell {
    let Some(cell) = driver.cell else { return Cell::default() };
    let tone = if cell == Place::HiddenDriver { Tone::Strong } else { Tone::Plain };
    Cell::words((look.language.sections.drivers.cell)(cell)).toned(tone)
}
