//! Every number of every row, in full precision: the JSON as a table, its paths as heads, behind the names of the rows.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use serde_json::Value;

use super::formats;
use super::sheet::{fits, footer, readable, text};
use crate::analysis::Analysis;
use crate::words::office::OfficeWords;

type Done = Result<(), XlsxError>;

/// The first columns: what a row is, of which so many stay in sight, and what is asked of it first.
const FIRST: [&str; 14] = [
    "kind",
    "group",
    "level",
    "name",
    "label",
    "rank",
    "quadrant",
    "importance.value",
    "performance.value",
    "gap.value",
    "gap.low",
    "gap.high",
    "gap.p_adjusted",
    "n_pairs",
];
const NAMES: u16 = 4;

/// Least width of a column, the greatest that a path may ask for, and a text, in characters.
const NUMBER: usize = 9;
const PATH: usize = 20;
const NAME: usize = 32;

/// The rows with all that any of them has.
#[derive(Default)]
struct Table {
    /// Paths in the order in which they are met.
    heads: Vec<String>,
    /// The place of each among them.
    known: BTreeMap<String, usize>,
    /// For each the characters of its longest text.
    longest: Vec<usize>,
    /// The leaves of each row with the places of their heads.
    rows: Vec<Vec<(usize, Value)>>,
}

impl Table {
    /// The rows of elements and criteria of a group and level.
    fn add_all(&mut self, [group, level]: [&str; 2], value: &Value) {
        for kind in ["elements", "criteria"] {
            for row in list(&value[kind]) {
                let one = if kind == "criteria" { "criterion" } else { "element" };
                let labels = [("kind", one), ("group", group), ("level", level)];
                let mut leaves =
                    labels.map(|(name, text)| (name.to_owned(), Value::String(text.to_owned()))).to_vec();
                flatten("", row, &mut leaves);
                let row = leaves.into_iter().map(|(path, value)| self.leaf(path, value)).collect();
                self.rows.push(row);
            }
        }
    }

    fn leaf(&mut self, path: String, value: Value) -> (usize, Value) {
        let head = self.known.get(&path).copied().unwrap_or_else(|| {
            self.heads.push(path.clone());
            self.longest.push(0);
            self.known.insert(path, self.heads.len() - 1);
            self.heads.len() - 1
        });
        if let Some(text) = value.as_str() {
            self.longest[head] = self.longest[head].max(text.chars().count());
        }
        (head, value)
    }

    /// The heads as they stand: what a row is and what is asked of it first, then the others as they are met.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.heads.len()).collect();
        let first = |head: &str| FIRST.iter().position(|it| *it == head).unwrap_or(FIRST.len());
        order.sort_by_key(|&head| first(&self.heads[head]));
        order
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// One row for each criterion and element, and for each of their levels in a grouping.
pub fn write(sheet: &mut Worksheet, name: &str, analysis: &Analysis, words: &OfficeWords) -> Done {
    let value = serde_json::to_value(analysis).unwrap_or_default();
    let mut table = Table::default();
    table.add_all(["", ""], &value);
    for grouping in list(&value["segments"]) {
        let group = grouping["column"].as_str().unwrap_or_default();
        for level in list(&grouping["levels"]) {
            table.add_all([group, level["level"].as_str().unwrap_or_default()], level);
        }
    }
    let order = table.order();
    let mut place = vec![0; order.len()];
    for (column, &head) in (0..).zip(&order) {
        place[head] = column;
        text(sheet, 0, column, &table.heads[head], &formats::head())?;
    }
    let plain = formats::plain();
    for (at, row) in (1..).zip(&table.rows) {
        for (head, value) in row {
            write_value(sheet, (at, place[*head]), value, &plain)?;
        }
    }
    let mut widths = Vec::new();
    for (column, &head) in (0..).zip(&order) {
        // A long path wraps; a name should not.
        let path = table.heads[head].chars().count() + 3;
        let width = table.longest[head].clamp(NUMBER, NAME).max(path.min(PATH)) as f64;
        sheet.set_column_width(column, width)?;
        widths.push(width);
    }
    // Nobody reads a hundred columns on dozens of pages side by side: paper has the first ones and says how many more there are.
    let printed = (1..=widths.len()).rev().find(|&most| fits(&widths[..most])).unwrap_or(widths.len());
    readable(sheet, &widths[..printed], NAMES)?;
    if printed < widths.len() {
        sheet.set_print_area(0, 0, table.rows.len() as u32, printed as u16 - 1)?;
        footer(sheet, name, &(words.on_screen)(widths.len() - printed), words);
    }
    sheet.set_freeze_panes(1, NAMES)?;
    sheet.autofilter(0, 0, table.rows.len() as u32, order.len().saturating_sub(1) as u16)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

/// The leaves of a value with their paths; lists of texts are one leaf.
pub fn flatten(path: &str, value: &Value, leaves: &mut Vec<(String, Value)>) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            for (name, value) in fields {
                flatten(&below(name), value, leaves);
            }
        }
        Value::Array(items) if items.iter().all(|item| !item.is_object() && !item.is_array()) => {
            let texts: Vec<String> = items
                .iter()
                .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
                .collect();
            if !texts.is_empty() {
                leaves.push((path.to_owned(), Value::String(texts.join(", "))));
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                flatten(&below(&(index + 1).to_string()), item, leaves);
            }
        }
        leaf => leaves.push((path.to_owned(), leaf.clone())),
    }
}

/// A leaf as a number, a truth or a text.
pub fn write_value(sheet: &mut Worksheet, (row, column): (u32, u16), value: &Value, format: &Format) -> Done {
    match value {
        Value::Number(number) => {
            let number = number.as_f64().unwrap_or(f64::NAN);
            sheet.write_number_with_format(row, column, number, format)?;
        }
        Value::Bool(truth) => {
            sheet.write_boolean_with_format(row, column, *truth, format)?;
        }
        Value::String(words) => text(sheet, row, column, words, format)?,
        other => text(sheet, row, column, &other.to_string(), format)?,
    }
    Ok(())
}
