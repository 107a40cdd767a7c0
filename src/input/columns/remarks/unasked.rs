//! What a legend says of numbers that rate nothing: `6 = don't know`, `9 if not used`.

use super::legend::NOT;
use crate::input::answers::labels::end;
use crate::input::columns::sides::tokens;
use crate::input::values::missing::is_missing_word;

/// Whether the words of a number mean "no answer", and no end of a scale.
pub(super) fn is_no_answer(words: &str) -> bool {
    words.chars().any(char::is_alphabetic) && is_missing_word(words) && end(words).is_none()
}

/// Words without those that say when a number is to be given: `for "not applicable"`.
pub(super) fn without_when(words: &str) -> &str {
    let trimmed = |text: &'_ str| -> usize {
        text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len()
    };
    let mut rest = &words[trimmed(words)..];
    while let Some((first, behind)) = rest.split_once(' ') {
        if !WHEN.contains(&first) {
            break;
        }
        rest = &behind[trimmed(behind)..];
    }
    rest.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.')
}

/// The last of several clauses: of `5 high, n/a = 6` what belongs to the 6.
pub(super) fn last_clause(words: &str) -> &str {
    words.rsplit([',', ';', '(']).next().unwrap_or(words).trim()
}

/// Whether words say that nothing was rated: `not used`, `never tried`, `unknown`.
pub(super) fn is_not_asked(words: &str) -> bool {
    let words: Vec<String> = tokens(words).into_iter().map(|(_, word)| word).collect();
    let unasked = |word: &String| {
        NOT.contains(&word.as_str())
            || UNASKED.iter().any(|stem| word.starts_with(stem))
            || is_missing_word(word)
    };
    words.iter().any(unasked)
}

/// Words in front of when a number is to be given.
const WHEN: &[&str] = &[
    "if", "when", "for", "pour", "si", "quand", "wenn", "falls", "bei", "fur", "se", "per", "para", "quando",
    "als", "voor", "indien", "tick", "choose", "use", "select", "cocher", "is", "means",
];

/// Beginnings of words for what was not used, not known or does not concern one.
const UNASKED: &[&str] = &[
    "unused",
    "unsure",
    "unknown",
    "skip",
    "untried",
    "unbekannt",
    "ungenutzt",
    "inconnu",
    "desconocid",
    "sconosciut",
    "onbekend",
];
