//! Where the numbers come from.

use schemars::JsonSchema;
use serde::Serialize;

use crate::message::{Language, Message, Rows};
use crate::survey::{Part, Survey};

/// Program, file and what was left out: enough to make the same bytes again.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Provenance {
    /// This program.
    pub program: String,
    /// Its version.
    pub version: String,
    /// File name without its folder, `-` for standard input; of several files, their names.
    pub file: String,
    /// SHA-256 of the bytes read, in hex; of several files, of their sums in a row.
    pub sha256: String,
    /// `wide`, `long` or `summary`.
    pub shape: String,
    /// The survey tool whose headings were recognised.
    pub vendor: String,
    /// Data rows in the file.
    pub rows_read: u64,
    /// Data rows the numbers rest on.
    pub rows_used: u64,
    /// What was left out, by reason.
    pub dropped: Vec<Dropped>,
    /// Each file, where several were read; else empty.
    pub files: Vec<Part>,
    /// What was inferred while reading, one line each.
    pub inferred: Vec<String>,
}

/// Something left out, counted.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Dropped {
    /// `row`, `cell` or `column`.
    pub what: String,
    /// Why, in words.
    pub reason: String,
    /// Why, for programs: `blank_row`, `condition_not_met`.
    pub code: String,
    /// How many.
    pub count: u64,
    /// Why, for reports.
    #[serde(skip)]
    pub why: Option<Rows>,
}

impl Dropped {
    /// Why, in a language.
    pub fn said(&self, language: Language) -> String {
        self.why.as_ref().map_or_else(|| self.reason.clone(), |why| why.said_in(language).seen)
    }
}

impl Provenance {
    /// The provenance of an analysis of this survey by this version.
    pub fn of(survey: &Survey) -> Self {
        let origin = &survey.origin;
        Self {
            program: env!("CARGO_PKG_NAME").into(),
            version: env!("CARGO_PKG_VERSION").into(),
            file: origin.file.clone(),
            sha256: origin.sha256.clone(),
            shape: origin.shape.into(),
            vendor: origin.vendor.into(),
            rows_read: origin.rows_read,
            rows_used: origin.rows_used,
            dropped: origin
                .dropped
                .iter()
                .map(|dropped| Dropped {
                    what: dropped.what.into(),
                    reason: dropped.reason.to_string(),
                    code: dropped.reason.code().into(),
                    why: Some(dropped.reason.clone()),
                    count: dropped.count,
                })
                .collect(),
            files: origin.parts.clone(),
            inferred: said(&survey.notices, Language::default()),
        }
    }
}

/// Messages as sentences of a language.
fn said(messages: &[Message], language: Language) -> Vec<String> {
    messages.iter().map(|message| message.said(language).to_string()).collect()
}
