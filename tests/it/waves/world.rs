//! Surveys made of the reference data, in a folder of their own.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::world::{ecart_in, root, shared};

/// Perth's parks, a fixture.
pub fn perth() -> PathBuf {
    root().join("fixtures/perth_parks.csv")
}

/// The work orientations; `None`, and said so, where they are not there.
pub fn gss() -> Option<PathBuf> {
    shared("data/gss2016_work_orientations.csv")
}

/// A further column: its name, and the cell of each row.
type Further<'a> = (&'a str, &'a dyn Fn(&[&str]) -> String);

/// Rows of a CSV file for which `keep` is true, with a further column.
pub fn part(path: &Path, keep: impl Fn(&[&str]) -> bool, column: Option<Further>) -> String {
    let text = fs::read_to_string(path).unwrap();
    let mut lines = text.lines();
    let mut made = lines.next().unwrap().to_owned();
    if let Some((name, _)) = column {
        made += &format!(",{name}");
    }
    made.push('\n');
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        if keep(&cells) {
            made += line;
            if let Some((_, cell)) = column {
                made += &format!(",{}", cell(&cells));
            }
            made.push('\n');
        }
    }
    made
}

/// The id in the first column.
pub fn id(cells: &[&str]) -> u64 {
    cells[0].parse().unwrap()
}

/// A folder with these files.
pub fn folder(files: &[(&str, String)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// The comparison that `ecart compare` prints as JSON.
pub fn compared(folder: &TempDir, arguments: &[&str]) -> Value {
    let all: Vec<&str> = ["compare"].iter().chain(arguments).copied().chain(["--format", "json"]).collect();
    ecart_in(folder.path(), &all, b"").ok().json()
}

/// The row of this name.
pub fn row<'a>(comparison: &'a Value, name: &str) -> &'a Value {
    let rows = comparison["rows"].as_array().unwrap();
    rows.iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("no row {name}"))
}

/// A study of some of Perth's items, which are declared with their columns.
pub fn perth_study(items: std::ops::RangeInclusive<u32>) -> String {
    let item = |item: u32| {
        format!(
            "[[criterion]]\nname = \"{item}\"\nimportance = \"imp_{item}\"\nperformance = \"sat_{item}\"\n"
        )
    };
    items.map(item).collect()
}
