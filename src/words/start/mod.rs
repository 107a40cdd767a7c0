//! What a newcomer reads first, by language.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;

use super::Words;

/// One language.
#[derive(Debug)]
pub struct StartWords {
    /// What `ecart` alone prints: what it does, and what to type.
    pub screen: &'static str,
    /// What `ecart demo` prints: the folder, what was written into it, commands to type.
    pub demo: fn(&str, &[&str], &[&str]) -> String,
}

/// The words of a language; English where it has none of its own.
pub fn of(words: &Words) -> &'static StartWords {
    match words.code {
        "de" => &de::WORDS,
        "es" => &es::WORDS,
        "fr" => &fr::WORDS,
        _ => &en::WORDS,
    }
}
