//! The README's console blocks run, and print what it says.

use std::fs;

use tempfile::TempDir;

use crate::world::{ecart_in, root};

/// The blocks: each command line (`$ …`) with the lines printed under it, until the next one.
fn commands() -> Vec<(String, String)> {
    let text = fs::read_to_string(root().join("README.md")).unwrap();
    let mut commands: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        match line {
            "```console" => inside = true,
            "```" => inside = false,
            _ if inside => match (line.strip_prefix("$ "), commands.last_mut()) {
                (Some(command), _) => commands.push((command.to_owned(), String::new())),
                (None, Some((_, output))) => {
                    output.push_str(line);
                    output.push('\n');
                }
                (None, None) => panic!("a console block starts with a command: {line}"),
            },
            _ => {}
        }
    }
    commands
}

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
    for (command, expected) in commands() {
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
