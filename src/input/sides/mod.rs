//! Which side of a pair a text speaks of, and what it speaks about once the side is taken away.

mod words;

use std::ops::Range;

use crate::input::fold::{fold, tidy};
use crate::input::layout::Side;

/// A header split into its side and the rest.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// The side the header names.
    pub side: Side,
    /// The word that names it, folded.
    pub word: String,
    /// The rest, as written: what is rated. Empty when the header is the side alone.
    pub key: String,
}

/// How a header with separators is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// The part between separators that names the side goes whole: `How important is it? [Wifi]` is about `Wifi`.
    Parts,
    /// Only the side's words and the words of a question go: `Importance of wifi (lobby)` is about `wifi (lobby)`.
    Words,
}

/// The side a question, a scale title or an answer label speaks of; `None` for neither and for both.
pub fn of_phrase(text: &str) -> Option<Side> {
    let folded = fold(text);
    if words::PERFORMANCE_PHRASES.iter().any(|p| folded.contains(p)) {
        return Some(Side::Performance);
    }
    if words::IMPORTANCE_PHRASES.iter().any(|p| folded.contains(p)) {
        return Some(Side::Importance);
    }
    let tokens = tokens(text);
    let any = |test: fn(&str) -> bool| tokens.iter().any(|(_, token)| test(token));
    let (important, performs) = (any(is_importance), any(is_performance));
    let (expected, perceived) = (any(is_expected), any(is_perceived));
    match (important, performs) {
        (true, false) => Some(Side::Importance),
        // "Expected performance" is the expectation; "perceived performance" is the performance.
        (false, true) if expected && !folded.contains("satisf") => Some(Side::Importance),
        (false, true) => Some(Side::Performance),
        (false, false) if expected && !perceived => Some(Side::Importance),
        (false, false) if perceived && !expected => Some(Side::Performance),
        _ => None,
    }
}

/// The side a header names and what is left of it; `None` when it names no side.
///
/// In a code (no spaces) the side is a whole word (`imp_wifi`, `wifi_SAT`, `q5_imp_1`, `wifiImportance`), the first
/// one if there are several; in a text it is a part between separators, or words of the only part.
pub fn split(header: &str, reading: Reading) -> Option<Split> {
    let header = tidy(header);
    if header.contains(' ') { split_text(&header, reading) } else { split_code(&header) }
}

/// Every way to read a code whose side is glued to the rest: `HOURSIMP`, `IMPHOURS`, `HOWSAT1`.
///
/// Ambiguous by nature (`SATURDAY`): only a partner with the same rest on the other side makes one of them right.
pub fn split_glued(code: &str) -> Vec<Split> {
    const GLUED: [(&str, Side); 6] = [
        ("imp", Side::Importance),
        ("importance", Side::Importance),
        ("sat", Side::Performance),
        ("perf", Side::Performance),
        ("satisfaction", Side::Performance),
        ("performance", Side::Performance),
    ];
    let folded = fold(code);
    // Positions in the folded text are positions in the code only when folding changed nothing but case.
    if folded.len() != code.len() || code.contains(' ') || !code.is_ascii() {
        return Vec::new();
    }
    let mut splits = Vec::new();
    for (word, side) in GLUED {
        for (start, _) in folded.match_indices(word) {
            let end = start + word.len();
            let after = &code[end..];
            let at_edge = start == 0 || after.is_empty() || after.chars().all(|c| c.is_ascii_digit());
            if at_edge && word.len() < code.len() {
                let key = format!("{}{after}", &code[..start]);
                splits.push(Split { side, word: word.to_owned(), key });
            }
        }
    }
    splits
}

/// The side a header means when it says nothing else: `importance`, `Mean satisfaction`, `Note de performance`.
pub fn alone(header: &str) -> Option<Side> {
    let tokens = tokens(header);
    let (sided, rest): (Vec<_>, Vec<_>) = tokens.iter().partition(|(_, token)| side_of(token).is_some());
    let silent = rest.iter().all(|(_, token)| is_frame(token) || words::MEASURE.contains(&token.as_str()));
    let side = sided.first().and_then(|(_, token)| side_of(token))?;
    (silent && sided.iter().all(|(_, token)| side_of(token) == Some(side))).then_some(side)
}

/// The words of a text, folded, each with its place: runs of letters or of digits, cut where lower case meets upper.
pub fn tokens(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut last: Option<char> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if c.is_alphanumeric() {
            let joins = last.is_some_and(|l| {
                l.is_alphanumeric()
                    && l.is_numeric() == c.is_numeric()
                    && !(l.is_lowercase() && c.is_uppercase())
            });
            match found.last_mut() {
                Some(range) if joins => range.end = end,
                _ => found.push(at..end),
            }
        }
        last = Some(c);
    }
    found.into_iter().map(|range| (range.clone(), fold(&text[range]))).collect()
}

fn split_code(code: &str) -> Option<Split> {
    let tokens = tokens(code);
    let at = match (tokens.first(), tokens.last()) {
        (Some((_, first)), _) if side_of(first).is_some() => 0,
        (_, Some((_, last))) if side_of(last).is_some() => tokens.len() - 1,
        _ => tokens.iter().position(|(_, token)| side_of(token).is_some())?,
    };
    let (range, word) = &tokens[at];
    let side = side_of(word)?;
    let before = code[..range.start].trim_end_matches(is_joint);
    let after = code[range.end..].trim_start_matches(is_joint);
    let key = if before.is_empty() || after.is_empty() {
        format!("{before}{after}")
    } else {
        // The joint that stays is the one in front of the side: `q5_imp_1` is about `q5_1`.
        format!("{}{after}", &code[..range.start])
    };
    let key = key.trim_matches(is_joint).trim_start_matches('[').trim_end_matches(']').to_owned();
    Some(Split { side, word: word.clone(), key: without_connective(&key) })
}

/// `importance_of_wifi` and `satisfaction_with_wifi` are both about `wifi`.
fn without_connective(key: &str) -> String {
    let tokens = tokens(key);
    match tokens.as_slice() {
        [(first, word), _, ..] if word.len() >= 2 && is_frame(word) => {
            key[first.end..].trim_start_matches(is_joint).to_owned()
        }
        _ => key.to_owned(),
    }
}

fn split_text(text: &str, reading: Reading) -> Option<Split> {
    let parts = parts(text);
    let sides: Vec<Option<Side>> = parts.iter().map(|part| of_phrase(part)).collect();
    // A criterion may speak of satisfaction too ("Importance - Satisfaction guarantee"): the outer part decides.
    let at = match (sides.first(), sides.last()) {
        (Some(Some(_)), _) => 0,
        (_, Some(Some(_))) => parts.len() - 1,
        _ => sides.iter().position(Option::is_some)?,
    };
    let side = sides[at]?;
    let others: Vec<&str> =
        parts.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, part)| *part).collect();
    let key = if others.is_empty() || reading == Reading::Words {
        let bare = content(parts[at]);
        let head = (at == 0).then_some(bare.as_str()).into_iter().chain(others);
        let tail = (at != 0).then_some(bare.as_str());
        head.chain(tail).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" - ")
    } else {
        others.join(" - ")
    };
    Some(Split {
        side,
        word: if others_are_none(&parts) { word_of(parts[at]) } else { fold(parts[at]) },
        key,
    })
}

fn others_are_none(parts: &[&str]) -> bool {
    parts.len() < 2
}

fn word_of(part: &str) -> String {
    let word = tokens(part).into_iter().find(|(_, token)| side_of(token).is_some());
    word.map_or_else(String::new, |(_, token)| token)
}

/// What is left of a phrase without its side's words and the question's words around it.
fn content(phrase: &str) -> String {
    let tokens = tokens(phrase);
    let silent = |token: &str| side_of(token).is_some() || is_frame(token);
    let start = tokens.iter().position(|(_, token)| !silent(token));
    let end = tokens.iter().rposition(|(_, token)| !silent(token));
    match (start, end) {
        (Some(start), Some(end)) => phrase[tokens[start].0.start..tokens[end].0.end].to_owned(),
        _ => String::new(),
    }
}

/// The parts of a text between its separators: brackets, colons, bars, a dash between spaces, a question mark.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let bytes: Vec<(usize, char)> = text.char_indices().collect();
    for (i, &(at, c)) in bytes.iter().enumerate() {
        let spaced = |j: Option<usize>| j.and_then(|j| bytes.get(j)).is_none_or(|&(_, c)| c == ' ');
        let cuts = match c {
            '[' | ']' | '(' | ')' | '{' | '}' | '|' | '?' | '¿' | ':' | '→' | '>' => true,
            '-' | '–' | '—' | '/' | '_' | '.' => spaced(i.checked_sub(1)) && spaced(Some(i + 1)),
            _ => false,
        };
        if cuts {
            parts.push(&text[start..at]);
            start = at + c.len_utf8();
        }
    }
    parts.push(&text[start..]);
    parts.into_iter().map(str::trim).filter(|part| part.chars().any(char::is_alphanumeric)).collect()
}

fn side_of(token: &str) -> Option<Side> {
    if is_importance(token) || is_expected(token) {
        Some(Side::Importance)
    } else if is_performance(token) || is_perceived(token) {
        Some(Side::Performance)
    } else {
        None
    }
}

fn is_importance(token: &str) -> bool {
    words::IMPORTANCE.contains(&token) || words::IMPORTANCE_STEMS.iter().any(|stem| token.contains(stem))
}

fn is_performance(token: &str) -> bool {
    words::PERFORMANCE.contains(&token) || words::PERFORMANCE_STEMS.iter().any(|stem| token.contains(stem))
}

fn is_expected(token: &str) -> bool {
    words::EXPECTED.iter().any(|stem| token.starts_with(stem))
}

fn is_perceived(token: &str) -> bool {
    words::PERCEIVED.iter().any(|stem| token.starts_with(stem))
}

fn is_frame(token: &str) -> bool {
    words::FRAME.contains(&token)
}

fn is_joint(c: char) -> bool {
    matches!(c, '_' | '-' | '.' | ':' | '/' | '#' | '|' | ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(header: &str) -> (Side, String) {
        let split = split(header, Reading::Parts).unwrap_or_else(|| panic!("{header}"));
        (split.side, split.key)
    }

    #[test]
    fn codes_name_their_side() {
        use Side::{Importance, Performance};
        for (code, side, key) in [
            ("imp_wifi", Importance, "wifi"),
            ("wifi_satisfaction", Performance, "wifi"),
            ("WIFI_IMP", Importance, "WIFI"),
            ("Imp-Outcome001", Importance, "Outcome001"),
            ("imp__researching.minimize_time", Importance, "researching.minimize_time"),
            ("q5_imp_1", Importance, "q5_1"),
            ("sat1", Performance, "1"),
            ("wifiImportance", Importance, "wifi"),
            ("perf.wifi", Performance, "wifi"),
            ("importance_of_wifi", Importance, "wifi"),
            ("satisfaction_with_wifi", Performance, "wifi"),
            ("Wichtigkeit_Preis", Importance, "Preis"),
            ("Zufriedenheit_Preis", Performance, "Preis"),
        ] {
            assert_eq!(pair(code), (side, key.to_owned()), "{code}");
        }
        assert_eq!(split("important_date_x", Reading::Parts).map(|s| s.side), Some(Importance));
        assert_eq!(split("wifi", Reading::Parts), None);
        assert_eq!(split("saturday", Reading::Parts), None);
    }

    #[test]
    fn texts_name_their_side() {
        use Side::{Importance, Performance};
        for (text, side, key) in [
            ("Importance - Accueil et écoute", Importance, "Accueil et écoute"),
            ("Satisfaction: Friendly welcome", Performance, "Friendly welcome"),
            ("Friendly welcome (importance)", Importance, "Friendly welcome"),
            ("Friendly welcome - How Satisfied...", Performance, "Friendly welcome"),
            ("How important is the wifi to you?", Importance, "wifi"),
            ("How satisfied are you with the wifi?", Performance, "wifi"),
            ("Quelle importance accordez-vous à chaque point ? [Prix]", Importance, "Prix"),
            ("Importance - Satisfaction guarantee", Importance, "Satisfaction guarantee"),
            ("Importance de l'accueil", Importance, "accueil"),
            ("Satisfaction de l'accueil", Performance, "accueil"),
            ("Attente : délai", Importance, "délai"),
            ("Wie wichtig ist Ihnen der Preis?", Importance, "Preis"),
            ("Wie zufrieden sind Sie mit dem Preis?", Performance, "Preis"),
        ] {
            assert_eq!(pair(text), (side, key.to_owned()), "{text}");
        }
    }

    #[test]
    fn phrases_speak_of_one_side_or_of_none() {
        assert_eq!(of_phrase("Quanto è importante per te ogni funzione?"), Some(Side::Importance));
        assert_eq!(of_phrase("Quanto funziona bene ogni funzione?"), Some(Side::Performance));
        assert_eq!(of_phrase("Hoe tevreden bent u"), Some(Side::Performance));
        assert_eq!(of_phrase("¿Qué tan satisfecho está?"), Some(Side::Performance));
        assert_eq!(of_phrase("indiquez son importance et votre satisfaction"), None);
        assert_eq!(of_phrase("Expected performance"), Some(Side::Importance));
        assert_eq!(of_phrase("Perceived performance"), Some(Side::Performance));
        assert_eq!(of_phrase("Completely meets expectations"), Some(Side::Performance));
        assert_eq!(of_phrase("Please rate our service"), None);
    }

    #[test]
    fn a_glued_side_is_read_every_way() {
        let keys = |code: &str| split_glued(code).into_iter().map(|s| (s.side, s.key)).collect::<Vec<_>>();
        assert_eq!(keys("HOURSIMP"), [(Side::Importance, "HOURS".to_owned())]);
        assert_eq!(keys("HOWSAT10"), [(Side::Performance, "HOW10".to_owned())]);
        assert_eq!(keys("SATURDAY"), [(Side::Performance, "URDAY".to_owned())]);
        assert_eq!(keys("IMP"), []);
    }

    #[test]
    fn a_side_may_stand_alone() {
        assert_eq!(alone("importance"), Some(Side::Importance));
        assert_eq!(alone("Mean satisfaction"), Some(Side::Performance));
        assert_eq!(alone("moyenne_performance"), Some(Side::Performance));
        assert_eq!(alone("imp_wifi"), None);
        assert_eq!(alone("sd_importance"), None);
    }
}
