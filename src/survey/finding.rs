//! Something suspicious about the answers.

/// Something in the answers that is not wrong but should be known; nothing is changed because of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable name: `straight_liners`, `ceiling`, ….
    pub code: &'static str,
    /// What was seen, one line.
    pub message: String,
    /// What to do about it.
    pub advice: &'static str,
    /// The criterion or column concerned; `None` when it is the whole survey.
    pub subject: Option<String>,
}
