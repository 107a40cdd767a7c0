//! `ecart demo`: a study to try the program on, from any install.

use std::path::Path;

use crate::message::one_line;
use crate::words::{Words, start};

/// The files of the study, by name.
pub const FILES: [(&str, &str); 5] = [
    ("customers_2025.csv", include_str!("../fixtures/study/customers_2025.csv")),
    ("customers_2026.csv", include_str!("../fixtures/study/customers_2026.csv")),
    ("accounts_2026.csv", include_str!("../fixtures/study/accounts_2026.csv")),
    ("staff_2026.csv", include_str!("../fixtures/study/staff_2026.csv")),
    ("study.toml", include_str!("../fixtures/study/study.toml")),
];

/// What can be typed inside the folder.
pub const COMMANDS: [&str; 7] = [
    "ecart customers_2026.csv --study study.toml",
    "ecart customers_2026.csv --study study.toml -o report.html -o map.png -o gap.svg",
    "ecart customers_2026.csv --study study.toml --by region -o regions.md -o segments.svg",
    "ecart customers_2026.csv --study study.toml --outcome recommend -o deck.pptx",
    "ecart compare customers_2025.csv customers_2026.csv --study study.toml",
    "ecart plan customers_2026.csv --study study.toml --previous customers_2025.csv --outcome recommend",
    "ecart inspect staff_2026.csv",
];

/// What to type in the folder of the study.
pub fn told(folder: &Path, words: &Words) -> String {
    let names: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
    (start::of(words).demo)(&one_line(&folder.display().to_string()), &names, &COMMANDS)
}
