//! What stands around the sentences of a language.

/// Prefixes and places, in one language.
#[derive(Debug, Clone, Copy)]
pub struct Around {
    /// Before an error.
    pub error: &'static str,
    /// A sentence about a file.
    pub in_file: fn(&str, &str) -> String,
    /// A sentence about a cell: row, column header, sentence.
    pub in_cell: fn(u64, &str, &str) -> String,
    /// A row, and what was seen in it.
    pub in_row: fn(u64, &str) -> String,
    /// What was seen and what to do, in a report.
    pub advised: fn(&str, &str) -> String,
    /// What the study file is called in advice.
    pub study_file: &'static str,
    /// A sentence before the list of what it is made of.
    pub list: fn(&str) -> String,
    /// Before what a code says, why it matters and what to do.
    pub guide: [&'static str; 3],
    /// What to do where nothing is to be done.
    pub nothing: &'static str,
    /// Above the page of all messages.
    pub guide_head: &'static str,
    /// A name in quotes.
    pub quoted: fn(&str) -> String,
    /// How many of a list are not shown.
    pub more: fn(usize) -> String,
}
