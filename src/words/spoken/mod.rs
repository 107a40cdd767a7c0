//! What is said of comments and of the balance of ratings, by language.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;

use super::Words;

/// One language.
#[derive(Debug)]
pub struct SpokenWords {
    /// Heading of the section.
    pub heading: &'static str,
    /// What stands above the quotes of a row: its name, respondents in shortfall with a comment, with a comment at all.
    pub quotes_of: fn(&str, u64, u64) -> String,
    /// Too few spoke of a row: its name, how many are needed.
    pub withheld: fn(&str, u64) -> String,
    /// What quotes are.
    pub quotes_note: &'static str,
    /// Head of the words.
    pub word: &'static str,
    /// Heads: said by those in shortfall, by the others, respondents, z.
    pub heads: [&'static str; 4],
    /// No word is told from chance: how many respondents a word needs.
    pub no_word: fn(u64) -> String,
    /// What the words are: how many respondents a word needs.
    pub words_note: fn(u64) -> String,
    /// Heading of the balance.
    pub balance: &'static str,
    /// Heads: positive, negative, ratio.
    pub balance_heads: [&'static str; 3],
    /// All rows together.
    pub overall: &'static str,
    /// `4.7 : 1`.
    pub to_one: fn(f64) -> String,
    /// What is positive and what is negative, and that 3 : 1 is no law.
    pub balance_note: fn(f64, f64) -> String,
}

/// The words of a language; English where it has none of its own.
pub fn of(words: &Words) -> &'static SpokenWords {
    match words.code {
        "de" => &de::WORDS,
        "es" => &es::WORDS,
        "fr" => &fr::WORDS,
        _ => &en::WORDS,
    }
}
