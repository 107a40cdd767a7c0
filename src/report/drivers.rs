//! Drivers as a table: stated and derived importance, and what to beware of.

use super::block::{Block, Cell, Tone};
use crate::analysis::grid::Cell as Place;
use crate::analysis::{Analysis, Driver, DriverFlag, DriverSet, Drivers, Row};
use crate::look::Style;
use crate::report;
use crate::words::Noun;
use crate::words::number::UNDEFINED;

/// The table of the elements where there are any, then that of all criteria.
pub fn blocks(analysis: &Analysis, style: &Style) -> Vec<Block> {
    let Some(drivers) = &analysis.drivers else { return Vec::new() };
    let words = style.language;
    let table = |rows: Vec<&Row>, set: &DriverSet, noun| block(analysis, drivers, set, &rows, noun, style);
    let elements = drivers.elements.as_ref().map(|set| table(analysis.element_rows(), set, words.element));
    let criteria = table(analysis.criteria.iter().collect(), &drivers.criteria, words.criterion);
    elements.into_iter().chain([criteria]).collect()
}

fn block(
    analysis: &Analysis,
    drivers: &Drivers,
    set: &DriverSet,
    rows: &[&Row],
    noun: Noun,
    style: &Style,
) -> Block {
    let words = style.language;
    let said = &words.sections.drivers;
    let name = if noun == words.element { words.heads.element } else { words.heads.criterion };
    let shared = set.rows.iter().any(|driver| driver.share.is_some());
    let line = |&index: &usize| {
        let driver = &set.rows[index];
        let mut cells: Vec<Cell> = vec![
            format!("{}{}", report::label(rows[index], words), marks(driver)).into(),
            place(driver, style),
            number(driver.stated, style, style.decimals + 1),
            number(driver.raw, style, 3),
            interval(driver.low, driver.high, style),
            number(driver.correlation, style, 2),
            number(driver.beta, style, 2),
            number(driver.vif, style, 1),
        ];
        if shared {
            cells.insert(3, number(driver.share.map(|share| 100.0 * share), style, 1));
        }
        cells
    };
    let mut heads = vec![
        name.to_owned(),
        said.place.to_owned(),
        said.stated.to_owned(),
        said.raw.to_owned(),
        (words.heads.interval)(analysis.plan.confidence),
        "r".to_owned(),
        "β".to_owned(),
        "VIF".to_owned(),
    ];
    if shared {
        heads.insert(3, said.share.to_owned());
    }
    Block {
        heading: (said.heading)(noun, &drivers.outcome),
        heads,
        rows: set.by_position().iter().map(line).collect(),
        notes: notes(analysis, drivers, set, style),
    }
}

fn notes(analysis: &Analysis, drivers: &Drivers, set: &DriverSet, style: &Style) -> Vec<String> {
    let words = style.language;
    let said = &words.sections.drivers;
    let method = report::method(&drivers.method, words);
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

fn marks(driver: &Driver) -> String {
    let mark = |flag: &DriverFlag| match flag {
        DriverFlag::Suppressor => "†",
        DriverFlag::Inflated => "‡",
        DriverFlag::Negative | DriverFlag::Constant => "",
    };
    driver.flags.iter().map(mark).collect()
}

fn place(driver: &Driver, style: &Style) -> Cell {
    let Some(cell) = driver.cell else { return UNDEFINED.into() };
    let tone = if cell == Place::HiddenDriver { Tone::Strong } else { Tone::Plain };
    Cell { text: (style.language.sections.drivers.cell)(cell).to_owned(), tone }
}

/// A number, or the sign that there is none.
pub(super) fn number(value: Option<f64>, style: &Style, decimals: usize) -> Cell {
    style.language.notation.value(value.unwrap_or(f64::NAN), decimals).into()
}

/// An interval, or the sign that there is none.
pub(super) fn interval(low: Option<f64>, high: Option<f64>, style: &Style) -> Cell {
    match low.zip(high) {
        Some((low, high)) => style.language.notation.interval(low, high, 2).into(),
        None => UNDEFINED.into(),
    }
}
