//! What inputs are made from: fixtures, what was found before (`fuzz/corpus`), and what the program itself writes.

use std::fs;
use std::path::{Path, PathBuf};

use ecart::write::{Format, Style};

use crate::targets::{self, Kind};

/// Bytes of a small seed at the most.
const SMALL: usize = 1_500;
/// Bytes of a small one that cannot be cut.
const SMALL_ARCHIVE: usize = 10_000;
/// Bytes of any.
const LARGEST: usize = 60_000;
/// Lines that are left of a text that is cut.
const LINES: usize = 12;

/// The seeds of a kind.
pub struct Seeds {
    /// Quick to read.
    pub small: Vec<Vec<u8>>,
    /// All, as they are.
    pub whole: Vec<Vec<u8>>,
}

/// The seeds of a kind.
pub fn of(kind: &Kind) -> Seeds {
    let root = root();
    let mut paths = Vec::new();
    walk(&root.join("fixtures"), kind.seeds, &mut paths);
    walk(&root.join("fuzz/corpus"), kind.seeds, &mut paths);
    paths.sort();
    let read =
        |path: &PathBuf| fs::read(path).ok().filter(|bytes| bytes.len() < LARGEST && !bytes.is_empty());
    let mut whole: Vec<Vec<u8>> = paths.iter().filter_map(read).collect();
    whole.extend(of_the_house(kind.name));
    let archive = |bytes: &[u8]| bytes.contains(&0);
    let small = |bytes: &Vec<u8>| {
        if archive(bytes) {
            (bytes.len() < SMALL_ARCHIVE).then(|| bytes.clone())
        } else if kind.lines {
            Some(cut(bytes))
        } else {
            Some(bytes.clone())
        }
    };
    let small: Vec<Vec<u8>> = whole.iter().filter_map(small).collect();
    assert!(!whole.is_empty(), "no seeds of {}", kind.name);
    Seeds { small: if small.is_empty() { whole.clone() } else { small }, whole }
}

/// The folder of the project, in which the guided fuzzer has a folder of its own.
pub fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().find(|folder| folder.join("fixtures").is_dir()).unwrap()
}

/// The files with one of these ends.
fn walk(folder: &Path, ends: &[&str], found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            walk(&path, ends, found);
        } else if ends.iter().any(|end| path.to_string_lossy().ends_with(end)) {
            found.push(path);
        }
    }
}

/// The first lines of a text; all of a small one.
fn cut(bytes: &[u8]) -> Vec<u8> {
    if bytes.len() <= SMALL {
        return bytes.to_vec();
    }
    bytes.split_inclusive(|byte| *byte == b'\n').take(LINES).flatten().copied().collect()
}

/// Seeds that are no file of the project.
fn of_the_house(kind: &str) -> Vec<Vec<u8>> {
    let texts: &[&str] = match kind {
        "where" => &[
            "region = 'North' AND imp_courtesy >= 3",
            "NOT (imp_app_ease IN (1, 2) OR region LIKE '%o_th')",
            "imp_courtesy BETWEEN 1 AND 4 OR region IS NULL",
        ],
        "gate" => &[
            "any criterion certainly in concentrate_here",
            "gap(\"Handling of complaints\") > 1.5 or n < 50",
            "at least 3 elements of \"Staff\" significantly below benchmark",
            "not every criterion performance > 3.5 and share > 0.2",
            "any element enters concentrate_here or any criterion falls in performance by 0.2",
        ],
        "benchmark" => {
            &["criterion,performance,importance,n,sd\ncourtesy,3.9,4.1,200,0.9\nqueues,3.1,4.0,180,1.1\n"]
        }
        _ => &[],
    };
    let written = |format: &str| {
        let analysis = targets::bank();
        (Format::named(format).unwrap().render)(&analysis, &Style::default()).unwrap().bytes
    };
    match kind {
        "saved" => vec![written("json")],
        "template" => vec![written("pptx")],
        _ => texts.iter().map(|text| text.as_bytes().to_vec()).collect(),
    }
}
