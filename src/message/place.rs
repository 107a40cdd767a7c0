//! Where something was seen.

use schemars::JsonSchema;
use serde::Serialize;

/// A place in the input; never a respondent's id.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Place {
    /// File name without its folder.
    pub file: Option<String>,
    /// Row as a spreadsheet counts, from 1.
    pub row: Option<u64>,
    /// Column header.
    pub column: Option<String>,
}

impl Place {
    /// A file.
    pub fn file(name: impl Into<String>) -> Self {
        Self { file: Some(name.into()), ..Self::default() }
    }
}
