//! Every number of every row, in full precision: the JSON as a table, its paths as heads.

use rust_xlsxwriter::{Worksheet, XlsxError};
use serde_json::Value;

use super::formats;
use super::sheet::text;
use crate::analysis::Analysis;

type Done = Result<(), XlsxError>;

/// One row for each criterion and element, and for each of their levels in a grouping.
pub fn write(sheet: &mut Worksheet, analysis: &Analysis) -> Done {
    let value = serde_json::to_value(analysis).unwrap_or_default();
    let mut rows: Vec<Vec<(String, Value)>> = Vec::new();
    let mut add = |kind: &str, group: &str, level: &str, row: &Value| {
        let label = |name: &str, text: &str| (name.to_owned(), Value::String(text.to_owned()));
        let mut leaves = vec![label("kind", kind), label("group", group), label("level", level)];
        flatten("", row, &mut leaves);
        rows.push(leaves);
    };
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    for kind in ["elements", "criteria"] {
        for row in list(&value[kind]) {
            add(kind.trim_end_matches('s'), "", "", &row);
        }
    }
    for grouping in list(&value["segments"]) {
        let group = grouping["column"].as_str().unwrap_or_default().to_owned();
        for level in list(&grouping["levels"]) {
            let name = level["level"].as_str().unwrap_or_default();
            for kind in ["elements", "criteria"] {
                for row in list(&level[kind]) {
                    add(kind.trim_end_matches('s'), &group, name, &row);
                }
            }
        }
    }
    let mut heads: Vec<String> = Vec::new();
    for (path, _) in rows.iter().flatten() {
        if !heads.contains(path) {
            heads.push(path.clone());
        }
    }
    for (column, head) in (0..).zip(&heads) {
        text(sheet, 0, column, head, &formats::head())?;
    }
    for (at, row) in (1..).zip(&rows) {
        for (path, value) in row {
            let column = heads.iter().position(|head| head == path).unwrap_or_default();
            write_value(sheet, at, column as u16, value)?;
        }
    }
    for (column, head) in (0..).zip(&heads) {
        let texts = rows.iter().flatten().filter(|(path, _)| path == head).filter_map(|it| it.1.as_str());
        let longest = texts.map(|text| text.chars().count()).chain([head.chars().count() + 3]).max();
        sheet.set_column_width(column, longest.unwrap_or_default().clamp(9, 32) as f64)?;
    }
    sheet.set_freeze_panes(1, 4)?;
    sheet.autofilter(0, 0, rows.len() as u32, heads.len().saturating_sub(1) as u16)?;
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
pub fn write_value(sheet: &mut Worksheet, row: u32, column: u16, value: &Value) -> Done {
    match value {
        Value::Number(number) => {
            sheet.write_number(row, column, number.as_f64().unwrap_or(f64::NAN))?;
        }
        Value::Bool(truth) => {
            sheet.write_boolean(row, column, *truth)?;
        }
        Value::String(words) => text(sheet, row, column, words, &formats::plain())?,
        other => text(sheet, row, column, &other.to_string(), &formats::plain())?,
    }
    Ok(())
}
