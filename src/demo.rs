//! `ecart demo`: a study to try the program on, from any install.

use std::path::Path;

use crate::error::Result;
use crate::message::one_line;
use crate::output;
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

/// Writes the study into a folder, which is made where there is none; what to type there.
///
/// # Errors
/// Where the folder cannot be made or written to, or holds one of the files and `replace` is not set; nothing is
/// written then.
pub fn write(folder: &Path, replace: bool, words: &Words) -> Result<String> {
    let files: Vec<(&str, &[u8])> = FILES.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    output::write_into(folder, &files, replace)?;
    let names: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
    Ok((start::of(words).demo)(&one_line(&folder.display().to_string()), &names, &COMMANDS))
}
