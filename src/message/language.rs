//! The languages messages are said in.

use super::{Said, What, en, fr};

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// French.
    French,
}

impl Language {
    /// The language of a code (`en`, `fr`).
    pub fn of_code(code: &str) -> Option<Self> {
        match code {
            "en" => Some(Self::English),
            "fr" => Some(Self::French),
            _ => None,
        }
    }

    /// Its sentences.
    pub(super) fn sentences(self) -> fn(&What) -> Said {
        match self {
            Self::English => en::sentence,
            Self::French => fr::sentence,
        }
    }
}
