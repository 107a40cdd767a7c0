//! One meaning a name: types that other files can see share their names with few others.

use std::collections::BTreeMap;

use super::house::House;

/// Names that types of several files have, as few as there are. A number may shrink only, and has to be set when it does.
const SHARED: usize = 51;

/// The types of each name that can be seen outside their file, with their files. What a file keeps to itself may be called as
/// it likes, and so may the result of a room (`Result`).
fn seen() -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, code) in House::read().files {
        for name in code.lines().filter_map(visible_type) {
            found.entry(name.to_owned()).or_default().push(file.clone());
        }
    }
    found.remove("Result");
    found
}

/// The name of a type that a line begins, if other files can see it.
fn visible_type(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub")?;
    let rest = match rest.strip_prefix('(') {
        Some(rest) => rest.split_once(") ")?.1,
        None => rest.strip_prefix(' ')?,
    };
    let (kind, rest) = rest.split_once(' ')?;
    let end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
    ["struct", "enum", "trait", "type"].contains(&kind).then_some(&rest[..end])
}

#[test]
fn few_names_have_several_meanings() {
    let seen = seen();
    assert!(seen.len() > 500, "{} types were found", seen.len());
    let shared: Vec<String> = seen
        .iter()
        .filter(|(_, files)| files.len() > 1)
        .map(|(name, files)| format!("{name}: {}", files.join(", ")))
        .collect();
    assert!(
        shared.len() == SHARED,
        "{} names stand for several types, and not {SHARED}:\n{}",
        shared.len(),
        shared.join("\n")
    );
}

#[test]
fn types_are_seen_in_every_form() {
    assert_eq!(visible_type("pub struct Row {"), Some("Row"));
    assert_eq!(visible_type("pub(in crate::input) enum Side<'a> {"), Some("Side"));
    assert_eq!(visible_type("pub(super) type Kept = u8;"), Some("Kept"));
    assert_eq!(visible_type("struct Row {"), None);
    assert_eq!(visible_type("pub fn row() {"), None);
}
