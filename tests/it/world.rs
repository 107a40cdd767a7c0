//! The world the program runs in during tests: pinned environment, own folders, golden files.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ecart::analysis::{Analysis, Plan, Row, analyze};
use ecart::input::{Source, study};

/// What a run left behind.
pub struct Ran {
    pub stdout: String,
    pub stderr: String,
    pub code: i32,
}

impl Ran {
    /// Standard output as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("no JSON ({error}): {}", self.stdout))
    }

    /// The run, if it succeeded.
    pub fn ok(self) -> Self {
        assert_eq!(self.code, 0, "stderr: {}", self.stderr);
        self
    }
}

/// A JSON without these keys, wherever they stand.
pub fn without(json: serde_json::Value, keys: &[&str]) -> serde_json::Value {
    use serde_json::Value;
    match json {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|(key, _)| !keys.contains(&key.as_str()));
            Value::Object(kept.map(|(key, value)| (key, without(value, keys))).collect())
        }
        Value::Array(items) => items.into_iter().map(|item| without(item, keys)).collect(),
        other => other,
    }
}

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the shared folder beside the project, `None` (said aloud) where the folder is absent.
pub fn shared(path: &str) -> Option<PathBuf> {
    let shared = root().join("../shared");
    if !shared.is_dir() {
        // Past the harness, which keeps what tests that pass have printed.
        let said = format!("skipped: no folder ../shared beside the project, so {path} is not read\n");
        let _ = std::io::stderr().write_all(said.as_bytes());
        return None;
    }
    Some(shared.join(path))
}

/// Runs the program in the project's folder.
pub fn ecart(arguments: &[&str]) -> Ran {
    ecart_in(&root(), arguments, b"")
}

/// Runs the program in a folder, with standard input.
pub fn ecart_in(folder: &Path, arguments: &[&str], input: &[u8]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ecart"));
    command.args(arguments).current_dir(folder).env_clear();
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that fails early closes its input: that is no failure of the test.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Ran {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

/// Analyzes a file through the library, with the text of a study file where one is given.
pub fn analysis(path: &Path, study_text: &str, plan: &Plan) -> Analysis {
    let study = study::parse(study_text).unwrap();
    let source = Source { study, ..Source::file(path) };
    analyze(&ecart::input::read(&source).unwrap(), plan).unwrap()
}

/// The row with this name.
pub fn row<'a>(rows: &'a [Row], name: &str) -> &'a Row {
    rows.iter().find(|row| row.name == name).unwrap_or_else(|| panic!("no row {name}"))
}

/// Compares bytes with a golden file; `ECART_BLESS=1 cargo test` writes it anew, to be read in the diff.
pub fn golden(path: &Path, found: &[u8]) {
    if std::env::var_os("ECART_BLESS").is_some_and(|bless| bless == "1") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, found).unwrap();
    }
    let expected = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if expected != found {
        let (expected, found) = (String::from_utf8_lossy(&expected), String::from_utf8_lossy(found));
        let line = expected.lines().zip(found.lines()).position(|(a, b)| a != b).unwrap_or(0);
        panic!(
            "{} differs from line {}:\n- {}\n+ {}",
            path.display(),
            line + 1,
            expected.lines().nth(line).unwrap_or_default(),
            found.lines().nth(line).unwrap_or_default()
        );
    }
}

/// Asserts closeness relative to the larger of the expected magnitude and 1.
#[track_caller]
pub fn close(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!(
        (found - expected).abs() <= tolerance * expected.abs().max(1.0),
        "{what}: {found} is not {expected}"
    );
}

/// A number of a JSON.
pub fn number(value: &serde_json::Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is not a number"))
}

/// A number of a JSON that is a reference value, to 1e-9 of it.
#[track_caller]
pub fn same(found: &serde_json::Value, expected: f64, what: &str) {
    close(number(found), expected, 1e-9 * expected.abs(), what);
}

/// The row of this name in a list of a JSON.
pub fn named<'a>(rows: &'a serde_json::Value, name: &str) -> &'a serde_json::Value {
    rows.as_array().unwrap().iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("no {name}"))
}
