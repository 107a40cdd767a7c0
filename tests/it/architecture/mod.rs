//! The house: rooms import downwards only, and some things live in one room.

mod circles;
mod house;
mod names;

use house::House;

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
    House::read().files
}

fn room(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap()
}

fn floor(room: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

#[test]
fn rooms_import_only_from_lower_floors() {
    let house = House::read();
    for (file, _) in &house.files {
        assert!(room(file) == "main" || floor(room(file)).is_some(), "{file} is in no room of the house");
    }
    let mut checked = 0;
    for (from, to) in house.imports() {
        let (Some(here), Some(there)) = (from.first(), to.first()) else { continue };
        let (Some(floor_here), Some(floor_there)) = (floor(here), floor(there)) else { continue };
        assert!(
            there == here || floor_there < floor_here,
            "{} (floor {floor_here}) imports from {} (floor {floor_there})",
            from.join("::"),
            to.join("::")
        );
        checked += 1;
    }
    assert!(checked > 3000, "{checked} imports were found");
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
    let seen = |code: &str| -> Vec<String> {
        house::uses(code).into_iter().map(|(on, path)| format!("{on} {}", path.join("::"))).collect()
    };
    assert_eq!(seen("use crate::stats::x;"), ["false crate::stats::x"]);
    assert_eq!(
        seen("pub use super::{survey::Scale as S,\n    error::{A, B}};\n"),
        ["true super::survey::Scale", "true super::error::A", "true super::error::B"]
    );
    assert!(seen("let because = \"no use here;\";").is_empty());
}

#[test]
fn files_are_read_whole() {
    let text =
        "#[cfg(test)]\nmod tests;\nuse a::b;\n#[cfg(test)]\nmod more {\n    fn f() {}\n}\n// no\nuse c::d;\n";
    assert_eq!(house::code(text), "use a::b;\nuse c::d;");
}
