//! Workbooks, decks and documents part by part: what is inside them, as golden text, and the same bytes everywhere.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::process::Command;
use std::time::Duration;

use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::office::{has_ending, parts};
use crate::world::{golden, root};

/// The fixture whose parts stand in the golden files word by word; of the others each part has its sum.
const READ: &str = "performance_only";

/// The parts of a file, those of workbooks inside it too, behind the name of theirs and an exclamation mark.
fn opened(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for (name, content) in parts(bytes) {
        if has_ending(&name, "xlsx") {
            let inner = parts(&content).into_iter();
            all.extend(inner.map(|(inner, content)| (format!("{name}!{inner}"), content)));
        } else {
            all.insert(name, content);
        }
    }
    all
}

/// Compares the parts of a file with its golden files: the sum of each part, and their text for one fixture.
pub fn compared(fixture: &str, extension: &str, bytes: &[u8]) {
    let folder = root().join("fixtures/golden/office");
    let parts = opened(bytes);
    if fixture == READ {
        let mut text = String::new();
        // The chart is written by one hand for all three: once is enough to read it.
        let is_read =
            |name: &str| has_ending(name, "xml") && !name.contains("theme") || has_ending(name, "rels");
        let once = |name: &str| extension == "xlsx" || !name.contains("/charts/chart");
        for (name, content) in parts.iter().filter(|(name, _)| is_read(name) && once(name)) {
            let content = std::str::from_utf8(content).unwrap();
            // A tag a line, so that a difference is one.
            writeln!(text, "=== {name}\n{}", content.replace("><", ">\n<")).unwrap();
        }
        golden(&folder.join(format!("{fixture}.{extension}.txt")), text.as_bytes());
    }
    let mut sums = String::new();
    for (name, content) in &parts {
        // Pixels are rounded differently on other machines; the drawing beside them has its sum.
        let sum = if has_ending(name, "png") { "pixels".to_owned() } else { sum(content) };
        writeln!(sums, "{sum:16} {name}").unwrap();
    }
    golden(&folder.join(format!("{fixture}.{extension}.sums")), sums.as_bytes());
}

/// The beginning of a SHA-256 in hex.
fn sum(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

#[test]
fn another_second_zone_locale_and_number_of_threads_make_the_same_bytes() {
    const FILES: [&str; 4] = ["report.xlsx", "deck.pptx", "report.docx", "report.html"];
    let made = |environment: &[(&str, &str)], threads: &str| -> Vec<Vec<u8>> {
        let folder = TempDir::new().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_ecart"));
        let (survey, study) = (root().join("fixtures/bank.csv"), root().join("fixtures/bank.toml"));
        command.current_dir(folder.path()).env_clear().envs(environment.iter().copied());
        command.args(["analyze".as_ref(), survey.as_os_str(), "--study".as_ref(), study.as_os_str()]);
        command.args(["--by", "region", "--outcome", "recommend", "--lang", "en", "--quiet"]);
        command.args(["--threads", threads]).args(FILES.iter().flat_map(|file| ["-o", file]));
        let ran = command.output().unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        FILES.iter().map(|file| fs::read(folder.path().join(file)).unwrap()).collect()
    };
    let once = made(&[("TZ", "UTC"), ("LC_ALL", "C")], "1");
    // The clock of a zip has steps of two seconds.
    std::thread::sleep(Duration::from_millis(2_100));
    let elsewhere = [("TZ", "Pacific/Auckland"), ("LC_ALL", "tr_TR.UTF-8"), ("LANG", "fr_FR.UTF-8")];
    for (file, (one, other)) in FILES.iter().zip(once.iter().zip(made(&elsewhere, "3"))) {
        assert!(*one == other, "{file} depends on where and when it is made");
    }
}
