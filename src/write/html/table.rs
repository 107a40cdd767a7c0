//! A table of the page: heads that sort, cells that carry their value.

use crate::analysis::quadrant::Quadrant;
use crate::office::xml::Xml;
use crate::report::{Cell, CellRoom, Row, Section, Table, TableKind, Tone, Value};
use crate::words::Words;

/// Writes a table in a frame of its own, so that a narrow screen scrolls it and not the page.
pub fn write(page: &mut Xml, table: &Table, section: &Section, id: &str, words: &Words) {
    let label = section.heading.as_deref().unwrap_or(words.page.table);
    page.open("div", &[("class", "scroll"), ("role", "region"), ("aria-label", label), ("tabindex", "0")]);
    let class = if table.kind == TableKind::Main { "main" } else { "" };
    page.open("table", &[("id", id), ("class", class)]);
    page.open("thead", &[]).open("tr", &[]);
    for (index, column) in table.columns.iter().enumerate() {
        let class = classes(table, index, "");
        page.open("th", &[("scope", "col"), ("class", &class), ("aria-sort", "none")]);
        page.text("button", &[("type", "button")], &column.head.long).close();
    }
    page.close().close().open("tbody", &[]);
    for row in &table.rows {
        self::row(page, row, table, words);
    }
    page.close().close().close();
    if table.leaves_out() {
        page.text("p", &[("class", "muted narrow")], words.page.wider);
    }
    page.open("div", &[("class", "tools"), ("data-script", ""), ("hidden", "")]);
    page.text("button", &[("type", "button"), ("data-csv", id)], words.page.csv).close();
}

fn row(page: &mut Xml, row: &Row, table: &Table, words: &Words) {
    let name = row.cells.iter().find_map(|cell| match &cell.value {
        Value::Name(name) => Some(name.as_str()),
        _ => None,
    });
    let quadrant = row.cells.iter().find_map(|cell| match cell.value {
        Value::Quadrant(quadrant) if table.kind == TableKind::Main => Some(place(quadrant)),
        _ => None,
    });
    let class = if row.tone == Tone::Strong { "strong" } else { "" };
    let mut attributes = vec![("class", class)];
    if let Some(key) = &row.key {
        attributes.extend([("data-key", key.as_str()), ("data-name", name.unwrap_or_default())]);
    }
    attributes.extend(quadrant.map(|quadrant| ("data-quadrant", quadrant)));
    page.open("tr", &attributes);
    for (index, cell) in row.cells.iter().enumerate() {
        self::cell(page, cell, (table, index), words);
    }
    page.close();
}

/// The place of a quadrant among the counts.
pub fn place(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::ConcentrateHere => "0",
        Quadrant::KeepUp => "1",
        Quadrant::LowPriority => "2",
        Quadrant::PossibleOverkill => "3",
    }
}

/// What a cell of a column is: words stand to the left, and what a narrow page leaves out is not shown on a narrow screen.
fn classes(table: &Table, column: usize, tone: &str) -> String {
    let words = if table.is_words(column) { "words" } else { "" };
    let wide = if table.columns[column].dropped.is_some() { "less" } else { "" };
    let classes = [words, tone, wide].into_iter().filter(|class| !class.is_empty());
    classes.collect::<Vec<_>>().join(" ")
}

fn cell(page: &mut Xml, cell: &Cell, (table, column): (&Table, usize), words: &Words) {
    let tone = match cell.tone {
        Tone::Plain => "",
        Tone::Strong => "strong",
        Tone::Warm => "warm",
        Tone::Cool => "cool",
        Tone::Muted => "muted",
    };
    let class = classes(table, column, tone);
    let text = if cell.value.is_missing() { String::new() } else { cell.text(words, CellRoom::Long) };
    let value = match &cell.value {
        Value::Number { value, .. } | Value::Share { value, .. } | Value::P { value, .. } => {
            Some(value.to_string())
        }
        Value::Interval { low, high, .. } => Some(((high - low) / 2.0).to_string()),
        Value::Rank(rank) => Some(rank.to_string()),
        Value::Count(count) => Some(count.to_string()),
        Value::Name(text) | Value::Text(text) => Some(text.clone()),
        Value::Quadrant(quadrant) => Some(place(*quadrant).to_owned()),
        _ => None,
    };
    let mut attributes = vec![("class", class.as_str())];
    let is_name = matches!(cell.value, Value::Name(_));
    if is_name {
        attributes.push(("scope", "row"));
    }
    attributes.extend(value.as_ref().map(|value| ("data-value", value.as_str())));
    page.text(if is_name { "th" } else { "td" }, &attributes, &text);
}
