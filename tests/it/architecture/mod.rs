//! The house: rooms import downwards only, and some things live in one room.

use std::fs;
use std::path::Path;

use crate::world::root;

/// Rooms and their floors; a room imports only from lower floors and from itself.
const FLOORS: [(&str, u8); 24] = [
    ("options", 0),
    ("office", 0),
    ("faults", 0),
    ("message", 0),
    ("error", 1),
    ("stats", 0),
    ("survey", 1),
    ("importance", 2),
    ("analysis", 3),
    ("input", 4),
    ("output", 4),
    ("words", 4),
    ("look", 5),
    ("chart", 6),
    ("report", 7),
    ("write", 8),
    ("explain", 9),
    ("inspect", 9),
    ("sql", 9),
    ("demo", 9),
    ("app", 10),
    ("worker", 10),
    ("cli", 11),
    ("lib", 11),
];

/// Text that may stand only in the rooms (or files) named beside it.
const RESERVED: [(&str, &[&str]); 7] = [
    ("anyhow", &["main.rs"]),
    ("polars", &["input/", "survey/"]),
    ("clap", &["cli.rs", "cli/", "main.rs"]),
    ("std::fs", &["input/", "output.rs", "output/", "worker.rs"]),
    ("println!", &[]),
    ("eprintln!", &[]),
    ("stdout()", &["output.rs", "cli.rs", "cli/"]),
];

/// Every source file: path below src/ and its code without comments and tests.
fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, base: &Path, found: &mut Vec<(String, String)>) {
        let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, base, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test_only(&path) {
                let text = fs::read_to_string(&path).unwrap();
                let code: Vec<&str> = text
                    .lines()
                    .take_while(|line| !line.starts_with("#[cfg(test)]"))
                    .filter(|line| !line.trim_start().starts_with("//"))
                    .collect();
                let name = path.strip_prefix(base).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, code.join("\n")));
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join("src"), &root().join("src"), &mut found);
    assert!(found.len() > 20, "the sources were not found");
    found
}

/// Files that are compiled for tests only.
fn is_test_only(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "tests.rs" || name == "gss.rs")
}

fn room(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap()
}

fn floor(room: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

/// The rooms a file imports from: `crate::room` wherever it stands, and the names of `use crate::{…}`.
fn imports(code: &str) -> Vec<String> {
    let word = |text: &str| {
        text.chars().take_while(|&letter| letter.is_alphanumeric() || letter == '_').collect::<String>()
    };
    let mut rooms = Vec::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(list) => {
                // Top-level names of the braces: depth tells `{a, b::{c}}` apart.
                let (mut depth, mut names) = (0, String::new());
                for letter in list.chars() {
                    match letter {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        _ if depth == 0 => names.push(letter),
                        _ => {}
                    }
                }
                rooms.extend(names.split(',').map(|name| word(name.trim())));
            }
            None => rooms.push(word(rest)),
        }
    }
    rooms
}

#[test]
fn rooms_import_only_from_lower_floors() {
    for (file, code) in sources() {
        let here = room(&file);
        if here == "main" {
            continue;
        }
        let here_floor = floor(here).unwrap_or_else(|| panic!("{file} is in no room of the house"));
        for there in imports(&code) {
            let Some(there_floor) = floor(&there) else { continue };
            assert!(
                there == here || there_floor < here_floor,
                "{file} (floor {here_floor}) imports from {there} (floor {there_floor})"
            );
        }
    }
}

#[test]
fn reserved_things_stay_in_their_rooms() {
    for (file, code) in sources() {
        for (text, rooms) in RESERVED {
            let allowed = rooms.iter().any(|room| file.starts_with(room));
            assert!(allowed || !code.contains(text), "{file} uses {text}, which belongs in {rooms:?}");
        }
    }
}

#[test]
fn files_stay_short() {
    // A language is one file on purpose, so that another one is made by translating it from end to end.
    for (file, code) in sources().into_iter().filter(|(file, _)| !file.starts_with("words/")) {
        let lines = code.lines().filter(|line| !line.trim().is_empty()).count();
        assert!(lines <= 330, "{file} has {lines} lines of code: cut it in two");
    }
}

#[test]
fn imports_are_seen_in_every_form() {
    assert_eq!(imports("use crate::stats::x;"), ["stats"]);
    assert_eq!(imports("use crate::{survey::Scale, error::{A, B}};"), ["survey", "error"]);
    assert_eq!(imports("fn f() { crate::write::g() }"), ["write"]);
}
