//! A column that nobody uses stops no run, whatever it holds.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::world::{Ran, ecart, root};

/// What holds neither texts nor numbers.
const LEFT_OUT: [&str; 15] = [
    "binary",
    "date_infinite",
    "decimal256",
    "duration",
    "fixed_binary",
    "fixed_list",
    "float16",
    "interval",
    "large_list",
    "list",
    "list_of_structs",
    "map",
    "struct",
    "timestamp_infinite",
    "union",
];
/// What stops the whole file, because the reader of Arrow does not know that there are such columns.
const UNKNOWN: [&str; 2] = ["list_view", "run_ends"];
/// What Arrow keeps as it is, and Parquet writes as plain numbers.
const PLAIN_IN_PARQUET: &str = "dictionary_numbers.arrow";

fn is_left_out(file: &str, holds: &str) -> bool {
    LEFT_OUT.contains(&holds) || file == PLAIN_IN_PARQUET
}

/// The files of `fixtures/types`, by name.
fn files() -> BTreeMap<String, String> {
    let entries = fs::read_dir(root().join("fixtures/types")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let typed = names.filter_map(|name| {
        let (stem, extension) = name.rsplit_once('.')?;
        let stem = stem.strip_prefix("stream_").unwrap_or(stem).to_owned();
        (extension != "py").then_some((name, stem))
    });
    typed.collect()
}

fn analyze(file: &str, more: &[&str]) -> Ran {
    let path = format!("fixtures/types/{file}");
    ecart(&[&["analyze", path.as_str(), "--format", "json", "--replicates", "0"], more].concat())
}

fn left_out(ran: &Ran) -> Vec<&str> {
    ran.stderr.lines().filter(|line| line.contains("left out")).collect()
}

#[test]
fn a_column_of_any_type_may_be_there() {
    let files = files();
    assert!(files.len() > 90, "{} files", files.len());
    let plain: Value = analyze("int64.parquet", &[]).ok().json()["criteria"].clone();
    let mut wrong = Vec::new();
    for (file, holds) in &files {
        if UNKNOWN.contains(&holds.as_str()) {
            let ran = analyze(file, &[]);
            assert_eq!(ran.code, 1);
            assert!(ran.stderr.contains("columns of a type not known here"), "{}", ran.stderr);
            continue;
        }
        let ran = analyze(file, &[]);
        let told = left_out(&ran).len();
        let expected = usize::from(is_left_out(file, holds));
        if ran.code != 0 || told != expected || ran.stderr.contains("panicked") {
            wrong.push(format!("{file}: code {}, {told} notices: {}", ran.code, ran.stderr));
        } else if ran.json()["criteria"] != plain {
            wrong.push(format!("{file}: other numbers"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_column_that_is_asked_for_is_not_left_out_in_silence() {
    for (file, holds) in files() {
        if is_left_out(&file, &holds) {
            let ran = analyze(&file, &["--by", "extra"]);
            assert_eq!(ran.code, 1, "{file}");
            assert!(ran.stderr.contains("column \"extra\" holds "), "{file}: {}", ran.stderr);
        }
    }
}

#[test]
fn decimals_are_numbers_and_instants_are_texts() {
    let respondents = |file: &str, condition: &str| {
        analyze(file, &["--where", condition]).ok().json()["respondents"].as_u64().unwrap()
    };
    for file in ["decimal.parquet", "decimal.arrow", "stream_decimal.arrow"] {
        assert_eq!(respondents(file, "extra > 1"), 7, "{file}");
        assert_eq!(respondents(file, "extra = -0.05"), 7, "{file}");
        assert_eq!(respondents(file, "extra IS NULL"), 6, "{file}");
    }
    for file in ["timestamp_utc.parquet", "timestamp_utc.arrow"] {
        assert_eq!(respondents(file, "extra LIKE '2026-01-09 12:30:15%Z'"), 10, "{file}");
    }
}
