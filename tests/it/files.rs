//! The same answers give the same numbers, whatever files they lie in.

use std::fs;
use std::path::Path;

use polars::prelude::{Column, DataFrame, IntoColumn, NamedFrom, Series};
use polars_io::SerWriter;
use polars_io::ipc::{IpcStreamWriter, IpcWriter};
use polars_io::parquet::write::ParquetWriter;
use serde_json::Value;

use crate::world::{ecart, ecart_in, root, without};

/// The columns of the bank survey: header and cells.
fn bank() -> Vec<(String, Vec<String>)> {
    let mut reader = csv::Reader::from_path(root().join("fixtures/bank.csv")).unwrap();
    let headers: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let column = |(at, header)| (header, rows.iter().map(|row| row[at].to_owned()).collect());
    headers.into_iter().enumerate().map(column).collect()
}

/// Some columns and rows as CSV.
fn csv_of(columns: &[(String, Vec<String>)], rows: std::ops::Range<usize>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns.iter().map(|(header, _)| header)).unwrap();
    for row in rows {
        writer.write_record(columns.iter().map(|(_, cells)| &cells[row])).unwrap();
    }
    writer.into_inner().unwrap()
}

fn analyzed(folder: &Path, arguments: &[&str]) -> Value {
    let json = [&["analyze", "--format", "json", "--replicates", "200"], arguments].concat();
    ecart_in(folder, &json, b"").ok().json()
}

/// The analysis without where it came from.
fn numbers(mut analysis: Value) -> Value {
    assert_eq!(analysis["provenance"]["sha256"].as_str().map(str::len), Some(64));
    // What was seen while reading names files and their columns.
    analysis["provenance"] = Value::Null;
    analysis["notices"] = Value::Null;
    analysis
}

fn of_bank() -> Value {
    numbers(analyzed(&root(), &["fixtures/bank.csv", "--by", "region"]))
}

#[test]
fn parquet_and_arrow_hold_what_the_csv_holds() {
    let column = |(header, cells): &(String, Vec<String>)| -> Column {
        let filled = || cells.iter().map(|cell| Some(cell).filter(|cell| !cell.is_empty()));
        let whole: Option<Vec<Option<i64>>> =
            filled().map(|cell| cell.map(|cell| cell.parse()).transpose().ok()).collect();
        let name = header.as_str().into();
        match whole {
            Some(numbers) => Series::new(name, numbers).into_column(),
            None => Series::new(name, filled().map(|cell| cell.map(String::as_str)).collect::<Vec<_>>())
                .into_column(),
        }
    };
    let columns: Vec<Column> = bank().iter().map(column).collect();
    let mut frame = DataFrame::new(columns[0].len(), columns).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| fs::File::create(folder.path().join(name)).unwrap();
    ParquetWriter::new(file("bank.parquet")).finish(&mut frame).unwrap();
    IpcWriter::new(file("bank.arrow")).finish(&mut frame).unwrap();
    IpcStreamWriter::new(file("bank.arrows")).finish(&mut frame).unwrap();
    for name in ["bank.parquet", "bank.arrow", "bank.arrows"] {
        assert_eq!(numbers(analyzed(folder.path(), &[name, "--by", "region"])), of_bank(), "{name}");
    }
}

/// A pipe can be read once, even where a file would be read twice.
#[test]
#[cfg(target_os = "linux")]
fn a_long_pipe_is_read_as_a_file() {
    let text = fs::read_to_string(root().join("fixtures/bank.csv")).unwrap();
    let (header, rows) = text.split_once('\n').unwrap();
    let long = format!("{header}\n{}", rows.repeat((2 << 20) / rows.len()));
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("long.csv"), &long).unwrap();
    for condition in [&["--by", "region"][..], &["--where", "region <> 'North'"]] {
        let analyzed = |file: &str, input: &str| {
            let options = ["analyze", file, "--format", "json", "--replicates", "0"];
            let arguments = [&options, condition].concat();
            // A long file is only counted, which does not tell the own sampling of a mean crosshair, nor how one person's answers
            // spread, and with them whether a group differs in all of them.
            let json = ecart_in(folder.path(), &arguments, input.as_bytes()).ok().json();
            without(numbers(json), &["against_crosshair", "target", "alpha", "within_sd", "shift"])
        };
        let of_file = analyzed("long.csv", "");
        assert_eq!(analyzed("/dev/stdin", &long), of_file);
        assert_eq!(analyzed("-", &long), of_file);
    }
}

/// A table with a row for each answer is read block by block from a file, and held in memory from a pipe.
#[test]
#[cfg(target_os = "linux")]
fn a_long_table_of_a_file_is_that_of_a_pipe() {
    let text = fs::read_to_string(root().join("fixtures/bank_long.csv")).unwrap();
    let (header, rows) = text.split_once('\n').unwrap();
    let copies = (2 << 20) / rows.len();
    let line = |copy: usize, line: &str| {
        let (id, rest) = line.split_once(',').unwrap();
        format!("{id}{copy:03},{},{rest}", ["North", "South", "West"][(copy + id.len()) % 3])
    };
    let mut lines: Vec<String> =
        (0..copies).flat_map(|copy| rows.lines().map(move |it| line(copy, it))).collect();
    // Nobody's rows stand together, and the last come first.
    lines.sort_by_key(|line| line.chars().rev().collect::<String>());
    let (id, rest) = header.split_once(',').unwrap();
    let long = format!("{id},region,{rest}\n{}\n", lines.join("\n"));
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("long.csv"), &long).unwrap();
    for options in [&["--by", "region"][..], &["--where", "region <> 'North'", "--replicates", "100"]] {
        let analyzed = |file: &str, input: &str| {
            let arguments = [&["analyze", file, "--format", "json"], options].concat();
            let mut json = ecart_in(folder.path(), &arguments, input.as_bytes()).ok().json();
            json["provenance"]["file"] = Value::Null;
            json
        };
        assert_eq!(analyzed("long.csv", ""), analyzed("-", &long));
    }
}

#[test]
fn a_survey_in_two_files_is_that_of_one() {
    let (folder, columns) = (tempfile::tempdir().unwrap(), bank());
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    let rows = columns[0].1.len();
    write("first.csv", &csv_of(&columns, 0..100));
    write("second.csv", &csv_of(&columns, 100..rows));
    let stacked = analyzed(folder.path(), &["first.csv", "second.csv", "--by", "region"]);
    assert_eq!(stacked["provenance"]["file"], "first.csv + second.csv");
    assert_eq!(stacked["provenance"]["files"][1]["rows_read"], rows - 100);
    assert_eq!(numbers(stacked), of_bank());

    let (performance, others): (Vec<_>, Vec<_>) =
        columns.iter().cloned().partition(|(header, _)| header.starts_with("perf_"));
    let key = others[0].clone();
    write("importance.csv", &csv_of(&others, 0..rows));
    write("performance.csv", &csv_of(&[vec![key.clone()], performance].concat(), 0..rows));
    let joined =
        analyzed(folder.path(), &["importance.csv", "performance.csv", "--join", &key.0, "--by", "region"]);
    assert_eq!(numbers(joined), of_bank());
}

#[test]
fn files_are_levels() {
    let (folder, columns) = (tempfile::tempdir().unwrap(), bank());
    let rows = columns[0].1.len();
    for (name, range) in [("2025.csv", 0..100), ("2026.csv", 100..rows)] {
        fs::write(folder.path().join(name), csv_of(&columns, range)).unwrap();
    }
    let both = analyzed(folder.path(), &["2025.csv", "2026.csv", "--by", "file"]);
    let levels = both["segments"][0]["levels"].as_array().unwrap();
    assert_eq!(levels.len(), 2);
    assert_eq!((&levels[0]["level"], &levels[0]["respondents"]), (&"2025".into(), &100.into()));
    let one = analyzed(folder.path(), &["2025.csv", "2026.csv", "--where", "file = 2025"]);
    let alone = analyzed(folder.path(), &["2025.csv"]);
    assert_eq!(one["criteria"], alone["criteria"]);
}

#[test]
fn a_study_file_says_how_files_are_joined() {
    let (folder, columns) = (tempfile::tempdir().unwrap(), bank());
    let key = columns[0].clone();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    let (importance, rest): (Vec<_>, Vec<_>) =
        columns.iter().cloned().partition(|(header, _)| header.starts_with("imp_"));
    write("rest.csv", &csv_of(&rest, 0..key.1.len()));
    write("importance.csv", &csv_of(&[vec![key.clone()], importance].concat(), 0..key.1.len()));
    let inspect = ["inspect", "rest.csv", "importance.csv", "--join", &key.0, "--write", "study.toml"];
    ecart_in(folder.path(), &inspect, b"").ok();
    let study = fs::read_to_string(folder.path().join("study.toml")).unwrap();
    assert!(study.contains(&format!("join = \"{}\"", key.0)), "{study}");
    let found = analyzed(folder.path(), &["rest.csv", "importance.csv", "--study", "study.toml"]);
    let whole =
        ecart(&["analyze", "fixtures/bank.csv", "--format", "json", "--replicates", "200"]).ok().json();
    assert_eq!(found["criteria"], whole["criteria"]);
}
