//! What is said of how groups use the scale, by language.

mod de;
mod en;
mod es;
mod fr;

use super::{Noun, Words};

/// One language.
#[derive(Debug)]
pub struct StyleWords {
    /// Heading: the column.
    pub heading: fn(&str) -> String,
    /// Heads: mean of all ratings, share of the highest, share of both ends, deviation within a respondent.
    pub heads: [&'static str; 4],
    /// What these are.
    pub note: &'static str,
    /// Respondents were counted, so that nobody knows who gave which rating.
    pub counted: &'static str,
    /// Heading of the differences less what all rows have in common: what a row is, the column.
    pub relative: fn(Noun, &str) -> String,
    /// Head of the place of a row within a level.
    pub place: &'static str,
    /// What these are.
    pub relative_note: &'static str,
}

/// The words of a language; English where it has none of its own.
pub fn of(words: &Words) -> &'static StyleWords {
    match words.code {
        "de" => &de::WORDS,
        "es" => &es::WORDS,
        "fr" => &fr::WORDS,
        _ => &en::WORDS,
    }
}
