//! Files of every kind of fault that a reader may make, each with what a right one makes of it: `fixtures/kinds/kinds.toml`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ecart::analysis::{Plan, analyze};
use ecart::input::{Source, read};
use serde_json::Value;
use tempfile::TempDir;

use crate::world::{Ran, close, ecart_in, root, shared};

fn folder() -> std::path::PathBuf {
    root().join("fixtures/kinds")
}

/// Every entry of the table of kinds.
fn kinds() -> Vec<toml::Table> {
    let text = fs::read_to_string(folder().join("kinds.toml")).unwrap();
    let table: toml::Table = text.parse().unwrap();
    table["kind"].as_array().unwrap().iter().map(|kind| kind.as_table().unwrap().clone()).collect()
}

fn texts<'a>(kind: &'a toml::Table, key: &str) -> Vec<&'a str> {
    let list = kind.get(key).and_then(toml::Value::as_array);
    list.into_iter().flatten().map(|text| text.as_str().unwrap()).collect()
}

fn arguments(kind: &toml::Table) -> Vec<&str> {
    let files = std::iter::once(kind["file"].as_str().unwrap()).chain(texts(kind, "files"));
    files.chain(texts(kind, "args")).collect()
}

fn run(kind: &toml::Table, more: &[&str]) -> Ran {
    let all = [&["analyze", "--format", "json"], &arguments(kind)[..], more].concat();
    ecart_in(&folder(), &all, b"")
}

/// The criterion of this name.
fn criterion<'a>(json: &'a Value, name: &str) -> &'a Value {
    let rows = json["criteria"].as_array().unwrap();
    rows.iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("no {name} among {rows:#?}"))
}

fn as_told(kind: &toml::Table, said: &str, json: &Value) {
    let what = kind["file"].as_str().unwrap();
    for (name, means) in kind.get("criteria").and_then(toml::Value::as_table).into_iter().flatten() {
        let found = criterion(json, name);
        for (side, mean) in ["importance", "performance"].into_iter().zip(means.as_array().unwrap()) {
            let value = found[side]["value"].as_f64().unwrap();
            close(value, mean.as_float().unwrap(), 1e-9, &format!("{what}: {side} of {name}"));
        }
    }
    if let Some(criteria) = kind.get("criteria").and_then(toml::Value::as_table) {
        assert_eq!(json["criteria"].as_array().unwrap().len(), criteria.len(), "{what}");
    }
    let told = said.to_owned() + &json["warnings"].to_string();
    for word in texts(kind, "told") {
        assert!(told.contains(word), "{what}: {word:?} is not told: {told}");
    }
    for word in texts(kind, "not_told") {
        assert!(!told.contains(word), "{what}: {word:?} is told: {told}");
    }
    for code in texts(kind, "warned") {
        let warnings = json["warnings"].as_array().unwrap();
        assert!(warnings.iter().any(|warning| warning["code"] == code), "{what}: no {code} in {warnings:?}");
    }
    for (key, of) in [("levels", "level"), ("codes", "code")] {
        let wanted = texts(kind, key);
        if !wanted.is_empty() {
            let levels = json["segments"][0]["levels"].as_array().unwrap();
            let found: Vec<&str> = levels.iter().map(|level| level[of].as_str().unwrap()).collect();
            assert_eq!(found, wanted, "{what}");
        }
    }
    if let Some(label) = kind.get("label").and_then(toml::Value::as_str) {
        assert_eq!(json["segments"][0]["label"], label, "{what}");
    }
    if let Some(respondents) = kind.get("respondents").and_then(toml::Value::as_integer) {
        assert_eq!(json["respondents"], respondents, "{what}");
    }
    if let Some(score) = kind.get("nps").and_then(toml::Value::as_float) {
        close(json["indices"]["net_promoter"][0]["score"].as_f64().unwrap(), score, 1e-9, what);
    }
}

#[test]
fn every_kind_is_read_right_or_refused() {
    let (mut numbers, mut failed) = (BTreeSet::new(), Vec::new());
    for kind in kinds() {
        numbers.insert(kind["number"].as_integer().unwrap());
        let checked = std::panic::catch_unwind(|| {
            let what = format!("{:?}", arguments(&kind));
            let ran = run(&kind, &[]);
            if kind.contains_key("refused") {
                assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{what}: {}", ran.stderr);
                for word in texts(&kind, "refused") {
                    assert!(ran.stderr.contains(word), "{what} does not say {word:?}: {}", ran.stderr);
                }
                for word in texts(&kind, "refused_not") {
                    assert!(!ran.stderr.contains(word), "{what} says {word:?}: {}", ran.stderr);
                }
                return;
            }
            let ran = ran.ok();
            as_told(&kind, &ran.stderr, &ran.json());
            let strict = run(&kind, &["--strict"]);
            let refuses = kind.get("strict_refuses").and_then(toml::Value::as_bool).unwrap_or_default();
            assert_eq!(strict.code == 1, refuses, "{what} --strict: {}", strict.stderr);
        });
        failed.extend(checked.err().map(|_| format!("{:?}", arguments(&kind))));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(numbers.into_iter().eq(1..=23), "every kind has its files");
}

/// A file that is held in memory and one that is read as a stream give the same survey.
#[test]
fn every_kind_is_read_alike_as_a_stream() {
    for kind in kinds().into_iter().filter(|kind| !kind.contains_key("files")) {
        let given = texts(&kind, "args");
        let option = |name: &str| -> Vec<String> {
            let values = given.iter().zip(given.iter().skip(1)).filter(|(option, _)| **option == name);
            values.map(|(_, value)| (*value).to_owned()).collect()
        };
        let mut source = Source::file(folder().join(kind["file"].as_str().unwrap()));
        source.importance_columns = option("--importance-columns");
        source.performance_columns = option("--performance-columns");
        source.scale = option("--scale").first().map(|scale| scale.parse().unwrap());
        source.filter = option("--where").first().cloned();
        source.wanted.segments = option("--by");
        source.wanted.outcomes = option("--outcome");
        source.wanted.weight = option("--weight").first().cloned();
        let mut streamed = source.clone();
        (streamed.pace.long, streamed.pace.block) = (1, 64);
        let said = |source: &Source| match read(source) {
            Ok(survey) => {
                let analysis = analyze(&survey, &Plan { replicates: 0, ..Plan::default() });
                let told: Vec<String> = survey.notices.iter().map(ToString::to_string).collect();
                Ok((analysis.map(|it| serde_json::to_string(&it).unwrap()).map_err(|e| e.to_string()), told))
            }
            Err(error) => Err(error.to_string()),
        };
        assert_eq!(said(&source), said(&streamed), "{:?}", arguments(&kind));
    }
}

/// Name, importance and performance of each criterion.
fn criteria(json: &Value) -> Vec<(Value, Value, Value)> {
    let rows = json["criteria"].as_array().unwrap().iter();
    rows.map(|row| {
        (row["name"].clone(), row["importance"]["value"].clone(), row["performance"]["value"].clone())
    })
    .collect()
}

/// Whether a file that is read gives the same criteria with the study file that `inspect` writes of it.
fn is_read_again(folder: &Path, arguments: &[&str]) {
    let into = TempDir::new().unwrap();
    let study = into.path().join("study.toml");
    let written = study.to_str().unwrap();
    let first = ecart_in(folder, &[&["analyze", "--format", "json", "--quiet"], arguments].concat(), b"");
    // What groups and weighs is none of the study file's business before it is asked for.
    let (mut reading, mut beside) = (Vec::new(), Vec::new());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match *argument {
            "--by" | "--weight" | "--importance" | "--base" | "--crosshair" => {
                beside.extend([*argument, *rest.next().unwrap()]);
            }
            "--outcome" => {
                let column = *rest.next().unwrap();
                reading.extend(["--outcome", column]);
                beside.extend(["--outcome", column]);
            }
            "--study" => {
                reading.extend(["--study", *rest.next().unwrap()]);
            }
            argument => reading.push(argument),
        }
    }
    let inspected =
        ecart_in(folder, &[&["inspect", "--quiet", "--write", written], &reading[..]].concat(), b"");
    if first.code != 0 {
        return;
    }
    assert_eq!(inspected.code, 0, "{arguments:?} is read and not inspected: {}", inspected.stderr);
    let option = |name: &str| reading.iter().position(|argument| *argument == name);
    let kept: Vec<&str> = ["--dictionary"]
        .into_iter()
        .filter_map(|name| option(name).map(|at| [name, reading[at + 1]]))
        .flatten()
        .collect();
    let files: Vec<&str> = reading
        .iter()
        .enumerate()
        .take_while(|(_, argument)| !argument.starts_with("--"))
        .map(|(_, argument)| *argument)
        .collect();
    let again = [&["analyze", "--format", "json", "--quiet", "--study", written], &files[..], &kept, &beside];
    let again = ecart_in(folder, &again.concat(), b"");
    assert_eq!(again.code, 0, "{arguments:?}: {}", again.stderr);
    assert_eq!(criteria(&first.json()), criteria(&again.json()), "{arguments:?}");
}

#[test]
fn a_study_file_that_inspect_writes_reads_the_same_criteria() {
    for kind in kinds() {
        is_read_again(&folder(), &arguments(&kind));
    }
    for entry in fs::read_dir(root().join("fixtures/exports")).unwrap() {
        let path = entry.unwrap().path();
        let is_survey = path
            .extension()
            .is_some_and(|ending| ["csv", "xlsx", "sav", "tsv", "txt"].iter().any(|it| ending == *it));
        if is_survey {
            is_read_again(&root(), &[path.to_str().unwrap()]);
        }
    }
}

/// The cases that practitioners met, where they are there.
#[test]
fn cases_are_read_again_as_they_were() {
    let Some(cases) = shared("cases") else { return };
    let text = fs::read_to_string(cases.join("cases.json")).unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    for case in all.as_array().unwrap() {
        let list = |key: &str| -> Vec<String> {
            let list = case[key].as_array().into_iter().flatten();
            list.map(|text| text.as_str().unwrap().to_owned()).collect()
        };
        let mut arguments = vec![case["file"].as_str().unwrap().to_owned()];
        arguments.extend(list("also"));
        arguments.extend(list("args"));
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        is_read_again(&cases, &arguments);
    }
}
