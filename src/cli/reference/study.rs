//! The keys of the study file, from the types that read it.

use serde_json::{Map, Value};

use super::{MADE, cell, code};
use crate::input::study::{SECTIONS, Study, top_level};
use crate::options::with_key;

/// Every key of a study file, as Markdown.
pub fn study() -> String {
    let schema = schemars::schema_for!(Study);
    let schema = schema.as_value();
    let mut text = format!("# Keys of the study file\n\n{MADE}");
    text += "\nA study file is TOML. Options of the command line override it; an unknown key is an error that names the \
             nearest one. [Elements and the study file](../study-file.md) shows how it is used, and \
             `ecart inspect FILE --write study.toml` writes one.\n\n## Top level\n\n";
    text += &top(&schema["properties"]);
    for (section, keys) in SECTIONS {
        let keys = keys();
        let properties = &schema["$defs"][keys.of]["properties"];
        text += &format!("\n## `[[{section}]]`\n\n{}", table(keys.names, properties));
    }
    text
}

/// The keys of the top level, with the options that say the same.
fn top(properties: &Value) -> String {
    let row = |key: &&str| {
        let option = with_key(key).map(|setting| code(&format!("--{}", setting.name)));
        let [kind, about] = told(&properties[*key]);
        format!("| {} | {kind} | {about} | {} |\n", code(key), option.unwrap_or_default())
    };
    let rows: String = top_level().names.iter().map(row).collect();
    format!("| key | value | meaning | option |\n|---|---|---|---|\n{rows}")
}

fn table(keys: &[&str], properties: &Value) -> String {
    let row = |key: &&str| {
        let [kind, about] = told(&properties[*key]);
        format!("| {} | {kind} | {about} |\n", code(key))
    };
    format!("| key | value | meaning |\n|---|---|---|\n{}", keys.iter().map(row).collect::<String>())
}

/// What a value is, and what it means.
fn told(property: &Value) -> [String; 2] {
    [kind(property), cell(property["description"].as_str().unwrap_or_default())]
}

/// What a value is, in the words of TOML's readers.
fn kind(property: &Value) -> String {
    let empty = Map::new();
    let property = property.as_object().unwrap_or(&empty);
    let named = |reference: &str| match reference.rsplit('/').next() {
        Some("Text") => "text, or one for each language".to_owned(),
        Some("Scalar") => "text or number".to_owned(),
        _ => "table".to_owned(),
    };
    if let Some(reference) = property.get("$ref").and_then(Value::as_str) {
        return named(reference);
    }
    if let Some(reference) = property.get("anyOf").and_then(|any| any[0]["$ref"].as_str()) {
        return named(reference);
    }
    let of = match property.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().find(|kind| *kind != "null"),
        other => other,
    };
    match of.and_then(Value::as_str) {
        Some("array") => match kind(property.get("items").unwrap_or(&Value::Null)).as_str() {
            "table" => "tables".to_owned(),
            "text" => "list of texts".to_owned(),
            one => format!("list: {one}"),
        },
        Some("boolean") => "true or false".to_owned(),
        Some("integer") => "whole number".to_owned(),
        Some("number") => "number".to_owned(),
        Some("string") => "text".to_owned(),
        _ => String::new(),
    }
}
