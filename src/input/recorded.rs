//! Saved analyses: the JSON of an earlier run, read as far as a comparison needs it.

use std::path::Path;

use crate::analysis::Recorded;
use crate::error::{Error, Result};
use crate::input::whole::whole_within;
use crate::message::Beside;

/// Whether a path names a saved analysis rather than a survey.
pub fn is_saved(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

/// Bytes of a saved analysis, or of a table of benchmarks, at the most.
pub(in crate::input) const LARGEST: u64 = 64 << 20;

/// Reads a saved analysis.
///
/// # Errors
/// Where the file cannot be read, is no JSON of an analysis, or was written by a version with another shape.
pub fn read(path: &Path) -> Result<Recorded> {
    let text = whole_within(path, LARGEST)?;
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    parse(&text).map_err(|what| Error::in_file(file, what))
}

/// Reads a saved analysis from its text.
///
/// # Errors
/// What is wrong with it.
pub fn parse(text: &[u8]) -> std::result::Result<Recorded, Beside> {
    // A byte order mark is what some editors add.
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let value: serde_json::Value = serde_json::from_slice(text)
        .map_err(|error| Beside::SavedIsNotJson { problem: error.to_string() })?;
    let version = value.get("schema_version").and_then(serde_json::Value::as_str).unwrap_or_default();
    let analysis = value.get("criteria").is_some_and(serde_json::Value::is_array);
    if !analysis || version.is_empty() {
        return Err(Beside::SavedIsNoAnalysis);
    }
    if version.split('.').next() != Some("1") {
        return Err(Beside::SavedByOtherVersion { version: version.to_owned() });
    }
    Recorded::from_value(value).map_err(|problem| Beside::SavedIsIncomplete { problem })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_saved_analysis_is_told_apart() {
        for (text, said) in [
            ("a,b\n1,2", "not a JSON file"),
            ("{}", "not the JSON of an analysis"),
            (r#"{"schema_version":"1.1.0","rows":[]}"#, "not the JSON of an analysis"),
            (r#"{"schema_version":"2.0.0","criteria":[]}"#, "reads 1.x"),
            (r#"{"schema_version":"1.0.0","criteria":[]}"#, "not a complete analysis"),
        ] {
            let problem = parse(text.as_bytes()).unwrap_err().to_string();
            assert!(problem.contains(said), "{text}: {problem}");
        }
    }
}
