//! The JSON output, from its schema.

use serde_json::{Map, Value};

use super::{MADE, cell, code};
use crate::analysis::SCHEMA_VERSION;
use crate::write::schema;

/// Every field of the JSON, as Markdown.
///
/// # Panics
/// Never: the schema is JSON.
pub fn json() -> String {
    let schema: Value = serde_json::from_str(&schema::schema()).expect("the schema is JSON");
    let mut text = format!("# JSON\n\n{MADE}");
    text += &format!(
        "\n`--format json` and `-o result.json` write everything in full precision; `ecart schema` prints the JSON Schema, \
         version {SCHEMA_VERSION}. What is undefined is `null`, never 0. Later versions of the same number before the first \
         dot only add fields. The terms are those of [Methods](../methods.md).\n\n## The whole\n\n"
    );
    text += &fields(&schema);
    let empty = Map::new();
    for (name, definition) in schema["$defs"].as_object().unwrap_or(&empty) {
        text +=
            &format!("\n## {name}\n\n{}\n\n", cell(definition["description"].as_str().unwrap_or_default()));
        text += &match definition.get("properties") {
            Some(_) => fields(definition),
            None => choices(definition),
        };
    }
    text
}

/// The fields of an object.
fn fields(definition: &Value) -> String {
    let empty = Map::new();
    let row = |(name, field): (&String, &Value)| {
        let about = field["description"].as_str().unwrap_or_default();
        format!("| {} | {} | {} |\n", code(name), kind(field), cell(about))
    };
    let rows: String = definition["properties"].as_object().unwrap_or(&empty).iter().map(row).collect();
    format!("| field | value | meaning |\n|---|---|---|\n{rows}")
}

/// The values of a choice.
fn choices(definition: &Value) -> String {
    let row =
        |value: &Value, about: &str| format!("* {}{}\n", code(value.as_str().unwrap_or_default()), about);
    let mut text = String::new();
    for value in definition["enum"].as_array().into_iter().flatten() {
        text += &row(value, "");
    }
    for one in ["oneOf", "anyOf"].iter().filter_map(|key| definition[*key].as_array()).flatten() {
        let about = one["description"].as_str().map(|about| format!(": {}", cell(about))).unwrap_or_default();
        match (one["const"].as_str(), one["properties"].as_object()) {
            (Some(_), _) => text += &row(&one["const"], &about),
            (None, Some(fields)) => {
                let fields: Vec<String> =
                    fields.iter().map(|(name, field)| format!("{} ({})", code(name), kind(field))).collect();
                text += &format!("* an object with {}{about}\n", fields.join(", "));
            }
            (None, None) => {
                for value in one["enum"].as_array().into_iter().flatten() {
                    text += &row(value, &about);
                }
                if one["enum"].is_null() {
                    text += &format!("* {}{about}\n", kind(one));
                }
            }
        }
    }
    text
}

/// What a value is, with a link to what it is made of.
fn kind(field: &Value) -> String {
    if let Some(name) = field["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()) {
        return format!("[{name}](#{})", name.to_lowercase());
    }
    let several = field["anyOf"].as_array().or(field["oneOf"].as_array());
    if let Some(several) = several {
        return several.iter().map(kind).collect::<Vec<_>>().join(" or ");
    }
    let kinds: Vec<&str> = match &field["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        Value::String(kind) => vec![kind],
        _ => Vec::new(),
    };
    let named = |kind: &&str| match *kind {
        "array" => format!("list of {}", kind_of_items(field)),
        "null" => "`null`".to_owned(),
        other => other.to_owned(),
    };
    kinds.iter().map(named).collect::<Vec<_>>().join(" or ")
}

fn kind_of_items(field: &Value) -> String {
    match (&field["items"], field["prefixItems"].as_array()) {
        (_, Some(items)) => items.iter().map(kind).collect::<Vec<_>>().join(", "),
        (items, None) => kind(items),
    }
}
