//! What `ecart inspect` says of a file, in the reader's language.
//!
//! What was seen is recorded in English, as the JSON has it; here each of those sentences stands beside its translations,
//! with `{}` for what differs from file to file.

mod phrases;

use phrases::{PHRASES, Phrase};

/// A sentence of an account in the language of a code; `None` where it is not known.
///
/// ```
/// use ecart::words::inspect::translated;
/// assert_eq!(translated("row 1 names the columns", "de").unwrap(), "Zeile 1 benennt die Spalten");
/// assert_eq!(translated("3 different values", "es").unwrap(), "3 valores distintos");
/// assert!(translated("something else", "fr").is_none());
/// ```
pub fn translated(english: &str, code: &str) -> Option<String> {
    let at = match code {
        "fr" => 1,
        "de" => 2,
        "es" => 3,
        _ => 0,
    };
    let whole = |english: &str| PHRASES.iter().find_map(|phrase| filled(phrase, at, english));
    // What gave a tool away may be several things.
    whole(english).or_else(|| {
        let parts: Option<Vec<String>> = english.split(", ").map(whole).collect();
        parts.filter(|parts| parts.len() > 1).map(|parts| parts.join(", "))
    })
}

/// The same; as it is where it is not known.
pub fn said(english: &str, code: &str) -> String {
    translated(english, code).unwrap_or_else(|| english.to_owned())
}

/// The phrase of a language, filled with what the English holds in its place.
fn filled(phrase: &Phrase, at: usize, english: &str) -> Option<String> {
    let mut held = Vec::new();
    let mut parts = phrase[0].split("{}");
    let mut rest = english.strip_prefix(parts.next()?)?;
    let parts: Vec<&str> = parts.collect();
    for (index, part) in parts.iter().enumerate() {
        let last = index + 1 == parts.len();
        let end = if last { rest.len().checked_sub(part.len())? } else { rest.find(part)? };
        if !rest.is_char_boundary(end) || rest.get(end..end + part.len()) != Some(*part) || end == 0 {
            return None;
        }
        held.push(&rest[..end]);
        rest = &rest[end + part.len()..];
    }
    if !rest.is_empty() {
        return None;
    }
    let mut pieces = phrase[at].split("{}");
    let first = pieces.next().unwrap_or_default().to_owned();
    Some(pieces.zip(held).fold(first, |text, (piece, value)| text + value + piece))
}

#[cfg(test)]
mod tests {
    use super::{PHRASES, filled};

    #[test]
    fn every_phrase_has_the_same_places_in_each_language() {
        for phrase in PHRASES {
            for said in phrase {
                assert_eq!(said.matches("{}").count(), phrase[0].matches("{}").count(), "{said}");
                assert!(!said.is_empty());
            }
        }
    }

    #[test]
    fn no_phrase_stands_twice() {
        let mut english: Vec<&str> = PHRASES.iter().map(|phrase| phrase[0]).collect();
        let all = english.len();
        english.sort_unstable();
        english.dedup();
        assert_eq!(english.len(), all);
    }

    #[test]
    fn what_differs_is_kept() {
        let phrase = ["a {} of {} b", "x", "{} – {}", "y"];
        assert_eq!(filled(&phrase, 2, "a 1 of é b").as_deref(), Some("1 – é"));
        assert_eq!(filled(&phrase, 2, "a  of é b"), None);
        assert_eq!(filled(&phrase, 2, "a 1 of é b and more"), None);
    }
}
