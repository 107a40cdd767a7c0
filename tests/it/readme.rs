//! The README's console blocks run, and print what it says.

use std::fs;

use tempfile::TempDir;

use crate::blocks::{blocks, commands};
use crate::world::{ecart_in, root};

/// Commands that build or test this project: they are what is running this test.
const BUILDS: [&str; 2] = ["cargo test", "cargo build --release"];

#[test]
fn console_blocks_run_and_match() {
    let folder = TempDir::new().unwrap();
    let files = |from: &str, to: &std::path::Path| {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(root().join(from)).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_file() {
                fs::copy(&entry, to.join(entry.file_name().unwrap())).unwrap();
            }
        }
    };
    files("fixtures", &folder.path().join("fixtures"));
    files("fixtures/study", &folder.path().join("fixtures/study"));
    let mut run = 0;
    let text = fs::read_to_string(root().join("README.md")).unwrap();
    let shown = blocks(&text).into_iter().filter(|(words, _)| words == "console");
    for (command, expected) in shown.flat_map(|(_, lines)| commands(&lines)) {
        let expected: String = expected.iter().flat_map(|line| [*line, "\n"]).collect();
        if BUILDS.contains(&command.as_str()) {
            continue;
        }
        let typed =
            command.strip_prefix("cargo run --release -- ").or_else(|| command.strip_prefix("ecart "));
        let typed = typed.unwrap_or_else(|| panic!("the README runs something else: {command}"));
        let (typed, kept) = match typed.split_once(" > ") {
            Some((typed, file)) => (typed, Some(file)),
            None => (typed, None),
        };
        let (typed, filter) = match typed.split_once(" | ") {
            Some((typed, filter)) => (typed, Some(filter)),
            None => (typed, None),
        };
        let arguments: Vec<&str> = typed.split(' ').collect();
        let ran = ecart_in(folder.path(), &arguments, b"").ok();
        if let Some(file) = kept {
            fs::write(folder.path().join(file), &ran.stdout).unwrap();
        }
        let printed = match filter {
            None if kept.is_some() => String::new(),
            None => ran.stdout,
            Some("jq .criteria[0].quadrant") => format!("{}\n", ran.json()["criteria"][0]["quadrant"]),
            Some(other) => panic!("the README pipes into something unknown: {other}"),
        };
        assert_eq!(printed, expected, "{command}");
        run += 1;
    }
    assert!(run >= 3, "the README shows {run} runs only");
}

#[test]
fn files_the_readme_names_exist() {
    let text = fs::read_to_string(root().join("README.md")).unwrap();
    let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let local: Vec<&str> = links.filter(|link| !link.contains("://") && !link.starts_with('#')).collect();
    assert!(!local.is_empty());
    for link in local {
        assert!(root().join(link).exists(), "{link}");
    }
}
