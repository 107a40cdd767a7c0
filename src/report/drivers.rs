//! Drivers as a table: stated and derived importance, and what to beware of.

use super::cell::{Cell, Mark, Tone, Value};
use super::document::{About, Block, Section};
use super::figure;
use super::labels::{RowLabels, method};
use super::marks;
use super::notes::meanings;
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use crate::analysis::grid::Cell as Place;
use crate::analysis::{Analysis, Driver, DriverFlag, DriverSet, Drivers, Row, Verdict};
use crate::look::{Look, Part};
use crate::words::Noun;
use crate::words::sections::FitBase;

/// The section of the elements where there are any, then that of all criteria.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let Some(drivers) = &analysis.drivers else { return Vec::new() };
    let words = look.language;
    let section = |rows: Vec<&Row>, set: &DriverSet, noun: Noun, subject: &str| {
        let heading = (words.sections.drivers.heading)(noun, &words.called(&drivers.outcome));
        let table = table(analysis, set, &rows, noun, look);
        let notes = notes(analysis, drivers, set, look);
        Section::new(Part::Drivers, subject, Some(heading), vec![Block::Table(table)]).noted(notes)
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
    // One base for all is told below the table.
    let pairwise = set.largest_n > set.n;
    let labels = RowLabels::new(analysis, look);
    let shared = shares_out(set);
    let points = |raw: f64| if shared { 100.0 * raw } else { raw };
    let line = |&index: &usize| {
        let driver = &set.rows[index];
        let cells = vec![
            Cell { marks: marks(driver, analysis), ..Cell::name(labels.of(rows[index])) },
            place(driver, look),
            Cell::new(Value::number(driver.stated, look.decimals + 1)),
            Cell::new(Value::number(driver.share.map(|share| 100.0 * share), 1)),
            Cell::new(Value::number(driver.raw.map(points), if shared { 1 } else { 3 })),
            Cell::new(Value::interval(
                driver.low.map(points),
                driver.high.map(points),
                if shared { 1 } else { 2 },
            )),
            Cell::new(Value::number(driver.correlation, 2)),
            Cell::new(Value::number(driver.beta, 2)),
            Cell::new(Value::number(driver.vif, 1)),
            Cell::new(driver.n.filter(|_| pairwise).map_or(Value::Missing, Value::Count)),
        ];
        TableRow { key: Some(driver.name.clone()), cells, tone: Tone::Plain }
    };
    let column = |key, head: &str| Column::new(key, Head::new(head));
    let mut table = Table {
        kind: TableKind::Drivers,
        columns: vec![
            column(ColumnKey::Name, name),
            column(ColumnKey::Place, said.place),
            column(ColumnKey::Importance, said.stated).dropped(4),
            column(ColumnKey::Share, said.share),
            column(ColumnKey::Derived, if shared { said.points } else { said.raw }).dropped(5),
            column(ColumnKey::Interval, &(words.heads.interval)(analysis.plan.confidence)).dropped(5),
            column(ColumnKey::Correlation, "r").dropped(2),
            column(ColumnKey::Coefficient, "β").dropped(3),
            column(ColumnKey::VarianceInflation, "VIF").dropped(1),
            column(ColumnKey::Base, words.heads.base_short).dropped(4),
        ],
        rows: set.by_position().iter().map(line).collect(),
    };
    table.keep(&table.filled());
    table
}

fn notes(analysis: &Analysis, drivers: &Drivers, set: &DriverSet, look: &Look) -> Vec<About> {
    let words = look.language;
    let said = &words.sections.drivers;
    let method = method(&drivers.method, words);
    let mut notes: Vec<About> = vec![((said.base)(method, fit(set)), &[])];
    let intervals = match set.replicates {
        0 => said.no_intervals.to_owned(),
        some => (said.intervals)(some, set.seed, analysis.plan.confidence),
    };
    notes.push((intervals, if set.replicates == 0 { &[] } else { &[ColumnKey::Interval] }));
    if let Some(stated) = set.thresholds.stated {
        let unit = if shares_out(set) { said.share } else { "" };
        notes.push(((said.thresholds)(stated, set.thresholds.derived, unit), &[ColumnKey::Place]));
    }
    let flagged = |flag| set.rows.iter().any(|driver| driver.flags.contains(&flag));
    if flagged(DriverFlag::Suppressor) {
        notes.push((said.suppressor.to_owned(), &[]));
    }
    if flagged(DriverFlag::Inflated) {
        notes.push((said.inflated.to_owned(), &[]));
    }
    if let Some(noise) = set.noise.as_ref().filter(|_| flagged(DriverFlag::NoMoreThanNoise)) {
        notes.push(((said.noise)(noise.weight, noise.replicates), &[]));
    }
    if set.rows.iter().any(|driver| sure(driver).is_some()) {
        notes.push(((said.sure)(Verdict::LIKELY, Verdict::CERTAIN), &[ColumnKey::Place]));
    }
    let bases = set.rows.iter().filter_map(|driver| marks::of_count(driver.n?, analysis));
    notes.extend(meanings(bases.collect(), analysis, words).map(|note| (note, &[] as &[ColumnKey])));
    notes.push((said.association.to_owned(), &[]));
    notes
}

/// Whether the weights share R² out, so that they are per cent of it, or points of R² as in the chart.
fn shares_out(set: &DriverSet) -> bool {
    set.rows.iter().any(|driver| driver.share.is_some())
}

/// What a set of drivers rests on.
pub(super) fn fit(set: &DriverSet) -> FitBase {
    FitBase {
        r_squared: set.r_squared,
        adjusted: set.adjusted_r_squared,
        logit: false,
        n: set.n,
        largest_n: set.largest_n,
        left_out: set.left_out,
    }
}

/// How sure the place of a driver is, where that is not beyond doubt.
fn sure(driver: &Driver) -> Option<Mark> {
    marks::of_verdict(driver.certainty?.verdict)
}

fn marks(driver: &Driver, analysis: &Analysis) -> Vec<Mark> {
    let mark = |flag: &DriverFlag| match flag {
        DriverFlag::Suppressor => Some(Mark::Suppressor),
        DriverFlag::Inflated => Some(Mark::Inflated),
        DriverFlag::NoMoreThanNoise => Some(Mark::Noise),
        DriverFlag::Negative | DriverFlag::Constant => None,
    };
    let base = driver.n.and_then(|n| marks::of_count(n, analysis));
    base.into_iter().chain(driver.flags.iter().filter_map(mark)).collect()
}

fn place(driver: &Driver, look: &Look) -> Cell {
    let Some(cell) = driver.cell else { return Cell::default() };
    let tone = if cell == Place::HiddenDriver { Tone::Strong } else { Tone::Plain };
    Cell::words((look.language.sections.drivers.cell)(cell)).toned(tone).marked(sure(driver))
}
